import { lazy } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { roleNames } from '../shared/en/names';
import { Fact } from '../shared/fact';
import { PersonName } from '../shared/people/person-name';
import { PlanSection } from './plan-section';

const loadEditor = () => import('./contributors-editor');
const ContributorsEditor = lazy(async () => ({ default: (await loadEditor()).ContributorsEditor }));

/** Who plans deployments (process 4.1.7: the release manager with planning and design coordination), and who else did. */
const planners = ['rdm', 'pdc', 'dp'] as const;

export function Contributors({ view }: { readonly view: ReleaseView }) {
  const { roles } = view.release.doc;
  const others = Object.keys(view.plan.doc.contributors);
  return (
    <PlanSection
      name="contributors"
      title={words.contributors}
      summary={words.planners}
      view={view}
      prepare={loadEditor}
      Editor={ContributorsEditor}
    >
      <dl className="facts">
        {planners.map((role) => {
          const account = roles[role];
          return (
            <Fact key={role} term={roleNames[role]}>
              {account === undefined ? (
                <span className="quiet">{words.notNamed}</span>
              ) : (
                <PersonName accountId={account} />
              )}
            </Fact>
          );
        })}
        <Fact term={words.others}>
          {others.length === 0 ? (
            <span className="quiet">{words.noContributors}</span>
          ) : (
            others.map((account, place) => (
              <span key={account}>
                {place > 0 && ', '}
                <PersonName accountId={account} />
              </span>
            ))
          )}
        </Fact>
      </dl>
    </PlanSection>
  );
}
