/**
 * Who may import whom: handlers translate, app orchestrates, domain decides, adapters remember.
 * Each rule has a case in test/project/arrows.test.ts that it must catch.
 */
const pureLibraries = ['@date-fns/tz', 'papaparse', 'rfc6902', 'canonicalize', 'semver'];
const packageNamed = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

// What could not be resolved keeps its relative form; it has a rule of its own.
const unresolved = '^\\.';

// Of the domain only its files have an order: its words (a gate, a release, a policy) explain each other.
const orderedFolder = '^(src/app|src/adapters|static/(shared|project|settings)|sandbox/(jira|forge))/[^/]+$';

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never(
      'domain-is-pure',
      'An auditor asks what the domain decides: it is answered without a platform, a clock or a network.',
      { path: '^src/domain/' },
      { pathNot: ['^src/domain/', unresolved, packageNamed(pureLibraries), '^(node:)?crypto$'] },
    ),
    never(
      'contract-is-light',
      'The contract is loaded by browsers: words of the domain and parsers, nothing of the platform.',
      { path: '^src/contract/' },
      { pathNot: ['^src/(contract|domain)/', unresolved, packageNamed(['valibot'])] },
    ),
    never(
      'app-knows-ports-only',
      'Use cases run on fakes: what they need of the world they ask through a port.',
      { path: '^src/app/' },
      { pathNot: ['^src/(app|domain|contract)/', unresolved, packageNamed(pureLibraries)] },
    ),
    never(
      'app-takes-types-of-contract',
      'Parsers belong to the edge: a use case gets parsed data and needs only their shape.',
      { path: '^src/app/' },
      { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'adapters-see-ports',
      "A row's or an answer's shape never reaches a screen, and a use case never knows where data come from.",
      { path: '^src/adapters/' },
      { path: '^src/', pathNot: ['^src/adapters/', '^src/domain/', '^src/app/ports'] },
    ),
    never(
      'adapters-stand-alone',
      'Each adapter can be replaced without reading another.',
      { path: '^src/adapters/([^/]+)/' },
      { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    ),
    never(
      'handlers-translate',
      "Handlers turn the platform's shapes into calls and hold no rules: adapters reach them through wiring.",
      { path: '^src/handlers/' },
      { path: '^src/(adapters/|domain/(gate/rules|measurement)/)' },
    ),
    never(
      'index-lists-handlers',
      "index.ts is the manifest's twin: a list of handlers and nothing else.",
      { path: '^src/index\\.ts$' },
      { pathNot: ['^src/handlers/', unresolved] },
    ),
    never(
      'one-composition-root',
      'Only handlers meet the wiring; a use case or an adapter that asks for it hides what it needs.',
      { path: '^src/', pathNot: ['^src/handlers/', '^src/wiring\\.ts$'] },
      { path: '^src/wiring\\.ts$' },
    ),
    never(
      'forge-stays-at-the-edge',
      'Only adapters, handlers and wiring know the platform.',
      { path: '^src/', pathNot: ['^src/(adapters|handlers)/', '^src/wiring\\.ts$'] },
      { path: packageNamed(['@forge']) },
    ),
    never(
      'static-sees-the-contract',
      "The contract is the front end's only door to src.",
      { path: '^static/' },
      { path: '^src/', pathNot: '^src/contract/' },
    ),
    never(
      'static-has-no-back-end',
      'These packages work only in a Forge function.',
      { path: '^static/' },
      { path: packageNamed(['@forge/(api|sql|events|resolver|kvs)']) },
    ),
    never(
      'views-stand-alone',
      'A view is a chunk of its own; what two views share is in static/shared.',
      { path: '^static/(?!shared/|theme/|public/)([^/]+)/' },
      { path: '^static/[^/]+/', pathNot: ['^static/$1/', '^static/(shared|theme)/'] },
    ),
    never(
      'sandbox-is-a-stranger',
      'A stand-in that knows the app from inside would flatter it: it may read only manifest.yml and the bundles.',
      { path: '^sandbox/' },
      { path: '^(src|static|test|demo|bench)/' },
    ),
    never(
      'app-knows-no-test',
      'Nothing that is deployed knows that it is being tested.',
      { path: '^(src|static)/' },
      { path: '^(sandbox|test|demo|bench|scripts)/' },
    ),
    never('no-cycles', 'A cycle can only be understood, tested and moved as a whole.', {}, { circular: true }),
    {
      ...never(
        'folders-have-an-order',
        'A folder is a part that can be read by itself: what needs another is read after it, never in a ring.',
        { path: orderedFolder },
        { path: orderedFolder, circular: true },
      ),
      scope: 'folder',
    },
    never('no-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)build/' },
    // Types count: a port that names a row's shape depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // @forge/jira-bridge names its code under `browser` alone.
      mainFields: ['module', 'main', 'browser', 'types'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
