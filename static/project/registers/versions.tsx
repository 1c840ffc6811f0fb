import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryVersion, RegisterFile } from '../../../src/contract/register-calls';
import type { Permission } from '../../../src/contract/release-calls';
import { actText } from '../../shared/history/acts';
import { history } from '../../shared/en/shared';
import { registers as words } from '../../shared/en/registers';
import { useTimeZone } from '../../shared/host';
import { Loaded } from '../../shared/states/loaded';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { Section } from '../../shared/section';
import { valueOf } from '../../shared/trouble';
import { Waiting } from '../../shared/states/waiting';
import { callProject } from '../project-data';

type Props<Entry> = {
  readonly register: RegisterFile['register'];
  readonly id: string;
  readonly seq: number;
  readonly may: Permission;
  readonly restore: (entry: Partial<Entry>) => void;
};

/** What the entry was before, and the way back: an older version is saved again as the newest. */
export function Versions<Entry>({ register, id, seq, may, restore }: Props<Entry>) {
  const [open, setOpen] = useState(false);
  const versions = useQuery({
    queryKey: [register, 'versions', id, seq],
    queryFn: () => valueOf(callProject('getEntryVersions', { register, id })),
    enabled: open,
  });
  return (
    <Section title={words.versions}>
      {open ? (
        <Loaded query={versions} failedTitle={words.versionsFailed} waiting={<Waiting lines={3} />}>
          {(found) => (
            <ol className="history">
              {found.map((version, index) => (
                <Version
                  key={version.hash}
                  version={version}
                  isNewest={index === 0}
                  restore={may.allowed ? () => restore(version.entry as Partial<Entry>) : null}
                />
              ))}
            </ol>
          )}
        </Loaded>
      ) : (
        <Button spacing="compact" onClick={() => setOpen(true)}>
          {words.showVersions}
        </Button>
      )}
    </Section>
  );
}

type VersionProps = {
  readonly version: EntryVersion;
  readonly isNewest: boolean;
  readonly restore: (() => void) | null;
};

function Version({ version: { actor, act, at, hash }, isNewest, restore }: VersionProps) {
  const timeZone = useTimeZone();
  const when = momentText(at, timeZone);
  return (
    <li>
      <p>
        <PersonName accountId={actor} /> {actText({ act, details: [] })} {isNewest && words.thisVersion}
      </p>
      <p className="quiet small">
        <time dateTime={at}>{when}</time>
        <span className="hash" title={history.hashTitle(hash)}>
          {history.hash(hash)}
        </span>
      </p>
      {restore !== null && !isNewest && (
        <Button spacing="compact" appearance="subtle" aria-label={words.version(when)} onClick={restore}>
          {words.restore}
        </Button>
      )}
    </li>
  );
}
