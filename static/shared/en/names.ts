import type { Environment, ProcessRole, ReleaseType } from '../contract-types';

export const typeNames: { readonly [type in ReleaseType]: string } = {
  MAJOR: 'Major',
  MINOR: 'Minor',
  PATCH: 'Patch',
  EMERGENCY: 'Emergency',
};

export const environmentNames: { readonly [environment in Environment]: string } = {
  LIVE: 'Live',
  PILOT: 'Pilot',
  ACCEPTANCE: 'Acceptance',
  TEST: 'Test',
};

export const roleNames: { readonly [role in ProcessRole]-?: string } = {
  rdm: 'Release and deployment manager',
  rpb: 'Release packaging and build practitioner',
  dp: 'Deployment practitioner',
  svt: 'Service validation and testing manager',
  pdc: 'Planning and design coordination manager',
  chm: 'Change manager',
};

/** The same, with those to which people are appointed besides. */
export const appointedRoleNames = { ...roleNames, cust: 'Customer representative' };

export const stageNames = {
  DRAFT: 'Draft',
  PLANNING: 'Planning',
  BUILD_TEST: 'Build and test',
  ACCEPTANCE: 'Acceptance',
  READY: 'Ready to deploy',
  DEPLOYING: 'Deploying',
  VERIFYING: 'Verification and early life',
  BACKING_OUT: 'Backing out',
  REVIEW: 'Review',
  CLOSED: 'Closed',
  CANCELLED: 'Cancelled',
};

export const outcomeNames = {
  SUCCESSFUL: 'Successful',
  SUCCESSFUL_WITH_ISSUES: 'With issues',
  PARTIAL: 'Partial',
  FAILED: 'Failed',
  REVERSED: 'Reversed',
};
