import { lazy } from 'react';
import type { PlanAdvice, ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { Fact } from '../shared/fact';
import { dayText } from '../shared/moments';
import { customersOf } from './customers-of';
import { usePlanAdvice } from './plan-advice';
import { PlanSection } from './plan-section';
import { Text } from './text';

const loadEditor = () => import('./early-life-editor');
const EarlyLifeEditor = lazy(async () => ({ default: (await loadEditor()).EarlyLifeEditor }));

/** Who watches the release after its last wave, how long, and when that may end. */
export function EarlyLife({ view }: { readonly view: ReleaseView }) {
  const { workingDays, support, exit } = view.plan.doc.earlyLife;
  const { data: advice } = usePlanAdvice({}, view.plan.seq);
  const tooShort = Object.values(advice?.earlyLife ?? {}).some((days) => days !== null && isShort(days));
  const isEmpty = workingDays === null && support === '' && exit === '';
  return (
    <PlanSection
      name="early-life"
      title={words.earlyLife}
      summary={
        [workingDays === null ? '' : words.days(workingDays), tooShort ? words.tooShort : '', support]
          .filter((text) => text !== '')
          .join(' · ') || words.noEarlyLife
      }
      view={view}
      prepare={loadEditor}
      Editor={EarlyLifeEditor}
    >
      {isEmpty ? (
        <p className="quiet">{words.noEarlyLife}</p>
      ) : (
        <dl className="facts">
          <Fact term={words.howLong}>{workingDays === null ? <Text text="" /> : words.days(workingDays)}</Fact>
          {customersOf(view).map((customer) => {
            const days = advice?.earlyLife[customer] ?? null;
            return (
              days !== null && (
                <Fact key={customer} term={view.customers[customer]?.name ?? customer}>
                  {days.to !== null && <span>{words.fromTo(dayText(days.from), dayText(days.to))}</span>}
                  {days.asked !== null && (
                    <span className={isShort(days) ? 'problem-text small zone' : 'quiet small zone'}>
                      {words.policyAsks(days.asked.days, dayText(days.asked.to))}
                    </span>
                  )}
                </Fact>
              )
            );
          })}
          <Fact term={words.support} wide>
            <Text text={support} />
          </Fact>
          <Fact term={words.exit} wide>
            <Text text={exit} />
          </Fact>
        </dl>
      )}
    </PlanSection>
  );
}

type Days = NonNullable<PlanAdvice['earlyLife'][string]>;

/** Days are written so that they sort as they come. */
const isShort = ({ to, asked }: Days): boolean => asked !== null && (to ?? '') < asked.to;
