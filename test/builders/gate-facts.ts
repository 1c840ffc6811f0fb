import type { Others } from '../../src/domain/calendar/others';
import type { ChangeFacts, CustomerFacts, GateFacts } from '../../src/domain/gate/gate';
import type { ChangeAuthorization } from '../../src/domain/release/change';
import { noCoverage } from '../../src/domain/release/coverage';
import type { Coverage } from '../../src/domain/release/coverage';
import { emptyProcess } from '../../src/domain/process/process';
import { emptyPackage } from '../../src/domain/packages/package';
import { emptyRelease } from '../../src/domain/release/release';
import { contentToSign } from '../../src/domain/release/sign-off';
import type { SignOff } from '../../src/domain/release/sign-off';
import type { PolicyVersion } from '../../src/domain/policy/policy';
import { validAppointments } from '../../src/domain/roles/valid-appointments';
import { roleFacts } from './appointment';
import { aMinorRelease, answered, aPlan, aWave } from './plan';
import { aPolicy } from './policy';

/** Monday 23 November 2026, 09:00 in Berlin: no window of the default policy is open. */
export const mondayMorning = '2026-11-23T08:00:00.000Z';

const decidedBy = { by: 'lucia-ferrant', at: '2026-11-20T13:05:00.000Z' };

const approved = {
  ...decidedBy,
  state: 'approved',
  reason: 'Risk is low.',
} as const satisfies ChangeAuthorization;
export const rejected = {
  ...decidedBy,
  state: 'rejected',
  reason: 'The back-out was never tried.',
} as const satisfies ChangeAuthorization;
export const withdrawn = {
  ...decidedBy,
  state: 'withdrawn',
  reason: 'The supplier withdrew the patch.',
} as const satisfies ChangeAuthorization;

/** Live at every customer of the demo, at any time. */
export const everything: Coverage = {
  ...noCoverage,
  customers: { C: true, M: true, O: true },
  environments: { LIVE: true },
};

type SeenChange = Extract<ChangeFacts, { visible: true }>;

/** CHG-31, approved and in a status that counts, unless told otherwise. */
export const aChange = (more: Partial<SeenChange> = {}): SeenChange => ({
  visible: true,
  id: '10031',
  key: 'CHG-31',
  summary: 'Update the lab interface',
  statusId: '10122',
  statusName: 'Authorized',
  statusAuthorized: true,
  statusWithdrawn: false,
  decidedHere: true,
  authorization: approved,
  authority: 'Change authority of CHG',
  source: 'panel',
  ofAuthority: 'yes',
  covers: everything,
  edited: [],
  standard: null,
  ...more,
});

export const awaitingApproval = {
  statusId: '10121',
  statusName: 'Awaiting approval',
  statusAuthorized: false,
} as const;

const names: { readonly [id: string]: string } = { C: 'Castellan Bank', M: 'Meridia Health', O: 'Orla Retail' };

export const aCustomer = (id: string, policy: PolicyVersion | null = aPolicy()): CustomerFacts => ({
  name: names[id] ?? id,
  policy: policy === null ? null : { version: '1', content: policy, agreed: true, isDefault: false, isKept: false },
  lapsed: null,
});

/** REL-158 for one wave of Meridia Health, which agreed to the plan; its only change is authorized, unless told otherwise. */
export const gateFacts = (more: Partial<GateFacts> = {}): GateFacts => {
  const facts: GateFacts = { ...ready(), ...more };
  return { ...facts, signOff: more.signOff === undefined ? signedOff(facts) : more.signOff };
};

/** Signed off by Ines as it is. */
export const signedOff = ({ release, plan, package: brought }: Omit<GateFacts, 'signOff'>): SignOff => ({
  by: 'ines-okafor',
  at: '2026-11-23T15:00:00.000Z',
  comment: '',
  content: contentToSign(release.doc, plan, brought),
  withdrawn: null,
});

const ready = (): GateFacts => ({
  release: { issueKey: 'REL-158', doc: aMinorRelease },
  plan: answered(aPlan()),
  waves: [aWave()],
  changes: { known: true, value: [aChange()] },
  package: emptyPackage,
  signOff: null,
  announced: {},
  customers: { known: true, value: { M: aCustomer('M') } },
  others: others(),
  authorizedStatusNames: ['Authorized', 'In implementation'],
  numberForm: null,
  roles: validAppointments(aMinorRelease, roleFacts()),
  process: emptyProcess,
  waivers: [],
  reasons: [],
  emergency: { declared: null, links: {} },
  holders: { changeManager: 'lucia-ferrant', releaseManager: 'ines-okafor' },
});

/** Nobody else plans anything, unless told otherwise. */
export const others = (more: Partial<Others> = {}): GateFacts['others'] => ({
  known: true,
  value: { waves: [], counted: [], services: { LAB: 'Lab Interface' }, timeZone: 'Europe/Berlin', ...more },
});

export const changes = (...value: readonly ChangeFacts[]): Pick<GateFacts, 'changes'> => ({
  changes: { known: true, value },
});

export const customers = (value: { readonly [id: string]: PolicyVersion | null }): Pick<GateFacts, 'customers'> => ({
  customers: {
    known: true,
    value: Object.fromEntries(Object.entries(value).map(([id, policy]) => [id, aCustomer(id, policy)])),
  },
});

export const unread = (why = 'Jira did not answer') => ({ known: false, why }) as const;

export const releaseOf = (type: GateFacts['release']['doc']['type']): Pick<GateFacts, 'release'> => ({
  release: { issueKey: 'REL-158', doc: { ...emptyRelease, type } },
});
