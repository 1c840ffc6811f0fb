import type { Readiness } from '../../../src/contract/release-calls';
import { signOff as words } from '../../shared/en/sign-off';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';

/** Who signed what and when, and whether that was taken back. */
export function Given({ given }: { readonly given: NonNullable<Readiness['signOff']['given']> }) {
  const timeZone = useTimeZone();
  const { by, at, comment, planVersion, packageVersion, withdrawn } = given;
  return (
    <>
      <p>
        {words.signedBy} <PersonName accountId={by} />, <time dateTime={at}>{momentText(at, timeZone)}</time>
      </p>
      <p className="quiet small">{words.what(planVersion, packageVersion)}</p>
      {comment !== '' && <blockquote className="reason">{comment}</blockquote>}
      {withdrawn !== null && (
        <>
          <p>
            {words.withdrawnBy} <PersonName accountId={withdrawn.by} />,{' '}
            <time dateTime={withdrawn.at}>{momentText(withdrawn.at, timeZone)}</time>
          </p>
          <blockquote className="reason">{withdrawn.reason}</blockquote>
        </>
      )}
    </>
  );
}
