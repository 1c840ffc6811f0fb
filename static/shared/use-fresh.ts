import { events } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWorkItem } from './host';

/** Jira tells panels that their work item changed; our panels tell each other what was stored. */
const issueChanged = 'JIRA_ISSUE_CHANGED';
const stored = 'slipway.stored';
const thisFrame = crypto.randomUUID();

type Changed = { readonly issueId?: string | number; readonly from?: string };

/** Reads again when Jira or another panel of ours changed this work item. */
export function useFresh(): void {
  const queries = useQueryClient();
  const { id } = useWorkItem();
  useEffect(() => {
    const readAgain = ({ issueId = id, from }: Changed = {}) => {
      if (String(issueId) !== id || from === thisFrame) return;
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'person' });
    };
    const subscriptions = [issueChanged, stored].map((event) => events.on(event, readAgain));
    return () => {
      for (const subscription of subscriptions) void subscription.then(({ unsubscribe }) => unsubscribe());
    };
  }, [queries, id]);
}

export const tellOthers = (issueId: string): void =>
  void events.emit(stored, { issueId, from: thisFrame } satisfies Changed);
