import { allowed, refused } from '../kernel';
import type { AccountId, Instant, Result } from '../kernel';
import type { PlanStart } from './plan-start';

/** One version of a template; an older one stays as it was. */
export type TemplateVersion = { readonly content: PlanStart; readonly by: AccountId; readonly at: Instant };

export type Template = {
  readonly name: string;
  /** Not offered any more; its versions stay. */
  readonly retired: boolean;
  /** By number, from '1' on. */
  readonly versions: { readonly [version: string]: TemplateVersion };
};

/** Stream `template:<service>`; `template:*` holds those of the whole organization. */
export type TemplatesDoc = { readonly templates: { readonly [id: string]: Template } };

export const noTemplates: TemplatesDoc = { templates: {} };

/** In place of a service: templates of the whole organization. */
export const everyService = '*';

/** The templates with one more version of this one; the first makes it. */
export function withTemplate(
  doc: TemplatesDoc,
  { id, name, content, by, at }: { readonly id: string; readonly name: string } & TemplateVersion,
): Result<TemplatesDoc> {
  const { release, deployment } = content;
  if (Object.keys(release).length + Object.keys(deployment).length === 0) return nothingToKeep;
  const before = templateOf(doc, id);
  const taken = Object.entries(doc.templates).some(
    ([other, { name: otherName, retired }]) => other !== id && !retired && otherName === name,
  );
  if (taken) return nameTaken(name);
  const version = String(newestVersion(before) + 1);
  const versions = { ...before?.versions, [version]: { content, by, at } };
  return allowed({ templates: { ...doc.templates, [id]: { name, retired: false, versions } } });
}

export function withoutTemplate(doc: TemplatesDoc, id: string): Result<TemplatesDoc> {
  const before = templateOf(doc, id);
  if (before === undefined) return templateGone;
  return allowed({ templates: { ...doc.templates, [id]: { ...before, retired: true } } });
}

/** 0 where there is none yet. */
export const newestVersion = (template: Template | undefined): number =>
  Math.max(0, ...Object.keys(template?.versions ?? {}).map(Number));

export const templateOf = ({ templates }: TemplatesDoc, id: string): Template | undefined =>
  Object.hasOwn(templates, id) ? templates[id] : undefined;

const nothingToKeep = refused(
  'nothing-to-keep',
  'This plan says nothing yet that another one could start from. Write risks, acceptance criteria or a back-out plan first.',
);

const nameTaken = (name: string) =>
  refused('name-taken', `There is a template "${name}" already. Choose another name, or save a new version of it.`);

export const templateGone = refused(
  'template-gone',
  'This template is not there any more; somebody may have retired it meanwhile. Reload and choose again.',
);
