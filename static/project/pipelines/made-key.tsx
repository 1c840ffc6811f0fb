import Button from '@atlaskit/button/new';
import { pipelines as words } from '../../shared/en/pipelines';
import { Notice } from '../../shared/states/notice';
import { CopyField } from './copy-field';

/** The only time that a key is seen. */
export function MadeKey({ value, close }: { readonly value: string; readonly close: () => void }) {
  return (
    <Notice kind="success" live="status" title={words.made} actions={<Button onClick={close}>{words.copied}</Button>}>
      <CopyField label={words.madeLabel} hint={words.madeHint} value={value} autoFocus />
    </Notice>
  );
}
