import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { RegisterPreview } from '../../../src/contract/register-calls';
import { listed } from '../../shared/en/grammar';
import { files as words } from '../../shared/en/registers';
import { Notice } from '../../shared/states/notice';

type Props = {
  readonly preview: RegisterPreview;
  readonly labelOf: (field: string) => string;
  readonly busy: boolean;
  readonly bring: () => void;
  readonly cancel: () => void;
};

const shownAtMost = 50;
const looks = { new: 'new', changed: 'inprogress', same: 'default' } as const;

/** What the file would change in the register. */
export function FilePreview({ preview: { entries, problems }, labelOf, busy, bring, cancel }: Props) {
  const of = (state: string) => entries.filter((entry) => entry.state === state).length;
  const touching = of('new') + of('changed');
  const differing = entries.filter(({ state }) => state !== 'same');
  return (
    <div className="file-preview" role="status">
      <p>{words.preview(of('new'), of('changed'), of('same'))}</p>
      {problems.length > 0 && (
        <Notice kind="error" title={words.problems(problems.length)}>
          <ul>
            {problems.slice(0, shownAtMost).map(({ line, what }, index) => (
              <li key={index}>
                <b>{line}</b>: {what}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="rows">
        {differing.slice(0, shownAtMost).map(({ id, name, state, fields }) => (
          <li key={id}>
            <Lozenge appearance={looks[state]}>{words.stateOf[state]}</Lozenge> <b>{id}</b> {name}
            {state === 'changed' && <span className="quiet small"> {listed(fields.map(labelOf))}</span>}
          </li>
        ))}
      </ul>
      {problems.length === 0 && touching === 0 && <p className="quiet">{words.nothingNew}</p>}
      <div className="actions">
        {problems.length === 0 && touching > 0 && (
          <Button appearance="primary" isLoading={busy} onClick={bring}>
            {words.doImport(touching)}
          </Button>
        )}
        <Button appearance="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
