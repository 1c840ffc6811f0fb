/** Words of every layer: JSON-safe data, instants, accounts, results. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

declare const brand: unique symbol;

/** A point in time, ISO 8601 in UTC with milliseconds, e.g. `2026-11-24T19:15:00.000Z`. */
export type Instant = string & { readonly [brand]?: 'Instant' };

/** A calendar day without time or zone, `yyyy-MM-dd`. */
export type Day = string & { readonly [brand]?: 'Day' };

/** An Atlassian account id. Names are resolved on view and never stored. */
export type AccountId = string & { readonly [brand]?: 'AccountId' };

/** A set of ids inside a document: a map, so that two people's additions merge. */
export type IdSet = { readonly [id: string]: true };

/** A collection inside a document: entries by id and their order. */
export type Ordered<T> = { readonly order: readonly string[]; readonly byId: { readonly [id: string]: T } };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Something that a user, a policy or a role caused: what is missing, who can mend it, where. */
export type Refusal = {
  /** Stable, kebab-case, for tests and screens; never shown. */
  readonly code: string;
  /** One or two sentences: what, why it matters, what to do. */
  readonly message: string;
  readonly who?: string;
  /** The accounts behind `who`, where they are known by name. Names are resolved on view. */
  readonly people?: readonly AccountId[];
  readonly where?: Place;
};

/** Where a thing is mended. */
export type Place = {
  /** e.g. `Deployment plan › Waves`. */
  readonly label: string;
  readonly issueKey?: string;
  readonly surface?: 'release-plan' | 'deployment-plan' | 'change' | 'settings' | 'roles' | 'models';
  /** Part of the surface, which a page can open and go to. */
  readonly part?: string;
};

export const allowed = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = (
  code: string,
  message: string,
  more: Omit<Refusal, 'code' | 'message'> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, message, ...more },
});

export const noEntries: Ordered<never> = { order: [], byId: {} };

/** The entries of a collection in their order. */
export function inOrder<T>(collection: Ordered<T>): readonly (T & { readonly id: string })[] {
  return collection.order.flatMap((id) => {
    const entry = Object.hasOwn(collection.byId, id) ? collection.byId[id] : undefined;
    return entry === undefined ? [] : [{ ...entry, id }];
  });
}

export const idsOf = (set: IdSet): readonly string[] => Object.keys(set).sort();
