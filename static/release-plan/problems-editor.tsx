import { useState } from 'react';
import { problemKinds } from '../../src/contract/plan-words';
import { ChooseOne } from '../shared/forms/choices';
import type { PlanDetails } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { planParts as words } from '../shared/en/plan-parts';
import { EntriesEditor } from '../shared/policy/entries-editor';
import { Tick } from '../shared/policy/fields';
import { versionText } from '../shared/edits/version-text';
import { detailLabel } from './detail-label';
import type { PartEditorProps } from './details-part';
import { isKey, KeyField } from './key-field';

export function ProblemsEditor({ edit, doc }: PartEditorProps) {
  const [tried, setTried] = useState(false);
  const { problems, noProblems } = doc.details;
  const change = (fields: Partial<PlanDetails>) => edit.change({ ...doc, details: { ...doc.details, ...fields } });
  const wrongKeys = Object.values(problems.byId).some(({ key }) => !isKey(key));
  return (
    <EditorForm
      name={editing.editSection(words.titles.problems)}
      edit={edit}
      onInvalid={wrongKeys ? () => setTried(true) : undefined}
      conflictLabel={detailLabel}
      conflictValue={(_, value) =>
        typeof value === 'boolean' ? (value ? editing.chosen : editing.notChosen) : versionText(value)
      }
    >
      {problems.order.length === 0 && (
        <Tick label={words.fields.noProblems} value={noProblems} change={(none) => change({ noProblems: none })} />
      )}
      {!noProblems && (
        <EntriesEditor
          legend={words.fields.problems}
          nameOf={words.problem}
          add={words.addProblem}
          fresh={{ key: '', kind: 'PROBLEM' as const }}
          entries={problems}
          change={(next) => change({ problems: next })}
        >
          {(problem, set) => (
            <div className="fields">
              <KeyField value={problem.key} tried={tried} change={(key) => set({ ...problem, key })} />
              <ChooseOne
                label={words.kind}
                options={problemKinds.map((kind) => ({ value: kind, label: words.problemKinds[kind] }))}
                value={problem.kind}
                choose={(chosen) =>
                  set({ ...problem, kind: problemKinds.find((kind) => kind === chosen) ?? problem.kind })
                }
              />
            </div>
          )}
        </EntriesEditor>
      )}
    </EditorForm>
  );
}
