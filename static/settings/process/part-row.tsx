import Lozenge from '@atlaskit/lozenge';
import type { ProcessView } from '../../../src/contract/process-calls';
import { process as words } from '../../shared/en/process';
import { LeftNotice } from '../../shared/forms/left-notice';
import { DepartureFacts } from './departure-facts';
import { PartEditor } from './part-editor';
import { PartHead } from './part-head';
import { usePartEdit } from './process-data';
import type { Departure, Part, PartId } from './process-data';
import { ResetAction } from './reset-action';

type Props = { readonly id: PartId; readonly part: Part; readonly saved: ProcessView['process'] };

/** One list, rule or period: whether it is as recommended, how it differs, and its editor. */
export function PartRow({ id, part, saved }: Props) {
  const edit = usePartEdit(id, part, saved);
  const departure = saved.doc.departures[id];
  return (
    <li>
      <PartHead title={part.title} open={edit.doc !== null} start={() => edit.start()}>
        <span>
          <b>{part.title}</b> <span className="quiet small">{words.clause(part.clause)}</span>{' '}
          {part.binding === 'mandatory' && <Lozenge>{words.mandatory}</Lozenge>} <State departure={departure} />
        </span>
      </PartHead>
      <p className="quiet small">{words.readBy[id]}</p>
      <LeftNotice edit={edit} />
      {edit.doc !== null && <PartEditor part={part} edit={edit} doc={edit.doc} />}
      {edit.doc === null && departure !== undefined && (
        <>
          <DepartureFacts part={part} departure={departure} />
          <ResetAction id={id} part={part} seq={saved.seq} />
        </>
      )}
    </li>
  );
}

function State({ departure }: { readonly departure: Departure | undefined }) {
  if (departure === undefined) return <span className="quiet small">{words.asRecommended}</span>;
  if (departure.off) return <Lozenge appearance="removed">{words.off}</Lozenge>;
  const onlyExtended = Object.keys(departure.removed).length === 0 && departure.period === null;
  return <Lozenge appearance="inprogress">{onlyExtended ? words.extended : words.changed}</Lozenge>;
}
