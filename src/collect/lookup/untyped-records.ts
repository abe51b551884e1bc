import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import { isPrimitive } from '../field-types.js';
import { iteratedList, listOfLoop } from '../loops.js';
import { Remembered } from '../remembered.js';
import { calleeName, isFunction, type CallLike } from '../syntax.js';
import { assignmentsTo } from '../values/bindings.js';
import { elementOf } from './element-types.js';
import { linksOf } from './links.js';
import { makerAt } from './makers.js';
import { isOpen, recordMember, type StoreType, type StoreTypes } from './store-types.js';

/** Values that hold what another holds. */
const maximumNesting = 24;

/**
 * Records that methods of a store give where nothing says what the store was opened with: `await this.db.collection('guests').findOne({ _id })` of a
 * `db` of unknown type, by what the library declares of these methods.
 */
export class UntypedRecords {
  readonly #found = new Remembered<readonly StoreType[]>([], maximumNesting);

  constructor(readonly types: StoreTypes) {}

  of(expression: ts.Expression): StoreType[] {
    const { session, creators } = this.types;
    if (!creators.areUsed) return [];
    const origin = session.originOf(expression);
    const type = session.checker.getTypeAtLocation(expression);
    return this.#found.of(origin, () => this.#behind(origin)).map((entry) => ({ ...entry, type }));
  }

  #behind(origin: ts.Expression): StoreType[] {
    if (ts.isCallExpression(origin)) return this.#givenBy(origin);
    const declaration = ts.isIdentifier(origin) ? this.types.session.declarationOf(origin) : undefined;
    if (declaration !== undefined && ts.isVariableDeclaration(declaration)) return this.#ofVariable(declaration);
    return declaration !== undefined && ts.isParameter(declaration) ? this.#ofParameter(declaration) : [];
  }

  #ofVariable(declaration: ts.VariableDeclaration): StoreType[] {
    const list = listOfLoop(declaration);
    if (list !== undefined) return this.#elementsOf(list);
    const found = declaration.initializer === undefined ? assignmentsTo(declaration).map((value) => this.of(value)) : [];
    const [first] = found.flat();
    return first !== undefined && found.every((entries) => entries.every(({ store }) => store === first.store)) ? [first] : [];
  }

  /** What a callback is given: an element of a list, or behind an error what the call gives. */
  #ofParameter(parameter: ts.ParameterDeclaration): StoreType[] {
    const list = iteratedList(parameter);
    if (list !== undefined) return this.#elementsOf(list);
    const { parent: callback } = parameter;
    const call = isFunction(callback) && callback.parameters[1] === parameter ? callback.parent : undefined;
    return call !== undefined && ts.isCallExpression(call) && call.arguments.at(-1) === callback ? this.#givenBy(call) : [];
  }

  #elementsOf(list: ts.Expression): StoreType[] {
    return this.of(list).filter(({ many }) => many).map((entry) => ({ ...entry, many: false }));
  }

  #givenBy(call: ts.CallExpression): StoreType[] {
    const { session } = this.types;
    if (!isOpen(session.checker.getTypeAtLocation(call))) return [];
    const links = linksOf(call, session);
    const opened = links.findIndex((link) => makerAt(link, this.types) !== undefined);
    const maker = links[opened];
    const tag = maker === undefined ? undefined : makerAt(maker, this.types);
    if (maker === undefined || tag === undefined || opened === 0) return [];
    const given = this.#typeGiven(tag, links.slice(0, opened).reverse());
    const many = given === undefined ? undefined : this.#holdsRecords(given);
    return many === undefined ? [] : this.types.ofValue(maker).filter(({ isRecord }) => !isRecord).map((handle) => ({ ...handle, isRecord: true, many }));
  }

  /** What the last call of a chain gives by the declarations of the library. */
  #typeGiven({ declaration }: LetheTag, calls: readonly CallLike[]): ts.Type | undefined {
    const { checker } = this.types.session;
    const signature = ts.isFunctionLike(declaration) && !ts.isJSDocSignature(declaration) ? checker.getSignatureFromDeclaration(declaration) : undefined;
    return calls.reduce<ts.Type | undefined>((type, call) => {
      const member = type === undefined ? undefined : checker.getPropertyOfType(type, calleeName(call) ?? '');
      return member === undefined ? undefined : checker.getTypeOfSymbol(member).getCallSignatures()[0]?.getReturnType();
    }, signature?.getReturnType());
  }

  /** @returns whether it holds several; nothing where it is no record */
  #holdsRecords(given: ts.Type): boolean | undefined {
    const { checker } = this.types.session;
    const type = checker.getNonNullableType(checker.getAwaitedType(given) ?? given);
    if (isPrimitive(type)) return undefined;
    if (checker.getPropertyOfType(type, recordMember) !== undefined) return false;
    const list = checker.getPropertyOfType(type, 'toArray');
    const all = list === undefined ? type : checker.getTypeOfSymbol(list).getCallSignatures()[0]?.getReturnType() ?? type;
    const element = elementOf(checker.getAwaitedType(all) ?? all, checker)?.type;
    return element !== undefined && !isPrimitive(element) && checker.getPropertyOfType(element, recordMember) !== undefined ? true : undefined;
  }
}
