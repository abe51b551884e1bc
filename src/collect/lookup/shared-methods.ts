import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { StoreFact } from '../facts.js';
import type { StoreTypes } from './store-types.js';
import { calleeName, isFunction, propertyValue, unwrap } from '../syntax.js';

/** Models of Sequelize whose definitions take the methods of the class from another file: `classMethods: require('./shared')`. */
export class SharedMethods {
  #byFile: ReadonlyMap<ts.SourceFile, readonly StoreFact[]> | undefined;

  constructor(readonly types: StoreTypes) {}

  /** The models that `this` is in a function that such a file exports. */
  storesOfThis(receiver: ts.Expression): readonly StoreFact[] {
    if (receiver.kind !== ts.SyntaxKind.ThisKeyword) return [];
    const stores = this.#files().get(receiver.getSourceFile());
    const around = stores === undefined ? undefined : ts.findAncestor(receiver, (node) => isFunction(node) && !ts.isArrowFunction(node));
    return stores !== undefined && around !== undefined && isMember(around) ? stores : [];
  }

  #files(): ReadonlyMap<ts.SourceFile, readonly StoreFact[]> {
    if (this.#byFile !== undefined) return this.#byFile;
    const found = new Map<ts.SourceFile, StoreFact[]>();
    this.#byFile = found;
    for (const call of this.types.index.calls.get('define') ?? []) {
      const options = ts.isCallExpression(call) ? call.arguments[2] : undefined;
      const methods = options === undefined || !ts.isObjectLiteralExpression(options) ? undefined : propertyValue(options, 'classMethods');
      const file = methods === undefined ? undefined : this.#fileOf(methods);
      const [store] = file === undefined || !ts.isCallExpression(call) ? [] : this.types.ofExpression(call);
      if (file !== undefined && store !== undefined) append(found, file, store.store);
    }
    return found;
  }

  #fileOf(methods: ts.Expression): ts.SourceFile | undefined {
    const origin = this.types.session.originOf(methods);
    const specifier = ts.isCallExpression(origin) && calleeName(origin) === 'require' ? origin.arguments[0] : undefined;
    const module = specifier === undefined ? undefined : this.types.session.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
    return module !== undefined && ts.isSourceFile(module) ? module : undefined;
  }
}

/** `exports.forget = function () { … }`, and a member of an object. */
function isMember({ parent }: ts.Node): boolean {
  return ts.isObjectLiteralExpression(parent) || ts.isPropertyAssignment(parent) || (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(unwrap(parent.left)));
}
