import Textfield from '@atlaskit/textfield';
import { setup as words } from '../en/setup';
import { settings } from '../en/settings';
import { Field } from '../forms/field';
import { CheckMany } from '../forms/check-many';
import { ChooseOne } from '../forms/choices';
import { freshPatterns, monthName, patternOf, patternText, ruleOf, weekdays } from './recurrence';
import type { Pattern } from './recurrence';

type Props = {
  readonly label: string;
  readonly rule: string;
  readonly problem: string | undefined;
  readonly change: (rule: string) => void;
};

/** Recurring days, chosen in words; the recurrence rule behind them is never typed. */
export function PatternFields({ label, rule, problem, change }: Props) {
  const pattern = patternOf(rule);
  const forms = Object.keys(freshPatterns).map((kind) => ({
    value: kind,
    label: words.pattern[kind as Pattern['kind']],
  }));
  const custom = pattern.kind === 'custom' ? [{ value: 'custom', label: words.pattern.custom }] : [];
  const set = (next: Pattern) => change(ruleOf(next));
  return (
    <div className="fields">
      <ChooseOne
        label={label}
        hint={patternText(pattern)}
        problem={problem}
        options={[...forms, ...custom]}
        value={pattern.kind}
        choose={(kind) => {
          const fresh = Object.values(freshPatterns).find((each) => each.kind === kind);
          if (fresh !== undefined && kind !== pattern.kind) set(fresh);
        }}
      />
      <Details pattern={pattern} set={set} />
    </div>
  );
}

const weekdayOptions = weekdays.map((day) => ({ value: day, label: settings.days[day] ?? day }));
const nthOptions = ['1', '2', '3', '4', '-1'].map((nth) => ({ value: nth, label: words.nth[nth] ?? nth }));
const monthOptions = Array.from({ length: 12 }, (_, place) => String(place + 1)).map((month) => ({
  value: month,
  label: monthName(month),
}));
const ofOptions = [
  { value: 'month', label: words.ofMonth },
  { value: 'quarter', label: words.ofQuarter },
];

function Details({ pattern, set }: { readonly pattern: Pattern; readonly set: (pattern: Pattern) => void }) {
  switch (pattern.kind) {
    case 'daily':
      return null;
    case 'weekly':
      return (
        <CheckMany
          label={words.days}
          options={weekdayOptions}
          chosen={pattern.days}
          choose={(days) => set({ ...pattern, days: weekdays.filter((day) => days.includes(day)) })}
        />
      );
    case 'month-days':
      return <DaysOfMonth days={pattern.days} set={(days) => set({ ...pattern, days })} />;
    case 'year-days':
      return (
        <>
          <ChooseOne
            label={words.month}
            options={monthOptions}
            value={pattern.month}
            choose={(month) => set({ ...pattern, month: month ?? pattern.month })}
          />
          <DaysOfMonth days={pattern.days} set={(days) => set({ ...pattern, days })} />
        </>
      );
    case 'month-weekday':
      return (
        <>
          <ChooseOne
            label={words.which}
            options={nthOptions}
            value={pattern.nth}
            choose={(nth) => set({ ...pattern, nth: nth ?? pattern.nth })}
          />
          <ChooseOne
            label={words.days}
            options={weekdayOptions}
            value={pattern.day}
            choose={(day) => set({ ...pattern, day: weekdays.find((each) => each === day) ?? pattern.day })}
          />
        </>
      );
    case 'last-working-days':
      return (
        <>
          <Field label={words.howMany}>
            {(input) => (
              <Textfield
                {...input}
                type="number"
                min={1}
                max={20}
                value={pattern.count}
                onChange={(event) => {
                  const count = event.currentTarget.valueAsNumber;
                  if (count >= 1 && count <= 20) set({ ...pattern, count: Math.trunc(count) });
                }}
              />
            )}
          </Field>
          <ChooseOne
            label={words.of}
            options={ofOptions}
            value={pattern.of}
            choose={(of) => set({ ...pattern, of: of === 'month' ? 'month' : 'quarter' })}
          />
        </>
      );
    case 'custom':
      return (
        <div className="field">
          <span className="quiet small">{words.customRule}</span>
          <p>
            <code>{pattern.rule}</code>
          </p>
          <p className="hint">{words.customRuleHint}</p>
        </div>
      );
  }
}

function DaysOfMonth({ days, set }: { readonly days: string; readonly set: (days: string) => void }) {
  return (
    <Field label={words.monthDays} hint={words.monthDaysHint}>
      {(input) => (
        <Textfield
          {...input}
          value={days}
          maxLength={100}
          onChange={(event) => set(event.currentTarget.value.replace(/[^-\d,]/g, ''))}
        />
      )}
    </Field>
  );
}
