import { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { useEffect, useId, useRef, useState } from 'react';
import type { FrameHandle } from '../common/app-frame';
import { GadgetBody } from './gadget-body';
import { useDraggable, useDropTarget } from './gadget-dragging';
import { GadgetMenu } from './gadget-menu';
import type { GadgetProps } from './gadget-props';
import { useTimedRefresh } from './use-timed-refresh';

export function Gadget({ dashboard, gadget, module, moves, move, arranging, round }: GadgetProps) {
  const [editing, setEditing] = useState(false);
  const element = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const frame = useRef<FrameHandle>(null);
  const refresh = () => frame.current?.refresh();
  useRounds(round, refresh);
  useTimedRefresh(editing ? undefined : gadget.configuration['refresh'], refresh);
  useDraggable(element, bar, gadget.id, arranging);
  const over = useDropTarget(element, { column: gadget.column, row: gadget.row }, arranging);
  const heading = useId();
  const name = gadget.title ?? module?.title ?? gadget.moduleKey;
  return (
    <article ref={element} className="gadget" aria-labelledby={heading} data-colour={gadget.color} data-over={over}>
      <div ref={bar} className="gadget-bar">
        <Heading size="xsmall" as="h2" id={heading}>
          {name}
        </Heading>
        <IconButton
          icon={RefreshIcon}
          label={`Refresh ${name}`}
          appearance="subtle"
          spacing="compact"
          onClick={refresh}
        />
        {dashboard.mayEdit && (
          <GadgetMenu
            dashboard={dashboard}
            gadget={gadget}
            name={name}
            configure={module?.entryPoints.includes('edit') === true ? () => setEditing(true) : undefined}
            moves={moves}
            move={move}
          />
        )}
      </div>
      <div className="gadget-body">
        <GadgetBody
          dashboard={dashboard}
          gadget={gadget}
          module={module}
          frame={frame}
          editing={editing}
          edit={() => setEditing(true)}
          done={() => setEditing(false)}
        />
      </div>
    </article>
  );
}

/** Refreshes when the number changes, and not when it is first seen. */
function useRounds(round: number, refresh: () => void): void {
  const latest = useRef(refresh);
  const seen = useRef(round);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (seen.current === round) return;
    seen.current = round;
    latest.current();
  }, [round]);
}
