import { planParts as words } from '../shared/en/plan-parts';

/** What a JSON Pointer into the plan's details is called on the screen. */
export function detailLabel(path: string): string {
  const [, , field = ''] = path.split('/');
  const names: { readonly [field: string]: string } = words.fields;
  return names[field] ?? field;
}
