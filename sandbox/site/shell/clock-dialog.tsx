import Button from '@atlaskit/button/new';
import { Field, HelperMessage } from '@atlaskit/form';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { fieldValue, momentOf, shownClock } from '../common/site-time';
import { reasonsOf } from '../data/http';
import { useSiteNow } from './use-site-now';
import { moveClock, type Session } from '../data/session';

const HOUR_MS = 60 * 60 * 1000;

/** Moves the time of the whole site, for everybody. */
export function ClockDialog({ session, close }: { readonly session: Session; readonly close: () => void }) {
  const { timeZone, locale } = session.person;
  const now = useSiteNow(session.clock.offsetMs);
  const [field, setField] = useState(() => fieldValue(now, timeZone));
  const [moving, setMoving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const chosen = momentOf(field, timeZone);

  const move = (change: Parameters<typeof moveClock>[0]) => {
    setMoving(true);
    moveClock(change).catch((error: unknown) => {
      setReasons(reasonsOf(error));
      setMoving(false);
    });
  };

  return (
    <ModalTransition>
      <Modal onClose={close} width="small">
        <ModalHeader>
          <ModalTitle>Site clock</ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <ModalBody>
          <p>
            The time of this sandbox for everybody: <strong>{shownClock(now, timeZone, locale)}</strong> {timeZone}.
            Schedules that fall due run at once.
          </p>
          {reasons.length > 0 && (
            <SectionMessage appearance="error" title="The clock was not moved">
              {reasons.join(' ')}
            </SectionMessage>
          )}
          <div className="button-row" role="group" aria-label="Move forward">
            <Button isDisabled={moving} onClick={() => move({ advanceMs: HOUR_MS })}>
              + 1 hour
            </Button>
            <Button isDisabled={moving} onClick={() => move({ advanceMs: 24 * HOUR_MS })}>
              + 1 day
            </Button>
          </div>
          {session.clock.jumps.length > 0 && (
            <section aria-label="Jump to">
              <h2 className="small-heading">Jump to</h2>
              <ul className="jumps">
                {session.clock.jumps.map((jump) => (
                  <li key={jump.at + jump.label}>
                    <button type="button" className="jump" disabled={moving} onClick={() => move({ at: jump.at })}>
                      {jump.label}
                      <span className="subtle">{shownClock(new Date(jump.at), timeZone, locale)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Field name="moment" label="Date and time" defaultValue="">
            {({ fieldProps: { id } }) => (
              <>
                <Textfield
                  id={id}
                  type="datetime-local"
                  value={field}
                  onChange={(event) => setField(event.currentTarget.value)}
                />
                <HelperMessage>In the zone {timeZone}</HelperMessage>
              </>
            )}
          </Field>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close}>
            Cancel
          </Button>
          <Button
            appearance="primary"
            isLoading={moving}
            isDisabled={chosen === undefined}
            onClick={() => chosen !== undefined && move({ at: chosen.toISOString() })}
          >
            Set clock
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
