import { lazy } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { planParts as words } from '../shared/en/plan-parts';
import { Fact } from '../shared/fact';
import { PersonName } from '../shared/people/person-name';
import { DetailsPart } from './details-part';
import { Said } from './said';

const loadEditor = () => import('./resources-editor');
const ResourcesEditor = lazy(async () => ({ default: (await loadEditor()).ResourcesEditor }));

/** What the release needs and costs, and who approves that. */
export function Resources({ view }: { readonly view: ReleaseView }) {
  const { resources, cost, approvers } = view.plan.doc.details;
  const people = Object.keys(approvers);
  const isEmpty = resources === '' && cost === '' && people.length === 0;
  const summary = [cost, words.summary.approvers(people.length)].join(' · ');
  return (
    <DetailsPart view={view} part="resources" summary={summary} Editor={ResourcesEditor} prepare={loadEditor}>
      {isEmpty ? (
        <p className="quiet">{words.empty.resources}</p>
      ) : (
        <dl className="facts facts-texts">
          <Said term={words.fields.resources} text={resources} />
          <Said term={words.fields.cost} text={cost} />
          <Fact term={words.fields.approvers}>
            {people.length === 0 ? (
              <span className="quiet">{words.notSaid}</span>
            ) : (
              <ul>
                {people.map((accountId) => (
                  <li key={accountId}>
                    <PersonName accountId={accountId} />
                  </li>
                ))}
              </ul>
            )}
          </Fact>
        </dl>
      )}
    </DetailsPart>
  );
}
