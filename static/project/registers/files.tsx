import Button from '@atlaskit/button/new';
import { showFlag } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Permission } from '../../../src/contract/release-calls';
import type { RegisterFile, RegisterPreview } from '../../../src/contract/register-calls';
import { textOf } from '../../shared/decoded';
import { download } from '../../shared/download';
import { files as words } from '../../shared/en/registers';
import { FileField } from '../../shared/forms/file-field';
import { Notice } from '../../shared/states/notice';
import { outcomeOf } from '../../shared/trouble';
import type { Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { callProject } from '../project-data';
import { FilePreview } from './file-preview';

type Props = {
  readonly spec: {
    readonly register: RegisterFile['register'];
    readonly words: { readonly title: string };
    readonly labelOf: (field: string) => string;
  };
  readonly may: Permission;
  readonly isEmpty?: boolean;
};

type Seen = { readonly file: RegisterFile; readonly preview: RegisterPreview; readonly cmd: string };
type Said = { readonly title: string; readonly trouble: Trouble };

/** A register as a file, and from one: first what it would change, then all of it or nothing. */
export function Files({ spec: { register, labelOf }, may, isEmpty = false }: Props) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [seen, setSeen] = useState<Seen | null>(null);

  const ask = async <T,>(title: string, asked: Parameters<typeof outcomeOf<T>>[0], then: (value: T) => void) => {
    setBusy(true);
    setSaid(null);
    const outcome = await outcomeOf(asked);
    setBusy(false);
    if (outcome.ok) then(outcome.value);
    else setSaid({ title, trouble: outcome.trouble });
  };
  const save = (format: 'csv' | 'json') =>
    ask(words.notExported, callProject('exportRegister', { register, format }), ({ text }) =>
      download(`${register}.${format}`, text, format === 'csv' ? 'text/csv' : 'application/json'),
    );
  const read = async (chosen: File) => {
    setSeen(null);
    setTooLarge(chosen.size > 400_000);
    if (chosen.size > 400_000) return;
    const format = chosen.name.toLowerCase().endsWith('.json') ? 'json' : 'csv';
    const file: RegisterFile = { register, format, text: await textOf(chosen) };
    await ask(words.previewFailed, callProject('previewRegister', file), (preview) =>
      setSeen({ file, preview, cmd: crypto.randomUUID() }),
    );
  };
  const bring = ({ file, preview, cmd }: Seen) =>
    ask(words.notImported, callProject('importRegister', { ...file, cmd, seq: preview.seq }), ({ changed }) => {
      setSeen(null);
      void queries.invalidateQueries({ queryKey: [register] });
      showFlag({ id: `slipway-${register}`, title: words.imported(changed), type: 'success', isAutoDismiss: true });
    });

  return (
    <details className="files">
      <summary>{words.title}</summary>
      {!isEmpty && (
        <div className="actions">
          <Button spacing="compact" isDisabled={busy} onClick={() => void save('csv')}>
            {words.exportCsv}
          </Button>
          <Button spacing="compact" isDisabled={busy} onClick={() => void save('json')}>
            {words.exportJson}
          </Button>
        </div>
      )}
      {may.allowed && (
        <FileField label={words.choose} hint={words.importHint} busy={busy} read={(file) => void read(file)} />
      )}
      {tooLarge && <Notice kind="error" live="alert" title={words.tooLarge} />}
      {said !== null && <TroubleMessage trouble={said.trouble} title={said.title} />}
      {seen !== null && (
        <FilePreview
          preview={seen.preview}
          labelOf={labelOf}
          busy={busy}
          bring={() => void bring(seen)}
          cancel={() => setSeen(null)}
        />
      )}
    </details>
  );
}
