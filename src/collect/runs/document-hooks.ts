import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, propertyName, unwrap } from '../syntax.js';

/** What Mongoose gives documents, in the declaration of the library. */
const documents = 'DocumentMethods';

/**
 * Hooks of Mongoose that run when a document removes itself, `schema.pre('remove', …)`: no query runs them, neither `deleteOne` nor `findByIdAndRemove`.
 * https://mongoosejs.com/docs/6.x/docs/middleware.html#notes
 */
export class DocumentHooks {
  #isRun: boolean | undefined;

  constructor(readonly session: CollectSession, readonly index: CallIndex) {}

  /** The hook around a piece of code, where nothing in the application may run it. */
  idleAround(node: ts.Node): ts.CallExpression | undefined {
    const hook = ts.findAncestor(node, (ancestor): ancestor is ts.CallExpression => ts.isCallExpression(ancestor) && ancestor !== node && isOfRemoval(ancestor));
    if (hook === undefined) return undefined;
    this.#isRun ??= ['remove', 'delete'].some((name) => (this.index.calls.get(name) ?? []).some((call) => ts.isCallExpression(call) && this.#mayBeOfDocument(call, name)));
    return this.#isRun ? undefined : hook;
  }

  #mayBeOfDocument(call: ts.CallExpression, name: string): boolean {
    const declarations = this.session.declarationsOf(call.expression);
    if (declarations.length > 0) return declarations.some(({ parent }) => ts.isInterfaceDeclaration(parent) && parent.name.text === documents);
    return name === 'remove' && !call.arguments.some(isFilter);
  }
}

/** `schema.pre('remove', function () { … })`. */
function isOfRemoval(call: ts.CallExpression): boolean {
  const [event, hook] = call.arguments;
  const isHook = ts.isPropertyAccessExpression(call.expression) && /^(pre|post)$/.test(calleeName(call) ?? '');
  return isHook && event !== undefined && ts.isStringLiteralLike(event) && event.text === 'remove' && hook !== undefined && isFunction(unwrap(hook));
}

/** A document is removed with options at most: `guest.remove({ session })`. */
function isFilter(argument: ts.Expression): boolean {
  const node = unwrap(argument);
  return ts.isObjectLiteralExpression(node) && node.properties.some(({ name }) => propertyName(name) !== 'session');
}
