import { findingsInBothThemes, fitOn } from './support/browser';
import type { Person } from './support/person';
import { sharedSite } from './support/shared-site';

const site = sharedSite();

/** What a person looks at, and what is there once it has been drawn. */
const places: readonly (readonly [
  place: string,
  as: string,
  path: string,
  drawn: (person: Person) => Promise<void>,
])[] = [
  [
    'a release',
    'ines-okafor',
    '/browse/REL-158',
    async ({ frame }) => {
      await frame('Release plan')
        .getByText(/Would (pass|be refused) now/)
        .first()
        .waitFor();
      await frame('Deployment plan').getByRole('table', { name: 'Waves' }).waitFor();
    },
  ],
  [
    'a release in editing',
    'ines-okafor',
    '/browse/REL-158',
    async ({ frame }) => {
      await frame('Release plan')
        .getByRole('button', { name: /^Edit.*overview/i })
        .press('Enter');
      await frame('Release plan').getByRole('button', { name: 'Save' }).waitFor();
      await frame('Deployment plan').getByRole('button', { name: 'Add wave' }).press('Enter');
      await frame('Deployment plan')
        .getByRole('button', { name: /^(Save|Add)/ })
        .first()
        .waitFor();
    },
  ],
  [
    'a change',
    'lucia-ferrant',
    '/browse/CHG-24',
    async ({ frame }) => {
      await frame('Change')
        .getByRole('button', { name: /^Approve/ })
        .waitFor();
    },
  ],
  [
    'a standard change',
    'lucia-ferrant',
    '/browse/CHG-33',
    async ({ frame }) => {
      const change = frame('Change');
      await change.getByText('Renewal of a server certificate (CERT)').waitFor();
      await change.getByRole('button', { name: 'Edit what it is authorized for' }).press('Enter');
      await change.getByRole('checkbox', { name: 'The steps of this model are followed' }).waitFor();
    },
  ],
  [
    'standard models',
    'lucia-ferrant',
    '/projects/REL/apps/project/models',
    async ({ frame }) => {
      await frame('Releases').getByRole('button', { name: 'CERT', exact: true }).waitFor();
    },
  ],
  [
    'a dashboard',
    'marta-quist',
    '/dashboards/10000',
    async ({ frame }) => {
      await frame('Release success and failure (1)').getByText('78.3 %').first().waitFor();
      await frame('Release success and failure (2)').getByText('78.3 %').first().waitFor();
    },
  ],
  [
    'a workflow',
    'noor-aziz',
    '/settings/workflows/release',
    async ({ page }) => {
      await page.getByRole('table', { name: 'Transitions' }).waitFor();
    },
  ],
  [
    'an environment',
    'hanna-weiss',
    '/projects/REL/apps/project',
    async ({ frame }) => {
      await frame('Releases').getByRole('button', { name: 'Environments', exact: true }).press('Enter');
      await frame('Releases').getByRole('button', { name: 'A-MERI', exact: true }).press('Enter');
      await frame('Releases').getByRole('table', { name: 'Bookings of Meridia acceptance' }).waitFor();
    },
  ],
  [
    'the settings',
    'noor-aziz',
    '/settings/apps/settings',
    async ({ frame }) => {
      await frame('Slipway').getByText('Castellan Bank').first().waitFor();
    },
  ],
];

test.each(places)(
  'on %s axe finds nothing in either theme, and a narrow screen shows it without sideways scrolling',
  async (_place, as, path, drawn) => {
    const person = await site.openAs(as);
    await person.open(path);
    await drawn(person);
    expect(await findingsInBothThemes(person.page)).toEqual([]);
    await fitOn(person.page, 400);
    expect(person.problems).toEqual([]);
    await person.context.close();
  },
);

test('the browser reported no violation of the content security policy', async () => {
  expect(await site.sandbox.cspReports()).toEqual([]);
});
