import BugIcon from '@atlaskit/icon/core/bug';
import ChangesIcon from '@atlaskit/icon/core/changes';
import EpicIcon from '@atlaskit/icon/core/epic';
import IncidentIcon from '@atlaskit/icon/core/incident';
import ProblemIcon from '@atlaskit/icon/core/problem';
import ReleaseIcon from '@atlaskit/icon/core/release';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/task';
import WorkItemIcon from '@atlaskit/icon/core/work-item';
import { avatarColour } from './person-avatar';

/** Jira's own pictures of the types that it brings; a type of the site gets the general one in a colour of its own. */
const KNOWN: Readonly<Record<string, readonly [icon: typeof BugIcon, colour: string]>> = {
  bug: [BugIcon, 'red'],
  change: [ChangesIcon, 'orange'],
  epic: [EpicIcon, 'purple'],
  incident: [IncidentIcon, 'red'],
  problem: [ProblemIcon, 'magenta'],
  release: [ReleaseIcon, 'blue'],
  story: [StoryIcon, 'green'],
  subtask: [SubtasksIcon, 'blue'],
  task: [TaskIcon, 'blue'],
};

/** The picture of a work type: named where nothing beside it says the type. */
export function WorkTypeIcon({ name, isNamed = false }: { readonly name: string; readonly isNamed?: boolean }) {
  const [Icon, colour] = KNOWN[name.toLowerCase().replace(/\W/g, '')] ?? [WorkItemIcon, avatarColour(name)];
  return (
    <span
      className="work-type-icon"
      data-colour={colour}
      title={name}
      {...(isNamed ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      <Icon label="" size="small" />
    </span>
  );
}
