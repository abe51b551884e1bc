import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { EffectReader } from '../effects/effects.js';
import type { EffectFact, FieldFact, StoreFact } from '../facts.js';
import { declaredName, ownSymbol } from '../field-types.js';
import type { Gates } from '../calls/gates.js';
import type { ContainerUse } from '../memory/container-uses.js';
import type { MemoryAges } from '../memory/memory-ages.js';
import { effectsOnMemory } from '../memory/memory-effects.js';
import { elementOf, heldType } from '../memory/record-types.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import type { CollectSession } from '../session.js';
import { isAside } from '../stores/aside.js';
import { fieldFact, fieldsOfType, recordFieldType } from '../stores/record-fields.js';
import { propertyName, unwrap, valueOfProperty } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { writesOf } from '../effects/writes.js';
import { DocumentParts, type DocumentPart } from './document-parts.js';
import type { PartUse } from './document-uses.js';

/** A store in a document, and what is done to it. */
interface DocumentStore {
  fact: StoreFact;
  uses: PartUse[];
}

/** Stores that are lists and dictionaries of a document that a library keeps in a file: `database.data.guests`, `database.get('guests')`. */
export class DocumentStores {
  readonly #stores: readonly DocumentStore[];

  constructor(readonly session: CollectSession, index: CallIndex, reachability: ReachabilityAnalysis, gates: Gates) {
    const parts = new DocumentParts(session, index, reachability, gates).read();
    this.#stores = parts.filter((part) => this.#holdsRecords(part)).map((part) => ({ fact: this.#fact(part), uses: part.uses }));
  }

  get facts(): StoreFact[] {
    return this.#stores.map(({ fact }) => fact);
  }

  effects(effects: EffectReader, ages: MemoryAges): EffectFact[] {
    return this.#stores.flatMap(({ fact, uses }) => [
      ...effectsOnMemory({ fact, uses: uses.filter(isOfContainer) }, effects, ages),
      ...uses.flatMap(({ verb, node, written }) => (verb === 'update' ? [effects.effect(node, 'update', fact, writesOf(written, this.session))] : [])),
    ]);
  }

  /** A list or dictionary of something else than single values; where no type tells, one that something is put into. */
  #holdsRecords({ types, declarations, uses, places }: DocumentPart): boolean {
    if (places.every((place) => isAside(this.session.pathOf(place)))) return false;
    const { checker } = this.session;
    const known = types.map((type) => checker.getNonNullableType(type)).filter((type) => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0);
    const elements = known.flatMap((type) => elementOf(type, this.session) ?? []).filter((type) => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) === 0);
    if (elements.length > 0) return elements.some((element) => (checker.getNonNullableType(element).flags & ts.TypeFlags.Object) !== 0);
    if (known.some((type) => elementOf(type, this.session) === undefined && checker.getPropertiesOfType(type).length > 0)) return false;
    const written = uses.flatMap((use) => (use.verb === 'create' && use.written !== undefined ? [use.written] : []));
    return written.length === 0 ? declarations.some(ts.isPropertyAssignment) : written.some((value) => !isSingle(checker.getTypeAtLocation(value)));
  }

  #fact(part: DocumentPart): StoreFact {
    const { session } = this;
    const node = this.#nodeOf(part);
    const sourceFile = node.getSourceFile();
    return {
      id: `${session.pathOf(node)}#${part.name}`, name: part.name, kind: part.kind, span: session.spanOf(node), aliases: this.#typesOf(part).flatMap((type) => namesOf(type, session)),
      fields: this.#fields(part), relations: [], expiry: [], annotations: annotationsOf(node, (start, end) => session.spanBetween(sourceFile, start, end)),
    };
  }

  /** The type that declares it, else what the document begins with, else the first place that names it. */
  #nodeOf({ declarations, places }: DocumentPart): ts.Node {
    const declared = declarations.find((declaration) => !ts.isPropertyAssignment(declaration)) ?? declarations[0];
    return declared ?? places.find((place) => !isAside(this.session.pathOf(place))) ?? (places[0] as ts.Node);
  }

  #typesOf({ types }: DocumentPart): ts.Type[] {
    return [...new Set(types.map((type) => heldType(type, this.session)))];
  }

  #fields(part: DocumentPart): FieldFact[] {
    const typed = this.#typesOf(part).flatMap((type) => fieldsOfType(type, this.session));
    const written = typed.length > 0 ? [] : part.uses.flatMap((use) => (use.verb === 'delete' || use.written === undefined ? [] : this.#fieldsOf(use.written)));
    const byName = new Map<string, FieldFact>();
    for (const field of [...typed, ...written]) if (!byName.has(field.name)) byName.set(field.name, field);
    return [...byName.values()];
  }

  #fieldsOf(value: ts.Expression): FieldFact[] {
    const { checker } = this.session;
    const literal = this.session.objectOf(value);
    if (literal === undefined) return fieldsOfType(heldType(checker.getTypeAtLocation(value), this.session), this.session);
    return literal.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return fieldsOfType(checker.getTypeAtLocation(property.expression), this.session);
      const name = propertyName(property.name);
      const given = valueOfProperty(property);
      return name === undefined || given === undefined ? [] : [fieldFact(name, property, recordFieldType(checker.getTypeAtLocation(unwrap(given)), this.session), false, this.session)];
    });
  }
}

function isOfContainer(use: PartUse): use is ContainerUse {
  return use.verb !== 'update';
}

function isSingle(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0;
}

/** The exact names of a record's type, by which values of it are known to be of the store. */
function namesOf(type: ts.Type, session: CollectSession): string[] {
  return [type.aliasSymbol, ownSymbol(type)].flatMap((symbol) => {
    const declaration = symbol?.declarations?.[0];
    const isNamed = symbol !== undefined && declaration !== undefined && !symbol.name.startsWith('__') && session.isOwn(declaration);
    return isNamed ? [`${session.pathOf(declaration)}#${declaredName(symbol)}`] : [];
  });
}
