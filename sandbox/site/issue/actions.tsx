import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { lazy, Suspense, useRef, useState } from 'react';
import type { HostedModule } from '../../parts';
import { useShortcut } from '../common/use-shortcut';
import type { Issue } from '../data/jira';
import { useModules } from '../data/modules';
import { useMay } from './use-issue';

const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog')).MoveDialog }));
const DeleteDialog = lazy(async () => ({ default: (await import('./delete-dialog')).DeleteDialog }));
const ApprovalDialog = lazy(async () => ({ default: (await import('./approval-dialog')).ApprovalDialog }));
const AppAction = lazy(async () => ({ default: (await import('./app-action')).AppAction }));

type Open = 'move' | 'delete' | 'approval' | HostedModule;

/** What can be done with a work item as a whole: by Jira first, then by the apps. */
export function Actions({ issue }: { readonly issue: Issue }) {
  const [open, setOpen] = useState<Open>();
  const place = useRef<HTMLDivElement>(null);
  const apps = useModules('jira:issueAction').data ?? [];
  const own = useOwnActions(issue);
  const close = () => setOpen(undefined);
  useShortcut('.', () => place.current?.querySelector('button')?.click());
  if (own.length === 0 && apps.length === 0) return null;
  return (
    <div className="actions" ref={place}>
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        placement="bottom-end"
        menuLabel="Actions"
        trigger={({ triggerRef, ...trigger }) => (
          <IconButton {...trigger} ref={triggerRef} appearance="subtle" icon={ShowMoreIcon} label="Actions" />
        )}
      >
        {own.length > 0 && (
          <DropdownItemGroup>
            {own.map(({ label, opens }) => (
              <DropdownItem key={label} onClick={() => setOpen(opens)}>
                {label}
              </DropdownItem>
            ))}
          </DropdownItemGroup>
        )}
        {apps.length > 0 && (
          <DropdownItemGroup title="Apps" hasSeparator={own.length > 0}>
            {apps.map((module) => (
              <DropdownItem key={module.key} onClick={() => setOpen(module)}>
                {module.title}
              </DropdownItem>
            ))}
          </DropdownItemGroup>
        )}
      </DropdownMenu>
      <Suspense>
        {open === 'move' && <MoveDialog issue={issue} close={close} returnFocus={place} />}
        {open === 'delete' && <DeleteDialog issue={issue} close={close} returnFocus={place} />}
        {open === 'approval' && <ApprovalDialog issue={issue} close={close} returnFocus={place} />}
        {typeof open === 'object' && <AppAction module={open} issue={issue} close={close} />}
      </Suspense>
    </div>
  );
}

type OwnAction = { readonly label: string; readonly opens: 'move' | 'delete' | 'approval' };

function useOwnActions(issue: Issue): readonly OwnAction[] {
  const may = useMay(issue.key);
  const isService = issue.fields.project.projectTypeKey === 'service_desk';
  return [
    ...(may('MOVE_ISSUES') || may('EDIT_ISSUES') ? [{ label: 'Move', opens: 'move' } as const] : []),
    ...(isService && may('EDIT_ISSUES') ? [{ label: 'Ask for approval', opens: 'approval' } as const] : []),
    ...(may('DELETE_ISSUES') ? [{ label: 'Delete', opens: 'delete' } as const] : []),
  ];
}
