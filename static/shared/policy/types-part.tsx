import { periods } from '../../../src/contract/policy-words';
import { ChooseOne } from '../forms/choices';
import type { ReleaseType } from '../contract-types';
import { typeNames } from '../en/names';
import { policies as words } from '../en/policies';
import { NumberField, NumberOrNone, TextField, Tick } from './fields';
import { typeOptions } from './freeze-fields';
import type { Policy } from './policy-data';
import type { PartProps, ProblemAt } from './policy-work';

type Terms = NonNullable<Policy['types'][ReleaseType]>;

/** What counts as a release of each type, and how much notice it needs. */
export function TypesPart({ policy: { types }, change, problemAt }: PartProps) {
  const without = (type: ReleaseType) => Object.fromEntries(Object.entries(types).filter(([other]) => other !== type));
  return typeOptions.map(({ value: type }) => {
    const terms = types[type];
    return (
      <fieldset key={type} className="policy-entry">
        <legend className="policy-entry-name">{typeNames[type]}</legend>
        <Tick
          label={words.agreeType(typeNames[type])}
          value={terms !== undefined}
          change={(agreed) => change({ types: agreed ? { ...types, [type]: freshTerms } : without(type) })}
        />
        {terms !== undefined && (
          <TermsFields
            terms={terms}
            problemAt={(field) => problemAt(`types/${type}/${field}`)}
            change={(changed) => change({ types: { ...types, [type]: changed } })}
          />
        )}
      </fieldset>
    );
  });
}

type TermsProps = { readonly terms: Terms; readonly change: (terms: Terms) => void; readonly problemAt: ProblemAt };

function TermsFields({ terms, change, problemAt }: TermsProps) {
  const { definition, managed, noticeDays, noticeIn, atMost, earlyLifeDays } = terms;
  const set = (fields: Partial<Terms>) => change({ ...terms, ...fields });
  const limit = atMost ?? { releases: 1, per: 'month', of: 'service' };
  return (
    <>
      <TextField label={words.definition} value={definition} change={(text) => set({ definition: text })} />
      <TextField
        label={words.managed}
        hint={words.managedHint}
        value={managed}
        change={(text) => set({ managed: text })}
      />
      <div className="fields">
        <NumberField
          label={words.noticeDays}
          problem={problemAt('noticeDays')}
          value={noticeDays}
          change={(days) => set({ noticeDays: days })}
        />
        <ChooseOne
          label={words.noticeIn}
          options={optionsOf(words.noticeKinds)}
          value={noticeIn}
          choose={(kind) => set({ noticeIn: kind === 'working' ? 'working' : 'calendar' })}
        />
        <NumberOrNone
          label={words.limit}
          hint={words.limitHint}
          problem={problemAt('atMost')}
          value={atMost?.releases ?? null}
          change={(releases) => set({ atMost: releases === null ? null : { ...limit, releases } })}
        />
        {atMost !== null && (
          <>
            <ChooseOne
              label={words.per}
              options={periods.map((period) => ({ value: period, label: words.periods[period] }))}
              value={atMost.per}
              choose={(per) => set({ atMost: { ...atMost, per: periods.find((each) => each === per) ?? atMost.per } })}
            />
            <ChooseOne
              label={words.of_}
              options={optionsOf(words.counted)}
              value={atMost.of}
              choose={(of) => set({ atMost: { ...atMost, of: of === 'customer' ? 'customer' : 'service' } })}
            />
          </>
        )}
        <NumberField
          label={words.earlyLife}
          problem={problemAt('earlyLifeDays')}
          value={earlyLifeDays}
          change={(days) => set({ earlyLifeDays: days })}
        />
      </div>
    </>
  );
}

const freshTerms: Terms = {
  definition: '',
  managed: '',
  noticeDays: 0,
  noticeIn: 'calendar',
  atMost: null,
  earlyLifeDays: 5,
};

const optionsOf = (names: { readonly [value: string]: string }) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
