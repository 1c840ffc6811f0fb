import type { Place } from '../kernel';
import { planPartTitles } from '../release/plan-parts';
import type { PlanPart } from '../release/plan-parts';

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
  part: 'waves',
});

/** Where a release's deployment is followed, as seen from another work item. */
export const deploymentPlanOf = (issueKey: string): Place => ({
  label: `Deployment plan of ${issueKey}`,
  issueKey,
  surface: 'deployment-plan',
});

export const startOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Start',
  issueKey,
  surface: 'deployment-plan',
  part: 'start',
});

export const signOffOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Sign-off',
  issueKey,
  surface: 'deployment-plan',
  part: 'sign-off',
});

export const announcementsOfRelease = (issueKey: string): Place => ({
  label: 'Deployment plan › Announcements',
  issueKey,
  surface: 'deployment-plan',
  part: 'announcements',
});

export const communicationOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Communication',
  issueKey,
  surface: 'deployment-plan',
  part: 'communication',
});

export const optionsOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Options',
  issueKey,
  surface: 'deployment-plan',
  part: 'options',
});

export const backOutOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Back-out plan',
  issueKey,
  surface: 'deployment-plan',
  part: 'back-out',
});

export const packageOf = (issueKey: string): Place => ({
  label: 'Release plan › Package',
  issueKey,
  surface: 'release-plan',
  part: 'package',
});

export const overviewOf = (issueKey: string): Place => ({
  label: 'Release plan › Overview',
  issueKey,
  surface: 'release-plan',
  part: 'overview',
});

/** A part of the release plan, as its panel calls it. */
export const planPartOf = (issueKey: string, part: PlanPart): Place => ({
  label: `Release plan › ${planPartTitles[part]}`,
  issueKey,
  surface: 'release-plan',
  part,
});

export const agreements = (issueKey: string): Place => ({
  label: 'Release plan › Agreements',
  issueKey,
  surface: 'release-plan',
  part: 'agreements',
});

export const emergencyOf = (issueKey: string): Place => ({
  label: 'Deployment plan › Emergency',
  issueKey,
  surface: 'deployment-plan',
  part: 'emergency',
});

export const turnOf = (issueKey: string): Place => ({
  label: 'Release plan › Go back or cancel',
  issueKey,
  surface: 'release-plan',
  part: 'turn',
});

export const rolesSection: Place = { label: 'Releases of the project › Roles', surface: 'roles' };

export const standardModels: Place = { label: 'Releases of the project › Standard changes', surface: 'models' };

export const statusMapping: Place = { label: 'Slipway settings › Mapping', surface: 'settings' };

export const processSettings: Place = { label: 'Slipway settings › Process', surface: 'settings' };

export const policies: Place = { label: 'Slipway settings › Policies', surface: 'settings' };
