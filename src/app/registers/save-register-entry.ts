import type { AdminCalls } from '../../contract/admin-calls';
import type { Answer } from '../../contract/wire';
import { allowed } from '../../domain/kernel';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { customersStream, servicesStream } from '../streams';

/** Adds a customer or a service, or gives one another name. Its id stays: plans and imports name it. */
export async function saveRegisterEntry(
  deps: Deps,
  caller: Caller,
  { cmd, register, id, name }: Parameters<AdminCalls['saveRegister']>[0],
): Promise<Answer<{ readonly seq: number }>> {
  const stored = await commitAct(deps, {
    stream: register === 'customers' ? customersStream : servicesStream,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc) =>
      allowed({
        act: 'register-entry-saved',
        doc: {
          entries: { ...doc.entries, [id]: { ...(Object.hasOwn(doc.entries, id) ? doc.entries[id] : {}), name } },
        },
        args: { id, name },
      }),
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}
