import { z } from 'zod';
import { ok, Refusal, type Answer } from '../answer';
import { visibleIssue, visibleIssues } from '../issues/issue-rows';
import { limits } from '../limits';
import { isGlobalPermission, permissionCatalogue, type Permission } from '../projects/permission-catalogue';
import { visibleProject } from '../projects/project-rows';
import { readBody } from '../http/request-body';
import type { Call } from '../http/route';
import { knownPerson, type Who } from '../who';

/** GET /mypermissions: in a work item, in a project, or "in any project" when neither is named. */
export async function getMyPermissions(call: Call): Promise<Answer> {
  const keys = (call.query.get('permissions') ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  if (keys.length === 0) throw new Refusal(400, "The 'permissions' query parameter is required.");
  const permissions = keys.map((key) => knownPermission(key));
  const projectId = await contextProject(call);
  const answers = await Promise.all(
    permissions.map(async (permission) => {
      const havePermission =
        projectId === undefined
          ? await anywhere(call.who, permission.key)
          : await call.who.may(permission.key, projectId);
      return [permission.key, { ...permission, havePermission }] as const;
    }),
  );
  return ok({ permissions: Object.fromEntries(answers) });
}

/** GET /permissions: all that this stand-in knows. */
export async function getAllPermissions(): Promise<Answer> {
  const all = [...permissionCatalogue].map(
    ([key, { name, type, description }]) => [key, { key, name, type, description }] as const,
  );
  return Promise.resolve(ok({ permissions: Object.fromEntries(all) }));
}

const id = z.union([z.number().int(), z.string().regex(/^\d+$/)]).transform(String);
const checkBody = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z
    .array(
      z.strictObject({
        permissions: z.array(z.string()),
        projects: z.array(id).optional(),
        issues: z.array(id).optional(),
      }),
    )
    .optional(),
});

/** POST /permissions/check: lists only what is granted; ids that nobody knows are passed over. */
export async function checkPermissions(call: Call): Promise<Answer> {
  const body = readBody(checkBody, call.body);
  const who = await subject(call, body.accountId);
  for (const key of body.globalPermissions ?? []) {
    if (!isGlobalPermission(key)) throw new Refusal(400, `Unrecognized permission: ${key}`);
  }
  const projectPermissions = [];
  for (const asked of body.projectPermissions ?? []) {
    const { projects = [], issues = [] } = asked;
    if (projects.length > limits.permissionCheckIds || issues.length > limits.permissionCheckIds) {
      throw new Refusal(
        400,
        `At most ${limits.permissionCheckIds} projects and ${limits.permissionCheckIds} issues can be checked.`,
      );
    }
    const found = issues.length > 0 ? await visibleIssues(call.sql, who, issues) : [];
    for (const key of asked.permissions) {
      if (knownPermission(key).type !== 'PROJECT') throw new Refusal(400, `Unrecognized permission: ${key}`);
      const granted = await who.projectsWith(key);
      projectPermissions.push({
        permission: key,
        projects: projects.filter((project) => granted.has(project)).map(Number),
        issues: found.filter((issue) => granted.has(issue.projectId)).map((issue) => issue.id),
      });
    }
  }
  return ok({ globalPermissions: who.administrator ? (body.globalPermissions ?? []) : [], projectPermissions });
}

/** Whose permissions: one's own, or with Administer Jira anybody's. */
async function subject(call: Call, accountId: string | undefined): Promise<Who> {
  if (accountId === undefined || accountId === call.who.accountId) return call.who;
  if (!call.who.administrator)
    throw new Refusal(403, 'You do not have permission to check the permissions of other users.');
  const person = await knownPerson(call.sql, accountId);
  if (person === undefined) throw new Refusal(400, `The account ID '${accountId}' is not valid.`);
  return person;
}

async function contextProject(call: Call): Promise<string | undefined> {
  const issue = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issue !== null) return (await visibleIssue(call, issue)).projectId;
  const project = call.query.get('projectKey') ?? call.query.get('projectId');
  return project === null ? undefined : (await visibleProject(call, project)).id;
}

async function anywhere(who: Who, key: string): Promise<boolean> {
  return isGlobalPermission(key) ? who.administrator : (await who.projectsWith(key)).size > 0;
}

function knownPermission(key: string): Permission {
  const permission = permissionCatalogue.get(key);
  if (permission === undefined) throw new Refusal(400, `Unrecognized permission: ${key}`);
  return permission;
}
