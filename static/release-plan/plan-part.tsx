import Lozenge from '@atlaskit/lozenge';
import type { PlanPart as Part } from '../../src/contract/plan-words';
import { planParts as words } from '../shared/en/plan-parts';
import { FoldingSection } from '../shared/folding-section';
import type { Folding } from '../shared/folding-section';

type Props = Omit<Folding, 'title' | 'aside' | 'part'> & {
  readonly part: Part;
  /** What the part still has to say. */
  readonly lacks: readonly string[];
};

/** A part of the release plan: what it says in one line, or what it lacks. */
export function PlanPart({ part, lacks, summary, ...folding }: Props) {
  const isComplete = lacks.length === 0;
  return (
    <FoldingSection
      {...folding}
      part={part}
      title={words.titles[part]}
      summary={isComplete ? summary : words.lacks(lacks)}
      aside={
        <Lozenge appearance={isComplete ? 'success' : 'default'}>{isComplete ? words.complete : words.open}</Lozenge>
      }
    />
  );
}
