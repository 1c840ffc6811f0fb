import type { Outcome } from '../measurement/report';
import type { ReleaseType } from '../release/release';
import type { Mode } from './release';

/** The word of Slipway's own form first: the export writes it. */
export const typeWords: { readonly [type in ReleaseType]: readonly string[] } = {
  MAJOR: ['Major'],
  MINOR: ['Minor'],
  PATCH: ['Patch'],
  EMERGENCY: ['Emergency'],
};

export const outcomeWords: { readonly [outcome in Outcome]: readonly string[] } = {
  SUCCESSFUL: ['S', 'successful', 'success', 'succeeded'],
  SUCCESSFUL_WITH_ISSUES: ['SI', 'successful with issues', 'success with issues', 'with issues'],
  PARTIAL: ['P', 'partial', 'partly', 'partially successful'],
  FAILED: ['F', 'failed', 'failure'],
  REVERSED: ['R', 'reversed', 'backed out', 'rolled back'],
};

export const modeWords: { readonly [mode in Mode]: readonly string[] } = {
  BIG_BANG: ['bigbang', 'big bang'],
  PHASED: ['phased'],
  CANARY: ['canary'],
};

/** What a word of a file means, whatever its case; undefined when nobody knows. */
export function meaning<Meaning extends string>(
  words: { readonly [meaning in Meaning]: readonly string[] },
  text: string,
): Meaning | undefined {
  const said = text.toLowerCase().replace(/[\s_-]+/g, ' ');
  return (Object.keys(words) as Meaning[]).find((each) => words[each].some((word) => word.toLowerCase() === said));
}
