import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ReleaseView } from '../../../src/contract/release-calls';
import type { Saved } from '../../../src/contract/saved';
import type { StartPlan, Starts, TemplateLine } from '../../../src/contract/start-calls';
import { fieldsText } from '../history/acts';
import type { PlanDoc } from '../contract-types';
import { starts as words } from '../en/starts';
import { useTimeZone } from '../host';
import { Loaded } from '../states/loaded';
import { momentText } from '../moments';
import { PersonName } from '../people/person-name';
import { callRelease } from '../release-data';
import { TroubleMessage } from '../states/trouble-message';
import { Waiting } from '../states/waiting';
import { KeepTemplate } from './keep-template';
import { useStarts, useTake, useTemplateAct } from './starts-data';
import type { Half } from './starts-data';

type Props = {
  readonly view: ReleaseView;
  readonly half: Half;
  readonly close: () => void;
  readonly onTaken: (name: string, plan: Saved<PlanDoc>) => void;
};

/** What this half of the plan can be started from, each with what it would fill. */
export function StartChooser({ view, half, close, onTaken }: Props) {
  const starts = useStarts(half);
  return (
    <section className="editor" aria-label={words.title}>
      <div>
        <h2 className="subhead">{words.title}</h2>
        <p className="quiet small">{words.intro}</p>
      </div>
      <Loaded query={starts} failedTitle={words.failed} waiting={<Waiting lines={4} />}>
        {(value) => (
          <>
            <Offers starts={value} seq={view.plan.seq} half={half} onTaken={onTaken} />
            {value.maySave.allowed && <KeepTemplate starts={value} half={half} />}
          </>
        )}
      </Loaded>
      <div className="actions">
        <Button appearance="subtle" autoFocus onClick={close}>
          {words.close}
        </Button>
      </div>
    </section>
  );
}

type OffersProps = Pick<Props, 'half' | 'onTaken'> & { readonly starts: Starts; readonly seq: number };

function Offers({ starts: { last, templates, services, maySave }, seq, half, onTaken }: OffersProps) {
  if (last === null && templates.length === 0)
    return <p className="quiet">{Object.keys(services).length === 0 ? words.noServices : words.none}</p>;
  return (
    <ul className="rows">
      {last !== null && (
        <li>
          <Offer name={last.key} fields={last.fields} from={{ release: last.issueId }} {...{ seq, half, onTaken }}>
            <p>
              <b>{words.last(last.key)}</b>
            </p>
            <p className="small">{last.summary}</p>
          </Offer>
        </li>
      )}
      {templates.map((template) => (
        <li key={`${template.service}/${template.id}`}>
          <Offer
            name={template.name}
            fields={template.fields}
            from={{ template: { service: template.service, id: template.id } }}
            {...{ seq, half, onTaken }}
          >
            <TemplateFacts template={template} />
            {maySave.allowed && <Retire template={template} half={half} />}
          </Offer>
        </li>
      ))}
    </ul>
  );
}

function TemplateFacts({ template: { name, version, serviceName, by, at } }: { readonly template: TemplateLine }) {
  const timeZone = useTimeZone();
  return (
    <>
      <p>
        <b>{name}</b>
      </p>
      <p className="quiet small">
        {words.version(version, serviceName ?? words.everyService)} · <PersonName accountId={by} />,{' '}
        <time dateTime={at}>{momentText(at, timeZone)}</time>
      </p>
    </>
  );
}

type OfferProps = Pick<Props, 'half' | 'onTaken'> & {
  readonly name: string;
  readonly fields: readonly string[];
  readonly from: StartPlan['from'];
  readonly seq: number;
  readonly children: ReactNode;
};

function Offer({ name, fields, from, seq, half, onTaken, children }: OfferProps) {
  const take = useTake((plan) => onTaken(name, plan));
  return (
    <div>
      {children}
      <p className="small">{fields.length === 0 ? words.fillsNothing : words.fills(fieldsText(fields, ''))}</p>
      {take.trouble !== null && <TroubleMessage trouble={take.trouble} title={words.notDone} />}
      {fields.length > 0 && (
        <div className="actions">
          <Button
            appearance="primary"
            spacing="compact"
            aria-label={words.takeFrom(name)}
            isLoading={take.sending}
            onClick={() => void take.act({ seq, half, from })}
          >
            {words.take}
          </Button>
        </div>
      )}
    </div>
  );
}

function Retire({ template: { service, id, name }, half }: { readonly template: TemplateLine; readonly half: Half }) {
  const retire = useTemplateAct<object>(
    half,
    (input) => callRelease('retireTemplate', { ...input, half, service, id }),
    () => words.retired(name),
  );
  return (
    <>
      {retire.trouble !== null && <TroubleMessage trouble={retire.trouble} title={words.notDone} />}
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={words.retireName(name)}
        isLoading={retire.sending}
        onClick={() => void retire.act({})}
      >
        {words.retire}
      </Button>
    </>
  );
}
