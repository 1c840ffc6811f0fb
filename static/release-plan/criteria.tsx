import Lozenge from '@atlaskit/lozenge';
import { lazy } from 'react';
import type { AgreementsView, ReleaseView } from '../../src/contract/release-calls';
import { planParts as words } from '../shared/en/plan-parts';
import { policies } from '../shared/en/policies';
import { entriesOf } from '../shared/entries';
import { useAgreements } from './agreements-data';
import { DetailsPart } from './details-part';

const loadEditor = () => import('./criteria-editor');
const CriteriaEditor = lazy(async () => ({ default: (await loadEditor()).CriteriaEditor }));

/** What has to be shown before the release is accepted, and who agreed to that. */
export function Criteria({ view }: { readonly view: ReleaseView }) {
  const { data } = useAgreements();
  const { criteria } = view.plan.doc.details;
  const entries = entriesOf(criteria);
  const mandatory = entries.filter(([, criterion]) => criterion.mandatory).length;
  return (
    <DetailsPart
      view={view}
      part="criteria"
      summary={words.summary.criteria(entries.length, mandatory)}
      Editor={CriteriaEditor}
      prepare={loadEditor}
    >
      {entries.length === 0 ? (
        <p className="quiet">{words.empty.criteria}</p>
      ) : (
        <ul className="rows">
          {entries.map(([id, { text, kind, mandatory: must, customer }]) => (
            <li key={id}>
              <p>
                {text} <Lozenge>{must ? words.mandatory : words.wanted}</Lozenge>
              </p>
              <p className="quiet small">
                {policies.kinds[kind]}
                {customer !== '' && ` · ${view.customers[customer]?.name ?? customer}`}
                {data !== undefined && ` · ${agreedText(id, data)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </DetailsPart>
  );
}

function agreedText(id: string, { customers }: AgreementsView): string {
  const asked = customers.filter(({ criteria }) => criteria[id] !== undefined);
  const [agreed, not] = [asked.filter(({ criteria }) => criteria[id]), asked.filter(({ criteria }) => !criteria[id])];
  const names = (lines: typeof asked) => lines.map(({ name }) => name);
  if (agreed.length === 0) return words.nobodyAgreed;
  return [words.agreedBy(names(agreed)), ...(not.length === 0 ? [] : [words.notAgreedBy(names(not))])].join(', ');
}
