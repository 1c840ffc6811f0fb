import type { M1Report, Split } from '../domain/measurement/report';
import type { ReleaseType } from '../domain/release/release';
import type { Answer, Wire } from './wire';

/** Calls of the dashboard gadget. What it shows is its configuration, which the host keeps and vouches for. */
export type GadgetCalls = Wire<{
  getReleaseSuccess: () => Answer<{
    readonly report: M1Report;
    readonly names: GadgetNames;
    readonly configuration: GadgetConfiguration;
  }>;
  getGadgetOptions: () => Answer<GadgetNames>;
}>;

export type GadgetNames = {
  readonly customers: { readonly [id: string]: { readonly name: string } };
  readonly services: { readonly [id: string]: { readonly name: string } };
};

/** What the edit view submits and the dashboard keeps. Months: the last n calendar months including this one, 1 to 60. */
export type GadgetConfiguration = {
  readonly months: number;
  readonly customer: string | null;
  readonly service: string | null;
  readonly type: ReleaseType | null;
  readonly chart: Split;
};

export const defaultGadgetConfiguration: GadgetConfiguration = {
  months: 12,
  customer: null,
  service: null,
  type: null,
  chart: 'by-month',
};
