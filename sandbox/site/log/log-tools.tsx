import Button, { LinkButton } from '@atlaskit/button/new';

/** Following the site as it is used, and the same calls as a file. */
export function LogTools({
  filter,
  follow,
  setFollow,
}: {
  readonly filter: string;
  readonly follow: boolean;
  readonly setFollow: (follow: boolean) => void;
}) {
  return (
    <div className="button-row">
      <Button aria-pressed={follow} isSelected={follow} onClick={() => setFollow(!follow)}>
        Follow live
      </Button>
      <LinkButton href={`/__site/log.jsonl?${filter}`} download="site-log.jsonl">
        Export JSON lines
      </LinkButton>
    </div>
  );
}
