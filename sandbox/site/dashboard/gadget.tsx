import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import EmptyState from '@atlaskit/empty-state';
import { useFlags } from '@atlaskit/flag';
import Heading from '@atlaskit/heading';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import type { DashboardOnPage, GadgetOnPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import { AppFrame, type FrameHandle } from '../common/app-frame';
import { reasonsOf, send } from '../data/http';
import { itemsPath, useRefreshDashboards } from './use-dashboards';

const MINUTE_MS = 60_000;

type GadgetProps = {
  readonly dashboard: DashboardOnPage;
  readonly gadget: GadgetOnPage;
  /** Missing when its app is not hosted here any more. */
  readonly module: HostedModule | undefined;
  /** Tells frames of the same module apart. */
  readonly title: string;
};

export function Gadget({ dashboard, gadget, module, title }: GadgetProps) {
  const [editing, setEditing] = useState(false);
  const frame = useRef<FrameHandle>(null);
  const refresh = () => frame.current?.refresh();
  useTimedRefresh(editing ? undefined : gadget.configuration['refresh'], refresh);
  const heading = useId();
  const name = module?.title ?? gadget.moduleKey;
  return (
    <article className="gadget" aria-labelledby={heading}>
      <div className="gadget-bar">
        <Heading size="xsmall" as="h2" id={heading}>
          {name}
        </Heading>
        <IconButton
          icon={RefreshIcon}
          label={`Refresh ${name}`}
          appearance="subtle"
          spacing="compact"
          onClick={refresh}
        />
        {dashboard.mayEdit && (
          <GadgetMenu dashboard={dashboard} gadget={gadget} name={name} edit={() => setEditing(true)} />
        )}
      </div>
      <div className="gadget-body">
        <GadgetBody
          dashboard={dashboard}
          gadget={gadget}
          module={module}
          title={title}
          frame={frame}
          editing={editing}
          edit={() => setEditing(true)}
          done={() => setEditing(false)}
        />
      </div>
    </article>
  );
}

type BodyProps = GadgetProps & {
  readonly frame: RefObject<FrameHandle>;
  readonly editing: boolean;
  readonly edit: () => void;
  readonly done: () => void;
};

function GadgetBody({ dashboard, gadget, module, title, frame, editing, edit, done }: BodyProps) {
  const refreshDashboards = useRefreshDashboards();
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
  const surface = { kind: 'gadget', dashboardId: dashboard.id, itemId: gadget.id, edit: editing } as const;
  if (editing) {
    const saved = () => void refreshDashboards().then(done);
    return <AppFrame key="edit" module={module} surface={surface} title={title} onSubmit={saved} onClose={done} />;
  }
  if (module.entryPoints.includes('edit') && Object.keys(gadget.configuration).length === 0) {
    return (
      <EmptyState
        header="This gadget is not configured yet"
        headingLevel={3}
        headingSize="xsmall"
        description={dashboard.mayEdit ? 'Choose what it shows.' : 'The owner of the dashboard chooses what it shows.'}
        primaryAction={dashboard.mayEdit ? <Button onClick={edit}>Configure</Button> : undefined}
      />
    );
  }
  return <AppFrame ref={frame} key="view" module={module} surface={surface} title={title} />;
}

type MenuProps = Omit<GadgetProps, 'module' | 'title'> & { readonly name: string; readonly edit: () => void };

function GadgetMenu({ dashboard, gadget, name, edit }: MenuProps) {
  const refreshDashboards = useRefreshDashboards();
  const { showFlag } = useFlags();
  const remove = async () => {
    try {
      await send('DELETE', `${itemsPath(dashboard.id)}/${encodeURIComponent(gadget.id)}`);
    } catch (error) {
      showFlag({ title: `${name} was not removed`, description: reasonsOf(error).join(' '), appearance: 'error' });
    }
    await refreshDashboards();
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      menuLabel={`More actions for ${name}`}
      trigger={({ triggerRef, ...trigger }) => (
        <IconButton
          {...trigger}
          ref={triggerRef}
          icon={ShowMoreIcon}
          label={`More actions for ${name}`}
          appearance="subtle"
          spacing="compact"
        />
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={edit}>Configure</DropdownItem>
        <DropdownItem onClick={() => void remove()}>Remove</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

/** Draws the gadget anew every `refresh` minutes of its configuration. */
function useTimedRefresh(minutes: unknown, refresh: () => void): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (typeof minutes !== 'number' || minutes <= 0) return;
    const timer = setInterval(() => latest.current(), minutes * MINUTE_MS);
    return () => clearInterval(timer);
  }, [minutes]);
}
