import { Fact } from '../fact';
import { policies as words } from '../en/policies';
import type { Policy } from './policy-data';
import { factsOf } from './policy-facts';

/** A policy in words, part by part. */
export function PolicySheet({ policy }: { readonly policy: Policy }) {
  const facts = factsOf(policy);
  return (Object.keys(words.parts) as (keyof typeof words.parts)[]).map((part) => {
    const own = facts.filter((fact) => fact.part === part);
    return (
      own.length > 0 && (
        <div key={part} className="policy-sheet-part">
          <h4 className="subhead">{words.parts[part]}</h4>
          <dl className="facts">
            {own.map(({ path, term, text }) => (
              <Fact key={path} term={term}>
                <span className="prose">{text}</span>
              </Fact>
            ))}
          </dl>
        </div>
      )
    );
  });
}
