import { gadget as words } from '../shared/en/gadget';
import { typeNames } from '../shared/en/names';
import { monthText } from '../shared/moments';
import type { Shown } from './gadget-data';
import { percentText } from './percent-text';

/** The one number a manager looks for, and what it is about. */
export function Headline({ shown }: { readonly shown: Shown }) {
  const { total, imported } = shown.report;
  return (
    <div className="headline">
      <dl className="rates">
        <div>
          <dt>{words.successRate}</dt>
          <dd className="rate">{percentText(total.success)}</dd>
        </div>
        <div>
          <dt>{words.failureRate}</dt>
          <dd className="rate rate-second">{percentText(total.failure)}</dd>
        </div>
      </dl>
      <p className="quiet">
        {words.releases(total.releases)}
        {imported > 0 && `, ${words.imported(imported)}`} · {about(shown)}
      </p>
    </div>
  );
}

function about({ report: { filter, byMonth }, names, configuration }: Shown): string {
  const [first, last] = [byMonth[0]?.key ?? filter.from.slice(0, 7), byMonth.at(-1)?.key ?? filter.from.slice(0, 7)];
  const { customer, service, type } = configuration;
  const parts = [
    ...(customer === null ? [] : [names.customers[customer]?.name ?? customer]),
    ...(service === null ? [] : [names.services[service]?.name ?? service]),
    ...(type === null ? [] : [words.typeOnly(typeNames[type])]),
  ];
  return [words.period(monthText(first), monthText(last)), parts.join(', ') || words.allReleases].join(' · ');
}
