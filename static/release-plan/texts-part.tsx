import { lazy } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { planParts as words } from '../shared/en/plan-parts';
import { DetailsPart } from './details-part';
import { Said } from './said';
import { partTexts } from './part-texts';
import type { TextsPart as Part } from './part-texts';

const loadEditor = () => import('./texts-editor');
const editors = {
  build: lazy(async () => ({ default: (await loadEditor()).BuildEditor })),
  communication: lazy(async () => ({ default: (await loadEditor()).CommunicationEditor })),
  success: lazy(async () => ({ default: (await loadEditor()).SuccessEditor })),
};

/** A part that is nothing but texts. */
export function TextsPart({ view, part }: { readonly view: ReleaseView; readonly part: Part }) {
  const { details } = view.plan.doc;
  const fields = partTexts[part];
  const texts = fields.map((field) => details[field]).filter((text) => text !== '');
  return (
    <DetailsPart view={view} part={part} summary={texts.join(' · ')} Editor={editors[part]} prepare={loadEditor}>
      {texts.length === 0 ? (
        <p className="quiet">{words.empty[part]}</p>
      ) : (
        <dl className="facts facts-texts">
          {fields.map((field) => (
            <Said key={field} term={words.fields[field]} text={details[field]} />
          ))}
        </dl>
      )}
      {part === 'build' && view.lists.build.length > 0 && (
        <div className="small">
          <h3 className="subhead">{words.buildProcedure}</h3>
          <ul className="bullets">
            {view.lists.build.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      )}
    </DetailsPart>
  );
}
