import Heading from '@atlaskit/heading';
import { usePageTitle } from '../common/page-title';

export function AboutPage() {
  usePageTitle('About this sandbox');
  return (
    <div className="page prose">
      <Heading size="large" as="h1">
        This is a sandbox, not Atlassian's Jira
      </Heading>
      <p>
        It stands in for Jira Cloud and Forge on one machine, so that an app can be tried and tested without an
        Atlassian site. Atlassian has neither made nor approved it.
      </p>
      <Heading size="small" as="h2">
        What is real
      </Heading>
      <ul>
        <li>
          The apps: their unmodified bundles run here, in frames of another origin and under Forge's content security
          policy.
        </li>
        <li>Permissions, scopes and limits as Atlassian documents them are enforced.</li>
        <li>These pages are made of Atlassian's public design system.</li>
      </ul>
      <Heading size="small" as="h2">
        What is not
      </Heading>
      <ul>
        <li>
          Jira itself: work items, workflows, dashboards and the REST interface were built after its documentation.
        </li>
        <li>There are no passwords. Whoever sits here acts as any person of the site.</li>
        <li>The time is the sandbox's own and can be moved.</li>
        <li>What is not modelled is refused by name, never answered with something made up.</li>
      </ul>
      <p>
        Every known difference stands in <code>sandbox/FIDELITY.md</code>. What only a real site can prove, only a real
        site proves.
      </p>
    </div>
  );
}
