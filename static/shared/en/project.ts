/** Words of the project page. */
export const project = {
  title: (name: string) => `Releases of ${name}`,
  failed: 'The page could not be loaded',
  sections: 'Sections',
  names: {
    releases: 'Releases',
    calendar: 'Calendar',
    units: 'Units',
    environments: 'Environments',
    models: 'Standard changes',
    policies: 'Policies',
    pipelines: 'Pipelines',
    roles: 'Roles',
    process: 'Process',
  },
};
