import Button from '@atlaskit/button/new';
import { useFlags } from '@atlaskit/flag';
import { useState } from 'react';
import { failedIcon } from '../common/flag-icons';
import { shownClock } from '../common/site-time';
import { reasonsOf } from '../data/http';
import { useSession } from '../data/session';
import { openStep, type Place, type Step } from './stories';

type Props = { readonly place: Place; readonly step: Step; readonly verb: string; readonly isMain?: boolean };

/** Says as whom and when the step is taken, and takes it. */
export function StepButton({ place, step, verb, isMain = false }: Props) {
  const session = useSession().data;
  const { showFlag } = useFlags();
  const [going, setGoing] = useState(false);
  const name = session?.people.find(({ accountId }) => accountId === step.as)?.displayName ?? step.as;
  const person = session?.person;
  const moment =
    step.at === undefined || person === undefined
      ? ''
      : `, ${shownClock(new Date(step.at), person.timeZone, person.locale)}`;
  const go = () => {
    setGoing(true);
    openStep(place, step).catch((error: unknown) => {
      setGoing(false);
      showFlag({ title: 'The step was not opened', description: reasonsOf(error).join(' '), icon: failedIcon });
    });
  };
  return (
    <Button appearance={isMain ? 'primary' : 'default'} spacing="compact" isLoading={going} onClick={go}>
      {`${verb} as ${name}${moment}`}
    </Button>
  );
}
