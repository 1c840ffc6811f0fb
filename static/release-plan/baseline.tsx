import type { AgreementsView, ReleaseView } from '../../src/contract/release-calls';
import { agreements as words } from '../shared/en/agreements';
import { listed } from '../shared/en/grammar';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';

type Props = {
  readonly baseline: NonNullable<AgreementsView['baseline']>;
  readonly customers: ReleaseView['customers'];
};

/** The first plan that everybody agreed to, and what is different since: reports measure by it. */
export function Baseline({ baseline: { version, at, changed, moved }, customers }: Props) {
  const timeZone = useTimeZone();
  const time = (moment: string | null) => (moment === null ? words.notPlanned : momentText(moment, timeZone));
  return (
    <>
      <h3 className="subhead">{words.baseline}</h3>
      <p className="small">{words.baselineOf(version, momentText(at, timeZone))}</p>
      <p className="small">{changed.length === 0 ? words.asBaseline : words.sinceBaseline(listed(changed))}</p>
      {moved.length > 0 && (
        <div className="scrolls" tabIndex={0} role="region" aria-label={words.moved}>
          <table className="table">
            <caption className="for-readers">{words.moved}</caption>
            <thead>
              <tr>
                <th scope="col">{words.wave}</th>
                <th scope="col">{words.then}</th>
                <th scope="col">{words.now}</th>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ wave, customer, then, now }) => (
                <tr key={`${customer}/${wave}`}>
                  <th scope="row">
                    {wave}, {customers[customer]?.name ?? customer}
                  </th>
                  <td>{time(then)}</td>
                  <td>{time(now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
