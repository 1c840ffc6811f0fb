import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Textarea from '@atlaskit/textarea';
import { useId, useRef, useState, type FormEvent } from 'react';
import { reasonsOf, RequestRefused } from '../data/http';

type Props = { readonly jql: string; readonly error: unknown; readonly search: (jql: string) => void };

/** A query in Jira's language. What its parser does not read is told with the place of the mistake. */
export function JqlField({ jql, error, search }: Props) {
  const [text, setText] = useState(jql);
  const field = useRef<HTMLTextAreaElement>(null);
  const notes = useId();
  const mistake = error instanceof RequestRefused && error.status < 500 ? reasonsOf(error).join(' ') : undefined;
  const place = mistake === undefined ? undefined : placeIn(mistake, text);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(text.trim());
  };
  return (
    <form className="jql" onSubmit={submit} aria-label="Search by JQL">
      <Textarea
        ref={field}
        aria-label="JQL"
        aria-describedby={notes}
        isMonospaced
        isInvalid={mistake !== undefined}
        minimumRows={1}
        resize="smart"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) submit(event);
        }}
      />
      <Button type="submit" appearance="primary">
        Search
      </Button>
      <div id={notes} className="jql-notes" aria-live="polite">
        {mistake === undefined ? (
          <p className="subtle">Enter searches, Shift + Enter begins a new line.</p>
        ) : (
          <SectionMessage appearance="error" title="This query can not be read">
            <p>{mistake}</p>
            {place !== undefined && (
              <Button
                spacing="compact"
                onClick={() => {
                  field.current?.focus();
                  field.current?.setSelectionRange(place, place + 1);
                }}
              >
                Show the place
              </Button>
            )}
          </SectionMessage>
        )}
      </div>
    </form>
  );
}

/** The parser counts lines and characters from one. */
function placeIn(mistake: string, text: string): number | undefined {
  const match = /line (\d+), character (\d+)/.exec(mistake);
  if (match === null) return undefined;
  const before = text.split('\n').slice(0, Number(match[1]) - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + Number(match[2]) - 1;
}
