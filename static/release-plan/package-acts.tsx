import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { PackageView } from '../../src/contract/package-calls';
import { packages as words } from '../shared/en/package';
import { ReasonForm } from '../shared/forms/reason-form';
import { callRelease } from '../shared/release-data';
import { TroubleMessage } from '../shared/states/trouble-message';
import { useAct } from '../shared/use-act';
import { usePackageStored } from './package-data';

/** Freezing the package, and opening the next version of a frozen one. */
export function PackageActs({ view }: { readonly view: PackageView }) {
  const { doc, clashes, lacks, mayEdit, mayFreeze } = view;
  if (doc.frozen !== null) return mayEdit.allowed && <OpenVersion version={doc.version} />;
  const isReady = clashes.length === 0 && lacks.length === 0;
  return isReady && mayFreeze.allowed && <Freeze seen={view.hash} />;
}

function Freeze({ seen }: { readonly seen: string }) {
  const stored = usePackageStored();
  const { sending, trouble, act } = useAct<{ seen: string }, unknown>(
    (input) => callRelease('freezePackage', input),
    () => stored(words.hasFrozen),
  );
  return (
    <>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notFrozen} />}
      <div className="actions">
        <Button appearance="primary" isLoading={sending} onClick={() => void act({ seen })}>
          {words.freeze}
        </Button>
        <span className="quiet small">{words.freezeHint}</span>
      </div>
    </>
  );
}

function OpenVersion({ version }: { readonly version: number }) {
  const stored = usePackageStored();
  const [isOpen, setOpen] = useState(false);
  const acting = useAct<{ version: number; reason: string }, unknown>(
    (input) => callRelease('openPackageVersion', input),
    () => stored(words.opened(version + 1)),
  );
  if (!isOpen) {
    return (
      <div className="actions">
        <Button onClick={() => setOpen(true)}>{words.open}</Button>
      </div>
    );
  }
  return (
    <ReasonForm
      title={words.open}
      label={words.reason}
      missing={words.reasonMissing}
      failed={words.notOpened}
      submit={words.open}
      acting={acting}
      act={(reason) => acting.act({ version, reason })}
      close={() => setOpen(false)}
    />
  );
}
