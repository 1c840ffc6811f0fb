/** The shapes of which the parsers of the calls are made, each with the words for what is wrong. */
import * as v from 'valibot';

/** One parser per call: a payload comes from a browser and is anything until it has passed here. */
export type Parsers<Calls extends { readonly [call: string]: (input: never) => unknown }> = {
  readonly [call in keyof Calls]: Parser<Parameters<Calls[call]> extends [infer Input] ? Input : undefined>;
};
export type Parser<T> = v.GenericSchema<unknown, T>;

export const none = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);
export const cmd = v.pipe(v.string(), v.uuid('this is not a UUID'));
export const whole = (least: number, most: number) =>
  v.pipe(
    v.number(`use a whole number from ${String(least)} to ${String(most)}`),
    v.integer('use a whole number'),
    v.minValue(least, `use ${String(least)} or more`),
    v.maxValue(most, `use ${String(most)} or less`),
  );
export const seq = whole(0, Number.MAX_SAFE_INTEGER);
/** Documents are looked up by ids: what every object has by birth is the id of nothing. */
const isFree = (name: string) => !(name in Object.prototype);
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9-]{1,64}$/, 'use 1 to 64 letters, digits or hyphens'),
  v.check(isFree, 'this name can not be used; choose another one'),
);
export const account = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9:_-]{1,128}$/, 'this is not an Atlassian account id'),
  v.check(isFree, 'this is not an Atlassian account id'),
);
export const line = v.pipe(v.string(), v.trim(), v.maxLength(255, 'use at most 255 characters'));
export const text = v.pipe(v.string(), v.maxLength(20_000, 'use at most 20,000 characters'));
export const reason = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'give a reason'),
  v.maxLength(2_000, 'use at most 2,000 characters'),
);
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp('use a date and time in UTC, e.g. 2026-11-24T19:15:00.000Z'),
  v.check((at) => !Number.isNaN(Date.parse(at)), 'this date or time does not exist'),
  v.transform((at) => new Date(at).toISOString()),
  // Instants are compared as texts and kept in 24 characters; a zone can push one out of the years 0 to 9999.
  v.length(24, 'this date or time does not exist'),
);
export const day = v.pipe(
  v.string(),
  v.isoDate('use a day such as 2026-11-24'),
  v.check((at) => new Date(`${at}T00:00:00Z`).toJSON()?.startsWith(at) ?? false, 'this day does not exist'),
);
export const idSet = v.record(id, v.literal(true));
export const setEdit = v.strictObject({
  add: v.pipe(v.array(id), v.maxLength(200)),
  remove: v.pipe(v.array(id), v.maxLength(200)),
});
export const ordered = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.strictObject({
    order: v.pipe(v.array(id), v.maxLength(200, 'use at most 200 entries')),
    byId: v.record(id, entry),
  });
/** From where on older acts are asked for. */
export const historyInput = v.strictObject({
  before: v.exactOptional(
    v.strictObject({
      at: instant,
      stream: v.picklist(['release', 'plan', 'package', 'gate', 'change', 'closure', 'pipeline']),
      seq,
    }),
  ),
});
