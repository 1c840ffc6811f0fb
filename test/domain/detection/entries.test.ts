import { deploymentEntries } from '../../../src/domain/detection/entries';
import type { StatusHistory } from '../../../src/domain/detection/status-history';
import type { Stage } from '../../../src/domain/release/stages';

const stages: { readonly [statusId: string]: Stage } = {
  draft: 'DRAFT',
  ready: 'READY',
  going: 'DEPLOYING',
  'also-going': 'DEPLOYING',
  checking: 'VERIFYING',
  over: 'CLOSED',
  dropped: 'CANCELLED',
};

/** A release that was created in the first status and moved through the others, a minute each. */
function through(...statuses: readonly string[]): StatusHistory {
  const at = (minute: number) => `2026-11-23T08:0${String(minute)}:00.000Z`;
  return {
    id: '1',
    key: 'REL-1',
    typeId: '10',
    projectId: '1',
    statusId: statuses.at(-1) ?? '',
    subtaskOf: null,
    created: { at: at(0), by: 'ines' },
    changes: statuses.slice(1).map((toStatusId, index) => ({
      id: String(index + 1),
      at: at(index + 1),
      by: 'ines',
      fromStatusId: statuses[index] ?? '',
      toStatusId,
    })),
  };
}

describe('entries that need the Deployment gate', () => {
  it.each([
    ['planning and back', ['draft', 'ready', 'draft'], []],
    ['the first wave', ['draft', 'ready', 'going'], ['2']],
    ['the whole way, once', ['draft', 'ready', 'going', 'checking', 'over'], ['2']],
    ['the next wave', ['ready', 'going', 'checking', 'going'], ['1', '3']],
    ['between two statuses that both mean deploying', ['ready', 'going', 'also-going'], ['1']],
    ['past deploying', ['ready', 'checking'], ['1']],
    ['straight to the end', ['draft', 'over'], ['1']],
    ['out of a status that is not mapped', ['somewhere', 'going'], ['1']],
    ['cancelled', ['draft', 'dropped'], []],
    ['reopened to ready and deployed again', ['going', 'ready', 'going'], ['created', '2']],
    ['created as deployed', ['over'], ['created']],
    ['created as deployed and moved on', ['going', 'checking'], ['created']],
  ])('%s', (_, statuses, entries) => {
    expect(deploymentEntries(through(...statuses), stages).map(({ id }) => id)).toEqual(entries);
  });

  it('say when, by whom, and from where to where', () => {
    expect(deploymentEntries(through('ready', 'going'), stages)).toEqual([
      { id: '1', at: '2026-11-23T08:01:00.000Z', by: 'ines', fromStatusId: 'ready', toStatusId: 'going' },
    ]);
    expect(deploymentEntries(through('going'), stages)).toMatchObject([{ fromStatusId: null, toStatusId: 'going' }]);
  });
});
