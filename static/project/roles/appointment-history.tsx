import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryVersion } from '../../../src/contract/register-calls';
import { actText } from '../../shared/history/acts';
import { roles as words } from '../../shared/en/roles';
import { history } from '../../shared/en/shared';
import { useTimeZone } from '../../shared/host';
import { Loaded } from '../../shared/states/loaded';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { Section } from '../../shared/section';
import { valueOf } from '../../shared/trouble';
import { Waiting } from '../../shared/states/waiting';
import { callProject } from '../project-data';
import { rolesKey } from './roles-data';

/** What was done to one appointment, newest first. */
export function AppointmentHistory({ id, seq }: { readonly id: string; readonly seq: number }) {
  const [open, setOpen] = useState(false);
  const acts = useQuery({
    queryKey: [...rolesKey, 'history', id, seq],
    queryFn: () => valueOf(callProject('getAppointmentHistory', { id })),
    enabled: open,
  });
  return (
    <Section title={words.history}>
      {open ? (
        <Loaded query={acts} failedTitle={words.historyFailed} waiting={<Waiting lines={3} />}>
          {(found) => (
            <ol className="history">
              {found.map((act) => (
                <Act key={act.hash} act={act} />
              ))}
            </ol>
          )}
        </Loaded>
      ) : (
        <Button spacing="compact" onClick={() => setOpen(true)}>
          {words.showHistory}
        </Button>
      )}
    </Section>
  );
}

function Act({ act: { actor, act, at, hash } }: { readonly act: EntryVersion }) {
  const timeZone = useTimeZone();
  return (
    <li>
      <p>
        <PersonName accountId={actor} /> {actText({ act, details: [] })}
      </p>
      <p className="quiet small">
        <time dateTime={at}>{momentText(at, timeZone)}</time>
        <span className="hash" title={history.hashTitle(hash)}>
          {history.hash(hash)}
        </span>
      </p>
    </li>
  );
}
