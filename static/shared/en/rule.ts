import { count } from './grammar';

/** Words of every workflow rule of ours. */
export const rule = {
  help: 'Whom to ask when a check could not be made',
  helpHint: (left: number) => `Shown with technical refusals. ${count(left, 'character')} left.`,
  helpTooLong: (over: number) => `Take out ${count(over, 'character')}: at most 200 fit.`,
  helpExample: 'e.g. the Jira administrators, ext. 1234',
  willDo: 'What this rule will do',
  does: 'What this rule does',
  unreadable: 'The configuration of this rule could not be read',
  unreadableWhy: 'Until it is saved again the gate refuses everything. Check the choices below and save.',
  notConfigured: 'This rule is not configured: it refuses everything. Edit and save it.',
  technically: (help: string) =>
    `When a check could not be made it refuses and names ${help === '' ? 'your Jira administrator' : help}.`,
};
