import { rules } from '../../../src/domain/gate/rules';
import { gateFacts, unread } from '../../builders/gate-facts';
import { tuesdayNight } from '../../builders/plan';
import { aReason } from '../../builders/turn';
import { readsOnlyThePlan } from './reads-only-the-plan';
import type { RuleCase } from './rule-case';

/** The table that bears the rule's name: a rule without one fails here. */
const casesOf = (id: string): readonly RuleCase[] =>
  jest.requireActual<{ readonly cases: readonly RuleCase[] }>(`./${id.toLowerCase()}.cases`).cases;

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  it.each(casesOf(id))('$it', ({ given, at = tuesdayNight, finds, who, where, technical, waves }) => {
    const findings = rule.check(given, at);
    expect(findings.map((finding) => finding.what)).toEqual(finds);
    if (waves !== undefined) expect(findings.map((finding) => finding.waves)).toEqual(waves);
    for (const finding of findings) {
      expect(finding.technical).toBe(technical ?? false);
      if (who !== undefined) expect(finding.who).toBe(who);
      if (where !== undefined) expect(finding.where.label).toBe(where);
    }
  });

  if (readsOnlyThePlan.includes(id)) return;
  it('blocks when nothing could be read', () => {
    const reasons = [aReason(), aReason({ kind: 'cancel' })];
    const actor = { account: 'priya-nair', deploys: { allowed: true } } as const;
    const findings = rule.check(
      gateFacts({ changes: unread(), customers: unread(), others: unread(), actor, reasons }),
      tuesdayNight,
    );
    expect(findings.map((finding) => finding.technical)).toEqual([true]);
  });
});
