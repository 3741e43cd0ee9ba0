/**
 * The floors of the house: a folder imports itself, the floors it names, and nothing else.
 * `npm` lists the packages it may use: 'any' means every runtime dependency.
 * `node` says whether it may use Node's own modules.
 */
const floors = {
  domain: { floors: [], npm: ['zod'], node: false },
  i18n: { floors: ['domain'], npm: [], node: false },
  store: { floors: ['domain'], npm: ['kysely', 'better-sqlite3', 'pg'], node: true },
  actions: { floors: ['domain', 'i18n', 'store'], npm: ['zod', 'csv-parse'], node: false },
  reports: { floors: ['domain', 'i18n', 'store', 'actions'], npm: 'any', node: true },
  bot: { floors: ['domain', 'i18n', 'store', 'actions', 'reports'], npm: 'any', node: true },
  scenes: {
    floors: ['domain', 'i18n', 'store', 'actions', 'reports', 'bot'],
    npm: ['telegraf', 'zod'],
    node: true,
  },
  playground: { floors: ['domain', 'i18n', 'store', 'actions'], npm: 'any', node: true },
};

/** Packages that belong to some places only; the wiring (main.ts, app.ts) may use all of them. */
const homes = {
  telegraf: ['bot', 'scenes'],
  'node-cron': ['reports'],
  kysely: ['store'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  docx: ['reports'],
  exceljs: ['reports'],
  piscina: ['reports'],
  echarts: ['reports'],
  '@resvg/resvg-js': ['reports'],
};

const wiring = '^src/(main|app)\\.ts$';
const npmTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** Matches the files of npm packages and of the types that belong to them. */
function packages(names) {
  return `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
}

function folders(names) {
  return `^src/(${names.join('|')})/`;
}

function floorRules([name, { floors: below, npm, node }]) {
  const from = { path: folders([name]) };
  const rules = [
    {
      name: `${name}-imports-from-below`,
      comment: `src/${name} may import ${below.join(', ') || 'no other floor'}.`,
      from,
      to: { path: '^src/', pathNot: folders([name, ...below]) },
    },
  ];
  if (npm !== 'any') {
    rules.push({
      name: `${name}-packages`,
      comment: `src/${name} may use these packages: ${npm.join(', ') || 'none'}.`,
      from,
      to: { dependencyTypes: npmTypes, ...(npm.length > 0 && { pathNot: packages(npm) }) },
    });
  }
  if (!node) {
    rules.push({
      name: `${name}-does-no-io`,
      comment: `src/${name} uses no module of Node's own.`,
      from,
      to: { dependencyTypes: ['core'] },
    });
  }
  return rules;
}

function homeRule([name, places]) {
  return {
    name: `${name}-stays-home`,
    comment: `${name} is used in ${places.join(', ')} and the wiring only.`,
    from: { path: '^src/', pathNot: [folders(places), wiring] },
    to: { path: packages([name]) },
  };
}

const crossings = [
  {
    name: 'actions-say-no-words',
    comment: 'An action leaves values; texts are rendered when sending. Types of i18n are fine.',
    from: { path: '^src/actions/' },
    to: { path: '^src/i18n/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'scenes-see-context-and-kit',
    comment: 'Of the bot a dialogue sees context.ts and kit/ only.',
    from: { path: '^src/scenes/' },
    to: { path: '^src/bot/', pathNot: '^src/bot/(context\\.ts$|kit/)' },
  },
  {
    name: 'dialects-behind-open',
    comment: 'Which database runs is known to store/open.ts alone.',
    from: { path: '^src/', pathNot: '^src/store/(open\\.ts$|dialects/)' },
    to: { path: '^src/store/dialects/' },
  },
  {
    name: 'migrations-are-frozen',
    comment: 'A migration never imports code that goes on changing.',
    from: { path: '^src/store/migrations/' },
    to: { path: '^src/', pathNot: '^src/store/migrations/' },
  },
  {
    name: 'browser-code-stays-in-the-browser',
    comment: 'The page is served as it is: types from elsewhere vanish, values would not be found.',
    from: { path: '^src/playground/page/client/' },
    to: { pathNot: '^src/playground/page/client/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'config-is-pure',
    from: { path: '^src/config\\.ts$' },
    to: { pathNot: ['^src/domain/', packages(['zod'])] },
  },
  { name: 'nobody-imports-main', from: { path: '^src/' }, to: { path: '^src/main\\.ts$' } },
  {
    name: 'only-main-imports-app',
    from: { path: '^src/', pathNot: '^src/main\\.ts$' },
    to: { path: '^src/app\\.ts$' },
  },
  { name: 'src-knows-no-tests', from: { path: '^src/' }, to: { path: '^(test|bench)/' } },
  {
    name: 'src-runs-without-dev-dependencies',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  { name: 'no-cycles', from: {}, to: { circular: true } },
  {
    name: 'no-orphans',
    from: { orphan: true, path: '^src/' },
    to: {},
  },
];

const forbidden = [
  ...Object.entries(floors).flatMap(floorRules),
  ...Object.entries(homes).map(homeRule),
  ...crossings,
];

export default {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
