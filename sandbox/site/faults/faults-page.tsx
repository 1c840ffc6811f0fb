import './faults.css';
import Heading from '@atlaskit/heading';
import { useFlags } from '@atlaskit/flag';
import { failedIcon } from '../common/flag-icons';
import type { Fault } from '../../fault-parts';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { reasonsOf } from '../data/http';
import { FaultForm } from './fault-form';
import { FaultTable } from './fault-table';
import { useFaults, useFaultSwitch } from './use-faults';

const ASK_MS = 2_000;

/** What is made to go wrong on this site, for everybody. */
export function FaultsPage() {
  usePageTitle('Faults');
  const faults = useFaults(ASK_MS);
  const faultSwitch = useFaultSwitch();
  const { showFlag } = useFlags();
  const told = (act: Promise<void>, title: string) =>
    act.catch((error: unknown) => {
      showFlag({ title, description: reasonsOf(error).join(' '), icon: failedIcon });
    });
  return (
    <div className="page">
      <Heading size="large" as="h1">
        Faults
      </Heading>
      <p className="prose">
        What an app meets on a bad day: switched on here, for everybody on this site, until it has struck as often as it
        was told to or is switched off. Calls of functions are struck, not those of these pages. The log shows which.
      </p>
      <FaultForm switchOn={(fault: Fault) => void told(faultSwitch.on(fault), 'The fault was not switched on')} />
      <Loaded query={faults}>
        {(known) => (
          <FaultTable
            faults={known}
            switchOff={(id) => void told(faultSwitch.off(id), 'The fault was not switched off')}
          />
        )}
      </Loaded>
    </div>
  );
}
