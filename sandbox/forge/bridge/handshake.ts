/** What a frame posts to the page that holds it, with the port of its bridge. Everything after goes through that port. */
export type Hello = { readonly sandboxBridge: 'hello' };

export function isHello(data: unknown): data is Hello {
  return typeof data === 'object' && data !== null && 'sandboxBridge' in data && data.sandboxBridge === 'hello';
}
