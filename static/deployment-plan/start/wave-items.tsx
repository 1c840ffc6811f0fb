import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Readiness } from '../../../src/contract/release-calls';
import { start as words } from '../../shared/en/start';
import { callRelease, useStored } from '../../shared/release-data';
import { outcomeOf } from '../../shared/trouble';
import type { Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/states/trouble-message';

type Start = Readiness['start'];

/** One sub-task for each wave, so that Jira itself stops every one of them; made some at a time. */
export function WaveItems({ start }: { readonly start: Start }) {
  const stored = useStored();
  const [left, setLeft] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const all = Object.values(start.waves);
  const missing = all.filter(({ item }) => item === null).length;

  const make = async () => {
    setTrouble(null);
    for (let waiting = missing; waiting > 0;) {
      setLeft(waiting);
      const outcome = await outcomeOf(callRelease('makeWaveItems'));
      if (!outcome.ok) {
        setTrouble(outcome.trouble);
        break;
      }
      // Others may plan more waves meanwhile; it ends when nothing comes nearer.
      waiting = outcome.value.left < waiting ? outcome.value.left : 0;
    }
    setLeft(null);
    stored({}, '');
  };

  return (
    <>
      <p className="quiet small">{missing === 0 ? words.enforced : words.notEnforced}</p>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.itemsNotMade} />}
      {missing > 0 && start.mayBind.allowed && (
        <div className="actions">
          <Button isLoading={left !== null} onClick={() => void make()}>
            {words.makeItems(missing)}
          </Button>
          {left !== null && (
            <span className="quiet small" role="status">
              {words.itemsLeft(left)}
            </span>
          )}
        </div>
      )}
    </>
  );
}
