import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { criterionKinds } from '../../src/contract/policy-words';
import { ChooseOne } from '../shared/forms/choices';
import type { PlanDetails } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { planParts as words } from '../shared/en/plan-parts';
import { policies } from '../shared/en/policies';
import { withEntry } from '../shared/policy/policy-entries';
import { EntriesEditor } from '../shared/policy/entries-editor';
import { TextField, Tick } from '../shared/policy/fields';
import { versionText } from '../shared/edits/version-text';
import { useAgreements } from './agreements-data';
import { detailLabel } from './detail-label';
import type { PartEditorProps } from './details-part';

type Criterion = PlanDetails['criteria']['byId'][string];
const fresh: Criterion = { text: '', kind: 'FUNCTION', mandatory: true, customer: '' };

export function CriteriaEditor({ view, edit, doc }: PartEditorProps) {
  const [tried, setTried] = useState(false);
  const { criteria } = doc.details;
  const blank = Object.values(criteria.byId).some(({ text }) => text.trim() === '');
  const customers = Object.entries(view.customers).map(([value, { name }]) => ({ value, label: name }));
  return (
    <EditorForm
      name={editing.editSection(words.titles.criteria)}
      edit={edit}
      onInvalid={blank ? () => setTried(true) : undefined}
      conflictLabel={detailLabel}
      conflictValue={(_, value) =>
        typeof value === 'boolean' ? (value ? editing.chosen : editing.notChosen) : versionText(value)
      }
    >
      <Offered
        view={view}
        held={criteria}
        take={(offered) => edit.change({ ...doc, details: { ...doc.details, criteria: withAll(criteria, offered) } })}
      />
      <EntriesEditor
        legend={words.fields.criteria}
        nameOf={words.criterion}
        add={words.addCriterion}
        fresh={fresh}
        entries={criteria}
        change={(next) => edit.change({ ...doc, details: { ...doc.details, criteria: next } })}
      >
        {(criterion, set) => (
          <>
            <TextField
              label={words.criterionText}
              problem={tried && criterion.text.trim() === '' ? words.criterionMissing : undefined}
              value={criterion.text}
              change={(text) => set({ ...criterion, text })}
            />
            <div className="fields">
              <ChooseOne
                label={words.kind}
                options={criterionKinds.map((kind) => ({ value: kind, label: policies.kinds[kind] }))}
                value={criterion.kind}
                choose={(chosen) =>
                  set({ ...criterion, kind: criterionKinds.find((kind) => kind === chosen) ?? criterion.kind })
                }
              />
              <ChooseOne
                label={words.customer}
                options={[{ value: '', label: words.everyCustomer }, ...customers]}
                value={criterion.customer}
                choose={(customer) => set({ ...criterion, customer: customer ?? '' })}
              />
            </div>
            <Tick
              label={words.mandatory}
              value={criterion.mandatory}
              change={(mandatory) => set({ ...criterion, mandatory })}
            />
          </>
        )}
      </EntriesEditor>
    </EditorForm>
  );
}

type Criteria = PlanDetails['criteria'];

const withAll = (criteria: Criteria, more: readonly Criterion[]): Criteria =>
  more.reduce((all, criterion) => withEntry(all, crypto.randomUUID(), criterion), criteria);

type OfferedProps = {
  readonly view: ReleaseView;
  readonly held: Criteria;
  readonly take: (criteria: readonly Criterion[]) => void;
};

/** What the customers asked for in their policies, to take over as it is: they have agreed to it. */
function Offered({ view, held, take }: OfferedProps) {
  const { data } = useAgreements();
  const texts = new Set(Object.values(held.byId).map(({ text }) => text));
  const offers = (data?.customers ?? []).flatMap(({ customer, offered }) => {
    const criteria = offered.filter(({ text }) => !texts.has(text)).map((each) => ({ ...each, customer }));
    return criteria.length === 0 ? [] : [{ customer, criteria }];
  });
  if (offers.length === 0) return null;
  return (
    <div className="actions">
      {offers.map(({ customer, criteria }) => (
        <Button key={customer} onClick={() => take(criteria)}>
          {words.takeOffered(criteria.length, view.customers[customer]?.name ?? customer)}
        </Button>
      ))}
    </div>
  );
}
