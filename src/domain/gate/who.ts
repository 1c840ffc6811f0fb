import type { AccountId } from '../kernel';
import type { GateFacts } from './gate';

type Who = { readonly who: string; readonly holder?: AccountId };

/** Who mends what the release plan misses. */
export const byReleaseManager = ({ releaseManager }: GateFacts['holders']): Who => ({
  who: 'Release and deployment manager',
  ...(releaseManager === null ? {} : { holder: releaseManager }),
});
