import Button from '@atlaskit/button/new';
import ClockIcon from '@atlaskit/icon/core/clock';
import { lazy, Suspense, useState } from 'react';
import { shownClock } from '../common/site-time';
import type { Session } from '../data/session';
import { useSiteNow } from './use-site-now';

const ClockDialog = lazy(async () => ({ default: (await import('./clock-dialog')).ClockDialog }));

/** The site's time, ticking, in the person's zone. */
export function ClockButton({ session }: { readonly session: Session }) {
  const [open, setOpen] = useState(false);
  const now = useSiteNow(session.clock.offsetMs);
  const { timeZone, locale } = session.person;
  const shown = `${shownClock(now, timeZone, locale)} ${timeZone}`;
  return (
    <>
      <Button
        appearance="subtle"
        iconBefore={ClockIcon}
        aria-label={`Site clock: ${shown}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <time dateTime={now.toISOString()}>
          {shownClock(now, timeZone, locale)}
          <span className="clock-zone"> {timeZone}</span>
        </time>
      </Button>
      <Suspense>{open && <ClockDialog session={session} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
