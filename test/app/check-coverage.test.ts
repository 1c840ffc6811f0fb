import { checkCoverage } from '../../src/app/detection/check-coverage';
import { getUpkeep } from '../../src/app/upkeep/get-upkeep';
import { saveSettings } from '../../src/app/settings/save-settings';
import { aSetting, aSite, app, settings } from './setting';
import type { Setting } from './setting';

const day = 86_400_000;

/** The way to Deploying is without the gate until `gates` is filled. */
async function mapped(): Promise<Setting & { readonly gates: { gate: 'deployment-gate'; on: boolean }[] }> {
  const gates: { gate: 'deployment-gate'; on: boolean }[] = [];
  const transitions = [{ name: 'Deploy', kind: 'DIRECTED', fromStatusIds: ['300'], toStatusId: '305', gates }] as const;
  const setting = await aSetting({
    ...aSite(),
    administrators: ['noor', app],
    layouts: { '1': { roles: [], types: [{ id: '10', statusIds: ['300', '305'] }] } },
    workflows: [{ name: 'Release workflow', statusIds: ['300', '305'], transitions }],
  });
  const changes = { ...settings, stages: { '300': 'READY', '305': 'DEPLOYING' } } as const;
  await saveSettings(setting.deps, setting.as('noor'), { cmd: setting.cmd(), seq: 1, changes });
  return { ...setting, gates };
}

async function openNow({ deps }: Setting): Promise<readonly string[]> {
  const report = await getUpkeep(deps);
  return report.ok ? Object.values(report.value.coverage.open).map(({ transition }) => transition) : ['not read'];
}

it('raises a transition without the gate until the rule is back, and journals only what changed', async () => {
  const setting = await mapped();
  const { deps, clock, gates, journal } = setting;
  const look = async () => {
    clock.set(new Date(Date.parse(clock.now()) + day).toISOString());
    await checkCoverage(deps);
  };
  await look();
  await look();
  expect(await openNow(setting)).toEqual(['Deploy']);
  gates.push({ gate: 'deployment-gate', on: true });
  await look();
  expect(await openNow(setting)).toEqual([]);
  expect(journal.table.filter(({ streamId }) => streamId === 'coverage')).toHaveLength(2);
});

it('says that it is not known when Jira does not show workflows to the app', async () => {
  const setting = await mapped();
  setting.site.broken.add('workflows');
  await checkCoverage(setting.deps);
  expect(await getUpkeep(setting.deps)).toMatchObject({
    ok: true,
    value: { coverage: { unknown: { why: expect.stringContaining('Jira does not show workflows') } } },
  });
});
