import { useMemo } from 'react';
import { useHost, useWorkItem } from '../host';

export type DraftPlace = {
  /** False where the browser refuses storage to frames: a closed tab loses what was typed, and people are told so. */
  readonly keeps: boolean;
  read(): unknown;
  keep(value: unknown): void;
  drop(): void;
};

/** Raised when documents get another shape: what an older version of Slipway kept is not read as if it had it. */
const shape = 2;

/**
 * Where unsaved work of this person on this work item waits for a closed tab. Only this browser has it. Where the
 * browser refuses storage to frames, drafts live as long as the page.
 */
export function useDraftPlace(name: string): DraftPlace {
  const { cloudId, accountId } = useHost();
  const { id } = useWorkItem();
  return useMemo(() => {
    const key = ['slipway', `draft-${shape}`, cloudId, accountId, id, name].join(':');
    return {
      keeps: quietly(() => tryOut(`${key}:try`)) ?? false,
      read: () => quietly(() => JSON.parse(localStorage.getItem(key) ?? 'null') as unknown) ?? null,
      keep: (value) => quietly(() => localStorage.setItem(key, JSON.stringify(value))),
      drop: () => quietly(() => localStorage.removeItem(key)),
    };
  }, [cloudId, accountId, id, name]);
}

/** Storage may be forbidden or full: nothing is lost then but the draft, and the text stays on the screen. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function tryOut(key: string): boolean {
  localStorage.setItem(key, '');
  localStorage.removeItem(key);
  return true;
}
