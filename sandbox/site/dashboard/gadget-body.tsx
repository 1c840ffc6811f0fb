import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { AppFrame, type FrameHandle } from '../common/app-frame';
import type { GadgetProps } from './gadget-props';
import { DASHBOARDS } from './use-dashboards';

type Props = Pick<GadgetProps, 'dashboard' | 'gadget' | 'module'> & {
  readonly frame: RefObject<FrameHandle>;
  readonly editing: boolean;
  readonly edit: () => void;
  readonly done: () => void;
};

/** What a gadget shows: its view, its configuration, or why there is nothing to show. */
export function GadgetBody({ dashboard, gadget, module, frame, editing, edit, done }: Props) {
  const queries = useQueryClient();
  if (module === undefined) {
    return (
      <EmptyState
        header="The app of this gadget is not here"
        headingLevel={3}
        headingSize="xsmall"
        description={`No app on this site has the module ${gadget.moduleKey}.`}
      />
    );
  }
  const title = frameTitle(dashboard, gadget, module.title);
  const surface = { kind: 'gadget', dashboardId: dashboard.id, itemId: gadget.id, edit: editing } as const;
  if (editing) {
    const saved = () => void queries.invalidateQueries({ queryKey: [DASHBOARDS] }).then(done);
    return <AppFrame key="edit" module={module} surface={surface} title={title} onSubmit={saved} onClose={done} />;
  }
  if (module.entryPoints.includes('edit') && Object.keys(gadget.configuration).length === 0) {
    return (
      <EmptyState
        header="This gadget is not configured yet"
        headingLevel={3}
        headingSize="xsmall"
        description={
          dashboard.mayEdit ? 'Choose what it shows.' : 'The owner or an editor of the dashboard chooses what it shows.'
        }
        primaryAction={dashboard.mayEdit ? <Button onClick={edit}>Configure</Button> : undefined}
      />
    );
  }
  return <AppFrame ref={frame} key="view" module={module} surface={surface} title={title} />;
}

/** Tells frames of the same module apart, in the order in which they stand. */
function frameTitle({ gadgets }: Props['dashboard'], gadget: Props['gadget'], title: string): string {
  const same = gadgets
    .filter(({ moduleKey }) => moduleKey === gadget.moduleKey)
    .toSorted((a, b) => a.column - b.column || a.row - b.row);
  return same.length === 1 ? title : `${title} (${same.findIndex(({ id }) => id === gadget.id) + 1})`;
}
