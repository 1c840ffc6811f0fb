import type { Instant } from '../../kernel';
import { isAuthorized } from '../change-facts';
import type { AuthorizedChange } from '../change-facts';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges } from '../places';
import { waveInWords } from '../planned-customers';
import { whenKnown } from '../when-known';
import { utcMinute } from '../../utc-minute';

/** An approval is for a time: the risk was weighed for that night, not for any. */
export const aut07: GateRule = {
  id: 'AUT-07',
  title: 'Every wave is inside the time for which its changes are authorized',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 5.3',
  gates: ['G5'],
  override: ['EM'],
  check: (facts, now) =>
    facts.waves.length === 0
      ? []
      : whenKnown(
          facts.changes,
          {
            what: `for when the changes of ${facts.release.issueKey} are authorized`,
            where: linkedChanges(facts.release.issueKey),
          },
          (linked) => linked.filter(isAuthorized).flatMap((change) => outside(change, facts, now)),
        ),
};

function outside(change: AuthorizedChange, { waves }: GateFacts, now: Instant): readonly RuleFinding[] {
  const { key, covers, authority } = change;
  // What says nothing at all is AUT-08's.
  if (covers === null || (covers.from === null && covers.to === null)) return [];
  const { from, to } = covers;
  const isOutside = (at: Instant | null, isEnd: boolean) =>
    at !== null && ((from !== null && at < from) || (to !== null && (isEnd ? at > to : at >= to)));
  const finding = { who: authority, where: changePanel(key), technical: false, issueKey: key };
  const window =
    `${from === null ? '' : `from ${utcMinute(from)} `}${to === null ? '' : `until ${utcMinute(to)}`}`.trim();
  const planned = waves.filter(
    ({ plannedStart, plannedEnd }) => isOutside(plannedStart, false) || isOutside(plannedEnd, true),
  );
  if (planned.length > 0)
    return planned.map((wave) => ({
      ...finding,
      what: `${waveInWords(wave)} is planned ${spanOf(wave)}; ${key} is authorized ${window}. Move the wave, or have the change approved for that time.`,
      cause: `${key} ${wave.id} ${window} ${wave.plannedStart ?? ''} ${wave.plannedEnd ?? ''}`,
      waves: [wave.id],
    }));
  if (!isOutside(now, false)) return [];
  const isEarly = from !== null && now < from;
  return [
    {
      ...finding,
      what: isEarly
        ? `${key} is not authorized yet: it is authorized ${window}. Wait, or have it approved for now.`
        : `${key} is not authorized any more: it was ${window}. Have it approved for now.`,
      cause: `${key} ${isEarly ? 'early' : 'late'} ${window}`,
    },
  ];
}

const spanOf = ({ plannedStart, plannedEnd }: GateFacts['waves'][number]): string =>
  [
    ...(plannedStart === null ? [] : [`from ${utcMinute(plannedStart)}`]),
    ...(plannedEnd === null ? [] : [`until ${utcMinute(plannedEnd)}`]),
  ].join(' ');
