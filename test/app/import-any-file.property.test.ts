import fc from 'fast-check';
import { importHistory } from '../../src/app/history/import-history';
import { healFacts } from '../../src/app/upkeep/project-facts';
import { aSetting } from './setting';

const head = 'id,actualEnd,customers,service,type,outcome';
const cell = fc.oneof(
  fc.constantFrom(
    'R-1',
    'R-2',
    '2026-03-10',
    '2026-02-30',
    'M',
    'LAB',
    'Minor',
    'S',
    '',
    '"',
    '=1+1',
    'ä',
    '\u0000',
    "'-x",
  ),
  fc.string({ maxLength: 6 }),
);
const good = fc.integer({ min: 1, max: 12 }).map((number) => `R-${number},2026-03-10,M,LAB,Minor,S`);
const line = fc.oneof(
  { weight: 4, arbitrary: good },
  fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(',')),
);
const csv = fc.oneof(
  fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => [head, ...lines].join(end)),
  fc.string(),
);
const ever = { from: '0001-01-01', to: '9999-12-31', customer: null, service: null, type: null };

it('imports every release of a file or none, whatever the file', async () => {
  await fc.assert(
    fc.asyncProperty(csv, async (text) => {
      const setting = await aSetting();
      const answer = await importHistory(setting.deps, setting.as('noor'), {
        cmd: setting.cmd(),
        projectKey: 'REL',
        csv: text,
      });
      await healFacts(setting.deps);
      const { byMonth } = await setting.deps.facts.releaseOutcomes(ever, ['1'], 'by-month');
      const counted = byMonth.reduce((sum, { releases }) => sum + releases, 0);
      if (answer.ok) {
        const lines = text
          .split(/\r\n|\n/)
          .slice(1)
          .filter((each) => each.replace(/[,"\s]/g, '') !== '');
        expect(counted).toBe(answer.value.releases);
        expect(counted).toBeLessThanOrEqual(lines.length);
        expect(setting.written()).toHaveLength(1);
      } else {
        expect(answer.refusal.message).toMatch(/[.!?]$/);
        expect(counted).toBe(0);
        expect(setting.written()).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
