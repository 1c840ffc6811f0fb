import { decideChange } from '../../../src/app/change/decide-change';
import { answerPipeline } from '../../../src/app/pipeline/answer-pipeline';
import { pipelineStream, readStreams } from '../../../src/app/streams';
import { startWave } from '../../../src/app/deployment/start-wave';
import { saveSettings } from '../../../src/app/settings/save-settings';
import { editOverview } from '../../../src/app/release/edit-overview';
import { planned } from '../deployable';
import { aSetting, aSite, settings } from '../setting';
import type { Setting } from '../setting';

const by = { pipeline: 'p1', key: '0123456789abcdef', name: 'Deploy', projectId: '1' };

async function ready(): Promise<Setting> {
  const clocks: { now: () => string } = { now: () => '' };
  const site = aSite();
  const [release] = site.issues;
  if (release === undefined) throw new Error('no release');
  const setting = await aSetting({
    ...site,
    issues: [
      ...site.issues,
      { ...release, id: '77', key: 'REL-77', typeId: '99', links: [], subtaskOf: { id: '1', key: 'REL-1' } },
    ],
    statuses: [...site.statuses, { id: '305', name: 'Deploying' }],
    transitions: [...site.transitions, { id: '41', name: 'Deploy', toStatusId: '305' }],
    now: () => clocks.now(),
  });
  const { deps, as, cmd, clock } = setting;
  clocks.now = clock.now;
  await saveSettings(deps, as('noor'), {
    cmd: cmd(),
    seq: 1,
    changes: { ...settings, stages: { '305': 'DEPLOYING' } },
  });
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { roles: { rdm: 'ines' } } });
  const waves = { w1: { customer: 'M' }, w2: { customer: 'M', number: 2 } };
  await planned(setting, waves);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString());
  return setting;
}

const rows = ({ journal }: Setting) => journal.table.filter(({ streamId }) => streamId.startsWith('pipeline:'));

it('answers for a release alone: a sub-task of one is no way round', async () => {
  const setting = await ready();
  expect(await answerPipeline(setting.deps, by, 'n'.repeat(16), { act: 'ask', release: 'REL-77' })).toBe('not-found');
  const result = { act: 'result', release: 'REL-77', outcome: 'succeeded' } as const;
  expect(await answerPipeline(setting.deps, by, 'm'.repeat(16), result)).toBe('not-found');
  expect(rows(setting)).toEqual([]);
});

it('judges the wave that comes next, not one that was started; a result is of what it was told go for', async () => {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  expect(await startWave(deps, as('priya'), '1', { cmd: cmd(), wave: 'w1' })).toMatchObject({
    value: { started: true },
  });
  await answerPipeline(deps, by, 'n'.repeat(16), { act: 'ask', release: 'REL-1' });
  const { pipeline } = await readStreams(deps.journal, { pipeline: pipelineStream('1') });
  expect(Object.values(pipeline.doc.requests)).toMatchObject([{ waves: ['w2'] }]);
  await answerPipeline(deps, by, 'm'.repeat(16), { act: 'result', release: 'REL-1', outcome: 'succeeded' });
  const told = await readStreams(deps.journal, { pipeline: pipelineStream('1') });
  expect(Object.values(told.pipeline.doc.results)).toMatchObject([{ waves: ['w2'] }]);
});

it.each(['BACKING_OUT', 'REVIEW', 'CLOSED', 'CANCELLED'] as const)(
  'is told no in the stage %s, with the reason',
  async (stage) => {
    const setting = await ready();
    const { deps, as, cmd, journal } = setting;
    const ask = () => answerPipeline(deps, by, cmd(), { act: 'ask', release: 'REL-1' });
    expect(await ask()).toBe('go');
    const seq = journal.table.filter(({ streamId }) => streamId === 'settings').length;
    await saveSettings(deps, as('noor'), {
      cmd: cmd(),
      seq,
      changes: { stages: { '300': stage, '305': 'DEPLOYING' } },
    });
    expect(await ask()).toBe('refused');
    const { pipeline } = await readStreams(deps.journal, { pipeline: pipelineStream('1') });
    expect(Object.values(pipeline.doc.requests).at(-1)?.findings).toMatchObject([
      { what: expect.stringContaining('nothing is started from there') },
    ]);
  },
);
