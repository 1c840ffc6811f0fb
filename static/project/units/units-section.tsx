import { units as words } from '../../shared/en/units';
import { Loaded } from '../../shared/states/loaded';
import { Waiting } from '../../shared/states/waiting';
import { RegisterSection } from '../registers/register-section';
import type { SectionProps } from '../section-props';
import { useUnits } from './unit-data';
import { unitSpec } from './unit-spec';

/** The parts that are released as one. */
export function UnitsSection(props: SectionProps) {
  const units = useUnits();
  return (
    <Loaded query={units} failedTitle={words.failed} waiting={<Waiting lines={10} />}>
      {(view) => <RegisterSection {...props} spec={unitSpec((id) => props.go(['units', id]))} view={view} />}
    </Loaded>
  );
}
