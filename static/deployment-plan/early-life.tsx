import { lazy } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { Fact } from '../shared/fact';
import { PlanSection } from './plan-section';
import { Text } from './text';

const loadEditor = () => import('./early-life-editor');
const EarlyLifeEditor = lazy(async () => ({ default: (await loadEditor()).EarlyLifeEditor }));

/** Who watches the release after its last wave, how long, and when that may end. */
export function EarlyLife({ view }: { readonly view: ReleaseView }) {
  const { workingDays, support, exit } = view.plan.doc.earlyLife;
  const isEmpty = workingDays === null && support === '' && exit === '';
  return (
    <PlanSection name="early-life" title={words.earlyLife} view={view} prepare={loadEditor} Editor={EarlyLifeEditor}>
      {isEmpty ? (
        <p className="quiet">{words.noEarlyLife}</p>
      ) : (
        <dl className="facts">
          <Fact term={words.howLong}>{workingDays === null ? <Text text="" /> : words.days(workingDays)}</Fact>
          <Fact term={words.support} wide>
            <Text text={support} />
          </Fact>
          <Fact term={words.exit} wide>
            <Text text={exit} />
          </Fact>
        </dl>
      )}
    </PlanSection>
  );
}
