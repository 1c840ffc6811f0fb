import { evaluate } from '../../../src/domain/gate/evaluate';
import { legalPath } from '../../../src/domain/gate/legal-path';
import { thenAndNow } from '../../../src/domain/gate/then-and-now';
import {
  aChange,
  awaitingApproval,
  changes,
  customers,
  gateFacts,
  mondayMorning,
  others,
  unread,
} from '../../builders/gate-facts';
import { tuesdayNight, aPlan } from '../../builders/plan';
import { agreeable, aPolicy } from '../../builders/policy';

const now = mondayMorning;
const rulesOf = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);
const path = (more: Parameters<typeof gateFacts>[0]) => legalPath(gateFacts(more), now, { planning: false });

describe('the shortest legal path', () => {
  it('is to wait for the window, when nothing else is missing', () => {
    const { steps, waits, start } = path({});
    expect(steps).toEqual([]);
    expect(rulesOf(waits)).toEqual(['AUT-11']);
    expect(evaluate('G5', gateFacts(), start ?? '')).toMatchObject({ result: 'PASS' });
  });

  it('names what people have to do before, and nothing that passes by itself', () => {
    const { steps, waits } = path(changes(aChange(awaitingApproval)));
    expect(steps.map(({ finding, before }) => [finding.rule, before])).toEqual([['AUT-02', 'deployment']]);
    expect(rulesOf(waits)).toEqual(['AUT-11']);
  });

  it('ends planning first, and asks for agreement to the plan when the plan is complete', () => {
    const facts = gateFacts();
    const { steps } = legalPath({ ...facts, plan: { ...facts.plan, scope: '' } }, now, { planning: true });
    const ofPlan = steps.filter(({ before }) => before === 'end of planning').map(({ finding }) => finding.rule);
    expect(ofPlan[0]).toBe('PLN-01');
    expect(ofPlan.at(-1)).toBe('PLN-02');
  });

  it('waits for the notice that customers ask for while the plan is not agreed, and not after', () => {
    const policy = aPolicy(agreeable);
    const { MINOR } = policy.types;
    if (MINOR === undefined) throw new Error('The builder has terms for minor releases.');
    const types = { ...policy.types, MINOR: { ...MINOR, noticeDays: 60, noticeIn: 'calendar' } } as const;
    const facts = gateFacts({ ...customers({ M: { ...policy, types } }), plan: aPlan() });
    const start = (planning: boolean) => legalPath(facts, now, { planning }).start ?? '';
    expect(start(true) > '2027-01-20').toBe(true);
    expect(start(false) < '2026-12-24').toBe(true);
  });

  it('leaves out when others deploy', () => {
    const free = path({}).start ?? '';
    const busy = {
      releaseId: '2',
      name: 'REL-2',
      issueKey: 'REL-2',
      stage: null,
      environment: 'LIVE',
      plannedStart: free,
      plannedEnd: new Date(Date.parse(free) + 86_400_000).toISOString(),
      shared: ['Lab Interface'],
    } as const;
    const later = path({ others: others({ waves: [busy] }) }).start ?? '';
    expect(later >= busy.plannedEnd).toBe(true);
  });

  it('says why there is no start', () => {
    expect(path({ waves: [] })).toMatchObject({ start: null, none: expect.stringContaining('No wave is planned') });
    expect(path({ customers: unread() })).toMatchObject({ start: null, none: expect.stringContaining('Jira did not') });
    expect(path(customers({ M: null }))).toMatchObject({ start: null, none: expect.stringContaining('policy') });
  });
});

describe('then and now', () => {
  const both = (more: Parameters<typeof gateFacts>[0], then: string | null) =>
    thenAndNow(evaluate('G5', gateFacts(more), now), then === null ? null : evaluate('G5', gateFacts(more), then)).map(
      ({ finding, now: stands, planned }) => [finding.rule, stands, planned],
    );

  it('tells what stands now, what stands still, and what only then', () => {
    const waiting = changes(aChange(awaitingApproval));
    expect(both(waiting, tuesdayNight)).toEqual([
      ['AUT-02', true, true],
      ['AUT-11', true, false],
    ]);
    // The words of a closed window count minutes: it is the same thing still.
    expect(both({}, '2026-11-23T09:00:00.000Z')).toEqual([['AUT-11', true, true]]);
    expect(both(waiting, null)).toEqual([
      ['AUT-02', true, null],
      ['AUT-11', true, null],
    ]);
  });
});
