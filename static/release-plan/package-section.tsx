import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense } from 'react';
import type { PackageView } from '../../src/contract/package-calls';
import { EditAction } from '../shared/forms/edit-action';
import { editing } from '../shared/en/editing';
import { packages as words } from '../shared/en/package';
import { LeftNotice } from '../shared/forms/left-notice';
import { Loaded } from '../shared/states/loaded';
import { callRelease } from '../shared/release-data';
import { Section } from '../shared/section';
import { useEdit } from '../shared/edits/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/states/waiting';
import { packageChanges, usePackage, usePackageStored, withoutPackageField } from './package-data';
import { PackageFacts } from './package-facts';

const loadEditor = () => import('./package-editor');
const PackageEditor = lazy(async () => ({ default: (await loadEditor()).PackageEditor }));
const PackageActs = lazy(async () => ({ default: (await import('./package-acts')).PackageActs }));

/** What the release brings: its units in their versions, fixed once it is frozen. */
export function Package() {
  const found = usePackage();
  if (found.data !== undefined) return <Known view={found.data} />;
  return (
    <Section title={words.title}>
      <Loaded query={found} failedTitle={words.failed} waiting={<Waiting lines={4} />}>
        {() => null}
      </Loaded>
    </Section>
  );
}

function Known({ view }: { readonly view: PackageView }) {
  const stored = usePackageStored();
  const { doc, mayEdit, units } = view;
  const edit = useEdit({
    name: 'package',
    saved: { seq: view.seq, doc },
    changesOf: packageChanges,
    without: withoutPackageField,
    send: (input) => callRelease('editPackage', input),
    onSaved: () => stored(editing.saved(words.title)),
  });
  const wasOpen = useOnceOpen(edit.doc !== null);
  const isOpen = edit.doc !== null;
  const action = (
    <EditAction section={words.title} may={mayEdit} start={() => edit.start()} prepare={loadEditor} focused={wasOpen} />
  );
  const aside = (
    <>
      <span className="quiet small">{words.version(doc.version)}</span>
      <Lozenge appearance={doc.frozen === null ? 'inprogress' : 'success'}>
        {doc.frozen === null ? words.draft : words.frozen}
      </Lozenge>
    </>
  );
  return (
    <Section title={words.title} aside={aside} {...(isOpen || doc.frozen !== null ? {} : { action })}>
      <LeftNotice edit={edit} />
      {Object.keys(units).length === 0 && <p className="quiet">{words.noUnits}</p>}
      {edit.doc === null ? (
        <>
          <PackageFacts view={view} />
          <Suspense fallback={<Waiting lines={1} />}>
            <PackageActs view={view} />
          </Suspense>
        </>
      ) : (
        <Suspense fallback={<Waiting lines={10} />}>
          <PackageEditor view={view} edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </Section>
  );
}
