import { ts } from 'ts-morph';
import type { FieldFact, RelationFact, StoreFact } from '../facts.js';
import { importSpecifiers } from '../import-specifiers.js';
import type { CollectSession } from '../session.js';
import { annotationsOf } from '../tags.js';
import { classesIn, classOf, membersOfClass, type Member } from './class-members.js';
import { isDeletionMark } from './conventional-names.js';
import { exportedName, type AppliedDecorator, type DecoratorLibrary } from './decorators.js';
import { collectionOf } from './mongoose-names.js';
import { spanBelowDecorators } from './mongoose-schemas.js';
import { ownStaticValue } from './objection-models.js';
import { fieldFact, recordFieldType } from './record-fields.js';
import { isOptionSet, optionConstants, optionOf } from './typeorm-options.js';

/** A mapper whose models are classes with decorated properties. */
interface ModelLibrary extends DecoratorLibrary {
  /** What stands in every file that declares a model. */
  mark: RegExp;
  /** The decorator of the class; absent where columns alone make it a model. */
  storeDecorator?: string;
  columns: ReadonlySet<string>;
  /** Decorators of a column that holds the key of another record. */
  keys: ReadonlySet<string>;
  /** The field with which the library itself marks what is deleted, and the module that removes it for good. */
  marks?: { field: string; purgedBy: string };
}

const libraries: readonly ModelLibrary[] = [
  {
    name: 'lucid', mark: /@column\b/, columns: new Set(['column', 'date', 'dateTime']), keys: new Set(),
    isModule: (specifier) => specifier === '@ioc:Adonis/Lucid/Orm' || specifier === '@adonisjs/lucid/orm',
  },
  {
    name: 'loopback', mark: /@model\b/, storeDecorator: 'model', columns: new Set(['property', 'array', 'belongsTo']), keys: new Set(['belongsTo']),
    isModule: (specifier) => specifier === '@loopback/repository',
  },
  {
    name: 'watermelondb', mark: /@nozbe\/watermelondb/, columns: new Set(['field', 'text', 'date', 'json']), keys: new Set(), marks: { field: '_status', purgedBy: '@nozbe/watermelondb/sync' },
    isModule: (specifier) => specifier.startsWith('@nozbe/watermelondb/decorators'),
  },
];

/** The models of Lucid, LoopBack and WatermelonDB that a file declares. An abstract class only gives its columns to others. */
export function readDecoratedModels(sourceFile: ts.SourceFile, session: CollectSession): StoreFact[] {
  return libraries.filter(({ mark }) => mark.test(sourceFile.text))
    .flatMap((library) => classesIn(sourceFile).flatMap((declaration) => storeOf(declaration, library, session)));
}

function storeOf(declaration: ts.ClassDeclaration, library: ModelLibrary, session: CollectSession): StoreFact[] {
  const [decorator] = decoratorsOf(declaration, library, session).filter(({ name }) => name === library.storeDecorator);
  const isAbstract = declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) === true;
  if (isAbstract || (library.storeDecorator !== undefined && (decorator === undefined || !isKept(declaration, session)))) return [];
  const members = membersOfClass(declaration, { decoratorsOf: (node) => decoratorsOf(node, library, session), embeddedClass: () => undefined }, session);
  const columns = members.filter((member) => has(member, library.columns));
  if (columns.length === 0) return [];
  const name = declaration.name?.text ?? 'default';
  const fields = columns.map((member) => fieldOf(member, library, session));
  const softDelete = marksOfLibrary(declaration, library, session) ?? softDeleteOf(fields);
  return [{
    id: `${session.pathOf(declaration)}#${name}`, name, kind: library.name, span: spanBelowDecorators(declaration, session),
    aliases: aliasesOf(declaration, name, decorator, session), fields, relations: relationsOf(fields),
    ...(softDelete === undefined ? {} : { softDelete }), expiry: [],
    annotations: annotationsOf(declaration, (start, end) => session.spanBetween(declaration.getSourceFile(), start, end)),
  }];
}

const kept = new WeakMap<CollectSession, ReadonlySet<string>>();

/** Other classes with the decorator only describe parts of records, or what requests hold. */
function isKept(declaration: ts.ClassDeclaration, session: CollectSession): boolean {
  const names = kept.get(session) ?? new Set(session.project.sourceFiles.flatMap(({ text }) => [...text.matchAll(/Repository\w*<\s*(\w+)/g)].map(([, name = '']) => name)));
  kept.set(session, names);
  return declaration.name !== undefined && names.has(declaration.name.text);
}

function decoratorsOf(node: ts.Node, library: ModelLibrary, session: CollectSession): AppliedDecorator[] {
  const decorators = ts.canHaveDecorators(node) ? ts.getDecorators(node) ?? [] : [];
  return decorators.flatMap(({ expression }) => {
    const call = ts.isCallExpression(expression) ? expression : undefined;
    const name = exportedName(call?.expression ?? expression, library, session);
    return name === undefined ? [] : [{ name, arguments: call?.arguments ?? [] }];
  });
}

function has({ decorators }: Member, names: ReadonlySet<string>): boolean {
  return decorators.some(({ name }) => names.has(name));
}

function fieldOf(member: Member, library: ModelLibrary, session: CollectSession): FieldFact {
  const { declaration, valueType, name, decorators } = member;
  const isDate = has(member, new Set(['date', 'dateTime']));
  const options = decorators.flatMap((decorator) => [...decorator.arguments]);
  const [written] = optionConstants(options, 'type', session);
  const type = isDate || written === 'date' ? 'date' : valueType === undefined ? 'unknown' : recordFieldType(valueType, session);
  const target = has(member, library.keys) ? targetOf(decorators, session) : undefined;
  return {
    ...fieldFact(name, declaration, type, valueType !== undefined && session.checker.isArrayType(valueType), session),
    hidden: isOptionSet(options, 'hidden', session) || optionOf(options, 'serializeAs', session)?.kind === ts.SyntaxKind.NullKeyword,
    primaryKey: isOptionSet(options, 'isPrimary', session) || isOptionSet(options, 'id', session),
    ...(target === undefined ? {} : { references: { kind: library.name, name: target } }),
  };
}

/** `User` of `@belongsTo(() => User)`. */
function targetOf(decorators: readonly AppliedDecorator[], session: CollectSession): string | undefined {
  return decorators.flatMap(({ arguments: [first] }) => (first === undefined ? [] : classOf(first, session)?.name?.text ?? [])).at(0);
}

/** LoopBack and Lucid delete nothing along a relation; what the database does, its migrations say. */
function relationsOf(fields: readonly FieldFact[]): RelationFact[] {
  return fields.flatMap(({ name, references, span }) => (references === undefined ? [] : [{
    name, target: references, foreignKeys: [name], onDelete: 'no-action', explicit: false,
    evidence: { file: span.file, line: span.line, how: `reference to ${references.name}` },
  }]));
}

function marksOfLibrary(declaration: ts.ClassDeclaration, { marks }: ModelLibrary, session: CollectSession): StoreFact['softDelete'] {
  if (marks === undefined || session.project.sourceFiles.some((sourceFile) => importSpecifiers(sourceFile).some(({ text }) => text === marks.purgedBy))) return undefined;
  return { field: marks.field, automatic: true, evidence: { file: session.pathOf(declaration), line: session.lineOf(declaration), how: `${marks.field} marks deleted records, and nothing removes them for good` } };
}

function softDeleteOf(fields: readonly FieldFact[]): StoreFact['softDelete'] {
  const mark = fields.find(({ name, type }) => isDeletionMark(name) && (type === 'date' || type === 'boolean'));
  return mark === undefined ? undefined : { field: mark.name, automatic: false, evidence: { file: mark.span.file, line: mark.span.line, how: `${mark.name} marks deleted records` } };
}

/** The table that the class or its decorator names, and the one that is derived: `guest_notes` of `GuestNote`. */
function aliasesOf(declaration: ts.ClassDeclaration, name: string, decorator: AppliedDecorator | undefined, session: CollectSession): string[] {
  const table = ownStaticValue(declaration, 'table');
  const written = [...(table === undefined ? [] : session.constantsOf(table)), ...optionConstants(decorator?.arguments ?? [], 'name', session)].map(String);
  const derived = collectionOf(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
  return [...new Set([...written, derived])].filter((alias) => alias !== name);
}
