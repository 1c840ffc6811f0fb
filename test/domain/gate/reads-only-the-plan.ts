/** Rules that need the release and its plan alone, without which there is no verdict at all. Every other blocks unread. */
export const readsOnlyThePlan: readonly string[] = [
  'AUT-16',
  'AUT-17',
  'EMG-02',
  'EMG-05',
  'INT-01',
  'INT-02',
  'INT-03',
  'PLN-01',
  'PLN-11',
  'PLN-12',
  'DPR-01',
  'PMT-01',
];
