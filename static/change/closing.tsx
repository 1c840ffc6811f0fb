import { useClosing } from './change-data';
import { closing as words } from '../shared/en/closure';
import { Loaded } from '../shared/states/loaded';
import { FindingList } from '../shared/readiness/finding-list';
import { Section } from '../shared/section';
import { Waiting } from '../shared/states/waiting';

/** What the Change closure would say, before anybody is refused. */
export function Closing() {
  const closing = useClosing();
  return (
    <Section title={words.title}>
      <Loaded query={closing} failedTitle={words.failed} waiting={<Waiting lines={2} />}>
        {({ findings }) =>
          findings.length === 0 ? (
            <p>{words.free}</p>
          ) : (
            <>
              <p>{words.open(findings.length)}</p>
              <FindingList findings={findings} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
