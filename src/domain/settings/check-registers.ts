import { quoted, stops } from './setup-finding';
import type { SetupFinding } from './setup-finding';

type Registers = {
  readonly customers: { readonly [id: string]: { readonly name: string; readonly policy: unknown } };
  readonly services: { readonly [id: string]: unknown };
};

/** What is missing in the registers of customers and services. */
export function checkRegisters({ customers, services }: Registers): readonly SetupFinding[] {
  const without = Object.values(customers).filter(({ policy }) => policy === null);
  return [
    ...(Object.keys(customers).length === 0
      ? [
          stops(
            'customers',
            'no-customer',
            'No customer is in the register.',
            'Add the customers to whom you deploy; a wave can only go to one of them.',
          ),
        ]
      : []),
    ...(without.length === 0
      ? []
      : [
          stops(
            'customers',
            'no-policy',
            `${quoted(without.map(({ name }) => name))} ${without.length === 1 ? 'has' : 'have'} no deployment windows.`,
            'Write the policy: until then every deployment to them is refused.',
          ),
        ]),
    ...(Object.keys(services).length === 0
      ? [
          stops(
            'services',
            'no-service',
            'No service is in the register.',
            'Add the services that releases change; plans and reports name them.',
          ),
        ]
      : []),
  ];
}
