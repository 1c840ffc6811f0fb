import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getGadgetOptions, getReleaseSuccess } from '../../src/app/measurement/get-release-success';
import { importHistory } from '../../src/app/history/import-history';
import { defaultGadgetConfiguration } from '../../src/contract/gadget-calls';
import { healFacts } from '../../src/app/upkeep/project-facts';
import { saveRegisterEntry } from '../../src/app/registers/save-register-entry';
import { aSetting as bareSetting } from './setting';
import type { Setting } from './setting';

const csv = readFileSync(join(__dirname, '../../demo/releases.csv'), 'utf8');
const releases = csv.trim().split('\n').length - 1;

/** With the registers that the file of the demo speaks of. */
async function aSetting(): Promise<Setting> {
  const setting = await bareSetting();
  const add = (register: 'customers' | 'services', id: string) =>
    saveRegisterEntry(setting.deps, setting.as('noor'), { cmd: setting.cmd(), register, id, name: `Name of ${id}` });
  for (const id of ['C', 'O']) await add('customers', id);
  for (const id of ['PAY', 'OLB', 'EPR', 'POS', 'WEB', 'IDN', 'NET']) await add('services', id);
  const before = setting.journal.table.length;
  return { ...setting, written: () => setting.journal.table.slice(before) };
}

const run = ({ deps, as, cmd }: Setting, more: { csv?: string; projectKey?: string; cmd?: string } = {}) =>
  importHistory(deps, as('noor'), { cmd: cmd(), projectKey: 'REL', csv, ...more });

describe('importing history', () => {
  it('imports a whole file in one act', async () => {
    const setting = await aSetting();
    expect(await run(setting)).toEqual({ ok: true, value: { releases } });
    expect(setting.written()).toMatchObject([{ act: 'history-imported', actor: 'noor' }]);
  });

  it('refuses the same file a second time, but answers the same act again', async () => {
    const setting = await aSetting();
    const cmd = setting.cmd();
    await run(setting, { cmd });
    expect(await run(setting)).toMatchObject({ ok: false, refusal: { code: 'imported-before' } });
    expect(await run(setting, { cmd })).toEqual({ ok: true, value: { releases } });
    expect(setting.written()).toHaveLength(1);
  });

  it('imports nothing of a file with one bad line, and names it', async () => {
    const setting = await aSetting();
    expect(await run(setting, { csv: `${csv.trim()}\r\nbroken line\r\n` })).toMatchObject({
      refusal: { message: expect.stringContaining(`Line ${releases + 2}`) },
    });
    expect(setting.written()).toEqual([]);
  });

  it('refuses a project that does not exist or that the person may not browse', async () => {
    const setting = await aSetting();
    expect(await run(setting, { projectKey: 'NOPE' })).toMatchObject({ refusal: { code: 'not-visible' } });
    expect(setting.written()).toEqual([]);
  });

  it('is in the reports of those who may browse the project, once the facts are made', async () => {
    const setting = await aSetting();
    await run(setting);
    await healFacts(setting.deps);
    const total = async (who: string) => {
      const shown = await getReleaseSuccess(setting.deps, setting.as(who), defaultGadgetConfiguration);
      return shown.ok ? shown.value.report.total.releases : 0;
    };
    expect(await total('marta')).toBeGreaterThan(0);
    expect(await total('sam')).toBe(0);
  });

  it('tells names of customers and services to nobody who may browse no project', async () => {
    const setting = await aSetting();
    await run(setting);
    await healFacts(setting.deps);
    for (const ask of [
      getGadgetOptions,
      (...[deps, who]: Parameters<typeof getGadgetOptions>) => getReleaseSuccess(deps, who, defaultGadgetConfiguration),
    ]) {
      expect(JSON.stringify(await ask(setting.deps, setting.as('marta')))).toContain('Meridia');
      expect(JSON.stringify(await ask(setting.deps, setting.as('sam')))).not.toMatch(/Meridia|Lab Interface/);
    }
  });
});
