import { rules } from '../../../src/domain/gate/rules';
import { gateFacts, unread } from '../../builders/gate-facts';
import { tuesdayNight } from '../../builders/plan';
import { aReason } from '../../builders/turn';
import { cases as aut01 } from './aut-01.cases';
import { cases as aut02 } from './aut-02.cases';
import { cases as aut04 } from './aut-04.cases';
import { cases as aut05 } from './aut-05.cases';
import { cases as aut11 } from './aut-11.cases';
import { cases as aut12 } from './aut-12.cases';
import { cases as aut13 } from './aut-13.cases';
import { cases as can01 } from './can-01.cases';
import { cases as dpr01 } from './dpr-01.cases';
import { cases as emg01 } from './emg-01.cases';
import { cases as emg02 } from './emg-02.cases';
import { cases as emg03 } from './emg-03.cases';
import { cases as emg04 } from './emg-04.cases';
import { cases as emg05 } from './emg-05.cases';
import { cases as aut03 } from './aut-03.cases';
import { cases as aut06 } from './aut-06.cases';
import { cases as aut07 } from './aut-07.cases';
import { cases as aut08 } from './aut-08.cases';
import { cases as aut09 } from './aut-09.cases';
import { cases as aut10 } from './aut-10.cases';
import { cases as aut14 } from './aut-14.cases';
import { cases as aut16 } from './aut-16.cases';
import { cases as aut17 } from './aut-17.cases';
import { cases as aut19 } from './aut-19.cases';
import { cases as int01 } from './int-01.cases';
import { cases as int02 } from './int-02.cases';
import { cases as int03 } from './int-03.cases';
import { cases as int04 } from './int-04.cases';
import { cases as pln01 } from './pln-01.cases';
import { cases as pln10 } from './pln-10.cases';
import { cases as pln11 } from './pln-11.cases';
import { cases as pln12 } from './pln-12.cases';
import { cases as pln13 } from './pln-13.cases';
import { cases as pmt01 } from './pmt-01.cases';
import { cases as ret01 } from './ret-01.cases';
import { cases as sod1 } from './sod-1.cases';
import { cases as pln02 } from './pln-02.cases';
import { cases as pln03 } from './pln-03.cases';
import { cases as pln04 } from './pln-04.cases';
import { cases as pln05 } from './pln-05.cases';
import { cases as pln06 } from './pln-06.cases';
import { cases as pln07 } from './pln-07.cases';
import { cases as pln08 } from './pln-08.cases';
import { cases as pln09 } from './pln-09.cases';

const tables = {
  'AUT-01': aut01,
  'AUT-02': aut02,
  'AUT-04': aut04,
  'AUT-05': aut05,
  'AUT-11': aut11,
  'AUT-12': aut12,
  'AUT-13': aut13,
  'SOD-1': sod1,
  'RET-01': ret01,
  'CAN-01': can01,
  'DPR-01': dpr01,
  'PMT-01': pmt01,
  'EMG-01': emg01,
  'EMG-02': emg02,
  'EMG-03': emg03,
  'EMG-04': emg04,
  'EMG-05': emg05,
  'AUT-03': aut03,
  'AUT-06': aut06,
  'AUT-07': aut07,
  'AUT-08': aut08,
  'AUT-09': aut09,
  'AUT-10': aut10,
  'AUT-14': aut14,
  'AUT-16': aut16,
  'AUT-17': aut17,
  'AUT-19': aut19,
  'INT-01': int01,
  'INT-02': int02,
  'INT-03': int03,
  'INT-04': int04,
  'PLN-01': pln01,
  'PLN-10': pln10,
  'PLN-11': pln11,
  'PLN-12': pln12,
  'PLN-13': pln13,
  'PLN-02': pln02,
  'PLN-03': pln03,
  'PLN-04': pln04,
  'PLN-05': pln05,
  'PLN-06': pln06,
  'PLN-07': pln07,
  'PLN-08': pln08,
  'PLN-09': pln09,
};

/** Need the release and its plan alone, without which there is no verdict at all. */
const readsOnlyThePlan = [
  'AUT-16',
  'AUT-17',
  'EMG-02',
  'EMG-05',
  'INT-01',
  'INT-02',
  'INT-03',
  'PLN-01',
  'PLN-11',
  'PLN-12',
  'DPR-01',
  'PMT-01',
];

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const cases = Object.entries(tables).flatMap(([of, table]) => (of === id ? table : []));

  it.each(cases)('$it', ({ given, at = tuesdayNight, finds, who, where, technical, waves }) => {
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
