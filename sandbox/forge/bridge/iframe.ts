/**
 * The browser script that stands first in the head of every document of an app, as `global-bridge.js` does on the
 * platform: `@forge/bridge` looks for `__bridge` while it is imported. Bundled into one classic script at start.
 */
import { appHistory, type OpenedHistory } from './app-history';
import type { Theme } from './frame-options';
import type { Hello } from './handshake';
import { openRpc } from './rpc';
import { shiftDate } from './shift-date';
import { applyTheme } from './theming';

const { hostOrigin, clockOffsetMs, styleSheet } = scriptData();
shiftDate(Number(clockOffsetMs));

let themed = false;
const { port1, port2 } = new MessageChannel();
const rpc = openRpc(port1, (command, payload) => {
  if (command !== 'theme') throw new Error(`not modelled: ${command}`);
  if (themed) applyTheme(payload as Theme, styleSheet);
});
window.parent.postMessage({ sandboxBridge: 'hello' } satisfies Hello, hostOrigin, [port2]);

Object.assign(globalThis, { __bridge: { callBridge } });

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  const answer = await rpc.call(command, payload);
  if (command === 'enableTheming') {
    themed = true;
    applyTheme(answer as Theme, styleSheet);
    return undefined;
  }
  if (command === 'createHistory') return appHistory(answer as OpenedHistory);
  return answer;
}

function scriptData(): { hostOrigin: string; clockOffsetMs: string; styleSheet: string } {
  const { hostOrigin, clockOffsetMs, styleSheet } = document.currentScript?.dataset ?? {};
  if (hostOrigin === undefined || clockOffsetMs === undefined || styleSheet === undefined)
    throw new Error('The bridge script must be loaded by its own tag');
  return { hostOrigin, clockOffsetMs, styleSheet };
}
