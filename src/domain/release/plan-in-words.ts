import { idsOf, inOrder } from '../kernel';
import type { Instant, Ordered } from '../kernel';
import { momentInWords } from '../policy/in-words';
import { noOptions, optionNames, optionTitles, optionWords } from '../policy/options';
import type { Options } from '../policy/options';
import { agreedDeployment } from './deployment-material';
import { noPilot } from './deployment-plan';
import type { EarlyLife, Pilot } from './deployment-plan';
import type { PlanDetails } from './details';
import { agreedDetails, holdsFor } from './material';
import type { AgreedPlan } from './material';
import { environmentWords } from './plan';
import type { Wave } from './plan';
import { typeWords } from './release';
import type { ReleaseDoc } from './release';

/** One thing that a customer agrees to, as a person reads it; `text` is empty where the plan says nothing. */
export type SaidPart = { readonly key: string; readonly what: string; readonly text: string };

type Reading = {
  readonly services: { readonly [id: string]: { readonly name: string } };
  /** Of the customer: its times are told in it. */
  readonly timeZone: string;
  readonly now: Instant;
};

/** Everything that the customer agrees to with this plan: what `materialFor` binds it to, in words. */
export function planInWords(
  customer: string,
  { type, services }: Pick<ReleaseDoc, 'type' | 'services'>,
  plan: AgreedPlan,
  reading: Reading,
): readonly SaidPart[] {
  const { trigger, steps, maxMinutes, pointOfNoReturn } = plan.backOut;
  const names = idsOf(services).map((id) => reading.services[id]?.name ?? id);
  return [
    part('the release type', type === null ? '' : typeWords[type]),
    part('the services', names.join(', ')),
    part('the scope', plan.scope),
    part('what is not in scope', plan.exclusions),
    ...detailsInWords(customer, plan.details),
    ...optionsInWords(plan.options[customer] ?? noOptions),
    part(agreedDeployment.pilot, pilotInWords(plan.pilots[customer] ?? noPilot)),
    ...inOrder(plan.waves)
      .filter((wave) => wave.customer === customer)
      .map((wave) => ({ key: `wave ${wave.id}`, what: waveName(wave), text: waveInWords(wave, reading) })),
    part('when to back out', trigger),
    part('the steps back', textsOf(steps)),
    part('the time that backing out takes', maxMinutes === null ? '' : `at most ${maxMinutes} minutes`),
    part('the point of no return', pointOfNoReturn),
    part(agreedDeployment.earlyLife, earlyLifeInWords(plan.earlyLife)),
  ];
}

const part = (name: string, text: string): SaidPart => ({ key: name, what: asTitle(name), text: text.trim() });

/** `the scope` stands in a sentence, `Scope` over a text. */
function asTitle(name: string): string {
  const bare = name.replace(/^the /, '');
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
}

function detailsInWords(customer: string, details: PlanDetails): readonly SaidPart[] {
  return Object.entries(agreedDetails).flatMap(([field, name]) => {
    if (name === null) return [];
    if (field === 'criteria') return [part(name, criteriaInWords(customer, details))];
    const value = Object.entries(details).find(([own]) => own === field)?.[1];
    const text = typeof value === 'string' ? value : '';
    return [part(name, field === 'riskLevel' ? text.toLowerCase() : text)];
  });
}

const criteriaInWords = (customer: string, { criteria }: PlanDetails): string =>
  inOrder(criteria)
    .filter((criterion) => holdsFor(customer, criterion))
    .map(({ text, mandatory }) => (mandatory ? text : `${text} (not mandatory)`))
    .join('\n');

const optionsInWords = (options: Options): readonly SaidPart[] =>
  optionNames.map((option) => {
    const words: { readonly [value: string]: string } = optionWords[option];
    const chosen = options[option];
    return part(optionTitles[option], chosen === null ? '' : (words[chosen] ?? chosen));
  });

const pilotInWords = ({ who, success, hours }: Pilot): string =>
  lines([who, success === '' ? '' : `Passed when: ${success}`, hours === null ? '' : `Watched for ${hours} hours`]);

const earlyLifeInWords = ({ workingDays, support, exit }: EarlyLife): string =>
  lines([workingDays === null ? '' : `${workingDays} working days`, support, exit === '' ? '' : `Ends when: ${exit}`]);

const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

const textsOf = (steps: Ordered<{ readonly text: string }>): string =>
  inOrder(steps)
    .map(({ text }) => text)
    .join('\n');

const waveName = ({ number, site }: Wave): string => `Wave ${number}${site === '' ? '' : ` (${site})`}`;

function waveInWords({ environment, plannedStart, plannedEnd }: Wave, { timeZone, now }: Reading): string {
  const time = (at: Instant | null) => (at === null ? 'no time' : momentInWords(at, timeZone, now));
  return `${time(plannedStart)} to ${time(plannedEnd)}, ${timeZone} (${environmentWords[environment]})`;
}
