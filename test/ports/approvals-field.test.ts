import { approvalsFrom } from '../../src/adapters/jira/approvals';

const ines = { approver: { accountId: 'ines' }, approverDecision: 'declined' };
const cab = {
  id: '7',
  name: 'CAB',
  finalDecision: 'declined',
  approvers: [ines, { approver: { accountId: 'theo' }, approverDecision: 'approved' }],
  completedDate: { epochMillis: 1_795_000_000_000 },
};
const at = new Date(1_795_000_000_000).toISOString();
const unreadable = { name: '', decision: 'unreadable', at: null, by: [] };

it.each<readonly [string, unknown, readonly unknown[]]>([
  ['no field', undefined, []],
  ['an empty field', null, []],
  ['no approval', [], []],
  [
    'when it was asked for',
    [{ ...cab, createdDate: { epochMillis: 1_794_000_000_000 } }],
    [{ name: 'CAB', askedAt: new Date(1_794_000_000_000).toISOString() }],
  ],
  ['a decline with who answered so', [cab], [{ name: 'CAB', decision: 'declined', at, by: ['ines'] }]],
  [
    'a decline without its time',
    [{ ...cab, completedDate: undefined }],
    [{ name: 'CAB', decision: 'declined', at: null, by: ['ines'] }],
  ],
  [
    'a decline of somebody whom Jira does not name',
    [{ ...cab, approvers: [{ ...ines, approver: { displayName: 'Former user' } }] }],
    [{ name: 'CAB', decision: 'declined', at, by: [] }],
  ],
  [
    'a decline without approvers',
    [{ ...cab, approvers: undefined }],
    [{ name: 'CAB', decision: 'declined', at, by: [] }],
  ],
  [
    'an answer that Jira did not have before',
    [{ ...cab, finalDecision: 'escalated' }, cab],
    [unreadable, { name: 'CAB' }],
  ],
  ['what is no list', 'EMPTY', [unreadable]],
])('reads %s', (_, value, approvals) => {
  expect(approvalsFrom(value)).toMatchObject(approvals);
  expect(approvalsFrom(value)).toHaveLength(approvals.length);
});
