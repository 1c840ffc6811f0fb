import Lozenge from '@atlaskit/lozenge';
import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { standingLooks, standingNames } from '../shared/en/models';
import { Fact } from '../shared/fact';
import { useTimeZone } from '../shared/host';
import { dayText, momentText } from '../shared/moments';
import { Notice } from '../shared/states/notice';
import { PersonName } from '../shared/people/person-name';

type Standard = NonNullable<ChangeView['coverage']['standard']>;
type Model = Standard['models'][string];

/** By which model a standard change is authorized in advance, and what that lacks. */
export function StandardFacts({ standard, code }: { readonly standard: Standard; readonly code: string }) {
  const timeZone = useTimeZone();
  const { models, followed, lacks } = standard;
  const model = models[code];
  return (
    <>
      <dl className="facts">
        <Fact term={words.model} wide>
          {model === undefined ? code || words.noModel : <ModelLine code={code} model={model} />}
        </Fact>
        {model !== undefined && (
          <Fact term={words.steps} wide>
            <span className="prose">{model.steps}</span>
            <span className="zone">
              {followed === null ? (
                <span className="quiet">{words.notFollowed}</span>
              ) : (
                <>
                  {words.followedBy} <PersonName accountId={followed.by} />,{' '}
                  <time dateTime={followed.at}>{momentText(followed.at, timeZone)}</time>
                </>
              )}
            </span>
          </Fact>
        )}
      </dl>
      {lacks.length > 0 && (
        <Notice kind="warning" title={words.modelLacks}>
          <ul>
            {lacks.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function ModelLine({ code, model }: { readonly code: string; readonly model: Model }) {
  const { name, authorizedBy, from, until, standing } = model;
  return (
    <>
      {words.modelName(name, code)} <Lozenge appearance={standingLooks[standing]}>{standingNames[standing]}</Lozenge>
      <span className="quiet small zone">
        {from !== null && until !== null && `${dayText(from)} – ${dayText(until)}`}
        {authorizedBy !== null && (
          <>
            {' · '}
            {words.authorizedBy} <PersonName accountId={authorizedBy} />
          </>
        )}
      </span>
    </>
  );
}
