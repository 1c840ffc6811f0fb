export { inOrder } from '../domain/kernel';
/** Empty forms of a deployment plan's parts, and how long a run sheet takes: the screens reckon as the gate does. */
export { emptyAnnouncement, emptyBackOutStep, emptyStep, noPilot } from '../domain/release/deployment-plan';
export { runTime, timedSteps } from '../domain/release/run-sheet';
