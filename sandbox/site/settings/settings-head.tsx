import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { usePageTitle } from '../common/page-title';

type Props = {
  readonly title: string;
  readonly about?: string;
  /** The label of the button that begins something new, and what it does. */
  readonly create?: { readonly label: string; readonly open: () => void };
};

/** The head of a page of Jira's settings. */
export function SettingsHead({ title, about, create }: Props) {
  usePageTitle(title);
  return (
    <>
      <div className="section-head">
        <Heading size="large" as="h1">
          {title}
        </Heading>
        {create !== undefined && (
          <Button appearance="primary" aria-haspopup="dialog" onClick={create.open}>
            {create.label}
          </Button>
        )}
      </div>
      {about !== undefined && <p className="subtle">{about}</p>}
    </>
  );
}
