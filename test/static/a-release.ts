import type { PackageView } from '../../src/contract/package-calls';
import type { Readiness, ReleaseView } from '../../src/contract/release-calls';
import { ruleTitles } from '../../src/domain/gate/rules-of';
import { emptyDetails } from '../../src/domain/release/details';

const none = { order: [], byId: {} };
const noDeployment = {
  runSheet: none,
  backOut: { trigger: '', steps: none, owner: null, maxMinutes: null, pointOfNoReturn: '' },
  pilots: {},
  announcements: none,
  earlyLife: { workingDays: null, support: '', exit: '' },
  contributors: {},
};
type Standing = ReleaseView['roles']['standings']['rdm'];
const missing: Standing = { state: 'MISSING', valid: false, people: [], groups: [], day: null, ending: false };
const standings: ReleaseView['roles']['standings'] = {
  rdm: { ...missing, state: 'NAMED', valid: true, people: ['ines-okafor'] },
  rpb: missing,
  dp: missing,
  svt: missing,
  pdc: missing,
  chm: missing,
};

/** REL-2 as its release manager sees it. */
export const aRelease: ReleaseView = {
  issue: { key: 'REL-2', summary: 'Web Shop 26.11', statusName: 'Planning' },
  release: {
    seq: 4,
    doc: {
      projectId: '10000',
      number: 'REL-148',
      name: 'Web Shop 26.11',
      type: 'MINOR',
      services: { WEB: true },
      customers: { O: true },
      roles: { rdm: 'ines-okafor' },
    },
  },
  plan: {
    seq: 6,
    doc: {
      scope: 'Gift cards.',
      exclusions: '',
      details: emptyDetails,
      waves: {
        order: ['w1'],
        byId: {
          w1: {
            number: 1,
            customer: 'O',
            environment: 'LIVE',
            site: '5 % of shoppers',
            plannedStart: '2026-11-24T02:00:00.000Z',
            plannedEnd: '2026-11-24T03:00:00.000Z',
          },
        },
      },
      ...noDeployment,
      options: {},
      version: 1,
      agreements: {},
      baseline: null,
    },
  },
  customers: { O: { name: 'Orla Retail', timeZone: 'America/New_York' } },
  services: { WEB: { name: 'Web Shop' }, PAY: { name: 'Payments Gateway' } },
  numberForms: {},
  lists: { build: ['Follow it step by step'], steps: ['Check the package first'], verification: ['Users can use it'] },
  roles: { standings, both: [] },
  may: {
    editReleasePlan: { allowed: true },
    editBuildAndTest: { allowed: true },
    editCriteria: { allowed: true },
    editDeploymentPlan: { allowed: true },
  },
};

export const readyNow: Readiness = {
  now: {
    gate: 'G5',
    result: 'PASS',
    at: '2026-11-23T08:00:00.000Z',
    findings: [],
    advice: [],
    checked: ['AUT-01', 'AUT-02', 'AUT-11', 'AUT-12'],
    waves: ['w1'],
  },
  titles: ruleTitles,
  planned: null,
  inTheWay: [],
  path: { steps: [], waits: [], start: '2026-11-24T02:00:00.000Z', none: null },
  plan: {
    gate: 'G2',
    result: 'PASS',
    at: '2026-11-23T08:00:00.000Z',
    findings: [],
    advice: [],
    checked: ['PLN-02', 'PLN-09'],
    waves: [],
  },
  changes: [],
  bypasses: [],
  planning: true,
  mayExplain: { allowed: true },
  turns: { reasons: [], owedBack: [], unreasoned: [], mayGive: { allowed: true } },
  waivers: {
    lines: [],
    ways: { 'AUT-02': 'EM', 'AUT-04': 'N', 'AUT-11': 'CW', 'AUT-12': 'CW', 'PLN-02': 'CW' },
    mayRequest: { allowed: true },
    mayDecide: { allowed: true },
    mayWithdraw: { allowed: true },
  },
  signOff: {
    seen: 'a'.repeat(64),
    planVersion: 1,
    packageVersion: 1,
    given: null,
    changed: [],
    maySignOff: { allowed: true },
  },
  announcements: { mayLog: { allowed: true }, waves: { w1: { asked: false, lines: [] } } },
  start: {
    rule: { rule: 'advised', minutes: 15, owner: '', reason: '', decided: null },
    mayStart: { allowed: true },
    mayWithdraw: { allowed: true },
    mayBind: { allowed: true },
    halts: [],
    waves: { w1: { item: null, started: null, permit: null } },
  },
  checkedAt: '2026-11-23T08:00:00.000Z',
};

/** A package with two units that do not go together. */
export const aPackage: PackageView = {
  seq: 3,
  hash: 'b'.repeat(64),
  doc: {
    version: 1,
    frozen: null,
    earlier: {},
    store: '',
    digest: '',
    notes: '',
    items: {
      SHOP: { version: '27.0.0', source: 'v27', digest: '', changes: { '31': true } },
      CART: { version: '2.3.0', source: '', digest: '', changes: {} },
    },
  },
  units: { SHOP: { name: 'Shop', retired: false }, CART: { name: 'Cart', retired: false } },
  changes: [
    { id: '31', key: 'CHG-31', summary: 'New checkout' },
    { id: '32', key: null, summary: '' },
  ],
  clashes: [
    {
      kind: 'wrong-version',
      path: ['SHOP 27.0.0'],
      unit: 'CART',
      range: '>=2.4',
      found: '2.3.0',
      environments: [],
      text: 'SHOP 27.0.0 needs CART >=2.4, but finds CART 2.3.0.',
    },
  ],
  lacks: ['CART has no change that is linked to the release.'],
  owner: null,
  since: null,
  mayEdit: { allowed: true },
  mayFreeze: { allowed: true },
};

export const ok = <T>(value: T) => ({ ok: true as const, value });
