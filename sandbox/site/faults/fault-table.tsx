import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Lozenge from '@atlaskit/lozenge';
import type { Fault, FaultState } from '../../fault-parts';
import { faultLabel } from './presets';

/** The newest first, with how often each struck. */
export function FaultTable({
  faults,
  switchOff,
}: {
  readonly faults: readonly FaultState[];
  readonly switchOff: (id: number) => void;
}) {
  if (faults.length === 0)
    return (
      <EmptyState header="No faults" headingLevel={2} description="Nothing has been made to go wrong on this site." />
    );
  return (
    <div className="table-scroll" role="region" aria-label="Faults" tabIndex={0}>
      <table className="list">
        <caption className="visually-hidden">Faults, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Fault</th>
            <th scope="col">Only with</th>
            <th scope="col">How often</th>
            <th scope="col">Calls</th>
            <th scope="col">Struck</th>
            <th scope="col">State</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {[...faults].reverse().map(({ id, fault, matched, struck, on }) => (
            <tr key={id}>
              <th scope="row">{faultLabel(fault)}</th>
              <td>{fault.matching === '' ? 'any' : <code>{fault.matching}</code>}</td>
              <td>{shownTimes(fault)}</td>
              <td>{matched}</td>
              <td>{struck}</td>
              <td>
                <Lozenge appearance={on ? 'moved' : 'default'}>{on ? 'On' : 'Off'}</Lozenge>
              </td>
              <td>
                {on && (
                  <Button onClick={() => switchOff(id)} aria-label={`Switch off ${faultLabel(fault)}`}>
                    Switch off
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shownTimes({ nth, times = 1 }: Fault): string {
  const often = times === 'always' ? 'always' : times === 1 ? 'once' : `${times} times`;
  return nth === 1 ? often : `${often}, from call ${nth} on`;
}
