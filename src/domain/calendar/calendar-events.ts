import type { Instant } from '../kernel';
import type { CalendarEvent } from './icalendar';

type Line = {
  readonly waveId: string;
  readonly number: number;
  readonly customer: string;
  readonly environment: string;
  readonly site: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly isAgreed: boolean;
  readonly release: {
    readonly releaseId: string;
    readonly number: string;
    readonly name: string;
    readonly issueKey: string;
    readonly services: readonly string[];
  };
  readonly conflicts: readonly { readonly kind: 'overlap' | 'outside-window' | 'freeze' | 'no-policy' }[];
};
type Names = { readonly [id: string]: { readonly name: string } };

/** Planned waves as events of a calendar file. */
export const calendarEvents = (
  waves: readonly Line[],
  names: { readonly customers: Names; readonly services: Names },
): readonly CalendarEvent[] =>
  waves.map((wave) => {
    const { release, conflicts } = wave;
    const customer = names.customers[wave.customer]?.name ?? wave.customer;
    const services = release.services.map((id) => names.services[id]?.name ?? id);
    return {
      uid: `${release.releaseId}-${wave.waveId}@slipway`,
      start: wave.start,
      end: wave.end,
      summary: [`${release.number || release.issueKey} wave ${String(wave.number)}`, customer]
        .filter((part) => part !== '')
        .join(', '),
      description: [
        release.name,
        `Work item: ${release.issueKey}`,
        `Environment: ${environments[wave.environment] ?? wave.environment}`,
        ...(services.length === 0 ? [] : [`Services: ${services.join(', ')}`]),
        ...[...new Set(conflicts.map(({ kind }) => inTheWay[kind]))],
      ]
        .filter((line) => line !== '')
        .join('\n'),
      location: wave.site,
      categories: services,
      isCertain: wave.isAgreed && conflicts.length === 0,
    };
  });

const environments: { readonly [environment: string]: string } = {
  LIVE: 'Live',
  PILOT: 'Pilot',
  ACCEPTANCE: 'Acceptance',
  TEST: 'Test',
};

const inTheWay = {
  overlap: 'Conflict: another release deploys to the same service.',
  'outside-window': 'Conflict: not inside a deployment window.',
  freeze: 'Conflict: lies in a freeze.',
  'no-policy': 'Conflict: the customer has no policy that holds.',
} satisfies { readonly [kind in Line['conflicts'][number]['kind']]: string };
