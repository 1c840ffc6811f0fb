import '../shared/paper.css';
import { inOrder, timedSteps } from '../../src/contract/deployment-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { environmentNames } from '../shared/en/names';
import { paper } from '../shared/en/paper';
import { plan as planWords } from '../shared/en/plan';
import { momentText, spanText } from '../shared/moments';
import { wavesInOrder } from './waves-in-order';
import { waveName } from './wave-names';

export type PaperProps = {
  readonly view: ReleaseView;
  readonly wave: string;
  readonly nameOf: (accountId: string) => string;
  /** Of the customer, whose clocks the sheet goes by. */
  readonly zone: string;
  readonly clock: (minutes: number) => string;
  readonly printedAt: string;
};

/** What lies on the table in the night: the steps of one wave to tick, the way back, and room to sign. */
export function RunSheetPaper({ view, wave: id, nameOf, zone, clock, printedAt }: PaperProps) {
  const { plan, release, issue, customers, lists } = view;
  const wave = wavesInOrder(plan.doc).find((each) => each.id === id)?.wave;
  const { backOut } = plan.doc;
  const who = (account: string | null) => (account === null ? '' : nameOf(account));
  return (
    <>
      <header>
        <h1>{paper.title}</h1>
        <p>
          <b>{[release.doc.number ?? issue.key, release.doc.name || issue.summary].join(' ')}</b>
          {release.doc.number !== issue.key && ` (${issue.key})`}
        </p>
        {wave !== undefined && (
          <p>
            {waveName(wave, view)} · {customers[wave.customer]?.name ?? wave.customer} ·{' '}
            {environmentNames[wave.environment]} ·{' '}
            {wave.plannedStart === null
              ? planWords.notPlanned
              : `${spanText(wave.plannedStart, wave.plannedEnd, zone)} (${zone})`}
          </p>
        )}
        <p className="small">{paper.printed(momentText(printedAt, zone), plan.doc.version)}</p>
      </header>
      <Ticks title={paper.always} items={lists.steps} />
      <h2>{words.steps}</h2>
      <table>
        <thead>
          <tr>
            {['', words.place, words.what, words.who, words.begins, words.takes, paper.done].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timedSteps(plan.doc.runSheet, id).map(({ id: step, text, owner, from, minutes, pointOfNoReturn }, at) => (
            <tr key={step} className={pointOfNoReturn ? 'no-return' : undefined}>
              <td>
                <Box />
              </td>
              <td>{at + 1}</td>
              <td className="prose">
                {text}
                {pointOfNoReturn && <b>{words.noReturn}</b>}
              </td>
              <td>{who(owner)}</td>
              <td className="when">{from === null ? '' : clock(from)}</td>
              <td className="when">{minutes === null ? '' : words.duration(minutes)}</td>
              <td className="to-write" />
            </tr>
          ))}
        </tbody>
      </table>
      <section>
        <h2>{planWords.backOut}</h2>
        <dl>
          <Said term={planWords.trigger} text={backOut.trigger} />
          <Said term={planWords.owner} text={who(backOut.owner)} />
          <Said
            term={planWords.maxMinutes}
            text={backOut.maxMinutes === null ? '' : words.duration(backOut.maxMinutes)}
          />
          <Said term={planWords.pointOfNoReturn} text={backOut.pointOfNoReturn} />
        </dl>
        <ul className="ticks">
          {inOrder(backOut.steps).map(({ id: step, text, owner, minutes }) => (
            <li key={step}>
              <Box /> <span className="prose">{text}</span>{' '}
              {[who(owner), minutes === null ? '' : words.duration(minutes)].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      </section>
      <Ticks title={paper.verified} items={lists.verification} />
      <dl className="signatures">
        {paper.signatures.map((line) => (
          <div key={line}>
            <dt>{line}</dt>
            <dd className="to-write" />
          </div>
        ))}
      </dl>
    </>
  );
}

const Box = () => <span className="box" aria-hidden="true" />;

function Said({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="prose">{text || '–'}</dd>
    </div>
  );
}

function Ticks({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="ticks">
        {items.map((item) => (
          <li key={item}>
            <Box /> {item}
          </li>
        ))}
      </ul>
    </section>
  );
}
