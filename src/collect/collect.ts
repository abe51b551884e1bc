import { ts } from 'ts-morph';
import type { LoadedProject } from '../load/project.js';
import { Timing } from '../timing.js';
import { effectsOfAccessors } from './accessors.js';
import { BoundContexts } from './bound-contexts.js';
import { indexCalls, type CallIndex, type IndexedCall } from './call-index.js';
import { CallTags } from './call-tags.js';
import { callsOfCallables } from './candidates.js';
import type { LetheTag } from './context.js';
import { DeniedRoutes } from './denied-routes.js';
import { EffectReader, isEffect } from './effects.js';
import { withRetentionTags } from './edits/retention-tags.js';
import type { EffectFact, FieldFact, FileFacts, PartialFacts, ProcessorFact, SinkFact, StoreFact } from './facts.js';
import { readGates, type Gates } from './gates.js';
import { GeneratedEndpoints } from './generated-endpoints.js';
import { OptionPaths } from './option-paths.js';
import { processorsOf, readProcessors, storeOfProcessor } from './processors.js';
import { ReachabilityAnalysis } from './reachability.js';
import { RemovalCalls } from './removal-calls.js';
import { ServiceRequests } from './service-requests.js';
import { CollectSession } from './session.js';
import { isOpen, StoreTypes } from './store-types.js';
import { RecordingReader, recordsTag } from './sinks/recordings.js';
import { redactSentTag, RedactionReader } from './sinks/redaction.js';
import { RequestLogReader } from './sinks/request-logs.js';
import { OutsideServices } from './sinks/outside-services.js';
import { routeParameters } from './sinks/routes.js';
import { isWayOut } from './sinks/sink-kinds.js';
import { SinkReader } from './sinks/sink-reader.js';
import { siteReaders } from './sinks/sites/index.js';
import { levelNames } from './sinks/untyped-loggers.js';
import { StoreCreators } from './store-creators.js';
import { StoreRegistry } from './store-registry.js';
import { isAside, readCreatedStores } from './stores/created.js';
import { SqlEffects } from './sql/effects.js';
import { storeReaders } from './stores/index.js';
import { withoutGeneratedModels } from './stores/keystone.js';
import { withoutOmitted } from './stores/prisma-omissions.js';
import { withoutStandIns } from './stores/stand-ins.js';
import { withUnregistered } from './stores/typeorm-registered.js';
import { calleeName, receiverOf, unwrap, type CallLike } from './syntax.js';
import { readTables, type TableFacts } from './tables/read-tables.js';
import { tagsOfDeclaration } from './tags.js';
import { takesTable } from './untyped-tables.js';
import { verbOfMethod } from './untyped-verbs.js';
import { UnreadFields, type UseSources } from './uses/unread-fields.js';
import { usesOfPart } from './uses/uses-of-part.js';
import { ValueReader } from './values.js';
import { WrittenFields } from './written-fields.js';
import { addWrittenFields } from './written-records.js';

const requestLogTags = new Set(['access-log', 'access-log-format', 'query-log']);
const setUpTags = new Set([recordsTag, redactSentTag]);
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
  readonly #session: CollectSession;
  readonly #index: CallIndex;
  readonly #gates: Gates;
  readonly #tables: TableFacts;
  readonly #stores: StoreFact[];
  readonly #registry: StoreRegistry;
  readonly #processors: ReadonlyMap<string, ProcessorFact>;
  readonly #types: StoreTypes;
  readonly #reachability: ReachabilityAnalysis;
  readonly #effects: EffectReader;
  readonly #generated: GeneratedEndpoints;
  readonly #redaction: RedactionReader;
  readonly #requestLogs: RequestLogReader;
  readonly #services: OutsideServices;
  readonly #tags: CallTags;
  readonly #tagged = new Set<IndexedCall>();
  readonly #sinkCalls: { call: IndexedCall; tags: readonly LetheTag[] }[] = [];
  readonly #effectFacts: EffectFact[] = [];
  readonly #requestLogFacts: SinkFact[] = [];
  readonly #setUps: { call: CallLike; tags: readonly LetheTag[] }[] = [];

  constructor(readonly project: LoadedProject, readonly onProgress: Progress, readonly timing: Timing, holds: readonly string[]) {
    this.#index = timing.measure('index', () => indexCalls(project.sourceFiles));
    this.#session = timing.measure('bind', () => new CollectSession(project, this.#index, holds));
    this.#gates = readGates(project);
    this.#tables = timing.measure('stores', () => this.#readStores());
    this.#stores = this.#tables.stores;
    const creators = new StoreCreators(this.#session, this.#index, this.#gates);
    this.#stores.push(...timing.measure('created stores', () => readCreatedStores(creators, this.#stores, this.#session)));
    const processors = readProcessors(project);
    this.#processors = new Map(processors.map((processor) => [processor.id, processor]));
    this.#registry = new StoreRegistry(this.#stores, { kindsOfLibrary: creators.kindsOfLibrary(), processors: processors.map(storeOfProcessor) });
    const types = new StoreTypes(this.#session, this.#registry, this.#index, creators);
    this.#types = types;
    this.#services = new OutsideServices(this.#session);
    this.#tags = new CallTags(types, this.#services);
    this.#redaction = new RedactionReader(this.#session);
    this.#reachability = new ReachabilityAnalysis(this.#session, this.#index);
    this.#effects = new EffectReader(types, this.#reachability);
    this.#generated = new GeneratedEndpoints(this.#effects, new DeniedRoutes(this.#index, this.#session));
    this.#requestLogs = new RequestLogReader(this.#session, this.#redaction);
  }

  run(): FileFacts[] {
    const sinks = this.#readAll();
    const unread = this.timing.measure('unread fields', () => new UnreadFields(this.#types, this.#useSources()).find());
    return this.timing.measure('files', () => this.#byFile(sinks, unread));
  }

  runPart(isName: (name: string) => boolean): PartialFacts {
    const sinks = this.#readAll();
    const uses = this.timing.measure('unread fields', () => usesOfPart(this.#types, this.#useSources(), isName));
    return { files: this.timing.measure('files', () => this.#byFile(sinks, new Set())), ...uses };
  }

  #readAll(): SinkFact[] {
    this.timing.measure('effects', () => { this.#readEffects(); });
    return this.timing.measure('sinks', () => [...this.#readSetUps(), ...this.#readSinks(), ...this.#requestLogFacts]);
  }

  #readEffects(): void {
    this.#completeStores();
    this.#readCandidates();
    this.#readAssignments();
    this.#readMerges();
    for (const comparison of this.#index.dates) this.#effectFacts.push(...this.#effects.ofComparison(comparison));
    this.#effectFacts.push(...this.#effects.ofBaseMethods(), ...this.#stores.flatMap((store) => this.#effects.ofOperations(store)));
    this.#effectFacts.push(...effectsOfAccessors(this.#stores, this.#index, this.#effects), ...new SqlEffects(this.#effects, this.#tables).all());
    this.#effectFacts.push(...this.#serviceRequests());
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
    const known = withoutOmitted([...this.project.schemaStores, ...declared], this.#index, this.#session);
    const stores = withoutStandIns(withoutGeneratedModels(known), this.#session);
    return readTables(withUnregistered(stores, this.#index, this.#session), this.#index, this.#session);
  }

  /** Stores whose records nothing describes have the fields that are written to them. */
  #completeStores(): void {
    const open = new Set(this.#stores.filter((store) => store.fields.length === 0 && this.#types.creators.makesKind(store.kind)));
    if (open.size === 0) return;
    const names = new Set(['create', 'update', 'bulk'].flatMap((tag) => [...this.#gates.namesOfTag.get(tag) ?? []]));
    const calls = [...names].flatMap((name) => this.#index.calls.get(name) ?? []).map((call) => ({ call, isAside: isAside(this.#session.pathOf(call)) }));
    for (const { call } of calls.sort((first, second) => Number(first.isAside) - Number(second.isAside))) this.#guarded(call, () => { this.#readWritten(call, open); });
  }

  #readWritten(call: IndexedCall, open: ReadonlySet<StoreFact>): void {
    if (!ts.isTaggedTemplateExpression(call)) addWrittenFields(call, this.#tags.of(call), open, this.#effects);
  }

  #readCandidates(): void {
    const names = this.#withSubclasses(candidateNames(this.#gates));
    let done = 0;
    for (const name of names) {
      this.onProgress('Following data', done, names.size);
      done += 1;
      for (const call of this.#index.calls.get(name) ?? []) if (!this.#isOutOfReach(call, name)) this.#readCall(call);
    }
    for (const call of callsOfCallables(this.project, this.#index, this.#gates.callableModules, names)) this.#readCall(call);
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
    const contexts = new BoundContexts(this.#session, this.#index, this.#gates);
    const reader = new SinkReader(this.#types, new ValueReader(this.#types, new WrittenFields(this.#effects.written, this.#session), contexts), this.#redaction);
    for (const { call, tags } of this.#sinkCalls) this.#guarded(call, () => { reader.readTags(call, tags); });
    for (const call of this.#untypedLogs()) this.#guarded(call, () => { reader.readUntypedLog(call); });
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
    if (receiver === undefined) return;
    const onTable = isOpen(this.#session.checker.getTypeAtLocation(receiver)) ? this.#effects.ofTable(call) : [];
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

  #untypedLogs(): IndexedCall[] {
    return [...levelNames].flatMap((name) => this.#index.calls.get(name) ?? []).filter((call) => !this.#tagged.has(call));
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

  #byFile(sinks: readonly SinkFact[], unread: ReadonlySet<FieldFact>): FileFacts[] {
    const files = new Map<string, FileFacts>();
    const of = (file: string): FileFacts => {
      const known = files.get(file) ?? { file, stores: [], effects: [], sinks: [], calls: [], processors: [], notes: [] };
      files.set(file, known);
      return known;
    };
    for (const store of this.#stores) of(store.id.slice(0, store.id.lastIndexOf('#'))).stores.push(marked(store, unread));
    for (const effect of this.#effectFacts) of(effect.span.file).effects.push(effect);
    for (const call of new RemovalCalls(this.#types, this.#reachability).above(this.#effects.removals)) of(call.from.file).calls.push(call);
    for (const facts of files.values()) facts.processors.push(...processorsOf(facts.effects, this.#processors));
    for (const sink of sinks) of(sink.span.file).sinks.push(sink);
    for (const note of [...this.project.notes, ...this.#session.notes]) of(note.file).notes.push(note);
    return [...files.values()].map(inSourceOrder).sort((first, second) => (first.file < second.file ? -1 : 1));
  }
}

function marked(store: StoreFact, unread: ReadonlySet<FieldFact>): StoreFact {
  return store.fields.some((field) => unread.has(field)) ? { ...store, fields: store.fields.map((field) => (unread.has(field) ? { ...field, unread: true } : field)) } : store;
}

/** A script that does more than declare and fill tables. */
function readsRows(text: string): boolean {
  return /\bcreate\s+(or\s+replace\s+)?(materialized\s+)?(view|function|procedure|trigger)\b|^\s*select\b/im.test(text);
}

function candidateNames(gates: Gates): ReadonlySet<string> {
  const wanted = [...gates.namesOfTag].filter(([tag]) => isWayOut(tag) || tag === 'adapter' || tag === 'crud' || tag === 'bulk' || isEffect(tag) || requestLogTags.has(tag) || setUpTags.has(tag));
  return new Set(wanted.flatMap(([, names]) => [...names]));
}

function inSourceOrder(facts: FileFacts): FileFacts {
  const bySpan = (first: { span: { start: number } }, second: { span: { start: number } }): number => first.span.start - second.span.start;
  return { ...facts, stores: facts.stores.sort(bySpan), effects: facts.effects.sort(bySpan), sinks: facts.sinks.sort(bySpan) };
}
