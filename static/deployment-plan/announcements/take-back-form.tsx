import { announcements as words } from '../../shared/en/announcements';
import { ReasonForm } from '../../shared/forms/reason-form';
import { callRelease } from '../../shared/release-data';
import { useGateAct } from '../../shared/use-gate-act';
import type { Line } from './line';

type Props = {
  readonly wave: string;
  readonly line: Line;
  readonly title: string;
  readonly close: () => void;
};

/** Takes back what was written down by mistake, with the reason. */
export function TakeBackForm({ wave, line: { id }, title, close }: Props) {
  const acting = useGateAct<{ announcement: string; wave: string; reason: string }>(
    (input) => callRelease('takeBackAnnouncement', input),
    words.takenBack,
    close,
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
