import './fake-bridge';
import { daysText, windowText } from '../../static/shared/policy/policy-text';
import { patternOf, ruleOf } from '../../static/shared/policy/recurrence';
import { percentText } from '../../static/release-success/percent-text';
import { actText } from '../../static/shared/history/acts';
import { fromLocalInput, sameClock, spanText, toLocalInput } from '../../static/shared/moments';
import { planChanges, withoutPlanField } from '../../static/shared/edits/plan-changes';
import { overviewChanges, withoutOverviewField } from '../../static/shared/edits/overview-changes';
import { aRelease } from './a-release';

test.each([
  [88.9, '88.9 %'],
  [100, '100.0 %'],
  [0, '0.0 %'],
  [null, '–'],
])('writes the percentage %p as "%s"', (percent, text) => {
  expect(percentText(percent)).toBe(text);
});

test.each([
  ['2026-11-24T19:00:00.000Z', '2026-11-24T22:00:00.000Z', 'Tue 24 Nov 2026, 20:00 – 23:00'],
  ['2026-11-26T21:00:00.000Z', '2026-11-27T01:00:00.000Z', 'Thu 26 Nov 2026, 22:00 – Fri 27 Nov 2026, 02:00'],
  ['2026-11-24T19:00:00.000Z', null, 'Tue 24 Nov 2026, 20:00'],
])('writes %s to %s in Berlin as "%s"', (start, end, text) => {
  expect(spanText(start, end, 'Europe/Berlin')).toBe(text);
});

test.each([
  ['an ordinary time', '2026-11-24T20:00', 'Europe/Berlin', '2026-11-24T19:00:00.000Z'],
  ['a time that the clocks skip moves on', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['a zone far away', '2026-11-24T20:00', 'America/New_York', '2026-11-25T01:00:00.000Z'],
  ['no time', '', 'Europe/Berlin', null],
])('reads %s', (_, local, zone, at) => {
  expect(fromLocalInput(local, zone)).toBe(at);
});

test('gives back the local time that was put in', () => {
  expect(toLocalInput(fromLocalInput('2026-07-01T09:15', 'America/New_York'), 'America/New_York')).toBe(
    '2026-07-01T09:15',
  );
});

test('knows when two zones read the same', () => {
  expect(sameClock('2026-11-24T02:00:00.000Z', 'Europe/Madrid', 'Europe/Berlin')).toBe(true);
  expect(sameClock('2026-11-24T02:00:00.000Z', 'Europe/London', 'Europe/Berlin')).toBe(false);
});

test.each([
  ['FREQ=DAILY', 'Every day'],
  ['FREQ=WEEKLY;BYDAY=TU,WE,TH', 'Tuesday, Wednesday and Thursday'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1', 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Last Friday of every month'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,-1', 'On the days 1 and -1 of every month (-1 is the last)'],
  ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26', '25 and 26 December every year'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', 'On the days -1 of February every year (-1 is the last)'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'Last working day of every month'],
  ['FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-3,-2,-1', 'Last 3 working days of every quarter'],
])('says the days of %s as "%s"', (rrule, text) => {
  expect(daysText(rrule)).toBe(text);
});

test.each([
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,SU',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2,-1',
])('writes %s again as it was read', (rule) => {
  expect(ruleOf(patternOf(rule))).toBe(rule);
});

test('says a window in words', () => {
  const window = { name: 'Nights', rrule: 'FREQ=WEEKLY;BYDAY=TU', opensAt: '20:00', durationMinutes: 570 };
  expect(windowText(window)).toBe('Tuesday from 20:00 for 9 h 30 min');
});

test.each([
  ['overview-edited', ['number', 'roles'], 'changed the release number and the roles.'],
  ['change-approved', ['New'], "approved the change while it was 'New'."],
  ['gate-refused', ['CHG-1 is not authorized.'], 'refused the deployment. CHG-1 is not authorized.'],
  ['told-by-a-later-version', [], 'did what this version has no words for (told-by-a-later-version).'],
])('tells the act %s', (act, details, text) => {
  expect(actText({ act, details })).toBe(text);
});

const { doc: overview } = aRelease.release;
const { doc: plan } = aRelease.plan;

test('sends sets as what was added and removed, and a vacated role as null', () => {
  const edited = { ...overview, services: { PAY: true as const }, roles: { chm: 'dana-kovac' } };
  const changes = overviewChanges(overview, edited);
  expect(changes).toEqual({
    services: { add: ['PAY'], remove: ['WEB'] },
    roles: { rdm: null, chm: 'dana-kovac' },
  });
});

test('sends nothing when only spaces were added', () => {
  expect(overviewChanges(overview, { ...overview, name: `${overview.name} ` })).toBeNull();
});

test.each([
  ['/services/PAY', { services: { add: [], remove: ['WEB'] }, name: 'New' }],
  ['/roles/rdm', { services: { add: ['PAY'], remove: ['WEB'] }, name: 'New' }],
  ['/name', { services: { add: ['PAY'], remove: ['WEB'] }, roles: { rdm: null } }],
])('takes %s out of the changes to an overview', (path, left) => {
  const changes = { services: { add: ['PAY'], remove: ['WEB'] }, roles: { rdm: null }, name: 'New' };
  const without = withoutOverviewField(changes, path);
  expect(without).toEqual(path === '/roles/rdm' ? { ...left, name: 'New' } : { roles: { rdm: null }, ...left });
});

test('sends only the touched field of a wave, a new wave whole and a removed one as null', () => {
  const { w1 } = plan.waves.byId;
  if (w1 === undefined) throw new Error('the release has no wave w1');
  const w2 = { ...w1, number: 2 };
  const edited = (byId: typeof plan.waves.byId) => planChanges(plan, { ...plan, waves: { ...plan.waves, byId } });
  expect(edited({ w1: { ...w1, site: 'North' } })).toEqual({ waves: { w1: { site: 'North' } } });
  expect(edited({ w1, w2 })).toEqual({ waves: { w2 } });
  expect(edited({})).toEqual({ waves: { w1: null } });
});

test.each([
  ['/waves/byId/w1/site', { waves: { w1: { number: 2 } }, scope: 'New' }],
  ['/waves/byId/w1', { scope: 'New' }],
  ['/scope', { waves: { w1: { number: 2, site: 'North' } } }],
])('takes %s out of the changes to a plan', (path, left) => {
  expect(withoutPlanField({ waves: { w1: { number: 2, site: 'North' } }, scope: 'New' }, path)).toEqual(left);
});

test('sends of the details only the touched fields, and takes one out of them again', () => {
  const risk = { text: 'Late', impact: 'LOW', likelihood: 'LOW', response: '', owner: null } as const;
  const base = { ...plan, details: { ...plan.details, risks: { order: ['r1'], byId: { r1: risk } } } };
  const doc = {
    ...base,
    details: {
      ...base.details,
      cost: '12 days',
      approvers: { 'omar-haddad': true as const },
      risks: { order: ['r1'], byId: { r1: { ...risk, impact: 'HIGH' as const } } },
    },
  };
  const changes = planChanges(base, doc);
  const approvers = { add: ['omar-haddad'], remove: [] };
  expect(changes).toEqual({ details: { cost: '12 days', approvers, risks: { r1: { impact: 'HIGH' } } } });
  const without = (path: string) => withoutPlanField(changes ?? {}, path);
  expect(without('/details/cost')).toEqual({ details: { approvers, risks: { r1: { impact: 'HIGH' } } } });
  expect(without('/details/risks/byId/r1/impact')).toEqual({ details: { cost: '12 days', approvers } });
  expect(without('/details/approvers/omar-haddad')).toEqual({
    details: { cost: '12 days', risks: { r1: { impact: 'HIGH' } } },
  });
});

test('sends a moved list as its order, an added entry whole, and an untouched list not at all', () => {
  const step = { text: 'x', owner: null, minutes: null };
  type Steps = typeof plan.backOut.steps.byId;
  const base = { ...plan, backOut: { ...plan.backOut, steps: { order: ['a', 'b'], byId: { a: step, b: step } } } };
  const edited = (order: readonly string[], byId: Steps) =>
    planChanges(base, { ...base, backOut: { ...base.backOut, steps: { order, byId } } });
  expect(edited(['b', 'a'], base.backOut.steps.byId)).toEqual({ backOut: { steps: { order: ['b', 'a'] } } });
  expect(edited(['a', 'b', 'c'], { ...base.backOut.steps.byId, c: step })).toEqual({
    backOut: { steps: { entries: { c: step } } },
  });
  expect(edited(['b'], { b: { ...step, text: 'y' } })).toEqual({
    backOut: { steps: { entries: { a: null, b: { text: 'y' } } } },
  });
  expect(edited(['a', 'b'], base.backOut.steps.byId)).toBeNull();
});

test.each([
  ['/backOut/steps/byId/a/text', { backOut: { trigger: 'x' }, contributors: { add: ['omar'], remove: [] } }],
  ['/contributors/omar', { backOut: { trigger: 'x', steps: { entries: { a: { text: 'y' } } } } }],
  [
    '/backOut/trigger',
    { backOut: { steps: { entries: { a: { text: 'y' } } } }, contributors: { add: ['omar'], remove: [] } },
  ],
])('takes %s out of the changes to a deployment plan', (path, left) => {
  const changes = {
    backOut: { trigger: 'x', steps: { entries: { a: { text: 'y' } } } },
    contributors: { add: ['omar'], remove: [] },
  };
  expect(withoutPlanField(changes, path)).toEqual(left);
});
