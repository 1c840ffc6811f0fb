import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { Starts } from '../../../src/contract/start-calls';
import { starts as words } from '../en/starts';
import { ChooseOne } from '../forms/choices';
import { LineField } from '../policy/fields';
import { callRelease } from '../release-data';
import { TroubleMessage } from '../states/trouble-message';
import { useTemplateAct } from './starts-data';
import type { Half } from './starts-data';

const everyService = '*';
type Asked = { readonly service: string; readonly id: string; readonly name: string };

/** Keeps the plan as a template; under the name of one that is there, as its next version. */
export function KeepTemplate({ starts, half }: { readonly starts: Starts; readonly half: Half }) {
  const services = Object.entries(starts.services).map(([value, { name }]) => ({ value, label: name }));
  const [service, setService] = useState(services[0]?.value ?? everyService);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const fresh = useRef(crypto.randomUUID());
  const asked = name.trim();
  const existing = starts.templates.find((template) => template.service === service && template.name === asked);
  const keep = useTemplateAct<Asked>(
    half,
    (input: Asked & { cmd: string }) => callRelease('saveTemplate', { ...input, half }),
    () => words.saved(asked),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(asked === '');
    if (asked === '') return;
    void keep.act({ service, id: existing?.id ?? fresh.current, name: asked });
    if (existing === undefined) fresh.current = crypto.randomUUID();
  };
  return (
    <form onSubmit={submit} aria-label={words.keep}>
      <h3 className="subhead">{words.keep}</h3>
      <p className="quiet small">{words.keepHint}</p>
      <div className="fields">
        <LineField
          label={words.name}
          hint={existing === undefined ? words.nameHint : words.newVersionOf(existing.name, existing.version + 1)}
          problem={tried && asked === '' ? words.nameMissing : undefined}
          value={name}
          change={setName}
        />
        <ChooseOne
          label={words.place}
          options={[...services, { value: everyService, label: words.everyService }]}
          value={service}
          choose={(value) => setService(value ?? everyService)}
        />
      </div>
      {keep.trouble !== null && <TroubleMessage trouble={keep.trouble} title={words.notDone} />}
      <div className="actions">
        <Button type="submit" isLoading={keep.sending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
