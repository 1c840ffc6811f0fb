import Heading from '@atlaskit/heading';
import type { HostedModule } from '../../parts';
import { AppFrame } from '../common/app-frame';
import { ModuleIcon } from '../common/module-icon';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import type { Issue } from '../data/jira';
import { useModules } from '../data/modules';
import { useRefreshIssue } from './use-issue';

/** The panels of apps that are pinned to the project, in the order in which they are pinned. */
export function AppPanels({ issue }: { readonly issue: Issue }) {
  const pinned = useJson<{ readonly moduleKeys: readonly string[] }>(
    `/__site/jira/pinned-panels?issueKey=${encodeURIComponent(issue.key)}`,
  );
  const modules = useModules('jira:issuePanel');
  return (
    <Loaded query={pinned}>
      {({ moduleKeys }) => (
        <Loaded query={modules}>
          {(known) =>
            moduleKeys
              .flatMap((key) => known.find((module) => module.key === key) ?? [])
              .map((module) => <Panel key={module.key} module={module} issue={issue} />)
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Panel({ module, issue }: { readonly module: HostedModule; readonly issue: Issue }) {
  const refreshIssue = useRefreshIssue(issue.key);
  return (
    <section className="panel" aria-label={module.title}>
      <div className="panel-head">
        <ModuleIcon module={module} />
        <Heading size="small" as="h2">
          {module.title}
        </Heading>
      </div>
      <AppFrame module={module} surface={{ kind: 'issue', issueKey: issue.key }} onRefresh={refreshIssue} />
    </section>
  );
}
