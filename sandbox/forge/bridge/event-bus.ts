/** The events of `@forge/bridge` between the frames of one page. */
export type Listener = {
  readonly frameId: string;
  readonly appId: string;
  readonly event: string;
  /** `onPublic` hears every app on the page, `on` only its own. */
  readonly isPublic: boolean;
  readonly callback: (payload: unknown) => unknown;
};

const listeners = new Set<Listener>();

export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function emit(event: string, payload: unknown, hears: (listener: Listener) => boolean): void {
  for (const listener of listeners) {
    if (listener.event === event && hears(listener)) tell(listener.callback, payload);
  }
}

/** Calls into a frame whose answer nobody waits for; the frame may be gone by then. */
export function tell(callback: (payload?: unknown) => unknown, payload?: unknown): void {
  Promise.resolve(callback(payload)).catch((error: unknown) => console.warn('A callback of an app failed:', error));
}
