/** What is printed. */
export const paper = {
  print: 'Print',
  title: 'Run sheet',
  printed: (at: string, version: number) => `Printed ${at} from version ${String(version)} of the plan`,
  always: 'In every deployment',
  verified: 'To verify afterwards',
  done: 'Done at, by',
  signatures: ['Started at, by', 'Ended at, by', 'Verified by, for the customer'],
};
