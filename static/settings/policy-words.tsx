import { settings as words } from '../shared/en/settings';
import { setup } from '../shared/en/setup';
import type { Policy } from './admin-data';
import { exceptText, freezeText, windowText } from './policy-text';

type Props = { readonly policy: Policy; readonly version: string };

/** The policy that holds, in words. */
export function PolicyWords({ policy: { timeZone, windows, freezes }, version }: Props) {
  return (
    <div className="policy">
      <div>
        <h4 className="subhead">
          {words.windows} ({timeZone}) · {setup.policyVersion(version)}
        </h4>
        <ul>
          {windows.order.map((id) => {
            const window = windows.byId[id];
            return (
              window && (
                <li key={id}>
                  <b>{window.name}</b>: {windowText(window)}
                </li>
              )
            );
          })}
        </ul>
      </div>
      <div>
        <h4 className="subhead">{words.freezes}</h4>
        {freezes.order.length === 0 && <p className="quiet">{words.noFreezes}</p>}
        <ul>
          {freezes.order.map((id) => {
            const freeze = freezes.byId[id];
            return (
              freeze && (
                <li key={id}>
                  <b>{freeze.reason}</b>: {freezeText(freeze)}
                  {exceptText(freeze)}
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}
