import { applyFilter, readFilter } from '../../../sandbox/forge/event-filter';

const event = {
  eventType: 'avi:jira:updated:issue',
  selfGenerated: false,
  atlassianId: 'mia',
  issue: { key: 'REL-1', fields: { project: { key: 'REL' }, assignee: null, labels: ['urgent', 'EU'] } },
  changelog: { items: [{ field: 'status', fieldId: 'status', to: '20' }, { field: 'summary' }] },
};
const filtered = (expression: string, of: typeof event | { selfGenerated: boolean } = event) =>
  applyFilter(readFilter('t', { expression }), of);

it.each<[expression: string, received: boolean]>([
  ["event.issue.fields?.project.key == 'REL'", true],
  ["event.issue.fields.project.key != 'REL'", false],
  ["event['issue'].key == 'REL-1' && !event.selfGenerated", true],
  ["event.changelog.items.some(item => item.field == 'status' && item.to == '20')", true],
  ["event.changelog.items.every(item => item.field == 'status')", false],
  ["event.changelog.items.map(item => item.field).includes('summary')", true],
  ["event.changelog.items.filter(item => ['status', 'priority'].includes(item.field)).length > 0", true],
  ["event.issue.fields.labels.some(label => label.toLowerCase() == 'eu')", true],
  ['event.issue.fields.assignee == null', true],
  ["event.issue.fields.assignee?.accountId.trim() == 'mia'", false],
  ["event.comment?.author.accountId == null || event.atlassianId == 'zoe'", true],
  ["event.changelog.items.some(item => item.from != null) ? false : event.atlassianId.indexOf('m') == 0", true],
  ['event.changelog.items.length >= 2 && event.changelog.items.length <= 2', true],
])('%s is %s', (expression, received) => {
  expect(filtered(expression)).toEqual({ received });
});

it.each([
  ['a property of nothing', 'event.comment.author == null', 'author of nothing'],
  ['an answer that is neither true nor false', 'event.issue.key', 'true or false is needed, not "REL-1"'],
  ['text compared in size', "event.issue.key > 'REL-0'", '> compares numbers'],
  ['a list method on an object', 'event.issue.some(item => true)', 'some is for lists and texts'],
  ['a prototype', 'event.constructor.name == null', 'name of nothing'],
])('fails on %s', (_, expression, failure) => {
  expect(filtered(expression)).toEqual({ received: false, failure: expect.stringContaining(failure) });
});

it.each([
  ['IGNORE_AND_LOG', { received: false, failure: 'author of nothing' }],
  ['IGNORE', { received: false }],
  ['RECEIVE', { received: true }],
  ['RECEIVE_AND_LOG', { received: true, failure: 'author of nothing' }],
])('with onError %s', (onError, answer) => {
  expect(applyFilter(readFilter('t', { expression: 'event.comment.author == null', onError }), event)).toEqual(answer);
});

it('ignores the app’s own events only where it says so', () => {
  const own = { ...event, selfGenerated: true };
  expect(applyFilter(readFilter('t', { ignoreSelf: true }), own)).toEqual({ received: false });
  expect(applyFilter(readFilter('t', {}), own)).toEqual({ received: true });
});

it.each<[what: string, filter: unknown, message: RegExp]>([
  ['an unknown name', { expression: 'issue.key == null' }, /the name issue/],
  ['an unknown method', { expression: "event.issue.key.match('R')" }, /the method match/],
  ['a function call', { expression: 'fetch(event)' }, /a call of anything but a method/],
  ['an assignment', { expression: 'event.issue = null' }, /AssignmentExpression/],
  ['an object', { expression: '{ a: 1 }' }, /ObjectExpression/],
  ['a regular expression', { expression: '/a/.test(event)' }, /the method test/],
  ['a template', { expression: '`${event}` == null' }, /TemplateLiteral/],
  ['an unknown operator', { expression: 'event.a === null' }, /the operator ===/],
  ['a function with a body', { expression: 'event.a.some(b => { return true; })' }, /one name and one expression/],
  ['two expressions', { expression: 'true; false' }, /after the expression comes ; false/],
  ['broken text', { expression: 'event.' }, /Unexpected token/],
  ['10,001 characters', { expression: 'true'.padEnd(10_001) }, /can not be read/],
  ['onError without an expression', { onError: 'IGNORE' }, /onError goes with expression/],
  ['an unknown property', { ignoreself: true }, /ignoreself/],
])('refuses %s at start, by the key of the trigger', (_, filter, message) => {
  const read = () => readFilter('my-trigger', filter);
  expect(read).toThrow('"my-trigger"');
  expect(read).toThrow(message);
});

it('takes 10,000 characters', () => {
  expect(filtered('true'.padEnd(10_000))).toEqual({ received: true });
});
