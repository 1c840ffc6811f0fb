import { approvalOf } from '../../../src/domain/gate/approval-of';
import type { FieldEdit, JiraApproval } from '../../../src/domain/gate/approval-of';
import type { ChangeAuthorization } from '../../../src/domain/release/change';
import { undecidedChange } from '../../../src/domain/release/change';
import { emptySettings } from '../../../src/domain/settings/settings';
import type { SettingsDoc } from '../../../src/domain/settings/settings';

const monday = '2026-11-16T10:00:00.000Z';
const tuesday = '2026-11-17T10:00:00.000Z';
const wednesday = '2026-11-18T10:00:00.000Z';

type Decided = Extract<ChangeAuthorization, { by: string }>;
const panel = (state: Decided['state'], at = tuesday): ChangeAuthorization => ({
  state,
  at,
  by: 'ines',
  reason: 'Said.',
});

const step = (
  decision: JiraApproval['decision'],
  at: string | null,
  more: Partial<JiraApproval> = {},
): JiraApproval => ({
  name: 'CAB',
  decision,
  at,
  by: decision === 'pending' ? [] : ['lucia', 'theo'],
  ...more,
});

const moved = (more: Partial<FieldEdit> = {}): FieldEdit => ({
  fieldId: 'status',
  field: 'status',
  at: monday,
  by: 'dana',
  from: { text: 'Review', id: '3' },
  to: { text: 'Authorized', id: '4' },
  ...more,
});

const proof: SettingsDoc = { ...emptySettings, statusIsProof: true, authorizedStatuses: { '4': true } };

type Given = {
  readonly own?: ChangeAuthorization;
  readonly jira?: readonly JiraApproval[];
  readonly edits?: readonly FieldEdit[];
  readonly settings?: SettingsDoc;
};
const found = ({ own = { state: 'undecided' }, jira = [], edits = [], settings = proof }: Given) =>
  approvalOf({ ...undecidedChange, authorization: own }, { statusId: '4', approvals: jira }, edits, settings);

const said = (given: Given): string => {
  const { source, authorization } = found(given);
  return `${source}: ${authorization.state}`;
};

const approved = step('approved', tuesday);
const declined = step('declined', tuesday);
const open = step('pending', null);

it.each<Given & { readonly it: string; readonly is: string }>([
  { it: 'nobody said anything', is: 'panel: undecided' },
  { it: 'the panel alone approved', own: panel('approved'), is: 'panel: approved' },
  { it: 'the panel alone rejected', own: panel('rejected'), is: 'panel: rejected' },
  { it: 'Jira alone approved', jira: [approved], is: 'jira: approved' },
  { it: 'Jira alone declined', jira: [declined], is: 'jira: rejected' },
  {
    it: 'Jira approved after the panel rejected',
    own: panel('rejected', monday),
    jira: [approved],
    is: 'jira: approved',
  },
  {
    it: 'Jira declined after the panel approved',
    own: panel('approved', monday),
    jira: [declined],
    is: 'jira: rejected',
  },
  {
    it: 'the panel approved after Jira declined',
    own: panel('approved', wednesday),
    jira: [declined],
    is: 'panel: approved',
  },
  {
    it: 'the panel withdrew after Jira approved',
    own: panel('withdrawn', wednesday),
    jira: [approved],
    is: 'panel: withdrawn',
  },
  {
    it: 'the panel rejected in the instant in which Jira approved',
    own: panel('rejected'),
    jira: [approved],
    is: 'panel: rejected',
  },
  {
    it: 'the panel approved in the instant in which Jira declined',
    own: panel('approved'),
    jira: [declined],
    is: 'jira: rejected',
  },
  {
    it: 'Jira declined at no known time, and the panel approved',
    own: panel('approved', wednesday),
    jira: [step('declined', null)],
    is: 'jira: unclear',
  },
  {
    it: 'Jira declined at no known time, and approved',
    jira: [step('declined', null), approved],
    is: 'jira: unclear',
  },
  {
    it: 'Jira declined at no known time, and was asked again and approved',
    jira: [step('declined', null, { askedAt: monday }), step('approved', wednesday, { askedAt: tuesday })],
    is: 'jira: approved',
  },
  {
    it: 'Jira declined at no known time, and was asked again without an answer yet',
    own: panel('approved', wednesday),
    jira: [step('declined', null, { askedAt: monday }), step('pending', null, { askedAt: tuesday })],
    is: 'jira: unclear',
  },
  {
    it: 'Jira approved what was asked before it declined at no known time',
    jira: [step('approved', wednesday, { askedAt: monday }), step('declined', null, { askedAt: tuesday })],
    is: 'jira: unclear',
  },
  {
    it: 'Jira declined, nobody is named, and the panel approved since',
    own: panel('approved', wednesday),
    jira: [step('declined', monday, { by: [] })],
    is: 'jira: unclear',
  },
  {
    it: 'Jira shows what can not be read, and the panel approved',
    own: panel('approved'),
    jira: [step('unreadable', null, { name: '', by: [] })],
    is: 'jira: unclear',
  },
  { it: 'Jira approved again after it declined', jira: [step('approved', wednesday), declined], is: 'jira: approved' },
  { it: 'Jira declined after it approved', jira: [step('declined', wednesday), approved], is: 'jira: rejected' },
  { it: 'Jira declined and approved in one instant', jira: [declined, approved], is: 'jira: rejected' },
  { it: 'Jira approved and declined in one instant', jira: [approved, declined], is: 'jira: rejected' },
  { it: 'one of two steps in Jira is open', jira: [approved, open], is: 'panel: undecided' },
  { it: 'Jira declined and asked again', own: panel('approved', monday), jira: [declined, open], is: 'jira: rejected' },
  { it: 'Jira asked, and the panel approved', own: panel('approved'), jira: [open], is: 'panel: approved' },
  { it: 'Jira approved, and nobody is named', jira: [step('approved', tuesday, { by: [] })], is: 'panel: undecided' },
  { it: 'Jira approved, and nobody knows when', jira: [step('approved', null)], is: 'panel: undecided' },
  { it: 'somebody moved it to a status that proves', edits: [moved()], is: 'status: approved' },
  {
    it: 'Jira still asks, and somebody moved it to such a status',
    jira: [open],
    edits: [moved()],
    is: 'panel: undecided',
  },
  {
    it: 'Jira declined, and somebody moved it there later',
    jira: [declined],
    edits: [moved({ at: wednesday })],
    is: 'jira: rejected',
  },
  {
    it: 'Jira approved, and somebody moved it there',
    jira: [approved],
    edits: [moved({ at: wednesday })],
    is: 'jira: approved',
  },
  {
    it: 'the panel rejected, and somebody moved it there later',
    own: panel('rejected'),
    edits: [moved({ at: wednesday })],
    is: 'panel: rejected',
  },
  {
    it: 'the panel withdrew, and somebody moved it there later',
    own: panel('withdrawn'),
    edits: [moved({ at: wednesday })],
    is: 'panel: withdrawn',
  },
  { it: 'it was created in such a status', is: 'panel: undecided' },
  { it: 'nobody is named who moved it there', edits: [moved({ by: null })], is: 'panel: undecided' },
  {
    it: 'it was last moved there by nobody who is named',
    edits: [moved(), moved({ at: tuesday, by: null })],
    is: 'panel: undecided',
  },
  { it: 'it was moved to another status', edits: [moved({ to: { text: 'Review', id: '3' } })], is: 'panel: undecided' },
  { it: 'another field took that value', edits: [moved({ fieldId: 'customfield_1' })], is: 'panel: undecided' },
  { it: 'no status is proof', edits: [moved()], settings: { ...proof, statusIsProof: false }, is: 'panel: undecided' },
  {
    it: 'the status does not count',
    edits: [moved()],
    settings: { ...proof, authorizedStatuses: {} },
    is: 'panel: undecided',
  },
  {
    it: 'the status counts and means withdrawn',
    edits: [moved()],
    settings: { ...proof, withdrawnStatuses: { '4': true } },
    is: 'panel: undecided',
  },
])('where $it: $is', ({ is, ...given }) => {
  expect(said(given)).toBe(is);
});

it('names who approved in Jira, when and in which step', () => {
  expect(found({ jira: [step('approved', monday, { name: 'Peers', by: ['theo'] }), approved] })).toEqual({
    source: 'jira',
    authorization: { state: 'approved', by: 'lucia', at: tuesday, reason: 'CAB (Jira).' },
    approvers: ['lucia', 'theo'],
  });
  expect(found({ jira: [{ ...approved, name: '' }] })).toMatchObject({ authorization: { reason: 'Approval (Jira).' } });
});

it.each([
  ['without a time', step('declined', null), "Jira shows the approval 'CAB' as declined and does not say when"],
  [
    'without a person',
    step('declined', monday, { by: [], name: '' }),
    'Jira shows an approval as declined and does not say by whom',
  ],
  ['unreadable', step('unreadable', null), 'Slipway can not read the approvals that Jira shows'],
])('says what is unclear about a refusal %s', (_, asked, reason) => {
  expect(found({ jira: [asked] }).authorization).toEqual({ state: 'unclear', reason });
});

it('names who moved the change to the status that proves, the last time', () => {
  expect(found({ edits: [moved(), moved({ at: tuesday, by: 'theo' })] })).toEqual({
    source: 'status',
    authorization: { state: 'approved', by: 'theo', at: tuesday, reason: "Moved to 'Authorized'." },
    approvers: [],
  });
});
