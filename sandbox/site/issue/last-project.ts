/** Where the browser keeps in which project the person made a work item last. */
export const LAST_PROJECT = 'sandbox-last-project';
