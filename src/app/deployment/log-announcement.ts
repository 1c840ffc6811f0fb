import type { LogAnnouncement, TakeBackAnnouncement } from '../../contract/announcement-calls';
import type { Answer } from '../../contract/wire';
import { announcementsOfRelease } from '../../domain/gate/places';
import { allowed, refused } from '../../domain/kernel';
import { announcedAtMost, concerns, withoutTold, withTold } from '../../domain/release/announced';
import type { Told } from '../../domain/release/announced';
import type { PlanDoc } from '../../domain/release/plan';
import { inWords } from '../../domain/release/what-changed';
import { actOnGate } from '../act-on-gate';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import type { Caller } from '../ports/ports';

const right = (toDo: string) => ({ act: 'log-announcement', toDo }) as const;

/** Writes down that somebody was told of these waves, as the plan says. */
export async function logAnnouncement(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, announcement: id, waves, toldAt, channel, evidence }: LogAnnouncement,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, right('write down who was told'));
  if (!opened.ok) return opened;
  const { issue, plan } = opened.value;
  return actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc, at) => {
      const announcement = entryOf(plan.doc.announcements, id);
      if (announcement === undefined) return noAnnouncement(issue.key);
      const concerned = waves.flatMap((wave) => {
        const planned = entryOf(plan.doc.waves, wave);
        return planned !== undefined && concerns(announcement, planned) ? [{ ...planned, id: wave }] : [];
      });
      if (concerned.length < waves.length) return noWave(issue.key);
      if (toldAt > at) return notYet;
      const { audience } = announcement;
      const told = concerned.map(({ id: wave, plannedStart: start, customer, site }): [string, Told] => [
        wave,
        { by: caller.accountId, at, toldAt, audience, channel, evidence, start, customer, site },
      ]);
      const announced = withTold(doc.announced, id, Object.fromEntries(told), plan.doc);
      if (announced === null) return noRoom(issue.key);
      return allowed({
        act: 'announcement-logged',
        doc: { ...doc, announced },
        args: { announcement: id, waves, toldAt, channel, evidence, ...sentence(audience, concerned) },
      });
    },
  });
}

/** Takes back what was written down by mistake, with the reason. */
export async function takeBackAnnouncement(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, announcement, wave, reason }: TakeBackAnnouncement,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, right('take back that somebody was told'));
  if (!opened.ok) return opened;
  const { issue, plan } = opened.value;
  return actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc) => {
      const made = Object.hasOwn(doc.announced, wave) ? doc.announced[wave] : undefined;
      const told = made !== undefined && Object.hasOwn(made, announcement) ? made[announcement] : undefined;
      if (told === undefined) return notLogged(issue.key);
      const planned = entryOf(plan.doc.waves, wave);
      return allowed({
        act: 'announcement-taken-back',
        doc: { ...doc, announced: withoutTold(doc.announced, announcement, wave) },
        args: { announcement, ...sentence(told.audience, planned === undefined ? [] : [planned]) },
        reason,
      });
    },
  });
}

const entryOf = <T>({ byId }: { readonly byId: { readonly [id: string]: T } }, id: string): T | undefined =>
  Object.hasOwn(byId, id) ? byId[id] : undefined;

/** For the history, which keeps its words although the plan changes. */
const sentence = (audience: string, waves: readonly Pick<PlanDoc['waves']['byId'][string], 'number'>[]) => ({
  status: waves.length === 0 ? 'a wave' : inWords(waves.map(({ number }) => `wave ${String(number)}`)),
  version: audience,
});

const where = (key: string) => ({ where: announcementsOfRelease(key) });

const noAnnouncement = (key: string) =>
  refused('no-announcement', 'The plan does not name this announcement any more. Reload the page.', where(key));

const noWave = (key: string) =>
  refused(
    'no-such-wave',
    'One of these waves is not planned any more, or the announcement is not for its customer. Reload the page.',
    where(key),
  );

const noRoom = (key: string) =>
  refused(
    'no-room',
    `The announcements of ${key} would take more than ${String(announcedAtMost / 1024)} kB, and its gate needs the rest. Write shorter how they were told and where that can be seen, or log it for fewer waves at once where one message told them all.`,
    where(key),
  );

const notYet = refused(
  'bad-time',
  'An announcement is logged once it was made: give a time that is not in the future.',
);

const notLogged = (key: string) =>
  refused('not-logged', 'Nothing of the kind is written down, or somebody took it back. Reload the page.', where(key));
