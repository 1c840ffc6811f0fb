import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const moduleName = 'virtual:theme.css';
const themes = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];

/**
 * Atlassian's design tokens as one static stylesheet. `setGlobalTheme` would add them as style elements at run time:
 * later than the first paint, and refused where the CSP allows no inline styles.
 */
export function themeCss() {
  return {
    name: 'atlassian-theme-css',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : null),
    load: (id) => (id === `\0${moduleName}` ? themes.map(themeText).join('\n') : null),
  };
}

function themeText(name) {
  return require(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`).default;
}
