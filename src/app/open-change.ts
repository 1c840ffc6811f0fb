import { allowed, refused } from '../domain/kernel';
import type { Result } from '../domain/kernel';
import type { ChangeFacts } from '../domain/gate/gate';
import { changeFacts } from '../domain/gate/change-facts';
import type { ProcessDoc } from '../domain/process/process';
import type { ChangeDoc } from '../domain/release/change';
import type { SettingsDoc } from '../domain/settings/settings';
import { may } from '../domain/roles/may';
import type { Right } from '../domain/roles/may';
import { rolesHere, roleStreams } from './roles-here';
import type { Deps } from './deps';
import { notVisible } from './open-release';
import type { Caller, Issue, StreamState } from './ports';
import { changeStream, readStreams, settingsStream } from './streams';

export type OpenChange = {
  readonly issue: Issue;
  readonly change: StreamState<ChangeDoc>;
  readonly settings: SettingsDoc;
  readonly facts: ChangeFacts & { readonly visible: true };
  readonly process: ProcessDoc;
  readonly mayDecide: Right;
};

/** The change behind a work item, for a person who may see it. One SQL statement, two Jira calls as the person. */
export async function openChange(
  { journal, clock }: Deps,
  { accountId, jira }: Caller,
  issueId: string,
): Promise<Result<OpenChange>> {
  const [issue, heads] = await Promise.all([
    jira.issue(issueId),
    readStreams(journal, { change: changeStream(issueId), settings: settingsStream, ...roleStreams }),
  ]);
  if (issue === undefined) return notVisible;
  const settings = heads.settings.doc;
  if (!(issue.typeId in settings.changeTypes)) return notAChange(issue.key);
  const facts = changeFacts(issue, issue, heads.change.doc, settings);
  if (!facts.visible) throw new Error(`${issue.key} was read and is visible.`);
  const roles = rolesHere(heads, { project: issue.projectId }, clock.now());
  const authority = settings.authorities[issue.typeId];
  const [projectRoles, groups] = await Promise.all([
    jira.myProjectRoles(issue.projectKey),
    authority !== undefined && 'group' in authority ? jira.myGroups() : [],
  ]);
  return allowed({
    issue,
    change: heads.change,
    settings,
    facts,
    process: heads.process.doc,
    mayDecide: may({ accountId, projectRoles, groups }, 'decide-change', { settings, roles, change: issue }),
  });
}

export const notAChange = (key: string) =>
  refused(
    'not-a-change',
    `${key} is not of a work type that Slipway treats as a change request. Move it to a mapped type, or map its type.`,
    {
      who: 'Jira administrator',
      where: { label: 'Slipway settings › Mapping', surface: 'settings' },
    },
  );
