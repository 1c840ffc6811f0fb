import type { ComponentProps } from 'react';
import { readiness as words } from '../shared/en/readiness';
import { FindingList } from '../shared/readiness/finding-list';

type Props = ComponentProps<typeof FindingList> & { readonly folded?: boolean };

/** What is missing, by who can mend it: each of them sees at once whether it is their turn. */
export function FindingsByWho({ findings, beside, folded = false }: Props) {
  const everybody = [...new Set(findings.map(({ who }) => who))];
  return everybody.map((who) => {
    const theirs = findings.filter((finding) => finding.who === who);
    return (
      <details key={who} open={!folded}>
        <summary>{words.stands(theirs.length, who)}</summary>
        <FindingList findings={theirs} beside={beside} />
      </details>
    );
  });
}
