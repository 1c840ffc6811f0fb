import type { Setup } from '../../src/contract/admin-calls';
import { settings as words } from '../shared/en/settings';
import { Section } from '../shared/section';

export function Services({ services }: Pick<Setup, 'services'>) {
  const names = Object.values(services)
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b));
  return (
    <Section title={words.services}>
      {names.length === 0 ? <p className="quiet">{words.noServices}</p> : <p>{names.join(', ')}</p>}
    </Section>
  );
}
