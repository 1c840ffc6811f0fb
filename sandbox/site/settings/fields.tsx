import { Field, HelperMessage } from '@atlaskit/form';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

/** The fields of settings forms: each holds nothing, so a form is its state and these. */
type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly help?: string;
  readonly autoFocus?: boolean;
};

export function TextField({ label, value, set, help, autoFocus = false }: TextProps) {
  return (
    <Labelled label={label} help={help}>
      {(id) => (
        <Textfield id={id} value={value} autoFocus={autoFocus} onChange={(event) => set(event.currentTarget.value)} />
      )}
    </Labelled>
  );
}

export type Choice = { readonly value: string; readonly label: string };

type OneProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly set: (value: string) => void;
  readonly help?: string;
};

export function ChoiceField({ label, choices, value, set, help }: OneProps) {
  const menu = useMenuInDialog();
  return (
    <Labelled label={label} help={help}>
      {(id) => (
        <Select
          {...menu}
          inputId={id}
          options={choices}
          value={choices.find((choice) => choice.value === value) ?? null}
          onChange={(chosen) => chosen !== null && set(chosen.value)}
        />
      )}
    </Labelled>
  );
}

type ManyProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly set: (values: readonly string[]) => void;
  readonly help?: string;
};

export function ManyField({ label, choices, values, set, help }: ManyProps) {
  const menu = useMenuInDialog();
  return (
    <Labelled label={label} help={help}>
      {(id) => (
        <Select<Choice, true>
          {...menu}
          inputId={id}
          isMulti
          closeMenuOnSelect={false}
          options={choices}
          value={values.flatMap((value) => choices.find((choice) => choice.value === value) ?? [])}
          onChange={(chosen) => set(chosen.map((choice) => choice.value))}
        />
      )}
    </Labelled>
  );
}

/** Escape closes the open list alone, not the dialog around it; and no edge of the dialog cuts the list off. */
function useMenuInDialog() {
  const open = useRef(false);
  return {
    menuPosition: 'fixed' as const,
    onMenuOpen: () => {
      open.current = true;
    },
    onMenuClose: () => {
      open.current = false;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && open.current) event.stopPropagation();
    },
  };
}

type LabelledProps = {
  readonly label: string;
  readonly help: string | undefined;
  readonly children: (id: string) => ReactNode;
};

function Labelled({ label, help, children }: LabelledProps) {
  return (
    <Field name={label} label={label} defaultValue="">
      {({ fieldProps: { id } }) => (
        <>
          {children(id)}
          {help !== undefined && <HelperMessage>{help}</HelperMessage>}
        </>
      )}
    </Field>
  );
}
