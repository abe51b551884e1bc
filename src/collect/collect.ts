import { ts } from 'ts-morph';
import type { LoadedProject } from '../load/project.js';
import { Timing } from '../timing.js';
import { AssignedStorages } from './browser/assigned-storages.js';
import { effectsOfAccessors } from './effects/accessors.js';
import { BoundContexts } from './values/bound-contexts.js';
import { indexCalls, type CallIndex, type IndexedCall } from './calls/call-index.js';
import { CallTags } from './calls/call-tags.js';
import { callsOfCallables } from './calls/candidates.js';
import type { LetheTag } from './context.js';
import { DeniedRoutes } from './effects/denied-routes.js';
import { EffectReader, isEffect } from './effects/effects.js';
import { EntryReader } from './entries/entry-reader.js';
import { withRetentionTags } from './edits/retention-tags.js';
import type { EffectFact, FileFacts, PartialFacts, ProcessorFact, SinkFact, StoreFact } from './facts.js';
import { infrastructureFacts } from './exposures/index.js';
import { LogFileReader, logFileTags } from './exposures/log-files.js';
import { factsByFile } from './facts-by-file.js';
import { readGates, type Gates } from './calls/gates.js';
import { withHandedTypes } from './handed-types/handed-types.js';
import { GeneratedEndpoints } from './effects/generated-endpoints.js';
import { OptionPaths } from './calls/option-paths.js';
import { readProcessors, storeOfProcessor } from './processors.js';
import { ReachabilityAnalysis } from './reachability.js';
import { RemovalCalls } from './effects/removal-calls.js';
import { ServiceRequests } from './calls/service-requests.js';
import { CollectSession } from './session.js';
import { isOpen, StoreTypes } from './lookup/store-types.js';
import { RecordingReader, recordsTag } from './sinks/recordings.js';
import { redactSentTag, RedactionReader } from './sinks/redaction.js';
import { HandedLines } from './sinks/handed-lines.js';
import { RequestLogReader } from './sinks/request-logs.js';
import { OutsideServices } from './sinks/outside-services.js';
import { routeParameters } from './sinks/routes.js';
import { isWayOut } from './sinks/sink-kinds.js';
import { SinkReader } from './sinks/sink-reader.js';
import { siteReaders } from './sinks/sites/index.js';
import { mayLog } from './sinks/untyped-loggers.js';
import { StoreCreators } from './lookup/store-creators.js';
import { StoreRegistry } from './lookup/store-registry.js';
import { isAside } from './stores/aside.js';
import { readCreatedStores } from './stores/created.js';
import { SqlEffects } from './sql/effects.js';
import { storeReaders } from './stores/index.js';
import { withoutGeneratedModels } from './stores/keystone.js';
import { withContents } from './stores/prisma-contents.js';
import { withoutOmitted } from './stores/prisma-omissions.js';
import { withoutStandIns } from './stores/stand-ins.js';
import { withUnregistered } from './stores/typeorm-registered.js';
import { calleeName, receiverOf, unwrap, type CallLike } from './syntax.js';
import { readTables, type TableFacts } from './tables/read-tables.js';
import { tagsOfDeclaration } from './tags.js';
import { UntaggedStores } from './lookup/untagged-stores.js';
import { builtAccessOf, methodsOfTables, tableAccessOf, takesTable } from './lookup/untyped-tables.js';
import { methodsWithVerb, verbOfMethod } from './effects/untyped-verbs.js';
import { fieldContents } from './uses/field-contents.js';
import { FieldUses, readsRows, type FoundUses, type UseSources } from './uses/field-uses.js';
import { usesOfPart } from './uses/uses-of-part.js';
import { knownValues } from './values/known-values.js';
import { ValueReader } from './values/values.js';
import type { ColumnValues } from './effects/field-values.js';
import { completeStores } from './effects/written-records.js';

const requestLogTags = new Set(['access-log', 'access-log-format', 'query-log']);
const setUpTags = new Set([recordsTag, redactSentTag]);
/** Tags of what is called by its own name, and of calls that make several effects or hand a client on. */
const namingTags = new Set(['client', 'adapter', 'crud', 'bulk']);
/** Fields whose assignment by itself means something: marks of deletion are written to the record before it is saved. */
const deletionMarks = /delet|remov|anonymi|erase/i;

export type Progress = (step: string, done: number, total: number) => void;

export interface CollectOptions {
  onProgress?: Progress;
  /** Told how long the steps take. */
  timing?: Timing;
  /** Names of fields that the policy says put records on hold. */
  holds?: readonly string[];
}

/** Reads the facts of every source file of a loaded project. */
export function collect(project: LoadedProject, { onProgress = () => undefined, timing = new Timing(), holds = [] }: CollectOptions = {}): FileFacts[] {
  return new Collector(project, onProgress, timing, holds).run();
}

/**
 * Reads the facts of a part of an application that is loaded with all that it depends on, but without what depends on it.
 *
 * @param isName whether a name may be one of a field that matters
 */
export function collectPart(project: LoadedProject, isName: (name: string) => boolean, { onProgress = () => undefined, timing = new Timing(), holds = [] }: CollectOptions = {}): PartialFacts {
  return new Collector(project, onProgress, timing, holds).runPart(isName);
}

class Collector {
  readonly project: LoadedProject;
  readonly #session: CollectSession;
  readonly #index: CallIndex;
  readonly #gates: Gates;
  readonly #tables: TableFacts;
  readonly #stores: StoreFact[];
  readonly #registry: StoreRegistry;
  readonly #processors: ReadonlyMap<string, ProcessorFact>;
  readonly #types: StoreTypes;
  readonly #untagged: UntaggedStores;
  readonly #reachability: ReachabilityAnalysis;
  readonly #effects: EffectReader;
  readonly #generated: GeneratedEndpoints;
  readonly #redaction: RedactionReader;
  readonly #requestLogs: RequestLogReader;
  readonly #services: OutsideServices;
  readonly #tags: CallTags;
  readonly #logFiles: LogFileReader;
  readonly #tagged = new Set<IndexedCall>();
  readonly #sinkCalls: { call: IndexedCall; tags: readonly LetheTag[] }[] = [];
  readonly #effectFacts: EffectFact[] = [];
  readonly #columnValues: ColumnValues = { written: [], compared: [] };
  readonly #requestLogFacts: SinkFact[] = [];
  readonly #setUps: { call: CallLike; tags: readonly LetheTag[] }[] = [];

  constructor(loaded: LoadedProject, readonly onProgress: Progress, readonly timing: Timing, holds: readonly string[]) {
    this.#index = timing.measure('index', () => indexCalls(loaded.sourceFiles));
    this.#gates = readGates(loaded);
    this.project = timing.measure('handed types', () => withHandedTypes(loaded, this.#index, this.#gates));
    this.#session = timing.measure('bind', () => new CollectSession(this.project, this.#index, holds));
    this.#tables = timing.measure('stores', () => this.#readStores());
    this.#stores = this.#tables.stores;
    this.#reachability = new ReachabilityAnalysis(this.#session, this.#index);
    this.#untagged = timing.measure('stores without tags', () => new UntaggedStores(this.#session, this.#index, this.#reachability, this.#gates, this.#stores));
    this.#stores.push(...this.#untagged.facts);
    const creators = new StoreCreators(this.#session, this.#index, this.#gates);
    this.#stores.push(...timing.measure('created stores', () => readCreatedStores(creators, this.#stores, this.#session)));
    const processors = readProcessors(this.project);
    this.#processors = new Map(processors.map((processor) => [processor.id, processor]));
    this.#registry = new StoreRegistry(this.#stores, { kindsOfLibrary: creators.kindsOfLibrary(), processors: processors.map(storeOfProcessor) });
    const types = new StoreTypes(this.#session, this.#registry, this.#index, creators);
    this.#types = types;
    this.#services = new OutsideServices(this.#session);
    this.#tags = new CallTags(types, this.#services, new AssignedStorages(this.#session, this.#index));
    this.#logFiles = new LogFileReader(this.#tags, this.#session);
    this.#redaction = new RedactionReader(this.#session);
    this.#effects = new EffectReader(types, this.#reachability);
    this.#generated = new GeneratedEndpoints(this.#effects, new DeniedRoutes(this.#index, this.#session));
    this.#requestLogs = new RequestLogReader(this.#session, this.#redaction, new HandedLines(this.#tags, this.#index));
  }

  run(): FileFacts[] {
    const sinks = this.#readAll();
    const uses = this.timing.measure('uses of fields', () => new FieldUses(this.#types, this.#useSources()).find());
    return this.timing.measure('files', () => this.#byFile(sinks, uses));
  }

  runPart(isName: (name: string) => boolean): PartialFacts {
    const sinks = this.#readAll();
    const uses = this.timing.measure('uses of fields', () => usesOfPart(this.#types, this.#useSources(), isName));
    return { files: this.timing.measure('files', () => this.#byFile(sinks, { unread: new Set(), coarse: new Map() })), ...uses };
  }

  #readAll(): SinkFact[] {
    this.timing.measure('effects', () => { this.#readEffects(); });
    return this.timing.measure('sinks', () => [...this.#readSetUps(), ...this.#readSinks(), ...this.#requestLogFacts]);
  }

  #readEffects(): void {
    completeStores(this.#stores, this.#effects, (tags, read) => { this.#eachCallOf(tags, (call) => { read(call, this.#tags.of(call)); }); });
    this.#readCandidates();
    this.#readAssignments();
    this.#readMerges();
    for (const comparison of this.#index.dates) this.#effectFacts.push(...this.#effects.ofComparison(comparison));
    const bySql = new SqlEffects(this.#effects, this.#tables, this.#columnValues).all();
    this.#effectFacts.push(...this.#effects.ofBaseMethods(), ...this.#stores.flatMap((store) => this.#effects.ofOperations(store)));
    this.#effectFacts.push(...effectsOfAccessors(this.#stores, this.#index, this.#effects), ...bySql);
    this.#effectFacts.push(...this.#untagged.effects(this.#effects, this.#stores), ...this.#serviceRequests());
  }

  #useSources(): UseSources {
    const { sourceFiles, sqlFiles, companions } = this.project;
    const { sites, written } = this.#effects;
    return { sourceFiles, otherTexts: () => [...sqlFiles.map(({ text }) => text).filter(readsRows), ...companions()], sites, written };
  }

  #readStores(): TableFacts {
    const total = this.project.sourceFiles.length;
    const declared = this.project.sourceFiles.flatMap((sourceFile, position) => {
      this.onProgress('Reading stores', position, total);
      return withRetentionTags(storeReaders.flatMap((read) => read(sourceFile, this.#session)), this.#session);
    });
    const known = withContents(withoutOmitted([...this.project.schemaStores, ...declared], this.#index, this.#session), this.#session);
    const stores = withoutStandIns(withoutGeneratedModels(known), this.#session);
    return readTables(withUnregistered(stores, this.#index, this.#session), this.#index, this.#session);
  }

  /** Reads every call that may have one of these tags, those of tests and scripts last. */
  #eachCallOf(tags: readonly string[], read: (call: CallLike) => void): void {
    const names = new Set(tags.flatMap((tag) => [...this.#gates.namesOfTag.get(tag) ?? []]));
    const calls = [...names].flatMap((name) => this.#index.calls.get(name) ?? []).map((call) => ({ call, isAside: isAside(this.#session.pathOf(call)) }));
    for (const { call } of calls.sort((first, second) => Number(first.isAside) - Number(second.isAside))) {
      if (!ts.isTaggedTemplateExpression(call)) this.#guarded(call, () => { read(call); });
    }
  }

  #readCandidates(): void {
    const names = this.#withSubclasses(candidateNames(this.#gates));
    for (const [done, name] of [...names].entries()) {
      this.onProgress('Following data', done, names.size);
      for (const call of this.#index.calls.get(name) ?? []) if (!this.#isOutOfReach(call, name)) this.#readCall(call);
      for (const call of this.#index.renamedCalls.get(name) ?? []) this.#guarded(call, () => { this.#sinkCalls.push({ call, tags: this.#tags.of(call).filter((tag) => isWayOut(tag.name)) }); });
    }
    for (const call of callsOfCallables(this.project, this.#index, this.#gates.callableModules, names, this.#gates.callableMakers)) this.#readCall(call);
    for (const call of this.#constructions()) this.#readCall(call);
    for (const call of this.#index.computedCalls) this.#readComputed(call);
  }

  /** `list.push(item)` means nothing where no library with a `push` is imported: a method of something, whose name says nothing by itself. */
  #isOutOfReach(call: IndexedCall, name: string): boolean {
    if (this.#gates.reachedNames.has(name) || verbOfMethod(name) !== undefined || takesTable(name) || this.#types.creators.areUsed) return false;
    const receiver = ts.isCallExpression(call) ? receiverOf(call.expression) : undefined;
    return receiver !== undefined && receiver.kind !== ts.SyntaxKind.ThisKeyword && this.#services.tagsOnUntyped(call).length === 0;
  }

  /** `new UserService(options)` of a class that extends a library's `Service` has what its constructor has. */
  #withSubclasses(names: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(names);
    for (const name of all) for (const subclass of this.#index.subclasses.get(name) ?? []) if (subclass.name !== undefined) all.add(subclass.name.text);
    return all;
  }

  /** Code that is nested too deeply for the compiler is noted; the rest is read. */
  #readCall(call: IndexedCall): void {
    this.#guarded(call, () => { this.#readTags(call); });
  }

  #guarded(call: ts.Node, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#session.note(call, 'This call is nested too deeply to be followed; what it does with data is not known.');
    }
  }

  #readTags(call: IndexedCall): void {
    const tags = this.#tags.of(call);
    if (tags.length > 0) this.#tagged.add(call);
    if (tags.some((tag) => isWayOut(tag.name))) this.#sinkCalls.push({ call, tags });
    if (ts.isTaggedTemplateExpression(call)) return;
    this.#effectFacts.push(...this.#effects.ofCall(call, tags));
    if (tags.some((tag) => tag.name === 'capped' && new OptionPaths(this.#session).counts(call, tag))) {
      this.#session.note(call, 'This collection is capped: its oldest records go when it is full, so nothing says how long a record stays.');
    }
    for (const tag of tags) if (tag.name === 'crud') this.#effectFacts.push(...this.#generated.ofCall(call, tag));
    if (tags.some((tag) => setUpTags.has(tag.name))) this.#setUps.push({ call, tags });
    if (tags.some((tag) => logFileTags.has(tag.name))) this.#logFiles.readCall(call, tags);
    if (tags.some((tag) => requestLogTags.has(tag.name))) this.#requestLogFacts.push(...this.#requestLogs.ofCall(call, tags));
    if (tags.length === 0) this.#readShape(call);
  }

  /** How services outside are set up; what all of them remove is known before anything that is sent to them is read. */
  #readSetUps(): SinkFact[] {
    const recordings = new RecordingReader(this.#session, this.#redaction);
    for (const { call, tags } of this.#setUps) this.#redaction.readSetUp(call, tags);
    return this.#setUps.flatMap(({ call, tags }) => recordings.ofCall(call, tags));
  }

  /** Sinks come after effects: what a value is may be told by the field that it is stored in. */
  #readSinks(): SinkFact[] {
    const known = knownValues(this.#effects, this.#columnValues, this.#tags, this.#tables);
    const reader = new SinkReader(this.#types, new ValueReader(this.#types, known, new BoundContexts(this.#session, this.#index, this.#gates)), this.#redaction);
    for (const { call, tags } of this.#sinkCalls) this.#guarded(call, () => { reader.readTags(call, tags); });
    const levels = [...this.#index.calls].flatMap(([name, calls]) => (mayLog(name) ? calls : []));
    for (const call of levels) if (!this.#tagged.has(call)) this.#guarded(call, () => { reader.readUntypedLog(call); });
    for (const { site, given, pieces } of siteReaders.flatMap((read) => read(this.#index, this.#session, this.#services))) {
      this.#guarded(site.node, () => { reader.readSite(site, given); reader.readPieces(site, pieces ?? []); });
    }
    reader.sinks.push(...routeParameters(this.#index, this.#session));
    reader.followWrappers();
    return reader.sinks;
  }

  #readShape(call: ts.CallExpression | ts.NewExpression): void {
    const receiver = receiverOf(call.expression);
    const verb = verbOfMethod(calleeName(call) ?? '');
    const built = this.#effects.ofTable(call, builtAccessOf(call, this.#types));
    this.#effectFacts.push(...built);
    if (receiver === undefined || built.length > 0) return;
    const onTable = isOpen(this.#session.checker.getTypeAtLocation(receiver)) ? this.#effects.ofTable(call, tableAccessOf(call, this.#types)) : [];
    this.#effectFacts.push(...onTable);
    if (verb === undefined || onTable.length > 0) return;
    if (receiver.kind === ts.SyntaxKind.ThisKeyword) this.#effectFacts.push(...this.#effects.ofThis(call, verb));
    else if (isOpen(this.#session.checker.getTypeAtLocation(receiver))) this.#effectFacts.push(...this.#effects.ofUntyped(call, verb));
  }

  /** `require('fastify')({ … })`, and `logger[level](message)` of a logger whose members are tagged. */
  #readComputed(call: ts.CallExpression | ts.NewExpression): void {
    if (ts.isCallExpression(unwrap(call.expression))) { this.#readCall(call); return; }
    if (ts.isNewExpression(call)) return;
    const receiver = receiverOf(call.expression);
    const member = receiver === undefined ? undefined : this.#session.checker.getPropertyOfType(this.#session.checker.getTypeAtLocation(receiver), 'info');
    const [tag] = (member?.declarations ?? []).flatMap(tagsOfDeclaration).filter((candidate) => candidate.name === 'log');
    if (tag !== undefined) this.#sinkCalls.push({ call, tags: [tag] });
  }

  /** `new User({ … })` of a model under its own name. */
  #constructions(): IndexedCall[] {
    const names = new Set(this.#stores.flatMap((store) => [store.name, ...store.aliases]));
    return [...names].flatMap((name) => this.#index.calls.get(name) ?? []).filter((call) => ts.isNewExpression(call) && !this.#tagged.has(call));
  }

  #serviceRequests(): EffectFact[] {
    const services = [...this.#processors.values()].flatMap(({ id, addresses }) => {
      const store = this.#registry.byId(id);
      return store === undefined ? [] : addresses.map((address) => ({ store, address }));
    });
    return new ServiceRequests(this.#index, this.#effects, services).read();
  }

  #readAssignments(): void {
    for (const [name, assignments] of this.#index.assignments) {
      if (deletionMarks.test(name) || this.#registry.hasFieldNamed(name)) for (const assignment of assignments) this.#effectFacts.push(...this.#effects.ofAssignment(assignment));
    }
  }

  #readMerges(): void {
    for (const name of ['assign', 'merge', 'extend']) {
      for (const call of this.#index.calls.get(name) ?? []) if (ts.isCallExpression(call)) this.#effectFacts.push(...this.#effects.ofMerge(call));
    }
  }

  #byFile(sinks: readonly SinkFact[], uses: FoundUses): FileFacts[] {
    const entries = this.timing.measure('entries', () => new EntryReader(this.#effects, this.#index, this.#gates, this.#tags).read());
    const calls = new RemovalCalls(this.#types, this.#reachability).above(this.#effects.removals);
    const notes = [...this.project.notes, ...this.#session.notes];
    const stores = [...this.#stores, ...entries.stores];
    return factsByFile({ stores, effects: [...this.#effectFacts, ...entries.effects], sinks, calls, notes, processors: this.#processors, ...infrastructureFacts(this.#index, this.#session, this.#logFiles.facts) }, { ...uses, ...this.timing.measure('contents', () => fieldContents(this.#types, this.#effects.written)) });
  }
}

/** Members with a tag that says what they do with data, and methods that say so by their name, whatever the library. */
function candidateNames(gates: Gates): ReadonlySet<string> {
  const wanted = [...gates.namesOfTag].filter(([tag]) => isWayOut(tag) || namingTags.has(tag) || isEffect(tag) || requestLogTags.has(tag) || setUpTags.has(tag) || logFileTags.has(tag));
  return new Set([...wanted.flatMap(([, names]) => [...names]), ...methodsWithVerb, ...methodsOfTables].sort());
}
