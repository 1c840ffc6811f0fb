import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import { pipelines as words } from '../../shared/en/pipelines';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { Section } from '../../shared/section';
import { TroubleMessage } from '../../shared/states/trouble-message';
import type { Pipeline } from './pipelines-data';
import { RevokeForm } from './revoke-form';
import { useMakeKey } from './use-make-key';

type Props = { readonly pipeline: Pipeline; readonly mayEdit: boolean; readonly onMade: (key: string) => void };

/** The keys of one pipeline: two may be valid at once, so that a job can be given the new one before the old one ends. */
export function PipelineKeys({ pipeline: { id, name, keys }, mayEdit, onMade }: Props) {
  const { sending, trouble, act } = useMakeKey(onMade);
  const valid = keys.filter(({ revoked }) => revoked === null).length;
  const another = mayEdit && valid < 2 && (
    <Button
      spacing="compact"
      aria-label={words.anotherKey(name)}
      isLoading={sending}
      onClick={() => void act({ pipeline: { id } })}
    >
      {words.anotherShort}
    </Button>
  );
  const aside = valid === 0 ? <Lozenge>{words.unused}</Lozenge> : undefined;
  return (
    <Section title={name} aside={aside} action={another}>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notMade} />}
      <ul className="history">
        {keys.map((key) => (
          <Key key={key.id} pipeline={id} made={key} mayEdit={mayEdit} />
        ))}
      </ul>
    </Section>
  );
}

type KeyProps = { readonly pipeline: string; readonly made: Pipeline['keys'][number]; readonly mayEdit: boolean };

function Key({ pipeline, made, mayEdit }: KeyProps) {
  const timeZone = useTimeZone();
  const [revoking, setRevoking] = useState(false);
  const { id, by, at, lastUse, revoked } = made;
  return (
    <li>
      <p>
        <code>{id}</code>{' '}
        <Lozenge appearance={revoked === null ? 'success' : 'default'}>
          {revoked === null ? words.valid : words.revoked}
        </Lozenge>
      </p>
      <p className="quiet small">
        {words.madeOn} <time dateTime={at}>{momentText(at, timeZone)}</time>, <PersonName accountId={by} />.{' '}
        {lastUse === null ? `${words.never}.` : `${words.lastUse} ${momentText(lastUse, timeZone)}.`}
      </p>
      {revoked !== null && (
        <p className="quiet small">
          {words.revoked} <time dateTime={revoked.at}>{momentText(revoked.at, timeZone)}</time>,{' '}
          <PersonName accountId={revoked.by} />: {revoked.reason}
        </p>
      )}
      {mayEdit && revoked === null && !revoking && (
        <Button spacing="compact" aria-label={words.revoke(id)} onClick={() => setRevoking(true)}>
          {words.revokeShort}
        </Button>
      )}
      {revoking && revoked === null && <RevokeForm pipeline={pipeline} id={id} close={() => setRevoking(false)} />}
    </li>
  );
}
