import { gate as words } from '../shared/en/gate';
import { useHost } from '../shared/host';
import { Notice } from '../shared/notice';
import { Panel } from '../shared/section';
import { ConfigForm } from './config-form';
import { readConfig } from './read-config';

type RuleExtension = { readonly entryPoint?: 'create' | 'edit' | 'view'; readonly validatorConfig?: unknown };

/** Configuration of the Deployment gate on one transition, in Jira's workflow editor. */
export function View() {
  const { entryPoint, validatorConfig } = useHost().extension as RuleExtension;
  const kept = readConfig(validatorConfig);
  const config = typeof kept === 'string' ? null : kept.config;
  return (
    <Panel title={words.title}>
      {kept === 'unreadable' && (
        <Notice kind="warning" title={words.unreadable}>
          <p>{words.unreadableWhy}</p>
        </Notice>
      )}
      {entryPoint === 'view' ? (
        <>
          <h2 className="subhead">{words.does}</h2>
          <p className="prose">
            {config === null ? words.notConfigured : words.description(config.waves, config.help)}
          </p>
        </>
      ) : (
        <ConfigForm config={config} />
      )}
    </Panel>
  );
}
