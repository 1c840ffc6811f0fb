import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { retiring as words } from '../shared/en/retiring';
import { Loaded } from '../shared/states/loaded';
import { dayText } from '../shared/moments';
import { ReasonForm } from '../shared/forms/reason-form';
import { valueOf } from '../shared/trouble';
import { useAct } from '../shared/use-act';
import { Waiting } from '../shared/states/waiting';
import { callAdmin, useSetupStored } from './admin-data';

type Props = { readonly id: string; readonly name: string; readonly retired: string | null };

/** Takes a customer out of use or back into it, with a reason, after saying what still leans on it. */
export function RetireCustomer({ id, name, retired }: Props) {
  const [open, setOpen] = useState(false);
  const stored = useSetupStored();
  const close = () => setOpen(false);
  const acting = useAct<{ id: string; retired: boolean; reason: string }, unknown>(
    (input) => callAdmin('retireCustomer', input),
    () => {
      close();
      stored(name);
    },
  );
  const isRetired = retired !== null;
  return (
    <>
      {isRetired && <p className="quiet">{words.since(dayText(retired.slice(0, 10)))}</p>}
      {open ? (
        <>
          {!isRetired && <InUse id={id} />}
          <ReasonForm
            title={isRetired ? words.restoreNamed(name) : words.retireNamed(name)}
            label={words.reason}
            hint={isRetired ? words.restoreHint : words.retireHint}
            missing={words.reasonMissing}
            failed={words.notDone}
            submit={isRetired ? words.restore : words.retire}
            {...(isRetired ? {} : { looks: 'danger' as const })}
            acting={acting}
            act={(reason) => acting.act({ id, retired: !isRetired, reason })}
            close={close}
          />
        </>
      ) : (
        <div className="actions">
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={isRetired ? words.restoreNamed(name) : words.retireNamed(name)}
            onClick={() => setOpen(true)}
          >
            {isRetired ? words.restore : words.retire}
          </Button>
        </div>
      )}
    </>
  );
}

function InUse({ id }: Pick<Props, 'id'>) {
  const use = useQuery({
    queryKey: ['use-of-customer', id],
    queryFn: () => valueOf(callAdmin('getUseOfCustomer', { id })),
  });
  return (
    <Loaded query={use} failedTitle={words.useFailed} waiting={<Waiting lines={2} />}>
      {({ policy, releases, waves, more }) => (
        <p>
          {policy === null ? words.noPolicy : words.policy(policy)} {words.inUse(releases, waves, more)}
        </p>
      )}
    </Loaded>
  );
}
