import { inOrder } from '../kernel';
import type { Ordered } from '../kernel';
import type { Criterion, PlanDetails } from '../release/details';
import type { DetailsEdit } from '../release/edit-details';
import type { EntryEdits } from '../release/edits';
import type { Announcement, BackOutPlan, DeploymentParts, EarlyLife, Step } from '../release/deployment-plan';
import type { DeploymentEdits } from '../release/edit-deployment';
import type { PlanDoc } from '../release/plan';

/** The two panels in which a plan is written; each starts its own half. */
export const planHalves = ['release', 'deployment'] as const;
export type PlanHalf = (typeof planHalves)[number];

/**
 * What one plan lends another: how one works. What a release is about (scope, dates, dependencies, problems, cost) stays
 * with it. Only what is said is in here, so that a template needs no new shape when plans learn to say more.
 */
export type PlanStart = {
  readonly release: { readonly [field in Lent]?: PlanDetails[field] };
  readonly deployment: {
    readonly runSheet?: Ordered<Step>;
    readonly backOut?: Partial<BackOutPlan>;
    readonly announcements?: Ordered<Announcement>;
    readonly earlyLife?: Partial<EarlyLife>;
  };
};

const lentTexts = ['resources', 'buildTest', 'communication', 'training', 'success', 'failure'] as const;
type Lent = (typeof lentTexts)[number] | 'riskLevel' | 'risks' | 'criteria' | 'approvers';

/** What this plan can lend. */
export function startOf(plan: PlanDoc): PlanStart {
  const { details, runSheet, backOut, announcements, earlyLife } = plan;
  const { riskLevel, risks, criteria, approvers } = details;
  return {
    release: {
      ...Object.fromEntries(
        lentTexts.filter((field) => isSaid(details[field])).map((field) => [field, details[field]]),
      ),
      ...(riskLevel === null ? {} : { riskLevel }),
      ...(risks.order.length === 0 ? {} : { risks }),
      ...(criteria.order.length === 0 ? {} : { criteria }),
      ...(Object.keys(approvers).length === 0 ? {} : { approvers }),
    },
    deployment: {
      ...(runSheet.order.length === 0 ? {} : { runSheet }),
      ...emptyOrNot(saidOf(backOut), (said) => ({ backOut: said })),
      ...(announcements.order.length === 0 ? {} : { announcements }),
      ...emptyOrNot(saidOf(earlyLife), (said) => ({ earlyLife: said })),
    },
  };
}

/** What a start brings to a plan: fields that say nothing yet. What the plan says already stays, so nothing is lost. */
export type StartEdit = {
  readonly details?: DetailsEdit;
} & Pick<DeploymentEdits, 'runSheet' | 'backOut' | 'announcements' | 'earlyLife'>;

/** `customers`: of this release; criteria of others are left out. `newId` names the copied entries. */
export function startEdit(
  half: PlanHalf,
  plan: PlanDoc,
  start: PlanStart,
  customers: readonly string[],
  newId: () => string,
): StartEdit {
  return half === 'release'
    ? emptyOrNot(detailsEdit(plan.details, start.release, customers, newId), (details) => ({ details }))
    : deploymentEdit(plan, start.deployment, customers, newId);
}

/** The names of the fields that an edit touches. */
export const fieldsOf = ({ details = {}, ...rest }: StartEdit): readonly string[] => [
  ...Object.keys(rest),
  ...Object.keys(details),
];

function detailsEdit(
  plan: PlanDetails,
  { risks, criteria, approvers = {}, ...fields }: PlanStart['release'],
  customers: readonly string[],
  newId: () => string,
): DetailsEdit {
  const isOurs = ({ customer }: Criterion) => customer === '' || customers.includes(customer);
  const copied = {
    risks: copies(plan.risks, risks, newId),
    criteria: copies(plan.criteria, criteria, newId, isOurs),
  };
  const add = Object.keys(plan.approvers).length > 0 ? [] : Object.keys(approvers);
  return {
    ...unsaid<typeof fields>(plan, fields),
    ...(Object.keys(copied.risks).length === 0 ? {} : { risks: copied.risks }),
    ...(Object.keys(copied.criteria).length === 0 ? {} : { criteria: copied.criteria }),
    ...(add.length === 0 ? {} : { approvers: { add, remove: [] } }),
  };
}

function deploymentEdit(
  plan: DeploymentParts,
  lent: PlanStart['deployment'],
  customers: readonly string[],
  newId: () => string,
): StartEdit {
  const isOurs = ({ customer = '' }: Announcement) => customer === '' || customers.includes(customer);
  const lists = {
    runSheet: copies(plan.runSheet, lent.runSheet && ofEveryWave(lent.runSheet), newId),
    announcements: copies(plan.announcements, lent.announcements, newId, isOurs),
  };
  return {
    ...emptyOrNot(lists.runSheet, (entries) => ({ runSheet: { entries } })),
    ...emptyOrNot(backOutEdit(plan.backOut, lent.backOut ?? {}, newId), (backOut) => ({ backOut })),
    ...emptyOrNot(lists.announcements, (entries) => ({ announcements: { entries } })),
    ...emptyOrNot(unsaid(plan.earlyLife, lent.earlyLife ?? {}), (earlyLife) => ({ earlyLife })),
  };
}

/** The waves of the other plan are not ours. */
const ofEveryWave = ({ order, byId }: Ordered<Step>): Ordered<Step> => ({
  order,
  byId: Object.fromEntries(Object.entries(byId).map(([id, step]) => [id, { ...step, waves: {} }])),
});

function backOutEdit(
  plan: BackOutPlan,
  { steps, ...fields }: Partial<BackOutPlan>,
  newId: () => string,
): NonNullable<StartEdit['backOut']> {
  const entries = copies(plan.steps, steps, newId);
  return {
    ...unsaid<typeof fields>(plan, fields),
    ...(Object.keys(entries).length === 0 ? {} : { steps: { entries } }),
  };
}

/** New entries like the lent ones, where the plan has none. */
function copies<Entry extends object>(
  own: Ordered<Entry>,
  lent: Ordered<Entry> | undefined,
  newId: () => string,
  wanted: (entry: Entry) => boolean = () => true,
): EntryEdits<Entry> {
  if (lent === undefined || own.order.length > 0) return {};
  const entries = inOrder(lent).flatMap(({ id }) => lent.byId[id] ?? []);
  return Object.fromEntries(entries.filter(wanted).map((entry) => [newId(), entry]));
}

/** A list without entries says nothing. */
const isSaid = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== null && !isEmptyList(value);

const isEmptyList = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'order' in value &&
  Array.isArray(value.order) &&
  value.order.length === 0;

const saidOf = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value))) as Partial<Fields>;

/** Those of the lent fields about which the own ones say nothing. */
const unsaid = <Fields extends object>(own: Fields, lent: Partial<Fields>): Partial<Fields> =>
  Object.fromEntries(Object.entries(lent).filter(([field]) => !isSaid(own[field as keyof Fields]))) as Partial<Fields>;

const emptyOrNot = <T extends object, R extends object>(value: T, shape: (value: T) => R): R | Record<string, never> =>
  Object.keys(value).length === 0 ? {} : shape(value);
