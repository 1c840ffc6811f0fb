import type { EmergencyView } from '../../../src/contract/emergency-calls';
import { categories, emergency as words } from '../../shared/en/emergency';
import { Fact } from '../../shared/fact';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { WorkItemLink } from '../../shared/jira/work-item-link';

/** What was declared, by whom and when. */
export function DeclarationFacts({ emergency }: { readonly emergency: NonNullable<EmergencyView['emergency']> }) {
  const timeZone = useTimeZone();
  const { category, justification, trigger, change, baseline, test, declared, passed, obligations } = emergency;
  const told = emergency.told === '' ? (obligations.CUSTOMERS?.done?.evidence ?? '') : emergency.told;
  return (
    <>
      <dl className="facts">
        <Fact term={words.category}>{categories[category]}</Fact>
        <Fact term={words.trigger}>
          <WorkItemLink issueKey={trigger.key} />
        </Fact>
        <Fact term={words.change}>
          <WorkItemLink issueKey={change.key} />
        </Fact>
        <Fact term={words.justification} wide>
          <span className="prose">{justification}</span>
        </Fact>
        <Fact term={baseline.taken ? words.baselineTaken : words.baselineImpossible} wide>
          <span className="prose">{baseline.text}</span>
        </Fact>
        <Fact term={words.test} wide>
          <span className="prose">{test}</span>
        </Fact>
        <Fact term={words.told} wide>
          {told === '' ? <span className="quiet">{words.notTold}</span> : <span className="prose">{told}</span>}
        </Fact>
      </dl>
      <p className="quiet small">
        {words.declaredBy} <PersonName accountId={declared.by} />,{' '}
        <time dateTime={declared.at}>{momentText(declared.at, timeZone)}</time>
        {passed !== null && (
          <>
            . {words.started}: <time dateTime={passed.at}>{momentText(passed.at, timeZone)}</time>
          </>
        )}
      </p>
    </>
  );
}
