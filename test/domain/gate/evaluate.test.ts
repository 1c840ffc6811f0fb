import { evaluate } from '../../../src/domain/gate/evaluate';
import { rules } from '../../../src/domain/gate/rules';
import { wavesToJudge } from '../../../src/domain/gate/waves-to-judge';
import { emptyDetails } from '../../../src/domain/release/details';
import { emptyPlan } from '../../../src/domain/release/plan';
import {
  aChange,
  awaitingApproval,
  changes,
  customers,
  gateFacts,
  mondayMorning,
  unread,
} from '../../builders/gate-facts';
import { answered, aPlan, aWave, tuesdayNight } from '../../builders/plan';
import { aFreeze, aPolicy } from '../../builders/policy';
import { readsOnlyThePlan } from './reads-only-the-plan';

/** Every rule of the gate but those that ask who acts, which nobody says here. */
const all = rules.filter(({ gates, needs }) => gates.includes('G5') && needs === undefined).map(({ id }) => id);

describe('the deployment gate', () => {
  it.each([
    { it: 'lets an authorized release through inside its window', given: gateFacts(), at: tuesdayNight, blockedBy: [] },
    { it: 'refuses outside the window', given: gateFacts(), at: mondayMorning, blockedBy: ['AUT-11'] },
    {
      it: 'refuses an unauthorized change in an open window',
      given: gateFacts(changes(aChange(awaitingApproval))),
      at: tuesdayNight,
      blockedBy: ['AUT-02'],
    },
    {
      it: 'refuses in a freeze although the window is open',
      given: gateFacts(customers({ M: aPolicy({ freezes: [aFreeze()] }) })),
      at: tuesdayNight,
      blockedBy: ['AUT-12'],
    },
    {
      it: 'names everything at once',
      given: gateFacts({ ...changes(), ...customers({ M: aPolicy({ freezes: [aFreeze()] }) }) }),
      at: mondayMorning,
      blockedBy: ['AUT-01', 'AUT-11', 'AUT-12'],
    },
    {
      it: 'refuses with every rule when nothing could be read',
      given: gateFacts({ changes: unread(), customers: unread(), others: unread() }),
      at: tuesdayNight,
      blockedBy: all.filter((rule) => !readsOnlyThePlan.includes(rule)),
    },
    {
      it: 'refuses an empty release',
      given: gateFacts({ ...changes(), waves: [] }),
      at: tuesdayNight,
      blockedBy: ['AUT-01', 'AUT-11'],
    },
  ])('$it', ({ given, at, blockedBy }) => {
    const verdict = evaluate('G5', given, at);
    expect(verdict.findings.map((finding) => finding.rule)).toEqual(blockedBy);
    expect(verdict).toMatchObject({
      gate: 'G5',
      at,
      checked: all,
      result: blockedBy.length === 0 ? 'PASS' : 'BLOCKED',
      waves: given.waves.map((wave) => wave.id),
    });
  });
});

describe('the gate at the end of planning', () => {
  const intake = ['INT-01', 'INT-02', 'INT-03', 'INT-04'];

  it('lets a complete and agreed plan through, whatever the windows say', () => {
    const given = gateFacts({ plan: answered(aPlan()), waves: [] });
    const verdict = evaluate('G2', given, mondayMorning);
    expect(verdict).toMatchObject({ result: 'PASS', findings: [], advice: [] });
    expect(verdict.checked).toEqual(expect.arrayContaining([...intake, 'PLN-01', 'PLN-02', 'PLN-09', 'PLN-13']));
  });

  it('names everything that is missing at once', () => {
    const given = gateFacts({ plan: { ...aPlan(), backOut: emptyPlan.backOut, details: emptyDetails }, waves: [] });
    expect(evaluate('G2', given, mondayMorning).findings.map(({ rule }) => rule)).toEqual([
      'PLN-01',
      'PLN-02',
      'PLN-09',
      'PLN-10',
      'PLN-11',
    ]);
  });

  it('passes with advice, which stops nobody', () => {
    const undecided = changes(aChange({ ...awaitingApproval, authorization: { state: 'undecided' } }));
    const given = gateFacts({ plan: answered(aPlan()), waves: [], ...undecided });
    expect(evaluate('G2', given, mondayMorning)).toMatchObject({
      result: 'PASS',
      findings: [],
      advice: [{ rule: 'PLN-13', issueKey: 'CHG-31' }],
    });
  });

  it('starts planning with what the release is, before there is a plan', () => {
    const given = gateFacts({ plan: emptyPlan, waves: [] });
    expect(evaluate('G1', given, mondayMorning)).toMatchObject({ result: 'PASS', checked: intake });
  });
});

describe('what a verdict says of itself', () => {
  const byStatus = changes(aChange({ source: 'status', covers: null }), aChange({ id: '32', key: 'CHG-32' }));

  it('names the changes that count by their status alone, where something is deployed', () => {
    expect(evaluate('G5', gateFacts(byStatus), tuesdayNight)).toMatchObject({ result: 'PASS', weak: ['CHG-31'] });
    const planning = evaluate('G2', gateFacts({ ...byStatus, plan: answered(aPlan()), waves: [] }), tuesdayNight);
    expect(planning).not.toHaveProperty('weak');
  });

  it('does not call weak what does not count', () => {
    const waiting = changes(aChange({ ...awaitingApproval, source: 'status' }));
    expect(evaluate('G5', gateFacts(waiting), tuesdayNight)).not.toHaveProperty('weak');
  });

  it('says nothing of what is not there', () => {
    const verdict = evaluate('G5', gateFacts(), tuesdayNight);
    for (const part of ['off', 'waived', 'omitted', 'weak']) expect(verdict).not.toHaveProperty(part);
  });
});

describe('the waves that a transition starts', () => {
  const [first, also, second] = [aWave(), aWave({ id: 'w2', customer: 'O' }), aWave({ id: 'w3', number: 2 })];
  const plan = { ...emptyPlan, waves: { order: ['w3', 'w1', 'w2'], byId: { w1: first, w2: also, w3: second } } };

  it.each([
    { scope: 'lowest', of: plan, ids: ['w1', 'w2'] },
    { scope: 'all', of: plan, ids: ['w3', 'w1', 'w2'] },
    { scope: 'lowest', of: emptyPlan, ids: [] },
    { scope: 'all', of: emptyPlan, ids: [] },
    { scope: 'none', of: plan, ids: [] },
  ] as const)('are, by "$scope", $ids', ({ scope, of, ids }) => {
    expect(wavesToJudge(of, scope).map((wave) => wave.id)).toEqual(ids);
  });
});
