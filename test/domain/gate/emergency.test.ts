import { emptyGate, recordDecision, withoutLatePass } from '../../../src/domain/gate/decision';
import { evaluate } from '../../../src/domain/gate/evaluate';
import { anEmergency, byPhone, emergencyFacts, emergencyTerms, theAuthority } from '../../builders/emergency';
import {
  aChange,
  awaitingApproval,
  changes,
  customers,
  mondayMorning,
  unread,
  withdrawn,
} from '../../builders/gate-facts';
import { tuesdayNight } from '../../builders/plan';
import { aFreeze, aPolicy } from '../../builders/policy';

const approved = anEmergency({ approvals: { director: byPhone } });
const inFreeze = customers({ M: aPolicy({ emergency: emergencyTerms, freezes: [aFreeze()] }) });
const ids = (findings: readonly { readonly rule: string }[] = []) => findings.map(({ rule }) => rule);

describe('the deployment gate of an emergency', () => {
  it('lists what it leaves out, and passes', () => {
    const given = emergencyFacts({ declared: approved, ...inFreeze, ...changes(aChange(awaitingApproval)) });
    const verdict = evaluate('G5', given, mondayMorning);
    expect(verdict).toMatchObject({ gate: 'GE', result: 'PASS', findings: [] });
    expect(ids(verdict.omitted)).toEqual(['AUT-02', 'AUT-11', 'AUT-12']);
  });

  it.each([
    { it: 'nobody approved', given: emergencyFacts(), rules: ['EMG-04'] },
    { it: 'nobody declared it', given: emergencyFacts({ declared: null }), rules: ['EMG-01'] },
    {
      it: 'another change that it deploys is not authorized',
      given: emergencyFacts({
        declared: approved,
        ...changes(aChange(awaitingApproval), aChange({ id: '10040', key: 'CHG-40', ...awaitingApproval })),
      }),
      rules: ['AUT-02'],
    },
    {
      it: 'the change was withdrawn',
      given: emergencyFacts({ declared: approved, ...changes(aChange({ authorization: withdrawn })) }),
      rules: ['AUT-04'],
    },
  ])('refuses when $it', ({ given, rules }) => {
    expect(ids(evaluate('G5', given, tuesdayNight).findings)).toEqual(rules);
  });

  it('refuses what could not be checked, also by rules that step aside', () => {
    const verdict = evaluate('G5', emergencyFacts({ declared: approved, changes: unread() }), tuesdayNight);
    expect(verdict.result).toBe('BLOCKED');
    expect(ids(verdict.findings)).toEqual(expect.arrayContaining(['AUT-01', 'AUT-02', 'AUT-05', 'EMG-03']));
  });

  it('starts on the word of the duty manager where that is allowed, and says what is owed', () => {
    const declared = anEmergency({ approvals: { dutyManager: { ...byPhone, account: 'noor' } } });
    const given = (allowRetrospective: boolean) =>
      emergencyFacts({ declared, authority: { ...theAuthority, allowRetrospective } });
    expect(evaluate('G5', given(false), tuesdayNight).result).toBe('BLOCKED');
    const verdict = evaluate('G5', given(true), tuesdayNight);
    expect(verdict.result).toBe('PASS');
    expect(ids(verdict.omitted)).toEqual(['EMG-04']);
  });

  it('is not there for a release of another type', () => {
    const facts = emergencyFacts({ declared: approved, ...inFreeze });
    const minor = { ...facts, release: { ...facts.release, doc: { ...facts.release.doc, type: 'MINOR' as const } } };
    expect(evaluate('G5', minor, tuesdayNight)).toMatchObject({ gate: 'G5', result: 'BLOCKED' });
  });

  it('keeps in the decision what was left out, and owes nothing when its answer came too late', () => {
    const verdict = evaluate('G5', emergencyFacts({ declared: approved, ...inFreeze }), tuesdayNight);
    const basis = { source: 'validator', rule: 'gate-1', toStatusId: '305' } as const;
    const { doc } = recordDecision({ ...emptyGate, emergency: approved }, verdict, basis, tuesdayNight);
    expect(doc.decisions['1']).toMatchObject({ gate: 'GE', omitted: [{ rule: 'AUT-12' }] });
    const passed = { ...doc, emergency: { ...approved, passed: { at: tuesdayNight, decision: '1' } } };
    expect(withoutLatePass(passed, passed.decided).emergency).toEqual(approved);
  });
});
