import Button from '@atlaskit/button/new';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useId, useState } from 'react';
import type { Preset } from '../common/create-context';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import type { Page, Project } from '../data/jira';
import { CreateForm } from './create-form';

type Props = { readonly preset: Preset; readonly close: () => void };

/** Makes a work item in any project in which the person may. */
export function CreateDialog({ preset, close }: Props) {
  const form = useId();
  const [saving, setSaving] = useState(false);
  const [another, setAnother] = useState(false);
  const projects = useJson<Page<Project>>('/rest/api/3/project/search?action=create&maxResults=100');
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium" shouldScrollInViewport shouldCloseOnOverlayClick={false}>
        <ModalHeader>
          <ModalTitle>{preset.parent === undefined ? 'Create work item' : 'Create sub-task'}</ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <ModalBody>
          <Loaded query={projects}>
            {({ values }) =>
              values.length === 0 ? (
                <p>There is no project in which you may create work items.</p>
              ) : (
                <CreateForm
                  id={form}
                  preset={preset}
                  projects={values}
                  another={another}
                  onSaving={setSaving}
                  close={close}
                />
              )
            }
          </Loaded>
        </ModalBody>
        <ModalFooter>
          <label className="create-another">
            <input type="checkbox" checked={another} onChange={(event) => setAnother(event.currentTarget.checked)} />
            Create another
          </label>
          <Button appearance="subtle" onClick={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={form}
            appearance="primary"
            isLoading={saving}
            isDisabled={(projects.data?.values.length ?? 0) === 0}
          >
            Create
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
