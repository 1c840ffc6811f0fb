import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Fault } from '../../fault-parts';
import { FilterField, FilterSelect } from '../common/filter-field';
import { PRESETS } from './presets';

const NTH = ['1', '2', '3', '5', '10'];
const TIMES = [
  ['1', 'once'],
  ['2', 'twice'],
  ['5', '5 times'],
  ['always', 'until switched off'],
] as const;

/** What is struck, by what, from which call on and how often. */
export function FaultForm({ switchOn }: { readonly switchOn: (fault: Fault) => void }) {
  const [on, setOn] = useState<Fault['on']>('jira');
  const [label, setLabel] = useState('');
  const [matching, setMatching] = useState('');
  const [nth, setNth] = useState('1');
  const [times, setTimes] = useState('always');
  const group = PRESETS.find((each) => each.on === on) ?? PRESETS[0];
  const preset = group?.presets.find((each) => each.label === label) ?? group?.presets[0];
  return (
    <form
      className="filter-row"
      aria-label="Switch on a fault"
      onSubmit={(event) => {
        event.preventDefault();
        if (preset !== undefined)
          switchOn({
            ...preset.fault,
            matching,
            nth: Number(nth),
            times: times === 'always' ? 'always' : Number(times),
          });
      }}
    >
      <FilterSelect
        label="What is struck"
        value={on}
        choose={(value) => setOn(PRESETS.find((each) => each.on === value)?.on ?? 'jira')}
        options={PRESETS.map((each) => [each.on, each.title])}
      />
      <FilterSelect
        label="What happens"
        value={preset?.label ?? ''}
        choose={setLabel}
        options={(group?.presets ?? []).map((each) => [each.label, each.label])}
      />
      <FilterField label={group?.matching ?? ''} className="fault-matching">
        {(id) => (
          <input
            id={id}
            value={matching}
            placeholder={`Any, or e.g. ${group?.example ?? ''}`}
            onChange={(event) => setMatching(event.currentTarget.value)}
            spellCheck={false}
          />
        )}
      </FilterField>
      <FilterSelect label="From call" value={nth} choose={setNth} options={NTH.map((value) => [value, value])} />
      <FilterSelect label="How often" value={times} choose={setTimes} options={TIMES} />
      <Button type="submit" appearance="primary">
        Switch on
      </Button>
    </form>
  );
}
