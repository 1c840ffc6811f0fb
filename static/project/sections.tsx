import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { project as words } from '../shared/en/project';
import type { SectionProps } from './section-props';

export type SectionId = keyof typeof words.names;

/** The sections that are built, in their order. Each is a chunk of its own. */
export const sections: readonly { readonly id: SectionId; readonly Part: ComponentType<SectionProps> }[] = [
  {
    id: 'releases',
    Part: lazy(async () => ({ default: (await import('./releases/releases-section')).ReleasesSection })),
  },
  {
    id: 'calendar',
    Part: lazy(async () => ({ default: (await import('./calendar/calendar-section')).CalendarSection })),
  },
  { id: 'units', Part: lazy(async () => ({ default: (await import('./units/units-section')).UnitsSection })) },
  {
    id: 'environments',
    Part: lazy(async () => ({ default: (await import('./environments/environments-section')).EnvironmentsSection })),
  },
  {
    id: 'models',
    Part: lazy(async () => ({ default: (await import('./models/models-section')).ModelsSection })),
  },
  {
    id: 'policies',
    Part: lazy(async () => ({ default: (await import('./policies/policies-section')).PoliciesSection })),
  },
  {
    id: 'pipelines',
    Part: lazy(async () => ({ default: (await import('./pipelines/pipelines-section')).PipelinesSection })),
  },
  { id: 'roles', Part: lazy(async () => ({ default: (await import('./roles/roles-section')).RolesSection })) },
  {
    id: 'process',
    Part: lazy(async () => ({ default: (await import('./process/process-section')).ProcessSection })),
  },
];
