import { optionNames, optionTitles, optionWords } from '../../../src/contract/policy-words';
import type { ReleaseType } from '../contract-types';
import { listed } from '../en/grammar';
import { typeNames } from '../en/names';
import { policies as words } from '../en/policies';
import { dayText } from '../moments';
import type { Policy } from './policy-data';
import { exceptText, freezeText, windowText } from './policy-text';

/** One thing that a policy says, in words. `path` is what stays the same between two versions. */
export type PolicyFact = {
  readonly path: string;
  readonly part: keyof typeof words.parts;
  readonly term: string;
  readonly text: string;
};

/** Everything that a policy says; what it does not speak about is left out. Reading and comparing take the same words. */
export const factsOf = (policy: Policy): readonly PolicyFact[] =>
  [
    ...scopeFacts(policy),
    ...calendarFacts(policy),
    ...types.flatMap((type) => typeFacts(policy, type)),
    ...optionNames.map((option): PolicyFact => {
      const values = Object.keys(policy.allowed[option]) as (keyof (typeof optionWords)[typeof option])[];
      const text = values.map((value) => optionWords[option][value]).join(', ');
      return { path: `allowed/${option}`, part: 'options', term: optionTitles[option], text };
    }),
    ...waveFacts(policy),
    ...acceptanceFacts(policy),
    ...afterFacts(policy),
    ...emergencyFacts(policy),
    ...contactFacts(policy),
  ].filter(({ text }) => text !== '');

export type PolicyChange = {
  readonly path: string;
  readonly term: string;
  readonly was: string | null;
  readonly now: string | null;
};

/** What is different between two versions, in the words of `factsOf`. */
export function changesOf(before: Policy, after: Policy): readonly PolicyChange[] {
  const [old, fresh] = [factsOf(before), factsOf(after)];
  const textIn = (facts: readonly PolicyFact[], path: string) => facts.find((fact) => fact.path === path)?.text ?? null;
  return [...new Map([...old, ...fresh].map((fact) => [fact.path, fact])).values()]
    .map(({ path, term }) => ({ path, term, was: textIn(old, path), now: textIn(fresh, path) }))
    .filter(({ was, now }) => was !== now);
}

const types = Object.keys(typeNames) as ReleaseType[];
const onDay = (day: string | null) => (day === null ? '' : dayText(day));
const typesText = (chosen: { readonly [type in ReleaseType]?: true }) =>
  listed(types.filter((type) => chosen[type]).map((type) => typeNames[type].toLowerCase()));

const scopeFacts = ({
  scope,
  sites = '',
  effectiveFrom,
  effectiveTo,
  reviewDue,
  timeZone,
}: Policy): readonly PolicyFact[] => [
  { path: 'scope', part: 'scope', term: words.scope, text: scope },
  {
    path: 'sites',
    part: 'scope',
    term: words.sites,
    text: sites
      .split('\n')
      .filter((site) => site.trim() !== '')
      .join(', '),
  },
  { path: 'effectiveFrom', part: 'scope', term: words.effectiveFrom, text: onDay(effectiveFrom) },
  { path: 'effectiveTo', part: 'scope', term: words.effectiveTo, text: onDay(effectiveTo) },
  { path: 'reviewDue', part: 'scope', term: words.reviewDue, text: onDay(reviewDue) },
  { path: 'timeZone', part: 'scope', term: words.timeZone, text: timeZone },
];

function calendarFacts({ windows, freezes, holidays, closedOnHolidays }: Policy): readonly PolicyFact[] {
  return [
    ...each(windows, (window, id): PolicyFact => {
      return { path: `windows/${id}`, part: 'windows', term: window.name || words.window, text: windowText(window) };
    }),
    ...each(freezes, (freeze, id): PolicyFact => {
      const text = freezeText(freeze) + exceptText(freeze);
      return { path: `freezes/${id}`, part: 'freezes', term: freeze.reason || words.freeze, text };
    }),
    ...each(holidays, ({ name, days }, id): PolicyFact => {
      return { path: `holidays/${id}`, part: 'freezes', term: name || words.holiday, text: freezeText({ days }) };
    }),
    {
      path: 'closedOnHolidays',
      part: 'freezes',
      term: words.holidays,
      text: holidays.order.length === 0 ? '' : closedOnHolidays ? words.closed : words.notClosed,
    },
  ];
}

function typeFacts({ types: agreed }: Policy, type: ReleaseType): readonly PolicyFact[] {
  const terms = agreed[type];
  if (terms === undefined) return [];
  const fact = (name: keyof typeof words.facts, text: string): PolicyFact => ({
    path: `types/${type}/${name}`,
    part: 'types',
    term: words.typeFact(typeNames[type], words.facts[name]),
    text,
  });
  const { definition, managed, noticeDays, noticeIn, atMost, earlyLifeDays } = terms;
  return [
    fact('definition', definition),
    fact('managed', managed),
    fact('notice', words.notice(noticeDays, noticeIn)),
    fact(
      'frequency',
      atMost === null ? '' : words.atMost(atMost.releases, words.periods[atMost.per], words.counted[atMost.of]),
    ),
    fact('earlyLife', words.days(earlyLifeDays)),
  ];
}

const waveFacts = ({ waves: { pilotFor, hoursAfterPilot, atOnce } }: Policy): readonly PolicyFact[] => [
  { path: 'waves/pilotFor', part: 'waves', term: words.pilotFor, text: typesText(pilotFor) },
  {
    path: 'waves/hoursAfterPilot',
    part: 'waves',
    term: words.hoursAfterPilot,
    text: hoursAfterPilot === 0 ? '' : String(hoursAfterPilot),
  },
  { path: 'waves/atOnce', part: 'waves', term: words.atOnce, text: atOnce === null ? '' : String(atOnce) },
];

const acceptanceFacts = ({
  acceptance: { criteria, atLeast },
  deemedAfterWorkingDays: silence = null,
}: Policy): readonly PolicyFact[] => [
  ...each(criteria, ({ text, kind, mandatory }, id): PolicyFact => {
    return { path: `criteria/${id}`, part: 'acceptance', term: words.kinds[kind], text: withNeed(text, mandatory) };
  }),
  { path: 'acceptance/atLeast', part: 'acceptance', term: words.atLeast, text: atLeast === 0 ? '' : String(atLeast) },
  {
    path: 'deemed',
    part: 'acceptance',
    term: words.deemedAfter,
    text: silence === null ? '' : words.workingDays(silence),
  },
];

function afterFacts({ verification, backOutMaxMinutes, observationDays, feedback }: Policy): readonly PolicyFact[] {
  const limit = backOutMaxMinutes === null ? '' : words.minutes(backOutMaxMinutes);
  return [
    ...each(verification, ({ text, mandatory }, id, place): PolicyFact => {
      return {
        path: `verification/${id}`,
        part: 'verification',
        term: words.check(place),
        text: withNeed(text, mandatory),
      };
    }),
    { path: 'backOut', part: 'verification', term: words.backOutMaxMinutes, text: limit },
    { path: 'observation', part: 'after', term: words.observationDays, text: words.days(observationDays) },
    {
      path: 'feedback',
      part: 'after',
      term: words.feedback,
      text: words.feedbackFact(feedback.scale, feedback.askAfterDays, feedback.leastAnswers),
    },
  ];
}

const emergencyFacts = ({ emergency }: Policy): readonly PolicyFact[] => [
  { path: 'emergency', part: 'emergency', term: words.emergencyDefinition, text: emergency.definition },
  { path: 'quorum', part: 'emergency', term: words.quorum, text: String(emergency.quorum) },
  { path: 'notify', part: 'emergency', term: words.notify, text: words.notifyFact(emergency.notifyWithinHours) },
  {
    path: 'retrospective',
    part: 'emergency',
    term: words.retrospective,
    text: words.workingDays(emergency.retrospectiveWorkingDays),
  },
];

const contactFacts = ({ contacts, communication, reporting }: Policy): readonly PolicyFact[] => [
  ...each(contacts, ({ duty }, id, place): PolicyFact => {
    return { path: `contacts/${id}`, part: 'people', term: words.contact(place), text: duty };
  }),
  { path: 'communication', part: 'people', term: words.communication, text: communication },
  { path: 'reporting', part: 'people', term: words.reporting, text: reporting },
];

const withNeed = (text: string, mandatory: boolean) => (mandatory ? text : `${text} (${words.optional})`);

type Ordered<T> = { readonly order: readonly string[]; readonly byId: { readonly [id: string]: T } };

const each = <T, Made>(
  { order, byId }: Ordered<T>,
  make: (entry: T, id: string, place: number) => Made,
): readonly Made[] =>
  order.flatMap((id, index) => {
    const entry = byId[id];
    return entry === undefined ? [] : [make(entry, id, index + 1)];
  });
