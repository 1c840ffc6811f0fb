/** Parts of the plan that are nothing but texts. */
export const partTexts = {
  build: ['buildTest'],
  communication: ['communication', 'training'],
  success: ['success', 'failure'],
} as const;
export type TextsPart = keyof typeof partTexts;
