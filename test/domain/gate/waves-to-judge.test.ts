import { wavesToJudge } from '../../../src/domain/gate/waves-to-judge';
import type { WaveScope } from '../../../src/domain/gate/waves-to-judge';
import { aPlan, aWave, tuesdayNight, waves } from '../../builders/plan';

/** Two waves of number 1 and one of number 2. */
const plan = aPlan(waves(aWave(), aWave({ id: 'w2', customer: 'O' }), aWave({ id: 'w3', number: 2 })));
const started = (...ids: readonly string[]) => ({
  starts: Object.fromEntries(ids.map((id) => [id, { at: tuesdayNight, by: 'priya-nair' }])),
});

it.each<{ it: string; scope: WaveScope; before?: readonly string[]; judged: readonly string[] }>([
  { it: 'judges those of the lowest number', scope: 'lowest', judged: ['w1', 'w2'] },
  { it: 'goes on with what is left of a number', scope: 'lowest', before: ['w1'], judged: ['w2'] },
  { it: 'goes on with the next number', scope: 'lowest', before: ['w1', 'w2'], judged: ['w3'] },
  {
    it: 'judges the last number anew once all were started',
    scope: 'lowest',
    before: ['w1', 'w2', 'w3'],
    judged: ['w3'],
  },
  { it: 'judges all where the rule asks for all', scope: 'all', before: ['w1'], judged: ['w1', 'w2', 'w3'] },
  { it: 'judges those that are named and planned', scope: ['w3', 'gone'], before: ['w3'], judged: ['w3'] },
  { it: 'judges none where nothing is deployed', scope: 'none', judged: [] },
])('$it', ({ scope, before = [], judged }) => {
  expect(wavesToJudge(plan, scope, started(...before)).map(({ id }) => id)).toEqual(judged);
});
