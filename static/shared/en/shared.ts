/**
 * The English catalogue is this folder: words that every view uses here, the others by surface. What a refusal or a
 * finding says is not here: it comes from the back end, which knows the facts.
 */
export const shared = {
  loading: 'Loading',
  loadingName: 'Loading name',
  unknownPerson: 'Person not shown by Jira',
  you: (name: string) => `${name} (you)`,
  tryAgain: 'Try again',
  failed: (reference: string) =>
    `Something broke on the way to Jira or to the database. Try again in a minute: nothing is done twice. If it stays so, give your administrator the reference ${reference}.`,
  noAnswer: 'Slipway gave no answer: the connection was lost, or it took too long. What you typed is still here.',
  notRefreshed: (at: string) => `Could not refresh. You see what was true at ${at}.`,
  who: 'Who can help',
  where: 'Where',
  none: 'None',
  noText: 'Nothing written yet',
  broken: 'This view could not be shown',
  brokenWhy: 'A newer version of Slipway may have been installed since the page was opened.',
  reload: 'Reload',
  yourTime: 'your time',
};

/** Of long lists, in registers and panels. */
export const pages = {
  shown: (from: number, to: number, all: number) => `${from} to ${to} of ${all.toLocaleString('en')}`,
  previous: 'Previous page',
  next: 'Next page',
  pages: 'Pages',
  nothingFits: 'Nothing fits the search.',
};

export const history = {
  title: 'History',
  failed: 'The history could not be read',
  show: 'Show history',
  empty: 'Nothing has happened here yet.',
  older: 'Show older entries',
  all: 'Show all entries',
  pipeline: 'Pipeline',
  gates: {
    G1: 'The release gate',
    G2: 'The release gate',
    G5: 'The deployment gate',
    GE: 'The deployment gate',
    GR: 'The release gate',
    GC: 'The release gate',
  },
  hash: (hash: string) => `Entry ${hash.slice(0, 8)}`,
  hashTitle: (hash: string) => `SHA-256 of this journal entry: ${hash}`,
};
