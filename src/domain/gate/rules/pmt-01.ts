import type { GateRule, PermitFacts } from '../gate';
import { startOf } from '../places';
import { utcMinute } from '../../utc-minute';

/**
 * Where permits are required, a transition starts only what somebody was given leave to start, in the panel, where the
 * platform vouches for who they are.
 */
export const pmt01: GateRule = {
  id: 'PMT-01',
  title: 'Somebody was given leave to start it',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.3.1',
  gates: ['G5'],
  override: ['EM'],
  needs: 'permits',
  check: ({ release, permits }) => {
    if (permits === undefined || !permits.required || permits.live.length > 0) return [];
    return [
      {
        what: `${whatBecame(permits.past)} Start the wave in the Deployment plan panel of ${release.issueKey}: it gives the permit and moves the work item in one act.`,
        who: 'Deployment practitioner',
        where: startOf(release.issueKey),
        technical: false,
      },
    ];
  },
};

function whatBecame(past: PermitFacts['past']): string {
  if (past === null) return 'Nobody holds a permit to start this deployment.';
  const { permit, state } = past;
  const use = Object.values(permit.used)[0];
  switch (state) {
    case 'used':
      return `The permit of ${utcMinute(permit.at)} was used${use === undefined ? '' : ` on ${utcMinute(use.at)}`}; a permit holds once.`;
    case 'expired':
      return `The permit expired on ${utcMinute(permit.expiresAt)}.`;
    case 'withdrawn':
      return `The permit of ${utcMinute(permit.at)} was withdrawn.`;
    case 'revoked':
      return `The permit of ${utcMinute(permit.at)} was revoked, because what it was given on does not hold any more.`;
    case 'outdated':
      return `The plan or the package was changed since the permit of ${utcMinute(permit.at)} was given.`;
    case 'live':
      return '';
  }
}
