import { lazy } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { planParts } from '../shared/en/plan-parts';
import { release as words } from '../shared/en/release';
import { DetailsPart } from './details-part';
import { Said } from './said';

const loadEditor = () => import('./scope-editor');
const ScopeEditor = lazy(async () => ({ default: (await loadEditor()).ScopeEditor }));

export function Scope({ view }: { readonly view: ReleaseView }) {
  const { scope, exclusions, details } = view.plan.doc;
  return (
    <DetailsPart view={view} part="scope" summary={scope} startsOpen Editor={ScopeEditor} prepare={loadEditor}>
      <dl className="facts facts-texts">
        <Said term={words.inScope} text={scope} />
        <Said term={words.exclusions} text={exclusions} />
        <Said term={planParts.fields.objectives} text={details.objectives} />
        <Said term={planParts.fields.deliverables} text={details.deliverables} />
      </dl>
    </DetailsPart>
  );
}
