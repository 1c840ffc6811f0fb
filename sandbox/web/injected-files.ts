import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The themes that Jira lays under a frame when its app calls `view.theme.enable()`. */
const THEMES = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-typography',
  'atlassian-shape',
  'atlassian-motion',
];

export type InjectedFiles = { readonly bridge: string; readonly resizer: string; readonly themes: string };

export async function buildInjectedFiles(): Promise<InjectedFiles> {
  const [bridge, resizer, themes] = await Promise.all([bundleBridge(), readResizer(), readThemes()]);
  return { bridge, resizer, themes };
}

/** One classic script, so that it runs before anything of the app. */
async function bundleBridge(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../forge/bridge/iframe.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('The bridge script was not bundled');
  return script.text;
}

function readResizer(): Promise<string> {
  return readFile(require.resolve('iframe-resizer/js/iframeResizer.contentWindow.min.js'), 'utf8');
}

async function readThemes(): Promise<string> {
  const sheets = await Promise.all(
    THEMES.map(
      (theme) =>
        import(require.resolve(`@atlaskit/tokens/dist/cjs/artifacts/themes/${theme}.js`)) as Promise<{
          default: string | { default: string };
        }>,
    ),
  );
  // Node's import of a CommonJS file wraps its exports once more.
  return sheets.map(({ default: sheet }) => (typeof sheet === 'string' ? sheet : sheet.default)).join('\n');
}
