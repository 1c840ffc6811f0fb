import { listed } from '../shared/en/grammar';
import { setup as words } from '../shared/en/setup';

/** Names of what is mapped, or that nothing is. */
export const Mapped = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? <span className="quiet">{words.notMapped}</span> : listed(names);
