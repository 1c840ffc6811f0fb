/** The permissions that Jira Cloud knows by key, with the numbers and names that `mypermissions` shows. */
export type Permission = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
};

export const permissionCatalogue: ReadonlyMap<string, Permission> = new Map(
  [
    global('0', 'ADMINISTER', 'Administer Jira', 'Change the configuration of the site.'),
    project('23', 'ADMINISTER_PROJECTS', 'Administer projects', 'Change the settings of the project.'),
    project('10', 'BROWSE_PROJECTS', 'Browse projects', 'See the project and its work items.'),
    project('45', 'VIEW_READONLY_WORKFLOW', 'View read-only workflow', 'See the workflow of the project.'),
    project('11', 'CREATE_ISSUES', 'Create work items', 'Create work items in the project.'),
    project('12', 'EDIT_ISSUES', 'Edit work items', 'Change the fields of work items.'),
    project('46', 'TRANSITION_ISSUES', 'Transition work items', 'Move work items along the workflow.'),
    project('21', 'LINK_ISSUES', 'Link work items', 'Connect work items with each other.'),
    project('13', 'ASSIGN_ISSUES', 'Assign work items', 'Choose who works on a work item.'),
    project('17', 'ASSIGNABLE_USER', 'Assignable user', 'Be chosen as the assignee.'),
    project('30', 'MODIFY_REPORTER', 'Modify reporter', 'Name another reporter.'),
    project('28', 'SCHEDULE_ISSUES', 'Schedule work items', 'Set the due date of work items.'),
    project('25', 'MOVE_ISSUES', 'Move work items', 'Move work items between projects and workflows.'),
    project('26', 'SET_ISSUE_SECURITY', 'Set issue security', 'Set the security level of work items.'),
    project('16', 'DELETE_ISSUES', 'Delete work items', 'Delete work items.'),
    project('15', 'ADD_COMMENTS', 'Add comments', 'Comment on work items.'),
    project('34', 'EDIT_ALL_COMMENTS', 'Edit all comments', 'Change the comments of everybody.'),
    project('35', 'EDIT_OWN_COMMENTS', 'Edit own comments', "Change comments of one's own."),
    project('36', 'DELETE_ALL_COMMENTS', 'Delete all comments', 'Delete the comments of everybody.'),
    project('37', 'DELETE_OWN_COMMENTS', 'Delete own comments', "Delete comments of one's own."),
  ].map((permission) => [permission.key, permission]),
);

export const isGlobalPermission = (key: string) => permissionCatalogue.get(key)?.type === 'GLOBAL';

function global(id: string, key: string, name: string, description: string): Permission {
  return { id, key, name, type: 'GLOBAL', description };
}

function project(id: string, key: string, name: string, description: string): Permission {
  return { id, key, name, type: 'PROJECT', description };
}
