/** One thing to mend in a policy; `at` is the field, e.g. `timeZone` or `windows/nights/opensAt`. */
export type PolicyProblem = { readonly at: string; readonly code: string; readonly message: string };

export const problem = (holds: boolean, at: string, code: string, message: string): readonly PolicyProblem[] =>
  holds ? [{ at, code, message }] : [];
