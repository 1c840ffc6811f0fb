/** The roles of the process (ISO/IEC 20000-1 8.5.3 duties; process clause 5). */
export const processRoles = ['rdm', 'rpb', 'dp', 'svt', 'pdc', 'chm'] as const;
export type ProcessRole = (typeof processRoles)[number];

export const roleTitles: { readonly [role in ProcessRole]: string } = {
  rdm: 'Release and deployment manager',
  rpb: 'Release packaging and build practitioner',
  dp: 'Deployment practitioner',
  svt: 'Service validation and testing manager',
  pdc: 'Planning and design coordination manager',
  chm: 'Change manager',
};
