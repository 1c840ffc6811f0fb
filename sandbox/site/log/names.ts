import { useJson } from '../data/http';
import { useSession } from '../data/session';

type Named = { readonly appId: string; readonly name: string };

/** Names of apps and people where the log has ids. */
export function useNames(): {
  readonly apps: readonly Named[];
  readonly appName: (appId: string | undefined) => string;
  readonly personName: (accountId: string | undefined) => string;
} {
  const apps = useJson<readonly Named[]>('/__site/apps').data ?? [];
  const people = useSession().data?.people ?? [];
  return {
    apps,
    appName: (appId) => (appId === undefined ? '' : (apps.find((app) => app.appId === appId)?.name ?? appId)),
    personName: (accountId) =>
      accountId === undefined
        ? ''
        : (people.find((person) => person.accountId === accountId)?.displayName ?? accountId),
  };
}
