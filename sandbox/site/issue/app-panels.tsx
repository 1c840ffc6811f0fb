import Heading from '@atlaskit/heading';
import type { HostedModule } from '../../parts';
import { AppFrame } from '../common/app-frame';
import { ModuleIcon } from '../common/module-icon';
import { Loaded } from '../common/page-state';
import type { Issue } from '../data/jira';
import { useModules } from '../data/modules';
import { AppsButton } from './apps-button';
import { usePanels, useRefreshIssue } from './use-issue';

/** The panels of apps: those pinned to the project, then those added to this work item; no others. */
export function AppPanels({ issue }: { readonly issue: Issue }) {
  const panels = usePanels(issue.key);
  const modules = useModules('jira:issuePanel');
  return (
    <Loaded query={panels}>
      {(shown) => (
        <Loaded query={modules}>
          {(known) => (
            <>
              <AppsButton issue={issue} modules={known} panels={shown} />
              {[...new Set([...shown.pinned, ...shown.added])]
                .flatMap((key) => known.find((module) => module.key === key) ?? [])
                .map((module) => (
                  <Panel key={module.key} module={module} issue={issue} />
                ))}
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Panel({ module, issue }: { readonly module: HostedModule; readonly issue: Issue }) {
  const refreshIssue = useRefreshIssue();
  return (
    <section className="panel" aria-label={module.title}>
      <div className="panel-head">
        <ModuleIcon module={module} />
        <Heading size="small" as="h2">
          {module.title}
        </Heading>
      </div>
      <AppFrame
        module={module}
        surface={{ kind: 'issue', issueKey: issue.key }}
        onRefresh={() => void refreshIssue()}
      />
    </section>
  );
}
