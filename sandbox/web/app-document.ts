import { load } from 'cheerio';

/** Where the scripts that the host puts into documents are served on the app origin. */
export const INJECTED = {
  bridge: '/__sandbox/bridge.js',
  resizer: '/__sandbox/iframe-resizer.js',
  themes: '/__sandbox/themes.css',
} as const;

/**
 * A document of an app as the platform rewrites it: the bridge first in the head and synchronous, for `@forge/bridge`
 * looks for it while it is imported; then the script that reports the content's height.
 */
export function injectBridge(html: string, siteUrl: string, clockOffsetMs: number): string {
  const $ = load(html);
  const bridge = $('<script>').attr({
    src: INJECTED.bridge,
    'data-host-origin': siteUrl,
    'data-clock-offset-ms': String(clockOffsetMs),
    'data-style-sheet': INJECTED.themes,
  });
  const resizer = $('<script>').attr({ src: INJECTED.resizer, async: '' });
  $('head').prepend(bridge, resizer);
  return $.html();
}
