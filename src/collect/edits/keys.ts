import { ts } from 'ts-morph';
import { upperFirst } from '../../catalog/words.js';
import type { Origin, StoreFact, ValueEdits } from '../facts.js';
import type { Piece } from '../sinks/pieces.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { unwrap } from '../syntax.js';
import { replacing } from './text-edits.js';

type RecordOrigin = Extract<Origin, { kind: 'record' }>;
type FieldOrigin = Extract<Origin, { kind: 'field' }>;

/** Writes a record's key where the record, or in a text one of its fields, is written. */
export class KeyEdits {
  constructor(readonly types: StoreTypes) {}

  /** `user` becomes `user.id`, `{ user }` becomes `{ userId: user.id }`, `users` becomes `users.map(({ id }) => id)`. */
  ofRecord({ expression, span }: Piece, origin: RecordOrigin): ValueEdits['key'] {
    const node = unwrap(expression);
    const key = this.#keyOf(node, origin);
    if (key === undefined || !isPlainReference(node)) return undefined;
    const written = this.#access(node, key, origin.many);
    if (written === undefined) return undefined;
    if (!ts.isShorthandPropertyAssignment(span)) return this.#accepts(node, origin.many) ? { written, edit: replacing(node, written, this.types.session) } : undefined;
    const name = origin.many ? undefined : `${span.name.text}${key === '_id' ? 'Id' : upperFirst(key)}`;
    const isFree = name !== undefined && this.#isFree(span.parent, span.name.text, name);
    return isFree ? { written, edit: replacing(node, `${name}: ${written}`, this.types.session) } : undefined;
  }

  /** In a text, `user.email` becomes `user.id`. */
  ofField({ expression, surroundings }: Piece, { store, field }: FieldOrigin): ValueEdits['keyOfOwner'] {
    const node = unwrap(expression);
    if (surroundings.isText !== true || !ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.name)) return undefined;
    const owner = node.expression;
    const key = this.#keyOf(owner, { kind: 'record', store, many: false });
    if (key === undefined || key === node.name.text || field !== node.name.text || !isPlainReference(unwrap(owner))) return undefined;
    const isPresent = this.#propertyType(this.types.session.checker.getTypeAtLocation(owner), key) !== undefined;
    return isPresent ? { written: `${owner.getText()}.${key}`, edit: replacing(node.name, key, this.types.session) } : undefined;
  }

  /** The only key of the record that an expression is. */
  #keyOf(node: ts.Expression, { store, only, without }: RecordOrigin): string | undefined {
    const record = this.types.ofValue(node).find((entry) => entry.isRecord && isMeant(entry.store, store));
    const [key, ...others] = record?.store.fields.filter(({ primaryKey }) => primaryKey).map(({ name }) => name) ?? [];
    const isKnown = key !== undefined && others.length === 0 && /^[A-Za-z_$][\w$]*$/.test(key);
    return isKnown && only?.includes(key) !== false && without?.includes(key) !== true ? key : undefined;
  }

  #access(node: ts.Expression, key: string, many: boolean): string | undefined {
    const { checker } = this.types.session;
    const type = checker.getTypeAtLocation(node);
    const present = checker.getNonNullableType(type);
    const element = many ? checker.getIndexTypeOfType(present, ts.IndexKind.Number) : present;
    if (element === undefined || this.#propertyType(element, key) === undefined) return undefined;
    const dot = type === present ? '.' : '?.';
    return `${node.getText()}${dot}${many ? `map(({ ${key} }) => ${key})` : key}`;
  }

  #propertyType(type: ts.Type, key: string): ts.Symbol | undefined {
    const { checker } = this.types.session;
    return checker.getPropertyOfType(checker.getNonNullableType(type), key);
  }

  /** Whether anything may stand where a record stands. */
  #accepts(node: ts.Expression, many: boolean): boolean {
    const { checker } = this.types.session;
    const expected = checker.getContextualType(node);
    return expected === undefined || isAnything(expected) || (many && checker.isArrayType(expected) && checker.getTypeArguments(expected as ts.TypeReference).every(isAnything));
  }

  #isFree(object: ts.ObjectLiteralExpression, from: string, to: string): boolean {
    const expected = this.types.session.checker.getContextualType(object);
    const isTaken = object.properties.some((property) => property.name !== undefined && property.name.getText() === to);
    return !isTaken && (expected === undefined || isAnything(expected) || this.#propertyType(expected, from) === undefined && this.#propertyType(expected, to) === undefined && this.#takesMore(expected));
  }

  /** A type without properties, or with an index, takes any. */
  #takesMore(type: ts.Type): boolean {
    const { checker } = this.types.session;
    return checker.getPropertiesOfType(type).length === 0 || checker.getIndexInfosOfType(type).length > 0;
  }
}

function isMeant(store: StoreFact, { id, kind, name }: RecordOrigin['store']): boolean {
  return id === undefined ? store.kind === kind && store.name === name : store.id === id;
}

export function isAnything(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

function isPlainReference(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.questionDotToken === undefined && isPlainReference(node.expression);
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}
