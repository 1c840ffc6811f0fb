import type { AgreementLine } from '../../src/contract/release-calls';
import { agreements as words } from '../shared/en/agreements';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import { PersonName } from '../shared/people/person-name';

type Speaker = AgreementLine['speakers'][number];

/** What the people who speak for a customer were told by mail, and who has to be told by people. */
export function Told({ line }: { readonly line: AgreementLine }) {
  const { state, notice, speakers, mayRecord, asCustomer } = line;
  const timeZone = useTimeZone();
  const isOurs = mayRecord && !asCustomer;
  const waits = state === 'outdated' || (notice !== null && state !== 'agreed');
  const mailed = speakers.filter((one) => one.kind !== 'outside' && one.told === 'mailed');
  const others = speakers.filter((one) => one.kind === 'outside' || one.told !== 'mailed');
  return (
    <>
      {notice?.reached === true && (
        <p className="quiet small">
          {words.told[notice.kind](momentText(notice.at, timeZone))}
          {mailed.length > 0 && (
            <>
              {': '}
              <Speakers speakers={mailed} />
            </>
          )}
          .{notice.isOld && ` ${words.changedAgain}`}
        </p>
      )}
      {isOurs && waits && notice?.reached !== true && <p>{words.nobodyTold}</p>}
      {isOurs && waits && others.length > 0 && (
        <div className="small">
          <p>{words.tellYourself}</p>
          <ul className="bullets">
            {others.map((one) => (
              <li key={keyOf(one)}>
                <Name of={one} />. {whyOf(one)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const keyOf = (one: Speaker): string => (one.kind === 'outside' ? `${one.duty} ${one.contact}` : one.who);

function Speakers({ speakers }: { readonly speakers: readonly Speaker[] }) {
  return speakers.map((one, place) => (
    <span key={keyOf(one)}>
      {place > 0 && ', '}
      <Name of={one} />
    </span>
  ));
}

function Name({ of }: { readonly of: Speaker }) {
  if (of.kind === 'outside') return [of.name, of.contact, of.duty].filter((part) => part !== '').join(', ');
  return of.kind === 'person' ? <PersonName accountId={of.who} /> : words.group(of.who);
}

/** Why no mail of ours reached them. */
function whyOf(one: Speaker): string {
  if (one.kind === 'outside') return words.noAccount;
  return one.told === 'missed' ? words.mayNotSee : words.notSent;
}
