import { ts } from 'ts-morph';
import type { StoreType, StoreTypes } from './store-types.js';
import { calleeName, isFunction, nameOfReference, outermost, receiverOf, returnedExpressions, unwrap } from '../syntax.js';

const maximumLinks = 24;

/**
 * Follows a chain of unknown type back to the last call whose store is known: a plug-in's method hides the type, not the store
 * (`user.$query().withTrashed().delete()`), and a model that extends something unknown is still a model (`User.query()`).
 */
export class UntypedChains {
  constructor(readonly types: StoreTypes) {}

  of(expression: ts.Expression): StoreType[] {
    const { session } = this.types;
    let link = session.originOf(expression);
    const isResult = isAwaited(link);
    if (isGivenByCallback(link)) return [];
    for (let count = 0; ts.isCallExpression(link) && count < maximumLinks; count += 1) {
      const found = this.#at(link);
      if (found !== undefined) return found.map((entry) => ({ ...entry, isRecord: isResult }));
      const before = receiverOf(link.expression);
      if (before === undefined) return [];
      link = session.originOf(before);
      // What a query found is no query.
      if (isAwaited(link)) return [];
    }
    return [];
  }

  /** The stores of a link; undefined where the link before it may say them. */
  #at(link: ts.CallExpression): StoreType[] | undefined {
    const name = calleeName(link) ?? '';
    const receiver = receiverOf(link.expression);
    if (receiver !== undefined && /^\$?relatedQuery$/.test(name)) return this.#related(receiver, link.arguments[0]);
    const handles = this.types.ofType(this.types.session.checker.getTypeAtLocation(link), this.types.session.pathOf(link)).filter((entry) => !entry.isRecord);
    if (handles.length > 0) return handles;
    const models = receiver === undefined || !/^\$?query$/.test(name) ? [] : this.types.ofValue(receiver).filter(({ store }) => store.kind === 'objection');
    return models.length > 0 ? models : undefined;
  }

  /** Of an owner that nothing is known of, the relation's name says it, where it leads to one model wherever it occurs. */
  #related(owner: ts.Expression, relation: ts.Expression | undefined): StoreType[] {
    const { session, registry } = this.types;
    const names = relation === undefined ? [] : session.constantsOf(relation).map(String);
    const owners = this.types.ofValue(owner);
    if (owners.length === 0) {
      const type = session.checker.getTypeAtLocation(owner);
      return names.flatMap((name) => registry.relatedByName(name, 'objection') ?? []).map((store) => ({ store, isRecord: false, many: false, type }));
    }
    return owners.flatMap((entry) => names.flatMap((name) => {
      const store = registry.related(entry.store, name);
      return store === undefined ? [] : [{ ...entry, store }];
    }));
  }
}

/** `query.then((row) => Number(row.count))` is what the callback makes of the records. */
function isGivenByCallback(link: ts.Expression): boolean {
  const callback = ts.isCallExpression(link) && calleeName(link) === 'then' ? link.arguments[0] : undefined;
  if (callback === undefined || !isFunction(callback)) return false;
  const [parameter] = callback.parameters;
  return !returnedExpressions(callback).some((returned) => parameter !== undefined && nameOfReference(unwrap(returned)) === parameter.name.getText());
}

function isAwaited(expression: ts.Expression): boolean {
  return ts.isAwaitExpression(outermost(expression).parent);
}
