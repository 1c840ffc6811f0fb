import { listed } from './grammar';

/** The processes that releases work with, and where their records are kept. */
export const companions = {
  names: {
    incident: 'Incident management',
    request: 'Service request management',
    problem: 'Problem management',
    configuration: 'Configuration management',
    budgeting: 'Budgeting and accounting',
  },
  hint: 'Where their records are kept: plans and the process document point there.',
  types: 'Work types',
  projects: 'Projects',
  projectsHint: 'Of those chosen in the first step. None chosen: any project.',
  elsewhere: 'Or outside Jira',
  elsewhereHint: 'In words or as an address, e.g. that of a configuration database.',
  owner: 'Who answers for it',
  ownerHint: 'A job title or a team.',
  answersFor: (place: string, owner: string) => (owner === '' ? place : `${place} (${owner})`),
  /** Empty: nowhere. */
  place: (types: readonly string[], projects: readonly string[], elsewhere: string) => {
    const inProjects = projects.length === 0 ? listed(types) : `${listed(types)} in ${listed(projects)}`;
    return listed([...(types.length === 0 ? [] : [inProjects]), ...(elsewhere === '' ? [] : [elsewhere])]);
  },
};
