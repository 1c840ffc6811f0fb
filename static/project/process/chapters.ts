import type { ProcessDocument } from '../../../src/contract/process-document-calls';
import { process as processWords } from '../../shared/en/process';
import { processDocument as words } from '../../shared/en/process-document';
import { companions as kept } from '../../shared/en/companions';
import { facts, heading, list, note, table, text } from './chapter';
import type { Block, Chapter } from './chapter';
import { gateBlocks } from './gate-blocks';
import { partBlocks } from './part-blocks';
import { policyBlocks } from './policy-blocks';
import { authorityBlocks, roleBlocks } from './role-blocks';
import type { Told } from './told';

const titles = words.chapters;

/** What the cover says: what a document needs to be known and found by. */
export function coverOf({ document, nameOf, momentOf }: Told): readonly (readonly [string, string])[] {
  const { cover, version, asOf, history } = document;
  const [last] = history;
  const filled = (value: string) => (value.trim() === '' ? words.missing : value);
  return [
    [words.cover.organization, filled(cover.organization)],
    ...optional(words.cover.code, cover.code),
    [words.cover.version, words.versionText(version)],
    ...optional(words.cover.changed, last === undefined ? '' : `${momentOf(last.at)}, ${nameOf(last.by)}`),
    [words.cover.asOf, momentOf(asOf)],
    [words.cover.owner, filled(cover.owner)],
    [words.cover.approver, filled(cover.approver)],
    ...optional(words.cover.confidentiality, cover.confidentiality),
  ];
}

const optional = (term: string, value: string): readonly (readonly [string, string])[] =>
  value.trim() === '' ? [] : [[term, value]];

/** The document in the order of the process's clauses, then what the gates ask and what was changed when. */
export function chaptersOf(told: Told): readonly Chapter[] {
  const { document, page } = told;
  const part = (...ids: readonly Parts[]) => partBlocks(told, ...ids);
  return [
    chapter('1', titles.scope, [text(words.purpose), facts(scopeFacts(page))]),
    chapter('2', titles.references, [list(words.standards), companionTable(told)]),
    chapter('3', titles.overview, [...part('objectives'), ...policyBlocks(told)]),
    chapter('4', titles.process, []),
    chapter('4.1', titles.planning, [text(words.planning), ...part('changes-first')]),
    chapter('4.2', titles.build, part('build-procedure', 'environment-conditions')),
    chapter('4.3', titles.deployment, [
      ...part('deployment-steps', 'approval-holds', 'approver-apart'),
      ...permitBlocks(told),
      ...part('verification', 'feedback'),
    ]),
    chapter('4.4', titles.review, part('review')),
    chapter('4.5', titles.emergency, authorityBlocks(told)),
    chapter('5', titles.roles, [...roleBlocks(told), ...part('rdm-duties', 'rpb-duties', 'dp-duties')]),
    chapter('6', titles.reports, [
      table(
        titles.reports,
        words.measureColumns,
        document.measures.map(({ id, title, audience }) => [`${id} ${title}`, audience, words.measureWhere]),
      ),
      text(words.reportsBy),
      ...part('performance-report', 'release-dates', 'customer-report', 'management-review'),
    ]),
    chapter('7', titles.records, [...words.records.map(text), ...part('plans-kept', 'reports-kept')]),
    chapter('8', titles.document, [
      facts([[words.cover.owner, document.cover.owner.trim() === '' ? words.missing : document.cover.owner]]),
      ...part('document-review'),
    ]),
    chapter('9', titles.approval, [
      facts([
        [words.cover.approver, document.cover.approver.trim() === '' ? words.missing : document.cover.approver],
        [words.signature, ''],
      ]),
    ]),
    chapter('A', titles.gates, gateBlocks(told)),
    chapter('B', titles.changes, changeBlocks(told)),
  ];
}

type Parts = ProcessDocument['parts'][number]['id'];

const chapter = (number: string, title: string, blocks: readonly Block[]): Chapter => ({ number, title, blocks });

function scopeFacts({ services, customers }: Told['page']): readonly (readonly [string, string])[] {
  const named = (entries: Told['page']['services']) => {
    const names = Object.values(entries).map(({ name }) => name);
    return names.length === 0 ? words.scopeFacts.none : names.sort((one, other) => one.localeCompare(other)).join(', ');
  };
  return [
    [words.scopeFacts.services, named(services)],
    [words.scopeFacts.customers, named(customers)],
  ];
}

/** What is decided on changes is mapped by itself, and said where their authority is. */
const companionTable = ({ document: { companions } }: Told): Block =>
  table(
    words.companions,
    words.companionColumns,
    companions.map(({ process, types, projects, elsewhere, owner }) => [
      kept.names[process],
      kept.place(types, projects, elsewhere) || words.notConnected,
      owner,
    ]),
  );

function permitBlocks({ document: { permits }, nameOf, momentOf }: Told): readonly Block[] {
  const { rule, minutes, owner, reason, decided } = permits;
  return [
    heading(words.permits),
    text(words.permitRules[rule](minutes)),
    ...(decided === null || owner === ''
      ? []
      : [note(words.changedBy(momentOf(decided.at), nameOf(decided.by), owner, reason))]),
  ];
}

function changeBlocks({ document: { history, parts }, nameOf, momentOf }: Told): readonly Block[] {
  if (history.length === 0) return [text(words.noChanges)];
  const fieldName = (field: string) =>
    words.fields[field] ?? parts.find(({ id }) => id === field)?.title ?? processWords.parts;
  return [
    table(
      titles.changes,
      words.changeColumns,
      history.map(({ version, at, by, fields }) => [
        String(version),
        momentOf(at),
        nameOf(by),
        fields.map(fieldName).join(', '),
      ]),
    ),
  ];
}

/** Everybody whom the document names. */
export function peopleIn({ parts, gates, permits, appointer, roles, authority, history }: ProcessDocument) {
  const decided = [...parts.map(({ departure }) => departure), permits.decided];
  return [
    ...new Set([
      ...decided.flatMap((one) => one?.by ?? []),
      ...gates.flatMap(({ rules }) => rules.flatMap(({ off }) => off?.by ?? [])),
      ...appointer.people,
      ...roles.flatMap(({ holders }) => holders.flatMap(({ holder }) => ('person' in holder ? holder.person : []))),
      ...Object.values(authority.members).flatMap(({ account }) => account ?? []),
      ...(authority.dutyManager === null ? [] : [authority.dutyManager]),
      ...history.map(({ by }) => by),
    ]),
  ];
}
