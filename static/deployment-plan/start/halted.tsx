import type { Readiness, ReleaseView } from '../../../src/contract/release-calls';
import { listed } from '../../shared/en/grammar';
import { start as words } from '../../shared/en/start';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { Notice } from '../../shared/states/notice';
import { WorkItemLink } from '../../shared/jira/work-item-link';
import { waveNames } from '../wave-names';

type Props = { readonly halt: Readiness['start']['halts'][number]; readonly view: ReleaseView };

/** Waves that can not start, because a change is not authorized any more. */
export function Halted({ halt: { key, at, how, waves }, view }: Props) {
  const timeZone = useTimeZone();
  const names = waveNames(view).flatMap(({ value, label }) => (waves.includes(value) ? [label] : []));
  return (
    <Notice kind="warning" title={words.halted(listed(names))}>
      <p>
        {words.haltedBy[how](key ?? words.hiddenChange, momentText(at, timeZone))} {words.haltedNext}
      </p>
      {key !== null && (
        <p>
          <WorkItemLink issueKey={key} />
        </p>
      )}
    </Notice>
  );
}
