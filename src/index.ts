/** Every Forge function by its handler name in manifest.yml. */
export { admin } from './handlers/admin';
export { answerPipeline } from './handlers/answer-pipeline';
export { changePanel } from './handlers/change-panel';
export { gadget } from './handlers/gadget';
export { judgeChangeClosure as changeClosure } from './handlers/judge-change-closure';
export { judgeDeployment as deploymentGate } from './handlers/judge-deployment';
export { judgeRelease as releaseGate } from './handlers/judge-release';
export { hourly, projectFacts } from './handlers/project-facts';
export { projectPage } from './handlers/project-page';
export { rulePage } from './handlers/rule-page';
export { seeWorkItem } from './handlers/see-work-item';
export { releasePanels } from './handlers/release-panels';
