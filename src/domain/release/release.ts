import type { AccountId, IdSet, Instant } from '../kernel';
import type { ProcessRole } from '../roles/process-roles';

export const releaseTypes = ['MAJOR', 'MINOR', 'PATCH', 'EMERGENCY'] as const;
export type ReleaseType = (typeof releaseTypes)[number];

/** In the middle of a sentence: `a major release`. */
export const typeWords = { MAJOR: 'major', MINOR: 'minor', PATCH: 'patch', EMERGENCY: 'emergency' } as const;

/** Stream `release:<issue id>`: what the release is and who holds its roles (process B.1). */
export type ReleaseDoc = {
  /** Jira project id of the work item when it was last saved; reports trim by it. */
  readonly projectId: string | null;
  /** Unique in the organisation once set, e.g. `REL-148`; claimed by the journal. */
  readonly number: string | null;
  /** When it was given its number; absent: before that was kept, or never. */
  readonly numberedAt?: Instant;
  readonly name: string;
  readonly type: ReleaseType | null;
  readonly services: IdSet;
  readonly customers: IdSet;
  readonly roles: { readonly [role in ProcessRole]?: AccountId };
};

export const emptyRelease: ReleaseDoc = {
  projectId: null,
  number: null,
  name: '',
  type: null,
  services: {},
  customers: {},
  roles: {},
};
