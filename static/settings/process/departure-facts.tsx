import { process as words } from '../../shared/en/process';
import { Fact } from '../../shared/fact';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import type { Departure, Part } from './process-data';

/** How a part differs from what is recommended, and who decided it for whom and why. */
export function DepartureFacts({ part, departure }: { readonly part: Part; readonly departure: Departure }) {
  const { off, added, removed, period, owner, reason, by, at } = departure;
  const timeZone = useTimeZone();
  const leftOut = part.kind === 'list' ? Object.keys(removed).map((item) => part.items[item] ?? item) : [];
  return (
    <dl className="facts">
      {!off && Object.keys(added).length > 0 && (
        <Fact term={words.added} wide>
          <Items items={Object.values(added)} />
        </Fact>
      )}
      {!off && leftOut.length > 0 && (
        <Fact term={words.removed} wide>
          <Items items={leftOut} />
        </Fact>
      )}
      {!off && period !== null && part.kind === 'period' && (
        <Fact term={`${words.instead} ${words.period(part.period.count, part.period.unit)}`}>
          {words.period(period.count, period.unit)}
        </Fact>
      )}
      <Fact term={words.owner}>{owner}</Fact>
      <Fact term={words.reason}>{reason}</Fact>
      <Fact term={words.decided}>
        <PersonName accountId={by} />, {momentText(at, timeZone)}
      </Fact>
    </dl>
  );
}

const Items = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
