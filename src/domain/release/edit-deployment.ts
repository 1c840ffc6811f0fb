import { emptyAnnouncement, emptyBackOutStep, emptyStep, noPilot } from './deployment-plan';
import type {
  Announcement,
  BackOutPlan,
  BackOutStep,
  DeploymentParts,
  EarlyLife,
  Pilot,
  Step,
} from './deployment-plan';
import { refused } from '../kernel';
import type { Refusal } from '../kernel';
import { editedSet, touchedSet } from './edits';
import type { SetEdit } from './edits';
import { editedList, touchedInList } from './list-edit';
import type { ListEdit } from './list-edit';

type Touched<T> = { readonly [field in keyof T]?: T[field] };

/** The touched parts of a deployment plan, and nothing else. */
export type DeploymentEdits = {
  readonly runSheet?: ListEdit<Step>;
  readonly backOut?: Touched<Omit<BackOutPlan, 'steps'>> & { readonly steps?: ListEdit<BackOutStep> };
  readonly pilots?: { readonly [customer: string]: Touched<Pilot> };
  readonly announcements?: ListEdit<Announcement>;
  readonly earlyLife?: Touched<EarlyLife>;
  readonly contributors?: SetEdit;
};

export const deploymentFields = [
  'runSheet',
  'backOut',
  'pilots',
  'announcements',
  'earlyLife',
  'contributors',
] as const satisfies readonly (keyof DeploymentParts & keyof DeploymentEdits)[];

/** The deployment plan with these edits on it. */
export function editedDeployment(plan: DeploymentParts, edits: DeploymentEdits): DeploymentParts {
  const { steps = {}, ...backOut } = edits.backOut ?? {};
  const pilots = Object.entries(edits.pilots ?? {}).map(([customer, touched]): [string, Pilot] => [
    customer,
    { ...noPilot, ...plan.pilots[customer], ...touched },
  ]);
  return {
    runSheet: editedList(plan.runSheet, edits.runSheet ?? {}, emptyStep),
    backOut: { ...plan.backOut, ...backOut, steps: editedList(plan.backOut.steps, steps, emptyBackOutStep) },
    pilots: { ...plan.pilots, ...Object.fromEntries(pilots) },
    announcements: editedList(plan.announcements, edits.announcements ?? {}, emptyAnnouncement),
    earlyLife: { ...plan.earlyLife, ...edits.earlyLife },
    contributors: editedSet(plan.contributors, edits.contributors),
  };
}

/** What no deployment plan can say; null when all is well. */
export function deploymentProblem({ runSheet, backOut, announcements }: DeploymentParts): Refusal | null {
  const tooMany = [runSheet, backOut.steps, announcements].some(({ order }) => order.length > entriesAtMost);
  return tooMany
    ? refused(
        'too-many-entries',
        `A list of the deployment plan holds at most ${entriesAtMost} entries. Join some of them.`,
        { where: { label: 'Deployment plan', surface: 'deployment-plan' } },
      ).refusal
    : null;
}

/** JSON Pointers of what these edits touch. */
export function touchedInDeployment(edits: DeploymentEdits): readonly string[] {
  const { steps = {}, ...backOut } = edits.backOut ?? {};
  return [
    ...touchedInList('/runSheet', edits.runSheet ?? {}),
    ...fieldsUnder('/backOut', backOut),
    ...touchedInList('/backOut/steps', steps),
    ...Object.entries(edits.pilots ?? {}).flatMap(([customer, touched]) => fieldsUnder(`/pilots/${customer}`, touched)),
    ...touchedInList('/announcements', edits.announcements ?? {}),
    ...fieldsUnder('/earlyLife', edits.earlyLife ?? {}),
    ...touchedSet('/contributors', edits.contributors),
  ];
}

const entriesAtMost = 200;

const fieldsUnder = (path: string, touched: object): readonly string[] =>
  Object.keys(touched).map((field) => `${path}/${field}`);
