import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runNode } from './processes.mjs';
import { Hint } from './progress.mjs';

/**
 * MariaDB's server program. Debian's `-core` package holds only programs: nothing is set up and no service runs.
 * The sandbox starts the program itself, on its own data.
 */
const database = {
  name: 'MariaDB',
  commands: ['mariadbd', 'mysqld'],
  places: ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/opt/mariadb/bin', '/usr/local/opt/mariadb/bin'],
  // Oracle's server is called mysqld too; its data are made in another way.
  isRight: (path) => execFileSync(path, ['--version'], { encoding: 'utf8' }).includes('MariaDB'),
  debian: 'mariadb-server-core',
  homebrew: 'brew install mariadb',
};

const chromium = {
  name: 'Chromium',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  places: ['/Applications/Chromium.app/Contents/MacOS', '/Applications/Google Chrome.app/Contents/MacOS'],
  macCommands: ['Chromium', 'Google Chrome'],
  debian: 'chromium',
  homebrew: 'brew install --cask chromium',
};

export const ensureDatabase = (tell) => ensure(database, tell);

/** Answers the path of the browser. */
export async function ensureChromium(tell) {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  // Ubuntu's package is only a door to the snap, which does not run everywhere; Playwright has a build for it.
  if (!find(chromium) && isUbuntu()) return installPlaywrightBrowser(tell);
  return ensure(chromium, tell);
}

async function ensure(program, tell) {
  const found = find(program);
  if (found) return found;
  if (process.platform === 'darwin') throw missing(program, program.homebrew);
  if (!find({ commands: ['apt-get'], places: ['/usr/bin'] }))
    throw missing(program, 'the package manager of your system');

  await installFromDebian(program, tell);
  const installed = find(program);
  if (!installed) throw missing(program, `sudo apt-get install ${program.debian}`);
  return installed;
}

async function installFromDebian(program, tell) {
  const byHand = `sudo apt-get install --no-install-recommends ${program.debian}`;
  const asRoot = await rootPrefix();
  if (!asRoot) throw missing(program, byHand);

  const apt = async (...args) => {
    tell(`apt-get ${args.join(' ')}`);
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await apt('update', '-q');
  const result = await apt('install', '-y', '-q', '--no-install-recommends', program.debian);
  if (result.code !== 0) throw missing(program, byHand, result.output);
}

/** How to run a command as root without asking for a password; undefined when that is not possible. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = await run('sudo', ['-n', 'true']);
  return sudo.code === 0 ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : undefined;
}

async function installPlaywrightBrowser(tell) {
  tell('playwright install');
  const cli = 'node_modules/playwright-core/cli.js';
  const result = await runNode([cli, 'install', '--with-deps', 'chromium']);
  if (result.code !== 0) throw missing(chromium, `npx playwright-core install --with-deps chromium`, result.output);
  const { chromium: browser } = await import('playwright-core');
  return browser.executablePath();
}

function find({ commands, places, macCommands = [], isRight = () => true }) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...places];
  return folders
    .flatMap((folder) => [...commands, ...macCommands].map((command) => join(folder, command)))
    .find((path) => isProgram(path) && isRight(path));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isUbuntu() {
  try {
    return /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function missing(program, command, output = '') {
  return new Hint(
    `${program.name} is missing and could not be installed. Install it with: ${command}\n${output}`.trimEnd(),
  );
}
