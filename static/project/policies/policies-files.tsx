import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { showFlag } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { textOf } from '../../shared/decoded';
import { download } from '../../shared/download';
import { policies } from '../../shared/en/policies';
import { FileField } from '../../shared/forms/file-field';
import { Notice } from '../../shared/states/notice';
import { callPolicies, usePolicies } from '../../shared/policy/policy-data';
import { outcomeOf, troubleIn } from '../../shared/trouble';
import type { Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/states/trouble-message';
import type { ReadPolicy } from './read-policies';

const words = policies.files;
const sizeAtMost = 2_000_000;

type Said = { readonly title: string; readonly trouble: Trouble | null };

/** All policies as one file, and from one: what differs becomes drafts. */
export function PoliciesFiles() {
  const { data } = usePolicies();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [seen, setSeen] = useState<readonly ReadPolicy[] | null>(null);
  if (data === undefined) return null;

  const during = async (title: string, work: () => Promise<void>) => {
    setBusy(true);
    setSaid(null);
    await work().catch((error: unknown) => setSaid({ title, trouble: troubleIn(error) }));
    setBusy(false);
  };
  const save = (format: 'csv' | 'json') =>
    during(words.notExported, async () => {
      const [{ newestPolicies }, { policiesCsv, policiesJson }] = await Promise.all([
        import('./read-policies'),
        import('../../shared/policy/policy-file'),
      ]);
      const all = await newestPolicies(data.policies);
      if (format === 'csv') download('policies.csv', policiesCsv(all), 'text/csv');
      else download('policies.json', policiesJson(all), 'application/json');
    });
  const read = (file: File) =>
    during(words.previewFailed, async () => {
      setSeen(null);
      if (file.size > sizeAtMost) return setSaid({ title: words.tooLarge, trouble: null });
      const [{ policiesIn }, { previewOf }] = await Promise.all([
        import('../../shared/policy/policy-file'),
        import('./read-policies'),
      ]);
      const found = policiesIn(await textOf(file));
      if (found === null) setSaid({ title: words.wrong, trouble: null });
      else setSeen(await previewOf(found, data.policies));
    });
  const bring = async (drafts: readonly ReadPolicy[]) => {
    setBusy(true);
    setSaid(null);
    for (const { customer, name, draft } of drafts) {
      const outcome = draft === null ? null : await outcomeOf(callPolicies('savePolicyDraft', { customer, ...draft }));
      if (outcome?.ok === false) {
        setSaid({ title: words.stoppedAt(name), trouble: outcome.trouble });
        break;
      }
      if (customer === drafts.at(-1)?.customer) {
        setSeen(null);
        showFlag({
          id: 'slipway-policies',
          title: words.imported(drafts.length),
          type: 'success',
          isAutoDismiss: true,
        });
      }
    }
    setBusy(false);
    for (const key of ['policies', 'policy']) void queries.invalidateQueries({ queryKey: [key] });
  };

  return (
    <details className="files">
      <summary>{words.title}</summary>
      <div className="actions">
        <Button spacing="compact" isDisabled={busy} onClick={() => void save('csv')}>
          {words.exportCsv}
        </Button>
        <Button spacing="compact" isDisabled={busy} onClick={() => void save('json')}>
          {words.exportJson}
        </Button>
      </div>
      {data.mayEdit.allowed && (
        <FileField label={words.choose} hint={words.hint} busy={busy} read={(file) => void read(file)} />
      )}
      {said !== null &&
        (said.trouble === null ? (
          <Notice kind="error" live="alert" title={said.title} />
        ) : (
          <TroubleMessage trouble={said.trouble} title={said.title} />
        ))}
      {seen !== null && (
        <Preview seen={seen} busy={busy} bring={(drafts) => void bring(drafts)} cancel={() => setSeen(null)} />
      )}
    </details>
  );
}

type PreviewProps = {
  readonly seen: readonly ReadPolicy[];
  readonly busy: boolean;
  readonly bring: (drafts: readonly ReadPolicy[]) => void;
  readonly cancel: () => void;
};

/** What the file would make of each customer's policy, and everything that is wrong with it. */
function Preview({ seen, busy, bring, cancel }: PreviewProps) {
  const drafts = seen.filter(({ draft }) => draft !== null);
  const problems = seen.flatMap(({ name, problems: found }) => found.map((what) => ({ name, what })));
  return (
    <div className="file-preview" role="status">
      <p>
        {words.preview(
          drafts.length,
          seen.filter(({ draft, problems: wrong }) => draft === null && wrong.length === 0).length,
        )}
      </p>
      {problems.length > 0 && (
        <Notice kind="error" title={words.problems(problems.length)}>
          <ul>
            {problems.slice(0, 50).map(({ name, what }, index) => (
              <li key={index}>
                <b>{name}</b>: {what}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="rows">
        {drafts.map(({ customer, name }) => (
          <li key={customer}>
            <Lozenge appearance="inprogress">{words.becomes}</Lozenge> {name}
          </li>
        ))}
      </ul>
      <div className="actions">
        {problems.length === 0 && drafts.length > 0 && (
          <Button appearance="primary" isLoading={busy} onClick={() => bring(drafts)}>
            {words.doImport(drafts.length)}
          </Button>
        )}
        <Button appearance="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
