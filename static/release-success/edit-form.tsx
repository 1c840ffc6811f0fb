import Button from '@atlaskit/button/new';
import { useHost } from '../shared/host';
import { gadget, gadgetEdit as words } from '../shared/en/gadget';
import { Loaded } from '../shared/loaded';
import { Panel } from '../shared/section';
import { Waiting } from '../shared/waiting';
import { defaultGadgetConfiguration } from '../../src/contract/gadget-calls';
import type { GadgetConfiguration, GadgetNames } from '../../src/contract/gadget-calls';
import { view } from '@forge/bridge';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Notice } from '../shared/notice';
import { GadgetFields } from './gadget-fields';
import { useOptions } from './gadget-data';

/** The gadget's own form on the dashboard; the dashboard keeps what is submitted. */
export function EditForm() {
  const options = useOptions();
  return (
    <Panel title={gadget.title}>
      <Loaded query={options} failedTitle={words.failed} waiting={<Waiting lines={8} />}>
        {(names) => <Form names={names} />}
      </Loaded>
    </Panel>
  );
}

function Form({ names }: { readonly names: GadgetNames }) {
  const { gadgetConfiguration } = useHost().extension as {
    readonly gadgetConfiguration?: Partial<GadgetConfiguration>;
  };
  const [configuration, setConfiguration] = useState({ ...defaultGadgetConfiguration, ...gadgetConfiguration });
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState(false);
  const { months } = configuration;
  const outOfRange = !(Number.isInteger(months) && months >= 1 && months <= 60);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (outOfRange) return;
    setSaving(true);
    try {
      await view.submit(configuration);
    } catch {
      setRefused(true);
    } finally {
      setSaving(false);
    }
  };

  return (
    <form className="editor" aria-label={gadget.title} onSubmit={(event) => void submit(event)} noValidate>
      <GadgetFields
        names={names}
        configuration={configuration}
        change={(fields) => setConfiguration({ ...configuration, ...fields })}
        monthsProblem={outOfRange ? words.monthsRange : undefined}
      />
      {refused && (
        <Notice kind="error" live="alert" title={words.notSaved}>
          <p>{words.notSavedWhy}</p>
        </Notice>
      )}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={saving}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
