import * as v from 'valibot';
import type { AnnouncementCalls } from './announcement-calls';
import { cmd, id, instant, line, reason } from './input-shapes';
import type { Parsers } from './input-shapes';

export const announcementInputs = {
  logAnnouncement: v.strictObject({
    cmd,
    announcement: id,
    waves: v.pipe(v.array(id), v.minLength(1, 'say for which wave'), v.maxLength(200, 'name at most 200 waves')),
    toldAt: instant,
    channel: v.pipe(line, v.minLength(1, 'say how they were told')),
    evidence: line,
  }),
  takeBackAnnouncement: v.strictObject({ cmd, announcement: id, wave: id, reason }),
} satisfies Parsers<AnnouncementCalls>;
