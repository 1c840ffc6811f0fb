import type { ReactNode } from 'react';
import type { Finding } from '../contract-types';
import { readiness } from '../en/readiness';
import { shared } from '../en/shared';
import { useTimeZone } from '../host';
import { inOwnZone } from '../in-own-zone';
import { PersonName } from '../people/person-name';
import { LongList } from '../long-list';
import { PlaceLink } from '../jira/place-link';
import { WorkItemLink } from '../jira/work-item-link';

type Props = {
  readonly findings: readonly Finding[];
  /** What can be done about a finding besides. */
  readonly beside?: ((finding: Finding) => ReactNode) | undefined;
};

/** What is missing, who can mend it, where. */
export function FindingList({ findings, beside }: Props) {
  return (
    <LongList rows={findings} size={10}>
      {(shown) => (
        <ul className="findings">
          {shown.map((finding, index) => (
            <li key={`${finding.rule}-${index}`}>
              <p>
                <WithLink text={finding.what} issueKey={finding.issueKey} />
              </p>
              {finding.technical && <p>{readiness.technicalHint}</p>}
              <dl className="who-where">
                <div>
                  <dt>{shared.who}</dt>
                  <dd>
                    {finding.who}
                    {finding.holder !== undefined && (
                      <>
                        , <PersonName accountId={finding.holder} />
                      </>
                    )}
                  </dd>
                </div>
                <div>
                  <dt>{shared.where}</dt>
                  <dd>
                    <PlaceLink place={finding.where} />
                  </dd>
                </div>
              </dl>
              {beside?.(finding)}
            </li>
          ))}
        </ul>
      )}
    </LongList>
  );
}

/** The sentence with the work item's key in it as a link. */
function WithLink({ text: said, issueKey }: { readonly text: string; readonly issueKey: string | undefined }) {
  const text = inOwnZone(said, useTimeZone());
  const at = issueKey === undefined ? -1 : text.indexOf(issueKey);
  if (issueKey === undefined || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <WorkItemLink issueKey={issueKey} />
      {text.slice(at + issueKey.length)}
    </>
  );
}
