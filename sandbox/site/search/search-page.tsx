import './search.css';
import Button from '@atlaskit/button/new';
import { useFlags } from '@atlaskit/flag';
import Heading from '@atlaskit/heading';
import LinkIcon from '@atlaskit/icon/core/link';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { doneIcon } from '../common/flag-icons';
import { usePageTitle } from '../common/page-title';
import { BasicFilters } from './basic-filters';
import { JqlField } from './jql-field';
import { filterOf, jqlOf, splitOrder, startQuery } from './list-query';
import { Results } from './results';
import { useSearch } from './use-search';

/** All work items that the person may see, of one project or of all. The address is the query: it can be passed on. */
export function SearchPage() {
  const [params, setParams] = useSearchParams();
  const jql = params.get('jql') ?? startQuery();
  const filter = filterOf(jql);
  const [writing, setWriting] = useState(filter === undefined);
  const found = useSearch(jql);
  usePageTitle('All work');
  const search = (next: string) => setParams({ jql: next });
  const asJql = writing || filter === undefined;
  return (
    <div className="page">
      <div className="section-head">
        <Heading size="large" as="h1">
          All work
        </Heading>
        <div className="button-row">
          <CopyLink />
          <Button isSelected={!asJql} isDisabled={filter === undefined} onClick={() => setWriting(false)}>
            Basic
          </Button>
          <Button isSelected={asJql} onClick={() => setWriting(true)}>
            JQL
          </Button>
        </div>
      </div>
      {asJql ? (
        <JqlField key={jql} jql={jql} error={found.error} search={search} />
      ) : (
        <BasicFilters filter={filter} search={(next) => search(jqlOf(next, splitOrder(jql).order))} />
      )}
      <Results jql={jql} found={found} search={search} />
    </div>
  );
}

function CopyLink() {
  const { showFlag } = useFlags();
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    showFlag({ title: 'Link to this list copied', icon: doneIcon, isAutoDismiss: true });
  };
  return (
    <Button appearance="subtle" iconBefore={LinkIcon} onClick={() => void copy()}>
      Copy link
    </Button>
  );
}
