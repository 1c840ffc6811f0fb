import type { RuleCalls, RulePlace, RuleTrial, TryRule } from '../../contract/rule-calls';
import type { Answer } from '../../contract/wire';
import { evaluate } from '../../domain/gate/evaluate';
import { doubtsAboutPlace } from '../../domain/settings/rule-place';
import type { Deps } from '../deps';
import { getClosing } from '../closure/get-closing';
import type { Caller } from '../ports/ports';
import { previewFacts } from '../gate/preview-facts';
import { readStreams, settingsStream } from '../streams';

/** What a rule that is being configured would say about a real work item, to a person who may see it. Nothing is stored. */
export async function tryRule(
  deps: Deps,
  caller: Caller,
  { asks, waves, issueKey }: TryRule,
): Promise<Answer<RuleTrial>> {
  const key = issueKey.toUpperCase();
  if (asks === 'closure') {
    const closing = await getClosing(deps, caller, key);
    return closing.ok ? { ok: true, value: { issueKey: key, ...closing.value } } : closing;
  }
  const preview = await previewFacts(deps, caller, key, waves);
  if (!preview.ok) return preview;
  const { facts, own } = preview.value;
  const { findings, at } = evaluate(asks, facts, deps.clock.now());
  return { ok: true, value: { issueKey: own.key, findings, checkedAt: at } };
}

/** Whether a rule makes sense on a transition, as the mapping tells. */
export async function placeRule(
  { journal }: Pick<Deps, 'journal'>,
  { asks, transition }: Parameters<RuleCalls['placeRule']>[0],
): Promise<Answer<RulePlace>> {
  const { settings } = await readStreams(journal, { settings: settingsStream });
  return { ok: true, value: { doubts: doubtsAboutPlace(asks, transition, settings.doc) } };
}
