import { gatesAsTheyStand } from '../../src/domain/gate/rules-of';
import { documentGaps, partsAsTheyStand } from '../../src/domain/process/as-it-stands';
import { emptyCover } from '../../src/domain/process/cover';
import { emptyProcess } from '../../src/domain/process/process';
import { chaptersOf } from '../../static/project/process/chapters';
import { documentMarkdown } from '../../static/project/process/document-markdown';

it('tells chapters, lists and tables in Markdown, and keeps what is in them to the letter', () => {
  const text = documentMarkdown(
    [['Organization', 'Auriga IT']],
    [
      { number: '3', title: 'Objectives', blocks: [{ kind: 'list', items: ['One', 'Two'] }] },
      {
        number: '4.1',
        title: 'Planning',
        blocks: [
          { kind: 'heading', text: 'Changes first' },
          { kind: 'note', text: 'Switched off.\nReason: a | b_c' },
          { kind: 'table', caption: 'Rules', head: ['Rule', 'What'], rows: [['AUT-01', 'One | two\nthree']] },
        ],
      },
    ],
  );
  expect(text.split('\n')).toEqual([
    '# Release and deployment management',
    '',
    '- Organization: Auriga IT',
    '',
    '## 3 Objectives',
    '',
    '- One',
    '- Two',
    '',
    '### 4.1 Planning',
    '',
    '**Changes first**',
    '',
    '> Switched off. Reason: a \\| b\\_c',
    '',
    '| Rule | What |',
    '| --- | --- |',
    '| AUT-01 | One \\| two three |',
    '',
  ]);
});

it.each([
  ['~~~ the rest is code', '\\~\\~\\~ the rest is code'],
  ['~~void~~ &lt;b&gt;', '\\~\\~void\\~\\~ \\&lt;b\\&gt;'],
  ['---', '\\---'],
  ['1. not a list', '1\\. not a list'],
])('takes no text for Markdown: %s', (said, written) => {
  const file = documentMarkdown([], [{ number: '1', title: 'T', blocks: [{ kind: 'text', text: said }] }]);
  expect(file.split('\n')).toContain(written);
});

it('names every part and every gate, also where nothing is filled in', () => {
  const { permits, appointing, emergency: authority } = emptyProcess;
  const nothing = { companions: [], roles: [], policies: [], closure: [], measures: [], history: [] };
  const document = {
    ...{ version: 0, asOf: '2026-11-23T08:00:00.000Z', cover: emptyCover, gaps: documentGaps },
    ...{ permits, appointing, authority, appointer: { title: '', people: [] }, ...nothing },
    parts: partsAsTheyStand(emptyProcess),
    gates: gatesAsTheyStand(emptyProcess),
  };
  const page = { project: { id: '1', key: 'REL', name: 'Releases' }, timeZone: 'UTC', customers: {}, services: {} };
  const blocks = chaptersOf({ document, page, nameOf: (id) => id, momentOf: (at) => at }).flatMap((one) => one.blocks);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings.filter((text) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
  for (const { title } of document.parts) expect(headings.filter((text) => text.startsWith(title))).toHaveLength(1);
  for (const { gate } of document.gates) expect(headings.filter((text) => text.endsWith(`(${gate})`))).toHaveLength(1);
});
