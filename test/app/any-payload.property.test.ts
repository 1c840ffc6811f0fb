import fc from 'fast-check';
import { aPolicy } from '../builders/policy';
import { callNames, everyCall, frame } from './answering';
import { aSetting, settings } from './setting';

const cmd = fc.constantFrom('3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'x', '', null);
const seq = fc.oneof(fc.nat(3), fc.integer(), fc.double());
/** Names that hurt where documents are objects, texts that hurt where they are stored. */
const word = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'prototype', '', ' ', 'M', 'w1', '\u0000', '\ud800', 'a/~b'),
  fc.string(),
);
const anything = fc.oneof(fc.jsonValue(), word);

/** Payloads of the right shape with wrong or odd parts: most of the way in, then something. */
const near = fc.record(
  {
    cmd,
    seq,
    changes: fc.oneof(
      fc.dictionary(
        fc.constantFrom('number', 'name', 'type', 'services', 'customers', 'roles', 'scope', 'exclusions', 'backOut'),
        anything,
      ),
      fc.record({ name: word, scope: word }, { requiredKeys: [] }),
      fc.record({ customers: fc.record({ add: fc.array(word), remove: fc.array(word) }) }),
      fc.record(
        {
          role: fc.constant('dp'),
          holder: fc.record({ person: word }),
          scope: fc.record({ kind: word, id: word }),
          from: word,
        },
        { requiredKeys: [] },
      ),
      fc.record({ departures: fc.dictionary(word, anything), appointing: word }, { requiredKeys: [] }),
      fc.record({ waves: fc.dictionary(word, fc.oneof(fc.record({ customer: word, site: word }), anything)) }),
      anything,
    ),
    isNew: fc.boolean(),
    decision: fc.oneof(fc.constantFrom('approve', 'reject', 'withdraw', 'agreed', 'declined'), anything),
    reason: word,
    register: fc.constantFrom('customers', 'services', 'settings'),
    id: word,
    name: word,
    customer: word,
    version: fc.oneof(fc.constantFrom('1', '2'), word),
    hash: fc.oneof(fc.constant('0'.repeat(64)), word),
    saw: fc.oneof(fc.constant(null), anything),
    channel: fc.oneof(fc.constant('EMAIL'), word),
    evidence: word,
    comment: word,
    policy: fc.oneof(fc.constant(aPolicy()), anything),
    settings: fc.oneof(
      fc.constant(settings),
      word.map((timeZone) => ({ ...settings, timeZone })),
      anything,
    ),
    projectKey: fc.oneof(fc.constant('REL'), word),
    csv: word,
    part: fc.oneof(fc.record({ head: word, body: word, line: fc.integer() }), anything),
    form: fc.oneof(fc.constant(null), anything),
    batch: cmd,
    file: fc.oneof(fc.record({ name: word, sha256: fc.constant('0'.repeat(64)) }), anything),
    rows: fc.oneof(fc.constant(1), anything),
    after: fc.oneof(fc.constant(null), word),
  },
  { requiredKeys: [] },
);

const wanted: Readonly<Record<string, readonly string[]>> = {
  editOverview: ['cmd', 'seq', 'changes'],
  editPlan: ['cmd', 'seq', 'changes'],
  tryPlan: ['changes', 'moveBy'],
  decideChange: ['cmd', 'decision', 'reason'],
  saveSettings: ['cmd', 'seq', 'changes'],
  saveRegister: ['cmd', 'register', 'id', 'name'],
  getUseOfCustomer: ['id'],
  retireCustomer: ['cmd', 'id', 'retired', 'reason'],
  getPolicy: ['customer'],
  savePolicyDraft: ['cmd', 'customer', 'policy', 'saw'],
  discardPolicyDraft: ['cmd', 'customer', 'version'],
  recordPolicyAnswer: ['cmd', 'customer', 'version', 'hash', 'decision', 'channel', 'evidence', 'comment'],
  adoptPolicy: ['cmd', 'customer', 'version', 'hash', 'reason'],
  retirePolicy: ['cmd', 'customer', 'version', 'reason'],
  previewPolicy: ['policy'],
  getJiraSite: ['projects'],
  importHistory: ['cmd', 'projectKey', 'csv', 'name'],
  previewHistory: ['part', 'form'],
  stageHistory: ['batch', 'part', 'form'],
  commitHistory: ['cmd', 'batch', 'projectKey', 'file', 'rows'],
  undoImport: ['cmd', 'batch', 'reason'],
  exportHistory: ['after'],
  exportUnderWay: ['after'],
  saveAppointment: ['cmd', 'seq', 'id', 'isNew', 'changes'],
  endAppointment: ['cmd', 'id', 'reason'],
  getAppointmentHistory: ['id'],
  saveProcess: ['cmd', 'seq', 'changes'],
};

/** Only the parts that the call knows, else every payload would fall at its first extra part. */
const payloadOf = (call: string) =>
  fc.oneof(
    anything,
    near.map((parts) => Object.fromEntries(Object.entries(parts).filter(([part]) => wanted[call]?.includes(part)))),
  );

it.each(callNames)('%s answers any payload in words, and writes nothing when it refuses', async (call) => {
  await fc.assert(
    fc.asyncProperty(payloadOf(call), fc.constantFrom('ines', 'lucia', 'noor', 'sam'), async (payload, who) => {
      const setting = await aSetting();
      const { calls, faults } = everyCall(setting);
      const sent: unknown = payload === undefined ? undefined : JSON.parse(JSON.stringify(payload));
      const issue = call.includes('Change') ? '31' : '1';
      const answer = await calls[call]?.({ payload: sent, context: frame(who, issue) });
      expect(faults).toEqual([]);
      if (answer?.ok === true) {
        expect(setting.written().length).toBeLessThanOrEqual(1);
        return;
      }
      expect(answer).toMatchObject({ ok: false, refusal: { code: expect.any(String) } });
      const message = answer !== undefined && 'refusal' in answer ? answer.refusal.message : '';
      expect(message).toMatch(/^[\s\S]{10,}[.!?]$/);
      expect(message).not.toMatch(/undefined|\[object|NaN|Error/);
      expect(setting.written()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('never writes a policy for a customer that the register does not hold, however it is called', async () => {
  const setting = await aSetting();
  const payload = {
    cmd: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    customer: 'constructor',
    policy: aPolicy(),
    saw: null,
  };
  expect(await everyCall(setting).calls['savePolicyDraft']?.({ payload, context: frame('noor') })).toMatchObject({
    ok: false,
  });
  expect(setting.written()).toEqual([]);
});
