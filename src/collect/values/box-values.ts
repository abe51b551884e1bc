import { ts } from 'ts-morph';
import { parameterBehind } from './bindings.js';
import { boxOf, valueObjectOf } from './boxes.js';
import { givenName } from '../field-types.js';
import { nameOfReference, unwrap } from '../syntax.js';
import { ownerOfProperty } from './property-owners.js';
import type { TypedParts } from './typed-parts.js';
import type { ValueContext } from './value-context.js';
import type { ValueFlows, Visit } from './value-flows.js';

/** Reads what is taken out of an object that holds one value: it is called as the object is, or as its class. */
export class BoxValues {
  constructor(readonly context: ValueContext, readonly parts: TypedParts) {}

  /** @returns whether the expression takes it out of such an object */
  read(node: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const box = boxOf(node, this.context.checker);
    if (box !== undefined) { this.#readBoxed(node, box, visit, flows); return true; }
    const object = valueObjectOf(node, this.context.session);
    if (object !== undefined) this.#readHeld(node, object, visit, flows);
    return object !== undefined;
  }

  #readBoxed(node: ts.Expression, box: ts.Expression, visit: Visit, flows: ValueFlows): void {
    const name = nameOfReference(unwrap(box));
    if (name === undefined || this.parts.read(name, this.context.checker.getTypeAtLocation(node), visit, flows)) return;
    this.#addAs(name, node, box, visit, flows);
  }

  #readHeld(node: ts.Expression, object: ts.Expression, visit: Visit, flows: ValueFlows): void {
    const { session, checker } = this.context;
    const type = checker.getTypeAtLocation(node);
    const name = nameOfReference(unwrap(object)) ?? '';
    const parameter = ts.isPropertyAccessExpression(node) ? parameterBehind(node, session) : undefined;
    if (parameter !== undefined) this.context.addParameter(flows, parameter.declaration, parameter.path, name, type, visit);
    this.#addAs(name, node, object, visit, flows);
    const kind = givenName(checker.getNonNullableType(checker.getTypeAtLocation(object))) ?? '';
    if (!`${this.#ownerOf(object) ?? ''}${name}`.toLowerCase().includes(kind.toLowerCase())) this.context.addNamed(flows, kind, undefined, type, visit);
  }

  #addAs(name: string, node: ts.Expression, holder: ts.Expression, visit: Visit, flows: ValueFlows): void {
    this.context.addNamed(flows, name, this.#ownerOf(holder), this.context.checker.getTypeAtLocation(node), visit);
  }

  #ownerOf(holder: ts.Expression): string | undefined {
    const reference = unwrap(holder);
    return ts.isPropertyAccessExpression(reference) ? ownerOfProperty(reference.expression, this.context.session) : undefined;
  }
}
