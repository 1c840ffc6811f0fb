/** Release history of three years before the demo's, in the form of the demo; nearly every release succeeds. */
export function threeYears(releases: number): string {
  const lines = Array.from({ length: releases }, (_, index) => {
    // Spread without a pattern, and the same in every run.
    const any = <T>(list: readonly [T, ...T[]], salt: number): T =>
      list[(Math.imul(index + 1, 2_654_435_761 + salt * 40_503) >>> 12) % list.length] ?? list[0];
    const day = new Date(Date.UTC(2022, 10, 1 + Math.floor((index * 1_095) / releases))).toISOString().slice(0, 10);
    const service = any(['PAY', 'OLB', 'EPR', 'LAB', 'POS', 'WEB', 'IDN', 'NET'], 1);
    const outcome = any(['S', 'S', 'S', 'S', 'S', 'S', 'SI', 'F', 'R', 'P'], 2);
    const customers = any(['C', 'M', 'O', 'CMO'], 3);
    const type = any(['Minor', 'Minor', 'Minor', 'Patch', 'Major', 'Emergency'], 4);
    const mode = any(['phased', 'bigbang', 'canary'], 5);
    return `OLD-${String(index + 1)},${day},${day},${customers},${service},${type},${mode},3,0,${outcome},1,0,12,3,8,11,0,0,0,,`;
  });
  return [`${header}`, ...lines, ''].join('\n');
}

const header =
  'id,plannedEnd,actualEnd,customers,service,type,mode,deployments,backedOutDeployments,outcome,incidents30d,majorIncidents,csatSum,csatResponses,csatAsked,pirDays,blockedAttempts,bypasses,waivers,retroApprovalWorkingDays,recoveryHours';
