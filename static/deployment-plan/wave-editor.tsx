import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { Environment, Wave } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { environmentNames } from '../shared/en/names';
import { plan as words } from '../shared/en/plan';
import { shared } from '../shared/en/shared';
import { Field } from '../shared/forms/field';
import { useTimeZone } from '../shared/host';
import { fromLocalInput, momentText, sameClock, toLocalInput } from '../shared/moments';
import type { Edit } from '../shared/edits/use-edit';
import { planChanges } from '../shared/edits/plan-changes';
import { usePlanAdvice } from './plan-advice';
import { WaveAdvice } from './wave-advice';
import { waveLabel, waveValue } from './wave-conflict';
import { startingAt } from './wave-order';
import { withWave } from './wave-work';
import type { WaveWork } from './wave-work';

type Props = { readonly view: ReleaseView; readonly edit: Edit<WaveWork>; readonly work: WaveWork };

const environments = (Object.keys(environmentNames) as Environment[]).map((value) => ({
  value,
  label: environmentNames[value],
}));

/** One wave: whom it goes to, where and when, by the customer's clocks. */
export function WaveEditor({ view, edit, work }: Props) {
  const own = useTimeZone();
  const [tried, setTried] = useState(false);
  const wave = work.plan.waves.byId[work.wave];
  // While the wave makes no sense yet, there is nothing to ask about.
  const askable = wave !== undefined && Object.keys(problemsOf(wave)).length === 0;
  const { data: advice } = usePlanAdvice(askable ? (planChanges(view.plan.doc, work.plan) ?? {}) : {}, view.plan.seq);
  if (wave === undefined) return null;

  const knownZone = view.customers[wave.customer]?.timeZone ?? null;
  const zoneOf = (customer: string) => view.customers[customer]?.timeZone ?? own;
  const zone = zoneOf(wave.customer);
  const change = (fields: Partial<Wave>) => edit.change(withWave(work, { ...wave, ...fields }));
  const problems = problemsOf(wave);
  const shown = tried ? problems : {};
  const customers = Object.entries(view.customers)
    .filter(([id, { retired }]) => retired === undefined || id === wave.customer)
    .map(([value, { name }]) => ({ value, label: name }));
  const isNew = view.plan.doc.waves.byId[work.wave] === undefined;
  const name = words.waveName(wave.number, view.customers[wave.customer]?.name ?? '');

  const setCustomer = (customer: string) => {
    // The clock time that was typed stays what it reads; it is another moment in another zone.
    const moved = (at: string | null) => fromLocalInput(toLocalInput(at, zone), zoneOf(customer));
    change({ customer, plannedStart: moved(wave.plannedStart), plannedEnd: moved(wave.plannedEnd) });
  };
  const zoneHint = knownZone === null ? words.zoneUnknown : words.zoneHint(zone);
  const hintFor = (at: string | null) =>
    at === null || sameClock(at, zone, own) ? zoneHint : `${zoneHint} · ${momentText(at, own)} ${shared.yourTime}`;

  return (
    <EditorForm
      name={isNew ? words.newWave : words.editWave(name)}
      edit={edit}
      onInvalid={Object.keys(problems).length === 0 ? undefined : () => setTried(true)}
      conflictLabel={waveLabel}
      conflictValue={(path, value) => waveValue(path, value, view, zone)}
    >
      <div className="fields">
        <Field label={words.customer} required problem={shown.customer}>
          {(input) => (
            <Select
              inputId={input.id}
              autoFocus
              isInvalid={input.isInvalid}
              options={customers}
              value={customers.find(({ value }) => value === wave.customer) ?? null}
              placeholder={editing.choose}
              onChange={(chosen) => chosen && setCustomer(chosen.value)}
            />
          )}
        </Field>
        <Field label={words.site} hint={words.siteHint}>
          {(input) => (
            <Textfield
              {...input}
              value={wave.site}
              maxLength={255}
              onChange={(event) => change({ site: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.wave} hint={words.waveHint} required problem={shown.number}>
          {(input) => (
            <Textfield
              {...input}
              type="number"
              min={1}
              max={200}
              value={Number.isNaN(wave.number) ? '' : wave.number}
              onChange={(event) => change({ number: event.currentTarget.valueAsNumber })}
            />
          )}
        </Field>
        <Field label={words.environment}>
          {(input) => (
            <Select
              inputId={input.id}
              options={environments}
              value={environments.find(({ value }) => value === wave.environment) ?? null}
              onChange={(chosen) => chosen && change({ environment: chosen.value })}
            />
          )}
        </Field>
        <Field label={words.start} hint={hintFor(wave.plannedStart)} problem={shown.start}>
          {(input) => (
            <Textfield
              {...input}
              type="datetime-local"
              value={toLocalInput(wave.plannedStart, zone)}
              onChange={(event) => change({ plannedStart: fromLocalInput(event.currentTarget.value, zone) })}
            />
          )}
        </Field>
        <Field label={words.end} hint={hintFor(wave.plannedEnd)} problem={shown.end}>
          {(input) => (
            <Textfield
              {...input}
              type="datetime-local"
              value={toLocalInput(wave.plannedEnd, zone)}
              onChange={(event) => change({ plannedEnd: fromLocalInput(event.currentTarget.value, zone) })}
            />
          )}
        </Field>
      </div>
      {advice !== undefined && wave.customer !== '' && (
        <WaveAdvice advice={advice} id={work.wave} wave={wave} zone={zone} take={(slot) => change(taken(wave, slot))} />
      )}
    </EditorForm>
  );
}

/** The slot from its start, as long as the wave was planned; all of it where no length is known. */
function taken(wave: Wave, slot: { readonly start: string; readonly end: string }) {
  const hasLength = wave.plannedStart !== null && wave.plannedEnd !== null;
  return hasLength ? startingAt(wave, slot.start) : { plannedStart: slot.start, plannedEnd: slot.end };
}

type Problems = {
  readonly customer?: string;
  readonly number?: string;
  readonly start?: string;
  readonly end?: string;
};

function problemsOf({ customer, number, plannedStart, plannedEnd }: Wave): Problems {
  return {
    ...(customer === '' ? { customer: words.chooseCustomer } : {}),
    ...(Number.isInteger(number) && number >= 1 && number <= 200 ? {} : { number: words.numberRange }),
    ...(plannedStart === null && plannedEnd !== null ? { start: words.startMissing } : {}),
    ...(plannedStart !== null && plannedEnd !== null && plannedEnd <= plannedStart ? { end: words.endAfterStart } : {}),
  };
}
