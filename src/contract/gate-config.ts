/** What the Deployment gate's configuration page returns to Jira (as JSON) and the validator gets back. */
export type GateConfig = {
  /** Our own id of this rule: Jira makes its ids anew on every read. */
  readonly id: string;
  /** Which planned waves a transition of the release starts: those of the lowest number, or all. */
  readonly waves: 'lowest' | 'all';
  /** Whom to ask when a check could not be made; shown with technical refusals. At most 200 characters. */
  readonly help: string;
  /** What the rule does in one sentence; Jira shows it in the workflow editor. */
  readonly description: string;
};

/** The gates that the Release gate can be set to: those that start no deployment and have rules. */
export const releaseGates = ['G1', 'G2', 'GR', 'GC'] as const;

/** The same for the Change closure, which has nothing to choose. */
export type ClosureConfig = Pick<GateConfig, 'id' | 'help' | 'description'>;

/** The same for the Release gate's configuration page. */
export type ReleaseGateConfig = Pick<GateConfig, 'id' | 'help' | 'description'> & {
  readonly gate: (typeof releaseGates)[number];
};
