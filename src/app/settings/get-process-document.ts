import type { DocumentChange, DocumentedPolicy, ProcessDocument } from '../../contract/process-document-calls';
import type { Answer } from '../../contract/wire';
import { closureRules } from '../../domain/closure/rules';
import { gatesAsTheyStand } from '../../domain/gate/rules-of';
import type { Instant } from '../../domain/kernel';
import { measures } from '../../domain/measurement/measures';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { ownDefault } from '../../domain/policy/policy';
import { gapsOf, partsAsTheyStand } from '../../domain/process/as-it-stands';
import { emptyCover } from '../../domain/process/cover';
import type { JournalRow } from '../../domain/records/journal-row';
import { bodyOf } from '../../domain/records/replay';
import { isInForce } from '../../domain/roles/appointment';
import { coverage } from '../../domain/roles/coverage';
import type { RegisterDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import { policySummary } from '../policy/get-policies';
import { stringsOf } from '../release/history-line';
import { policyName } from '../policy/open-policies';
import { openProject } from '../project/open-project';
import type { Caller } from '../ports/ports';
import { documentedCompanions } from './documented-companions';
import { headOf, policyStream, processStream, readHeads } from '../streams';

const changesShown = 50;

/** The process document, from the settings, registers and rules that gates and panels read. Nothing of it is stored. */
export async function getProcessDocument(
  deps: Deps,
  caller: Caller,
  projectId: string,
): Promise<Answer<ProcessDocument>> {
  const asOf = deps.clock.now();
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { process, processSeq, customers, roles, settings } = opened.value;
  const [policies, rows, companions] = await Promise.all([
    policiesInForce(deps, customers, asOf),
    deps.journal.rows([processStream.id], changesShown),
    documentedCompanions(caller.jira, settings),
  ]);
  const { appointments, today } = roles;
  const inForce = Object.values(appointments.entries).filter((one) => isInForce(one, today));
  return {
    ok: true,
    value: {
      version: processSeq,
      asOf,
      cover: process.cover ?? emptyCover,
      companions,
      gaps: gapsOf(process),
      parts: partsAsTheyStand(process),
      permits: process.permits,
      appointer: { title: process.appointer.title, people: Object.keys(process.appointer.people) },
      appointing: process.appointing,
      roles: coverage(appointments, today).map((one) => ({
        ...one,
        holders: inForce.filter(({ role }) => role === one.role).map(({ holder, scope }) => ({ holder, scope })),
      })),
      authority: process.emergency,
      policies,
      gates: gatesAsTheyStand(process),
      closure: closureRules.map(({ id, title, clause }) => ({ id, title, clause })),
      measures: measures.map(({ id, title, audience }) => ({ id, title, audience })),
      history: rows.map(changeIn),
    },
  };
}

/** What every customer's releases are measured by now; customers out of use are not planned for. */
async function policiesInForce(
  { journal }: Pick<Deps, 'journal'>,
  customers: RegisterDoc['entries'],
  now: Instant,
): Promise<readonly DocumentedPolicy[]> {
  const inUse = Object.entries(customers)
    .filter(([, { retired }]) => retired === undefined)
    .sort(([, one], [, other]) => one.name.localeCompare(other.name));
  const ids = [ownDefault, ...inUse.map(([id]) => id)];
  const heads = await readHeads(journal, ids.map(policyStream));
  const docOf = (id: string) => headOf(heads, policyStream(id)).doc;
  return ids.map((id) => {
    const { customer, name, current, draft, lapsed } = policySummary(
      id,
      policyName(customers, id) ?? id,
      docOf(id),
      docOf(ownDefault),
      now,
    );
    const types = effectivePolicy(docOf(id), now, docOf(ownDefault))?.content.types ?? {};
    return { customer, name, current, draft, lapsed, types };
  });
}

/** A redacted row can not say what it touched. */
function changeIn(row: JournalRow): DocumentChange {
  const { seq: version, at, actor: by } = row;
  return { version, at, by, fields: row.body === null ? [] : stringsOf(bodyOf(row).args, 'fields') };
}
