import type { ClosureConfig } from '../../src/contract/gate-config';
import { changeClosure as words } from '../shared/en/closure';
import type { Unsure } from '../shared/rule/kept-config';
import { RuleChecks } from '../shared/rule/rule-checks';
import { RuleForm } from '../shared/rule/rule-form';
import { RuleView } from '../shared/rule/rule-view';

/** Configuration of the Change closure on one transition, in Jira's workflow editor. */
export function View() {
  return (
    <RuleView
      title={words.title}
      ours={closureConfig}
      description={({ help }) => words.description(help)}
      form={(config) => (
        <RuleForm
          intro={words.intro}
          config={config}
          description={words.description}
          asks={{ asks: 'closure', waves: 'none' }}
          choices={{}}
        >
          <div>
            <RuleChecks asks="closure" />
            <p className="quiet small">{words.notYet}</p>
          </div>
        </RuleForm>
      )}
    />
  );
}

type Kept = Pick<ClosureConfig, 'id' | 'help'>;

const closureConfig = ({ id, help }: Unsure<Kept>): Kept | null =>
  typeof id === 'string' && typeof help === 'string' ? { id, help } : null;
