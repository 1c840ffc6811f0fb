import type { Closing } from '../../contract/change-calls';
import type { Answer } from '../../contract/wire';
import type { ClosureFacts } from '../../domain/closure/closure';
import { evaluateClosure } from '../../domain/closure/evaluate-closure';
import type { Deps } from '../deps';
import { gatherClosureFacts, linkedReleases } from './gather-closure-facts';
import { notAChange } from '../change/open-change';
import { notVisible } from '../release/open-release';
import type { Caller } from '../ports/ports';

/** What the Change closure would say at this moment, for a person who may see the change. Nothing is stored. */
export async function getClosing(deps: Deps, { jira }: Caller, issueIdOrKey: string): Promise<Answer<Closing>> {
  // As the app, since the validator judges as the app; what the person may not see is told as hidden.
  const [own, gathered] = await Promise.all([
    jira.issue(issueIdOrKey),
    gatherClosureFacts(deps, deps.appJira, issueIdOrKey),
  ]);
  if (own === undefined || gathered === undefined) return notVisible;
  if (!(own.typeId in gathered.settings.changeTypes)) return notAChange(own.key);
  const { change, releases } = gathered.facts;
  const unlinked = releases.known ? releases.value.filter((one) => one.visible && !one.linked).map(({ id }) => id) : [];
  const visible = new Set([
    ...linkedReleases(own, gathered.settings).map(({ issueId }) => issueId),
    ...(unlinked.length === 0 ? [] : await jira.issues(unlinked)).map(({ id }) => id),
  ]);
  const now = deps.clock.now();
  const { findings } = evaluateClosure({ change, releases: masked(releases, visible) }, now);
  return { ok: true, value: { findings, checkedAt: now } };
}

/** A release that the person may not see keeps holding the change open where it does, and is told as hidden. */
function masked(releases: ClosureFacts['releases'], visible: ReadonlySet<string>): ClosureFacts['releases'] {
  if (!releases.known) return releases;
  const { value } = releases;
  const holdsNothing = (id: string) =>
    evaluateClosure(
      {
        change: { key: '', approved: true, authority: '' },
        releases: { known: true, value: value.filter((one) => one.id === id) },
      },
      '',
    ).result === 'PASS';
  return {
    known: true,
    value: value.flatMap((release) =>
      visible.has(release.id) || 'gone' in release
        ? [release]
        : holdsNothing(release.id)
          ? []
          : [{ visible: false as const, id: release.id, key: 'hidden', hiddenFrom: 'viewer' as const }],
    ),
  };
}
