import { resolve } from 'node:path';

/**
 * Atlaskit asks its feature gates at run time and brings a gate client for it. Outside Atlassian's own products no
 * gate is ever open, so they are closed when building: same behaviour, about 95 kB (gzip) less in a panel.
 */
export function foldFeatureGates() {
  return {
    name: 'fold-atlaskit-feature-gates',
    enforce: 'pre',
    transform: {
      filter: { id: /node_modules\/@atlaskit\/.*\.js$/, code: /\bfg\(/ },
      handler: (code) => ({ code: code.replace(/(?<![\w.$])fg\((['"])[^'"]+\1\)/g, 'false'), map: null }),
    },
  };
}

/** Stands in for the gate client that is left in dynamic calls. */
export const noFeatureGates = {
  find: /^@atlaskit\/platform-feature-flags(\/.*)?$/,
  replacement: resolve(import.meta.dirname, 'closed-feature-gates.js'),
};
