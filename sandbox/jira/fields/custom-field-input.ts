import { z } from 'zod';
import { adfDocument } from '../adf';
import { fieldRefusal, notModelled } from '../answer';
import type { CustomField } from './custom-fields';
import type { Call } from '../http/route';
import { knownPerson } from '../who';

const optionShape = z.union([z.object({ id: z.string() }), z.object({ value: z.string() })]);
const userShape = z.union([z.object({ accountId: z.string() }), z.object({ id: z.string() })]);

/** The value of a request as it is stored, or null to empty the field; refused as Jira words it. */
export async function readCustomValue(call: Call, field: CustomField, value: unknown): Promise<unknown> {
  if (value === null) return null;
  switch (field.type) {
    case 'textfield':
      return read(field, z.string().max(255), value, 'Operation value must be a string');
    case 'textarea':
      return read(
        field,
        adfDocument,
        value,
        'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
      );
    case 'float':
      return read(field, z.number(), value, 'Operation value must be a number');
    case 'datepicker':
      return read(field, z.iso.date(), value, `Error parsing date string: ${JSON.stringify(value)}`);
    case 'datetime':
      return new Date(readDateTime(field, value)).toISOString();
    case 'select':
      return readOption(field, value);
    case 'multiselect':
      return readList(field, value).map((one) => readOption(field, one));
    case 'userpicker':
      return readPerson(call, field, value);
    case 'multiuserpicker': {
      const people = [];
      for (const one of readList(field, value)) people.push(await readPerson(call, field, one));
      return people;
    }
    case 'sd-approvals':
      throw notModelled(`setting the approvals field ${field.id}; Jira fills it itself`);
  }
}

function read<Shape extends z.ZodType>(
  field: CustomField,
  shape: Shape,
  value: unknown,
  message: string,
): z.output<Shape> {
  const result = shape.safeParse(value);
  if (!result.success) throw fieldRefusal(field.id, message);
  return result.data;
}

/** Jira writes `2026-11-23T09:00:00.000+0100`; the offset may have its colon. */
function readDateTime(field: CustomField, value: unknown): string {
  const text = typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value;
  return read(field, z.iso.datetime({ offset: true }), text, `Error parsing time: ${JSON.stringify(value)}`);
}

function readOption(field: CustomField, value: unknown): string {
  const asked = read(field, optionShape, value, "Specify a valid 'id' or 'name' for " + field.name);
  const found = field.options.find((one) => ('id' in asked ? one.id === asked.id : one.value === asked.value));
  if (found === undefined)
    throw fieldRefusal(field.id, `Option value '${'id' in asked ? asked.id : asked.value}' is not valid`);
  return found.id;
}

async function readPerson(call: Call, field: CustomField, value: unknown): Promise<string> {
  const asked = read(field, userShape, value, 'expected Object containing an "accountId" property');
  const accountId = 'accountId' in asked ? asked.accountId : asked.id;
  if ((await knownPerson(call.sql, accountId)) === undefined)
    throw fieldRefusal(field.id, `User '${accountId}' was not found in the system.`);
  return accountId;
}

function readList(field: CustomField, value: unknown): readonly unknown[] {
  return read(field, z.array(z.unknown()), value, 'data was not an array');
}
