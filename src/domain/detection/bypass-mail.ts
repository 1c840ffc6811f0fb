import { utcMinute } from '../utc-minute';
import type { JudgedEntry } from './entries';

/** What release manager and change manager are told; times in UTC, since a mail knows no reader's zone. */
export function bypassMail(
  key: string,
  bypasses: readonly JudgedEntry[],
): { readonly subject: string; readonly text: string } {
  const times = bypasses.map(({ at }) => utcMinute(at));
  return {
    subject: `${key} was moved on without passing the Deployment gate`,
    text: [
      `${key} came into a status that means deployment (${times.join(', ')}), and no pass of the Deployment gate belongs to that.`,
      'The change may not be authorized. Find out what was deployed, have it authorized or take it back, and say what happened in Deployment plan › Readiness.',
      'A Jira administrator finds in Slipway settings which transitions have no gate.',
    ].join('\n\n'),
  };
}
