import Button from '@atlaskit/button/new';
import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { useTimeZone } from '../shared/host';
import { inOwnZone } from '../shared/in-own-zone';
import { momentText } from '../shared/moments';
import { Notice } from '../shared/states/notice';
import { TroubleMessage } from '../shared/states/trouble-message';
import { StackedCell, StackedRow, StackedTable } from '../shared/stacked-table';
import { useRecord } from './use-record';

/** What was approved beside what it says now, and the two ways on. */
export function Difference({ view }: { readonly view: ChangeView }) {
  const { record, sending, trouble } = useRecord(view);
  const { approved, recorded, mayRecord } = view.coverage;
  const isRecordedOtherwise =
    approved !== null && recorded !== null && JSON.stringify(approved) !== JSON.stringify(recorded);
  const back = isRecordedOtherwise && mayRecord.allowed;
  return (
    <Notice
      kind="warning"
      title={words.editedSince}
      {...(back
        ? {
            actions: (
              <Button spacing="compact" isLoading={sending} onClick={() => void record(approved)}>
                {words.putBack}
              </Button>
            ),
          }
        : {})}
    >
      <DifferenceTable edited={view.edited} />
      <p>{view.mayDecide.allowed ? words.renewIt : words.haveItRenewed(view.authority)}</p>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notRecorded} />}
    </Notice>
  );
}

const columns = [words.what, words.whenApproved, words.now];

function DifferenceTable({ edited }: Pick<ChangeView, 'edited'>) {
  const timeZone = useTimeZone();
  return (
    <StackedTable label={words.editedSince} columns={columns}>
      {edited.map(({ what, from, to, at }) => (
        <StackedRow key={`${what} ${at}`}>
          <StackedCell column={words.what}>
            {what}
            <span className="quiet small zone">{momentText(at, timeZone)}</span>
          </StackedCell>
          <StackedCell column={words.whenApproved}>
            <Said text={from} />
          </StackedCell>
          <StackedCell column={words.now}>
            <Said text={to} />
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}

/** A description can be as long as a page: its beginning is enough to see that it is another one. */
function Said({ text }: { readonly text: string }) {
  const own = inOwnZone(text.trim(), useTimeZone());
  if (own === '') return <span className="quiet">{words.nothing}</span>;
  return <span className="prose">{own.length <= most ? own : `${own.slice(0, most).trimEnd()}…`}</span>;
}

const most = 300;
