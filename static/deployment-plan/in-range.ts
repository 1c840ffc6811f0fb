/** An empty number, or a whole one within these. */
export const isWithin = (value: number | null, least: number, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= least && value <= most);

/** Seven days in minutes: no step and no back-out takes longer. */
export const longestMinutes = 10_080;
