import { count } from './grammar';

export const gate = {
  title: 'Deployment gate',
  intro:
    'Put this rule on the transition that starts a deployment. It stops the transition unless the release may be deployed at that moment.',
  waves: 'Which planned waves does the transition start?',
  lowest: 'The waves of the lowest number',
  lowestHint: 'The usual choice: later waves are judged when they start.',
  all: 'All planned waves',
  allHint: 'For releases that go to every customer at once.',
  help: 'Whom to ask when a check could not be made',
  helpHint: (left: number) => `Shown with technical refusals. ${count(left, 'character')} left.`,
  helpTooLong: (over: number) => `Take out ${count(over, 'character')}: at most 200 fit.`,
  helpExample: 'e.g. the Jira administrators, ext. 1234',
  willDo: 'What this rule will do',
  does: 'What this rule does',
  description: (waves: 'lowest' | 'all', help: string) =>
    [
      'Lets a release pass only when at least one change is linked, every linked change is authorized, and',
      waves === 'lowest'
        ? 'for the waves of the lowest number every customer has an open deployment window and no freeze.'
        : 'for all planned waves every customer has an open deployment window and no freeze.',
      `When a check could not be made it refuses and names ${help === '' ? 'your Jira administrator' : help}.`,
    ].join(' '),
  unreadable: 'The configuration of this rule could not be read',
  unreadableWhy: 'Until it is saved again the gate refuses every deployment. Check the choices below and save.',
  notConfigured: 'This rule is not configured: it refuses every deployment. Edit and save it.',
};
