/** One of the things that can be chosen in a field. */
export type Option = { readonly value: string; readonly label: string };
