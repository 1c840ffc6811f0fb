import { useQuery } from '@tanstack/react-query';
import { units as words } from '../../shared/en/units';
import { Loaded } from '../../shared/loaded';
import { valueOf } from '../../shared/trouble';
import { Waiting } from '../../shared/waiting';
import { callProject } from '../project-data';
import { RegisterSection } from '../registers/register-section';
import type { SectionProps } from '../section-props';
import { unitSpec } from './unit-spec';

/** The parts that are released as one. */
export function UnitsSection(props: SectionProps) {
  const units = useQuery({ queryKey: ['units'], queryFn: () => valueOf(callProject('getUnits')) });
  return (
    <Loaded query={units} failedTitle={words.failed} waiting={<Waiting lines={10} />}>
      {(view) => <RegisterSection {...props} spec={unitSpec((id) => props.go(['units', id]))} view={view} />}
    </Loaded>
  );
}
