import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { EditorForm } from '../shared/forms/editor-form';
import { deployment as words } from '../shared/en/deployment';
import { editing } from '../shared/en/editing';
import { plan } from '../shared/en/plan';
import { PersonName } from '../shared/people/person-name';
import { PersonPicker } from '../shared/forms/person-picker';
import { withoutKey } from '../shared/edits/touched';
import { partLabel, partValue } from './part-conflict';
import type { EditorProps } from './plan-section';

export function ContributorsEditor({ view, edit, doc }: EditorProps) {
  // A new picker for each person who was added, so that the next one starts empty.
  const [round, setRound] = useState(0);
  const { contributors } = doc;
  const change = (next: typeof contributors) => edit.change({ ...doc, contributors: next });
  return (
    <EditorForm
      name={editing.editSection(words.contributors)}
      edit={edit}
      conflictLabel={partLabel}
      conflictValue={partValue(view)}
    >
      <ul className="people">
        {Object.keys(contributors).map((account) => (
          <li key={account}>
            <span id={`planner-${account}`}>
              <PersonName accountId={account} />
            </span>
            <Button
              appearance="subtle"
              spacing="compact"
              aria-describedby={`planner-${account}`}
              onClick={() => change(withoutKey(contributors, account))}
            >
              {plan.remove}
            </Button>
          </li>
        ))}
      </ul>
      <PersonPicker
        key={round}
        label={words.addContributor}
        accountId={null}
        choose={(account) => {
          if (account === null) return;
          change({ ...contributors, [account]: true });
          setRound(round + 1);
        }}
      />
    </EditorForm>
  );
}
