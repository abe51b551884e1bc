import { ts } from 'ts-morph';
import { assigns } from '../values/bindings.js';
import { isPrimitive } from '../field-types.js';
import { Remembered } from '../remembered.js';
import { handleMember, recordMember, type StoreType, type StoreTypes } from './store-types.js';
import { listOfLoop } from '../loops.js';
import { partsInTurn } from '../parts-in-turn.js';
import { isFunction, mayName, nameOfReference, receiverOf, unwrap, walk } from '../syntax.js';

/** Values that hold what another holds. */
const maximumNesting = 24;
/** Calls of one chain that are walked back to the handle: `readers.find().sort().toArray()`. */
const maximumLinks = 12;

/**
 * Handles and records whose type does not say of which store they are, because what they are kept in is declared without it:
 * `private readers: Collection` with `this.readers = db.collection('readers')`, and what `this.readers.findOne()` gives.
 */
export class OpenedHandles {
  readonly #found = new Remembered<StoreType[]>([], maximumNesting);

  constructor(readonly types: StoreTypes) {}

  at(expression: ts.Expression, type: ts.Type): StoreType[] {
    if (this.#has(type, handleMember)) return this.#handleAt(expression, type);
    const element = this.types.session.checker.getIndexTypeOfType(this.types.session.checker.getNonNullableType(type), ts.IndexKind.Number);
    return this.#has(element ?? type, recordMember) ? this.#recordsAt(expression, type, element !== undefined) : [];
  }

  #has(type: ts.Type, member: string): boolean {
    const known = this.types.session.checker.getNonNullableType(type);
    return !isPrimitive(known) && this.types.session.checker.getPropertyOfType(known, member) !== undefined;
  }

  /** What code puts into the variable or property. @returns nothing where that is several stores */
  #handleAt(expression: ts.Expression, type: ts.Type): StoreType[] {
    const node = unwrap(expression);
    return this.#found.of(node, () => {
      if (ts.isCallExpression(node)) return this.#openedInTurn(node, type);
      const handles = this.#valuesOf(node).flatMap((value) => this.types.ofValue(value)).filter(({ isRecord }) => !isRecord);
      const [first] = handles;
      return first !== undefined && handles.every(({ store }) => store === first.store) ? [{ ...first, type }] : [];
    });
  }

  /** `manager.getRepository(entity)` in a loop over a written list of entities. */
  #openedInTurn(call: ts.CallExpression, type: ts.Type): StoreType[] {
    const [entity] = call.arguments;
    if (entity === undefined || partsInTurn(entity, this.types.session).length === 0) return [];
    return this.types.ofValue(entity).filter(({ isRecord }) => !isRecord).map((entry) => ({ ...entry, type }));
  }

  #valuesOf(node: ts.Expression): ts.Expression[] {
    const { session, index } = this.types;
    const name = nameOfReference(node);
    const declaration = name === undefined ? undefined : session.declarationOf(node);
    if (name === undefined || declaration === undefined || !session.isOwn(declaration)) return [];
    const isAssigned = ({ left }: ts.BinaryExpression): boolean => session.declarationOf(left) === declaration;
    return (ts.isVariableDeclaration(declaration) ? assignmentsIn(declaration.getSourceFile(), name) : index.assignments.get(name) ?? []).filter(isAssigned).map(({ right }) => right);
  }

  /** Records that a call on a handle gives, holds in a list, or hands to its callback. */
  #recordsAt(expression: ts.Expression, type: ts.Type, many: boolean): StoreType[] {
    const origin = this.types.session.originOf(expression);
    return this.#found.of(origin, () => {
      const declaration = ts.isIdentifier(origin) ? this.types.session.declarationOf(origin) : undefined;
      const source = declaration === undefined ? origin : sourceOf(declaration);
      const found = source === undefined ? [] : this.#behind(source);
      return found.map(({ store }) => ({ store, isRecord: true, many, type }));
    });
  }

  #behind(source: ts.Expression): readonly StoreType[] {
    let link = receiverBefore(this.types.session.originOf(source));
    for (let count = 0; link !== undefined && count < maximumLinks; count += 1) {
      const found = this.types.ofExpression(link);
      if (found.length > 0) return found;
      link = receiverBefore(this.types.session.originOf(link));
    }
    return [];
  }
}

function receiverBefore(node: ts.Expression): ts.Expression | undefined {
  return ts.isCallExpression(node) ? receiverOf(node.expression) : ts.isElementAccessExpression(node) ? node.expression : undefined;
}

function assignmentsIn(sourceFile: ts.SourceFile, name: string): ts.BinaryExpression[] {
  const found: ts.BinaryExpression[] = [];
  if (!mayName(sourceFile, name)) return found;
  walk(sourceFile, (node) => {
    if (assigns(node, name)) found.push(node);
    return true;
  });
  return found;
}

/** The call whose callback has this parameter, or what a loop goes through. */
function sourceOf(declaration: ts.Declaration): ts.Expression | undefined {
  if (ts.isParameter(declaration)) {
    const call = isFunction(declaration.parent) ? declaration.parent.parent : undefined;
    return call !== undefined && ts.isCallExpression(call) && call.arguments.some((argument) => argument === declaration.parent) ? call : undefined;
  }
  return ts.isVariableDeclaration(declaration) ? listOfLoop(declaration) : undefined;
}
