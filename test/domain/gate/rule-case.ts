import type { GateFacts } from '../../../src/domain/gate/gate';
import type { Instant } from '../../../src/domain/kernel';

/** One row of a rule's case table. An auditor can read it, and add one, without reading the rule. */
export type RuleCase = {
  /** What the rule does, as the end of the sentence "AUT-01 …". */
  readonly it: string;
  readonly given: GateFacts;
  /** Default: Tuesday night, when the default policy's window is open. */
  readonly at?: Instant;
  /** The whole text of every finding; none: it passes. */
  readonly finds: readonly string[];
  readonly who?: string;
  readonly where?: string;
  readonly technical?: true;
  /** Which waves each finding holds up. */
  readonly waves?: readonly (readonly string[])[];
};
