import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useState } from 'react';
import { AdfDocument, hasText } from '../common/adf-document';
import type { Issue } from '../data/jira';
import { useEditable } from './use-issue';

const FieldEditor = lazy(async () => ({ default: (await import('./field-editor')).FieldEditor }));

export function Description({ issue }: { readonly issue: Issue }) {
  const [editing, setEditing] = useState(false);
  const meta = useEditable(issue.key)['description'];
  const { description } = issue.fields;
  const isWritten = description !== null && hasText(description);
  return (
    <section aria-labelledby="description">
      <div className="section-head">
        <Heading size="small" as="h2" id="description">
          Description
        </Heading>
        {meta !== undefined && !editing && (
          <Button spacing="compact" appearance="subtle" onClick={() => setEditing(true)}>
            Edit description
          </Button>
        )}
      </div>
      {editing && meta !== undefined ? (
        <Suspense>
          <FieldEditor issue={issue} meta={meta} label="Description" close={() => setEditing(false)} />
        </Suspense>
      ) : (
        <div className="description">
          {isWritten ? <AdfDocument document={description} /> : <p className="subtle">No description</p>}
        </div>
      )}
    </section>
  );
}
