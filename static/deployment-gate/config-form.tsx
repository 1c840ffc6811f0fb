import Textfield from '@atlaskit/textfield';
import { workflowRules } from '@forge/jira-bridge';
import { useEffect, useRef, useState } from 'react';
import type { GateConfig } from '../../src/contract/gate-config';
import { gate as words } from '../shared/en/gate';
import { Field } from '../shared/field';
import { WavesChoice } from './waves-choice';

const helpAtMost = 200;

/** Jira has the save button: it asks for the configuration when it is pressed. */
export function ConfigForm({ config }: { readonly config: GateConfig | null }) {
  const helpField = useRef<HTMLInputElement>(null);
  const [id] = useState(() => config?.id ?? crypto.randomUUID());
  const [waves, setWaves] = useState(config?.waves ?? 'lowest');
  const [help, setHelp] = useState(config?.help ?? '');
  const asked = help.trim();
  const left = helpAtMost - asked.length;
  const description = words.description(waves, asked);

  useEffect(() => {
    // Registered again at every change: the last one counts. Undefined keeps Jira's dialog open (platform: a veto),
    // which the package's types do not say.
    const onConfigure = (): string | undefined => {
      if (asked.length <= helpAtMost)
        return JSON.stringify({ id, waves, help: asked, description } satisfies GateConfig);
      helpField.current?.focus();
      return undefined;
    };
    void workflowRules.onConfigure(onConfigure as () => string);
  }, [id, waves, asked, description]);

  return (
    <form className="editor-plain" onSubmit={(event) => event.preventDefault()}>
      <p className="quiet">{words.intro}</p>
      <WavesChoice waves={waves} choose={setWaves} />
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
        <p className="prose">{description}</p>
      </div>
    </form>
  );
}
