import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReleaseRegisterCalls, ReleasesAsked } from '../../../src/contract/release-register-calls';
import { releases as words } from '../../shared/en/releases';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';

export type ReleaseLine = Extract<
  ReturnType<ReleaseRegisterCalls['getReleases']>,
  { readonly ok: true }
>['value']['rows'][number];

/** What an address asks for; what it says wrongly is left out. */
export function askedBy(search: URLSearchParams): ReleasesAsked {
  const given = (name: string) => (search.get(name) ?? '') || null;
  const sort = search.get('sort') ?? 'next';
  return {
    text: (search.get('q') ?? '').slice(0, 255),
    state: keyIn(words.states, search.get('state')) ?? 'open',
    stage: keyIn(words.stages, search.get('stage')),
    type: keyIn(words.types, search.get('type')),
    customer: given('customer'),
    service: given('service'),
    from: dayIn(search.get('from')),
    to: dayIn(search.get('to')),
    sort: sortOf(sort.replace(/^-/, '')),
    down: sort.startsWith('-'),
  };
}

export const pageOf = (search: URLSearchParams): number => {
  const page = Number(search.get('page') ?? 0);
  return Number.isInteger(page) && page > 0 ? page : 0;
};

/** A page; while the next one is read, the one before stays in sight. */
export const useReleases = (asked: ReleasesAsked, page: number) =>
  useQuery({
    queryKey: ['releases', asked, page],
    queryFn: () => valueOf(callProject('getReleases', { ...asked, page })),
    placeholderData: keepPreviousData,
  });

function keyIn<Key extends string>(names: { readonly [key in Key]: string }, value: string | null): Key | null {
  const keys = Object.keys(names) as Key[];
  return keys.find((key) => key === value) ?? null;
}

const sorts = ['number', 'name', 'type', 'next', 'ended'] as const satisfies readonly ReleasesAsked['sort'][];
const sortOf = (value: string): ReleasesAsked['sort'] => sorts.find((sort) => sort === value) ?? 'next';

const dayIn = (value: string | null): string | null =>
  value !== null && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
