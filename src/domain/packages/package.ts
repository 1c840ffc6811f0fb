import canonicalize from 'canonicalize';
import type { AccountId, IdSet, Instant } from '../kernel';
import { sha256Hex } from '../records/hash';

/** One unit in one version, as it lies in the definitive store. */
export type PackageItem = {
  /** Semantic version, e.g. `3.4.0`. */
  readonly version: string;
  /** Where it was built from, e.g. a tag or a commit. */
  readonly source: string;
  /** Of what was built. */
  readonly digest: string;
  /** Issue ids of the linked changes that brought it. */
  readonly changes: IdSet;
};

export type PackageContent = {
  readonly items: { readonly [unit: string]: PackageItem };
  /** Where the whole package is kept, and from where it is deployed. */
  readonly store: string;
  readonly digest: string;
  readonly notes: string;
};

/** `hash`: SHA-256 of the content as canonical JSON. */
export type Frozen = { readonly at: Instant; readonly by: AccountId; readonly hash: string };

/** Stream `package:<issue id>`: what one release brings, in its versions (process 3.1). */
export type PackageDoc = PackageContent & {
  readonly version: number;
  /** From then on nothing changes in it: other content is another version. */
  readonly frozen: Frozen | null;
  /** Frozen versions before this one, by number. */
  readonly earlier: { readonly [version: string]: PackageContent & { readonly frozen: Frozen } };
};

export const emptyItem: PackageItem = { version: '', source: '', digest: '', changes: {} };

export const emptyPackage: PackageDoc = {
  items: {},
  store: '',
  digest: '',
  notes: '',
  version: 1,
  frozen: null,
  earlier: {},
};

export const contentOf = ({ items, store, digest, notes }: PackageDoc): PackageContent => ({
  items,
  store,
  digest,
  notes,
});

export const contentHash = (content: PackageContent): string => sha256Hex(canonicalize(content) ?? '');

/** SHA-256 or SHA-512, in hex, with or without its name before it. */
export const isDigest = (text: string): boolean =>
  /^((sha256:)?[0-9a-f]{64}|(sha512:)?[0-9a-f]{128})$/i.test(text.trim());
