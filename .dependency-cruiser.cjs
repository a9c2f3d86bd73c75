/**
 * The import directions of CONTRIBUTING.md ("Who may import whom"), enforced:
 * main → daemon → adapters → core → contract.
 * Imports of types count like any other, except where a rule says otherwise.
 */
const adapters = [
  'store',
  'compute',
  'forge',
  'ssh',
  'probe',
  'metrics',
  'rpc',
  'transport',
  'supervisor',
  'client',
  'cli',
  'simulator',
];
const anyAdapter = `^src/(${adapters.join('|')})/`;
const composition = '^src/(main\\.ts|daemon(\\.ts|/))';
const core = '^src/core/';
const contract = '^src/contract/';

/** An adapter knows itself, the core, the contract and what `alsoAllowed` adds. */
const adapterRule = (name) => {
  const alsoAllowed = { cli: ['^src/client/'] }[name] ?? [];
  return {
    name: `${name}-meets-no-other-adapter`,
    comment: 'Adapters import the core, the contract and themselves. What two share is a port.',
    severity: 'error',
    from: { path: `^src/${name}/` },
    to: {
      path: '^src/',
      pathNot: [`^src/${name}/`, core, contract, '^src/log\\.ts$', ...alsoAllowed],
    },
  };
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...adapters.map(adapterRule),
    {
      name: 'core-imports-core-and-contract',
      comment: 'The core declares ports; adapters implement them.',
      severity: 'error',
      from: { path: core },
      to: { path: '^src/', pathNot: [core, contract] },
    },
    {
      name: 'core-does-no-io',
      severity: 'error',
      from: { path: core },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|fs/promises|net|child_process|http|https|http2|tls|dgram|dns|dns/promises|os|process|worker_threads|cluster|readline|readline/promises|tty|timers|timers/promises)$',
      },
    },
    {
      name: 'core-uses-no-package',
      severity: 'error',
      from: { path: core },
      to: { path: 'node_modules' },
    },
    {
      name: 'contract-stands-alone',
      severity: 'error',
      from: { path: contract },
      to: { path: '^src/', pathNot: contract },
    },
    {
      name: 'only-the-daemon-names-adapters',
      severity: 'error',
      from: { path: '^src/', pathNot: [anyAdapter, composition] },
      to: { path: anyAdapter },
    },
    {
      name: 'daemon-knows-no-program',
      comment: 'The command line and the simulator are programs of their own.',
      severity: 'error',
      from: { path: '^src/daemon(\\.ts|/)' },
      to: { path: '^src/(cli/|simulator/|main\\.ts)' },
    },
    {
      name: 'main-starts-programs-only',
      severity: 'error',
      from: { path: '^src/main\\.ts' },
      to: { path: anyAdapter, pathNot: '^src/(cli|simulator)/' },
    },
    {
      name: 'backends-meet-nowhere',
      comment: 'A backend knows itself and what lies directly in compute/, but never the registry.',
      severity: 'error',
      from: { path: '^src/compute/([^/]+)/' },
      to: {
        path: '^src/compute/([^/]+/|registry\\.ts)',
        pathNot: '^src/compute/$1/',
      },
    },
    {
      name: 'edge-files-serve-the-edge',
      comment: 'Settings and life cycle are handed in by the daemon.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(main|config|log|lifecycle)\\.ts', '^src/(daemon|config)(\\.ts|/)'],
      },
      to: { path: ['^src/config(\\.ts|/)', '^src/lifecycle\\.ts'] },
    },
    {
      name: 'log-is-handed-in',
      comment: 'Elsewhere the type of the log may be imported, the log itself is handed in.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(main|log|lifecycle)\\.ts', '^src/(daemon|config)(\\.ts|/)'],
      },
      to: { path: '^src/log\\.ts', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts' },
    },
    {
      name: 'source-knows-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'source-runs-without-dev-dependencies',
      comment: 'Who installs the package has no development dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
