/** `88.9 %`; a dash where there is nothing to divide by, never 0 %. */
export const percentText = (percent: number | null): string => (percent === null ? '–' : `${percent.toFixed(1)} %`);
