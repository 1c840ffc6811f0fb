/** The checks of the set-up for the page to run on what is being typed; the health check runs the same. */
export { checkRegisters } from '../domain/settings/check-registers';
export { checkSettings } from '../domain/settings/check-settings';
export { companionProcesses, notConnected } from '../domain/settings/companions';
export { gatePlaces } from '../domain/settings/gate-places';
export { approvalsType, panelTitles } from '../domain/settings/jira-site';
export { missingPanels, panelPlaces } from '../domain/settings/panel-places';
export { rolesOf, statusesOf } from '../domain/settings/jira-site';
export { setupSteps, stepsDone } from '../domain/settings/setup-finding';
export type { Companion, CompanionProcess } from '../domain/settings/companions';
export type { GatePlace } from '../domain/settings/gate-places';
export type { JiraSite, PanelPlace } from '../domain/settings/jira-site';
export type { SetupFinding, SetupStep } from '../domain/settings/setup-finding';
export { stages } from '../domain/release/stages';
export type { Stage } from '../domain/release/stages';
export type { ChangeAuthority } from '../domain/roles/change-authority';
