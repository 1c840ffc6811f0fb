import { tell } from './event-bus';
import type { Flag } from './frame-options';

/** A flag as `showFlag` of `@forge/bridge` sends it (out/flag/flag.d.ts). `appearance` overrides `type`. */
export function flagOf(options: Readonly<Record<string, unknown>>): Flag {
  const { id, title, description, type, appearance, actions, isAutoDismiss } = options as {
    readonly id: string | number;
    readonly title?: string;
    readonly description?: string;
    readonly type: string;
    readonly appearance?: string;
    readonly actions?: readonly { readonly text: string; readonly onClick: () => unknown }[];
    readonly isAutoDismiss?: boolean;
  };
  return {
    id: String(id),
    title: title ?? '',
    description,
    type: appearance ?? type,
    appearance,
    isAutoDismiss: isAutoDismiss ?? false,
    actions: (actions ?? []).map(({ text, onClick }) => ({ text, onClick: () => tell(onClick) })),
  };
}
