/** A person or an app's account as the tables hold it. */
export type PersonRow = {
  accountId: string;
  accountType: string;
  displayName: string;
  timeZone: string;
  locale: string;
  active: number;
};

/** The columns of a `PersonRow`, from the table `person` under this name. */
export const personColumns = (table = 'person') =>
  `${table}.account_id as accountId, ${table}.account_type as accountType, ${table}.display_name as displayName,
   ${table}.time_zone as timeZone, ${table}.locale, ${table}.active`;

/** Whether a row of `person` administers Jira: itself, or by a group that holds the global permission. */
export const administers = `(person.administrator or exists (
  select 1 from global_grant g join group_member m on m.group_id = g.group_id
   where g.permission = 'ADMINISTER' and m.account_id = person.account_id))`;
