import { lazy } from 'react';
import { inOrder } from '../../src/contract/deployment-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { deployment } from '../shared/en/deployment';
import { plan as words } from '../shared/en/plan';
import { Fact } from '../shared/fact';
import { PersonName } from '../shared/people/person-name';
import { PlanSection } from './plan-section';
import { Person, Text } from './text';

const loadEditor = () => import('./back-out-editor');
const BackOutEditor = lazy(async () => ({ default: (await loadEditor()).BackOutEditor }));

/** How the deployment is undone, written before it is needed. */
export function BackOut({ view }: { readonly view: ReleaseView }) {
  return (
    <PlanSection
      name="back-out"
      title={words.backOut}
      summary={summaryOf(view.plan.doc.backOut)}
      view={view}
      prepare={loadEditor}
      Editor={BackOutEditor}
    >
      <BackOutFacts backOut={view.plan.doc.backOut} />
    </PlanSection>
  );
}

function summaryOf({ trigger, steps, maxMinutes }: PlanDoc['backOut']): string {
  const said = [
    trigger,
    ...(steps.order.length === 0 ? [] : [deployment.countSteps(steps.order.length)]),
    ...(maxMinutes === null ? [] : [words.minutes(maxMinutes)]),
  ].filter((text) => text !== '');
  return said.join(' · ') || words.noBackOut;
}

function BackOutFacts({ backOut }: { readonly backOut: PlanDoc['backOut'] }) {
  const { trigger, owner, maxMinutes, pointOfNoReturn } = backOut;
  const steps = inOrder(backOut.steps);
  const isEmpty = trigger === '' && pointOfNoReturn === '' && steps.length === 0 && (owner ?? maxMinutes) === null;
  if (isEmpty) return <p className="quiet">{words.noBackOut}</p>;
  return (
    <dl className="facts">
      <Fact term={words.trigger} wide>
        <Text text={trigger} />
      </Fact>
      <Fact term={words.steps} wide>
        {steps.length === 0 ? (
          <Text text="" />
        ) : (
          <ol className="steps">
            {steps.map(({ id, text, owner: by, minutes }) => (
              <li key={id}>
                <span className="prose">{text}</span>
                <span className="quiet small step-facts">
                  {by !== null && <PersonName accountId={by} />}
                  {minutes !== null && <span>{deployment.duration(minutes)}</span>}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Fact>
      <Fact term={words.owner}>
        <Person accountId={owner} />
      </Fact>
      <Fact term={words.maxMinutes}>{maxMinutes === null ? <Text text="" /> : words.minutes(maxMinutes)}</Fact>
      <Fact term={words.pointOfNoReturn} wide>
        <Text text={pointOfNoReturn} />
      </Fact>
    </dl>
  );
}
