import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import Lozenge from '@atlaskit/lozenge';
import { useNavigate } from 'react-router';

const PAGES = [
  ['/about', 'About this sandbox', 'What is real and what is not'],
  ['/log', 'Log', 'Calls of people and apps, with what they cost'],
  ['/faults', 'Faults', 'Make something go wrong'],
] as const;

/** Says that this is no real Jira, and leads to what only a sandbox has. */
export function SandboxMenu() {
  const navigate = useNavigate();
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      menuLabel="Sandbox"
      trigger={({ triggerRef, isSelected, testId, ...trigger }) => (
        <button {...trigger} ref={triggerRef} type="button" className="sandbox-badge">
          <Lozenge appearance="moved" maxWidth="none">
            Sandbox – not Atlassian's Jira
          </Lozenge>
        </button>
      )}
    >
      <DropdownItemGroup>
        {PAGES.map(([path, name, description]) => (
          <DropdownItem key={path} description={description} onClick={() => void navigate(path)}>
            {name}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
