import type { UseQueryResult } from '@tanstack/react-query';
import Lozenge from '@atlaskit/lozenge';
import type { ChangeLine, Readiness } from '../../src/contract/release-calls';
import type { Finding } from '../shared/contract-types';
import { DecidedBy } from '../shared/people/decided-by';
import { authorization, readiness as readinessWords } from '../shared/en/readiness';
import { release as words } from '../shared/en/release';
import { Loaded } from '../shared/states/loaded';
import { useTimeZone } from '../shared/host';
import { inOwnZone } from '../shared/in-own-zone';
import { LongList } from '../shared/long-list';
import { Section } from '../shared/section';
import type { NoValue } from '../shared/trouble';
import { Waiting } from '../shared/states/waiting';
import { WorkItemLink } from '../shared/jira/work-item-link';

/** The changes that this release deploys, and whether each may be deployed. */
export function Changes({ readiness }: { readonly readiness: UseQueryResult<Readiness, NoValue> }) {
  const lines = readiness.data?.changes ?? [];
  const findings = readiness.data?.now.findings ?? [];
  const authorized = lines.filter((line) => line.visible && line.authorized && lacks(line, findings) === null).length;
  const aside = lines.length > 0 && <span className="quiet small">{words.authorizedOf(authorized, lines.length)}</span>;
  return (
    <Section title={words.changes} aside={aside}>
      <Loaded query={readiness} failedTitle={readinessWords.failed} waiting={<Waiting lines={3} />}>
        {({ changes, now }) =>
          changes.length === 0 ? (
            <p className="quiet">{words.noChanges}</p>
          ) : (
            <LongList rows={changes} search={{ label: words.findChange, textOf }}>
              {(shown) => (
                <ul className="rows">
                  {shown.map((line, index) => (
                    <li key={`${line.key}-${index}`} className="change-line">
                      <Line line={line} lacking={lacks(line, now.findings)} />
                    </li>
                  ))}
                </ul>
              )}
            </LongList>
          )
        }
      </Loaded>
    </Section>
  );
}

const textOf = (line: ChangeLine): string =>
  line.visible ? [line.key, line.summary, line.statusName, line.authority].join(' ') : line.key;

/** Why an authorized change lets nothing be deployed now all the same, such as an approval that expired. */
const lacks = ({ key }: ChangeLine, findings: readonly Finding[]): string | null =>
  findings.find(({ rule, issueKey }) => issueKey === key && rule.startsWith('AUT-'))?.what ?? null;

type LineProps = { readonly line: ChangeLine; readonly lacking: string | null };

function Line({ line, lacking }: LineProps) {
  const timeZone = useTimeZone();
  if (!line.visible) {
    return (
      <>
        <Lozenge appearance="removed">{authorization.notAuthorized}</Lozenge>
        <span>{line.key === 'hidden' ? words.hiddenChange : line.key}</span>
      </>
    );
  }
  const { key, summary, statusName, authorized, authorization: decided, authority } = line;
  return (
    <>
      {authorized && lacking !== null ? (
        <Lozenge appearance="moved">{authorization.doesNotCount}</Lozenge>
      ) : (
        <Lozenge appearance={authorized ? 'success' : 'removed'}>
          {authorized ? authorization.authorized : authorization.notAuthorized}
        </Lozenge>
      )}
      <div>
        <p>
          {key === 'hidden' ? words.hiddenChange : <WorkItemLink issueKey={key} />} {summary}
        </p>
        <p className="quiet small">
          {decided.state === 'undecided' ? authorization.waitsFor(authority) : <DecidedBy authorization={decided} />}
          {' · '}
          {decided.state === 'approved' && !authorized ? authorization.statusDoesNotCount(statusName) : statusName}
        </p>
        {authorized && lacking !== null && <p className="small">{inOwnZone(lacking, timeZone)}</p>}
      </div>
    </>
  );
}
