import type { Instant } from '../domain/kernel';
import type { PlanDoc } from '../domain/release/plan';
import type { PlanHalf } from '../domain/templates/plan-start';
import type { Permission, Saved } from './saved';
import type { Answer, Wire } from './wire';

/** Starting a plan from a template or from another release of the same service; both plan panels make these calls. */
export type StartCalls = Wire<{
  getStarts: (input: { readonly half: PlanHalf }) => Answer<Starts>;
  /** Fills what the plan does not say yet; undone by an ordinary edit. */
  startPlan: (input: StartPlan) => Answer<Saved<PlanDoc>>;
  /** Keeps what this plan can lend as a template, or as the next version of one. */
  saveTemplate: (input: SaveTemplate) => Answer<Starts>;
  retireTemplate: (input: TemplateRef & { readonly cmd: string; readonly half: PlanHalf }) => Answer<Starts>;
}>;

export type Starts = {
  readonly templates: readonly TemplateLine[];
  /** The newest other release of these services whose plan has something to lend; null: none that the person may see. */
  readonly last: (Brings & { readonly issueId: string; readonly key: string; readonly summary: string }) | null;
  readonly maySave: Permission;
  /** Where a template can be kept: the services of this release, by id; besides the whole organization. */
  readonly services: { readonly [id: string]: { readonly name: string } };
};

/** `fields`: what it would fill in this plan now, by name; empty: the plan says all of it already. */
type Brings = { readonly fields: readonly string[] };

export type TemplateRef = { readonly service: string; readonly id: string };
export type TemplateLine = TemplateRef &
  Brings & {
    readonly name: string;
    /** null: of the whole organization. */
    readonly serviceName: string | null;
    readonly version: number;
    readonly by: string;
    readonly at: Instant;
  };

export type StartPlan = {
  readonly cmd: string;
  readonly seq: number;
  readonly half: PlanHalf;
  readonly from: { readonly template: TemplateRef } | { readonly release: string };
};

export type SaveTemplate = {
  readonly cmd: string;
  readonly half: PlanHalf;
  /** A service of this release, or `*` for the whole organization. */
  readonly service: string;
  /** Made by the caller for a new one; that of an existing one makes its next version. */
  readonly id: string;
  readonly name: string;
};
