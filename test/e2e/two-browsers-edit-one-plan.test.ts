import type { FrameLocator } from 'playwright-core';
import { openKeeping } from './support/person';
import type { Person } from './support/person';
import { sharedSite } from './support/shared-site';

const site = sharedSite();
const minutes = 240_000;

const planOf = (person: Person) => person.frame('Release plan');
const inScope = (plan: FrameLocator) => plan.getByRole('textbox', { name: 'In scope', exact: true });
const notInScope = (plan: FrameLocator) => plan.getByRole('textbox', { name: 'Not in scope', exact: true });
const editButton = (plan: FrameLocator) => plan.getByRole('button', { name: 'Edit scope and exclusions' });

/** Opens the release and its scope to be edited. */
async function startEditing(person: Person, release: string): Promise<FrameLocator> {
  await person.open(`/browse/${release}`);
  const plan = planOf(person);
  await editButton(plan).press('Enter');
  await inScope(plan).waitFor();
  return plan;
}

async function save(plan: FrameLocator): Promise<void> {
  await plan.getByRole('button', { name: 'Save' }).press('Enter');
  await editButton(plan).waitFor();
}

describe('Two browsers edit one plan', () => {
  let ines: Person;
  let omar: Person;
  beforeAll(async () => {
    ines = await site.openAs('ines-okafor');
    omar = await site.openAs('omar-haddad');
  }, minutes);
  afterAll(async () => {
    await ines.context.close();
    await omar.context.close();
  });

  test(
    'different fields: both are kept, and neither person is asked anything',
    async () => {
      const [first, second] = [await startEditing(ines, 'REL-151'), await startEditing(omar, 'REL-151')];
      await inScope(first).fill('Instant payments, outgoing only.');
      await notInScope(second).fill('Standing orders.');
      await save(first);
      await save(second);

      await omar.page.reload();
      for (const words of ['Instant payments, outgoing only.', 'Standing orders.'])
        await planOf(omar).getByText(words).first().waitFor();
    },
    minutes,
  );

  test(
    'the same field: both versions are shown with who and when, and the second person chooses',
    async () => {
      const [first, second] = [await startEditing(ines, 'REL-155'), await startEditing(omar, 'REL-155')];
      await inScope(first).fill('New checkout for guests.');
      await inScope(second).fill('New checkout for members.');
      await notInScope(second).fill('Vouchers.');
      await save(first);

      await second.getByRole('button', { name: 'Save' }).press('Enter');
      const choice = second.getByRole('group', { name: 'In scope', exact: true });
      await choice.getByText('New checkout for guests.').waitFor();
      await choice.getByText('New checkout for members.').waitFor();
      await choice.getByText('Ines Okafor').waitFor();
      expect(await choice.innerText()).toMatch(/Ines Okafor changed this Mon 23 Nov 2026, \d\d:\d\d/);
      // What nobody else touched is no question.
      expect(await second.getByRole('group', { name: 'Not in scope' }).count()).toBe(0);

      await choice.getByRole('radio', { name: /^Take theirs/ }).press('Space');
      await second.getByRole('button', { name: 'Save my choices' }).press('Enter');
      await editButton(second).waitFor();
      await omar.page.reload();
      for (const words of ['New checkout for guests.', 'Vouchers.'])
        await planOf(omar).getByText(words).first().waitFor();
      expect(await planOf(omar).getByText('New checkout for members.').count()).toBe(0);
    },
    minutes,
  );

  test(
    'kept is one’s own version too, and the history names both people',
    async () => {
      const [first, second] = [await startEditing(ines, 'REL-155'), await startEditing(omar, 'REL-155')];
      await inScope(first).fill('Checkout for guests and members.');
      await inScope(second).fill('Checkout for everybody.');
      await save(first);
      await second.getByRole('button', { name: 'Save' }).press('Enter');
      await second.getByRole('button', { name: 'Save my choices' }).press('Enter');
      await editButton(second).waitFor();
      await omar.page.reload();
      const plan = planOf(omar);
      await plan.getByText('Checkout for everybody.').first().waitFor();
      await plan.getByRole('button', { name: 'Show history' }).press('Enter');
      for (const name of ['Ines Okafor', 'Omar Haddad'])
        await plan
          .getByRole('listitem')
          .filter({ hasText: name })
          .filter({ hasText: 'changed the scope' })
          .first()
          .waitFor();
    },
    minutes,
  );
});

test(
  'the connection drops and the tab is closed: what was typed is there again and is saved once',
  async () => {
    const ines = await openKeeping(site.sandbox, 'ines-okafor');
    try {
      const plan = await startEditing(ines, 'REL-147');
      await notInScope(plan).fill('No change to standing orders.');
      await ines.context.setOffline(true);
      await plan.getByRole('button', { name: 'Save' }).press('Enter');
      await plan.getByText('the connection was lost').waitFor();
      expect(await notInScope(plan).inputValue()).toBe('No change to standing orders.');

      // She closes the tab, and opens the release again when she is back.
      await ines.page.close();
      await ines.context.setOffline(false);
      const back = await ines.nextTab();
      await back.open('/browse/REL-147');
      const again = planOf(back);
      await again.getByRole('button', { name: 'Continue editing' }).press('Enter');
      expect(await notInScope(again).inputValue()).toBe('No change to standing orders.');
      await save(again);
      await back.page.reload();
      await again.getByText('No change to standing orders.').waitFor();
      expect(await again.getByRole('button', { name: 'Continue editing' }).count()).toBe(0);
    } finally {
      await ines.close();
    }
  },
  minutes,
);
