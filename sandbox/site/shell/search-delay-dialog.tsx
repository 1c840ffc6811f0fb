import Button from '@atlaskit/button/new';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { FormField } from '../common/fields/form-field';
import { Loaded } from '../common/page-state';
import { reasonsOf, send, useJson } from '../data/http';
import Textfield from '@atlaskit/textfield';

const PATH = '/__site/jira/search-delay';

/** On the platform the search learns of a change a moment later; here the moment is as long as one likes. */
export function SearchDelayDialog({ close }: { readonly close: () => void }) {
  const delay = useJson<{ readonly seconds: number }>(PATH);
  return (
    <ModalTransition>
      <Modal onClose={close} width="small">
        <ModalHeader>
          <ModalTitle>Delay of the search</ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <Loaded query={delay}>{({ seconds }) => <DelayForm now={seconds} close={close} />}</Loaded>
      </Modal>
    </ModalTransition>
  );
}

function DelayForm({ now, close }: { readonly now: number; readonly close: () => void }) {
  const [seconds, setSeconds] = useState(String(now));
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const queries = useQueryClient();
  const form = useId();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      await send('PUT', PATH, { seconds: Number(seconds) });
      await queries.invalidateQueries();
      close();
    } catch (error) {
      setReasons(reasonsOf(error));
      setSaving(false);
    }
  };
  return (
    <>
      <ModalBody>
        <p>
          Jira's search is eventually consistent: what was changed a moment ago may not be found yet. Here the moment
          can be made longer, for everybody, to see what an app makes of it. The time is the site's clock.
        </p>
        <form id={form} onSubmit={(event) => void save(event)}>
          <FormField
            label="Seconds"
            help="0 to 300. With 0 the search knows everything at once."
            {...(reasons.length > 0 ? { error: reasons.join(' ') } : {})}
          >
            {(control) => (
              <Textfield
                {...control}
                type="number"
                min={0}
                max={300}
                step={1}
                isRequired
                value={seconds}
                onChange={(event) => setSeconds(event.currentTarget.value)}
              />
            )}
          </FormField>
        </form>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" form={form} appearance="primary" isLoading={saving}>
          Set delay
        </Button>
      </ModalFooter>
    </>
  );
}
