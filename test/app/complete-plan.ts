import type { EditPlan } from '../../src/contract/release-calls';

/** All that a release plan has to say at the end of planning, besides its overview. */
export const saysEverything = {
  scope: 'Microbiology results.',
  details: {
    objectives: 'Results at the bedside.',
    deliverables: 'A view; a handbook page.',
    riskLevel: 'LOW',
    resources: 'Two engineers.',
    cost: '12 days',
    buildTest: 'Pipeline; tests in T1.',
    criteria: { c1: { text: 'Results show.' } },
    communication: 'Message to the wards.',
    training: 'None.',
    success: 'All checks pass.',
    failure: 'Results are missing.',
    noProblems: true,
    approvers: { add: ['marta'], remove: [] },
  },
} as const satisfies EditPlan['changes'];
