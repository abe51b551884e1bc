import type { ts } from 'ts-morph';
import { isSettingsName } from './bindings.js';
import { fieldTypeOf, givenName, heldByList, symbolOfType } from '../field-types.js';
import { referenceTo } from '../lookup/store-registry.js';
import type { ValueContext } from './value-context.js';
import { maximumValues, type ValueFlows, type Visit } from './value-flows.js';

/** Objects in an object that are looked into. */
const maximumInside = 2;

/** A type of settings, by its name: `MailConfig`, `Env`. */
function isOfSettings(type: string | undefined): boolean {
  return /(?:config(?:uration)?|settings?|options?|env(?:ironment)?|credentials?)$/i.test(type ?? '');
}

/** Reads objects of which nothing is known but their types. */
export class PartValues {
  constructor(readonly context: ValueContext) {}

  /**
   * An object whose type is declared in the application, or a list of them: each of the properties is a value with a name and an owner, and so are those
   * of the objects in it where a sink writes the whole under its keys.
   *
   * @param name what the object is called where its type has no name
   */
  read(name: string | undefined, type: ts.Type, visit: Visit, flows: ValueFlows, inside = maximumInside): boolean {
    const { checker } = this.context;
    if (visit.isText === true) return false;
    const bare = heldByList(checker.getNonNullableType(type), checker);
    if (fieldTypeOf(bare, checker) !== 'object') return false;
    const isOwnType = this.#isOwn(bare);
    if (!isOwnType && !this.#hasOwnProperties(bare)) return this.context.readTaggedParts(bare, visit, flows);
    if (bare.getCallSignatures().length > 0 || checker.isArrayType(bare)) return false;
    const owner = (isOwnType ? givenName(bare) : undefined) ?? name;
    for (const property of checker.getPropertiesOfType(bare).slice(0, maximumValues)) {
      if (visit.overwritten?.includes(property.name) === true) continue;
      if (this.context.readTagged(property.declarations ?? [], property.name, owner, visit, flows)) continue;
      const held = checker.getTypeOfSymbol(property);
      this.context.addNamed(flows, property.name, owner, held, visit, { within: bare });
      if (inside > 0 && visit.trustsKeys === true && !isOfSettings(owner) && !isSettingsName(property.name)) this.#readInside(property.name, held, visit, flows, inside - 1);
    }
    return true;
  }

  /** What an object in an object holds: `host` of `{ number: 4, host: { email } }`, also where it is a record. */
  #readInside(name: string, type: ts.Type, visit: Visit, flows: ValueFlows, inside: number): void {
    const { checker, types } = this.context;
    const bare = heldByList(checker.getNonNullableType(type), checker);
    if (fieldTypeOf(bare, checker) !== 'object' || flows.values.length > maximumValues || !this.#isData(bare)) return;
    const below: Visit = visit.path === undefined ? { ...visit } : { ...visit, path: [...visit.path, name] };
    delete below.overwritten;
    const records = types.ofType(bare, '').filter(({ isRecord }) => isRecord);
    for (const { store } of records) this.context.add(flows, { kind: 'record', store: referenceTo(store), many: false }, 'certain', below);
    if (records.length === 0 && this.#isOwn(bare)) this.read(name, bare, below, flows, inside);
  }

  #isOwn(type: ts.Type): boolean {
    const declaration = symbolOfType(type)?.declarations?.[0];
    return declaration !== undefined && this.context.session.isOwn(declaration);
  }

  /** An object that does something is a part of the program. */
  #isData(type: ts.Type): boolean {
    const { checker } = this.context;
    return checker.getPropertiesOfType(type).every((property) => checker.getTypeOfSymbol(property).getCallSignatures().length === 0);
  }

  /** A type made by a library or a utility from what the application declares: `z.infer<typeof schema>`, `Omit<Guest, 'key'>`. */
  #hasOwnProperties(type: ts.Type): boolean {
    const properties = this.context.checker.getPropertiesOfType(type);
    // A mapped type makes properties that nothing declares.
    return properties.some(({ declarations }) => declarations === undefined || declarations.some((declaration) => this.context.session.isOwn(declaration)));
  }
}
