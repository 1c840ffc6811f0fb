/** Transpiled by swc: types are checked once by `tsc`, not in every test run. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** Every folder of test/ that runs apart; what is in none of them is a plain unit test. */
const apart = ['ports', 'sandbox', 'project', 'static', 'e2e'];

const project = (displayName, folder, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${folder}/**/*.test.{ts,tsx}`],
  // A build holds copies that jest would take for modules of its own.
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/static/build/', '<rootDir>/.sandbox/'],
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  // Published as ES modules only, which jest on Node 20 can not require.
  transformIgnorePatterns: ['/node_modules/(?!canonicalize/)'],
  ...more,
});

/** Views are rendered without a browser; what only a browser can tell is in e2e. */
const front = {
  testEnvironment: '<rootDir>/test/static/frame-environment.cjs',
  moduleNameMapper: {
    // They name their entries only for browsers.
    '^@forge/(jira|dashboards)-bridge$': '<rootDir>/node_modules/@forge/$1-bridge/out/index.js',
    '\\.css$': '<rootDir>/test/static/no-style.cjs',
    '^@atlaskit/platform-feature-flags(/.*)?$': '<rootDir>/static/theme/closed-feature-gates.js',
  },
};

/** A browser does not stand still: what it showed is part of a failure. */
const browser = { testEnvironment: '<rootDir>/test/e2e/support/browser-environment.cjs' };

module.exports = {
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    project('unit', '**', { testPathIgnorePatterns: apart.map((folder) => `<rootDir>/test/${folder}/`) }),
    project('front', 'static', front),
    ...['ports', 'project'].map((folder) => project(folder, folder)),
    project('sandbox', 'sandbox', browser),
    project('e2e', 'e2e', { ...browser, setupFilesAfterEnv: ['<rootDir>/test/e2e/support/patience.cjs'] }),
  ],
};
