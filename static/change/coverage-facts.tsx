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
  const said = inWords(covers, customers, timeZone);
  return (
    <dl className="facts">
      <Fact term={words.customers}>{said.customers || words.nobody}</Fact>
      <Fact term={words.environments}>{said.environments || words.nowhere}</Fact>
      <Fact term={words.time} wide>
        {said.time === '' ? (
          words.anyTime
        ) : (
          <>
            {said.time} <span className="quiet small">{timeZone}</span>
          </>
        )}
      </Fact>
    </dl>
  );
}

/** The same in one line, beside the button that approves it. */
export function CoverageLine({ covers, customers }: Props) {
  const said = inWords(covers, customers, useTimeZone());
  const parts = [said.customers || words.nobody, said.environments || words.nowhere, said.time || words.anyTime];
  return (
    <p className="small">
      {words.approvalIsFor} {parts.join(' · ')}
    </p>
  );
}

function inWords({ environments, from, to, ...covers }: Covers, customers: Props['customers'], timeZone: string) {
  const named = Object.keys(covers.customers).map((id) => customers[id]?.name ?? id);
  const places = Object.entries(environmentNames).filter(([id]) => id in environments);
  const moment = (at: string | null) => (at === null ? '' : momentText(at, timeZone));
  return {
    customers: named.sort().join(', '),
    environments: places.map(([, name]) => name).join(', '),
    time: from === null && to === null ? '' : words.span(moment(from), moment(to)),
  };
}
