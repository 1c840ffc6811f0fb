import type { FrameSurface } from '../../parts';
import type { Theme } from './frame-options';

/** What the host answers when it opened a frame (`web/frame-answer.ts` is the other side). */
export type OpenedFrame = {
  readonly frameId: string;
  readonly appId: string;
  readonly src: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly viewportSize: string | undefined;
  readonly refreshable: boolean;
};

export function requestFrame(module: string, surface: FrameSurface, theme: Theme): Promise<OpenedFrame> {
  return post<OpenedFrame>('/__host/frames', { module, surface, theme });
}

/** A modal frame stands on the frame that opened it; the host adds `extension.modal` to that one's context. */
export function requestModal(
  openerId: string,
  resource: string | null,
  modal: unknown,
  theme: Theme,
): Promise<OpenedFrame> {
  return untilAnswered(openerId, post<OpenedFrame>(`/__host/frames/${openerId}/modal`, { resource, modal, theme }));
}

/**
 * The host forgets the frame, after it has answered what the frame asked: a browser that is busy may send the two in
 * another order. Nobody waits: a page that is left may not even hear the answer.
 */
export function closeFrame(frameId: string): void {
  void Promise.allSettled([...(unanswered.get(frameId) ?? [])])
    .then(() => fetch(`/__host/frames/${frameId}`, { method: 'DELETE', keepalive: true }))
    .catch(() => undefined);
}

const unanswered = new Map<string, Set<Promise<unknown>>>();

async function untilAnswered<T>(frameId: string, request: Promise<T>): Promise<T> {
  const requests = unanswered.get(frameId) ?? new Set();
  unanswered.set(frameId, requests.add(request));
  try {
    return await request;
  } finally {
    requests.delete(request);
    if (requests.size === 0) unanswered.delete(frameId);
  }
}

/** A command that the server carries out in the frame's own context. */
export async function requestCommand(frameId: string, cmd: string, payload: unknown): Promise<unknown> {
  const request = post<Answer>(`/__host/frames/${frameId}/bridge`, { cmd, payload });
  const answer = await untilAnswered(frameId, request);
  if (!answer.ok) throw new Error(answer.message);
  return answer.result;
}

type Answer = { readonly ok: true; readonly result?: unknown } | { readonly ok: false; readonly message: string };

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return (await response.json()) as T;
  const refusal = (await response.json().catch(() => ({}))) as { readonly message?: string };
  throw new Error(refusal.message ?? `The host answered ${response.status}`);
}
