import ChevronIcon from '@atlaskit/icon/core/chevron-right';
import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useGoTo } from './jira/go-to';

export type Folding = {
  readonly title: string;
  /** A state right beside the title. */
  readonly aside?: ReactNode;
  /** The part in one line, while it is closed. */
  readonly summary: string;
  readonly startsOpen?: boolean;
  /** Work in the part opens it, and it stays open to show what came of it. */
  readonly busy: boolean;
  readonly action: ReactNode;
  /** As places call it, so that findings can lead here. */
  readonly part: string;
  readonly children: ReactNode;
};

/** A part of a panel that folds to one line. */
export function FoldingSection({ title, aside, summary, startsOpen = false, busy, action, part, children }: Folding) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(startsOpen);
  const wanted = useGoTo()?.wanted;
  const times = wanted?.part === part ? wanted.times : 0;
  useEffect(() => {
    if (times === 0) return;
    setOpen(true);
    button.current?.focus();
  }, [times]);
  useEffect(() => {
    if (busy) setOpen(true);
  }, [busy]);
  const shown = open || busy;
  return (
    <section className="section plan-part" aria-labelledby={id}>
      <div className="section-head">
        <Heading as="h2" size="xsmall" id={id}>
          <button
            ref={button}
            type="button"
            className="fold"
            aria-expanded={shown}
            aria-controls={`${id}-body`}
            onClick={() => setOpen(!shown)}
          >
            <ChevronIcon label="" size="small" color="currentColor" />
            {title}
          </button>
        </Heading>
        {aside}
        <div className="section-action">{action}</div>
      </div>
      {!shown && <p className="quiet small fold-line">{summary}</p>}
      <div id={`${id}-body`} hidden={!shown}>
        {shown && children}
      </div>
    </section>
  );
}
