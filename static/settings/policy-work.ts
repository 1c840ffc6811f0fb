import type { Policy } from './admin-data';

/** A policy that is being written, and why. */
export type PolicyWork = { readonly policy: Policy; readonly reason: string };

/** What is wrong with a field, once somebody tried to save it. */
export type ProblemAt = (field: string) => string | undefined;
