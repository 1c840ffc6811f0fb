import { useQuery } from '@tanstack/react-query';
import { planParts as words } from '../shared/en/plan-parts';
import { callRelease } from '../shared/release-data';
import { valueOf } from '../shared/trouble';
import { WorkItemLink } from '../shared/jira/work-item-link';

type Props = {
  readonly issueKey: string;
  /** The plan names it as a problem: said where the mapping has it as something else. */
  readonly asProblem?: boolean;
};

/** A work item that the plan names, with its summary and status as Jira shows them to this person. */
export function NamedItem({ issueKey, asProblem = false }: Props) {
  const items = useQuery({ queryKey: ['named-items'], queryFn: () => valueOf(callRelease('getNamedItems')) });
  const item = items.data?.[issueKey];
  return (
    <>
      <p>
        <WorkItemLink issueKey={issueKey} /> {item?.summary}
        {item !== undefined && <span className="quiet small"> · {item.statusName}</span>}
        {items.data !== undefined && item === undefined && <span className="quiet small"> {words.itemHidden}</span>}
      </p>
      {asProblem && item?.isProblem === false && <p className="small">{words.noProblemByMapping(issueKey)}</p>}
    </>
  );
}
