import type { People, Person } from '../../src/app/ports/people';

export function memoryPeople(): People {
  const people = new Map<string, Person>();
  return {
    read: async (ids) =>
      [...new Set(ids)]
        .sort()
        .map((id) => people.get(id))
        .filter((person) => person !== undefined),
    async write(person) {
      if ((people.get(person.id)?.erasedAt ?? null) === null) people.set(person.id, { ...person, erasedAt: null });
    },
    async erase(ids, at) {
      for (const id of ids) people.set(id, { id, name: '', contact: '', erasedAt: people.get(id)?.erasedAt ?? at });
    },
  };
}
