import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';

/** The parts of a release plan, in the order in which one writes them (process appendix 1). */
export const planParts = [
  'overview',
  'scope',
  'problems',
  'risks',
  'resources',
  'build',
  'criteria',
  'communication',
  'success',
] as const;
export type PlanPart = (typeof planParts)[number];

/** What people call them. */
export const planPartTitles: { readonly [part in PlanPart]: string } = {
  overview: 'Overview',
  scope: 'Scope and exclusions',
  problems: 'Problems and known errors',
  risks: 'Risks and dependencies',
  resources: 'Resources and approval',
  build: 'Build and test',
  criteria: 'Acceptance criteria',
  communication: 'Communication and training',
  success: 'Success and failure',
};

/** What a part has to say before it is complete: parts of a sentence. Blanks say nothing; "none" is an answer. */
export function partLacks(part: PlanPart, release: ReleaseDoc, plan: Said): readonly string[] {
  return asked[part].filter(({ isSaid }) => !isSaid(plan, release)).map(({ what }) => what);
}

/** Where the parts are said. */
type Said = Pick<PlanDoc, 'scope' | 'details'>;

type Asked = {
  readonly what: string;
  readonly isSaid: (plan: Said, release: ReleaseDoc) => boolean;
};

const said = (text: string): boolean => text.trim() !== '';
const any = (set: object): boolean => Object.keys(set).length > 0;

const asked: { readonly [part in PlanPart]: readonly Asked[] } = {
  overview: [
    { what: 'the release number', isSaid: (_, { number }) => number !== null },
    { what: 'the type', isSaid: (_, { type }) => type !== null },
    { what: 'a service', isSaid: (_, { services }) => any(services) },
    { what: 'a customer', isSaid: (_, { customers }) => any(customers) },
  ],
  scope: [
    { what: 'the scope', isSaid: ({ scope }) => said(scope) },
    { what: 'the objectives', isSaid: ({ details }) => said(details.objectives) },
    { what: 'the deliverables', isSaid: ({ details }) => said(details.deliverables) },
  ],
  problems: [
    {
      what: 'which problems or known errors it closes, or that there are none',
      isSaid: ({ details }) => details.noProblems || details.problems.order.length > 0,
    },
  ],
  risks: [{ what: 'the risk level', isSaid: ({ details }) => details.riskLevel !== null }],
  resources: [
    { what: 'the resources', isSaid: ({ details }) => said(details.resources) },
    { what: 'the cost', isSaid: ({ details }) => said(details.cost) },
    { what: 'who approves it', isSaid: ({ details }) => any(details.approvers) },
  ],
  build: [{ what: 'how it is built and tested', isSaid: ({ details }) => said(details.buildTest) }],
  criteria: [{ what: 'acceptance criteria', isSaid: ({ details }) => details.criteria.order.length > 0 }],
  communication: [
    { what: 'the communication', isSaid: ({ details }) => said(details.communication) },
    { what: 'the training', isSaid: ({ details }) => said(details.training) },
  ],
  success: [
    { what: 'when it counts as a success', isSaid: ({ details }) => said(details.success) },
    { what: 'when it counts as a failure', isSaid: ({ details }) => said(details.failure) },
  ],
};
