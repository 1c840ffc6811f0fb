import Lozenge from '@atlaskit/lozenge';
import type { ProjectPage } from '../../../src/contract/project-calls';
import { releases as words } from '../../shared/en/releases';
import { conflicts as conflictWords } from '../../shared/en/releases';
import { dayText, momentText } from '../../shared/moments';
import { WorkItemLink } from '../../shared/jira/work-item-link';
import type { TableColumn } from '../registers/data-table';
import { ConflictList } from './conflict-list';
import type { ReleaseLine } from './releases-query';

export type ColumnId = keyof typeof words.columns;

/** What is shown before anybody chose; number stays always. */
export const usualColumns: readonly ColumnId[] = ['name', 'type', 'stage', 'next', 'customers', 'gate', 'conflicts'];

const names = (ids: readonly string[], of: ProjectPage['customers']): string =>
  ids.map((id) => of[id]?.name ?? id).join(', ') || '–';

const cells = {
  number: ({ number, issueKey, kind }) => (
    <>
      {issueKey === null ? number : <WorkItemLink issueKey={issueKey}>{number || issueKey}</WorkItemLink>}
      {number === '' && <span className="quiet small zone">{words.noNumber}</span>}
      {kind === 'summary' && (
        <span className="zone">
          <Lozenge>{words.imported}</Lozenge>
        </span>
      )}
    </>
  ),
  name: ({ name }) => name || '–',
  type: ({ type }) => (type === null ? '–' : words.types[type]),
  stage: ({ stage, status }) => (stage === null ? (status ?? '–') : words.stages[stage]),
  next: ({ nextStart }, { timeZone }) =>
    nextStart === null ? <span className="quiet">{words.noWave}</span> : momentText(nextStart, timeZone),
  customers: ({ customers }, { page }) => names(customers, page.customers),
  services: ({ services }, { page }) => names(services, page.services),
  gate: ({ gate }) => <GateState gate={gate} />,
  conflicts: ({ conflicts }, { page }) => <Conflicts conflicts={conflicts} page={page} />,
  ended: ({ endedOn }) => (endedOn === null ? '–' : dayText(endedOn)),
  outcome: ({ outcome }) => (outcome === null ? '–' : words.outcomes[outcome]),
} satisfies { readonly [column in ColumnId]: Cell };

type Shown = { readonly page: ProjectPage; readonly timeZone: string };
type Cell = (line: ReleaseLine, shown: Shown) => React.ReactNode;

const sorting: readonly ColumnId[] = ['number', 'name', 'type', 'next', 'ended'];

/** Number, and the chosen columns in their own order. */
export const releaseColumns = (chosen: readonly ColumnId[], shown: Shown): readonly TableColumn<ReleaseLine>[] =>
  (Object.keys(cells) as ColumnId[])
    .filter((id) => id === 'number' || chosen.includes(id))
    .map((id) => ({
      id,
      label: words.columns[id],
      sorts: sorting.includes(id),
      cell: (line) => (cells[id] as Cell)(line, shown),
    }));

function GateState({ gate }: Pick<ReleaseLine, 'gate'>) {
  if (gate === null) return <span className="quiet">{words.notAsked}</span>;
  const name = words.gates[gate.gate];
  return gate.result === 'PASS' ? words.passed(name) : words.refused(name, gate.reasons);
}

function Conflicts({ conflicts, page }: Pick<ReleaseLine, 'conflicts'> & Pick<Shown, 'page'>) {
  if (conflicts.length === 0) return <span className="quiet">{words.noConflicts}</span>;
  return (
    <details>
      <summary>
        <Lozenge appearance="removed">{conflictWords.count(conflicts.length)}</Lozenge>
      </summary>
      <ConflictList conflicts={conflicts} page={page} />
    </details>
  );
}
