import type { ProjectPage } from '../../src/contract/project-calls';
import type { Filter, Go, Route } from './use-route';

/** What a section is given: the page's facts, where in it the person is, and the way to somewhere else. */
export type SectionProps = {
  readonly page: ProjectPage;
  readonly route: Route;
  readonly go: Go;
  readonly filter: Filter;
};
