import type { ReleaseView } from '../../src/contract/release-calls';
import type { ProcessRole } from '../shared/contract-types';
import { release as words } from '../shared/en/release';
import { dayText } from '../shared/moments';
import { PeopleList } from '../shared/people/people-list';

type Props = { readonly role: ProcessRole; readonly view: ReleaseView };

/** Whom the release names, else who is appointed; and where the appointment is over, to come or missing. */
export function RoleHolder({ role, view: { release, roles } }: Props) {
  const named = release.doc.roles[role];
  const { state, valid, people, groups, day, ending } = roles.standings[role];
  const shown = named === undefined ? people : [named];
  const until = day === null ? '' : dayText(day);
  // Where a name is enough, that nobody appointed this person is no news.
  const told = state === 'NAMED' && valid ? '' : words.standing[state](until);
  const note = ending ? words.appointedUntil(until) : told;
  return (
    <>
      {shown.length > 0 && state !== 'COMING' && (named !== undefined || state !== 'EXPIRED') ? (
        <PeopleList people={shown} />
      ) : (
        <span className="quiet">{groups.length > 0 ? words.byGroup(groups.join(', ')) : words.nobodyNamed}</span>
      )}
      {note !== '' && (
        <>
          {' '}
          <span className="quiet small">{note}</span>
        </>
      )}
    </>
  );
}
