import * as v from 'valibot';
import { announcementMoments } from '../domain/release/deployment-plan';
import { account, id, idSet, line, text, whole } from './input-shapes';

/** The touched parts of a deployment plan. */

const minutes = v.nullable(whole(1, 10_080));
const person = v.nullable(account);
const accounts = v.pipe(v.array(account), v.maxLength(200));
const words = v.pipe(v.string(), v.maxLength(4_000, 'use at most 4,000 characters'));

/** Entries with some of these fields, each as `src/domain/release/list-edit.ts` says. */
const listEdit = <Fields extends v.GenericSchema>(fields: Fields) =>
  v.exactOptional(
    v.strictObject({
      entries: v.exactOptional(v.record(id, v.nullable(fields))),
      order: v.exactOptional(v.pipe(v.array(id), v.maxLength(200, 'use at most 200 entries'))),
    }),
  );

const step = v.strictObject({
  text: v.exactOptional(words),
  owner: v.exactOptional(person),
  startsAfter: v.exactOptional(v.nullable(whole(0, 10_080))),
  minutes: v.exactOptional(minutes),
  waves: v.exactOptional(idSet),
  pointOfNoReturn: v.exactOptional(v.boolean()),
});

const backOutStep = v.strictObject({
  text: v.exactOptional(words),
  owner: v.exactOptional(person),
  minutes: v.exactOptional(minutes),
});

const announcement = v.strictObject({
  audience: v.exactOptional(line),
  moment: v.exactOptional(v.picklist(announcementMoments)),
  daysBefore: v.exactOptional(whole(0, 250)),
  channel: v.exactOptional(line),
  owner: v.exactOptional(person),
  customer: v.exactOptional(v.union([v.literal(''), id])),
});

const pilotEdit = v.strictObject({
  who: v.exactOptional(line),
  success: v.exactOptional(text),
  hours: v.exactOptional(v.nullable(whole(0, 2_000))),
});

export const deploymentEdits = {
  runSheet: listEdit(step),
  backOut: v.exactOptional(
    v.strictObject({
      trigger: v.exactOptional(text),
      steps: listEdit(backOutStep),
      owner: v.exactOptional(person),
      maxMinutes: v.exactOptional(minutes),
      pointOfNoReturn: v.exactOptional(text),
    }),
  ),
  pilots: v.exactOptional(v.record(id, pilotEdit)),
  announcements: listEdit(announcement),
  earlyLife: v.exactOptional(
    v.strictObject({
      workingDays: v.exactOptional(v.nullable(whole(0, 250))),
      support: v.exactOptional(text),
      exit: v.exactOptional(text),
    }),
  ),
  contributors: v.exactOptional(v.strictObject({ add: accounts, remove: accounts })),
};
