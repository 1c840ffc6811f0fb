import type { Fault } from '../../fault-parts';

export type Preset = { readonly label: string; readonly fault: Omit<Fault, 'matching' | 'nth' | 'times'> };

const before = (on: Fault['on'], effect: Fault['effect']): Preset['fault'] => ({ on, effect, when: 'before' });

/** What goes wrong most often, by what it strikes. */
export const PRESETS: readonly {
  readonly title: string;
  readonly on: Fault['on'];
  /** What the text field narrows. */
  readonly matching: string;
  readonly example: string;
  readonly presets: readonly Preset[];
}[] = [
  {
    title: 'Jira',
    on: 'jira',
    matching: 'Only calls with',
    example: '/rest/api/3/issue/',
    presets: [
      { label: '401 unauthorized', fault: before('jira', 'status-401') },
      { label: '403 forbidden', fault: before('jira', 'status-403') },
      { label: '404 not found', fault: before('jira', 'status-404') },
      { label: '429 too many requests', fault: before('jira', 'status-429') },
      { label: '500 server error', fault: before('jira', 'status-500') },
      { label: 'No answer', fault: before('jira', 'hang') },
      { label: 'Slow by 3 seconds', fault: before('jira', 'slow') },
      { label: 'Lost answer', fault: { on: 'jira', effect: 'lose-answer', when: 'after' } },
      { label: 'Half an answer', fault: before('jira', 'garbage') },
    ],
  },
  {
    title: 'Forge SQL',
    on: 'sql',
    matching: 'Only statements with',
    example: 'INSERT INTO',
    presets: [
      { label: 'Refused', fault: before('sql', 'refuse') },
      { label: 'Tables missing', fault: before('sql', 'tables-missing') },
      { label: 'Slow by 3 seconds', fault: before('sql', 'slow') },
      { label: 'Done, answer lost', fault: { on: 'sql', effect: 'lose-answer', when: 'after' } },
      { label: 'Not done, answer lost', fault: before('sql', 'lose-answer') },
      { label: '429 too many requests', fault: before('sql', 'status-429') },
      { label: 'No answer', fault: before('sql', 'hang') },
    ],
  },
  {
    title: 'Storage',
    on: 'storage',
    matching: 'Only calls with',
    example: '/api/v1/set',
    presets: [
      { label: '429 too many requests', fault: before('storage', 'status-429') },
      { label: '500 server error', fault: before('storage', 'status-500') },
      { label: 'Done, answer lost', fault: { on: 'storage', effect: 'lose-answer', when: 'after' } },
    ],
  },
  {
    title: 'Queues',
    on: 'queue',
    matching: 'Only pushes with',
    example: 'queue name',
    presets: [
      { label: 'Push refused', fault: before('queue', 'status-500') },
      { label: '429 too many requests', fault: before('queue', 'status-429') },
      { label: 'Pushed, answer lost', fault: { on: 'queue', effect: 'lose-answer', when: 'after' } },
      { label: 'Events come 3 minutes late', fault: before('queue', 'late') },
      { label: 'Events come twice', fault: before('queue', 'double') },
    ],
  },
  {
    title: 'Product events',
    on: 'event',
    matching: 'Only events with',
    example: 'updated:issue',
    presets: [
      { label: '3 minutes late', fault: before('event', 'late') },
      { label: 'Twice', fault: before('event', 'double') },
    ],
  },
];

/** A fault in the words of its preset, or in its own. */
export function faultLabel({ on, effect, when }: Fault): string {
  const group = PRESETS.find((each) => each.on === on);
  const preset = group?.presets.find(({ fault }) => fault.effect === effect && fault.when === when);
  return `${group?.title ?? on}: ${preset?.label ?? `${effect}, ${when} the call`}`;
}
