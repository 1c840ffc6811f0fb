import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closureRules } from '../../src/domain/closure/rules';
import { rules } from '../../src/domain/gate/rules';
import { measures } from '../../src/domain/measurement/measures';

const root = join(__dirname, '../..');
const names = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
const page = (folder: string, id: string) => readFileSync(join(root, folder, `${id}.md`), 'utf8');
const lower = (ids: readonly string[]) => ids.map((id) => id.toLowerCase());

describe('a gate rule', () => {
  const ids = rules.map((rule) => rule.id).sort();

  it('is one file, one case table and one page, and each of these is a rule', () => {
    expect(names('docs/gate-rules', '.md')).toEqual(ids);
    expect(names('src/domain/gate/rules', '.ts')).toEqual(lower(ids));
    expect(names('test/domain/gate', '.cases.ts')).toEqual(lower(ids));
  });

  it.each(rules.map((rule) => ({ rule, id: rule.id })))(
    '$id has a page that says the same',
    ({ rule: { id, title, clause, gates, override } }) => {
      const text = page('docs/gate-rules', id);
      expect(text).toMatch(new RegExp(`^# ${id}: ${title}\n`));
      expect(text).toContain(`| Source | ${clause} |`);
      const [, classes = ''] = /\| May be passed by \| (.*) \|/.exec(text) ?? [];
      expect(classes.match(/\b(N|EM|WV|CW|AD)\b/g)).toEqual(override);
      for (const gate of gates) expect(text).toContain(gate);
      expect(text).toContain(`test/domain/gate/${id.toLowerCase()}.cases.ts`);
    },
  );
});

describe('a rule of the Change closure', () => {
  const ids = closureRules.map(({ id }) => id).sort();

  it('is one file, one case table and one page, and each of these is a rule', () => {
    expect(names('docs/closure-rules', '.md')).toEqual(ids);
    expect(names('src/domain/closure/rules', '.ts')).toEqual(lower(ids));
    expect(names('test/domain/closure', '.cases.ts')).toEqual(lower(ids));
  });

  it.each(closureRules.map((rule) => ({ rule, id: rule.id })))('$id has a page that says the same', ({ rule }) => {
    const text = page('docs/closure-rules', rule.id);
    expect(text).toMatch(new RegExp(`^# ${rule.id}: ${rule.title}\n`));
    expect(text).toContain(`| Source | ${rule.clause} |`);
    expect(text).toContain(`test/domain/closure/${rule.id.toLowerCase()}.cases.ts`);
  });
});

describe('a measure', () => {
  const ids = measures.map((measure) => measure.id).sort();

  it('is one file, one table of cases and one page, and each of these is a measure', () => {
    const isMeasure = (name: string) => /^m\d+$/.test(name);
    expect(names('docs/measures', '.md')).toEqual(ids);
    expect(names('src/domain/measurement', '.ts').filter(isMeasure)).toEqual(lower(ids));
    expect(names('test/domain/measurement', '.test.ts').filter(isMeasure)).toEqual(lower(ids));
  });

  it.each(measures.map((measure) => ({ measure, id: measure.id })))(
    '$id has a page that says the same',
    ({ measure: { id, title, audience, formula } }) => {
      const text = page('docs/measures', id);
      expect(text).toMatch(new RegExp(`^# ${id}: ${title}\n`));
      expect(text).toContain(`| For | ${audience} |`);
      expect(text).toContain(`| Formula | ${formula} |`);
    },
  );
});
