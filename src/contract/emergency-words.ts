/** What the screens share with the gate about emergencies. */
export { dutyManager, emergencyCategories } from '../domain/emergency/emergency';
export { obligationKinds, obligationTitles } from '../domain/emergency/obligations';
