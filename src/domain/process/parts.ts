/**
 * The lists, rules and periods of the process that an organization fills in its own way. Recommended ones can be
 * extended, shortened and switched off; mandatory ones (4.2.1, 4.3.2) only extended. Wording is ours, the clause says where
 * it belongs in the process document.
 */
type Binding = 'mandatory' | 'recommended';

export type PeriodUnit = 'day' | 'week' | 'month' | 'year';
export type Period = { readonly count: number; readonly unit: PeriodUnit };

export type ListPart = {
  readonly kind: 'list';
  readonly clause: string;
  readonly title: string;
  readonly binding: Binding;
  readonly items: { readonly [id: string]: string };
};
export type RulePart = {
  readonly kind: 'rule';
  readonly clause: string;
  readonly title: string;
  readonly binding: 'recommended';
};
export type PeriodPart = {
  readonly kind: 'period';
  readonly clause: string;
  readonly title: string;
  readonly binding: 'recommended';
  readonly period: Period;
};
export type Part = ListPart | RulePart | PeriodPart;

const list = (clause: string, binding: Binding, title: string, items: { readonly [id: string]: string }): ListPart => ({
  kind: 'list',
  clause,
  title,
  binding,
  items,
});

const period = (clause: string, title: string, count: number, unit: PeriodUnit): PeriodPart => ({
  kind: 'period',
  clause,
  title,
  binding: 'recommended',
  period: { count, unit },
});

export const parts = {
  objectives: list('3', 'recommended', 'Objectives', {
    agreed: 'Plans are agreed with customers and everybody else whom a release concerns',
    compatible: 'A package holds only release units that work together',
    integrity: 'What a package consists of is kept as it was accepted, and is on record',
    definitive: 'What is deployed comes from the definitive store, as it was planned',
    reversible: 'What is released can be traced, installed, tested, verified, removed and backed out',
    corrected: 'Deviations, risks and issues are written down and dealt with',
    knowledge: 'Customers, users and operations know how to use and to run what is new',
  }),
  'changes-first': {
    kind: 'rule',
    clause: '4.1.1',
    title: 'Everything that is deployed comes from a change request',
    binding: 'recommended',
  },
  'build-procedure': list('4.2.1', 'mandatory', 'Build procedure', {
    documented: 'The build follows a written procedure, step by step',
    inputs: 'Only known and authorized components go into the build',
    baselined: 'The package is baselined, stored and described, and those who need it are told',
  }),
  'environment-conditions': list('4.2.2.1', 'recommended', 'Conditions of test environments', {
    separate: 'It is controlled and apart from the live environment',
    alike: 'It is like the live environment in what matters, from a known baseline, with known gaps',
  }),
  'deployment-steps': list('4.3.1', 'recommended', 'Steps of every deployment', {
    checked: 'Authorization, package and baseline are checked before the first step',
    announced: 'Users, operations and the service desk are told before and after',
    watched: 'Steps are done in their order while the stop conditions are watched',
    recorded: 'Configuration records are brought up to date, or the deployment is backed out',
  }),
  'approval-holds': period('4.3.1', 'The approval of a change holds', 30, 'day'),
  'approver-apart': {
    kind: 'rule',
    clause: '4.3.1',
    title: 'Who approved a change does not deploy it',
    binding: 'recommended',
  },
  verification: list('4.3.2', 'mandatory', 'What is verified after every deployment', {
    package: 'What was deployed is the package that was authorized',
    usable: 'Users can use it and operations can run it',
    ready: 'Documents, monitoring and trained support are in place',
    incidents: 'What deviates is recorded as an incident',
    remedied: 'A deployment that is not accepted is mended or reversed',
  }),
  feedback: list('4.3.2', 'mandatory', 'Feedback', {
    asked: 'Every customer is asked what it experienced; no answer is recorded as none',
    handled: 'Issues that a deployment caused are raised, linked and followed up',
  }),
  review: list('4.4', 'recommended', 'What the review of a release looks at', {
    experience: 'What customers experienced and how satisfied they are',
    changes: 'Whether every change was carried out',
    criteria: 'Quality and acceptance criteria that were not met',
    open: 'Problems, known errors and open issues that operations takes over',
    improvements: 'Targets, resources, cost and what to do better',
  }),
  'rdm-duties': list('5.1', 'recommended', 'Duties of the release and deployment manager', {
    process: 'Answers for the process from end to end',
    policies: 'Keeps the release and deployment policies',
    plans: 'Plans with the customers and gets their agreement',
    teams: 'Coordinates the teams that build, test and deploy',
    options: 'Finds the options and keeps the schedule',
    procedures: 'Sees to it that procedures are followed',
    acceptance: 'Sees to acceptance of the package and to its sign-off by the business',
    signOff: 'Signs off the deployment',
    informed: 'Sees to communication and training',
    review: 'Reviews every deployment',
    reports: 'Reports, and drives improvement',
  }),
  'rpb-duties': list('5.2', 'recommended', 'Duties of the build practitioner', {
    design: 'Designs the release package',
    configuration: 'Sets the final configuration of the release',
    selfTest: 'Builds it, and tests it before the independent test',
    knownErrors: 'Reports known errors and workarounds, and says what the sign-off needs',
  }),
  'dp-duties': list('5.3', 'recommended', 'Duties of the deployment practitioner', {
    planning: 'Helps to plan the deployment',
    authorized: 'Makes sure that change management authorized it',
    delivery: 'Delivers and installs the release',
    documents: 'Coordinates documents, communication and training',
    guidance: 'Gives technical guidance',
    effectiveness: 'Says how well the release works',
    metrics: 'Records the figures',
  }),
  'performance-report': period('6', 'Report on performance', 1, 'month'),
  'release-dates': period('6', 'Results and coming dates to other processes', 1, 'week'),
  'customer-report': period('6', 'Report to customers', 3, 'month'),
  'management-review': period('6', 'Input to management review', 3, 'month'),
  'plans-kept': period('7', 'Plans are kept after they were archived', 3, 'year'),
  'reports-kept': period('7', 'Reports are kept', 3, 'year'),
  'document-review': period('8', 'The process document is reviewed', 1, 'year'),
} as const satisfies { readonly [part: string]: Part };

export type PartId = keyof typeof parts;

type OfKind<Kind extends Part['kind']> = {
  [id in PartId]: (typeof parts)[id]['kind'] extends Kind ? id : never;
}[PartId];
export type ListId = OfKind<'list'>;
export type PeriodId = OfKind<'period'>;

/** In the order of the clauses. */
export const partIds = Object.keys(parts) as readonly PartId[];

export const partOf = (id: PartId): Part => parts[id];
