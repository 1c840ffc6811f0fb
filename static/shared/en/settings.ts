import { count } from './grammar';

export const settings = {
  title: 'Slipway settings',
  failed: 'The settings could not be read',
  windows: 'Deployment windows',
  freezes: 'Freezes',
  noFreezes: 'None',
  window: (days: string, opens: string, lasts: string) => `${days} from ${opens} for ${lasts}`,
  freezeDays: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  days: {
    MO: 'Monday',
    TU: 'Tuesday',
    WE: 'Wednesday',
    TH: 'Thursday',
    FR: 'Friday',
    SA: 'Saturday',
    SU: 'Sunday',
  } as { readonly [day: string]: string },
  except: (types: string) => `except ${types} releases`,
  health: 'Health',
  healthHint: 'Verifies the whole journal: that no entry is missing, changed or out of order.',
  verify: 'Verify the journal',
  verifyFailed: 'The journal could not be verified',
  sound: (entries: number, streams: number) =>
    `${count(entries, 'entry', 'entries')} in ${count(streams, 'stream')} verified: nothing is missing or changed.`,
  unsound: (problems: number) => `${count(problems, 'problem')} found`,
  redacted: (redacted: number) => `${count(redacted, 'entry', 'entries')} redacted by an act of their own.`,
  unsoundWhat:
    'Somebody or something changed the database beside Slipway. Keep this list, stop deployments that lean on these records, and have the installation examined; docs/operations.md of the app says how.',
};
