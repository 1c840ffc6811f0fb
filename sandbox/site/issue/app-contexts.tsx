import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState } from 'react';
import type { HostedModule } from '../../parts';
import { AppFrame } from '../common/app-frame';
import { ModuleIcon } from '../common/module-icon';
import type { Issue } from '../data/jira';
import { useModules } from '../data/modules';
import { useRefreshIssue } from './use-issue';

/** What apps show beside the details. Closed until somebody wants to see it; the app starts then. */
export function AppContexts({ issue }: { readonly issue: Issue }) {
  const modules = useModules('jira:issueContext').data ?? [];
  return modules.map((module) => <AppContext key={module.key} module={module} issue={issue} />);
}

function AppContext({ module, issue }: { readonly module: HostedModule; readonly issue: Issue }) {
  const [open, setOpen] = useState(() => localStorage.getItem(keptAs(module)) === 'open');
  const refresh = useRefreshIssue();
  const content = useId();
  const toggle = () => {
    localStorage.setItem(keptAs(module), open ? 'closed' : 'open');
    setOpen(!open);
  };
  return (
    <section className="details" aria-label={module.title}>
      <h2 className="context-head">
        <button type="button" aria-expanded={open} aria-controls={content} onClick={toggle}>
          {open ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          <ModuleIcon module={module} />
          {module.title}
          {!open && module.label !== undefined && <span className="subtle">{module.label}</span>}
        </button>
      </h2>
      <div id={content}>
        {open && (
          <AppFrame module={module} surface={{ kind: 'issue', issueKey: issue.key }} onRefresh={() => void refresh()} />
        )}
      </div>
    </section>
  );
}

const keptAs = (module: HostedModule) => `sandbox-context-${module.appId}-${module.key}`;
