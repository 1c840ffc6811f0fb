import Button from '@atlaskit/button/new';
import type { PanelPlace } from '../../src/contract/setup-check';
import { inJira as words } from '../shared/en/in-jira';
import { Notice } from '../shared/states/notice';
import { isSame } from './same-place';
import type { Pinning } from './use-pinning';

/** How far Jira has come, what came of it in each project, and the way back. */
export function PinOutcome({
  pinning,
  missing,
}: {
  readonly pinning: Pinning;
  readonly missing: readonly PanelPlace[];
}) {
  const { state, run } = pinning;
  if (state.kind === 'running') return <p role="status">{words.pinning(state.percent)}</p>;
  if (state.kind !== 'over') return null;
  const { places, pinned } = state;
  if (!pinned) return <Notice kind="information" live="status" title={words.unpinned(places.length)} />;
  const done = places.filter((place) => !missing.some((each) => isSame(each, place)));
  const undo = (
    <Button spacing="compact" onClick={() => void run(done, false)}>
      {words.undo}
    </Button>
  );
  return done.length === places.length ? (
    <Notice kind="success" live="status" title={words.pinnedNow(done.length)} actions={undo} />
  ) : (
    <Notice
      kind="warning"
      live="alert"
      title={words.pinnedPart(done.length, places.length)}
      {...(done.length > 0 ? { actions: undo } : {})}
    >
      <p>{words.pinnedPartWhat}</p>
    </Notice>
  );
}
