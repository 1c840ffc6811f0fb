import * as v from 'valibot';
import { releaseTypes } from '../domain/release/release';
import { stages } from '../domain/release/stages';
import { day, id, instant, line, whole } from './input-shapes';
import type { Parsers } from './input-shapes';
import { releaseSorts, releaseStates } from './release-register-calls';
import type { ReleaseRegisterCalls } from './release-register-calls';

const releasesAsked = v.strictObject({
  text: line,
  state: v.picklist(releaseStates),
  stage: v.nullable(v.picklist(stages)),
  type: v.nullable(v.picklist(releaseTypes)),
  customer: v.nullable(id),
  service: v.nullable(id),
  from: v.nullable(day),
  to: v.nullable(day),
  sort: v.picklist(releaseSorts),
  down: v.boolean(),
});

/** A little more than a year: every recurring window in it is worked out. */
const longestMs = 400 * 86_400_000;

const calendarAsked = v.pipe(
  v.strictObject({
    from: instant,
    to: instant,
    customer: v.nullable(id),
    service: v.nullable(id),
    everywhere: v.boolean(),
  }),
  v.check(({ from, to }) => from < to, 'let the calendar end after it begins'),
  v.check(({ from, to }) => Date.parse(to) - Date.parse(from) <= longestMs, 'ask for at most 400 days'),
);

export const releaseRegisterInputs = {
  getReleases: v.strictObject({ ...releasesAsked.entries, page: whole(0, 100_000) }),
  exportReleases: releasesAsked,
  getCalendar: calendarAsked,
  exportCalendar: calendarAsked,
} satisfies Parsers<ReleaseRegisterCalls>;
