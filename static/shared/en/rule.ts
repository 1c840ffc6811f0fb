import { count } from './grammar';

/** Words of every workflow rule of ours. */
export const rule = {
  help: 'Whom to ask when a check could not be made',
  helpHint: (left: number) => `Shown with technical refusals. ${count(left, 'character')} left.`,
  helpTooLong: (over: number) => `Take out ${count(over, 'character')}: at most 200 fit.`,
  helpExample: 'e.g. the Jira administrators, ext. 1234',
  checks: 'What this rule checks',
  checksUnknown: 'What this rule checks could not be read',
  advisory: 'advice, stops nobody',
  placeUnknown:
    'Jira does not tell this page on which transition the rule stands. Slipway settings › Panels and gates in Jira shows whether it stands where it should.',
  placeWarning: 'Does the rule belong on this transition?',
  tryTitle: 'Test it before you save',
  tryKey: 'Work item',
  tryHint: 'What the rule would say to it now. Nothing is stored, and nothing is told that you may not see.',
  tryRelease: 'e.g. REL-158',
  tryChange: 'e.g. CHG-31',
  tryNow: 'Test',
  tryFailed: 'The rule could not be tested on it',
  tryPasses: (key: string) => `${key} would pass now`,
  tryRefused: (key: string, things: number) =>
    `${key} would be refused now: ${count(things, 'thing')} ${things === 1 ? 'stands' : 'stand'} in the way`,
  willDo: 'What this rule will do',
  does: 'What this rule does',
  unreadable: 'The configuration of this rule could not be read',
  unreadableWhy: 'Until it is saved again the gate refuses everything. Check the choices below and save.',
  notConfigured: 'This rule is not configured: it refuses everything. Edit and save it.',
  technically: (help: string) =>
    `When a check could not be made it refuses and names ${help === '' ? 'your Jira administrator' : help}.`,
};
