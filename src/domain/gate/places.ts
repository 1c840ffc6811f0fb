import type { Place } from '../kernel';

/** Where the gate's findings are mended. */
export const linkedChanges = (issueKey: string): Place => ({ label: `Linked work items of ${issueKey}`, issueKey });

export const changePanel = (issueKey: string): Place => ({
  label: `Change panel of ${issueKey}`,
  issueKey,
  surface: 'change',
});

export const wavesOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Waves',
  issueKey,
  surface: 'deployment-plan',
});

export const optionsOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Options',
  issueKey,
  surface: 'deployment-plan',
});

export const backOutOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Back-out plan',
  issueKey,
  surface: 'deployment-plan',
});

export const overviewOf = (issueKey: string): Place => ({
  label: 'Release plan › Overview',
  issueKey,
  surface: 'release-plan',
});

export const agreements = (issueKey: string): Place => ({
  label: 'Release plan › Agreements',
  issueKey,
  surface: 'release-plan',
});

export const statusMapping: Place = { label: 'Slipway settings › Mapping', surface: 'settings' };

export const policies: Place = { label: 'Slipway settings › Policies', surface: 'settings' };
