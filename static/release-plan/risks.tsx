import { lazy } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { planParts as words } from '../shared/en/plan-parts';
import { Fact } from '../shared/fact';
import { PersonName } from '../shared/people/person-name';
import { entriesOf } from '../shared/entries';
import { DetailsPart } from './details-part';
import { NamedItem } from './named-item';

const loadEditor = () => import('./risks-editor');
const RisksEditor = lazy(async () => ({ default: (await loadEditor()).RisksEditor }));

/** How risky the release is, what could go wrong, and what it waits for. */
export function Risks({ view }: { readonly view: ReleaseView }) {
  const { riskLevel, risks, dependencies } = view.plan.doc.details;
  const isEmpty = riskLevel === null && risks.order.length + dependencies.order.length === 0;
  const level = riskLevel === null ? words.notSaid : words.levels[riskLevel];
  return (
    <DetailsPart
      view={view}
      part="risks"
      summary={words.summary.risks(level, risks.order.length, dependencies.order.length)}
      Editor={RisksEditor}
      prepare={loadEditor}
    >
      {isEmpty ? (
        <p className="quiet">{words.empty.risks}</p>
      ) : (
        <dl className="facts facts-texts">
          <Fact term={words.fields.riskLevel}>{level}</Fact>
          <Fact term={words.fields.risks}>
            {risks.order.length === 0 ? (
              <span className="quiet">{words.noRisks}</span>
            ) : (
              <ul className="rows">
                {entriesOf(risks).map(([id, { text, impact, likelihood, response, owner }]) => (
                  <li key={id}>
                    <p>{text}</p>
                    <p className="quiet small">
                      {words.riskOf(words.levels[impact], words.levels[likelihood])}
                      {owner !== null && (
                        <>
                          {' · '}
                          <PersonName accountId={owner} />
                        </>
                      )}
                    </p>
                    {response !== '' && <p className="small">{response}</p>}
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact term={words.fields.dependencies}>
            {dependencies.order.length === 0 ? (
              <span className="quiet">{words.noDependencies}</span>
            ) : (
              <ul className="rows">
                {entriesOf(dependencies).map(([id, { key, why }]) => (
                  <li key={id}>
                    <NamedItem issueKey={key} />
                    {why !== '' && <p className="small">{why}</p>}
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
