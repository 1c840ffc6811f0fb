import type { AnnouncementOfWave } from '../../release/announced';
import { announcementsOf, isOfPlace } from '../../release/announced';
import type { CustomerFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { announcementsOfRelease, communicationOf } from '../places';
import { whenKnown } from '../when-known';
import { utcMinute } from '../../utc-minute';

/** Nobody is surprised by a deployment who was promised to be told before it. What no policy asks is not demanded. */
export const aut19: GateRule = {
  id: 'AUT-19',
  title: 'Everybody was told whom the policies want told before the deployment',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.3.1',
  gates: ['G5'],
  override: ['WV'],
  check: (facts) => {
    const { release, waves, customers } = facts;
    // In an emergency customers are told by its own rule, before or in the hours after (EMG-05, obligations).
    if (release.doc.type === 'EMERGENCY') return [];
    const unread = { what: 'who is to be told of the deployment', where: announcementsOfRelease(release.issueKey) };
    return whenKnown(customers, unread, (known: { readonly [id: string]: CustomerFacts }) =>
      waves.flatMap((wave) => {
        const customer = known[wave.customer];
        return customer === undefined || !wantsTold(customer) ? [] : untold(wave, customer.name, facts);
      }),
    );
  },
};

/** What exactly is in the policy's words; people made the plan's announcements of them. */
export const wantsTold = ({ policy }: Pick<CustomerFacts, 'policy'>): boolean =>
  policy !== null && policy.content.communication.trim() !== '';

type JudgedWave = GateFacts['waves'][number];

function untold(wave: JudgedWave, customer: string, { plan, release, announced }: GateFacts): readonly RuleFinding[] {
  const planned = announcementsOf(wave, plan, announced);
  const name = `wave ${String(wave.number)} (${wave.site === '' ? customer : wave.site})`;
  const more = { technical: false, waves: [wave.id], customer: wave.customer } as const;
  const { dp } = release.doc.roles;
  if (planned.length === 0) {
    return [
      {
        what: `The policy of ${customer} says who is told of a deployment, and the plan names nobody for ${name}.`,
        who: practitioner,
        ...(dp === undefined ? {} : { holder: dp }),
        where: communicationOf(release.issueKey),
        ...more,
      },
    ];
  }
  return planned
    .filter(({ moment, state }) => moment === 'BEFORE' && state !== 'told')
    .map((announcement) => {
      const holder = announcement.owner ?? dp;
      return {
        what: `Announcement to ${announcement.audience} not logged for ${name}.${otherwise(announcement, wave)}`,
        cause: `${wave.id} ${announcement.audience}`,
        who: practitioner,
        ...(holder === undefined ? {} : { holder }),
        where: announcementsOfRelease(release.issueKey),
        ...more,
      };
    });
}

const practitioner = 'Deployment practitioner';

function otherwise({ told, audience }: AnnouncementOfWave, wave: JudgedWave): string {
  if (told === null) return '';
  if (told.audience !== audience) return ` '${told.audience}' was told instead.`;
  if (!isOfPlace(told, wave)) return ' They were told of a wave for another customer or site.';
  return told.start === null
    ? ' They were told before the wave had a time.'
    : ` They were told of ${utcMinute(told.start)}, and the time is another since.`;
}
