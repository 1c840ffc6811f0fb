import { count } from './grammar';

/** `1 h 5 min` */
const duration = (minutes: number): string =>
  [minutes >= 60 ? `${Math.floor(minutes / 60)} h` : '', minutes % 60 > 0 || minutes === 0 ? `${minutes % 60} min` : '']
    .filter((part) => part !== '')
    .join(' ');

/** Parts of the deployment plan beside its waves and options. */
export const deployment = {
  duration,
  yes: 'Yes',
  no: 'No',
  order: 'Order',
  entriesInOrder: (entries: number) => `${count(entries, 'entry', 'entries')} in their order`,

  runSheet: 'Run sheet',
  noSteps: 'No step is written yet. A run sheet says who does what, in which order and how long it takes.',
  steps: 'Steps',
  countSteps: (steps: number) => count(steps, 'step'),
  countAnnouncements: (announcements: number) => count(announcements, 'announcement'),
  stepName: (place: number) => `Step ${String(place)}`,
  addStep: 'Add step',
  what: 'What is done',
  whatMissing: 'Say what is done in this step, or take it out.',
  who: 'Who does it',
  startsAfter: 'Starts after (minutes)',
  startsAfterHint: 'From the start of the wave. Empty: after the step before.',
  minutes: 'Takes (minutes)',
  inWaves: 'In these waves (none: in every one)',
  pointOfNoReturn: 'Point of no return: after this step there is no way back',
  noReturn: 'Point of no return',
  minutesRange: 'Use a whole number of minutes, at most 10,080 (seven days).',
  place: 'No.',
  begins: 'Begins',
  takes: 'Takes',
  open: 'open',
  forWave: 'For',
  takesAll: (minutes: number) => `${duration(minutes)} in all`,
  untimed: (steps: number) => `${count(steps, 'step')} without a duration`,
  returnUntil: (minutes: number) => `no way back after ${duration(minutes)}`,
  fitsIn: (minutes: number) => `${duration(minutes)} are planned`,
  tooLong: (minutes: number) => `${duration(minutes)} longer than planned`,
  exportCsv: 'Export CSV',
  afterStart: 'Begins (minutes after the start)',

  backOutSteps: 'Steps back',
  backOutStepName: (place: number) => `Step back ${String(place)}`,
  addBackOutStep: 'Add step back',
  stepsTake: (minutes: number, limit: number) =>
    `The steps take ${duration(minutes)}, longer than the ${duration(limit)} that backing out may take.`,

  pilot: 'Pilot',
  pilotWho: 'Who goes ahead',
  pilotWhoHint: 'For example North clinic, or 5 % of shoppers.',
  pilotSuccess: 'When the pilot has passed',
  pilotHours: 'Watched for (hours)',
  hours: (hours: number) => count(hours, 'hour'),
  hoursRange: 'Use a whole number of hours, at most 2,000.',

  communication: 'Communication',
  announcements: 'Announcements',
  noAnnouncements: 'Nobody is told yet. Say whom you tell before, at the start and at the end, how, and who does it.',
  announcementName: (place: number) => `Announcement ${String(place)}`,
  addAnnouncement: 'Add announcement',
  audience: 'Who is told',
  audienceMissing: 'Say who is told, or take this out.',
  when: 'When',
  moments: {
    BEFORE: 'Working days before',
    START: 'At the start',
    END: 'At the end',
    BACK_OUT: 'When it is backed out',
  },
  daysBefore: 'Working days before the wave',
  before: (days: number) => (days === 0 ? 'On the day, before the start' : `${count(days, 'working day')} before`),
  channel: 'How',
  channelHint: 'For example e-mail, banner in the shop, call.',
  toldBy: 'Who tells them',
  daysRange: 'Use a whole number of days, at most 250.',

  earlyLife: 'Early-life support',
  noEarlyLife:
    'Nothing written yet. Say how long the release is watched after its last wave, by whom, and when that ends.',
  fromTo: (from: string, to: string) => `${from} – ${to}`,
  tooShort: 'shorter than a policy asks',
  policyAsks: (days: number, to: string) => `The policy asks for ${count(days, 'day')}, until ${to}.`,
  byDay: (day: string, wave: string) => `${day} for ${wave}`,
  backOutLimit: (customer: string, minutes: number) => `${customer} accepts ${duration(minutes)}.`,
  howLong: 'How long after the last wave',
  workingDays: 'How long (working days)',
  workingDaysHint: "After the last wave, by each customer's calendar.",
  days: (days: number) => count(days, 'working day'),
  support: 'Who supports, and how they are reached',
  exit: 'When it may end',

  contributors: 'Planned by',
  planners: 'The roles that plan a deployment, and who else took part',
  others: 'Others who took part',
  addContributor: 'Add somebody who took part',
  noContributors: 'Nobody else',
  notNamed: 'Not named in the overview yet',
};
