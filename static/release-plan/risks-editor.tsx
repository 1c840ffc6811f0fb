import { useState } from 'react';
import { ChooseOne } from '../shared/forms/choices';
import type { PlanDetails } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { planParts as words } from '../shared/en/plan-parts';
import { PersonName } from '../shared/people/person-name';
import { PersonPicker } from '../shared/forms/person-picker';
import { EntriesEditor } from '../shared/policy/entries-editor';
import { LineField, TextField } from '../shared/policy/fields';
import { versionText } from '../shared/edits/version-text';
import { detailLabel } from './detail-label';
import type { PartEditorProps } from './details-part';
import { isKey, KeyField } from './key-field';

type Risk = PlanDetails['risks']['byId'][string];
type Level = Risk['impact'];

const levels = (Object.keys(words.levels) as Level[]).map((value) => ({ value, label: words.levels[value] }));
const levelOf = (value: string | null): Level | null => levels.find((level) => level.value === value)?.value ?? null;
const freshRisk: Risk = { text: '', impact: 'MEDIUM', likelihood: 'MEDIUM', response: '', owner: null };

export function RisksEditor({ edit, doc }: PartEditorProps) {
  const [tried, setTried] = useState(false);
  const { riskLevel, risks, dependencies } = doc.details;
  const change = (fields: Partial<PlanDetails>) => edit.change({ ...doc, details: { ...doc.details, ...fields } });
  const wrongKeys = Object.values(dependencies.byId).some(({ key }) => !isKey(key));
  return (
    <EditorForm
      name={editing.editSection(words.titles.risks)}
      edit={edit}
      onInvalid={wrongKeys ? () => setTried(true) : undefined}
      conflictLabel={detailLabel}
      conflictValue={(path, value) =>
        path.endsWith('/owner') && typeof value === 'string' ? <PersonName accountId={value} /> : versionText(value)
      }
    >
      <div className="fields">
        <ChooseOne
          label={words.fields.riskLevel}
          hint={words.hints['riskLevel'] ?? ''}
          options={levels}
          value={riskLevel}
          choose={(value) => change({ riskLevel: levelOf(value) })}
        />
      </div>
      <EntriesEditor
        legend={words.fields.risks}
        nameOf={words.risk}
        add={words.addRisk}
        fresh={freshRisk}
        entries={risks}
        change={(next) => change({ risks: next })}
      >
        {(risk, set) => (
          <>
            <TextField label={words.riskText} value={risk.text} change={(text) => set({ ...risk, text })} />
            <div className="fields">
              <ChooseOne
                label={words.impact}
                options={levels}
                value={risk.impact}
                choose={(value) => set({ ...risk, impact: levelOf(value) ?? risk.impact })}
              />
              <ChooseOne
                label={words.likelihood}
                options={levels}
                value={risk.likelihood}
                choose={(value) => set({ ...risk, likelihood: levelOf(value) ?? risk.likelihood })}
              />
              <PersonPicker label={words.owner} accountId={risk.owner} choose={(owner) => set({ ...risk, owner })} />
            </div>
            <TextField label={words.response} value={risk.response} change={(response) => set({ ...risk, response })} />
          </>
        )}
      </EntriesEditor>
      <EntriesEditor
        legend={words.fields.dependencies}
        nameOf={words.dependency}
        add={words.addDependency}
        fresh={{ key: '', why: '' }}
        entries={dependencies}
        change={(next) => change({ dependencies: next })}
      >
        {(dependency, set) => (
          <div className="fields">
            <KeyField value={dependency.key} tried={tried} change={(key) => set({ ...dependency, key })} />
            <LineField label={words.why} value={dependency.why} change={(why) => set({ ...dependency, why })} />
          </div>
        )}
      </EntriesEditor>
    </EditorForm>
  );
}
