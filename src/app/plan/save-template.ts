import type { SaveTemplate, StartCalls, Starts } from '../../contract/start-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { ActName } from '../../domain/records/acts';
import { startOf } from '../../domain/templates/plan-start';
import type { PlanHalf } from '../../domain/templates/plan-start';
import { everyService, templateOf, withoutTemplate, withTemplate } from '../../domain/templates/template';
import type { TemplatesDoc } from '../../domain/templates/template';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import { startsFor } from './get-starts';
import type { OpenRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { templatesStream } from '../streams';

/** Keeps what this plan can lend as a template of a service or of the organization; one that is there gets a next version. */
export const saveTemplate = (
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, half, service, id, name }: SaveTemplate,
): Promise<Answer<Starts>> =>
  changeTemplates(deps, caller, issueId, {
    cmd,
    half,
    service,
    act: 'template-saved',
    decide: (doc, at, { plan }) =>
      withTemplate(doc, { id, name, content: startOf(plan.doc), by: caller.accountId, at }),
    nameOf: () => name,
  });

/** Offers a template no longer; its versions stay in the journal and in the plans that were started from it. */
export const retireTemplate = (
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, half, service, id }: Parameters<StartCalls['retireTemplate']>[0],
): Promise<Answer<Starts>> =>
  changeTemplates(deps, caller, issueId, {
    cmd,
    half,
    service,
    act: 'template-retired',
    decide: (doc) => withoutTemplate(doc, id),
    nameOf: (doc) => templateOf(doc, id)?.name ?? id,
  });

type Change = {
  readonly cmd: string;
  readonly half: PlanHalf;
  readonly service: string;
  readonly act: ActName;
  readonly decide: (doc: TemplatesDoc, at: string, opened: OpenRelease) => Result<TemplatesDoc>;
  readonly nameOf: (doc: TemplatesDoc) => string;
};

async function changeTemplates(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, half, service, act, decide, nameOf }: Change,
): Promise<Answer<Starts>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'save-template', toDo: 'keep templates' });
  if (!opened.ok) return opened;
  const { release, settings, issue } = opened.value;
  // Whoever can make a project of their own would otherwise write templates for everybody.
  if (!Object.hasOwn(settings.projects, issue.projectId)) return notMapped(issue.projectKey);
  if (service !== everyService && !Object.hasOwn(release.doc.services, service)) return notItsService;
  const stored = await commitAct(deps, {
    stream: templatesStream(service),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const next = decide(doc, at, opened.value);
      return next.ok ? allowed({ act, doc: next.value, args: { name: nameOf(doc) } }) : next;
    },
  });
  return stored.ok ? { ok: true, value: await startsFor(deps, caller, opened.value, half) } : stored;
}

const notMapped = (project: string) =>
  refused(
    'project-not-mapped',
    `Templates are for every release, and ${project} is not one of the projects in which Slipway works. Map it first.`,
    { who: 'Jira administrator', where: { label: 'Slipway settings › Mapping', surface: 'settings' } },
  );

const notItsService = refused(
  'not-its-service',
  'This release does not concern that service any more, so it can not lend it a template. Reload and choose again.',
  { where: { label: 'Release plan › Overview', surface: 'release-plan' } },
);
