import { z } from 'zod';
import { created, ok, Refusal, type Answer } from '../answer';
import { priorityBean } from '../beans';
import { customFields, customSchema, customTypes } from '../fields/custom-fields';
import { systemFields, systemSchema } from '../fields/field-catalogue';
import { levelBean } from '../fields/level-beans';
import { pageAsked, pageBean } from '../http/page';
import type { CustomFieldType } from '../page-contract';
import { visibleProject } from '../projects/project-rows';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { securityLevels } from '../fields/security-levels';
import { administrators } from '../administrators';

/** GET /field: system fields and those of the site. */
export async function getFields(call: Call): Promise<Answer> {
  const system = systemFields.map((field) => ({
    id: field.id,
    key: field.id,
    name: field.name,
    custom: false,
    orderable: field.editable,
    navigable: true,
    searchable: true,
    clauseNames: [field.id],
    schema: systemSchema(field),
  }));
  const custom = (await customFields(call.sql)).map((field) => ({
    id: field.id,
    key: field.id,
    name: field.name,
    untranslatedName: field.name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${String(field.number)}]`, field.name],
    schema: customSchema(field),
  }));
  return ok([...system, ...custom]);
}

const types = Object.keys(customTypes) as [CustomFieldType, ...CustomFieldType[]];
const customBody = z.strictObject({
  name: z.string().min(1).max(255),
  type: z.enum(types),
  options: z.array(z.string().min(1).max(255)).optional(),
});

/** Page data: a new custom field on every work item. */
export async function postCustomField(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { name, type, options = [] } = readBody(customBody, call.body);
  const takesOptions = type === 'select' || type === 'multiselect';
  if (takesOptions !== options.length > 0) throw new Refusal(400, 'A field to select from, and no other, has options.');
  const id = await call.sql.transaction(async () => {
    const { insertId } = await call.sql.run(`insert into custom_field (name, type) values (?, ?)`, [name, type]);
    for (const value of new Set(options))
      await call.sql.run(`insert into custom_field_option (field, value) values (?, ?)`, [insertId, value]);
    return insertId;
  });
  return created({ id: `customfield_${String(id)}` });
}

/** GET /priority/search */
export async function searchPriorities(call: Call): Promise<Answer> {
  const rows = await call.sql.rows<{ id: string; name: string }>(`select id, name from priority order by position`);
  const beans = rows.map((row) => ({ ...priorityBean(call, row), description: '', isDefault: row.name === 'Medium' }));
  return ok(pageBean(call, '/rest/api/3/priority/search', beans, pageAsked(call, 50)));
}

/** GET /project/{projectKeyOrId}/securitylevel: only for who may set them. */
export async function getSecurityLevels(call: Call): Promise<Answer> {
  const project = await visibleProject(call, param(call, 'projectIdOrKey'));
  const may = await call.who.may('SET_ISSUE_SECURITY', project.id);
  const levels = may ? await securityLevels(call.sql, project.id) : [];
  return ok({ levels: levels.map((level) => levelBean(call, level)) });
}
