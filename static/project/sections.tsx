import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { ProjectPage } from '../../src/contract/project-calls';
import type { project as words } from '../shared/en/project';
import type { Go, Route } from './use-route';

/** What a section is given: the page's facts, where in it the person is, and the way to somewhere else. */
export type SectionProps = {
  readonly page: ProjectPage;
  readonly route: Route;
  readonly go: Go;
};

export type SectionId = keyof typeof words.names;

/** The sections that are built, in their order. Each is a chunk of its own. */
export const sections: readonly { readonly id: SectionId; readonly Part: ComponentType<SectionProps> }[] = [
  { id: 'units', Part: lazy(async () => ({ default: (await import('./units/units-section')).UnitsSection })) },
];
