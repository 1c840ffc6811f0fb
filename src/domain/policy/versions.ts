import { canonical } from '../canonical';
import { allowed, refused } from '../kernel';
import type { Result } from '../kernel';
import { sha256Hex } from '../records/hash';
import type { PolicyDoc, PolicyEntry, PolicyStatement, PolicyVersion, Standing } from './policy';

export const newestVersion = ({ versions }: PolicyDoc): string | null => {
  const numbers = Object.keys(versions).map(Number);
  return numbers.length === 0 ? null : String(Math.max(...numbers));
};

/** What the newest version says; null: there is none. */
export function newestContent(doc: PolicyDoc): PolicyVersion | null {
  const newest = newestVersion(doc);
  return newest === null ? null : (doc.versions[newest]?.content ?? null);
}

/** SHA-256 of the version as canonical JSON: what the customer's word is bound to. */
export const policyHash = (content: PolicyVersion): string => sha256Hex(canonical(content));

/** The draft, begun or written over; refused when the newest version is not the one that the person saw. */
export function withDraft(
  doc: PolicyDoc,
  content: PolicyVersion,
  saw: { readonly version: string; readonly hash: string } | null,
): Result<{ readonly doc: PolicyDoc; readonly version: string }> {
  const newest = newestVersion(doc);
  const entry = newest === null ? undefined : doc.versions[newest];
  if (newest !== (saw?.version ?? null) || (entry !== undefined && policyHash(entry.content) !== saw?.hash))
    return changedMeanwhile;
  const version = entry?.standing.state === 'draft' ? (newest ?? '1') : String(Number(newest ?? 0) + 1);
  return allowed({ version, doc: withEntry(doc, version, { content, standing: { state: 'draft', declined: null } }) });
}

/** A draft that nobody wants; its number is given out again. */
export function withoutDraft(doc: PolicyDoc, version: string): Result<PolicyDoc> {
  if (doc.versions[version]?.standing.state !== 'draft') return notADraft;
  return allowed({
    versions: Object.fromEntries(Object.entries(doc.versions).filter(([number]) => number !== version)),
  });
}

/** The customer's word to a version that it was shown: a draft, or one that is in use without its word. */
export function withStatement(
  doc: PolicyDoc,
  version: string,
  decision: 'agreed' | 'declined',
  said: PolicyStatement,
): Result<PolicyDoc> {
  const entry = doc.versions[version];
  if (entry === undefined || (entry.standing.state !== 'draft' && entry.standing.state !== 'adopted')) return notADraft;
  if (policyHash(entry.content) !== said.hash) return changedMeanwhile;
  if (decision === 'agreed') return allowed(standing(doc, version, { state: 'agreed', agreement: said }));
  // What was in use without the customer's word goes out of use when the customer says no.
  return allowed(standing(doc, version, { state: 'draft', declined: said }));
}

/** Puts a draft to use before the customer has agreed. */
export function withAdopted(doc: PolicyDoc, version: string, hash: string): Result<PolicyDoc> {
  const entry = doc.versions[version];
  if (entry?.standing.state !== 'draft') return notADraft;
  return policyHash(entry.content) === hash ? allowed(standing(doc, version, { state: 'adopted' })) : changedMeanwhile;
}

/** Takes a version out of use, for instance because the customer took its agreement back. */
export function withRetired(doc: PolicyDoc, version: string): Result<PolicyDoc> {
  const now = doc.versions[version]?.standing;
  if (now === undefined || now.state === 'draft' || now.state === 'retired')
    return refused(
      'not-in-use',
      `Version ${version} is not in use, so it can not be taken out of it. Reload the page.`,
    );
  return allowed(standing(doc, version, { state: 'retired', was: now.state === 'agreed' ? now.agreement : null }));
}

function standing(doc: PolicyDoc, version: string, next: Standing): PolicyDoc {
  const entry = doc.versions[version];
  return entry === undefined ? doc : withEntry(doc, version, { ...entry, standing: next });
}

const withEntry = ({ versions }: PolicyDoc, version: string, entry: PolicyEntry): PolicyDoc => ({
  versions: { ...versions, [version]: entry },
});

const changedMeanwhile = refused(
  'policy-changed',
  'Somebody changed this policy since you opened it. Nothing was saved; reload the page, compare, and go on from there.',
);

const notADraft = refused(
  'no-draft',
  'There is no such draft any more: it was agreed, put to use or discarded meanwhile. Reload the page.',
);
