import type { ComponentType } from 'react';
import type { FullContext } from '@forge/bridge';

export type ViewProps = { readonly context: FullContext };

type LoadView = () => Promise<{ readonly View: ComponentType<ViewProps> }>;

/** Module key of manifest.yml → its view. Each is a chunk of its own, so that a gadget never loads an editor. */
export const views: Readonly<Record<string, LoadView>> = {};
