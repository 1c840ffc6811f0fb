import { releaseGates } from '../../src/contract/gate-config';
import type { ReleaseGateConfig } from '../../src/contract/gate-config';
import { releaseGate as words } from '../shared/en/gate';
import type { Unsure } from '../shared/rule/kept-config';
import { RuleView } from '../shared/rule/rule-view';
import { ConfigForm } from './config-form';

/** Configuration of the Release gate on one transition, in Jira's workflow editor. */
export function View() {
  return (
    <RuleView
      title={words.title}
      ours={releaseGateConfig}
      description={({ gate, help }) => words.description(gate, help)}
      form={(config) => <ConfigForm config={config} />}
    />
  );
}

type Kept = Pick<ReleaseGateConfig, 'id' | 'gate' | 'help'>;

function releaseGateConfig({ id, gate, help }: Unsure<Kept>): Kept | null {
  const chosen = releaseGates.find((one) => one === gate);
  return typeof id === 'string' && typeof help === 'string' && chosen !== undefined ? { id, gate: chosen, help } : null;
}
