import { makeResolver } from '@forge/resolver';

type Calls = { ping: () => string };

export const answers = makeResolver<Calls>({ ping: () => 'pong' });

type ValidatorCall = { readonly configuration: { readonly refuse?: string } };

/** Refuses with the text of its configuration; an empty one lets pass. */
export function gate({ configuration }: ValidatorCall): { result: boolean; errorMessage: string } {
  const message = configuration.refuse ?? '';
  return { result: message === '', errorMessage: message };
}
