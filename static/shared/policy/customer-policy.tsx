import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { PolicyView } from '../../../src/contract/policy-calls';
import { noTerms } from '../../../src/contract/policy-words';
import { policies as words } from '../en/policies';
import { useTimeZone } from '../host';
import { LeftNotice } from '../forms/left-notice';
import { Loaded } from '../states/loaded';
import { useEdit } from '../edits/use-edit';
import { Waiting } from '../states/waiting';
import { Contacts } from './contacts';
import { callPolicies, usePolicy, usePolicyStored } from './policy-data';
import type { Policy } from './policy-data';
import { PolicyFiles } from './policy-files';
import type { PolicyWork } from './policy-work';
import { StartFrom } from './start-from';
import { VersionCard } from './version-card';

const loadEditor = () => import('./policy-editor');
const PolicyEditor = lazy(async () => ({ default: (await loadEditor()).PolicyEditor }));

/** One customer's policy: its versions, newest first, and the way to the next one. */
export function CustomerPolicy({ customer }: { readonly customer: string }) {
  const policy = usePolicy(customer);
  return (
    <Loaded query={policy} failedTitle={words.oneFailed} waiting={<Waiting lines={12} />}>
      {(view) => <Known view={view} />}
    </Loaded>
  );
}

function Known({ view }: { readonly view: PolicyView }) {
  const { summary, versions, mayEdit } = view;
  const { customer, name, draft, current } = summary;
  const stored = usePolicyStored();
  const timeZone = useTimeZone();
  const [starting, setStarting] = useState(false);
  const numbers = Object.keys(versions).sort((one, other) => Number(other) - Number(one));
  const [newest] = numbers;
  const entry = newest === undefined ? undefined : versions[newest];
  const empty: Policy = { ...noTerms, timeZone, windows: { order: [], byId: {} }, freezes: { order: [], byId: {} } };
  const saved: PolicyWork = {
    policy: entry?.content ?? empty,
    saw: entry === undefined || newest === undefined ? null : { version: newest, hash: entry.hash },
  };
  const edit = useEdit<PolicyWork, PolicyWork, PolicyView>({
    name: `policy-${customer}`,
    saved: { seq: 0, doc: saved },
    changesOf: (base, doc) =>
      entry !== undefined && JSON.stringify(base.policy) === JSON.stringify(doc.policy) ? null : doc,
    without: () => null,
    send: async ({ cmd, changes }) => {
      const answer = await callPolicies('savePolicyDraft', { cmd, customer, ...changes });
      return answer.ok ? { ok: true, value: { seq: 0, doc: answer.value } } : answer;
    },
    onSaved: (written) => written !== undefined && stored(written.doc, words.saved(name)),
  });
  const begin = (policy: Policy | null) => {
    setStarting(false);
    edit.start(policy === null ? undefined : (work) => ({ ...work, policy }));
  };
  if (edit.doc !== null)
    return (
      <Suspense fallback={<Waiting lines={12} />}>
        <PolicyEditor name={name} next={draft ?? String(Number(newest ?? 0) + 1)} edit={edit} work={edit.doc} />
      </Suspense>
    );
  const label = draft !== null ? words.changeDraft : newest === undefined ? words.write : words.change;
  return (
    <>
      <LeftNotice edit={edit} />
      {current?.isDefault === true && <p>{words.followsDefault(current.version)}</p>}
      {current === null && newest !== draft && <p>{words.noneHolds}</p>}
      {!mayEdit.allowed && <p className="quiet small">{words.youMayNot(mayEdit.needs)}</p>}
      {starting && <StartFrom view={view} begin={begin} close={() => setStarting(false)} />}
      {mayEdit.allowed && !starting && (
        <div className="actions">
          <Button
            spacing="compact"
            aria-label={words.labelFor(label, name)}
            onClick={() => (newest === undefined ? setStarting(true) : begin(null))}
            onMouseEnter={() => void loadEditor()}
            onFocus={() => void loadEditor()}
          >
            {label}
          </Button>
          <PolicyFiles view={view} policy={entry?.content ?? null} begin={begin} />
        </div>
      )}
      {newest !== undefined && <Contacts customer={customer} />}
      {numbers.map((version, index) => (
        <VersionCard key={version} view={view} version={version} open={index === 0} />
      ))}
    </>
  );
}
