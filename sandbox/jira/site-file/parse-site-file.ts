import { z } from 'zod';
import { Refusal } from '../answer';
import { permissionCatalogue } from '../projects/permission-catalogue';
import type { SiteFile } from './site-file';
import { brokenReferences } from './site-references';

/** A site file as a value, or one refusal that names every place where it is broken. */
export function parseSiteFile(site: unknown): SiteFile {
  const read = siteShape.safeParse(site);
  if (!read.success)
    throw broken(read.error.issues.map((issue) => `${issue.path.join('.') || 'site file'}: ${issue.message}`));
  const problems = brokenReferences(read.data);
  if (problems.length > 0) throw broken(problems);
  return read.data;
}

const broken = (problems: readonly string[]) =>
  new Refusal(
    400,
    problems.map((problem) => `Site file, ${problem}`),
  );

const text = z.string().min(1);
const digits = z.string().regex(/^[1-9]\d*$/, 'an id of digits is needed, as Jira gives it');
const instant = z.iso.datetime({ offset: true });
const timeZone = z.string().refine(isTimeZone, 'an IANA time zone is needed, such as Europe/Berlin');
const json = z.record(z.string(), z.unknown());
const permission = z
  .string()
  .refine((key) => permissionCatalogue.get(key)?.type === 'PROJECT', 'no project permission that this Jira knows');

const holder = z.union([
  z.strictObject({ projectRole: text }),
  z.strictObject({ group: text }),
  z.strictObject({ anyone: z.literal('logged-in') }),
  z.strictObject({ app: z.literal(true) }),
]);

const storyStep = z.strictObject({
  text,
  as: text,
  open: z.string().regex(/^\/(?!\/)/, 'an address of the site is needed, such as /browse/REL-1'),
  at: instant.exactOptional(),
});

const transition = z.strictObject({
  id: digits,
  name: text,
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  from: z.array(digits),
  to: digits,
  rules: z.array(z.strictObject({ moduleKey: text, config: json })).exactOptional(),
});

const siteShape: z.ZodType<SiteFile> = z.strictObject({
  site: z.strictObject({
    name: text,
    timeZone,
    clockStartsAt: instant,
    appsAdministerJira: z.boolean().exactOptional(),
  }),
  clockJumps: z.array(z.strictObject({ label: text, at: instant })),
  stories: z.array(z.strictObject({ title: text, steps: z.array(storyStep).min(1) })).exactOptional(),
  people: z
    .array(
      z.strictObject({
        accountId: z.string().regex(/^[\w:-]{1,128}$/),
        displayName: text,
        title: z.string(),
        timeZone: timeZone.exactOptional(),
        locale: z
          .string()
          .regex(/^[a-z]{2}-[A-Z]{2}$/, 'a locale such as en-GB is needed')
          .exactOptional(),
        administrator: z.boolean().exactOptional(),
      }),
    )
    .min(1),
  groups: z.array(z.strictObject({ groupId: text, name: text, members: z.array(text) })),
  statuses: z.array(z.strictObject({ id: digits, name: text, category: z.enum(['new', 'indeterminate', 'done']) })),
  issueTypes: z.array(z.strictObject({ id: digits, name: text, subtask: z.boolean() })),
  linkTypes: z.array(z.strictObject({ id: digits, name: text, inward: text, outward: text })),
  projectRoles: z.array(z.strictObject({ id: digits, name: text })),
  workflows: z.array(
    z.strictObject({ id: text, name: text, statuses: z.array(digits), transitions: z.array(transition) }),
  ),
  permissionSchemes: z.array(z.strictObject({ name: text, grants: z.record(permission, z.array(holder)) })),
  projects: z.array(
    z.strictObject({
      id: digits,
      key: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'two to ten capital letters and digits are needed'),
      name: text,
      type: z.enum(['software', 'service_desk', 'business']),
      permissionScheme: text,
      roles: z.record(text, z.array(z.union([z.strictObject({ accountId: text }), z.strictObject({ group: text })]))),
      issueTypes: z.array(z.strictObject({ issueType: text, workflow: text })),
      pinnedPanels: z.array(text),
    }),
  ),
  issues: z.array(
    z.strictObject({
      key: z.string().regex(/^[A-Z][A-Z0-9]{1,9}-[1-9]\d*$/),
      issueType: text,
      summary: text.max(255),
      description: z.string().exactOptional(),
      status: text.exactOptional(),
      reporter: text,
      assignee: text.exactOptional(),
      parent: text.exactOptional(),
      labels: z.array(z.string().regex(/^\S{1,255}$/)).exactOptional(),
      created: instant.exactOptional(),
    }),
  ),
  links: z.array(z.strictObject({ type: text, from: text, to: text })),
  dashboards: z.array(
    z.strictObject({
      id: digits,
      name: text,
      owner: text,
      gadgets: z.array(
        z.strictObject({
          id: digits,
          moduleKey: text,
          column: z.union([z.literal(0), z.literal(1)]),
          row: z.number().int().min(0),
          configuration: json,
        }),
      ),
    }),
  ),
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
