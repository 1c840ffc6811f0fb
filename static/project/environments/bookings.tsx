import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Permission } from '../../../src/contract/release-calls';
import { environments as words } from '../../shared/en/environments';
import { NotAllowed } from '../../shared/states/not-allowed';
import { Section } from '../../shared/section';
import type { Booking, EnvironmentEntry } from '../../shared/register-types';
import { BookForm } from './book-form';
import { BookingTable } from './booking-table';

type Props = {
  readonly id: string;
  readonly entry: EnvironmentEntry;
  readonly bookings: { readonly [id: string]: Booking };
  readonly may: Permission;
};

/** Who has the environment when; what is over stands apart. */
export function Bookings({ id, entry, bookings, may }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [now] = useState(() => new Date().toISOString());
  const inTime = Object.entries(bookings).sort(([, a], [, b]) => (a.from < b.from ? -1 : 1));
  const coming = inTime.filter(([, { to }]) => to > now);
  const over = inTime.filter(([, { to }]) => to <= now).reverse();
  const table = { id, name: entry.name, bookings, mayCancel: may.allowed };
  const action = may.allowed ? (
    !isOpen &&
    entry.state === 'ACTIVE' && (
      <Button spacing="compact" aria-label={words.bookTitle(entry.name)} onClick={() => setOpen(true)}>
        {words.book}
      </Button>
    )
  ) : (
    <NotAllowed may={may} />
  );
  return (
    <Section title={words.bookings} action={action}>
      {isOpen && <BookForm id={id} name={entry.name} bookings={bookings} close={() => setOpen(false)} />}
      {coming.length === 0 ? (
        <p className="quiet">{words.noBooking}</p>
      ) : (
        <BookingTable {...table} caption={words.bookingsOf(entry.name)} rows={coming} />
      )}
      {over.length > 0 && (
        <details>
          <summary>{words.over(over.length)}</summary>
          <BookingTable {...table} caption={words.over(over.length)} rows={over} mayCancel={false} />
        </details>
      )}
    </Section>
  );
}
