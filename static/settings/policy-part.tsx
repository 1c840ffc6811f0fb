import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Setup } from '../../src/contract/admin-calls';
import { policies as words } from '../shared/en/policies';
import { setup } from '../shared/en/setup';
import { CustomerPolicy } from '../shared/policy/customer-policy';

type Props = { readonly id: string; readonly customer: Setup['customers'][string] };

/** A customer's policy in one line, or opened: it is read only then. */
export function PolicyPart({ id, customer: { name, version } }: Props) {
  const [open, setOpen] = useState(false);
  if (open) return <CustomerPolicy customer={id} />;
  return (
    <>
      <p className="quiet">{version === null ? setup.noPolicy : words.version(version)}</p>
      <div className="actions">
        <Button spacing="compact" aria-label={words.open(name)} onClick={() => setOpen(true)}>
          {words.openShort}
        </Button>
      </div>
    </>
  );
}
