import { announcements as words } from '../../shared/en/announcements';
import { ReasonForm } from '../../shared/reason-form';
import { callRelease, useStored } from '../../shared/release-data';
import { useAct } from '../../shared/use-act';
import type { Line } from './line';

type Props = {
  readonly wave: string;
  readonly line: Line;
  readonly title: string;
  readonly close: () => void;
};

/** Takes back what was written down by mistake, with the reason. */
export function TakeBackForm({ wave, line: { id }, title, close }: Props) {
  const stored = useStored();
  const acting = useAct<{ announcement: string; wave: string; reason: string }, null>(
    (input) => callRelease('takeBackAnnouncement', input),
    () => {
      stored({}, words.takenBack);
      close();
    },
    () => stored({}, ''),
  );
  return (
    <ReasonForm
      title={title}
      label={words.reason}
      missing={words.reasonMissing}
      failed={words.notDone}
      submit={words.takeBack}
      looks="danger"
      acting={acting}
      act={(reason) => acting.act({ announcement: id, wave, reason })}
      close={close}
    />
  );
}
