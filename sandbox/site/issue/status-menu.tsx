import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import LozengeDropdownTrigger from '@atlaskit/lozenge/lozenge-dropdown-trigger';
import { lazy, Suspense, useRef, useState } from 'react';
import { categoryAppearance, StatusLozenge } from '../common/status-lozenge';
import { reasonsOf, RequestRefused, send } from '../data/http';
import { issuePath, type Issue, type Transition } from '../data/jira';
import type { Refusal } from './transition-refused';
import { useIssueChanged, useTransitions } from './use-issue';

const TransitionRefused = lazy(async () => ({ default: (await import('./transition-refused')).TransitionRefused }));

/** The status and the transitions that lead on from it. */
export function StatusMenu({ issue }: { readonly issue: Issue }) {
  const { status } = issue.fields;
  const transitions = useTransitions(issue.key);
  const { running, refusal, dismiss, start } = useTransition(issue);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div className="status" ref={place} tabIndex={-1}>
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        menuLabel="Transitions"
        isLoading={transitions.isPending}
        onOpenChange={({ isOpen }) => isOpen && void transitions.refetch()}
        trigger={({ triggerRef, onFocus: _onFocus, onBlur: _onBlur, onClick, ...trigger }) => (
          <LozengeDropdownTrigger
            {...trigger}
            ref={triggerRef}
            spacing="spacious"
            appearance={categoryAppearance(status.statusCategory.key)}
            isLoading={running !== undefined}
            aria-label={`${status.name} - Change status`}
            onClick={(event) => onClick?.(event)}
          >
            {status.name}
          </LozengeDropdownTrigger>
        )}
      >
        <DropdownItemGroup>
          {transitions.data?.transitions.map((transition) => (
            <DropdownItem
              key={transition.id}
              onClick={() => void start(transition)}
              elemAfter={<StatusLozenge name={transition.to.name} category={transition.to.statusCategory.key} />}
            >
              {transition.name}
            </DropdownItem>
          ))}
          {transitions.data?.transitions.length === 0 && (
            <DropdownItem isDisabled>No transitions that you may make</DropdownItem>
          )}
          {transitions.isError && <DropdownItem isDisabled>{reasonsOf(transitions.error).join(' ')}</DropdownItem>}
        </DropdownItemGroup>
      </DropdownMenu>
      <span role="status" className="subtle">
        {running !== undefined && `${running.name}: checking the rules of the workflow…`}
      </span>
      <Suspense>
        {refusal !== undefined && <TransitionRefused refusal={refusal} close={dismiss} returnFocus={place} />}
      </Suspense>
    </div>
  );
}

function useTransition(issue: Issue) {
  const [running, setRunning] = useState<Transition>();
  const [refusal, setRefusal] = useState<Refusal>();
  const changed = useIssueChanged(issue);

  const start = async (transition: Transition) => {
    setRunning(transition);
    try {
      await send('POST', `${issuePath(issue.key)}/transitions`, { transition: { id: transition.id } });
    } catch (error) {
      const kind = error instanceof RequestRefused && error.status < 500 ? 'refused' : 'failed';
      setRefusal({
        kind,
        issueKey: issue.key,
        transition: transition.name,
        status: issue.fields.status.name,
        messages: reasonsOf(error),
      });
    } finally {
      setRunning(undefined);
      // Also after a refusal: an app may have noted the attempt.
      await changed();
    }
  };
  return { running, refusal, start, dismiss: () => setRefusal(undefined) };
}
