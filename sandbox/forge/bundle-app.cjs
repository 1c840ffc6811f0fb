// `node bundle-app.cjs <app folder> <output folder>`: a program of its own because the bundler asks for `require.main`
// and resolves sources and settings from the working directory.
const { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { getEntryPoints, getNodeBundler } = require('@forge/bundler');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

const [appDir, outDir] = process.argv.slice(2);
process.chdir(appDir);

const quiet = { info() {}, debug() {}, trace() {}, warn: console.warn, error: console.error };
const config = new ConfigFile(new FileSystemReader(), new FileSystemWriter());
// The platform's wrapper is only to be had online; function-runtime.mjs stands in for it outside of the bundle.
const noScript = async () => ({ script: '', source: 'sandbox', version: 'sandbox' });
const wrapper = { getNodeRuntimeWrapper: noScript, getNodeRuntimeLoader: noScript };

async function main() {
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const { outputDir } = await getNodeBundler(quiet, wrapper, config).bundle({ appDirectory: appDir, entryPoints });
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  for (const name of readdirSync(outputDir))
    if (/\.cjs(\.map)?$/.test(name)) cpSync(join(outputDir, name), join(outDir, name));
  rmSync(outputDir, { recursive: true, force: true });
  writeTranslations((await config.readConfig()).translations);
}

/** What `i18n` of @forge/api reads beside the bundle (out/api/i18n.js). */
function writeTranslations(translations) {
  if (!translations) return;
  const { resources, fallback } = translations;
  const folder = join(outDir, '__LOCALES__');
  const info = { translations: {}, config: { locales: resources.map(({ key }) => key), fallback } };
  mkdirSync(folder);
  writeFileSync(join(folder, 'i18n-info.json'), JSON.stringify(info));
  for (const { key, path } of resources) cpSync(join(appDir, path), join(folder, `${key}.json`));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
