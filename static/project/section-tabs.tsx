import { project as words } from '../shared/en/project';
import { sections } from './sections';
import type { SectionId } from './sections';
import type { Go } from './use-route';

/** The way between the sections. Buttons, for the address is Jira's and not the frame's. */
export function SectionTabs({ open, go }: { readonly open: SectionId; readonly go: Go }) {
  return (
    <nav aria-label={words.sections}>
      <ul className="section-tabs">
        {sections.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className="section-tab"
              aria-current={id === open ? 'page' : undefined}
              onClick={() => go([id])}
            >
              {words.names[id]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
