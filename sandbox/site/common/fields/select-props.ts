import type { Control } from './form-field';

export type SelectProps = ReturnType<typeof selectProps> & { readonly 'aria-label'?: string };

export function selectProps(control: Control, autoFocus: boolean) {
  return {
    inputId: control.id,
    descriptionId: control['aria-describedby'],
    isInvalid: control.isInvalid,
    autoFocus,
    openMenuOnFocus: autoFocus,
    spacing: 'compact',
    menuPosition: 'fixed',
  } as const;
}
