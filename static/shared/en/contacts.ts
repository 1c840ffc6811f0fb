import { count } from './grammar';

/** Whom a customer's policy names, by name. */
export const contacts = {
  title: 'Contacts, in the order of escalation',
  failed: 'The contacts could not be read',
  noName: 'no name yet',
  noId: 'no name yet; write the next version of the policy to name somebody',
  erased: (day: string) => `erased on ${day}`,
  escalates: (hours: number) => `Goes to the next one after ${count(hours, 'hour')} without an answer.`,
  addName: 'Add name',
  changeName: 'Change name',
  addNameFor: (duty: string) => `Add name: ${duty}`,
  changeNameFor: (duty: string) => `Change name: ${duty}`,
  erase: 'Erase',
  eraseFor: (duty: string) => `Erase the name of ${duty}`,
  name: 'Name',
  nameHint: 'It stands here alone: no version, plan or journal holds it, so it can be erased.',
  nameMissing: 'Give a name.',
  contact: 'How to reach them',
  contactHint: 'For example an e-mail address or a telephone number.',
  reason: 'Reason',
  eraseHint:
    'The name and the address are gone for ever. The journal keeps that it was done, and this reason: write no name.',
  reasonMissing: 'Give a reason. Who reads the journal later has nothing else.',
  notDone: 'Nothing was changed',
};
