import type { ProcessDocument } from '../../../src/contract/process-document-calls';
import { processDocument as words } from '../../shared/en/process-document';
import { heading, list, note, text } from './chapter';
import type { Block } from './chapter';
import type { Told } from './told';

type Part = ProcessDocument['parts'][number];
type PartId = Part['id'];

/** Parts whose period says how long something is kept; the others say how often something is done. */
const kept: readonly PartId[] = ['plans-kept', 'reports-kept', 'approval-holds'];

/** These lists, rules and periods as they hold, each under its title. */
export const partBlocks = (told: Told, ...ids: readonly PartId[]): readonly Block[] =>
  told.document.parts.filter(({ id }) => ids.includes(id)).flatMap((part) => blocksOf(part, told));

function blocksOf(part: Part, { nameOf, momentOf }: Told): readonly Block[] {
  const { title, binding, off, departure, leftOut } = part;
  const said =
    departure && ([momentOf(departure.at), nameOf(departure.by), departure.owner, departure.reason] as const);
  const head = heading(binding === 'mandatory' ? `${title} (${words.mandatory.toLowerCase()})` : title);
  if (off) return [head, note(said === null ? words.off : words.offBy(...said))];
  return [
    head,
    ...standing(part),
    ...(leftOut.length === 0 ? [] : [note(words.leftOut(leftOut.join('; ')))]),
    ...(said === null ? [] : [note(words.changedBy(...said))]),
  ];
}

function standing({ id, kind, items, period }: Part): readonly Block[] {
  switch (kind) {
    case 'list':
      return [list(items.map((item) => item.text))];
    case 'rule':
      return [text(words.yes)];
    case 'period':
      if (period === null) return [];
      return [text((kept.includes(id) ? words.keptFor : words.period)(period.count, period.unit))];
  }
}
