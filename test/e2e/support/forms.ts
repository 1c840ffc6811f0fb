import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A page, a frame of an app, or a part of either. */
export type Place = Page | FrameLocator | Locator;

/**
 * Chooses one option of a list that opens below its field; a list of several stays open, and is closed. By the keyboard:
 * a frame grows with the list, and a pointer would press where the option was.
 */
export async function choose(place: Place, field: string, option: string, typed = option): Promise<void> {
  const box = place.getByRole('combobox', { name: field, exact: true });
  const wanted = place.getByRole('option', { name: option, exact: true });
  const find = async () => {
    await box.fill(typed);
    await wanted.waitFor({ timeout: 10_000 });
    await goTo(box, wanted);
  };
  // A form that draws its field anew closes the list below it: a person leaves the field, and types again.
  await find().catch(async () => {
    await box.blur();
    await find();
  });
  await box.press('Enter');
  if ((await box.getAttribute('aria-expanded')) === 'true') await box.press('Escape');
}

/** Down the list until this option is the one that Enter takes. */
async function goTo(box: Locator, wanted: Locator): Promise<void> {
  const isNext = async () =>
    (await box.getAttribute('aria-activedescendant')) === (await wanted.getAttribute('id', { timeout: 5_000 }));
  const most = 50;
  for (let down = 0; !(await isNext()); down += 1) {
    if (down === most) throw new Error(`The option is not among the first ${most}.`);
    await box.press('ArrowDown');
  }
}

/** Presses by key, once the button can be pressed. */
export async function press(button: Locator): Promise<void> {
  await button.click({ trial: true });
  await button.press('Enter');
}

/** By key as well; one that is ticked already stays so. */
export async function tick(box: Locator): Promise<void> {
  if (!(await box.isChecked())) await box.press('Space');
}

/** Saves a step of Slipway's set-up, which then counts as one of those that are done. */
export async function saveStep(frame: FrameLocator, steps: string): Promise<void> {
  await frame.getByRole('button', { name: 'Save' }).press('Enter');
  await frame.getByRole('heading', { name: `${steps} steps done` }).waitFor();
  await frame.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
}
