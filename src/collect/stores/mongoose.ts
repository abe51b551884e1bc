import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { Annotation, FieldFact, RelationFact, StoreFact } from '../facts.js';
import { placeOf } from '../positions.js';
import { unwrap } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { isAside } from './aside.js';
import { isConstant, optionOf, textsOf } from './mongoose-expressions.js';
import { schemaIndexOf, type Registration, type SchemaIndex } from './mongoose-index.js';
import { injectedNames } from './mongoose-injected.js';
import { collectionOf, documentNames, nameWithoutSchema, phantomNames, typeArgumentNames } from './mongoose-names.js';
import { embeddedSchemas, readSchema, settingsOf } from './mongoose-schema-facts.js';
import { declarationAround, definitionOf, isClass, spanBelowDecorators, variableOf, type SchemaSource } from './mongoose-schemas.js';

const kind = 'mongoose';

/**
 * Reads the stores that mongoose declares: a store per model call in this file, with its place in the file of the schema; the
 * decorated classes of Nest's package in this file; and schemas of this file that no code registers or embeds.
 */
export function readMongooseStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  const index = schemaIndexOf(sourceFile, context);
  const reader = new StoreReader(index, context);
  const registered = index.registrations
    .filter(({ call, source }) => !isClass(source) && call.getSourceFile() === sourceFile)
    .flatMap((registration) => reader.ofRegistration(registration));
  const declared = (index.sources.get(sourceFile) ?? []).flatMap((source) => reader.ofSource(source));
  return [...registered, ...declared].sort((left, right) => left.span.start - right.span.start);
}

/** The names of models that an application declares outside of its scripts. */
const namesOfApplications = new WeakMap<SchemaIndex, ReadonlySet<string>>();

class StoreReader {
  constructor(readonly index: SchemaIndex, readonly context: CollectContext) {}

  ofRegistration(registration: Registration): StoreFact[] {
    const { source, name } = registration;
    const [text] = textsOf(name, this.context);
    if (text !== undefined && this.#isAside(registration) && this.#namesOfApplication().has(text)) return [];
    if (this.#baseOf(registration) !== undefined) return [];
    if (text === undefined) this.context.note(name, 'The name of this model is not constant; its schema stands for it.');
    const registrations = this.#sameModel(registration, text);
    const store = this.#store(source, text ?? this.#ownName(source), registrations);
    return registrations[0] === registration ? [store] : [];
  }

  /** A script that repairs records declares models of its own for collections of the application. */
  #isAside({ call }: Registration): boolean {
    return isAside(this.context.pathOf(call));
  }

  #namesOfApplication(): ReadonlySet<string> {
    const known = namesOfApplications.get(this.index);
    if (known !== undefined) return known;
    const names = new Set(this.index.registrations.filter((registration) => !this.#isAside(registration)).flatMap(({ name }) => textsOf(name, this.context)));
    namesOfApplications.set(this.index, names);
    return names;
  }

  /** The calls for one model, the first of which declares the store: under its name, or with the same schema for the same collection. */
  #sameModel({ source, collection }: Registration, name: string | undefined): Registration[] {
    const [lying] = textsOf(collection, this.context);
    return this.#registrationsOf(source).filter((other) => this.#hasName(other, name) || (lying !== undefined && textsOf(other.collection, this.context)[0] === lying));
  }

  #hasName(registration: Registration, name: string | undefined): boolean {
    return textsOf(registration.name, this.context)[0] === name;
  }

  #registrationsOf(source: SchemaSource): Registration[] {
    return this.index.registrations.filter((registration) => registration.source === source);
  }

  /** A class, or a schema that nothing registers: a store unless it is only a part of others. */
  ofSource(source: SchemaSource): StoreFact[] {
    const registrations = this.#registrationsOf(source);
    if (!isClass(source) && registrations.length > 0) return [];
    if (registrations.length > 0 && registrations.every((registration) => this.#baseOf(registration) !== undefined)) return [];
    const isRegistered = registrations.length > 0 || (isClass(source) && this.index.features.has(source));
    if (!isRegistered && embeddedSchemas(this.index, this.context).has(source)) return [];
    return [this.#store(source, this.#ownName(source), registrations)];
  }

  /** The registered model in whose collection the records of a discriminator lie. */
  #baseOf(registration: Registration): string | undefined {
    const name = this.#nameOfBase(registration);
    return this.index.registrations.some((other) => textsOf(other.name, this.context)[0] === name) ? name : undefined;
  }

  #nameOfBase({ base, baseName }: Registration): string | undefined {
    if (baseName !== undefined) return textsOf(baseName, this.context)[0];
    if (base === undefined) return undefined;
    const origin = unwrap(this.context.originOf(base));
    const registered = this.index.registrations.find(({ call }) => call === origin);
    return (registered === undefined ? phantomNames(base, this.context) : textsOf(registered.name, this.context))[0];
  }

  /** The discriminators of a model, also those of another kind of it. */
  #kindsOf(name: string, known: readonly Registration[] = []): Registration[] {
    const kinds = this.index.registrations.filter((registration) => !known.includes(registration) && this.#baseOf(registration) === name);
    const seen = [...known, ...kinds];
    return [...kinds, ...kinds.flatMap((registration) => textsOf(registration.name, this.context).slice(0, 1).flatMap((text) => this.#kindsOf(text, seen)))];
  }

  #ownName(source: SchemaSource): string {
    const variable = variableOf(source);
    if (variable !== undefined) return isClass(source) ? variable : nameWithoutSchema(variable);
    return `schema${String(this.context.lineOf(source))}`;
  }

  #store(source: SchemaSource, name: string, registrations: readonly Registration[]): StoreFact {
    const { context } = this;
    const schema = readSchema(source, this.index, context);
    const kinds = this.#kindsOf(name);
    const fields = withFieldsOf(schema.fields, kinds.map((registration) => readSchema(registration.source, this.index, context).fields));
    const declaration = declarationAround(source);
    const file = context.pathOf(declaration);
    const models = [...new Set(registrations.flatMap((registration) => textsOf(registration.name, context)))].filter((model) => model !== name);
    return {
      id: `${file}#${name}`, name, kind, span: spanBelowDecorators(declaration, context),
      aliases: [...new Set([...this.#aliases(source, name, registrations), ...kinds.flatMap((registration) => this.#aliasesOfKind(registration))])],
      ...(models.length === 0 ? {} : { models }),
      fields,
      relations: referencesOf(fields),
      ...(schema.softDelete === undefined ? {} : { softDelete: schema.softDelete }),
      expiry: schema.expiry,
      ...(schema.expirySlots === undefined ? {} : { expirySlots: schema.expirySlots }),
      ...(isLoose(source, this.index, context) ? { open: true } : {}),
      ...(!isClass(source) && this.#isProbablyPart(source, registrations) ? { onlyIf: 'accessed' } : {}),
      annotations: annotationsAt([declaration, ...registrations.map(({ call }) => ts.findAncestor(call, ts.isVariableStatement))], context),
    };
  }

  /** Its schema is registered although it is a part of others, because every schema is; or it is the only one that no call registers. */
  #isProbablyPart(source: SchemaSource, registrations: readonly Registration[]): boolean {
    const isLeftOut = registrations.length === 0 && this.index.registrations.length > 0 && !this.index.isOpen;
    return isLeftOut || embeddedSchemas(this.index, this.context).has(source);
  }

  #aliases(source: SchemaSource, name: string, registrations: readonly Registration[]): string[] {
    const { context } = this;
    const settings = settingsOf(source, this.index, context);
    const names = [
      variableOf(source), ...typeArgumentNames(source, context), ...documentNames(source, context),
      ...textsOf(optionOf(settings, 'collection', context), context), collectionOf(name), definitionName(source, context),
      ...registrations.flatMap((registration) => this.#namesFrom(registration)), ...injectedNames(registrations.flatMap((registration) => textsOf(registration.name, context)), this.index, context),
    ];
    return [...new Set(names)].filter((alias) => alias !== undefined && alias !== name && alias !== '').map(String);
  }

  /** What a kind of records is called; the collection is that of its base. */
  #aliasesOfKind({ name, source, call }: Registration): string[] {
    const { context } = this;
    const names = [...textsOf(name, context), ...typeArgumentNames(call, context), ...phantomNames(call, context), ...typeArgumentNames(source, context), definitionName(source, context), variableOf(source)];
    return names.filter((alias) => alias !== undefined && alias !== '').map(String);
  }

  #namesFrom({ call, name, collection, source }: Registration): (string | undefined)[] {
    const { context } = this;
    const names = textsOf(name, context);
    return [
      ...names, ...names.map(collectionOf), ...textsOf(collection, context), ...typeArgumentNames(call, context),
      ...(isClass(source) ? [] : [variableOf(call), ...phantomNames(call, context), ...phantomsOfVariable(call, context)]),
    ];
  }
}

/** A variable's annotation or the assertion around a model call may say another type than the call. */
function phantomsOfVariable(call: ts.CallExpression, context: CollectContext): string[] {
  const variable = ts.findAncestor(call, (node) => ts.isVariableDeclaration(node) || ts.isStatement(node));
  return variable !== undefined && ts.isVariableDeclaration(variable) && ts.isIdentifier(variable.name) ? phantomNames(variable.name, context) : [];
}

/**
 * Where the definition literal stands, `file@offset`: in a schema without type arguments `this` of statics, methods and hooks
 * has the literal's type as its phantom.
 */
function definitionName(source: SchemaSource, context: CollectContext): string | undefined {
  const definition = isClass(source) ? undefined : definitionOf(source, context);
  return definition === undefined ? undefined : placeOf(definition, context);
}

/** `strict: false` keeps keys that the schema does not declare. */
function isLoose(source: SchemaSource, index: SchemaIndex, context: CollectContext): boolean {
  return isConstant(optionOf(settingsOf(source, index, context), 'strict', context), false, context);
}

/** MongoDB deletes nothing along a reference. */
function referencesOf(fields: readonly FieldFact[]): RelationFact[] {
  return fields.flatMap(({ name, references, span, unique }) => (references === undefined ? [] : [{
    name, target: references, foreignKeys: [name], onDelete: 'no-action', explicit: false, ...(unique === true ? { isOneToOne: true } : {}),
    evidence: { file: span.file, line: span.line, how: `reference to ${references.name}` },
  }]));
}

/** The fields of a model and those that only some kinds of its records have. */
function withFieldsOf(own: readonly FieldFact[], kinds: readonly (readonly FieldFact[])[]): FieldFact[] {
  const fields = [...own];
  for (const field of kinds.flat()) if (!fields.some(({ name }) => name === field.name)) fields.push(field);
  return fields;
}

function annotationsAt(nodes: readonly (ts.Node | undefined)[], context: CollectContext): Annotation[] {
  const found = nodes.flatMap((node) => {
    if (node === undefined) return [];
    const sourceFile = node.getSourceFile();
    return annotationsOf(node, (start, end) => context.spanBetween(sourceFile, start, end));
  });
  return [...new Map(found.map((annotation) => [`${annotation.span.file}:${String(annotation.span.start)}`, annotation])).values()];
}
