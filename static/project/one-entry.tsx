import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { Permission } from '../../src/contract/release-calls';
import { EditAction } from '../shared/forms/edit-action';
import { LeftNotice } from '../shared/forms/left-notice';
import { useOnceOpen } from '../shared/use-once-open';
import type { Edit } from '../shared/edits/use-edit';

type Props<Doc> = {
  /** What the list is called that the way back leads to. */
  readonly list: string;
  readonly leave: () => void;
  readonly title: string;
  /** Right beside the title: the code, a state. */
  readonly aside: ReactNode;
  /** What the editor edits, for its button. */
  readonly section: string;
  readonly may: Permission;
  /** Whether the button of the editor shows while it is closed. */
  readonly editable: boolean;
  readonly isNew: boolean;
  readonly edit: Edit<Doc>;
  readonly children: ReactNode;
};

/** One of a list on a page of its own: the way back, its name, its editor. The address of a new one leads into its form. */
export function OneEntry<Doc>({
  list,
  leave,
  title,
  aside,
  section,
  may,
  editable,
  isNew,
  edit,
  children,
}: Props<Doc>) {
  const { start } = edit;
  useEffect(() => {
    if (isNew && may.allowed) start();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page opens.
  }, []);
  const wasOpen = useOnceOpen(edit.doc !== null);
  return (
    <article>
      <Button appearance="subtle" spacing="compact" onClick={leave}>
        {`← ${list}`}
      </Button>
      <div className="section-head entry-head">
        <Heading as="h2" size="medium">
          {title}
        </Heading>
        {aside}
        {editable && edit.doc === null && (
          <div className="section-action">
            <EditAction
              section={section}
              may={may}
              start={() => start()}
              prepare={() => Promise.resolve()}
              focused={wasOpen}
            />
          </div>
        )}
      </div>
      <LeftNotice edit={edit} />
      {children}
    </article>
  );
}
