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
