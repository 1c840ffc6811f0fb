import { lazy, Suspense, useState } from 'react';
import { ActionsMenu } from '../common/actions-menu';
import { useFlaggedChange } from '../settings/use-change';
import type { GadgetProps } from './gadget-props';
import { itemPath } from './use-dashboards';

const GadgetNameDialog = lazy(async () => ({ default: (await import('./gadget-name-dialog')).GadgetNameDialog }));

type Props = Pick<GadgetProps, 'dashboard' | 'gadget' | 'moves' | 'move'> & {
  readonly name: string;
  /** Missing where its app has nothing to configure. */
  readonly configure: (() => void) | undefined;
};

export function GadgetMenu({ dashboard, gadget, name, configure, moves, move }: Props) {
  const change = useFlaggedChange(`${name} was not removed`);
  const [naming, setNaming] = useState(false);
  const actions = [
    ...(configure === undefined ? [] : [{ label: 'Configure', act: configure }]),
    { label: 'Name and colour', act: () => setNaming(true) },
    ...moves.map(({ label, to }) => ({ label, act: () => move(to) })),
    { label: 'Remove', act: () => void change('DELETE', itemPath(dashboard.id, gadget.id)) },
  ];
  return (
    <>
      <ActionsMenu label={`More actions for ${name}`} actions={actions} />
      <Suspense>
        {naming && (
          <GadgetNameDialog dashboard={dashboard} gadget={gadget} name={name} close={() => setNaming(false)} />
        )}
      </Suspense>
    </>
  );
}
