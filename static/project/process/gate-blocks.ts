import { processDocument as words } from '../../shared/en/process-document';
import { heading, table, text } from './chapter';
import type { Block } from './chapter';
import type { Told } from './told';

/** Every gate with its rules in words, and what holds a change open. */
export const gateBlocks = ({ document, nameOf, momentOf }: Told): readonly Block[] => [
  ...document.gates.flatMap(({ gate, rule, belongsOn, rules }): readonly Block[] => [
    heading(words.gateNames[gate]),
    text(words.gateOn(rule, belongsOn)),
    table(
      words.gateNames[gate],
      words.ruleColumns,
      rules.map(({ id, title, clause, override, off }) => [
        id,
        off === null ? title : `${title}. ${words.offBy(momentOf(off.at), nameOf(off.by), off.owner, off.reason)}`,
        clause,
        override.map((way) => words.overrides[way]).join('; '),
      ]),
    ),
  ]),
  heading(words.closure),
  text(words.gateOn(words.closure, words.closureOn)),
  table(
    words.closure,
    words.ruleColumns.slice(0, 3),
    document.closure.map(({ id, title, clause }) => [id, title, clause]),
  ),
];
