import Textfield from '@atlaskit/textfield';
import { workflowRules } from '@forge/jira-bridge';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { rule as words } from '../en/rule';
import { Field } from '../forms/field';
import { PlaceWarning, TryRuleOn } from './try-rule';
import type { Asks } from './try-rule';

type Kept = { readonly id: string; readonly help: string };

type Props = {
  readonly intro: string;
  readonly config: Kept | null;
  /** What the rule does in one or two sentences, given whom to ask. */
  readonly description: (help: string) => string;
  /** What it asks with these choices. */
  readonly asks: Asks;
  /** What this rule has besides. */
  readonly choices: object;
  readonly children: ReactNode;
};

const helpAtMost = 200;

/** The form of every rule of ours. Jira has the save button: it asks for the configuration when it is pressed. */
export function RuleForm({ intro, config, description, asks, choices, children }: Props) {
  const helpField = useRef<HTMLInputElement>(null);
  const [id] = useState(() => config?.id ?? crypto.randomUUID());
  const [help, setHelp] = useState(config?.help ?? '');
  const asked = help.trim();
  const left = helpAtMost - asked.length;
  const inWords = description(asked);
  const kept = JSON.stringify({ id, ...choices, help: asked, description: inWords });

  useEffect(() => {
    // Registered again at every change: the last one counts. Undefined keeps Jira's dialog open (platform: a veto),
    // which the package's types do not say.
    const onConfigure = (): string | undefined => {
      if (left >= 0) return kept;
      helpField.current?.focus();
      return undefined;
    };
    void workflowRules.onConfigure(onConfigure as () => string);
  }, [kept, left]);

  return (
    <form className="editor-plain" onSubmit={(event) => event.preventDefault()}>
      <p className="quiet">{intro}</p>
      <PlaceWarning asks={asks} />
      {children}
      <Field label={words.help} hint={words.helpHint(left)} problem={left < 0 ? words.helpTooLong(-left) : undefined}>
        {(input) => (
          <Textfield
            {...input}
            ref={helpField}
            value={help}
            placeholder={words.helpExample}
            onChange={(event) => setHelp(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="in-words" aria-live="polite">
        <h2 className="subhead">{words.willDo}</h2>
        <p className="prose">{inWords}</p>
      </div>
      <TryRuleOn asks={asks} />
    </form>
  );
}
