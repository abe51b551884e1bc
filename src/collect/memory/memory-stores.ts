import type { CallIndex } from '../calls/call-index.js';
import type { FieldFact, StoreFact } from '../facts.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import type { CollectSession } from '../session.js';
import { isAside } from '../stores/aside.js';
import { fieldFact } from '../stores/record-fields.js';
import { annotationsOf } from '../tags.js';
import { nameOfReference, unwrap } from '../syntax.js';
import { conditionOf, type MemoryPart } from './conditions.js';
import { expressionNamedBy, isContainer, nameOfKey, useOf, type ContainerUse } from './container-uses.js';
import { filledNames, placesIn, type Container, type MemoryPlace } from './containers.js';
import { MemoryRecords, type MemoryRecord } from './memory-records.js';
import { Serving } from './serving.js';

/** A store in the memory of the process, and what is done to it. */
export interface MemoryStore {
  fact: StoreFact;
  uses: ContainerUse[];
}

/** Finds what gathers records in the memory of a server: maps, sets, lists and dictionaries that requests put objects of data into. */
export class MemoryStores {
  readonly #serving: Serving;
  readonly #records: MemoryRecords;

  constructor(readonly session: CollectSession, readonly index: CallIndex, readonly reachability: ReachabilityAnalysis) {
    this.#serving = new Serving(session, reachability);
    this.#records = new MemoryRecords(session);
  }

  read(): MemoryStore[] {
    const filled = filledNames(this.index);
    return this.session.project.sourceFiles.flatMap((sourceFile) => {
      const places = placesIn(sourceFile, filled, this.session);
      if (places.length === 0 || isAside(this.session.pathOf(sourceFile)) || !this.#serving.isServed(sourceFile)) return [];
      return places.flatMap((place) => this.#storeAt(place) ?? []);
    });
  }

  #storeAt(place: MemoryPlace): MemoryStore | undefined {
    const written = place.containers.map((container) => ({ container, uses: this.#usesOf(container) })).filter(({ uses }) => uses.some(({ verb }) => verb === 'create'));
    const known = written.map(({ container, uses }) => ({ container, uses, record: this.#records.of(container, uses) }));
    // What something holds is told by its type; who fills it, only by a search through its callers.
    if (known.every(({ record }) => record === undefined)) return undefined;
    const parts = known.filter(({ uses }) => this.#isFilled(uses));
    if (parts.every(({ record }) => record === undefined)) return undefined;
    const fields = place.isObject ? parts.map((part) => this.#fieldOfPart(part)) : parts.flatMap(({ record, uses }) => this.#fieldsOf(record, uses));
    return { fact: this.#fact(place, fields, conditionOf(place, parts, this.session)), uses: parts.flatMap(({ uses }) => uses) };
  }

  #isFilled(uses: readonly ContainerUse[]): boolean {
    return uses.some(({ verb, node }) => verb === 'create' && this.#serving.isWhileServing(node));
  }

  #usesOf(container: Container): ContainerUse[] {
    const own = container.declaration.getSourceFile();
    const elsewhere = this.reachability.references(container.name).filter((reference) => reference.getSourceFile() !== own);
    return [...this.reachability.referencesIn(own, container.name), ...elsewhere].flatMap((reference) => {
      const uses = useOf(expressionNamedBy(reference));
      return uses.length > 0 && isContainer(reference, container, this.session) ? uses : [];
    });
  }

  #fieldsOf(record: MemoryRecord | undefined, uses: readonly ContainerUse[]): FieldFact[] {
    const fields = record === undefined ? [] : this.#records.fieldsOf(record);
    const keys = uses.flatMap(({ key }) => {
      const name = nameOfKey(key);
      return key === undefined || name === undefined || fields.some((field) => field.name === name) ? [] : [fieldFact(name, key, 'string', false, this.session)];
    });
    return [...fields, ...keys.slice(0, 1)];
  }

  /** A map that is one of several in an object is a field of it, known by what is put into it. */
  #fieldOfPart({ container: { declaration, name }, uses, record }: MemoryPart): FieldFact {
    const given = uses.flatMap(({ key, written }) => [nameOfKey(key), written === undefined ? undefined : nameOfReference(unwrap(written))]).filter((found) => found !== undefined);
    const inside = record === undefined ? [] : this.#records.fieldsOf(record).flatMap(({ name: path, type }) => (type === 'boolean' ? [] : path.split('.').slice(-1)));
    return { ...fieldFact(name, declaration, 'unknown', false, this.session), called: [...new Set([...given, ...inside])] };
  }

  #fact({ name, node }: MemoryPlace, fields: FieldFact[], onlyIf: StoreFact['onlyIf']): StoreFact {
    const sourceFile = node.getSourceFile();
    return {
      id: `${this.session.pathOf(node)}#${name}`, name, kind: 'memory', span: this.session.spanOf(node), aliases: [], fields, relations: [], expiry: [],
      annotations: annotationsOf(node, (start, end) => this.session.spanBetween(sourceFile, start, end)),
      ...(onlyIf === undefined ? {} : { onlyIf }),
    };
  }
}
