import type { StatusHistory } from '../../../src/domain/detection/status-history';
import type { Stage } from '../../../src/domain/release/stages';
import { turnsMade } from '../../../src/domain/turns/turns-made';

/** Statuses are named after their stages; `LIMBO` stands for none. */
const stages = Object.fromEntries(
  [
    ...(['DRAFT', 'PLANNING', 'BUILD_TEST', 'ACCEPTANCE', 'READY', 'DEPLOYING', 'VERIFYING'] as const),
    ...(['BACKING_OUT', 'REVIEW', 'CLOSED', 'CANCELLED'] as const),
  ].map((stage): [string, Stage] => [stage, stage]),
);

function through(...way: readonly string[]) {
  const changes = way.slice(1).map((toStatusId, step) => ({
    ...{ id: String(step), at: `2026-11-23T0${String(step)}:00:00.000Z`, by: 'ines' },
    ...{ fromStatusId: way[step] ?? '', toStatusId },
  }));
  const created = { at: '2026-11-01T08:00:00.000Z', by: null };
  const history: StatusHistory = {
    ...{ id: '1', key: 'REL-1', typeId: '10', projectId: '1', statusId: way.at(-1) ?? '', subtaskOf: null },
    ...{ created, changes },
  };
  return turnsMade(history, stages).map(({ kind, fromStage, toStage }) => `${kind} ${fromStage} ${toStage}`);
}

it.each([
  { way: ['PLANNING', 'BUILD_TEST', 'READY', 'DEPLOYING', 'VERIFYING', 'REVIEW', 'CLOSED'], finds: [] },
  { way: ['READY', 'PLANNING'], finds: ['back READY PLANNING'] },
  { way: ['READY', 'CANCELLED'], finds: ['cancel READY CANCELLED'] },
  { way: ['DEPLOYING', 'READY'], finds: ['back DEPLOYING READY'] },
  { way: ['VERIFYING', 'DEPLOYING'], finds: [] },
  { way: ['CLOSED', 'REVIEW'], finds: [] },
  { way: ['DEPLOYING', 'BACKING_OUT', 'BUILD_TEST'], finds: [] },
  { way: ['PLANNING', 'CANCELLED', 'PLANNING'], finds: ['cancel PLANNING CANCELLED', 'back CANCELLED PLANNING'] },
])('$way: $finds', ({ way, finds }) => {
  expect(through(...way)).toEqual(finds);
});

it('sees a way back through a status that stands for no stage', () => {
  expect(through('READY', 'LIMBO', 'PLANNING')).toEqual(['back READY PLANNING']);
});
