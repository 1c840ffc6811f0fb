/**
 * The tables of the site. Ids that Jira shows as strings of digits are kept as the site file gives them; instants are
 * milliseconds since 1970. Statements are idempotent: they run at every start.
 */
export const schema: readonly string[] = [
  `create table if not exists site (name varchar(64) primary key, value longtext not null)`,
  `create table if not exists person (
     account_id varchar(128) primary key, position int not null, account_type varchar(16) not null, display_name varchar(255) not null,
     title varchar(255) not null, time_zone varchar(64) not null, locale varchar(16) not null, administrator boolean not null)`,
  `create table if not exists person_group (group_id varchar(64) primary key, name varchar(255) not null unique)`,
  `create table if not exists group_member (
     account_id varchar(128) not null, group_id varchar(64) not null, primary key (account_id, group_id), key (group_id))`,
  `create table if not exists status (
     id varchar(32) primary key, position int not null, name varchar(255) not null, category varchar(16) not null)`,
  `create table if not exists issue_type (
     id varchar(32) primary key, position int not null, name varchar(255) not null, subtask boolean not null)`,
  `create table if not exists link_type (
     id varchar(32) primary key, name varchar(255) not null unique, inward varchar(255) not null, outward varchar(255) not null)`,
  `create table if not exists project_role (id varchar(32) primary key, name varchar(255) not null unique)`,
  `create table if not exists workflow (
     id varchar(64) primary key, name varchar(255) not null unique, version int not null, updated bigint not null)`,
  `create table if not exists workflow_status (
     workflow_id varchar(64) not null, status_id varchar(32) not null, position int not null, primary key (workflow_id, status_id))`,
  `create table if not exists workflow_transition (
     workflow_id varchar(64) not null, id varchar(32) not null, position int not null, name varchar(255) not null,
     type varchar(16) not null, to_status varchar(32) not null, primary key (workflow_id, id))`,
  `create table if not exists workflow_transition_from (
     workflow_id varchar(64) not null, transition_id varchar(32) not null, status_id varchar(32) not null, position int not null,
     primary key (workflow_id, transition_id, status_id))`,
  `create table if not exists workflow_rule (
     position bigint not null auto_increment unique, id varchar(64) primary key, workflow_id varchar(64) not null,
     transition_id varchar(32) not null, module_key varchar(255) not null, config longtext not null, disabled boolean not null,
     key (workflow_id, transition_id))`,
  `create table if not exists permission_scheme (id int not null auto_increment primary key, name varchar(255) not null unique)`,
  `create table if not exists permission_grant (
     scheme_id int not null, permission varchar(64) not null, holder_kind varchar(16) not null, holder varchar(128) not null,
     primary key (permission, scheme_id, holder_kind, holder))`,
  `create table if not exists project (
     id varchar(32) primary key, position int not null, project_key varchar(32) not null unique, name varchar(255) not null,
     type varchar(32) not null, scheme_id int not null, last_number int not null, key (scheme_id))`,
  `create table if not exists project_role_actor (
     position bigint not null auto_increment unique, project_id varchar(32) not null, role_id varchar(32) not null,
     kind varchar(8) not null, holder varchar(128) not null, primary key (project_id, role_id, kind, holder))`,
  `create table if not exists project_issue_type (
     project_id varchar(32) not null, issue_type_id varchar(32) not null, position int not null, workflow_id varchar(64) not null,
     primary key (project_id, issue_type_id), key (workflow_id))`,
  `create table if not exists pinned_panel (
     project_id varchar(32) not null, module_key varchar(255) not null, position int not null, primary key (project_id, module_key))`,
  // `moves` counts the transitions: a transition writes only if it still is what it was when the validators were asked.
  `create table if not exists issue (
     id bigint not null auto_increment primary key, issue_key varchar(64) not null unique, project_id varchar(32) not null,
     issue_type_id varchar(32) not null, parent_id bigint null, summary varchar(255) not null, description longtext null,
     status_id varchar(32) not null, moved bigint not null, moves int not null, reporter varchar(128) null, assignee varchar(128) null,
     creator varchar(128) not null, labels longtext not null, due_date varchar(10) null, created bigint not null, updated bigint not null,
     key (project_id, updated), key (parent_id)) auto_increment = 10001`,
  `create table if not exists issue_link (
     id bigint not null auto_increment primary key, type_id varchar(32) not null, source_id bigint not null, destination_id bigint not null,
     unique (source_id, destination_id, type_id), key (destination_id)) auto_increment = 10001`,
  `create table if not exists change_history (
     id bigint not null auto_increment primary key, issue_id bigint not null, author varchar(128) not null, created bigint not null,
     key (issue_id, id)) auto_increment = 10001`,
  `create table if not exists change_item (
     history_id bigint not null, position int not null, field varchar(64) not null, field_id varchar(64) not null,
     from_id longtext null, from_string longtext null, to_id longtext null, to_string longtext null, primary key (history_id, position))`,
  `create table if not exists issue_comment (
     id bigint not null auto_increment primary key, issue_id bigint not null, author varchar(128) not null, body longtext not null,
     created bigint not null, key (issue_id, id)) auto_increment = 10001`,
  `create table if not exists entity_property (
     entity varchar(16) not null, entity_id varchar(64) not null, property_key varchar(255) not null, value longtext not null,
     primary key (entity, entity_id, property_key))`,
  `create table if not exists dashboard (
     id bigint not null primary key, position int not null, name varchar(255) not null, owner varchar(128) not null)`,
  `create table if not exists dashboard_item (
     id bigint not null auto_increment primary key, dashboard_id bigint not null, module_key varchar(255) not null, column_index int not null,
     row_index int not null, configuration longtext not null, key (dashboard_id))`,
  // What came after the first sites were made.
  `alter table issue add column if not exists priority_id varchar(32) null, add column if not exists security_level bigint null`,
  `alter table project add column if not exists style varchar(16) not null default 'classic'`,
  `alter table dashboard add column if not exists shared varchar(16) not null default 'logged-in',
     add column if not exists editors longtext not null default '[]', add column if not exists refresh_minutes int not null default 0,
     add column if not exists layout varchar(3) not null default 'AA'`,
  `alter table dashboard modify column shared longtext not null default '[{"kind":"logged-in"}]'`,
  `update dashboard set shared = '[{"kind":"logged-in"}]', editors = '[]' where shared = 'logged-in'`,
  `update dashboard set shared = '[]', editors = '[]' where shared = 'private'`,
  `alter table dashboard_item add column if not exists title varchar(255) null, add column if not exists color varchar(16) not null default 'blue'`,
  `alter table issue_comment add column if not exists editor varchar(128) null, add column if not exists edited bigint null`,
  `alter table person add column if not exists active boolean not null default true`,
  `alter table project_role add column if not exists description varchar(255) not null default ''`,
  // The workflow of a team-managed project belongs to it; null is everybody's.
  `alter table workflow add column if not exists project_id varchar(32) null`,
  `create table if not exists global_grant (
     permission varchar(64) not null, group_id varchar(64) not null, primary key (permission, group_id))`,
  `create table if not exists priority (id varchar(32) primary key, position int not null, name varchar(255) not null)`,
  `insert ignore into priority (id, position, name)
     values ('1', 0, 'Highest'), ('2', 1, 'High'), ('3', 2, 'Medium'), ('4', 3, 'Low'), ('5', 4, 'Lowest')`,
  `create table if not exists old_issue_key (issue_key varchar(64) primary key, issue_id bigint not null, key (issue_id))`,
  `create table if not exists security_level (
     id bigint not null auto_increment primary key, project_id varchar(32) not null, name varchar(255) not null,
     unique (project_id, name)) auto_increment = 10000`,
  `create table if not exists security_level_holder (
     level_id bigint not null, kind varchar(16) not null, holder varchar(128) not null, primary key (level_id, kind, holder))`,
  `create table if not exists custom_field (
     number int not null auto_increment primary key, name varchar(255) not null, type varchar(32) not null) auto_increment = 10100`,
  `create table if not exists custom_field_option (
     id int not null auto_increment primary key, field int not null, value varchar(255) not null, unique (field, value)) auto_increment = 10200`,
  `create table if not exists custom_value (
     issue_id bigint not null, field int not null, value longtext not null, primary key (issue_id, field))`,
  `create table if not exists panel_on_issue (
     position bigint not null auto_increment unique, issue_id bigint not null, module_key varchar(255) not null, primary key (issue_id, module_key))`,
  `create table if not exists approval (
     id bigint not null auto_increment primary key, issue_id bigint not null, name varchar(255) not null, created bigint not null,
     completed bigint null, decision varchar(16) not null, approvers longtext not null, key (issue_id))`,
  `create table if not exists notification (
     id bigint not null auto_increment primary key, issue_key varchar(64) not null, sent bigint not null, sender varchar(128) not null,
     subject longtext not null, text_body longtext not null, html_body longtext not null, recipients longtext not null)`,
  `create table if not exists task (id bigint not null auto_increment primary key, asker varchar(128) not null, started bigint not null,
     description varchar(255) not null, result longtext not null) auto_increment = 10000`,
];
