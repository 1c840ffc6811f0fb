import { memoryFacts } from '../fakes/memory-facts';
import { memoryJournal } from '../fakes/memory-journal';
import { at } from '../ports/acts';
import { factsSuite } from '../ports/facts.suite';
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
