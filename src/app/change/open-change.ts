import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { ChangeFacts } from '../../domain/gate/gate';
import { changeFacts } from '../../domain/gate/change-facts';
import type { ModelsDoc } from '../../domain/models/standard-model';
import type { ProcessDoc } from '../../domain/process/process';
import type { ChangeDoc } from '../../domain/release/change';
import type { RegisterDoc, SettingsDoc } from '../../domain/settings/settings';
import { may } from '../../domain/roles/may';
import type { Right } from '../../domain/roles/may';
import { namesGroups } from '../../domain/roles/role-facts';
import { rolesHere, roleStreams } from '../roles/roles-here';
import type { Deps } from '../deps';
import { notVisible } from '../release/open-release';
import type { Caller, Issue, StreamState } from '../ports/ports';
import { seeChanges } from './see-changes';
import { changeStream, customersStream, modelsStream, readStreams, settingsStream } from '../streams';

export type OpenChange = {
  readonly issue: Issue;
  readonly change: StreamState<ChangeDoc>;
  readonly settings: SettingsDoc;
  readonly facts: ChangeFacts & { readonly visible: true };
  readonly process: ProcessDoc;
  readonly mayDecide: Right;
  readonly mayRecord: Right;
  readonly customers: RegisterDoc['entries'];
  readonly models: ModelsDoc['entries'];
};

/**
 * The change behind a work item, for a person who may see it. One SQL statement, two Jira calls as the person; approvals
 * and edits as the app, since the panel says what the gate says, and that they may see the change was checked.
 */
export async function openChange(
  { journal, clock, appJira }: Deps,
  { accountId, jira }: Caller,
  issueId: string,
): Promise<Result<OpenChange>> {
  const [issue, heads] = await Promise.all([
    jira.issue(issueId),
    readStreams(journal, {
      change: changeStream(issueId),
      settings: settingsStream,
      customers: customersStream,
      models: modelsStream,
      ...roleStreams,
    }),
  ]);
  if (issue === undefined) return notVisible;
  const settings = heads.settings.doc;
  if (!(issue.typeId in settings.changeTypes)) return notAChange(issue.key);
  const customers = heads.customers.doc.entries;
  const models = heads.models.doc.entries;
  const { byId, edits, members } = await seeChanges(appJira, [issue.id], settings);
  const facts = changeFacts(issue, byId.get(issue.id) ?? issue, heads.change.doc, {
    settings,
    edits: edits.get(issue.id) ?? [],
    members,
    models,
    nameOf: (customer) => customers[customer]?.name ?? customer,
  });
  if (!facts.visible) throw new Error(`${issue.key} was read and is visible.`);
  const roles = rolesHere(heads, { project: issue.projectId }, clock.now());
  const authority = settings.authorities[issue.typeId];
  const [projectRoles, groups] = await Promise.all([
    jira.myProjectRoles(issue.projectKey),
    (authority !== undefined && 'group' in authority) || namesGroups(roles) ? jira.myGroups() : [],
  ]);
  const actor = { accountId, projectRoles, groups };
  const mayDecide = may(actor, 'decide-change', { settings, roles, change: issue });
  return allowed({
    issue,
    change: heads.change,
    settings,
    facts,
    process: heads.process.doc,
    mayDecide,
    mayRecord: may(actor, 'record-coverage', { settings, roles, change: issue }),
    customers,
    models,
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
