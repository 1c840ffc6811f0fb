import Button from '@atlaskit/button/new';
import { ErrorMessage, Field, HelperMessage } from '@atlaskit/form';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type FormEvent } from 'react';
import { Loaded } from '../common/page-state';
import { reasonsOf, send, useJson } from '../data/http';
import type { Issue, LinkType } from '../data/jira';
import { useIssueChanged } from './use-issue';

export function LinkDialog({ issue, close }: { readonly issue: Issue; readonly close: () => void }) {
  const types = useJson<{ readonly issueLinkTypes: readonly LinkType[] }>('/rest/api/3/issueLinkType');
  return (
    <ModalTransition>
      <Modal onClose={close} width="small" shouldScrollInViewport>
        <ModalHeader>
          <ModalTitle>Link work item</ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <Loaded query={types}>
          {({ issueLinkTypes }) => (
            <LinkForm issue={issue} relations={issueLinkTypes.flatMap(relationsOf)} close={close} />
          )}
        </Loaded>
      </Modal>
    </ModalTransition>
  );
}

type Relation = { readonly label: string; readonly value: string; readonly typeId: string; readonly outward: boolean };
type FormProps = { readonly issue: Issue; readonly relations: readonly Relation[]; readonly close: () => void };

function LinkForm({ issue, relations, close }: FormProps) {
  const [relation, setRelation] = useState(relations.at(0));
  const [otherKey, setOtherKey] = useState('');
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const changed = useIssueChanged(issue);
  const form = useId();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (relation === undefined) return;
    setSaving(true);
    try {
      await send('POST', '/rest/api/3/issueLink', linkOf(relation, issue.key, otherKey.trim().toUpperCase()));
      await changed();
      close();
    } catch (error) {
      setReasons(reasonsOf(error));
      setSaving(false);
    }
  };

  return (
    <>
      <ModalBody>
        <form id={form} onSubmit={(event) => void save(event)}>
          <Field name="relation" label="Link type" defaultValue="">
            {({ fieldProps: { id } }) => (
              <Select
                inputId={id}
                options={relations}
                value={relation ?? null}
                onChange={(chosen) => setRelation(chosen ?? undefined)}
              />
            )}
          </Field>
          <Field name="other" label="Work item" defaultValue="">
            {({ fieldProps: { id } }) => (
              <>
                <Textfield
                  id={id}
                  value={otherKey}
                  isInvalid={reasons.length > 0}
                  onChange={(event) => setOtherKey(event.currentTarget.value)}
                />
                {reasons.length > 0 ? (
                  <ErrorMessage>{reasons.join(' ')}</ErrorMessage>
                ) : (
                  <HelperMessage>Its key, such as {issue.key}</HelperMessage>
                )}
              </>
            )}
          </Field>
        </form>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" form={form} appearance="primary" isLoading={saving} isDisabled={otherKey.trim() === ''}>
          Link
        </Button>
      </ModalFooter>
    </>
  );
}

/** Both directions of a link type, or one where they read the same. */
function relationsOf({ id, inward, outward }: LinkType): readonly Relation[] {
  const there: Relation = { label: outward, value: `${id}-outward`, typeId: id, outward: true };
  return inward === outward ? [there] : [there, { label: inward, value: `${id}-inward`, typeId: id, outward: false }];
}

/** In Jira's body the *inward* issue is the subject: "inwardIssue <outward name> outwardIssue". */
function linkOf(relation: Relation, here: string, there: string): unknown {
  const [subject, object] = relation.outward ? [here, there] : [there, here];
  return { type: { id: relation.typeId }, inwardIssue: { key: subject }, outwardIssue: { key: object } };
}
