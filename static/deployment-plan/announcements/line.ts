import type { Readiness } from '../../../src/contract/release-calls';

/** One announcement of one wave, as the gate sees it. */
export type Line = Readiness['announcements']['waves'][string]['lines'][number];
