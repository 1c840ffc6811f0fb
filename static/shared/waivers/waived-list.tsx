import type { Verdict } from '../contract-types';
import { waivers as words } from '../en/waivers';
import { PersonName } from '../people/person-name';

/** What the gate finds and lets pass all the same: never silently. */
export function WaivedList({ waived }: { readonly waived: NonNullable<Verdict['waived']> }) {
  return (
    <ul className="findings">
      {waived.map(({ finding, waiver, by, reason, compensation }) => (
        <li key={waiver}>
          <p>{finding.what}</p>
          <p className="quiet small">
            {words.waivedBy} <PersonName accountId={by} />: {reason} {words.instead}: {compensation}
          </p>
        </li>
      ))}
    </ul>
  );
}
