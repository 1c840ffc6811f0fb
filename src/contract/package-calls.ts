import type { AccountId } from '../domain/kernel';
import type { Clash } from '../domain/packages/compatibility';
import type { Differences } from '../domain/packages/differences';
import type { PackageDoc, PackageItem } from '../domain/packages/package';
import type { Permission, Saved } from './saved';
import type { Answer, Wire } from './wire';

/** Calls of the Release plan panel about the package of the release. */
export type PackageCalls = Wire<{
  getPackage: () => Answer<PackageView>;
  editPackage: (input: EditPackage) => Answer<Saved<PackageDoc>>;
  /** `seen`: `PackageView.hash` of what the person saw; other content is not frozen. */
  freezePackage: (input: { readonly cmd: string; readonly seen: string }) => Answer<Saved<PackageDoc>>;
  /** Opens the next version of a frozen package, with the same content. */
  openPackageVersion: (input: {
    readonly cmd: string;
    readonly version: number;
    readonly reason: string;
  }) => Answer<Saved<PackageDoc>>;
}>;

export type PackageView = Saved<PackageDoc> & {
  /** Of the content as it is now. */
  readonly hash: string;
  /** Units that can be put into it, and those that are in it. */
  readonly units: { readonly [code: string]: { readonly name: string; readonly retired: boolean } };
  /** Changes that are linked to the release; of those that the viewer may not see only the id. */
  readonly changes: readonly { readonly id: string; readonly key: string | null; readonly summary: string }[];
  readonly clashes: readonly (Clash & { readonly text: string })[];
  /** What has to be there before it can be frozen, each as a sentence. */
  readonly lacks: readonly string[];
  /** Answers for the package until it is handed over for deployment (process 3.1). */
  readonly owner: AccountId | null;
  /** What this version brings that the one before did not; null for the first. */
  readonly since: (Differences & { readonly version: number }) | null;
  readonly mayEdit: Permission;
  readonly mayFreeze: Permission;
};

export type EditPackage = {
  readonly cmd: string;
  readonly seq: number;
  readonly changes: {
    readonly store?: string;
    readonly digest?: string;
    readonly notes?: string;
    /** Units by code: the touched fields of one; null takes it out. */
    readonly items?: { readonly [unit: string]: ItemEdit | null };
  };
};

export type ItemEdit = {
  readonly [field in Exclude<keyof PackageItem, 'changes'>]?: PackageItem[field];
} & { readonly changes?: { readonly [issueId: string]: true | null } };
