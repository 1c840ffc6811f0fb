import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { dutyManager } from '../../../src/contract/emergency-words';
import type { EmergencyView } from '../../../src/contract/emergency-calls';
import { channels } from '../../shared/en/agreements';
import { emergency as words } from '../../shared/en/emergency';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { callRelease } from '../../shared/release-data';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { Waiting } from '../../shared/states/waiting';
import { useGateAct } from '../../shared/use-gate-act';

const HeardForm = lazy(async () => ({ default: (await import('./heard-form')).HeardForm }));

type Emergency = NonNullable<EmergencyView['emergency']>;
type Props = { readonly view: EmergencyView; readonly emergency: Emergency };
type Member = { readonly id: string; readonly duty: string; readonly account: string | null };

/** Who has to approve, and what each member said. */
export function Approvals({ view, emergency }: Props) {
  const { members, dutyManager: manager, allowRetrospective } = view.authority;
  const all: readonly Member[] = Object.entries(members).map(([id, member]) => ({ id, ...member }));
  const duty = { id: dutyManager, duty: words.dutyManager, account: manager };
  return (
    <>
      <h3 className="subhead">
        {words.approvals} <span className="quiet small">{words.approvalsOf(view.counted.length, view.quorum)}</span>
      </h3>
      {all.length === 0 && <p className="quiet">{words.noMembers}</p>}
      <ul className="rows" aria-label={words.approvals}>
        {[...all, ...(allowRetrospective ? [duty] : [])].map((member) => (
          <li key={member.id}>
            <Line member={member} view={view} emergency={emergency} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ member: { id, duty, account }, view, emergency }: Props & { readonly member: Member }) {
  const timeZone = useTimeZone();
  const [hearing, setHearing] = useState(false);
  const { sending, trouble, act } = useGateAct<object>(
    (input) =>
      callRelease('approveEmergency', {
        ...input,
        ...{ member: id, channel: 'JIRA', at: emergency.declared.at, note: '' },
      }),
    words.approved,
    () => undefined,
  );
  const approval = emergency.approvals[id];
  const title = (
    <p>
      <b>{duty}</b>
      {account !== null && (
        <>
          {' '}
          (<PersonName accountId={account} />)
        </>
      )}
    </p>
  );
  const counts = id === dutyManager || view.counted.includes(id);
  if (approval !== undefined && counts)
    return (
      <>
        {title}
        <p>
          {words.saidYes(momentText(approval.at, timeZone), channels[approval.channel])}
          {approval.note !== '' && <>: {approval.note}</>}
        </p>
        <p className="quiet small">
          {words.approvedBy} <PersonName accountId={approval.recorded.by} />,{' '}
          {momentText(approval.recorded.at, timeZone)}
        </p>
      </>
    );
  if (account === emergency.declared.by)
    return (
      <>
        {title}
        <p className="quiet small">
          <PersonName accountId={account} /> {words.ownDeclaration}
        </p>
      </>
    );
  const own = view.own.includes(id);
  const enough = view.counted.length >= view.quorum;
  const noneYet = enough ? words.notNeeded : words.notYet;
  return (
    <>
      {title}
      {hearing ? (
        <Suspense fallback={<Waiting lines={4} />}>
          <HeardForm member={id} duty={duty} close={() => setHearing(false)} />
        </Suspense>
      ) : (
        <>
          <p className="quiet small">{approval === undefined ? noneYet : words.anotherPlan}</p>
          {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
          <div className="actions">
            {own && (
              <Button spacing="compact" appearance="primary" isLoading={sending} onClick={() => void act({})}>
                {words.approveAs(duty)}
              </Button>
            )}
            {!own && view.mayRecord.allowed && (
              <Button spacing="compact" appearance={enough ? 'subtle' : 'default'} onClick={() => setHearing(true)}>
                {words.recordFor(duty)}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
