import { roles as words } from '../../shared/en/roles';
import { PersonName } from '../../shared/people/person-name';
import type { Appointment } from './roles-data';

/** A person by the name that Jira shows today, or a group as it was called when it was appointed. */
export function HolderName({ holder }: { readonly holder: Appointment['holder'] }) {
  return 'person' in holder ? <PersonName accountId={holder.person} /> : <>{words.group(holder.group.name)}</>;
}
