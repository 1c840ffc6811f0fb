import type { IdSet } from '../../domain/kernel';
import type { Deps } from '../deps';
import type { Mail } from '../ports/ports';

export type Mailed = {
  /** Those to whose owners Jira took a mail. */
  readonly changes: IdSet;
  /** Those on which Jira names nobody whom it could mail, or which the app may not see. */
  readonly nobody: IdSet;
};

type Change = { readonly id: string; readonly key: string };

/**
 * Mails the owners of each change, as the app: whatever the person who acts may see. A mail that Jira refuses keeps none of
 * the others; its change is in neither list, and is tried again.
 */
export async function mailOwners(
  { appJira, log }: Pick<Deps, 'appJira' | 'log'>,
  changes: readonly Change[],
  mailAbout: (change: Change) => Pick<Mail, 'subject' | 'text'>,
): Promise<Mailed> {
  const mailed: { [list in keyof Mailed]: { [id: string]: true } } = { changes: {}, nobody: {} };
  // One after the other: Jira asks for patience with many mails at once.
  for (const change of changes) {
    try {
      const sent = await appJira.notify(change.id, { ...mailAbout(change), to: [], owners: true });
      mailed[sent ? 'changes' : 'nobody'][change.id] = true;
    } catch (fault) {
      log.fault('notify', fault);
    }
  }
  return mailed;
}
