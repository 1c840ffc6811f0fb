import WarningIcon from '@atlaskit/icon/core/warning';
import { Link } from 'react-router';
import { faultLabel } from './presets';
import { useFaults } from './use-faults';

const ASK_MS = 10_000;

/** Nobody should take a fault that somebody switched on for a mistake of the app. */
export function FaultsBanner() {
  const on = (useFaults(ASK_MS).data ?? []).filter((state) => state.on);
  if (on.length === 0) return null;
  return (
    <div className="faults-banner" role="status">
      <WarningIcon label="" />
      <span>
        {on.length === 1 ? 'A fault is' : `${on.length} faults are`} switched on:{' '}
        {[...new Set(on.map(({ fault }) => faultLabel(fault)))].join('; ')}.
      </span>
      <Link to="/faults">Faults</Link>
    </div>
  );
}
