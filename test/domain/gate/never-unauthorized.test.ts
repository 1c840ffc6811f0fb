import { isAuthorized } from '../../../src/domain/gate/change-facts';
import { evaluate } from '../../../src/domain/gate/evaluate';
import type { ChangeFacts } from '../../../src/domain/gate/gate';
import { aChange, changes, gateFacts, mondayMorning, rejected, withdrawn } from '../../builders/gate-facts';

const { authorization: approved } = aChange();
const yesNo = [true, false];

/** Every way in which the parts of an authorization can stand to each other. */
const everyChange: readonly ChangeFacts[] = [
  { visible: false, id: '10031', key: 'CHG-31' },
  { visible: false, id: '10031', key: 'hidden', hiddenFrom: 'viewer' },
  ...[approved, rejected, withdrawn, { state: 'undecided' } as const].flatMap((authorization) =>
    yesNo.flatMap((statusAuthorized) =>
      yesNo.flatMap((statusWithdrawn) =>
        yesNo.map((decidedHere) => aChange({ authorization, statusAuthorized, statusWithdrawn, decidedHere })),
      ),
    ),
  ),
];

const isFound = (change: ChangeFacts): boolean =>
  evaluate('G5', gateFacts(changes(change)), mondayMorning).findings.some(
    ({ rule }) => rule === 'AUT-02' || rule === 'AUT-04',
  );

it('finds every linked change that is not authorized, however that came about', () => {
  const passed = everyChange.filter((change) => !isFound(change));

  expect(passed).toEqual([aChange()]);
  expect(passed.every(isAuthorized)).toBe(true);
});
