import type { GateRule } from '../gate';
import { turnFindings } from '../turn-finding';

/** A cancelled release leaves its changes without a way to be deployed: their owners learn of it before it happens. */
export const can01: GateRule = {
  id: 'CAN-01',
  title: 'There is a reason for cancelling, and the owners of the changes were told',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process B.3, T14',
  gates: ['GC'],
  override: ['N'],
  check: (facts) => turnFindings('cancel', facts),
};
