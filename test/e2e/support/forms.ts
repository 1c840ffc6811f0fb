import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A page, a frame of an app, or a part of either. */
export type Place = Page | FrameLocator | Locator;

/** Chooses one option of a list that opens below its field; a list of several stays open, and is closed. */
export async function choose(place: Place, field: string, option: string, typed = option): Promise<void> {
  const box = place.getByRole('combobox', { name: field, exact: true });
  const wanted = place.getByRole('option', { name: option, exact: true });
  await box.fill(typed);
  await wanted.click({ timeout: 10_000 }).catch(async () => {
    // A form that draws its field anew closes the list below it: a person types again.
    await box.fill('');
    await box.fill(typed);
    await wanted.click();
  });
  if ((await box.getAttribute('aria-expanded')) === 'true') await box.press('Escape');
}

/** Saves a step of Slipway's set-up, which then counts as one of those that are done. */
export async function saveStep(frame: FrameLocator, steps: string): Promise<void> {
  await frame.getByRole('button', { name: 'Save' }).click();
  await frame.getByRole('heading', { name: `${steps} steps done` }).waitFor();
  await frame.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
}
