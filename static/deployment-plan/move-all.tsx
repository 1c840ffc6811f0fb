import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { advice as advised } from '../shared/en/advice';
import { editing } from '../shared/en/editing';
import { plan as words } from '../shared/en/plan';
import { useTimeZone } from '../shared/host';
import { spanText } from '../shared/moments';
import { NumberOrNone } from '../shared/policy/fields';
import { callRelease, useStored } from '../shared/release-data';
import { outcomeOf, valueOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { TroubleMessage } from '../shared/states/trouble-message';
import { usePaused } from '../shared/use-paused';
import { isWithin } from './in-range';
import { waveName } from './wave-names';
import { wavesInOrder } from './waves-in-order';

/** All waves so many working days later or earlier: where each would be and what the policies say to it, before it is saved. */
export function MoveAll({ view, close }: { readonly view: ReleaseView; readonly close: () => void }) {
  const stored = useStored();
  const own = useTimeZone();
  const [days, setDays] = useState<number | null>(1);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [cmd] = useState(() => crypto.randomUUID());
  const { seq, doc } = view.plan;
  const isDays = isWithin(days, -250, 250);
  const asked = usePaused(isDays ? (days ?? 0) : 0);
  const { data, error } = useQuery({
    queryKey: ['readiness', 'moved', seq, asked],
    queryFn: () => valueOf(callRelease('tryPlan', { changes: {}, moveBy: asked })),
  });
  const moved = Object.keys(data?.moved ?? {}).length > 0 && asked === days ? data?.moved : undefined;

  const save = async () => {
    if (moved === undefined) return;
    setSaving(true);
    const outcome = await outcomeOf(callRelease('editPlan', { cmd, seq, changes: { waves: moved } }));
    setSaving(false);
    if (!outcome.ok) return setTrouble(outcome.trouble);
    stored({ plan: outcome.value }, editing.saved(words.waves));
    close();
  };

  return (
    <form
      className="editor"
      aria-label={words.moveAll}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <NumberOrNone
        label={words.moveBy}
        hint={words.moveByHint}
        problem={isDays ? undefined : words.moveByRange}
        value={days}
        change={setDays}
      />
      {error !== null && <TroubleMessage trouble={error.trouble} title={advised.failed} />}
      {moved !== undefined && (
        <ul aria-live="polite">
          {wavesInOrder(doc).flatMap(({ id, wave }) => {
            const to = moved[id];
            const zone = view.customers[wave.customer]?.timeZone ?? own;
            return to === undefined ? (
              []
            ) : (
              <li key={id}>
                {waveName(wave, view)}: <b>{spanText(to.plannedStart, to.plannedEnd, zone)}</b>
              </li>
            );
          })}
        </ul>
      )}
      {moved !== undefined &&
        data?.findings
          .filter(({ field }) => field === 'time')
          .map(({ rule, what }) => (
            <p key={rule + what} className="problem">
              {what}
            </p>
          ))}
      {trouble !== null && <TroubleMessage trouble={trouble} title={editing.notSaved} />}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={saving} isDisabled={moved === undefined}>
          {words.moveThem}
        </Button>
        <Button appearance="subtle" onClick={close} isDisabled={saving}>
          {editing.cancel}
        </Button>
      </div>
    </form>
  );
}
