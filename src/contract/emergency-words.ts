/** What the screens share with the gate about emergencies. */
export { dutyManager } from '../domain/emergency/emergency';
export { obligationKinds, obligationTitles } from '../domain/emergency/obligations';
