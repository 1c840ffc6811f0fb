import type { EmergencyView } from '../../../src/contract/emergency-calls';
import { emergency as words } from '../../shared/en/emergency';

/** What each customer concerned agreed to call an emergency, and when it is told. */
export function Definitions({ definitions }: Pick<EmergencyView, 'definitions'>) {
  return (
    <>
      <h4 className="subhead">{words.definitions}</h4>
      <ul>
        {definitions.map(({ customer, definition, notifyWithinHours }) => (
          <li key={customer}>
            <b>{customer}</b>{' '}
            {definition === '' ? (
              words.noDefinition
            ) : (
              <>
                {notifyWithinHours === 0 ? words.toldBefore : words.toldAfter(notifyWithinHours)}
                <blockquote className="reason">{definition}</blockquote>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
