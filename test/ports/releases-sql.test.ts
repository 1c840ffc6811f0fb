import { openStore } from '../../src/adapters/sql/store';
import { at } from './acts';
import { serveForgeSql } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';
import { releasesSuite } from './releases.suite';

let database: TestDatabase;
let databases = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

describe('the register in SQL', () => {
  releasesSuite(async () => {
    const name = `releases_${(databases += 1)}`;
    serveForgeSql(() => database.pool(name));
    return openStore({ now: () => at(59) }, () => undefined);
  });
});
