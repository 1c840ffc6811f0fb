import {
  criterionKinds,
  optionNames,
  optionTitles,
  optionValues,
  optionWords,
} from '../../../src/contract/policy-words';
import { CheckMany } from '../forms/check-many';
import { ChooseOne } from '../forms/choices';
import { policies as words } from '../en/policies';
import { setup } from '../en/setup';
import { timeZones } from '../time-zones';
import { EntriesEditor } from './entries-editor';
import { DayField, LineField, NumberField, NumberOrNone, TextField, Tick } from './fields';
import { typeOptions, typeSet } from './freeze-fields';
import type { PartProps } from './policy-work';

export const ScopePart = ({ policy, change, problemAt }: PartProps) => (
  <>
    <TextField label={words.scope} value={policy.scope} change={(scope) => change({ scope })} />
    <TextField
      label={words.sites}
      hint={words.sitesHint}
      value={policy.sites ?? ''}
      change={(sites) => change({ sites })}
    />
    <ChooseOne
      label={setup.customerZone}
      options={timeZones}
      value={policy.timeZone}
      problem={problemAt('timeZone')}
      choose={(timeZone) => change({ timeZone: timeZone ?? policy.timeZone })}
    />
    <div className="fields">
      <DayField
        label={words.effectiveFrom}
        hint={words.effectiveFromHint}
        problem={problemAt('effectiveFrom')}
        value={policy.effectiveFrom}
        change={(effectiveFrom) => change({ effectiveFrom })}
      />
      <DayField
        label={words.effectiveTo}
        hint={words.effectiveToHint}
        problem={problemAt('effectiveTo')}
        value={policy.effectiveTo}
        change={(effectiveTo) => change({ effectiveTo })}
      />
      <DayField
        label={words.reviewDue}
        problem={problemAt('reviewDue')}
        value={policy.reviewDue}
        change={(reviewDue) => change({ reviewDue })}
      />
    </div>
  </>
);

export const OptionsPart = ({ policy: { allowed }, change }: PartProps) => (
  <>
    <p className="hint">{words.optionsHint}</p>
    {optionNames.map((option) => {
      const names: { readonly [value: string]: string } = optionWords[option];
      return (
        <CheckMany
          key={option}
          label={optionTitles[option]}
          options={optionValues[option].map((value) => ({ value, label: names[value] ?? value }))}
          chosen={Object.keys(allowed[option])}
          choose={(chosen) =>
            change({ allowed: { ...allowed, [option]: Object.fromEntries(chosen.map((value) => [value, true])) } })
          }
        />
      );
    })}
  </>
);

export const WavesPart = ({ policy: { waves }, change, problemAt }: PartProps) => (
  <>
    <CheckMany
      label={words.pilotFor}
      options={typeOptions}
      chosen={Object.keys(waves.pilotFor)}
      choose={(chosen) => change({ waves: { ...waves, pilotFor: typeSet(chosen) } })}
    />
    <div className="fields">
      <NumberField
        label={words.hoursAfterPilot}
        problem={problemAt('waves/hoursAfterPilot')}
        value={waves.hoursAfterPilot}
        change={(hoursAfterPilot) => change({ waves: { ...waves, hoursAfterPilot } })}
      />
      <NumberOrNone
        label={words.atOnce}
        hint={words.anyNumber}
        problem={problemAt('waves/atOnce')}
        value={waves.atOnce}
        change={(atOnce) => change({ waves: { ...waves, atOnce } })}
      />
    </div>
  </>
);

export const AcceptancePart = ({
  policy: { acceptance, contacts, deemedAfterWorkingDays = null },
  change,
  problemAt,
}: PartProps) => (
  <>
    <EntriesEditor
      legend={words.criteria}
      nameOf={words.criterion}
      add={words.addCriterion}
      fresh={{ text: '', kind: 'FUNCTION' as const, mandatory: true }}
      entries={acceptance.criteria}
      change={(criteria) => change({ acceptance: { ...acceptance, criteria } })}
    >
      {(criterion, set, id) => (
        <div className="fields">
          <LineField
            label={words.what}
            problem={problemAt(`criteria/${id}/text`)}
            value={criterion.text}
            change={(text) => set({ ...criterion, text })}
          />
          <ChooseOne
            label={words.kind}
            options={criterionKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            value={criterion.kind}
            choose={(kind) =>
              set({ ...criterion, kind: criterionKinds.find((each) => each === kind) ?? criterion.kind })
            }
          />
          <Tick
            label={words.mandatory}
            value={criterion.mandatory}
            change={(mandatory) => set({ ...criterion, mandatory })}
          />
        </div>
      )}
    </EntriesEditor>
    <CheckMany
      label={contacts.order.length === 0 ? `${words.approvers}. ${words.approversHint}` : words.approvers}
      options={contacts.order.map((id, index) => ({
        value: id,
        label: contacts.byId[id]?.duty || words.contact(index + 1),
      }))}
      chosen={Object.keys(acceptance.approvers)}
      choose={(chosen) =>
        change({
          acceptance: { ...acceptance, approvers: Object.fromEntries(chosen.map((id) => [id, true as const])) },
        })
      }
    />
    <NumberField
      label={words.atLeast}
      problem={problemAt('acceptance/atLeast')}
      value={acceptance.atLeast}
      change={(atLeast) => change({ acceptance: { ...acceptance, atLeast } })}
    />
    <NumberOrNone
      label={words.deemedAfter}
      hint={words.deemedHint}
      problem={problemAt('deemedAfterWorkingDays')}
      value={deemedAfterWorkingDays}
      change={(days) => change({ deemedAfterWorkingDays: days })}
    />
  </>
);

export const VerificationPart = ({ policy: { verification, backOutMaxMinutes }, change, problemAt }: PartProps) => (
  <>
    <EntriesEditor
      legend={words.checks}
      nameOf={words.check}
      add={words.addCheck}
      fresh={{ text: '', mandatory: true }}
      entries={verification}
      change={(checks) => change({ verification: checks })}
    >
      {(check, set, id) => (
        <div className="fields">
          <LineField
            label={words.what}
            problem={problemAt(`verification/${id}/text`)}
            value={check.text}
            change={(text) => set({ ...check, text })}
          />
          <Tick label={words.mandatory} value={check.mandatory} change={(mandatory) => set({ ...check, mandatory })} />
        </div>
      )}
    </EntriesEditor>
    <NumberOrNone
      label={words.backOutMaxMinutes}
      problem={problemAt('backOutMaxMinutes')}
      value={backOutMaxMinutes}
      change={(minutes) => change({ backOutMaxMinutes: minutes })}
    />
  </>
);
