import { ownDefault } from '../../../src/contract/policy-words';
import type { ProcessDocument } from '../../../src/contract/process-document-calls';
import { typeNames } from '../../shared/en/names';
import { policies as policyWords } from '../../shared/en/policies';
import { processDocument as words } from '../../shared/en/process-document';
import { dayText } from '../../shared/moments';
import { heading, table, text } from './chapter';
import type { Block } from './chapter';
import type { Told } from './told';

type Policy = ProcessDocument['policies'][number];
type Type = keyof Policy['types'];

/** The policy that holds for each customer, and what it says of each type of release. */
export function policyBlocks({ document }: Told): readonly Block[] {
  const policies = document.policies.filter(({ customer, current }) => customer !== ownDefault || current !== null);
  const types = policies.filter(({ current }) => current !== null).flatMap(typesIn);
  return [
    heading(words.chapters.policies),
    table(words.chapters.policies, words.policyColumns, policies.map(rowOf)),
    heading(words.chapters.types),
    types.length === 0 ? text(words.noTypes) : table(words.chapters.types, words.typeColumns, types),
  ];
}

function rowOf({ name, current }: Policy): readonly string[] {
  if (current === null) return [name, '', words.noPolicy, '', ''];
  const { version, agreed, isDefault, effectiveTo, reviewDue, review } = current;
  return [
    name,
    policyWords.version(version),
    words.standing[isDefault ? 'default' : agreed ? 'agreed' : 'adopted'],
    effectiveTo === null ? words.holdsOn : dayText(effectiveTo),
    reviewDue === null
      ? ''
      : review === 'overdue'
        ? `${dayText(reviewDue)} (${policyWords.overdue.toLowerCase()})`
        : dayText(reviewDue),
  ];
}

/** Who follows the default is told there. */
const typesIn = ({ customer, name, current, types }: Policy): readonly (readonly string[])[] =>
  current?.isDefault === true && customer !== ownDefault
    ? []
    : (Object.keys(typeNames) as Type[]).flatMap((type) => {
        const terms = types[type];
        if (terms === undefined) return [];
        const { definition, noticeDays, noticeIn, atMost } = terms;
        return [
          [
            name,
            typeNames[type],
            definition,
            noticeDays === 0 ? words.noNotice : policyWords.notice(noticeDays, noticeIn),
            atMost === null
              ? words.anyNumber
              : policyWords.atMost(atMost.releases, policyWords.periods[atMost.per], policyWords.counted[atMost.of]),
          ],
        ];
      });
