import { lazy, Suspense } from 'react';
import { useHost } from '../shared/host';
import { Waiting } from '../shared/waiting';
import { Report } from './report';

const EditForm = lazy(async () => ({ default: (await import('./edit-form')).EditForm }));

/** Gadget "Release success and failure" (M1): the report, or the form behind it. */
export function View() {
  const { entryPoint } = useHost().extension as { readonly entryPoint?: string };
  if (entryPoint !== 'edit') return <Report />;
  return (
    <Suspense fallback={<Waiting lines={6} />}>
      <EditForm />
    </Suspense>
  );
}
