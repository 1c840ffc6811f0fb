import { useState } from 'react';
import { releaseGates } from '../../src/contract/gate-config';
import type { ReleaseGateConfig } from '../../src/contract/gate-config';
import { releaseGate as words } from '../shared/en/gate';
import { RuleChecks } from '../shared/rule/rule-checks';
import { RuleForm } from '../shared/rule/rule-form';

/** Only gates can be chosen whose checks are built, and it says which those are. */
export function ConfigForm({ config }: { readonly config: Pick<ReleaseGateConfig, 'id' | 'gate' | 'help'> | null }) {
  const [gate, setGate] = useState(config?.gate ?? releaseGates[0]);
  return (
    <RuleForm
      intro={words.intro}
      config={config}
      description={(help) => words.description(gate, help)}
      asks={{ asks: gate, waves: 'none' }}
      choices={{ gate } satisfies Partial<ReleaseGateConfig>}
    >
      <fieldset>
        <legend className="legend">{words.gate}</legend>
        {releaseGates.map((one) => (
          <div key={one} className="choice-version">
            <input
              type="radio"
              id={`gate-${one}`}
              name="gate"
              checked={gate === one}
              aria-describedby={`gate-${one}-hint`}
              onChange={() => setGate(one)}
            />
            <div>
              <label htmlFor={`gate-${one}`}>{words.gates[one]}</label>
              <div className="hint" id={`gate-${one}-hint`}>
                {words.gateHints[one]}
              </div>
            </div>
          </div>
        ))}
        {words.notYet.map(({ gate: one, title, why }) => (
          <div key={one} className="choice-version">
            <input type="radio" id={`gate-${one}`} name="gate" disabled aria-describedby={`gate-${one}-hint`} />
            <div>
              <label htmlFor={`gate-${one}`}>{title}</label>
              <div className="hint" id={`gate-${one}-hint`}>
                {why}
              </div>
            </div>
          </div>
        ))}
      </fieldset>
      <RuleChecks asks={gate} />
    </RuleForm>
  );
}
