import './project.css';
import { Suspense } from 'react';
import type { ProjectPage } from '../../src/contract/project-calls';
import { project as words } from '../shared/en/project';
import { Loaded } from '../shared/states/loaded';
import { Panel } from '../shared/section';
import { Waiting } from '../shared/states/waiting';
import { usePageHistory, useProjectPage } from './project-data';
import { SectionTabs } from './section-tabs';
import { sections } from './sections';
import { useRoute } from './use-route';

/** Project page: everything of releases that belongs to no single work item. */
export function View() {
  const page = useProjectPage();
  const history = usePageHistory();
  return (
    <Loaded query={page} failedTitle={words.failed} waiting={<Waiting lines={12} />}>
      {(known) => (
        <Panel title={words.title(known.project.name)}>
          <Loaded query={history} failedTitle={words.failed} waiting={<Waiting lines={12} />}>
            {(opened) => <Sections page={known} history={opened} />}
          </Loaded>
        </Panel>
      )}
    </Loaded>
  );
}

type Props = { readonly page: ProjectPage; readonly history: Parameters<typeof useRoute>[0] };

function Sections({ page, history }: Props) {
  const { route, go, filter } = useRoute(history);
  const open = sections.find(({ id }) => id === route.parts[0]) ?? sections[0];
  if (open === undefined) return null;
  const { id, Part } = open;
  return (
    <>
      <SectionTabs open={id} go={go} />
      <Suspense fallback={<Waiting lines={10} />}>
        <Part page={page} route={route} go={go} filter={filter} />
      </Suspense>
    </>
  );
}
