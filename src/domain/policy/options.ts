/** How a release reaches a customer (process 3.2). */
export const optionValues = {
  mode: ['BIG_BANG', 'PHASED', 'PILOT_THEN_PHASED', 'CANARY'],
  delivery: ['PUSH', 'PULL'],
  automation: ['AUTO', 'HYBRID', 'MANUAL'],
  coverage: ['FULL', 'DELTA', 'PACKAGE'],
} as const;

export type OptionName = keyof typeof optionValues;
export const optionNames = ['mode', 'delivery', 'automation', 'coverage'] as const satisfies readonly OptionName[];

/** What was chosen for one customer; null: not yet. */
export type Options = { readonly [option in OptionName]: (typeof optionValues)[option][number] | null };

export const noOptions: Options = { mode: null, delivery: null, automation: null, coverage: null };

/** In a sentence; the screens use the same words. */
export const optionWords: {
  readonly [option in OptionName]: { readonly [value in (typeof optionValues)[option][number]]: string };
} = {
  mode: { BIG_BANG: 'big bang', PHASED: 'phased', PILOT_THEN_PHASED: 'pilot, then phased', CANARY: 'canary' },
  delivery: { PUSH: 'push', PULL: 'pull' },
  automation: { AUTO: 'automated', HYBRID: 'partly automated', MANUAL: 'by hand' },
  coverage: { FULL: 'full release', DELTA: 'only what changed', PACKAGE: 'package of several releases' },
};

export const optionTitles: { readonly [option in OptionName]: string } = {
  mode: 'Way of roll-out',
  delivery: 'Delivery',
  automation: 'Automation',
  coverage: 'Coverage',
};
