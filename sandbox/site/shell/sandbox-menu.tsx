import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import LozengeDropdownTrigger from '@atlaskit/lozenge/lozenge-dropdown-trigger';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useShortcut } from '../common/use-shortcut';
import type { Session } from '../data/session';

const ClockDialog = lazy(async () => ({ default: (await import('./clock-dialog')).ClockDialog }));
const SearchDelayDialog = lazy(async () => ({ default: (await import('./search-delay-dialog')).SearchDelayDialog }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog')).ShortcutsDialog }));

const PAGES = [
  ['/', 'Start here', 'Stories that lead through this site'],
  ['/about', 'About this sandbox', 'What is real and what is not'],
  ['/log', 'Log', 'Calls of people and apps, with what they cost'],
  ['/faults', 'Faults', 'Make something go wrong'],
  ['/outbox', 'Outbox', 'Notifications, and who would have got them'],
] as const;

/** Says that this is no real Jira, and leads to what only a sandbox has. */
export function SandboxMenu({ session }: { readonly session: Session }) {
  const [open, setOpen] = useState<'clock' | 'delay' | 'shortcuts'>();
  const navigate = useNavigate();
  useShortcut('?', () => setOpen('shortcuts'));
  const close = () => setOpen(undefined);
  return (
    <>
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        placement="bottom-end"
        menuLabel="Sandbox"
        trigger={({ triggerRef, onFocus: _onFocus, onBlur: _onBlur, onClick, ...trigger }) => (
          <LozengeDropdownTrigger
            {...trigger}
            ref={triggerRef}
            appearance="moved"
            maxWidth="none"
            onClick={(event) => onClick?.(event)}
          >
            Sandbox, not Jira
          </LozengeDropdownTrigger>
        )}
      >
        <DropdownItemGroup>
          {PAGES.map(([path, name, description]) => (
            <DropdownItem key={path} description={description} onClick={() => void navigate(path)}>
              {name}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
        <DropdownItemGroup hasSeparator>
          <DropdownItem description="Move the time of the whole site" onClick={() => setOpen('clock')}>
            Clock
          </DropdownItem>
          <DropdownItem
            isDisabled={!session.person.administrator}
            description={
              session.person.administrator
                ? 'Search finds changes late, as Jira may'
                : 'Search finds changes late, as Jira may. Jira administrators switch it.'
            }
            shouldDescriptionWrap
            onClick={() => setOpen('delay')}
          >
            Delay of the search
          </DropdownItem>
          <DropdownItem onClick={() => setOpen('shortcuts')}>Keyboard shortcuts</DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
      <Suspense>
        {open === 'clock' && <ClockDialog session={session} close={close} />}
        {open === 'delay' && <SearchDelayDialog close={close} />}
        {open === 'shortcuts' && <ShortcutsDialog close={close} />}
      </Suspense>
    </>
  );
}
