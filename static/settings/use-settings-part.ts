import type { Setup } from '../../src/contract/admin-calls';
import { setup as words } from '../shared/en/setup';
import { orNull, withoutKey } from '../shared/edits/touched';
import { useEdit } from '../shared/edits/use-edit';
import type { Edit } from '../shared/edits/use-edit';
import type { SetupStep } from '../../src/contract/setup-check';
import { callAdmin, useSetupStored } from './admin-data';
import type { Settings } from './admin-data';

/** Editing the fields of one step; what was typed waits for a closed tab. */
export function useSettingsPart(
  step: SetupStep,
  saved: Setup['settings'],
  fields: readonly (keyof Settings)[],
): Edit<Settings> {
  const stored = useSetupStored();
  return useEdit<Settings, Partial<Settings>, Settings>({
    name: `setup-${step}`,
    saved,
    changesOf: (base, doc) => {
      const touched = fields.filter((field) => JSON.stringify(base[field]) !== JSON.stringify(doc[field]));
      return orNull(Object.fromEntries(touched.map((field) => [field, doc[field]])) as Partial<Settings>);
    },
    without: (changes, path) => orNull(withoutKey(changes, path.split('/')[1] ?? '')),
    send: (input) => callAdmin('saveSettings', input),
    onSaved: () => stored(words.steps[step]),
  });
}
