import type { GateConfig } from '../../src/contract/gate-config';
import { gate as words } from '../shared/en/gate';
import type { Unsure } from '../shared/rule/kept-config';
import { RuleView } from '../shared/rule/rule-view';
import { ConfigForm } from './config-form';

/** Configuration of the Deployment gate on one transition, in Jira's workflow editor. */
export function View() {
  return (
    <RuleView
      title={words.title}
      ours={gateConfig}
      description={({ waves, help }) => words.description(waves, help)}
      form={(config) => <ConfigForm config={config} />}
    />
  );
}

type Kept = Pick<GateConfig, 'id' | 'waves' | 'help'>;

function gateConfig({ id, waves, help }: Unsure<Kept>): Kept | null {
  if (typeof id !== 'string' || typeof help !== 'string') return null;
  return waves === 'lowest' || waves === 'all' ? { id, waves, help } : null;
}
