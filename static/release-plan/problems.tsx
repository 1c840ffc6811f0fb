import { lazy } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { planParts as words } from '../shared/en/plan-parts';
import { entriesOf } from '../shared/entries';
import { DetailsPart } from './details-part';
import { NamedItem } from './named-item';

const loadEditor = () => import('./problems-editor');
const ProblemsEditor = lazy(async () => ({ default: (await loadEditor()).ProblemsEditor }));

/** The problems and known errors that the release closes. */
export function Problems({ view }: { readonly view: ReleaseView }) {
  const { problems, noProblems } = view.plan.doc.details;
  const count = problems.order.length;
  const summary = count === 0 ? words.noneClosed : words.summary.problems(count);
  return (
    <DetailsPart view={view} part="problems" summary={summary} Editor={ProblemsEditor} prepare={loadEditor}>
      {count === 0 ? (
        <p className="quiet">{noProblems ? words.noneClosed : words.empty.problems}</p>
      ) : (
        <ul className="rows">
          {entriesOf(problems).map(([id, { key, kind }]) => (
            <li key={id}>
              <NamedItem issueKey={key} asProblem />
              <p className="quiet small">{words.problemKinds[kind]}</p>
            </li>
          ))}
        </ul>
      )}
    </DetailsPart>
  );
}
