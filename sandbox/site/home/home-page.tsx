import Heading from '@atlaskit/heading';
import { Link } from 'react-router';
import type { StoryOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { IssueRow } from '../issue/issue-row';
import { listPath } from '../search/list-query';
import { useSearch } from '../search/use-search';
import { StepButton } from './step-button';
import { useStories } from './stories';
import './home.css';

/** Where one arrives: what can be tried on this site, and what waits for this person. */
export function HomePage() {
  usePageTitle('For you');
  const stories = useStories();
  return (
    <div className="page">
      <Heading size="large" as="h1">
        For you
      </Heading>
      <Loaded query={stories}>{(all) => (all.length > 0 ? <Stories stories={all} /> : null)}</Loaded>
      <AssignedToMe />
    </div>
  );
}

function Stories({ stories }: { readonly stories: readonly StoryOnPage[] }) {
  return (
    <section aria-labelledby="stories">
      <Heading size="small" as="h2" id="stories">
        Start here
      </Heading>
      <p className="prose">
        This is a sandbox: a stand-in for Jira and Forge on this machine, with a made-up company on it. Each story below
        takes you through it. Its steps open the right page as the right person, at the right time of the sandbox's own
        clock; what you do there is real work of the app. <Link to="/about">What is real here, and what is not</Link>
      </p>
      <ul className="stories">
        {stories.map((story, at) => (
          <li key={story.title}>
            <Heading size="xsmall" as="h3">
              {story.title}
            </Heading>
            <ol>
              {story.steps.map((step) => (
                <li key={step.text}>{step.text}</li>
              ))}
            </ol>
            {story.steps[0] !== undefined && (
              <StepButton place={{ story: at, step: 0 }} step={story.steps[0]} verb="Start" isMain={at === 0} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const MINE = 'assignee = currentUser() AND statusCategory != Done ORDER BY updated DESC';

function AssignedToMe() {
  const found = useSearch(MINE);
  return (
    <section aria-labelledby="mine">
      <div className="section-head">
        <Heading size="small" as="h2" id="mine">
          Assigned to you
        </Heading>
        <Link to={listPath({ assignee: 'me' })}>View all</Link>
      </div>
      <Loaded query={found}>
        {({ pages }) => {
          const issues = pages.flatMap((page) => page.issues).slice(0, 10);
          if (issues.length === 0) return <p className="subtle">Nothing that is not done is assigned to you.</p>;
          return (
            <ul className="issue-rows" aria-labelledby="mine">
              {issues.map((issue) => (
                <IssueRow key={issue.id} issue={issue} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
