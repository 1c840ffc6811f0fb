import Button from '@atlaskit/button/new';
import { environments as words } from '../../shared/en/environments';
import { useTimeZone } from '../../shared/host';
import { spanText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import type { Booking } from '../../shared/register-types';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useAct } from '../../shared/use-act';
import { WorkItemLink } from '../../shared/jira/work-item-link';
import { callProject } from '../project-data';
import { useEnvironmentsStored } from './environment-data';
import { overlapping } from './overlaps';

type Bookings = { readonly [id: string]: Booking };

type Props = {
  /** The environment's. */
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly (readonly [id: string, booking: Booking])[];
  /** All of the environment. */
  readonly bookings: Bookings;
  readonly mayCancel: boolean;
};

/** Bookings with who made them, and with which others they share time. */
export function BookingTable({ id, caption, rows, bookings, mayCancel }: Props) {
  const timeZone = useTimeZone();
  const stored = useEnvironmentsStored();
  const { sending, trouble, act } = useAct<{ environment: string; booking: string }, unknown>(
    (input) => callProject('cancelBooking', input),
    () => stored(words.hasCancelled),
  );
  return (
    <>
      <table className="table wave-table data-table">
        <caption className="for-readers">{caption}</caption>
        <thead>
          <tr>
            {[words.time, words.release, words.purpose, words.by, words.overlaps].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            {mayCancel && (
              <th scope="col">
                <span className="for-readers">{words.cancelBooking}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([booking, made]) => {
            const time = spanText(made.from, made.to, timeZone);
            return (
              <tr key={booking}>
                <td data-label={words.time}>{time}</td>
                <td data-label={words.release}>
                  <Release of={made} />
                </td>
                <td data-label={words.purpose}>{made.purpose || '–'}</td>
                <td data-label={words.by}>
                  <PersonName accountId={made.by} />
                </td>
                <td data-label={words.overlaps}>
                  <Overlaps with={overlapping(bookings, made, booking)} />
                </td>
                {mayCancel && (
                  <td>
                    <Button
                      appearance="subtle"
                      spacing="compact"
                      isDisabled={sending}
                      aria-label={words.cancelOf(made.releaseKey ?? words.hiddenRelease, time)}
                      onClick={() => void act({ environment: id, booking })}
                    >
                      {words.cancelBooking}
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notCancelled} />}
    </>
  );
}

function Overlaps({ with: others }: { readonly with: readonly Booking[] }) {
  if (others.length === 0) return '–';
  return (
    <ul>
      {others.map((other) => (
        <li key={`${other.by} ${other.from} ${other.to}`}>
          <Release of={other} />, <PersonName accountId={other.by} />
        </li>
      ))}
    </ul>
  );
}

/** A release, or that there is one which the viewer may not see. */
export const Release = ({ of: { releaseKey } }: { readonly of: Booking }) =>
  releaseKey === null ? <span className="quiet">{words.hiddenRelease}</span> : <WorkItemLink issueKey={releaseKey} />;
