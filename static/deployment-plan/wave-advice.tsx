import Button from '@atlaskit/button/new';
import type { PlanAdvice } from '../../src/contract/release-calls';
import type { Wave } from '../shared/contract-types';
import { advice as words } from '../shared/en/advice';
import { Notice } from '../shared/states/notice';
import { spanText } from '../shared/moments';
import { windowText } from '../shared/policy/policy-text';
import { policyText } from './plan-advice';

type Slot = PlanAdvice['waves'][string]['slots'][number];
type Props = {
  readonly advice: PlanAdvice;
  readonly id: string;
  readonly wave: Wave;
  readonly zone: string;
  readonly take: (slot: Slot) => void;
};

/** Beside the times of a wave: what its customer's policy says to them, and what would be legal instead. */
export function WaveAdvice({ advice, id, wave, zone, take }: Props) {
  const findings = advice.findings.filter(({ waves }) => waves?.includes(id) ?? false);
  const { slots, none, meets } = advice.waves[id] ?? { slots: [], none: null, meets: [] };
  const policy = advice.customers[wave.customer]?.policy ?? null;
  const timed = wave.plannedStart !== null && wave.plannedEnd !== null;
  return (
    <section aria-label={words.policySays} aria-live="polite">
      {policy === null ? (
        <p className="quiet">{words.noPolicy}</p>
      ) : (
        <>
          <p className="quiet small">{policyText(policy)}</p>
          <ul className="small">
            {policy.windows.order.map((window) => {
              const opening = policy.windows.byId[window];
              return (
                opening && (
                  <li key={window}>
                    {opening.name}: {windowText(opening)}
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      {findings.length + meets.length === 0 && timed && policy !== null && <p>{words.fits}</p>}
      {findings.map(({ rule, what }) => (
        <p key={rule + what} className="problem">
          {what}
        </p>
      ))}
      {meets.map((what) => (
        <p key={what} className="problem">
          {what}
        </p>
      ))}
      {none !== null && <Notice kind="warning" title={none} />}
      {slots.length > 0 && (findings.length + meets.length > 0 || !timed) && (
        <>
          <p className="quiet small">
            {words.nextSlots}. {words.slotHint}
          </p>
          <div className="actions">
            {slots.map((slot) => (
              <Button key={slot.start} spacing="compact" onClick={() => take(slot)}>
                {words.take(spanText(slot.start, slot.end, zone))}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
