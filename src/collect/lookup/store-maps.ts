import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import { argumentAt } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import type { NamedStores } from './store-creators.js';
import { nameOfReference, unwrap, walk, type CallLike } from '../syntax.js';
import { plainOperands } from '../tags.js';

type Member = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** A call that opens a store under whatever name it is given, and keeps it in an object under that name. */
interface StoreMap {
  maker: CallLike;
  tag: LetheTag;
  /** What the object is called. */
  name: string;
}

/** Objects that hold a store under its name: `collections[name] = db.collection(name)`, then `collections.users` and `collections['users']`. */
export class StoreMaps {
  readonly #maps = new Map<ts.Symbol | ts.Node, StoreMap>();

  constructor(readonly session: CollectSession) {}

  /** Takes a call whose name is no constant, where what it opens goes into an object under the same expression. */
  add(call: CallLike, tag: LetheTag): void {
    const [operand] = plainOperands(tag);
    const name = operand === undefined ? undefined : argumentAt(call, operand.split(',', 1)[0] ?? '', tag, this.session);
    const { parent } = call;
    const left = ts.isBinaryExpression(parent) && parent.right === call ? parent.left : undefined;
    if (name === undefined || left === undefined || !ts.isElementAccessExpression(left) || left.argumentExpression.getText() !== name.getText()) return;
    const key = this.#keyOf(left.expression);
    const held = nameOfReference(unwrap(left.expression));
    if (key !== undefined && held !== undefined) this.#maps.set(key, { maker: call, tag, name: held });
  }

  /** What an object is known by: the literal that it begins as, else its name. */
  #keyOf(holder: ts.Expression): ts.Symbol | ts.Node | undefined {
    const origin = this.session.originOf(holder);
    return ts.isObjectLiteralExpression(origin) ? origin : this.session.symbolOf(origin);
  }

  /** The store that a member of such an object is. */
  namedBy(member: Member): NamedStores | undefined {
    if (this.#maps.size === 0) return undefined;
    const key = this.#keyOf(member.expression);
    const map = key === undefined ? undefined : this.#maps.get(key);
    const names = map === undefined ? [] : ts.isPropertyAccessExpression(member) ? [member.name.text] : this.session.constantsOf(member.argumentExpression).map(String);
    return map === undefined || names.length === 0 ? undefined : { call: map.maker, names, tag: map.tag, maker: map.maker, place: member };
  }

  /** Every member that names a store. */
  all(): NamedStores[] {
    const names = new Set([...this.#maps.values()].map(({ name }) => name));
    const found: NamedStores[] = [];
    for (const sourceFile of names.size === 0 ? [] : this.session.project.sourceFiles) {
      if (![...names].some((name) => sourceFile.text.includes(name))) continue;
      walk(sourceFile, (node) => {
        const named = isMember(node) && this.#mayBeHeld(node.expression, names) ? this.namedBy(node) : undefined;
        if (named !== undefined) found.push(named);
        return true;
      });
    }
    return found;
  }

  /** By its name, or by a variable that something of that name was put into. */
  #mayBeHeld(holder: ts.Expression, names: ReadonlySet<string>): boolean {
    const node = unwrap(holder);
    const isName = (expression: ts.Expression): boolean => names.has(nameOfReference(unwrap(expression)) ?? '');
    if (isName(node)) return true;
    const declaration = ts.isIdentifier(node) ? this.session.declarationOf(node) : undefined;
    return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && isName(declaration.initializer);
  }
}

function isMember(node: ts.Node): node is Member {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}
