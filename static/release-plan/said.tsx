import { planParts as words } from '../shared/en/plan-parts';

/** What a field of the plan says, or that it says nothing. */
export function Said({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="prose">{text.trim() === '' ? <span className="quiet">{words.notSaid}</span> : text}</dd>
    </div>
  );
}
