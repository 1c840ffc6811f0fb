import type { ReactNode } from 'react';
import { rule as words } from '../en/rule';
import { useHost } from '../host';
import { Notice } from '../states/notice';
import { Panel } from '../section';
import { keptConfig } from './kept-config';
import type { Unsure } from './kept-config';

type Props<Config> = {
  readonly title: string;
  /** The configuration when it is ours, else null. */
  readonly ours: (value: Unsure<Config>) => Config | null;
  readonly description: (config: Config) => string;
  /** Shown to create and to edit the rule. */
  readonly form: (config: Config | null) => ReactNode;
};

type RuleExtension = { readonly entryPoint?: 'create' | 'edit' | 'view'; readonly validatorConfig?: unknown };

/** Configuration of one of our rules on one transition, in Jira's workflow editor. */
export function RuleView<Config>({ title, ours, description, form }: Props<Config>) {
  const { entryPoint, validatorConfig } = useHost().extension as RuleExtension;
  const kept = keptConfig(validatorConfig, ours);
  const config = typeof kept === 'string' ? null : kept.config;
  return (
    <Panel title={title}>
      {kept === 'unreadable' && (
        <Notice kind="warning" title={words.unreadable}>
          <p>{words.unreadableWhy}</p>
        </Notice>
      )}
      {entryPoint === 'view' ? (
        <>
          <h2 className="subhead">{words.does}</h2>
          <p className="prose">{config === null ? words.notConfigured : description(config)}</p>
        </>
      ) : (
        form(config)
      )}
    </Panel>
  );
}
