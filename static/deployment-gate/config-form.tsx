import { useState } from 'react';
import type { GateConfig } from '../../src/contract/gate-config';
import { gate as words } from '../shared/en/gate';
import { RuleChecks } from '../shared/rule/rule-checks';
import { RuleForm } from '../shared/rule/rule-form';
import { WavesChoice } from './waves-choice';

export function ConfigForm({ config }: { readonly config: Pick<GateConfig, 'id' | 'waves' | 'help'> | null }) {
  const [waves, setWaves] = useState(config?.waves ?? 'lowest');
  return (
    <RuleForm
      intro={words.intro}
      config={config}
      description={(help) => words.description(waves, help)}
      asks={{ asks: 'G5', waves }}
      choices={{ waves } satisfies Partial<GateConfig>}
    >
      <WavesChoice waves={waves} choose={setWaves} />
      <RuleChecks asks="G5" />
    </RuleForm>
  );
}
