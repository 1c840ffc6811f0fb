import { environments as words } from '../../shared/en/environments';
import { Loaded } from '../../shared/states/loaded';
import { Waiting } from '../../shared/states/waiting';
import { RegisterSection } from '../registers/register-section';
import type { SectionProps } from '../section-props';
import { useEnvironments } from './environment-data';
import { environmentSpec } from './environment-spec';

/** Where releases are tried and where they run, and who has which place when. */
export function EnvironmentsSection(props: SectionProps) {
  const environments = useEnvironments();
  return (
    <Loaded query={environments} failedTitle={words.failed} waiting={<Waiting lines={10} />}>
      {(view) => (
        <RegisterSection {...props} spec={environmentSpec(view, (id) => props.go(['environments', id]))} view={view} />
      )}
    </Loaded>
  );
}
