import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { imports as words } from '../../shared/en/imports';
import { Field } from '../../shared/forms/field';
import { momentText } from '../../shared/moments';
import { useTimeZone } from '../../shared/host';
import { Notice } from '../../shared/states/notice';
import { PersonName } from '../../shared/people/person-name';
import { Section } from '../../shared/section';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { FileDrop } from './file-drop';
import { ImportList } from './import-list';
import { useImports } from './import-data';
import { isReady } from './merge-previews';
import { Preview } from './preview';
import { useImport } from './use-import';
import type { Importing } from './use-import';
import './import.css';

/** Finished releases from before Slipway: choose a file, see what would be imported, import it, undo it. */
export function ImportSection() {
  const importing = useImport();
  const { file, preview, progress, unreadable, trouble, imported } = importing;
  return (
    <Section title={words.title}>
      <p className="quiet">{words.hint}</p>
      <FileDrop choose={importing.choose} isBusy={progress !== null} chosen={file} problem={unreadable ?? undefined} />
      {progress !== null && (
        <div role="status">
          <p>{words[progress.what](progress.done, progress.of)}</p>
          <progress className="import-progress" value={progress.done} max={progress.of} aria-label={words.title} />
        </div>
      )}
      {preview !== null && (
        <>
          <Preview preview={preview} file={file} correct={importing.correct} />
          <Commit importing={importing} />
        </>
      )}
      {trouble !== null && (
        <TroubleMessage trouble={trouble} title={preview === null ? words.notRead : words.notImported} />
      )}
      {imported !== null && <Notice kind="success" live="status" title={words.imported(imported)} />}
      <ImportList undone={importing.again} />
    </Section>
  );
}

/** Where to, and the button; or who has imported this very file before. */
function Commit({ importing: { file, preview, progress, commit, forget } }: { readonly importing: Importing }) {
  const [projectKey, setProjectKey] = useState('');
  const [tried, setTried] = useState(false);
  const timeZone = useTimeZone();
  const { data: imports = [] } = useImports();
  if (file === null || preview === null) return null;
  const before = imports.find((each) => each.undone === null && each.file.sha256 === file.sha256);
  if (before !== undefined)
    return (
      <Notice kind="warning" live="status" title={words.importedBefore}>
        <p>
          {before.file.name}, {momentText(before.at, timeZone)} {words.by} <PersonName accountId={before.by} />.{' '}
          {words.importedBeforeWhy}
        </p>
      </Notice>
    );
  const project = projectKey.trim().toUpperCase();
  return (
    <form
      className="editor"
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (project !== '' && isReady(preview)) commit(project);
      }}
    >
      <Field
        label={words.project}
        hint={words.projectHint}
        problem={tried && project === '' ? words.projectMissing : undefined}
        required
      >
        {(input) => (
          <Textfield
            {...input}
            value={projectKey}
            maxLength={10}
            onChange={(event) => setProjectKey(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="actions">
        <Button
          type="submit"
          appearance="primary"
          isDisabled={!isReady(preview) || progress?.what === 'reading'}
          isLoading={progress?.what === 'sending'}
        >
          {words.import(preview.ready)}
        </Button>
        <Button appearance="subtle" onClick={forget} isDisabled={progress?.what === 'sending'}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
