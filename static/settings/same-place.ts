import type { PanelPlace } from '../../src/contract/setup-check';

export const isSame = (one: PanelPlace, other: PanelPlace): boolean =>
  one.panel === other.panel && one.projectId === other.projectId;
