import { recordDecision, emptyGate, withoutLatePass } from '../../../src/domain/gate/decision';
import { evaluate } from '../../../src/domain/gate/evaluate';
import type { StandingWaiver } from '../../../src/domain/gate/gate';
import { customers, gateFacts, unread } from '../../builders/gate-facts';
import { aWave, tuesdayNight } from '../../builders/plan';
import { aFreeze, aPolicy } from '../../builders/policy';
import { approved, aWaiver, standing } from '../../builders/waiver';

const frozen = customers({ M: aPolicy({ freezes: [aFreeze()] }) });
const inFreeze = gateFacts(frozen);
const cause = evaluate('G5', inFreeze, tuesdayNight).findings[0]?.cause ?? '';
const judged = (waiver: Partial<StandingWaiver>, given = inFreeze) =>
  evaluate('G5', { ...given, waivers: [standing({ cause, ...waiver })] }, tuesdayNight);

describe('a waiver at the gate', () => {
  it('lets its finding pass, and the verdict says on whose word', () => {
    expect(judged({})).toMatchObject({
      result: 'PASS',
      findings: [],
      waived: [{ waiver: 'v1', by: 'lucia', compensation: 'Two people on site.', finding: { rule: 'AUT-12' } }],
    });
  });

  it.each([
    { it: 'another cause of the same rule', waiver: { cause: 'M Stocktaking 2026-12-01' } },
    { it: 'another rule', waiver: { rule: 'AUT-11' } },
    { it: 'another gate', waiver: { gate: 'G2' } },
    { it: 'another wave', waiver: { waves: ['w2'] } },
    { it: 'less than the customer’s agreement where that is needed', waiver: { class: 'WV' } },
  ] as const)('is not for $it', ({ waiver }) => {
    const verdict = judged(waiver);
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['AUT-12']);
    expect(verdict).not.toHaveProperty('waived');
  });

  it('is not for a wave that was planned since', () => {
    const more = gateFacts({ ...frozen, waves: [aWave(), aWave({ id: 'w2' })] });
    expect(judged({}, more).result).toBe('BLOCKED');
  });

  it('never lets pass what could not be checked', () => {
    const unchecked = gateFacts({ customers: unread() });
    const { findings } = evaluate('G5', unchecked, tuesdayNight);
    const waivers = findings.map(({ rule, what }) => standing({ rule, cause: what }));
    expect(evaluate('G5', { ...unchecked, waivers }, tuesdayNight).findings).toEqual(findings);
  });

  it('never lets a rule be waived that only the emergency path sets aside', () => {
    const unlinked = gateFacts({ changes: { known: true, value: [] } });
    const [finding] = evaluate('G5', unlinked, tuesdayNight).findings;
    for (const kind of ['WV', 'CW'] as const) {
      const waivers = [standing({ class: kind, rule: 'AUT-01', cause: finding?.what ?? '' })];
      expect(evaluate('G5', { ...unlinked, waivers }, tuesdayNight).result).toBe('BLOCKED');
    }
  });
});

describe('the decision on a waiver', () => {
  const doc = { ...emptyGate, waivers: { v1: aWaiver({ cause, standing: approved }) } };
  const basis = { source: 'validator', rule: 'gate-1', toStatusId: '305' } as const;
  const passed = recordDecision(doc, judged({}), basis, tuesdayNight);

  it('uses it and names it', () => {
    expect(passed).toMatchObject({
      act: 'gate-passed',
      doc: {
        waivers: { v1: { standing: { state: 'used', decision: '1' } } },
        decisions: { 1: { waived: [{ waiver: 'v1' }] } },
      },
    });
  });

  it('gives it back when the answer came too late', () => {
    expect(withoutLatePass(passed.doc, passed.doc.decided).waivers).toEqual(doc.waivers);
  });

  it('leaves it where something else was in the way', () => {
    const refused = recordDecision(doc, { ...judged({}), result: 'BLOCKED' }, basis, tuesdayNight);
    expect(refused.doc.waivers).toEqual(doc.waivers);
  });
});
