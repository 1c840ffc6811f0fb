import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import ThemeIcon from '@atlaskit/icon/core/theme';
import { chooseTheme, useThemeChoice, type ThemeChoice } from './theme';

const CHOICES: readonly { readonly id: ThemeChoice; readonly label: string }[] = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'system', label: 'Match system' },
];

export function ThemeSwitch() {
  const current = useThemeChoice();
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      menuLabel="Theme"
      trigger={({ triggerRef, ...trigger }) => (
        <IconButton {...trigger} ref={triggerRef} appearance="subtle" icon={ThemeIcon} label="Theme" />
      )}
    >
      <DropdownItemRadioGroup id="theme" title="Theme">
        {CHOICES.map(({ id, label }) => (
          <DropdownItemRadio key={id} id={id} isSelected={id === current} onClick={() => chooseTheme(id)}>
            {label}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
