import { ts } from 'ts-morph';
import { conditionOn } from '../conditions/deadlines.js';
import type { LetheTag } from '../context.js';
import type { EffectReader } from './effects.js';
import type { AgeCondition, EffectFact, StoreFact } from '../facts.js';
import { functionName } from '../calls/functions.js';
import { keyedOptionsAround, listedOptionsAround, listOfThisAround } from './keyed-options.js';
import { argumentAt } from '../calls/operands.js';
import { OptionPaths } from '../calls/option-paths.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { enclosingFunction, nameOfReference, propertyName, propertyValue, unwrap, walk, type CallLike } from '../syntax.js';
import { isKeyName } from '../../key-names.js';
import { isPath, namedOperand, tagsOfDeclaration } from '../tags.js';

/** Libraries whose cookies have an age in seconds. Source: README of next-session 4, "cookie.maxAge". */
const countsSeconds = /['"]next-session['"]/;

/** An end that a call gives to the records of stores. */
interface Expiration {
  call: CallLike;
  /** Only known where the call that says so is another than the tagged one. */
  stores?: StoreFact[];
  age: AgeCondition;
}

/** Reads `expire` tags: `expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression`. */
export class ExpirationReader {
  readonly types: StoreTypes;
  readonly #options: OptionPaths;

  constructor(readonly effects: EffectReader) {
    this.types = effects.types;
    this.#options = new OptionPaths(effects.types.session);
  }

  /** `createIndex({ createdAt: 1 }, { expireAfterSeconds: 3600 })`, and libraries that end records by themselves. */
  ofCall(call: CallLike, tag: LetheTag): EffectFact[] {
    const makesStore = tagsOfDeclaration(tag.declaration).some(({ name }) => name === 'store');
    const made = makesStore ? this.types.creators.namesAt(call) : undefined;
    return this.#endsAt(call, tag).flatMap(({ call: place, stores, age }) => {
      const ended = stores ?? (made === undefined ? this.effects.storesOf(call, tag) : this.types.storesNamed(made, this.types.session.pathOf(call)));
      return ended.map((store) => this.effects.effect(place, 'expire', store, {}, age));
    });
  }

  /** The ends that a call gives, also through a function of the application that is handed the collection and the options. */
  #endsAt(call: CallLike, tag: LetheTag): Expiration[] {
    if (!this.#options.counts(call, tag)) return [];
    const seconds = namedOperand(tag, 'seconds')?.split(',') ?? [];
    const direct = seconds.filter(isPath).flatMap((operand) => this.#ofOptions(call, tag, operand));
    const usual = seconds.find((operand) => !isPath(operand));
    if (usual !== undefined) return [{ call, age: this.#usual(call, tag, direct[0], Number(usual.replaceAll("'", ''))) }];
    if (direct.length > 0) return direct.map((age) => ({ call, age }));
    return seconds.flatMap((operand) => [...this.#throughKeys(call, tag, operand), ...this.#throughList(call, tag, operand), ...this.#throughClasses(call, tag, operand), ...this.#throughCallers(call, tag, operand)]);
  }

  /** What a library does by itself, unless the property of the tag's `before` in the same file says otherwise: a cookie's age, in most libraries in milliseconds. */
  #usual(call: CallLike, tag: LetheTag, given: AgeCondition | undefined, seconds: number): AgeCondition {
    const { session } = this.types;
    const field = namedOperand(tag, 'field')?.replaceAll("'", '') ?? '';
    const base: AgeCondition = { ...conditionOn(field, call, session), kind: 'age' };
    const before = namedOperand(tag, 'before');
    const [first] = before === undefined ? [] : propertiesNamed(before, call.getSourceFile());
    const [age] = first === undefined ? [] : session.constantsOf(first);
    if (first !== undefined) return typeof age === 'number' && age > 0 ? { ...base, seconds: countsSeconds.test(call.getSourceFile().text) ? age : age / 1000 } : base;
    return given === undefined ? { ...base, seconds } : { ...given, field };
  }

  /** `off=input.Rules.Status:Disabled`: an entry with this constant does nothing. */
  #isOff(operand: string | undefined, valueAt: (path: string) => ts.Expression | undefined): boolean {
    const [path = '', wanted] = operand?.split(':') ?? [];
    const value = path === '' ? undefined : valueAt(path);
    return value !== undefined && this.types.session.constantsOf(value).join() === wanted;
  }

  /** The container of the period may be a list, or stand in one: each entry is an object of its own. */
  #ofOptions(call: CallLike, tag: LetheTag, operand: string): AgeCondition[] {
    const [container, below] = this.#splitAtList(call, tag, operand);
    const argument = argumentAt(call, container, tag, this.types.session);
    if (argument === undefined) return [];
    return this.#objectsIn(argument).flatMap((options) => {
      const period = propertyBelow(options, below, this.types);
      const valueAt = (path: string | undefined): ts.Expression | undefined => {
        if (path === undefined) return undefined;
        return path.startsWith(`${container}.`) ? propertyBelow(options, path.slice(container.length + 1), this.types) : argumentAt(call, path, tag, this.types.session);
      };
      if (this.#isOff(namedOperand(tag, 'off'), valueAt)) return [];
      return period === undefined || ts.isObjectLiteralExpression(this.types.session.originOf(period)) ? [] : this.#ofPeriod(period, valueAt(namedOperand(tag, 'field')), valueAt(namedOperand(tag, 'only')), unitOf(tag));
    });
  }

  /** `input.Rules` and `Expiration.Days` of `input.Rules.Expiration.Days` where the rules are a list; else the last part alone is below. */
  #splitAtList(call: CallLike, tag: LetheTag, operand: string): [string, string] {
    const parts = operand.split('.');
    for (let length = 1; length < parts.length - 1; length += 1) {
      const container = parts.slice(0, length).join('.');
      const argument = argumentAt(call, container, tag, this.types.session);
      if (argument !== undefined && ts.isArrayLiteralExpression(this.types.session.originOf(argument))) return [container, parts.slice(length).join('.')];
    }
    return splitPath(operand);
  }

  #ofPeriod(period: ts.Expression, keys: ts.Expression | undefined, only: ts.Expression | undefined, unit: number): AgeCondition[] {
    const field = keys === undefined ? '' : this.#firstKey(keys);
    // Only dates have an end.
    if (isKeyName(field)) return [];
    const age = this.#condition(period, field, period, unit);
    return [only === undefined || this.#leavesNothingOut(only, field) ? age : { ...age, scope: 'some' }];
  }

  #condition(node: ts.Node, field: string, period: ts.Expression | undefined, unit: number): AgeCondition {
    const { session } = this.types;
    const values = period === undefined ? [] : session.constantsOf(period).filter((value) => typeof value === 'number');
    const seconds = Math.max(...values) * unit;
    const isDeadline = /expir|(valid|keep|retain|delete|remove|purge)_?(until|at|after|on)$|deadline|ttl/i.test(field);
    const base = conditionOn(field, node as ts.Expression, session);
    return isDeadline || seconds <= 0 ? { ...base, kind: 'passed' } : { ...base, kind: 'age', ...(Number.isFinite(seconds) ? { seconds } : {}) };
  }

  /** `{ createdAt: 1 }`, `'createdAt'`, `[['createdAt', 1]]`. */
  #firstKey(keys: ts.Expression): string {
    const { session } = this.types;
    const origin = session.originOf(keys);
    if (ts.isObjectLiteralExpression(origin)) return propertyName(origin.properties[0]?.name) ?? '';
    const [first] = ts.isArrayLiteralExpression(origin) ? origin.elements : [];
    if (first !== undefined) return this.#firstKey(first);
    return String(session.constantsOf(keys)[0] ?? '');
  }

  /** `{ createdAt: { $exists: true } }` leaves nothing out that would have an end, nor does an empty prefix. */
  #leavesNothingOut(condition: ts.Expression, field: string): boolean {
    if (this.types.session.constantsOf(condition).includes('')) return true;
    const object = this.types.session.objectOf(condition);
    return object !== undefined && object.properties.length === 1 && propertyName(object.properties[0]?.name) === field;
  }

  #objectsIn(expression: ts.Expression): ts.ObjectLiteralExpression[] {
    const { session } = this.types;
    const origin = session.originOf(expression);
    if (ts.isArrayLiteralExpression(origin)) return origin.elements.flatMap((element) => this.#objectsIn(element));
    const object = session.objectOf(expression);
    return object === undefined ? [] : [object];
  }

  /**
   * `addIndexes(db.audits, [{ key: { at: 1 }, expireAfterSeconds: day }])`, where the function calls `createIndex` with what it is
   * handed: the caller's literal tells the period, and its collection the store.
   */
  #throughCallers(call: CallLike, tag: LetheTag, operand: string): Expiration[] {
    const [, name] = splitPath(operand);
    let around = enclosingFunction(call);
    while (around !== undefined && functionName(around) === undefined) around = enclosingFunction(around);
    if (around === undefined || around.parameters.length === 0) return [];
    return this.types.callsOf(around).flatMap((caller) => {
      const stores = [...new Set(caller.arguments.flatMap((argument) => this.types.ofValue(argument)).filter(({ isRecord }) => !isRecord).map(({ store }) => store))];
      if (stores.length !== 1) return stores.length === 0 ? this.#throughKeys(caller, tag, operand) : [];
      return caller.arguments.flatMap((argument) => this.#agesIn(argument, name)).map((age) => ({ call: caller, stores, age }));
    });
  }

  /** `for (const [name, indexes] of Object.entries(plan)) db.collection(name).createIndexes(indexes)`: each key of the plan names a store. */
  #throughKeys(call: CallLike, tag: LetheTag, operand: string): Expiration[] {
    const { session, registry } = this.types;
    const [, name] = splitPath(operand);
    return keyedOptionsAround(call, session).flatMap(({ key, value }) => {
      const store = registry.byName(key, tag.library, session.pathOf(call));
      return store === undefined ? [] : this.#agesIn(value, name).map((age) => ({ call, stores: [store], age }));
    });
  }

  /**
   * `for (const { collection, key, options } of indexes) db.collection(collection).createIndex(key, options)`: each entry of the list names a store, and
   * describes the index in itself or in one of its parts.
   */
  #throughList(call: CallLike, tag: LetheTag, operand: string): Expiration[] {
    const { session, registry } = this.types;
    const [, name] = splitPath(operand);
    return listedOptionsAround(call, session).flatMap((element) => {
      const parts = partsOf(session.originOf(element));
      const stores = parts.flatMap((part) => session.constantsOf(part)).flatMap((value) => registry.byName(String(value), tag.library, session.pathOf(call)) ?? []);
      const descriptions = [element, ...parts].flatMap((part) => session.objectOf(part) ?? []).filter((object) => propertyValue(object, name) !== undefined);
      const keys = parts.find((part) => this.#isKeyPattern(part));
      return stores.slice(0, 1).flatMap((store) => descriptions.flatMap((object) => this.#agesIn(object, name, keys)).map((age) => ({ call, stores: [store], age })));
    });
  }

  /** `this.config.indexes.forEach((index) => this.records.createIndex(index.fields, index))`: each class that names its store for the base class lists its indexes too. */
  #throughClasses(call: CallLike, tag: LetheTag, operand: string): Expiration[] {
    const path = listOfThisAround(call);
    const base = path === undefined ? undefined : ts.findAncestor(call, ts.isClassLike);
    if (path === undefined || base === undefined) return [];
    const [, name] = splitPath(operand);
    const keys = argumentAt(call, namedOperand(tag, 'field') ?? '', tag, this.types.session);
    return this.types.creators.classes.valuesOf(path, base).flatMap(({ owner, value }) => {
      const named = this.types.creators.namedByClass(owner);
      const stores = named === undefined ? [] : this.types.storesNamed(named, this.types.session.pathOf(owner));
      return this.#agesIn(value, name, undefined, nameOfReference(keys === undefined ? value : unwrap(keys))).map((age) => ({ call, stores, age }));
    });
  }

  /** `{ createdAt: 1 }`. */
  #isKeyPattern(part: ts.Expression): boolean {
    const object = this.types.session.objectOf(part);
    return object !== undefined && object.properties.length > 0 && object.properties.every((property) => ts.isPropertyAssignment(property) && Math.abs(Number(this.types.session.constantsOf(property.initializer)[0])) === 1);
  }

  /** The ends that a list of descriptions of indexes gives. @param keysName what the code calls the keys in it */
  #agesIn(descriptions: ts.Expression, name: string, keysBeside?: ts.Expression, keysName = 'key'): AgeCondition[] {
    return this.#objectsIn(descriptions).flatMap((object) => {
      const period = propertyValue(object, name);
      const keys = propertyValue(object, keysName) ?? propertyValue(object, 'key') ?? propertyValue(object, 'keys') ?? keysBeside;
      return period === undefined || ts.isObjectLiteralExpression(this.types.session.originOf(period)) ? [] : this.#ofPeriod(period, keys, propertyValue(object, 'partialFilterExpression'), 1);
    });
  }
}

/** The values of the properties of an object, or the elements of a list. */
function partsOf(entry: ts.Expression): readonly ts.Expression[] {
  if (ts.isArrayLiteralExpression(entry)) return entry.elements;
  return ts.isObjectLiteralExpression(entry) ? entry.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? property.initializer : [])) : [];
}

function propertiesNamed(name: string, sourceFile: ts.SourceFile): ts.Expression[] {
  const found: ts.Expression[] = [];
  walk(sourceFile, (node) => {
    if (ts.isPropertyAssignment(node) && propertyName(node.name) === name) found.push(node.initializer);
    return true;
  });
  return found;
}

function unitOf(tag: LetheTag): number {
  const unit = namedOperand(tag, 'unit');
  return unit === 'ms' ? 0.001 : unit === 'days' ? 86_400 : 1;
}

/** `options.index` and `expireAfterSeconds` of `options.index.expireAfterSeconds`. */
function splitPath(operand: string): [string, string] {
  const last = operand.lastIndexOf('.');
  return [operand.slice(0, last), operand.slice(last + 1)];
}

function propertyBelow(object: ts.ObjectLiteralExpression, path: string, types: StoreTypes): ts.Expression | undefined {
  const [name = '', ...rest] = path.split('.');
  const value = propertyValue(object, name);
  const next = value === undefined || rest.length === 0 ? undefined : types.session.objectOf(value);
  return rest.length === 0 ? value : next === undefined ? undefined : propertyBelow(next, rest.join('.'), types);
}
