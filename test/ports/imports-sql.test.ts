import { openStore } from '../../src/adapters/sql/store';
import { at } from './acts';
import { serveForgeSql } from './forge-sql';
import { importsSuite } from './imports.suite';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';

let database: TestDatabase;
let databases = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

describe('staged imports in SQL', () => {
  importsSuite(async () => {
    const name = `imports_${(databases += 1)}`;
    serveForgeSql(() => database.pool(name));
    return openStore({ now: () => at(59) }, () => undefined);
  });
});
