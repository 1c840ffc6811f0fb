import type { SettingsDoc } from '../../domain/settings/settings';
import type { Issue } from '../ports/ports';

/** The links of a release that count: of the mapped type and on the mapped side. */
export function linkedChanges({ links }: Issue, { changeLink }: SettingsDoc): readonly Issue['links'][number][] {
  const mapped = links.filter(
    (link) => changeLink !== null && link.typeId === changeLink.typeId && link.side === changeLink.side,
  );
  return [...new Map(mapped.map((link) => [link.issueId, link])).values()];
}
