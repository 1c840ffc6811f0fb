import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useRef, useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import { settings as words } from '../shared/en/settings';
import { Field } from '../shared/field';
import { Notice } from '../shared/notice';
import { Section } from '../shared/section';
import { outcomeOf } from '../shared/trouble';
import type { Outcome } from '../shared/trouble';
import { TroubleMessage } from '../shared/trouble-message';
import { callAdmin } from './admin-data';

/** Finished releases from before Slipway, so that reports do not start empty. */
export function ImportHistory() {
  const [projectKey, setProjectKey] = useState('');
  const [csv, setCsv] = useState('');
  const [tried, setTried] = useState(false);
  const { importing, outcome, importCsv } = useImport();
  const project = projectKey.trim().toUpperCase();

  const readFile = async ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) => {
    const file = files?.[0];
    if (file !== undefined) setCsv(await file.text());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (project !== '' && csv.trim() !== '') void importCsv(project, csv);
  };

  return (
    <Section title={words.importTitle}>
      <p className="quiet">{words.importHint}</p>
      <form className="editor" aria-label={words.importTitle} onSubmit={submit} noValidate>
        <div className="fields">
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
          <Field label={words.file}>
            {({ id }) => (
              <input id={id} type="file" accept=".csv,text/csv,text/plain" onChange={(event) => void readFile(event)} />
            )}
          </Field>
        </div>
        <Field label={words.paste} problem={tried && csv.trim() === '' ? words.csvMissing : undefined}>
          {(input) => (
            <TextArea
              {...input}
              value={csv}
              isMonospaced
              minimumRows={5}
              resize="vertical"
              onChange={(event) => setCsv(event.target.value)}
            />
          )}
        </Field>
        {outcome !== null && <ImportOutcome outcome={outcome} />}
        <div className="actions">
          <Button type="submit" isLoading={importing}>
            {words.import}
          </Button>
        </div>
      </form>
    </Section>
  );
}

type Imported = Outcome<{ readonly releases: number }>;

function ImportOutcome({ outcome }: { readonly outcome: Imported }) {
  if (!outcome.ok) return <TroubleMessage trouble={byLine(outcome.trouble)} title={words.notImported} />;
  return (
    <Notice kind="success" live="status" title={words.imported(outcome.value.releases)}>
      <p>{words.importedWhy}</p>
    </Notice>
  );
}

/** What is wrong in each line, on a line of its own. */
function byLine(trouble: Extract<Imported, { ok: false }>['trouble']): typeof trouble {
  if (trouble.kind === 'failed') return trouble;
  const message = trouble.refusal.message.replace(/ (?=Line \d+:|…and )/g, '\n');
  return { ...trouble, refusal: { ...trouble.refusal, message } };
}

function useImport() {
  const [importing, setImporting] = useState(false);
  const [outcome, setOutcome] = useState<Imported | null>(null);
  const tried = useRef({ what: '', cmd: '' });

  const importCsv = async (projectKey: string, csv: string) => {
    const what = JSON.stringify([projectKey, csv]);
    if (tried.current.what !== what) tried.current = { what, cmd: crypto.randomUUID() };
    setImporting(true);
    setOutcome(null);
    setOutcome(await outcomeOf(callAdmin('importHistory', { cmd: tried.current.cmd, projectKey, csv })));
    setImporting(false);
  };

  return { importing, outcome, importCsv };
}
