import type { MadeKey, PipelineView } from '../../src/contract/pipeline-calls';
import { axeFindings } from './support/browser';
import { onIssue } from './support/client';
import { byHand, examples, runJob } from './support/pipeline-jobs';
import { sharedSite } from './support/shared-site';

const site = sharedSite();
/** A Tuesday evening in the window of Meridia Health, with no other deployment to the service. */
const evening = '2026-12-01T19:15:00.000Z';
const later = '2026-12-01T19:45:00.000Z';

test('Pipeline asks the gate', async () => {
  const { sandbox, openAs } = site;

  // The release manager makes a key; it is shown this one time.
  const manager = await openAs('ines-okafor');
  await manager.open('/projects/REL/apps/project/pipelines');
  const page = manager.frame('Releases');
  await page.getByRole('button', { name: 'New pipeline' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Deploy to Meridia');
  await page.getByRole('button', { name: 'Make a key' }).press('Enter');
  const key = await page.getByRole('textbox', { name: 'The key' }).inputValue();
  const address = await page.getByRole('textbox', { name: 'Address for the requests' }).inputValue();
  expect(await axeFindings(manager.page)).toEqual([]);
  await page.getByRole('button', { name: 'I have it' }).press('Enter');
  await page.getByRole('textbox', { name: 'The key' }).waitFor({ state: 'detached' });
  await page.getByText(/Not used yet/).waitFor();

  const reasons = async () => {
    const seen = await sandbox.answer<PipelineView>(
      'priya-nair',
      'deployment-plan',
      onIssue('REL-158'),
      'getPipelineRequests',
    );
    return seen.ok ? seen.value.requests[0]?.findings.map(({ what }) => what) : seen;
  };

  // Each example asks, is refused, and does not deploy.
  await sandbox.setClock(evening);
  const env = {
    ...{ SLIPWAY_URL: address, SLIPWAY_KEY: key, RELEASE: 'REL-158', SLIPWAY_RUN: 'https://ci.example/runs/7' },
    OFFSET: String(Math.round((Date.parse(evening) - Date.now()) / 1000)),
  };
  for (const [name, lines] of Object.entries(examples)) {
    const ran = await runJob(lines(), env);
    expect({ name, ...ran }).toMatchObject({ name, code: 1, deployed: false });
    expect(ran.said).toContain('The reasons are on REL-158');
  }
  expect((await runJob([byHand()], env)).said).toMatch(/^HTTP\/1.1 403 /);
  expect((await runJob([byHand()], { ...env, SLIPWAY_KEY: `${key}0` })).said).toMatch(/^HTTP\/1.1 401 /);
  expect((await runJob([byHand()], { ...env, OFFSET: '0' })).said).toMatch(/^HTTP\/1.1 401 /);
  expect((await runJob(['./slipway.sh ask CHG-31'], env)).said).toContain('there is no release CHG-31');

  // The reasons are where people look.
  const practitioner = await openAs('priya-nair');
  await practitioner.open('/browse/REL-158');
  const asked = practitioner.frame('Deployment plan').getByRole('region', { name: 'Pipelines' });
  await asked
    .getByText(/CHG-31 is 'Awaiting approval', not authorized/)
    .first()
    .waitFor();
  await asked.getByText('Deploy to Meridia').first().waitFor();
  expect(await axeFindings(practitioner.page)).toEqual([]);

  // The change is approved; now each example deploys and tells how it went.
  const approved = { cmd: crypto.randomUUID(), decision: 'approve', reason: 'Clinical safety officer agrees.' };
  expect(await sandbox.answer('lucia-ferrant', 'change', onIssue('CHG-31'), 'decideChange', approved)).toMatchObject({
    ok: true,
  });
  for (const [name, lines] of Object.entries(examples)) {
    const ran = await runJob(lines(), env);
    expect({ name, reasons: await reasons(), ...ran }).toMatchObject({ name, reasons: [], code: 0, deployed: true });
  }
  expect((await runJob([byHand()], env)).said).toMatch(/^HTTP\/1.1 200 [^]*\{"answer":"go"\}/);
  const note = 'He said "done" \\ in full.';
  expect(await runJob(['./slipway.sh result REL-158 failed "$NOTE"'], { ...env, NOTE: note })).toMatchObject({
    code: 0,
  });

  // The practitioner answers for what the pipeline told.
  await practitioner.open('/browse/REL-158');
  const told = asked.getByRole('list', { name: 'What pipelines told' }).getByRole('listitem');
  await told.first().getByText(note).waitFor();
  await told.first().getByRole('button', { name: 'It was otherwise' }).press('Enter');
  await told.first().getByRole('textbox', { name: 'What was otherwise' }).fill('It was done; the check ran too early.');
  await told.first().getByRole('button', { name: 'Save for the record' }).press('Enter');
  await told
    .first()
    .getByText(/It was done; the check ran too early/)
    .waitFor();
  await told.nth(1).getByRole('button', { name: 'Confirm' }).press('Enter');
  await told
    .nth(1)
    .getByText(/^Confirmed: Priya Nair/)
    .waitFor();

  // A key that was revoked is a stranger's.
  await manager.open('/projects/REL/apps/project/pipelines');
  await page.getByRole('button', { name: /^Revoke key/ }).press('Enter');
  await page.getByRole('textbox', { name: 'Reason' }).fill('It was in a log.');
  await page.getByRole('button', { name: 'Revoke', exact: true }).press('Enter');
  await page.getByText('Has no valid key').waitFor();
  expect((await runJob([byHand()], env)).said).toMatch(/^HTTP\/1.1 401 /);

  // Jira's own search finds it by what the gate says.
  await sandbox.idle();
  const jql = 'slipwayNumber = "REL-158" and slipwayStage = READY and slipwayNextWave <= now()';
  const found = await sandbox.jira('ines-okafor', 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
  expect(JSON.stringify(found.body)).toContain('REL-158');

  for (const person of [manager, practitioner]) expect(person.problems).toEqual([]);
});

/** The request of docs/pipelines.md as a `start`, with a nonce that is chosen once: sent twice, it is the same request. */
const startByHand = (): string =>
  byHand()
    .replace('"act":"ask"', '"act":"start"')
    .replace('$(openssl rand -hex 16)', '5f0c3a9e7d214b868a1f6c2e9b7d4a30');

test('Pipeline starts a wave', async () => {
  const { sandbox, openAs } = site;
  await sandbox.setClock(later);
  const approved = { cmd: crypto.randomUUID(), decision: 'approve', reason: 'Clinical safety officer agrees.' };
  await sandbox.answer('lucia-ferrant', 'change', onIssue('CHG-31'), 'decideChange', approved);
  const inProject = { kind: 'project', projectKey: 'REL' } as const;
  const named = { cmd: crypto.randomUUID(), pipeline: { name: 'Nightly to Meridia' } };
  const made = await sandbox.answer<MadeKey>('ines-okafor', 'project', inProject, 'makePipelineKey', named);
  if (!made.ok) throw new Error(JSON.stringify(made));
  const env = {
    ...{ SLIPWAY_URL: made.value.view.address, SLIPWAY_KEY: made.value.key },
    OFFSET: String(Math.round((Date.parse(later) - Date.now()) / 1000)),
  };

  // Without leave it starts nothing, though the gate would pass.
  expect(await runJob(['./slipway.sh ask REL-158'], env)).toMatchObject({ code: 0 });
  expect(await runJob(['./slipway.sh start REL-158'], env)).toMatchObject({ code: 1 });
  const priya = await openAs('priya-nair');
  await priya.open('/browse/REL-158');
  const panel = priya.frame('Deployment plan');
  const pipelines = panel.getByRole('region', { name: 'Pipelines' });
  await pipelines.getByText(/^Nobody lets this pipeline start what it asked for/).waitFor();

  // The practitioner starts the wave, and lets the pipeline do it with that permit.
  await panel
    .getByRole('region', { name: 'Start' })
    .getByRole('button', { name: /^Start Wave 1/ })
    .press('Enter');
  const leave = pipelines.getByRole('group', { name: /^Let a pipeline start Wave 1/ });
  await leave.getByRole('combobox', { name: 'Pipeline' }).selectOption('Nightly to Meridia');
  await leave.getByRole('button', { name: 'Let it start' }).press('Enter');
  await leave.getByText('Nightly to Meridia may start it now.').waitFor();
  // The flag that says "saved" is the host's; what is looked at here is the app's frame.
  const look = (await axeFindings(priya.page)).filter((finding) => !finding.startsWith(sandbox.url));
  expect(look).toEqual([]);

  // It starts it, once; the same request again is a replay, another one has no leave left.
  expect((await runJob([startByHand()], env)).said).toMatch(/^HTTP\/1.1 200 [^]*\{"answer":"go"\}/);
  expect((await runJob([startByHand()], env)).said).toMatch(/^HTTP\/1.1 409 /);
  expect(await runJob(['./slipway.sh start REL-158'], env)).toMatchObject({ code: 1 });
  expect(await runJob(['./slipway.sh result REL-158 succeeded "All checks passed."'], env)).toMatchObject({ code: 0 });

  // The practitioner answers for it.
  await priya.open('/browse/REL-158');
  await pipelines.getByText(/^Nightly to Meridia started Wave 1/).waitFor();
  const told = pipelines.getByRole('list', { name: 'What pipelines told' }).getByRole('listitem').first();
  await told.getByText('All checks passed.').waitFor();
  await told.getByRole('button', { name: 'Confirm' }).press('Enter');
  await told.getByText(/^Confirmed: Priya Nair/).waitFor();
  expect(priya.problems).toEqual([]);
});
