import Button from '@atlaskit/button/new';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Readiness } from '../../../src/contract/release-calls';
import { Explainable } from '../../shared/bypass/explainable';
import { readiness as readinessWords } from '../../shared/en/readiness';
import { turn as words } from '../../shared/en/turn';
import { useTimeZone } from '../../shared/host';
import { Loaded } from '../../shared/states/loaded';
import { momentText } from '../../shared/moments';
import { Section } from '../../shared/section';
import type { NoValue } from '../../shared/trouble';
import { Waiting } from '../../shared/states/waiting';
import { GivenReason } from './given-reason';
import { OwedBack } from './owed-back';
import { TurnForm } from './turn-form';

/** Why the release goes back or is cancelled: said before the move, or asked for after it. */
export function Turn({ readiness }: { readonly readiness: UseQueryResult<Readiness, NoValue> }) {
  return (
    <Section title={words.title} part="turn">
      <Loaded query={readiness} failedTitle={readinessWords.failed} waiting={<Waiting lines={2} />}>
        {({ turns, mayExplain }) => <Turns turns={turns} mayExplain={mayExplain} />}
      </Loaded>
    </Section>
  );
}

function Turns({ turns, mayExplain }: Pick<Readiness, 'turns' | 'mayExplain'>) {
  const timeZone = useTimeZone();
  const [giving, setGiving] = useState(false);
  const { reasons, owedBack, unreasoned, mayGive } = turns;
  return (
    <>
      {unreasoned.map((turn) => {
        const title = words.unreasonedTitle[turn.kind](momentText(turn.at, timeZone));
        return (
          <Explainable
            key={turn.id}
            move={turn}
            title={title}
            explainedTitle={words.explained(title)}
            kind="warning"
            mayExplain={mayExplain}
          >
            <p>{words.unreasoned}</p>
          </Explainable>
        );
      })}
      {reasons.map((reason) => (
        <GivenReason key={reason.id} reason={reason} mayWithdraw={mayGive.allowed} />
      ))}
      {owedBack.map((owed) => (
        <OwedBack key={owed.id} owed={owed} mayTell={mayGive.allowed} />
      ))}
      <p className="quiet small">{words.about}</p>
      {!mayGive.allowed && <p className="quiet small">{words.youMayNot(mayGive.needs)}</p>}
      {mayGive.allowed && !giving && (
        <div className="actions">
          <Button spacing="compact" onClick={() => setGiving(true)}>
            {words.give}
          </Button>
        </div>
      )}
      {giving && <TurnForm close={() => setGiving(false)} />}
    </>
  );
}
