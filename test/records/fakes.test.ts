import { memoryFacts } from '../fakes/memory-facts';
import { memoryImports } from '../fakes/memory-imports';
import { memoryJournal } from '../fakes/memory-journal';
import { memoryReleases } from '../fakes/memory-releases';
import { memoryUpkeep } from '../fakes/memory-upkeep';
import { at } from '../ports/acts';
import { factsSuite } from '../ports/facts.suite';
import { importsSuite } from '../ports/imports.suite';
import { upkeepSuite } from '../ports/upkeep.suite';
import { releasesSuite } from '../ports/releases.suite';
import { journalSuite } from '../ports/journal.suite';

describe('the journal in memory', () => {
  journalSuite(async () => memoryJournal());
});

describe('the fact tables in memory', () => {
  factsSuite(async () => {
    const journal = memoryJournal();
    return { journal, facts: memoryFacts(journal, { now: () => at(59) }) };
  }, at(59));
});

describe('upkeep in memory', () => {
  upkeepSuite(async () => memoryUpkeep(memoryJournal()));
});

describe('staged imports in memory', () => {
  importsSuite(async () => {
    const journal = memoryJournal();
    const facts = memoryFacts(journal, { now: () => at(59) });
    return { journal, facts, imports: memoryImports(journal, facts) };
  });
});

describe('the register of releases in memory', () => {
  releasesSuite(async () => {
    const [journal, clock] = [memoryJournal(), { now: () => at(59) }];
    const facts = memoryFacts(journal, clock);
    return { journal, facts, releases: memoryReleases(journal, facts, clock) };
  });
});
