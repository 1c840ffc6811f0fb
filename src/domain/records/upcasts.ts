import type { Json } from '../kernel';

/** How documents of older schema versions become newer ones. Literal and never changed: old rows rely on it. */

type Doc = { readonly [key: string]: Json };

/** Until v1 a policy was windows and freezes, and the newest version held at once, whatever the customer had said. */
export function policyOfV1(doc: Json): Json {
  return {
    versions: eachOf(partOf(doc, 'versions'), (content) => ({
      content: { ...termsOfV2, ...content },
      standing: { state: 'adopted' },
    })),
  };
}

/** Until v1 nobody reserved a number before a release was given it. */
export const importsOfV1 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), reserved: {} });

/** Until v1 nobody could let a pipeline start a wave. */
export const pipelineOfV1 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), leaves: {} });

/** Until v1 a plan had no deployment options, and an agreement did not say which policy it was made under. */
export function planOfV1(doc: Json): Json {
  const agreements = eachOf(partOf(doc, 'agreements'), (said) => {
    const last = said['lastAgreed'];
    if (!isDoc(last)) return said;
    return { ...said, lastAgreed: { ...last, policy: null, material: { ...partOf(last, 'material'), options: null } } };
  });
  return { ...(isDoc(doc) ? doc : {}), options: {}, agreements };
}

/** Until v2 a release plan was its scope, and no agreed plan was kept. */
export function planOfV2(doc: Json): Json {
  const agreements = eachOf(partOf(doc, 'agreements'), (said) => {
    const last = said['lastAgreed'];
    if (!isDoc(last)) return said;
    return { ...said, lastAgreed: { ...last, material: { ...partOf(last, 'material'), parts: {}, criteria: {} } } };
  });
  return { ...(isDoc(doc) ? doc : {}), details: detailsOfV3, baseline: null, agreements };
}

/** Until v3 the way back was one text, and a plan had no run sheet, pilot, announcements or early-life support. */
export function planOfV3(doc: Json): Json {
  const agreed = (plan: Doc): Doc => {
    const backOut = partOf(plan, 'backOut');
    const text = backOut['steps'] ?? '';
    const first = { order: ['1'], byId: { '1': { text, owner: null, minutes: null } } };
    return {
      ...plan,
      backOut: { ...backOut, steps: text === '' ? none : first },
      pilots: {},
      earlyLife: { workingDays: null, support: '', exit: '' },
    };
  };
  const plan = isDoc(doc) ? doc : {};
  const baseline = plan['baseline'];
  return {
    ...agreed(plan),
    runSheet: none,
    announcements: none,
    contributors: {},
    baseline: isDoc(baseline) ? { ...baseline, plan: agreed(partOf(baseline, 'plan')) } : null,
  };
}

/** Until v1 nobody looked where a release went without the gate. */
export const gateOfV1 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), entries: {} });

/** Until v2 no rule could be waived. */
export const gateOfV2 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), waivers: {} });

/** Until v3 there were no permits, sign-off, halts or sub-tasks of waves: what was moved was always the release itself. */
export const gateOfV3 = (doc: Json): Json => ({
  ...(isDoc(doc) ? doc : {}),
  entries: eachOf(partOf(doc, 'entries'), (entry) => ({
    ...entry,
    permits: [],
    why: entry['decision'] === null ? 'no-pass' : null,
    item: null,
  })),
  permits: {},
  starts: {},
  items: {},
  signOff: null,
  halts: {},
});

/** Until v1 permits could not be required. */
export const processOfV1 = (doc: Json): Json => ({
  ...(isDoc(doc) ? doc : {}),
  permits: { rule: 'advised', minutes: 15, owner: '', reason: '', decided: null },
});

/** Until v4 there was no path for emergencies. */
export const gateOfV4 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), emergency: null });

/** Until v5 nobody said why a release goes back or is cancelled. */
export const gateOfV5 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), reasons: {}, turns: {} });

/** Until v6 nobody wrote down who was told of a wave. */
export const gateOfV6 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), announced: {} });

/** Until v7 nobody noted which changes a deployment brought. */
export const gateOfV7 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), brought: {} });

/** Until v2 nobody was named to authorize emergencies. */
export const processOfV2 = (doc: Json): Json => ({
  ...(isDoc(doc) ? doc : {}),
  emergency: { members: {}, dutyManager: null, allowRetrospective: false },
});

/** Until v1 an approval did not say for whom, where and when it was given. */
export const changeOfV1 = (doc: Json): Json => ({ ...(isDoc(doc) ? doc : {}), covers: null, approvedFor: null });

/** Until v2 there was no register of standard models: a change said itself how long its model was authorized. */
export function changeOfV2(doc: Json): Json {
  const change = isDoc(doc) ? doc : {};
  return {
    ...change,
    covers: withoutEnd(change['covers']),
    approvedFor: withoutEnd(change['approvedFor']),
    followed: null,
  };
}

function withoutEnd(covers: Json | undefined): Json {
  if (!isDoc(covers)) return null;
  const { modelUntil: _, ...others } = covers;
  return others;
}

/** Until v1 approvals were recorded in the panel alone, and no edit made one stale. */
export const settingsOfV1 = (doc: Json): Json => ({
  ...(isDoc(doc) ? doc : {}),
  standardTypes: {},
  approvalsField: null,
  materialFields: { summary: true, description: true, components: true, duedate: true },
  statusIsProof: false,
});

const none = { order: [], byId: {} };
const detailsOfV3: Doc = {
  objectives: '',
  deliverables: '',
  riskLevel: null,
  risks: none,
  dependencies: none,
  resources: '',
  cost: '',
  buildTest: '',
  criteria: none,
  communication: '',
  training: '',
  success: '',
  failure: '',
  problems: none,
  noProblems: false,
  approvers: {},
};

const termsOfV2: Doc = {
  scope: '',
  effectiveFrom: null,
  effectiveTo: null,
  reviewDue: null,
  types: {},
  allowed: { mode: {}, delivery: {}, automation: {}, coverage: {} },
  waves: { pilotFor: {}, hoursAfterPilot: 0, atOnce: null },
  holidays: none,
  closedOnHolidays: false,
  acceptance: { criteria: none, approvers: {}, atLeast: 0 },
  verification: none,
  feedback: { scale: 5, askAfterDays: 7, leastAnswers: 0 },
  backOutMaxMinutes: null,
  observationDays: 30,
  emergency: { definition: '', quorum: 1, notifyWithinHours: 0, retrospectiveWorkingDays: 2 },
  contacts: none,
  communication: '',
  reporting: '',
};

const isDoc = (value: Json | undefined): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function partOf(doc: Json, name: string): Doc {
  const part = isDoc(doc) ? doc[name] : undefined;
  return isDoc(part) ? part : {};
}

const eachOf = (docs: Doc, shape: (doc: Doc) => Json): Doc =>
  Object.fromEntries(Object.entries(docs).map(([key, doc]) => [key, isDoc(doc) ? shape(doc) : doc]));
