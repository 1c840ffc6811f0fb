import type { GateRule } from '../gate';
import { rolesSection } from '../places';

/** Asked where the platform says who starts the deployment. The role is held by name, by appointment or by project role. */
export const dpr01: GateRule = {
  id: 'DPR-01',
  title: 'Who starts the deployment is its practitioner',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 5.3',
  gates: ['G5'],
  override: ['WV'],
  needs: 'actor',
  check: ({ release, actor }) => {
    if (actor === undefined || actor.deploys.allowed) return [];
    const [holder] = actor.deploys.people;
    return [
      {
        what: `You do not hold the role that starts deployments of ${release.issueKey}: you need to be ${actor.deploys.needs}. Ask one of them, or be appointed.`,
        who: 'Deployment practitioner',
        ...(holder === undefined ? {} : { holder }),
        where: rolesSection,
        technical: false,
      },
    ];
  },
};
