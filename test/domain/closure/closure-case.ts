import type { ClosureFacts } from '../../../src/domain/closure/closure';
import type { Instant } from '../../../src/domain/kernel';

/** One row of a rule's case table, as those of the gates (test/domain/gate/rule-case.ts). */
export type ClosureCase = {
  readonly it: string;
  readonly given: ClosureFacts;
  readonly at?: Instant;
  readonly finds: readonly string[];
  readonly who?: string;
  readonly where?: string;
  readonly technical?: true;
};
