import type { People } from '../../app/ports/people';
import { marks } from './database';
import type { Database } from './database';
import { text, textOrNull } from './rows';

export function sqlPeople(database: Database): People {
  return {
    async read(ids) {
      if (ids.length === 0) return [];
      const rows = await database.rows(
        `SELECT id, name, contact, erased_at FROM person WHERE id IN (${marks(ids)}) ORDER BY id`,
        ids,
      );
      return rows.map(({ id, name, contact, erased_at: erasedAt }) => ({
        ...{ id: text(id), name: text(name), contact: text(contact), erasedAt: textOrNull(erasedAt) },
      }));
    },
    async write({ id, name, contact }) {
      await database.run(
        `INSERT INTO person (id, name, contact, erased_at) VALUES (?, ?, ?, NULL)
        ON DUPLICATE KEY UPDATE name = IF(erased_at IS NULL, VALUES(name), name), contact = IF(erased_at IS NULL, VALUES(contact), contact)`,
        [id, name, contact],
      );
    },
    async erase(ids, at) {
      if (ids.length === 0) return;
      await database.run(
        `INSERT INTO person (id, name, contact, erased_at) VALUES ${ids.map(() => "(?, '', '', ?)").join(', ')}
        ON DUPLICATE KEY UPDATE name = '', contact = '', erased_at = COALESCE(erased_at, VALUES(erased_at))`,
        ids.flatMap((id) => [id, at]),
      );
    },
  };
}
