/** A person or an app's account as the tables hold it. */
export type PersonRow = {
  accountId: string;
  accountType: string;
  displayName: string;
  timeZone: string;
  locale: string;
};
