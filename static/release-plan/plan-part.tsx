import ChevronIcon from '@atlaskit/icon/core/chevron-right';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { planParts as words } from '../shared/en/plan-parts';
import type { PlanPart as Part } from '../../src/contract/plan-words';
import { useGoTo } from '../shared/go-to';

type Props = {
  readonly part: Part;
  /** What the part still has to say. */
  readonly lacks: readonly string[];
  /** The part in one line, while it is closed. */
  readonly summary: string;
  readonly startsOpen?: boolean;
  /** Work in the part keeps it open. */
  readonly busy: boolean;
  readonly action: ReactNode;
  readonly children: ReactNode;
};

/** A part of the plan that folds to one line: what it says, or what it lacks. */
export function PlanPart({ part, lacks, summary, startsOpen = false, busy, action, children }: Props) {
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
            {words.titles[part]}
          </button>
        </Heading>
        <Lozenge appearance={lacks.length === 0 ? 'success' : 'default'}>
          {lacks.length === 0 ? words.complete : words.open}
        </Lozenge>
        <div className="section-action">{action}</div>
      </div>
      {!shown && <p className="quiet small fold-line">{lacks.length === 0 ? summary : words.lacks(lacks)}</p>}
      <div id={`${id}-body`} hidden={!shown}>
        {shown && children}
      </div>
    </section>
  );
}
