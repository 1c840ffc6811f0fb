import Button from '@atlaskit/button/new';
import { useBoard } from '../shared/board/board';
import { useSaving } from '../shared/board/use-saving';
import { gadget, gadgetEdit as words } from '../shared/en/gadget';
import { Loaded } from '../shared/states/loaded';
import { Panel } from '../shared/section';
import { Waiting } from '../shared/states/waiting';
import { defaultGadgetConfiguration } from '../../src/contract/gadget-calls';
import type { GadgetConfiguration, GadgetNames } from '../../src/contract/gadget-calls';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Notice } from '../shared/states/notice';
import { GadgetFields } from './gadget-fields';
import { useOptions } from './gadget-data';

/** The form behind the report; the dashboard keeps what it is given. */
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
  const kept = useBoard<GadgetConfiguration>().configuration;
  const saving = useSaving<GadgetConfiguration>();
  const [configuration, setConfiguration] = useState({ ...defaultGadgetConfiguration, ...kept });

  const change = (fields: Partial<GadgetConfiguration>) => {
    const changed = { ...configuration, ...fields };
    setConfiguration(changed);
    if (isInRange(changed)) saving.changed(changed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isInRange(configuration)) void saving.submit(configuration);
  };

  return (
    <form className="editor" aria-label={gadget.title} onSubmit={submit} noValidate>
      <GadgetFields
        names={names}
        configuration={configuration}
        change={change}
        monthsProblem={isInRange(configuration) ? undefined : words.monthsRange}
      />
      {saving.state === 'refused' && (
        <Notice kind="error" live="alert" title={words.notSaved}>
          <p>{words.notSavedWhy}</p>
        </Notice>
      )}
      {saving.hasButton && (
        <div className="actions">
          <Button type="submit" appearance="primary" isLoading={saving.state === 'saving'}>
            {words.save}
          </Button>
        </div>
      )}
    </form>
  );
}

const isInRange = ({ months }: GadgetConfiguration) => Number.isInteger(months) && months >= 1 && months <= 60;
