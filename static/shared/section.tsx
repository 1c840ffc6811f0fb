import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useGoTo } from './jira/go-to';

type Props = {
  readonly title: string;
  /** A count or state right beside the title. */
  readonly aside?: ReactNode;
  readonly action?: ReactNode;
  /** As places call it, so that findings can lead here. */
  readonly part?: string;
  readonly children: ReactNode;
};

/** A part of a panel under its own heading. */
export function Section({ title, aside, action, part, children }: Props) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const wanted = useGoTo()?.wanted;
  const times = part !== undefined && wanted?.part === part ? wanted.times : 0;
  useEffect(() => {
    if (times > 0) section.current?.focus();
  }, [times]);
  return (
    <section ref={section} className="section" aria-labelledby={id} tabIndex={-1}>
      <div className="section-head">
        <Heading as="h2" size="xsmall" id={id}>
          {title}
        </Heading>
        {aside}
        {action !== undefined && <div className="section-action">{action}</div>}
      </div>
      {children}
    </section>
  );
}

/** The whole panel; its name is for those who do not see the host's heading around the frame. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="panel">
      <h1 className="for-readers">{title}</h1>
      {children}
    </main>
  );
}
