import type { RuleAsks, RuleCheck } from '../../contract/rule-calls';
import type { Answer } from '../../contract/wire';
import { closureRules } from '../../domain/closure/rules';
import { ruleOff, rulesOf } from '../../domain/gate/rules-of';
import type { Deps } from '../deps';
import { processStream, readStreams } from '../streams';

/** What a workflow rule asks when Jira runs it; checks that are switched off are there and say so. */
export async function getChecks(
  { journal }: Pick<Deps, 'journal'>,
  { asks }: { readonly asks: RuleAsks },
): Promise<Answer<readonly RuleCheck[]>> {
  if (asks === 'closure') {
    return { ok: true, value: closureRules.map(({ id, title }) => ({ id, title, advisory: false, off: null })) };
  }
  const { process } = await readStreams(journal, { process: processStream });
  const value = rulesOf(asks).map((rule) => ({
    id: rule.id,
    title: rule.title,
    advisory: rule.override.includes('AD'),
    off: ruleOff(rule, process.doc)[0]?.what ?? null,
  }));
  return { ok: true, value };
}
