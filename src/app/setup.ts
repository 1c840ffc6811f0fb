import type { AdminCalls, Setup } from '../contract/admin-calls';
import type { Saved } from '../contract/release-calls';
import type { Answer } from '../contract/wire';
import { allowed, refused } from '../domain/kernel';
import type { Result } from '../domain/kernel';
import { checkPolicy, isTimeZone } from '../domain/policy/check-policy';
import { effectivePolicy } from '../domain/policy/effective-policy';
import type { SettingsDoc } from '../domain/settings/settings';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import type { Caller } from './ports';
import {
  customersStream,
  headOf,
  policyStream,
  readHeads,
  readStreams,
  servicesStream,
  settingsStream,
} from './streams';

type Input<Call extends keyof AdminCalls> = Parameters<AdminCalls[Call]>[0];

/** Every call of the administration page passes here first. */
export async function administrator({ jira }: Caller): Promise<Result<null>> {
  if (await jira.administersJira()) return allowed(null);
  return refused(
    'needs-administrator',
    "Slipway's settings are for Jira administrators. Ask one of them, or ask for the Administer Jira permission.",
    { who: 'Jira administrator' },
  );
}

export async function getSetup({ journal }: Deps): Promise<Answer<Setup>> {
  const heads = await readStreams(journal, {
    settings: settingsStream,
    customers: customersStream,
    services: servicesStream,
  });
  const customers = heads.customers.doc.entries;
  const policies = await readHeads(journal, Object.keys(customers).map(policyStream));
  return {
    ok: true,
    value: {
      settings: { seq: heads.settings.seq, doc: heads.settings.doc },
      customers: Object.fromEntries(
        Object.entries(customers).map(([id, { name }]) => [
          id,
          { name, policy: effectivePolicy(headOf(policies, policyStream(id)).doc)?.content ?? null },
        ]),
      ),
      services: heads.services.doc.entries,
    },
  };
}

export async function saveSettings(
  deps: Deps,
  caller: Caller,
  { cmd, seq, settings }: Input<'saveSettings'>,
): Promise<Answer<Saved<SettingsDoc>>> {
  if (!isTimeZone(settings.timeZone))
    return refused(
      'unknown-zone',
      `"${settings.timeZone}" is not an IANA time zone. Use a name such as Europe/Berlin.`,
    );
  return commitAct(deps, {
    stream: settingsStream,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: Object.keys(settings).map((field) => `/${field}`) },
    decide: () => allowed({ act: 'settings-saved', doc: settings, args: { fields: Object.keys(settings) } }),
  });
}

export async function saveRegisterEntry(
  deps: Deps,
  caller: Caller,
  { cmd, register, id, name }: Input<'saveRegister'>,
): Promise<Answer<{ readonly seq: number }>> {
  const stored = await commitAct(deps, {
    stream: register === 'customers' ? customersStream : servicesStream,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc) =>
      allowed({
        act: 'register-entry-saved',
        doc: { entries: { ...doc.entries, [id]: { name } } },
        args: { id, name },
      }),
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}

/** Writes version 1 of a customer's policy. A second version needs agreement and comes with the policy editor. */
export async function savePolicy(
  deps: Deps,
  caller: Caller,
  { cmd, customer, policy }: Input<'savePolicy'>,
): Promise<Answer<{ readonly seq: number }>> {
  const checked = checkPolicy(policy);
  if (!checked.ok) return checked;
  const { customers } = await readStreams(deps.journal, { customers: customersStream });
  if (!Object.hasOwn(customers.doc.entries, customer))
    return refused('unknown-entry', `There is no customer "${customer}" in the register. Add the customer first.`);
  const stored = await commitAct(deps, {
    stream: policyStream(customer),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc) =>
      doc.effective === null
        ? allowed({
            act: 'policy-version-saved',
            doc: { versions: { ...doc.versions, '1': policy }, effective: '1' },
            args: { version: '1' },
          })
        : refused(
            'policy-exists',
            `${customer} has policy version ${doc.effective}. A new version can not be written yet: it needs the customer's agreement, which comes with the policy editor.`,
          ),
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}
