import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';

/** A status in the colour of its category: to do grey, in progress blue, done green. */
export function StatusLozenge({ name, category }: { readonly name: string; readonly category: string }) {
  return <Lozenge appearance={categoryAppearance(category)}>{name}</Lozenge>;
}

export function categoryAppearance(category: string): ThemeAppearance {
  if (category === 'done') return 'success';
  return category === 'indeterminate' ? 'inprogress' : 'default';
}
