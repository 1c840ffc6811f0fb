import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';
import type { Fault } from '../../fault-parts';
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
      className="fault-form"
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
      <Choice
        label="What is struck"
        value={on}
        choose={(value) => setOn(PRESETS.find((each) => each.on === value)?.on ?? 'jira')}
      >
        {PRESETS.map((each) => (
          <option key={each.on} value={each.on}>
            {each.title}
          </option>
        ))}
      </Choice>
      <Choice label="What happens" value={preset?.label ?? ''} choose={setLabel}>
        {group?.presets.map((each) => (
          <option key={each.label}>{each.label}</option>
        ))}
      </Choice>
      <Matching
        label={group?.matching ?? ''}
        placeholder={`Any, or e.g. ${group?.example ?? ''}`}
        value={matching}
        change={setMatching}
      />
      <Choice label="From call" value={nth} choose={setNth}>
        {NTH.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </Choice>
      <Choice label="How often" value={times} choose={setTimes}>
        {TIMES.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Choice>
      <Button type="submit" appearance="primary">
        Switch on
      </Button>
    </form>
  );
}

function Choice({
  label,
  value,
  choose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="fault-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}

function Matching({
  label,
  placeholder,
  value,
  change,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="fault-field fault-matching">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        placeholder={placeholder}
        onChange={(event) => change(event.currentTarget.value)}
        spellCheck={false}
      />
    </div>
  );
}
