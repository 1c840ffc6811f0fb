import * as v from 'valibot';
import { ownDefault } from '../domain/policy/policy';
import type { ContactCalls } from './contact-calls';
import { cmd, id, line, reason } from './input-shapes';
import type { Parsers } from './input-shapes';

const customer = v.union([id, v.literal(ownDefault)]);
const onContact = { cmd, customer, person: id };

export const contactInputs = {
  getContacts: v.strictObject({ customer }),
  nameContact: v.strictObject({ ...onContact, name: v.pipe(line, v.minLength(1, 'give a name')), contact: line }),
  eraseContact: v.strictObject({ ...onContact, reason }),
} satisfies Parsers<ContactCalls>;
