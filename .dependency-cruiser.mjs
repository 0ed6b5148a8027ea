/**
 * Who may import whom. Data flows one way and the pure folders stay pure: these rules are design
 * decisions, so each has a name, a reason, and a planted violation that it must catch
 * (test/architecture/rules.spec.ts). What imports cannot show (clock, randomness) is in test/tidy.
 * Type-only imports count too: a layer that knows another's types depends on it.
 */

/**
 * Everything of ours, as opposed to packages and Node's own modules, but for how large a cache may
 * be: that knows of nothing, and whoever has a cache may know it.
 */
const OURS = '^(?!src/at-most\\.ts$)(src|projections|verify|web|bench|examples|scripts|test)/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'ledger-imports-only-ledger',
    comment:
      'The write model is pure. It can be read, tested and replayed without a store, a framework ' +
      'or a package; so it imports nothing but itself.',
    severity: 'error',
    from: { path: '^src/ledger/' },
    to: { pathNot: '^src/ledger/' },
  },
  {
    name: 'projections-import-only-projections-and-ledger',
    comment:
      'The live service, the replay and the tests share the folds and must get the same bytes on ' +
      'every machine; so no package, no Node module and no shell may reach them.',
    severity: 'error',
    from: { path: '^projections/' },
    to: { pathNot: '^(projections|src/ledger)/' },
  },
  {
    name: 'scoring-knows-only-steps',
    comment:
      'A score is a sum of steps under a model. Whatever folds promises into steps may change ' +
      'without a look at scoring, and scoring without a look at the folds.',
    severity: 'error',
    from: { path: '^projections/score/' },
    to: {
      path: OURS,
      // What a model file says of predictions is part of it, and is read by their own reader.
      pathNot:
        '^(projections/score/|projections/step\\.ts$|src/ledger/|projections/prediction/head\\.ts$)',
    },
  },
  {
    name: 'tables-know-only-steps',
    comment:
      'A statutory table says what a law asks, and no model may bend it: it is a sum of steps that ' +
      'knows neither scores nor how promises are folded.',
    severity: 'error',
    from: { path: '^projections/tables/' },
    to: { path: OURS, pathNot: '^(projections/tables/|projections/step\\.ts$|src/ledger/)' },
  },
  {
    name: 'messages-import-only-messages-and-ledger',
    comment:
      'A message is what anybody tells the ledger, whichever way it comes in; so its shape and ' +
      'its rules lie below intake, documents, commands and HTTP, and know none of them.',
    severity: 'error',
    from: { path: '^src/messages/' },
    to: { path: OURS, pathNot: '^src/(messages|ledger)/' },
  },
  {
    name: 'kurrentdb-client-only-in-its-store',
    comment: 'Kept runs on any store behind the port; only the adapter knows the client.',
    severity: 'error',
    from: { pathNot: '^src/store/kurrent/grpc-link\\.ts$' },
    to: { path: '(^|node_modules/)@eventstore/db-client(/|$)' },
  },
  {
    name: 'class-validator-only-at-the-edge',
    comment:
      'Shape is checked once, at the edge. Behind it, values are typed and rules are the ' +
      "ledger's, so no other layer may validate with decorators.",
    severity: 'error',
    from: { pathNot: '^src/(messages|http)/' },
    to: { path: '(^|node_modules/)class-(validator|transformer)(/|$)' },
  },
  {
    name: 'nest-not-in-store',
    comment:
      'A store is opened by the service, the CLI, workers and tests, most of them without Nest. ' +
      '(The rules of ledger and projections keep Nest out of those.)',
    severity: 'error',
    from: { path: '^src/store/' },
    to: { path: '(^|node_modules/)@nestjs/' },
  },
  {
    name: 'nest-not-in-messages',
    comment:
      'Messages are told by commands and files, too, each by a process of its own that would ' +
      'load the whole framework first. HTTP shows OpenAPI what their members say of themselves.',
    severity: 'error',
    from: { path: '^src/messages/' },
    to: { path: '(^|node_modules/)@nestjs/' },
  },
  {
    name: 'deciders-read-no-view',
    comment:
      'A view lags and can be deleted; a decision that looked at one could not be repeated. The ' +
      'command side reads its own stream and nothing else.',
    severity: 'error',
    from: { path: '^src/command/' },
    to: { path: '^src/(projector|query|matching)/' },
  },
  {
    name: 'projections-not-fed-from-the-event-bus',
    comment:
      'The Nest EventBus neither orders nor remembers. The projector reads the subscription of ' +
      'the store, which does both; a bus may carry live notices as the last hop only.',
    severity: 'error',
    from: { path: '^src/projector/' },
    to: { path: '(^|node_modules/)@nestjs/cqrs(/|$)' },
  },
  {
    name: 'nothing-imports-the-root',
    comment:
      'The root knows every part and puts them together; a part that knew the root would know ' +
      'every other. Only what starts a service begins there.',
    severity: 'error',
    from: {
      pathNot: [
        '^src/(main|create-app|app\\.module)\\.ts$',
        '^src/cli/(service|commands/(serve|demo))\\.ts$',
        '^(test|bench)/',
      ],
    },
    to: { path: '^src/(main|create-app|app\\.module|resources)\\.ts$' },
  },
  {
    name: 'only-the-root-imports-web',
    comment: 'The pages stand on everything and carry nothing: without them all else works.',
    severity: 'error',
    from: { pathNot: '^(web/|test/|scripts/|src/app\\.module\\.ts$|src/cli/report-file\\.ts$)' },
    to: { path: '^web/' },
  },
  {
    name: 'web-imports-answers-and-words',
    comment:
      'A page shows what a query answers, in words. What it could find out by itself in a view, a ' +
      'store or a fold would be a second rule of who sees what.',
    severity: 'error',
    from: { path: '^web/', pathNot: '^web/islands/' },
    to: {
      path: OURS,
      pathNot:
        '^(web/|src/(query|words|http|command|documents|ledger|messages)/|projections/step\\.ts$)',
    },
  },
  {
    name: 'islands-import-the-verifier-alone',
    comment:
      'What runs in a browser knows what its page shows, and verifies what it is given. Anything ' +
      'else of ours would be carried to every reader, and be a second way to what a page says.',
    severity: 'error',
    from: { path: '^web/islands/' },
    to: { path: OURS, pathNot: '^(web/islands|verify)/' },
  },
  {
    name: 'charts-draw-what-they-are-given',
    comment:
      'A chart is a pure function of figures, days and words; reports and badges draw with it, ' +
      'too. Of all else it knows only how days are counted.',
    severity: 'error',
    from: { path: '^web/charts/' },
    to: { path: OURS, pathNot: '^(web/charts/|src/ledger/values/day\\.ts$)' },
  },
  {
    name: 'no-cycles',
    comment: 'Files that need each other are one thing: merge them, or name what both need.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'sqlite-only-where-data-lives',
    comment:
      'Each database has one owner: events.db (store), keys.db (keys), views (projector), ' +
      'matching.db (matching), log.db (audit/log), ' +
      'witness.db (audit/witness), reads.db (audit/reads). All others ask it, so that its transactions stay its own. ' +
      '(What is alike in the databases of followers is in follow.)',
    severity: 'error',
    from: {
      path: OURS,
      pathNot: '^src/(store|keys|follow|projector|matching|audit/(log|witness|reads))/',
    },
    to: { path: '(^|node_modules/)better-sqlite3(/|$)' },
  },
  {
    name: 'store-imports-only-ledger-and-store',
    comment: 'The store is a port and its adapters: it knows how an event looks and nobody above.',
    severity: 'error',
    from: { path: '^src/store/' },
    to: { path: OURS, pathNot: '^src/(store|ledger)/' },
  },
  {
    name: 'follow-imports-only-store-and-ledger',
    comment:
      'Whatever follows the log does it one way. That way knows the log and none of those who ' +
      'follow it, so that they need not know each other.',
    severity: 'error',
    from: { path: '^src/follow/' },
    to: { path: OURS, pathNot: '^src/(follow|store|ledger)/' },
  },
  {
    name: 'log-knows-stored-bytes-alone',
    comment:
      'What outsiders check rests on the bytes that are stored, their hashes and a key. A fold, a ' +
      'view or a query between them and the tree would be one more thing to trust.',
    severity: 'error',
    from: { path: '^src/audit/log(-thread)?/' },
    to: { path: OURS, pathNot: '^(src/(audit|follow|keys|ledger|outgoing|store)|verify)/' },
  },
  {
    name: 'outgoing-imports-only-outgoing',
    comment:
      'How a server of somebody else is called is one thing for all who call: it knows none of ' +
      'them, so that what it refuses it refuses to all.',
    severity: 'error',
    from: { path: '^src/outgoing/' },
    to: { path: OURS, pathNot: '^src/outgoing/' },
  },
  {
    name: 'watches-know-what-was-shown',
    comment:
      'A rule of a watch reckons with what its watcher could read, and with nothing that lies ' +
      'behind it; so no notice can tell more than a read would.',
    severity: 'error',
    from: { path: '^projections/watches/' },
    to: { path: OURS, pathNot: '^(projections/watches/|src/ledger/)' },
  },
  {
    name: 'witness-knows-no-ledger',
    comment:
      'A witness judges what any log sends, by the same verifier as outsiders; it has nothing of a ' +
      'ledger but the way in which files are opened.',
    severity: 'error',
    from: { path: '^src/audit/witness/' },
    to: { path: OURS, pathNot: '^(src/audit/(tree|witness)|src/store/sqlite|verify)/' },
  },
  {
    name: 'tape-knows-no-model',
    comment:
      'The tape has what promises are, whatever a model makes of it; so another model, another ' +
      'day or another knowledge needs no other tape.',
    severity: 'error',
    from: { path: '^src/tape/' },
    to: { path: '^(projections/(score|models|prediction|raise)/|src/(query|replay)/)' },
  },
  {
    name: 'intake-imports-only-intake-ledger-and-messages',
    comment:
      'Intake turns a document into messages as a pure function of the document; who sends it ' +
      'and what becomes of the messages is not its business.',
    severity: 'error',
    from: { path: '^src/intake/' },
    to: { path: OURS, pathNot: '^src/(intake|ledger|messages)/' },
  },
  {
    name: 'documents-imports-only-what-takes-them-in',
    comment:
      'Documents are taken in one way, whoever sends them. That way knows readers and the ledger; ' +
      'the command line and the API know it, and hand it what only they have.',
    severity: 'error',
    from: { path: '^src/documents/' },
    to: { path: OURS, pathNot: '^src/(documents|intake|command|messages|keys|ledger|processes)/' },
  },
  {
    name: 'export-hands-on-what-reads-find',
    comment:
      'A table is made of what reads find, and written to wherever the caller says; so it knows ' +
      'neither who asks nor where the bytes go.',
    severity: 'error',
    from: { path: '^src/export/' },
    to: {
      path: OURS,
      pathNot: '^(projections/|src/(export|query|models|projector|intake|store|ledger)/)',
    },
  },
  {
    name: 'audit-tree-is-pure',
    comment:
      'How a tree, its tiles, proofs and notes are made is formats and hashes: it can be tested ' +
      'against any other program, without a store. What is read and verified is read as outsiders do.',
    severity: 'error',
    from: { path: '^src/audit/tree/' },
    to: { pathNot: '^(src/audit/tree/|verify/|(node:)?crypto$)' },
  },
  {
    name: 'verify-imports-only-verify',
    comment:
      'Whoever must not trust us reads this part, takes it away and runs it in a browser; so it is ' +
      'whole, and stands on nothing but what every platform has.',
    severity: 'error',
    from: { path: '^verify/' },
    to: { pathNot: '^verify/' },
  },
  {
    name: 'processes-import-only-processes',
    comment:
      'How processes are asked, and whose turn it is, is one thing for whatever they are asked; ' +
      'so it knows neither reads nor documents.',
    severity: 'error',
    from: { path: '^src/processes/' },
    to: { path: OURS, pathNot: '^src/processes/' },
  },
  {
    name: 'words-import-only-words-and-ledger',
    comment:
      'The command line, the API and the page speak with the same words; so these know none of ' +
      'them, and nothing of how what they tell of comes about.',
    severity: 'error',
    from: { path: '^src/words/' },
    to: { pathNot: '^src/(words|ledger)/' },
  },
  {
    name: 'no-development-package-at-run-time',
    comment:
      'What is installed without devDependencies must run; tools of the checkout are in scripts.',
    severity: 'error',
    from: { path: '^(src|projections)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
};
