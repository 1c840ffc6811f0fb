import type { GadgetConfiguration, GadgetNames } from '../../contract/gadget-calls';
import type { Answer } from '../../contract/wire';
import { releaseSuccess } from '../../domain/measurement/m1';
import { lastMonths } from '../../domain/measurement/period';
import { idsOf } from '../../domain/kernel';
import type { M1Report } from '../../domain/measurement/report';
import type { RegisterDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { customersStream, readStreams, servicesStream, settingsStream } from '../streams';

type Shown = { readonly report: M1Report; readonly names: GadgetNames; readonly configuration: GadgetConfiguration };

/**
 * Measure M1 for one viewer: only releases of mapped projects that they may browse; what is left out is counted.
 * One permission check, no JQL.
 */
export async function getReleaseSuccess(
  deps: Deps,
  { jira }: Caller,
  configuration: GadgetConfiguration,
): Promise<Answer<Shown>> {
  const heads = await readStreams(deps.journal, gadgetStreams);
  const visible = await jira.browsableProjects(idsOf(heads.settings.doc.projects));
  const { months, customer, service, type, chart } = configuration;
  const period = lastMonths(months, deps.clock.now(), heads.settings.doc.timeZone);
  const filter = { ...period, customer, service, type };
  const rows = await deps.facts.releaseOutcomes(filter, visible, chart);
  const names = namesFor(visible, heads.customers.doc, heads.services.doc);
  return { ok: true, value: { report: releaseSuccess(rows, filter), names, configuration } };
}

/** Customers and services to choose from in the gadget's edit view. */
export async function getGadgetOptions({ journal }: Deps, { jira }: Caller): Promise<Answer<GadgetNames>> {
  const heads = await readStreams(journal, gadgetStreams);
  const visible = await jira.browsableProjects(idsOf(heads.settings.doc.projects));
  return { ok: true, value: namesFor(visible, heads.customers.doc, heads.services.doc) };
}

const gadgetStreams = { settings: settingsStream, customers: customersStream, services: servicesStream };

/** Who may browse none of the mapped projects does not learn who their customers are. */
const namesFor = (visible: readonly string[], customers: RegisterDoc, services: RegisterDoc): GadgetNames =>
  visible.length === 0 ? { customers: {}, services: {} } : { customers: customers.entries, services: services.entries };
