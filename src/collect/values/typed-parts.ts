import { ts } from 'ts-morph';
import { fieldTypeOf, givenName, heldByList, symbolOfType } from '../field-types.js';
import { referenceTo } from '../lookup/store-registry.js';
import { ownerInSender } from './parameter-owners.js';
import type { ValueContext } from './value-context.js';
import { maximumValues, type ValueFlows, type Visit } from './value-flows.js';

/** Objects in objects that are looked into. */
const maximumNesting = 2;
const maximumAlternatives = 8;

/** Objects that hold what the operator says. */
const settings = /(config|configuration|settings?|options?|opts|env|environment|constants?|credentials?)$/i;
/** The environment of the process, whose variables an application may declare. */
const environment = 'ProcessEnv';
const ownKey = /^_?(id|uuid)$/;

/** Reads an object of which nothing but its type is known. */
export class TypedParts {
  constructor(readonly context: ValueContext) {}

  /** An object whose type is declared in the application, or a list of them: each of the properties is a value with a name and an owner. @param name what the object is called where its type has no name */
  read(name: string | undefined, type: ts.Type, visit: Visit, flows: ValueFlows, depth = maximumNesting): boolean {
    if (visit.isText === true) return false;
    const { checker } = this.context;
    const bare = heldByList(checker.getNonNullableType(type), checker);
    if (fieldTypeOf(bare, checker) !== 'object') return false;
    const alternatives = objectsOf(bare, checker);
    const isRead = this.#readProperties(name, bare, visit, flows, depth);
    const known = isRead && alternatives.length > 0 ? checker.getPropertiesOfType(bare).map((property) => property.name) : [];
    const rest = { ...visit, overwritten: [...visit.overwritten ?? [], ...known] };
    return alternatives.map((alternative) => this.#readProperties(givenName(bare) ?? name, alternative, rest, flows, depth)).includes(true) || isRead;
  }

  /** To whom a letter goes, in what a function is given that sends letters: `to` of `sendReminder(options: { to: string; nights: number })`. */
  readAddressees(parameter: ts.Declaration, type: ts.Type, visit: Visit, flows: ValueFlows): void {
    const { checker } = this.context;
    if (visit.isText === true || fieldTypeOf(type, checker) !== 'object') return;
    for (const property of checker.getPropertiesOfType(checker.getNonNullableType(type)).slice(0, maximumValues)) {
      const owner = visit.overwritten?.includes(property.name) === true ? undefined : ownerInSender(property.name, parameter);
      if (owner !== undefined) this.context.addNamed(flows, property.name, owner, checker.getTypeOfSymbol(property), visit, { ofParameter: true });
    }
  }

  #readProperties(name: string | undefined, bare: ts.Type, visit: Visit, flows: ValueFlows, depth: number): boolean {
    const { checker, session } = this.context;
    const declaration = symbolOfType(bare)?.declarations?.[0];
    const isOwnType = declaration !== undefined && session.isOwn(declaration);
    if (!isOwnType && !this.#hasOwnProperties(bare)) return this.context.readTaggedParts(bare, visit, flows);
    if (bare.getCallSignatures().length > 0 || checker.isArrayType(bare)) return false;
    if (symbolOfType(bare)?.name === environment) return true;
    const owner = (isOwnType ? givenName(bare) : undefined) ?? name;
    const properties = checker.getPropertiesOfType(bare).slice(0, maximumValues).filter((property) => visit.overwritten?.includes(property.name) !== true && !this.context.readTagged(property.declarations ?? [], property.name, owner, visit, flows));
    for (const property of properties) this.context.addNamed(flows, property.name, owner, checker.getTypeOfSymbol(property), visit, { within: bare });
    if (depth > 0 && visit.trustsKeys === true && !settings.test(owner ?? '') && !settings.test(name ?? '')) for (const property of properties) this.#readInner(property, visit, flows, depth);
    return true;
  }

  /** An object in the object: a record, or what its own type has. */
  #readInner(property: ts.Symbol, visit: Visit, flows: ValueFlows, depth: number): void {
    const { checker, session, types } = this.context;
    const held = heldByList(checker.getNonNullableType(checker.getTypeOfSymbol(property)), checker);
    if (flows.values.length > maximumValues || fieldTypeOf(held, checker) !== 'object' || mayBeKey(held, checker) || settings.test(property.name) || mayBeJoined(property, held, checker)) return;
    const inside: Visit = visit.path === undefined ? { ...visit } : { ...visit, path: [...visit.path, property.name] };
    delete inside.overwritten;
    const declaration = property.declarations?.[0];
    const records = declaration === undefined ? [] : types.ofType(held, session.pathOf(declaration)).filter(({ isRecord }) => isRecord);
    for (const { store, many } of records) this.context.add(flows, { kind: 'record', store: referenceTo(store), many }, 'certain', inside);
    if (records.length === 0 && !doesSomething(held, checker)) this.read(property.name, held, inside, flows, depth - 1);
  }

  /** A type made by a library or a utility from what the application declares: `z.infer<typeof schema>`, `Omit<Guest, 'key'>`. */
  #hasOwnProperties(type: ts.Type): boolean {
    const properties = this.context.checker.getPropertiesOfType(type);
    // A mapped type makes properties that nothing declares.
    return properties.some(({ declarations }) => declarations === undefined || declarations.some((declaration) => this.context.session.isOwn(declaration)));
  }
}

/** The types of which a value has one, where all of them are objects. */
function objectsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return type.isUnion() && !mayBeKey(type, checker) ? type.types.slice(0, maximumAlternatives) : [];
}

/** A record or its key: `string | Guest`. */
function mayBeKey(type: ts.Type, checker: ts.TypeChecker): boolean {
  return type.isUnion() && type.types.some((part) => fieldTypeOf(part, checker) !== 'object');
}

/** A service, a component or a client, rather than data. */
function doesSomething(type: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.getPropertiesOfType(type).some((property) => checker.getTypeOfSymbol(property).getCallSignatures().length > 0);
}

/** A record with a key of its own that may be missing is there where a query has asked for it, which most do not. */
function mayBeJoined(property: ts.Symbol, held: ts.Type, checker: ts.TypeChecker): boolean {
  return (property.flags & ts.SymbolFlags.Optional) !== 0 && checker.getPropertiesOfType(held).some(({ name }) => ownKey.test(name));
}
