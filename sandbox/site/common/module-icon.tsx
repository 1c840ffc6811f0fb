import AppIcon from '@atlaskit/icon/core/app';
import type { HostedModule } from '../../parts';

/** An app's icon, or the general one. Decoration: the module's title always stands beside it. */
export function ModuleIcon({ module }: { readonly module: HostedModule }) {
  if (module.iconUrl === undefined) return <AppIcon label="" />;
  return <img className="module-icon" src={module.iconUrl} alt="" width={16} height={16} />;
}
