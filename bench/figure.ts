/** One measured figure; every file of `figures/` exports some. */
export type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly budget: number;
  /** More is better: the budget is the least that is allowed. */
  readonly atLeast?: true;
  measure(): Promise<number> | number;
};
