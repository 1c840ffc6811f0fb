import type { ComponentType } from 'react';

type LoadView = () => Promise<{ readonly View: ComponentType }>;

/** Module key of manifest.yml → its view. Each is a chunk of its own, so that a gadget never loads an editor. */
export const views: Readonly<Record<string, LoadView>> = {
  'release-plan': () => import('./release-plan/release-plan-view'),
  'deployment-plan': () => import('./deployment-plan/deployment-plan-view'),
  change: () => import('./change/change-view'),
  'deployment-gate': () => import('./deployment-gate/deployment-gate-view'),
  'release-gate': () => import('./release-gate/release-gate-view'),
  'change-closure': () => import('./change-closure/change-closure-view'),
  'release-success': () => import('./release-success/release-success-view'),
  project: () => import('./project/project-view'),
  settings: () => import('./settings/settings-view'),
};
