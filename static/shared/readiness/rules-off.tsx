import type { Verdict } from '../contract-types';
import { readiness as words } from '../en/readiness';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { Notice } from '../states/notice';
import { PersonName } from '../people/person-name';
import { SettingsLink } from '../jira/work-item-link';

/** What the gate does not check, because the organization switched it off: who, for whom and why. */
export function RulesOff({ verdict: { off = [] } }: { readonly verdict: Pick<Verdict, 'off'> }) {
  const timeZone = useTimeZone();
  return off.map(({ rule, what, by, at, owner, reason }) => (
    <Notice key={rule} kind="information" title={words.off(what)}>
      <p className="small">
        <PersonName accountId={by} /> {words.offBy(momentText(at, timeZone), owner, reason)}{' '}
        <SettingsLink>{words.offWhere}</SettingsLink>
      </p>
    </Notice>
  ));
}
