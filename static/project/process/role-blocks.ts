import type { ProcessDocument } from '../../../src/contract/process-document-calls';
import { roleNames } from '../../shared/en/names';
import { processDocument as words } from '../../shared/en/process-document';
import { roles as roleWords } from '../../shared/en/roles';
import { facts, heading, list, note, table, text } from './chapter';
import type { Block } from './chapter';
import type { Told } from './told';

/** Who appoints, and who holds each role today. */
export const roleBlocks = ({ document, nameOf }: Told): readonly Block[] => {
  const { appointer, appointing, roles } = document;
  const people = appointer.people.map(nameOf).join(', ');
  const who = [appointer.title, people].filter((part) => part !== '').join(': ');
  return [
    facts([[words.appointers, who === '' ? words.missing : who]]),
    text(words.appointing[appointing]),
    table(
      words.chapters.roles,
      words.roleColumns,
      roles.map(({ role, state, holders }) => [
        roleNames[role],
        roleWords.coverageStates[state],
        holders.length === 0 ? words.nobody : holders.map((holder) => holderText(holder, nameOf)).join(', '),
      ]),
    ),
  ];
};

type Holder = ProcessDocument['roles'][number]['holders'][number];

function holderText({ holder, scope }: Holder, nameOf: Told['nameOf']): string {
  const name = 'person' in holder ? nameOf(holder.person) : words.group(holder.group.name);
  return scope.kind === 'ORGANIZATION' ? name : `${name} (${words.partly})`;
}

/** Who authorizes emergencies, and whether one may start before that. */
export function authorityBlocks({ document: { authority }, nameOf }: Told): readonly Block[] {
  const { members, dutyManager, allowRetrospective } = authority;
  const duties = Object.values(members).map(
    ({ duty, account }) => `${duty}: ${account === null ? words.noAccount : nameOf(account)}`,
  );
  return [
    heading(words.authority),
    duties.length === 0 ? note(words.noAuthority) : list(duties),
    text(allowRetrospective && dutyManager !== null ? words.dutyManager(nameOf(dutyManager)) : words.noRetrospective),
  ];
}
