import type { Verdict } from '../contract-types';
import { waivers as words } from '../en/waivers';
import { useTimeZone } from '../host';
import { inOwnZone } from '../in-own-zone';
import { PersonName } from '../people/person-name';

/** What the gate finds and lets pass all the same: never silently. */
export function WaivedList({ waived }: { readonly waived: NonNullable<Verdict['waived']> }) {
  const timeZone = useTimeZone();
  return (
    <ul className="findings">
      {waived.map(({ finding, waiver, by, reason, compensation }) => (
        <li key={waiver}>
          <p>{inOwnZone(finding.what, timeZone)}</p>
          <p className="quiet small">
            {words.waivedBy} <PersonName accountId={by} />: {reason} {words.instead}: {compensation}
          </p>
        </li>
      ))}
    </ul>
  );
}
