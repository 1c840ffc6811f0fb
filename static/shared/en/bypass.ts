export const bypass = {
  title: (at: string) => `Moved on without the Deployment gate, ${at}`,
  by: 'Moved by',
  byNobody: 'Jira does not say by whom.',
  why: {
    'no-pass':
      'No pass of the gate belongs to this move, so the changes may not be authorized. Find out what was deployed, then have it authorized or take it back.',
    'no-permit':
      'Permits are required, and none belongs to this move. Find out what was deployed, and on whose decision.',
    'other-account':
      'The permit was given to somebody else, so nobody vouched for who made this move. Find out what was deployed, and on whose decision.',
  },
  item: (key: string) => `Moved was ${key}, the sub-task of a wave.`,
  explainedTitle: (at: string) => `Moved on without the Deployment gate, ${at}: explained`,
  explain: 'Say what happened',
  explanation: 'What happened',
  hint: 'Kept in the records as it is: what was deployed, on whose decision, and what is done about it.',
  missing: 'Say what happened.',
  save: 'Save for the record',
  saved: 'Saved what happened',
  notSaved: 'What happened was not saved',
  youMayNot: (needs: string) => `To say what happened you need to be ${needs}.`,
};
