import { canonical } from '../canonical';
import { inOrder } from '../kernel';
import type { AccountId, Instant } from '../kernel';
import { contentHash } from '../packages/package';
import type { PackageDoc } from '../packages/package';
import { sha256Hex } from '../records/hash';
import type { Material } from './agreement';
import { versionOf } from './agreements';
import { affectedCustomers, materialFor, materialHash } from './material';
import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';
import { whatChanged } from './what-changed';

/**
 * What the release manager signs off (process 5.1): the plan as every customer has it, what is done in which wave, and
 * what is brought. Who does a step, and when, is staffing; notes of a package bring nothing.
 */
type SignedContent = {
  readonly planVersion: number;
  readonly customers: { readonly [customer: string]: Material };
  /** SHA-256. */
  readonly runSheet: string;
  readonly package: { readonly version: number; readonly hash: string };
};

export type SignOff = {
  readonly by: AccountId;
  readonly at: Instant;
  readonly comment: string;
  readonly content: SignedContent;
  readonly withdrawn: { readonly by: AccountId; readonly at: Instant; readonly reason: string } | null;
};

export type PackageToSign = Pick<PackageDoc, 'items' | 'store' | 'digest' | 'version'>;

/** The deployment as it would be signed off now. */
export function contentToSign(
  release: ReleaseDoc,
  plan: PlanDoc,
  { items, store, digest, version }: PackageToSign,
): SignedContent {
  const steps = inOrder(plan.runSheet).map(({ text, waves, pointOfNoReturn }) => ({
    text: text.replace(/\s+/g, ' ').trim(),
    waves,
    pointOfNoReturn,
  }));
  return {
    planVersion: versionOf(release, plan),
    customers: Object.fromEntries(
      affectedCustomers(release, plan).map((customer) => [customer, materialFor(customer, release, plan)]),
    ),
    runSheet: sha256Hex(canonical(steps)),
    package: { version, hash: contentHash({ items, store, digest, notes: '' }) },
  };
}

/** What a sign-off is given to: sent back by whoever saw it, so that nothing else is signed. */
export const signedHash = ({ customers, runSheet, package: { hash } }: SignedContent): string =>
  sha256Hex(canonical({ customers: Object.values(customers).map(materialHash).sort(), runSheet, package: hash }));

/** What is different since the sign-off, as far as these waves are concerned: parts of a sentence. */
export function changedSince(
  signed: SignedContent,
  now: SignedContent,
  waves: readonly { readonly id: string; readonly customer: string }[],
): readonly string[] {
  const changed = [
    ...waves.flatMap(({ id, customer }) => {
      const material = now.customers[customer];
      return material === undefined ? [] : changedFor(id, signed.customers[customer], material);
    }),
    ...(signed.runSheet === now.runSheet ? [] : ['the run sheet']),
    ...packageChange(signed.package, now.package),
  ];
  return [...new Set(changed)];
}

/** One wave beside itself; one that was taken out and planned again just so has not changed. */
function changedFor(wave: string, signed: Material | undefined, now: Material): readonly string[] {
  const planned = now.waves[wave];
  const waves = planned === undefined ? {} : { [wave]: planned };
  const before = signed ?? { ...now, waves: {} };
  const same = Object.entries(before.waves).find(
    ([id, each]) => id === wave || (planned !== undefined && canonical(each) === canonical(planned)),
  );
  const then = same === undefined ? {} : { [wave]: before.waves[wave] ?? same[1] };
  return whatChanged({ ...before, waves: then }, { ...now, waves });
}

function packageChange(signed: SignedContent['package'], now: SignedContent['package']): readonly string[] {
  if (signed.hash === now.hash) return [];
  return signed.version === now.version
    ? ['the package']
    : [`the package, which was version ${String(signed.version)} and is version ${String(now.version)}`];
}
