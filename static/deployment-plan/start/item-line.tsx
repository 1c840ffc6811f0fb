import Button from '@atlaskit/button/new';
import type { Readiness } from '../../../src/contract/release-calls';
import { start as words } from '../../shared/en/start';
import { callRelease, useStored } from '../../shared/release-data';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useAct } from '../../shared/use-act';
import { WorkItemLink } from '../../shared/jira/work-item-link';

type Props = {
  readonly wave: string;
  readonly name: string;
  readonly item: NonNullable<Readiness['start']['waves'][string]['item']>;
  readonly mayBind: boolean;
};

/** The sub-task that stands for a wave. */
export function ItemLine({ wave, name, item, mayBind }: Props) {
  const stored = useStored();
  const { sending, trouble, act } = useAct<{ wave: string }, null>(
    (input) => callRelease('unbindWaveItem', input),
    () => stored({}, words.unbound),
    () => stored({}, ''),
  );
  return (
    <>
      <p className="small">
        {item.key === null ? (
          words.itemGone
        ) : (
          <>
            <WorkItemLink issueKey={item.key} />, {item.statusName}
          </>
        )}{' '}
        {mayBind && (
          <Button
            appearance="subtle"
            spacing="compact"
            isLoading={sending}
            aria-label={words.unbindOf(name)}
            onClick={() => void act({ wave })}
          >
            {words.unbind}
          </Button>
        )}
      </p>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notUnbound} />}
    </>
  );
}
