import type { RegisterCalls } from '../../src/contract/register-calls';

type ValueOf<Call extends keyof RegisterCalls> = Extract<
  ReturnType<RegisterCalls[Call]>,
  { readonly ok: true }
>['value'];

/** The domain's words as the contract carries them. */
export type Unit = ValueOf<'getUnits'>['entries'][string];
export type Environments = ValueOf<'getEnvironments'>;
export type EnvironmentEntry = Environments['entries'][string];
export type StandardModels = ValueOf<'getStandardModels'>;
export type StandardModel = StandardModels['entries'][string];
export type Booking = Environments['bookings'][string][string];
