import type { GateConfig } from '../../src/contract/gate-config';
import { gate as words } from '../shared/en/gate';

type Props = { readonly waves: GateConfig['waves']; readonly choose: (waves: GateConfig['waves']) => void };

const choices = [
  { value: 'lowest', label: words.lowest, hint: words.lowestHint },
  { value: 'all', label: words.all, hint: words.allHint },
] as const;

export function WavesChoice({ waves, choose }: Props) {
  return (
    <fieldset>
      <legend className="legend">{words.waves}</legend>
      {choices.map(({ value, label, hint }) => (
        <div key={value} className="choice-version">
          <input
            type="radio"
            id={`waves-${value}`}
            name="waves"
            checked={waves === value}
            aria-describedby={`waves-${value}-hint`}
            onChange={() => choose(value)}
          />
          <div>
            <label htmlFor={`waves-${value}`}>{label}</label>
            <div className="hint" id={`waves-${value}-hint`}>
              {hint}
            </div>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
