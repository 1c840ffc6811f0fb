import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { environmentNames } from '../shared/en/names';
import { Fact } from '../shared/fact';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import type { Covers } from './coverage-changes';

type Props = { readonly covers: Covers; readonly customers: ChangeView['customers'] };

/** For whom, where and when. */
export function CoverageFacts({ covers, customers }: Props) {
  const timeZone = useTimeZone();
  const named = Object.keys(covers.customers).map((id) => customers[id]?.name ?? id);
  const places = Object.entries(environmentNames).filter(([id]) => id in covers.environments);
  const { from, to } = covers;
  const moment = (at: string | null) => (at === null ? '' : momentText(at, timeZone));
  return (
    <dl className="facts">
      <Fact term={words.customers}>{named.sort().join(', ') || words.nobody}</Fact>
      <Fact term={words.environments}>{places.map(([, name]) => name).join(', ') || words.nowhere}</Fact>
      <Fact term={words.time} wide>
        {from === null && to === null ? (
          words.anyTime
        ) : (
          <>
            {words.span(moment(from), moment(to))} <span className="quiet small">{timeZone}</span>
          </>
        )}
      </Fact>
    </dl>
  );
}
