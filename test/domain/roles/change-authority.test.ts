import { authorityName, authorityNeeded, isOfAuthority } from '../../../src/domain/roles/change-authority';
import type { ChangeAuthority } from '../../../src/domain/roles/change-authority';

const role: ChangeAuthority = { projectRole: 'Board' };
const group: ChangeAuthority = { group: { id: 'g-1', name: 'cab' } };
const people: ChangeAuthority = { people: { lucia: true, dana: true } };
const lucia = { accountId: 'lucia', projectRoles: ['Board'], groups: ['g-1'] };
const ines = { accountId: 'ines', projectRoles: ['cab'], groups: ['cab'] };

it.each([
  ['a project role', role],
  ['a group, by its id', group],
  ['people', people],
])('knows its members: %s', (_, authority) => {
  expect(isOfAuthority(lucia, authority)).toBe(true);
  expect(isOfAuthority(ines, authority)).toBe(false);
});

it('has no member while it is not set up, or while groups were not read', () => {
  expect(isOfAuthority(lucia, undefined)).toBe(false);
  expect(isOfAuthority({ accountId: 'lucia', projectRoles: [''] }, { projectRole: '' })).toBe(false);
  expect(isOfAuthority({ accountId: 'lucia', projectRoles: [] }, group)).toBe(false);
});

it.each([
  [role, 'Board of CHG', "the project role 'Board'"],
  [group, 'Group cab', "the Jira group 'cab'"],
  [people, "Change authority (one of the 2 people named in Slipway's settings)", 'one of the 2 people'],
  [undefined, 'Change authority (not set up yet)', 'nobody is mapped to it yet'],
])('says who that is', (authority, name, needed) => {
  expect(authorityName(authority, 'CHG')).toBe(name);
  expect(authorityNeeded(authority)).toContain(needed);
});
