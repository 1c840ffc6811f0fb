import Button from '@atlaskit/button/new';
import { lazy, Suspense } from 'react';
import type { Setup } from '../../src/contract/admin-calls';
import { setup as words } from '../shared/en/setup';
import { useTimeZone } from '../shared/host';
import { LeftNotice } from '../shared/left-notice';
import { orNull } from '../shared/touched';
import { useEdit } from '../shared/use-edit';
import { Waiting } from '../shared/waiting';
import { callAdmin, useSetupStored } from './admin-data';
import { PolicyWords } from './policy-words';
import type { PolicyWork } from './policy-work';

const loadEditor = () => import('./policy-editor');
const PolicyEditor = lazy(async () => ({ default: (await loadEditor()).PolicyEditor }));

type Props = { readonly id: string; readonly customer: Setup['customers'][string] };

/** A customer's policy: in words, or being written. */
export function PolicyPart({ id, customer: { name, policy, version } }: Props) {
  const stored = useSetupStored();
  const ownZone = useTimeZone();
  const saved: PolicyWork = {
    policy: policy ?? { timeZone: ownZone, windows: { order: [], byId: {} }, freezes: { order: [], byId: {} } },
    reason: '',
  };
  const edit = useEdit<PolicyWork, PolicyWork, null>({
    name: `policy-${id}`,
    saved: { seq: Number(version ?? 0), doc: saved },
    changesOf: (base, doc) =>
      JSON.stringify(base.policy) === JSON.stringify(doc.policy) && policy !== null ? null : orNull(doc),
    without: () => null,
    send: async ({ cmd, seq, changes }) => {
      const replaces = seq === 0 ? null : String(seq);
      const answer = await callAdmin('savePolicy', { cmd, customer: id, replaces, ...changes });
      return answer.ok ? { ok: true, value: { seq: Number(answer.value.version), doc: null } } : answer;
    },
    onSaved: () => stored(words.policyOf(name)),
  });
  if (edit.doc !== null)
    return (
      <Suspense fallback={<Waiting lines={12} />}>
        <PolicyEditor name={name} next={Number(version ?? 0) + 1} edit={edit} work={edit.doc} />
      </Suspense>
    );
  return (
    <>
      <LeftNotice edit={edit} />
      {policy === null || version === null ? (
        <p className="quiet">{words.noPolicy}</p>
      ) : (
        <PolicyWords policy={policy} version={version} />
      )}
      <div className="actions">
        <Button
          spacing="compact"
          aria-label={policy === null ? words.writePolicy(name) : words.editPolicy(name)}
          onClick={() => edit.start()}
          onMouseEnter={() => void loadEditor()}
          onFocus={() => void loadEditor()}
        >
          {policy === null ? words.writeShort : words.editShort}
        </Button>
      </div>
    </>
  );
}
