import type { GateRule } from '../gate';
import { turnFindings } from '../turn-finding';

/** Going back undoes what others rely on: they learn of it, and why, before it happens. */
export const ret01: GateRule = {
  id: 'RET-01',
  title: 'There is a reason for going back, and the owners of the changes were told',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process B.3, T13',
  gates: ['GR'],
  override: ['N'],
  check: (facts) => turnFindings('back', facts),
};
