import Button from '@atlaskit/button/new';
import type { Readiness } from '../../../src/contract/release-calls';
import { start as words } from '../../shared/en/start';
import { callRelease } from '../../shared/release-data';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useGateAct } from '../../shared/use-gate-act';
import { WorkItemLink } from '../../shared/jira/work-item-link';

type Props = {
  readonly wave: string;
  readonly name: string;
  readonly item: NonNullable<Readiness['start']['waves'][string]['item']>;
  readonly mayBind: boolean;
};

/** The sub-task that stands for a wave. */
export function ItemLine({ wave, name, item, mayBind }: Props) {
  const { sending, trouble, act } = useGateAct<{ wave: string }>(
    (input) => callRelease('unbindWaveItem', input),
    words.unbound,
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
