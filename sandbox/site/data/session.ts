import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Person } from '../../parts';
import { jsonQuery, send } from './http';

export type ClockJump = { readonly label: string; readonly at: string };

export type Session = {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly clock: { readonly now: string; readonly offsetMs: number; readonly jumps: readonly ClockJump[] };
  readonly site: { readonly name: string };
};

export function useSession(): UseQueryResult<Session> {
  return useQuery(sessionQuery);
}

export const sessionQuery = jsonQuery<Session>('/__site/session');

/** Everything on the page belongs to the person, so the page starts anew, as after a login. */
export async function actAs(accountId: string): Promise<void> {
  await send('POST', '/__site/session', { accountId });
  window.location.reload();
}

/** Frames took their time from the old clock, so the page starts anew. */
export async function moveClock(change: { readonly at: string } | { readonly advanceMs: number }): Promise<void> {
  await send('POST', '/__site/clock', change);
  window.location.reload();
}
