import Button from '@atlaskit/button/new';
import { policies as words } from '../../shared/en/policies';
import { CustomerPolicy } from '../../shared/policy/customer-policy';
import { PoliciesFiles } from './policies-files';
import { PolicyList } from './policy-list';
import { Section } from '../../shared/section';
import type { SectionProps } from '../section-props';

/** Where every customer's policy stands, and one of them in full. */
export function PoliciesSection({ page, route, go, filter }: SectionProps) {
  const [, customer] = route.parts;
  if (customer === undefined)
    return (
      <Section title={words.title}>
        <PolicyList open={(id) => go(['policies', id])} {...{ route, go, filter }} />
        <PoliciesFiles />
      </Section>
    );
  const name = customer === '*' ? words.organization : (page.customers[customer]?.name ?? customer);
  return (
    <Section
      title={words.of(name)}
      action={
        <Button appearance="subtle" spacing="compact" onClick={() => go(['policies'])}>
          {words.back}
        </Button>
      }
    >
      <CustomerPolicy key={customer} customer={customer} />
    </Section>
  );
}
