import { planToApprove } from '../../src/domain/emergency/authority';
import type { EmergencyAuthority } from '../../src/domain/emergency/authority';
import type { Emergency } from '../../src/domain/emergency/emergency';
import type { GateFacts } from '../../src/domain/gate/gate';
import { emptyProcess } from '../../src/domain/process/process';
import { noTerms } from '../../src/domain/policy/terms';
import { aMinorRelease, aPlan } from './plan';
import { customers, gateFacts } from './gate-facts';
import { aPolicy } from './policy';

/** Declared by Ines at 02:00 because of INC-11, with CHG-31 as its change; nobody has approved yet. */
export const anEmergency = (more: Partial<Emergency> = {}): Emergency => ({
  category: 'MAJOR_INCIDENT',
  justification: 'No clinic can order tests.',
  trigger: { id: '11', key: 'INC-11' },
  change: { id: '10031', key: 'CHG-31' },
  baseline: { taken: true, text: 'Backup of 01:30' },
  test: 'Tried on the test system.',
  told: 'Call to the clinic at 01:50',
  declared: { by: 'ines-okafor', at: '2026-11-24T01:00:00.000Z' },
  approvals: {},
  passed: null,
  obligations: {},
  ...more,
});

/** The head of operations has an account, the director has none. */
export const theAuthority: EmergencyAuthority = {
  members: {
    ops: { duty: 'Head of IT operations', account: 'marta-quist' },
    director: { duty: 'Director on duty', account: null },
  },
  dutyManager: 'noor',
  allowRetrospective: false,
};

export const byPhone = {
  at: '2026-11-24T01:10:00.000Z',
  channel: 'VERBAL',
  note: 'Call from the on-call list',
  recorded: { by: 'ines-okafor', at: '2026-11-24T01:12:00.000Z' },
  account: null,
  of: planToApprove({ ...aMinorRelease, type: 'EMERGENCY' }, aPlan()),
} as const;

export const emergencyTerms = { ...noTerms.emergency, definition: 'A service is down for everybody.' };

type More = Partial<Pick<GateFacts, 'plan' | 'waves' | 'changes' | 'customers' | 'roles'>> & {
  readonly declared?: Emergency | null;
  readonly authority?: EmergencyAuthority;
  readonly links?: GateFacts['emergency']['links'];
};

/** REL-158 as an emergency that lacks nothing but approvals, unless told otherwise. */
export const emergencyFacts = ({
  declared = anEmergency(),
  authority = theAuthority,
  links = { '11': true, '10031': true },
  ...more
}: More = {}): GateFacts =>
  gateFacts({
    release: { issueKey: 'REL-158', doc: { ...aMinorRelease, type: 'EMERGENCY' } },
    plan: aPlan(),
    ...customers({ M: aPolicy({ emergency: emergencyTerms }) }),
    process: { ...emptyProcess, emergency: authority },
    emergency: { declared, links },
    ...more,
  });
