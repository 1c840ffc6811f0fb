import Button, { IconButton } from '@atlaskit/button/new';
import { useFlags } from '@atlaskit/flag';
import Heading from '@atlaskit/heading';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import { lazy, Suspense, useState } from 'react';
import { failedIcon } from '../common/flag-icons';
import { reasonsOf, send } from '../data/http';
import type { Issue, IssueLink, LinkedIssue } from '../data/jira';
import { IssueRow } from './issue-row';
import { useMay, useIssueChanged } from './use-issue';

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));

export function LinkedWorkItems({ issue }: { readonly issue: Issue }) {
  const [adding, setAdding] = useState(false);
  const mayLink = useMay(issue.key)('LINK_ISSUES');
  const links = (issue.fields.issuelinks ?? []).flatMap(asSeenFromHere);
  const relations = [...new Set(links.map(({ relation }) => relation))];
  if (links.length === 0 && !mayLink) return null;
  return (
    <section aria-labelledby="linked">
      <div className="section-head">
        <Heading size="small" as="h2" id="linked">
          Linked work items
        </Heading>
        {mayLink && (
          <Button
            spacing="compact"
            iconBefore={AddIcon}
            appearance="subtle"
            aria-haspopup="dialog"
            onClick={() => setAdding(true)}
          >
            Link work item
          </Button>
        )}
      </div>
      {links.length === 0 && <p className="subtle">No linked work items</p>}
      {relations.map((relation) => (
        <div key={relation} className="link-group">
          <h3 className="small-heading">{relation}</h3>
          <ul className="issue-rows" aria-label={relation}>
            {links
              .filter((link) => link.relation === relation)
              .map(({ linkId, other }) => (
                <IssueRow
                  key={linkId}
                  issue={other}
                  action={mayLink && <RemoveLink issue={issue} linkId={linkId} otherKey={other.key} />}
                />
              ))}
          </ul>
        </div>
      ))}
      <Suspense>{adding && <LinkDialog issue={issue} close={() => setAdding(false)} />}</Suspense>
    </section>
  );
}

type RemoveProps = { readonly issue: Issue; readonly linkId: string; readonly otherKey: string };

function RemoveLink({ issue, linkId, otherKey }: RemoveProps) {
  const changed = useIssueChanged(issue);
  const { showFlag } = useFlags();
  const remove = async () => {
    try {
      await send('DELETE', `/rest/api/3/issueLink/${encodeURIComponent(linkId)}`);
    } catch (error) {
      showFlag({
        title: `The link to ${otherKey} was not removed`,
        description: reasonsOf(error).join(' '),
        icon: failedIcon,
      });
    }
    await changed();
  };
  return (
    <IconButton
      icon={CrossIcon}
      label={`Remove link to ${otherKey}`}
      appearance="subtle"
      spacing="compact"
      onClick={() => void remove()}
    />
  );
}

type SeenLink = { readonly linkId: string; readonly relation: string; readonly other: LinkedIssue };

/** Reading work item X, an `outwardIssue` Y means "X <outward> Y", an `inwardIssue` Y means "X <inward> Y". */
function asSeenFromHere(link: IssueLink): readonly SeenLink[] {
  if (link.outwardIssue !== undefined)
    return [{ linkId: link.id, relation: link.type.outward, other: link.outwardIssue }];
  return link.inwardIssue === undefined
    ? []
    : [{ linkId: link.id, relation: link.type.inward, other: link.inwardIssue }];
}
