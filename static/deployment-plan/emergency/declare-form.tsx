import { useState } from 'react';
import type { DeclareEmergency, EmergencyView } from '../../../src/contract/emergency-calls';
import { Choice } from '../../shared/forms/choice';
import { categories, emergency as words } from '../../shared/en/emergency';
import { FormFrame } from '../../shared/forms/form-frame';
import { NativeChoice } from '../../shared/forms/native-choice';
import { callRelease } from '../../shared/release-data';
import { TextField } from '../../shared/forms/text-field';
import { Definitions } from './definitions';
import { useGateAct } from '../../shared/use-gate-act';

type Said = Omit<DeclareEmergency, 'cmd'>;

const nothingSaid: Said = {
  category: 'MAJOR_INCIDENT',
  justification: '',
  trigger: '',
  change: '',
  baseline: { taken: true, text: '' },
  test: '',
  told: '',
};

/** Why the release can not wait, and the short form of what a plan says otherwise. */
export function DeclareForm({ view, close }: { readonly view: EmergencyView; readonly close: () => void }) {
  const { emergency, links } = view;
  const [said, setSaid] = useState<Said>(() => startFrom(view));
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = useGateAct<Said>(
    (input) => callRelease('declareEmergency', input),
    words.wasDeclared,
    close,
  );
  const change = (more: Partial<Said>) => setSaid({ ...said, ...more });
  const lacks = {
    justification: said.justification.trim() === '',
    trigger: said.trigger === '',
    change: said.change === '',
    baseline: said.baseline.text.trim() === '',
    test: said.test.trim() === '',
  };
  const problem = (field: keyof typeof lacks) => (tried && lacks[field] ? words.missing[field] : undefined);
  const submit = () => {
    setTried(true);
    if (!Object.values(lacks).includes(true)) void act(said);
  };
  return (
    <FormFrame
      name={words.declare}
      submitLabel={words.saveDeclaration}
      notDone={words.notDone}
      {...{ sending, trouble, submit, close }}
    >
      {emergency !== null && Object.keys(emergency.approvals).length > 0 && <p>{words.anewHint}</p>}
      <Definitions definitions={view.definitions} />
      <Choice
        legend={words.category}
        names={categories}
        chosen={said.category}
        autoFocus
        choose={(category) => change({ category })}
      />
      <TextField
        label={words.justification}
        value={said.justification}
        problem={problem('justification')}
        change={(justification) => change({ justification })}
      />
      <div className="fields">
        <NativeChoice
          label={words.trigger}
          hint={links.others.length === 0 ? words.noTrigger : words.triggerHint}
          problem={problem('trigger')}
          options={optionsOf(links.others)}
          chosen={said.trigger}
          choose={(trigger) => change({ trigger })}
        />
        <NativeChoice
          label={words.change}
          hint={links.changes.length === 0 ? words.noChange : undefined}
          problem={problem('change')}
          options={optionsOf(links.changes)}
          chosen={said.change}
          choose={(item) => change({ change: item })}
        />
      </div>
      <Choice
        legend={words.baseline}
        names={words.baselines}
        chosen={said.baseline.taken ? 'taken' : 'impossible'}
        choose={(which) => change({ baseline: { ...said.baseline, taken: which === 'taken' } })}
      />
      <TextField
        label={said.baseline.taken ? words.baselineTaken : words.baselineImpossible}
        value={said.baseline.text}
        problem={problem('baseline')}
        change={(text) => change({ baseline: { ...said.baseline, text } })}
      />
      <TextField label={words.test} value={said.test} problem={problem('test')} change={(test) => change({ test })} />
      <TextField
        label={words.told}
        hint={words.toldHint}
        value={said.told}
        required={false}
        change={(told) => change({ told })}
      />
      <p className="quiet small">{words.planHint}</p>
    </FormFrame>
  );
}

/** What was declared before; else the one work item that it can be. */
function startFrom({ emergency, links }: EmergencyView): Said {
  if (emergency !== null) {
    const { category, justification, baseline, test, told, trigger, change } = emergency;
    return { category, justification, baseline, test, told, trigger: trigger.id, change: change.id };
  }
  const only = (items: EmergencyView['links']['others']) => (items.length === 1 ? (items[0]?.id ?? '') : '');
  return { ...nothingSaid, trigger: only(links.others), change: only(links.changes) };
}

const optionsOf = (items: EmergencyView['links']['others']): { readonly [id: string]: string } => ({
  '': words.choose,
  ...Object.fromEntries(items.map(({ id, key }) => [id, key])),
});
