import { evaluateClosure } from '../../../src/domain/closure/evaluate-closure';
import { noClosure, recordClosure, withoutLateClosure } from '../../../src/domain/closure/decision';
import { closureRules } from '../../../src/domain/closure/rules';
import { aDeployedRelease, closureFacts } from '../../builders/closure-facts';
import { mondayMorning } from '../../builders/gate-facts';
import type { ClosureCase } from './closure-case';

/** The table that bears the rule's name: a rule without one fails here. */
const casesOf = (id: string): readonly ClosureCase[] =>
  jest.requireActual<{ readonly cases: readonly ClosureCase[] }>(`./${id.toLowerCase()}.cases`).cases;

describe.each(closureRules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  it.each(casesOf(id))('$it', ({ given, at = mondayMorning, finds, who, where, technical }) => {
    const findings = rule.check(given, at);
    expect(findings.map((finding) => finding.what)).toEqual(finds);
    for (const finding of findings) {
      expect(finding.technical).toBe(technical ?? false);
      if (who !== undefined) expect(finding.who).toBe(who);
      if (where !== undefined) expect(finding.where.label).toBe(where);
    }
  });
});

describe('a decision of the Change closure', () => {
  const going = closureFacts([aDeployedRelease({ stage: 'DEPLOYING', statusName: 'Deploying' })]);
  const verdict = evaluateClosure(going, mondayMorning);
  const basis = { rule: 'r1', toStatusId: '309' };

  it('is counted, not repeated, when the same refusal comes again within the hour', () => {
    const first = recordClosure(noClosure, verdict, basis, mondayMorning);
    const again = recordClosure(first.doc, verdict, basis, '2026-11-23T08:30:00.000Z');
    const later = recordClosure(again.doc, verdict, basis, '2026-11-23T10:00:00.000Z');
    const elsewhere = recordClosure(first.doc, verdict, { ...basis, toStatusId: '310' }, mondayMorning);
    expect([first, again, later, elsewhere].map(({ act }) => act)).toEqual([
      'closure-refused',
      'closure-refused-again',
      'closure-refused',
      'closure-refused',
    ]);
    expect(again.doc).toMatchObject({ decided: 1, last: { times: 2 } });
  });

  it('marks a pass that Jira got too late', () => {
    const passed = recordClosure(noClosure, evaluateClosure(closureFacts([]), mondayMorning), basis, mondayMorning);
    expect(passed.act).toBe('closure-passed');
    expect(withoutLateClosure(passed.doc)).toMatchObject({ last: { result: 'PASS', late: true } });
  });
});
