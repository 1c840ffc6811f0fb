import type { GateRule } from './gate';
import { aut01 } from './rules/aut-01';
import { aut02 } from './rules/aut-02';
import { aut03 } from './rules/aut-03';
import { aut04 } from './rules/aut-04';
import { aut05 } from './rules/aut-05';
import { aut06 } from './rules/aut-06';
import { aut07 } from './rules/aut-07';
import { aut08 } from './rules/aut-08';
import { aut09 } from './rules/aut-09';
import { aut10 } from './rules/aut-10';
import { aut11 } from './rules/aut-11';
import { aut12 } from './rules/aut-12';
import { aut13 } from './rules/aut-13';
import { aut14 } from './rules/aut-14';
import { aut16 } from './rules/aut-16';
import { aut17 } from './rules/aut-17';
import { aut19 } from './rules/aut-19';
import { can01 } from './rules/can-01';
import { dpr01 } from './rules/dpr-01';
import { emg01 } from './rules/emg-01';
import { emg02 } from './rules/emg-02';
import { emg03 } from './rules/emg-03';
import { emg04 } from './rules/emg-04';
import { emg05 } from './rules/emg-05';
import { int01 } from './rules/int-01';
import { int02 } from './rules/int-02';
import { int03 } from './rules/int-03';
import { int04 } from './rules/int-04';
import { pln01 } from './rules/pln-01';
import { pln02 } from './rules/pln-02';
import { pln03 } from './rules/pln-03';
import { pln04 } from './rules/pln-04';
import { pln05 } from './rules/pln-05';
import { pln06 } from './rules/pln-06';
import { pln07 } from './rules/pln-07';
import { pln08 } from './rules/pln-08';
import { pln09 } from './rules/pln-09';
import { pln10 } from './rules/pln-10';
import { pln11 } from './rules/pln-11';
import { pln12 } from './rules/pln-12';
import { pln13 } from './rules/pln-13';
import { pmt01 } from './rules/pmt-01';
import { ret01 } from './rules/ret-01';
import { sod1 } from './rules/sod-1';

/** Every rule, in the order in which its findings are shown. */
export const rules: readonly GateRule[] = [
  int01,
  int02,
  int03,
  int04,
  pln01,
  pln02,
  pln03,
  pln04,
  pln05,
  pln06,
  pln07,
  pln08,
  pln09,
  pln10,
  pln11,
  pln12,
  pln13,
  aut01,
  aut02,
  aut03,
  aut04,
  aut05,
  aut06,
  aut07,
  aut08,
  aut09,
  aut10,
  aut11,
  aut12,
  aut13,
  aut14,
  aut16,
  aut17,
  aut19,
  sod1,
  dpr01,
  pmt01,
  emg01,
  emg02,
  emg03,
  emg04,
  emg05,
  ret01,
  can01,
];
