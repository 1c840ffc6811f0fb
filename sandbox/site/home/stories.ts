import type { UseQueryResult } from '@tanstack/react-query';
import type { StoryOnPage } from '../../jira/page-contract';
import { send, useJson } from '../data/http';

export type Step = StoryOnPage['steps'][number];

/** The story that is being followed, by its place in the list, and its step. */
export type Place = { readonly story: number; readonly step: number };

const FOLLOWED = 'sandbox-story';

export function useStories(enabled = true): UseQueryResult<readonly StoryOnPage[]> {
  return useJson<readonly StoryOnPage[]>('/__site/jira/stories', enabled);
}

/** Opens a step as its person and at its moment. The page starts anew: it belongs to somebody else. */
export async function openStep(place: Place, { as, at, open }: Step): Promise<void> {
  await send('POST', '/__site/session', { accountId: as });
  if (at !== undefined) await send('POST', '/__site/clock', { at });
  sessionStorage.setItem(FOLLOWED, JSON.stringify(place));
  window.location.assign(open);
}

export function followed(): Place | undefined {
  const kept = sessionStorage.getItem(FOLLOWED);
  return kept === null ? undefined : (JSON.parse(kept) as Place);
}

export function leaveStory(): void {
  sessionStorage.removeItem(FOLLOWED);
}
