/** The roles of the process (ISO/IEC 20000-1 8.5.3 duties; process clause 5) that a release names. */
export const processRoles = ['rdm', 'rpb', 'dp', 'svt', 'pdc', 'chm'] as const;
export type ProcessRole = (typeof processRoles)[number];

/** Those to which people are appointed: besides, whoever speaks for a customer. */
export const appointedRoles = [...processRoles, 'cust'] as const;
export type AppointedRole = (typeof appointedRoles)[number];

export const roleTitles: { readonly [role in AppointedRole]: string } = {
  rdm: 'Release and deployment manager',
  rpb: 'Release packaging and build practitioner',
  dp: 'Deployment practitioner',
  svt: 'Service validation and testing manager',
  pdc: 'Planning and design coordination manager',
  chm: 'Change manager',
  cust: 'Customer representative',
};
