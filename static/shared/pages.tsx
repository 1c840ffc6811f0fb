import Button from '@atlaskit/button/new';
import { pages as words } from './en/shared';

type Props = {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  readonly all: number;
  readonly turn: (page: number) => void;
};

/** The way through a list a page at a time; nothing where it fits on one. */
export function Pages({ page, size, all, turn }: Props) {
  if (all <= size) return null;
  const from = page * size;
  return (
    <div className="pages" role="group" aria-label={words.pages}>
      <span className="quiet small" role="status">
        {words.shown(from + 1, Math.min(all, from + size), all)}
      </span>
      <Button spacing="compact" isDisabled={page === 0} onClick={() => turn(page - 1)}>
        {words.previous}
      </Button>
      <Button spacing="compact" isDisabled={from + size >= all} onClick={() => turn(page + 1)}>
        {words.next}
      </Button>
    </div>
  );
}
