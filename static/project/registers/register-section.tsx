import type { RegisterView } from '../../../src/contract/register-calls';
import { registers as words } from '../../shared/en/registers';
import { Notice } from '../../shared/states/notice';
import type { SectionProps } from '../section-props';
import { EntryPage } from './entry-page';
import { RegisterList } from './register-list';
import type { AnyEntry, RegisterSpec } from './register-spec';

type Props<Entry> = SectionProps & { readonly spec: RegisterSpec<Entry>; readonly view: RegisterView<Entry> };

/** A register: its list, or one entry of it under its own address. */
export function RegisterSection<Entry extends AnyEntry>(props: Props<Entry>) {
  const { spec, view, route } = props;
  const [, id] = route.parts;
  if (id === undefined) return <RegisterList {...props} />;
  if (id === 'new') return <EntryPage key="new" {...props} id={null} entry={spec.empty} />;
  const entry = Object.hasOwn(view.entries, id) ? view.entries[id] : undefined;
  if (entry === undefined) return <Notice kind="warning" title={words.notThere(id)} />;
  return <EntryPage key={id} {...props} id={id} entry={entry} />;
}
