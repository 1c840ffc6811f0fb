import type { MiddlewareHandler } from 'hono';

/** As Vite names what it builds: `assets/name-<hash>.ext`. Names without digits or capitals may be words of somebody. */
const hashed = /\/assets\/[^/]*-(?=[\w-]*[0-9A-Z])[\w-]{8}\.\w+$/;

export const FOR_EVER = 'public, max-age=31536000, immutable';

/** A file whose name carries the hash of its content never becomes another one. */
export const isHashed = (path: string): boolean => hashed.test(path);

type Kept = { readonly body: ArrayBuffer; readonly headers: Headers };

/**
 * Sends files with a hash in their names from memory, as they were sent (and compressed) the first time: a page has
 * dozens of them, and reading and compressing each anew costs ten times as much.
 */
export function keepHashedFiles(): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  return async (c, next) => {
    if (c.req.method !== 'GET' || c.req.header('range') !== undefined || !isHashed(c.req.path)) return next();
    const key = `${c.req.header('accept-encoding') ?? ''} ${c.req.path}`;
    const known = kept.get(key);
    if (known !== undefined) return new Response(known.body, { headers: known.headers });

    await next();
    if (c.res.status !== 200) return;
    const file = { body: await c.res.clone().arrayBuffer(), headers: new Headers(c.res.headers) };
    file.headers.delete('transfer-encoding');
    kept.set(key, file);
  };
}
