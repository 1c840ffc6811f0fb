import { openStore } from '../../src/adapters/sql/store';
import { memoryPeople } from '../fakes/memory-people';
import { at } from './acts';
import { serveForgeSql } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';
import { peopleSuite } from './people.suite';

let database: TestDatabase;
let databases = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

describe('people in SQL', () => {
  peopleSuite(async () => {
    const name = `people_${(databases += 1)}`;
    serveForgeSql(() => database.pool(name));
    return openStore({ now: () => at(59) }, () => undefined).people;
  });
});

describe('people in memory', () => {
  peopleSuite(async () => memoryPeople());
});
