import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useShortcut } from '../common/use-shortcut';
import { listPath } from '../search/list-query';

/** Finds a work item by its key, anything else by its words. "/" leads here. */
export function QuickSearch() {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useShortcut('/', () => field.current?.focus());

  const search = (event: FormEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '') return;
    setText('');
    void navigate(
      /^[a-z][a-z0-9_]*-\d+$/i.test(wanted) ? `/browse/${wanted.toUpperCase()}` : listPath({ text: wanted }),
    );
  };
  return (
    <form role="search" className="quick-search" onSubmit={search}>
      <Textfield
        ref={field}
        isCompact
        aria-label="Search work items"
        aria-keyshortcuts="/"
        placeholder="Search"
        elemBeforeInput={
          <span className="field-icon">
            <SearchIcon label="" />
          </span>
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
