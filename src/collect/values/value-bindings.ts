import { ts } from 'ts-morph';
import { fieldTypeOf, nameOfType, ownSymbol } from '../field-types.js';
import { pathOfBinding, sourceOfBinding } from './bindings.js';
import { waitedForTogether } from '../calls/resolved-values.js';
import { objectOfEntries } from './entries.js';
import { ownerOfVariable } from './parameter-owners.js';
import type { RequestPart } from '../facts.js';
import type { Requests } from './requests.js';
import { strongest } from '../sinks/sanitizers.js';
import { fieldAt, referenceTo } from '../lookup/store-registry.js';
import { isEmptyObject, propertyName, unwrap } from '../syntax.js';
import type { ValueContext } from './value-context.js';
import type { ValueFlows, Visit } from './value-flows.js';
import { isRearranged } from './rest-parameters.js';
import type { ValueReader } from './values.js';

/** Reads variables that are destructured: `const { email, ...rest } = user`. */
export class BindingValues {
  constructor(readonly context: ValueContext, readonly reader: ValueReader) {}

  /** `const { email, ...rest } = user`. */
  readBinding(node: ts.Identifier, element: ts.BindingElement, visit: Visit, flows: ValueFlows): boolean {
    const source = sourceOfBinding(element);
    if (source === undefined) return false;
    const path = pathOfBinding(element);
    const { root } = source;
    const member = root === undefined ? undefined : memberOfList(element, root);
    if (member !== undefined) { this.reader.read(member, { ...visit, label: node.text }, flows); return true; }
    if (this.#readEntries(element, visit, flows)) return true;
    if (path.length === 0) return root !== undefined && this.#readRest(node, element, root, visit, flows);
    if (this.context.readTagged(this.context.session.boundTargets(element), path.at(-1) ?? '', undefined, visit, flows)) return true;
    if (this.#readFieldOfPattern(element, visit, flows) || this.#readPartOfPattern(node, element, visit, flows)) return true;
    if (root !== undefined) {
      if (path.length === 1 && !isRest(element) && this.reader.references.readHandedOn(node, path[0] ?? '', root, visit, flows)) return true;
      const part = this.context.requests.partOf(root) ?? (ts.isIdentifier(unwrap(root)) ? undefined : this.#requestPartOf(root));
      if (isRest(element) && part !== undefined && this.#readRestOfBody(element, root, part, path, visit, flows)) return true;
      if (part !== undefined && part !== 'whole') { this.context.addEntry(flows, part, path.at(-1) ?? '', this.context.checker.getTypeAtLocation(node), visit); return true; }
      if (part !== undefined) return this.#readRequestBinding(path, visit, flows);
      if (element.dotDotDotToken === undefined) {
        for (const { store, path: outer } of this.reader.records.recordsBehind(root)) {
          const name = [...outer, ...path].join('.');
          const field = fieldAt(store.store, name);
          if (field === undefined || field.type === 'relation') continue;
          this.context.add(flows, { kind: 'field', store: referenceTo(store.store), field: name }, 'certain', visit);
          return true;
        }
      }
      if (this.reader.records.readRecord(node, visit, flows) || this.context.readFieldOfProfile(root, path.join('.'), node, visit, flows)) return true;
      const carried = this.reader.flowsFrom(root, path, { ...visit, treatment: 'none' });
      flows.values.push(...carried.values.map((value) => ({ ...value, treatment: strongest(value.treatment, visit.treatment) })));
      flows.parameters.push(...this.#parametersBehind(root, path, node, visit));
      if (carried.values.length > 0) return true;
    }
    return this.#readBoundParameter(node, element, path, visit, flows);
  }

  /** The values of an object one by one; each may become a text, where the whole object says nothing. */
  #readEntries(element: ts.BindingElement, visit: Visit, flows: ValueFlows): boolean {
    const object = objectOfEntries(element);
    const before = flows.values.length + flows.parameters.length;
    if (object !== undefined) this.reader.read(object, { ...visit, isText: false }, flows);
    return flows.values.length + flows.parameters.length > before;
  }

  /** `const [message, ...details] = values` of all that a function is given, `...values`. */
  #readRest(node: ts.Identifier, element: ts.BindingElement, root: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const declaration = this.context.session.declarationOf(root);
    if (!ts.isArrayBindingPattern(element.parent) || declaration === undefined || !ts.isParameter(declaration) || declaration.dotDotDotToken === undefined) return false;
    const index = element.parent.elements.indexOf(element);
    if (element.dotDotDotToken !== undefined || element.parent.parent.kind === ts.SyntaxKind.BindingElement) this.reader.read(root, visit, flows);
    else if (!isRearranged(declaration)) this.context.addParameter(flows, declaration, [String(index)], node.text, this.context.checker.getTypeAtLocation(node), visit);
    return true;
  }

  /** `const { password, ...rest } = request.body`: all but what is taken beside it. */
  #readRestOfBody(element: ts.BindingElement, root: ts.Expression, part: RequestPart, path: string[], visit: Visit, flows: ValueFlows): boolean {
    const besides = element.parent.elements.flatMap((other) => (ts.isBindingElement(other) && other !== element ? propertyName(other.propertyName ?? other.name) ?? [] : []));
    const isOfBody = part === 'body' && path.length === 1;
    if (isOfBody) this.context.addRequest(flows, part, root, { ...visit, overwritten: [...visit.overwritten ?? [], ...besides] });
    else if (part === 'whole' && path.length === 2 && path[0] === 'body') this.context.add(flows, { kind: 'request', part: 'body' }, 'certain', visit);
    else return false;
    return true;
  }

  /** The parameters that the variable is taken out of: `payload` of `const { to } = payload`. */
  #parametersBehind(root: ts.Expression, path: string[], node: ts.Identifier, visit: Visit): ValueFlows['parameters'] {
    const whole: Visit = { ...visit, treatment: 'none' };
    delete whole.isText;
    const isText = visit.isText === true;
    const type = fieldTypeOf(this.context.checker.getTypeAtLocation(node), this.context.checker);
    if (isText && type === 'object') return [];
    return this.reader.flowsFrom(root, path, whole).parameters.map((parameter) => ({ ...parameter, name: node.text, type, isText, treatment: strongest(parameter.treatment, visit.treatment) }));
  }

  /** The pattern around the variable takes a record apart: `{ author: { name } }` with the record of an author. */
  #readFieldOfPattern(element: ts.BindingElement, visit: Visit, flows: ValueFlows): boolean {
    const name = propertyName(element.propertyName ?? element.name);
    if (name === undefined || element.dotDotDotToken !== undefined || !ts.isBindingElement(element.parent.parent)) return false;
    const type = this.context.checker.getTypeAtLocation(element.parent);
    for (const { store, isRecord } of this.context.types.ofType(type, this.context.session.pathOf(element))) {
      const field = isRecord ? fieldAt(store, name) : undefined;
      if (field === undefined || field.type === 'relation') continue;
      this.context.add(flows, { kind: 'field', store: referenceTo(store), field: name }, 'certain', visit);
      return true;
    }
    return false;
  }

  /** `email` of `({ input: { email } }) =>`. */
  #readPartOfPattern(node: ts.Identifier, element: ts.BindingElement, visit: Visit, flows: ValueFlows): boolean {
    const bound = this.context.requests.ofPattern(element);
    const entry = bound?.path.at(-1);
    if (bound === undefined || entry === undefined) return false;
    this.context.addEntry(flows, bound.part, entry, this.context.checker.getTypeAtLocation(node), visit);
    return true;
  }

  #requestPartOf(root: ts.Expression): ReturnType<Requests['partOf']> {
    return this.context.requests.partOf(this.context.session.originOf(root));
  }

  #readRequestBinding(path: string[], visit: Visit, flows: ValueFlows): boolean {
    const [first = '', second] = path;
    const known = ['body', 'query', 'params', 'headers', 'cookies', 'ip', 'url'] as const;
    const named = known.find((candidate) => candidate === first);
    if (named !== undefined) this.context.add(flows, { kind: 'request', part: named, ...(second === undefined ? {} : { field: second }) }, 'certain', visit);
    else return false;
    return true;
  }

  #readBoundParameter(node: ts.Identifier, element: ts.BindingElement, path: string[], visit: Visit, flows: ValueFlows): boolean {
    const parameter = sourceOfBinding(element)?.parameter;
    if (parameter === undefined) return false;
    const type = this.context.checker.getTypeAtLocation(node);
    const request = this.#requestOfParameter(parameter);
    if (request && this.#readRequestBinding(path, visit, flows)) return true;
    for (const store of this.context.types.ofType(this.context.checker.getTypeAtLocation(parameter), this.context.session.pathOf(parameter))) {
      const field = store.isRecord ? fieldAt(store.store, path.join('.')) : undefined;
      if (field === undefined) continue;
      this.context.add(flows, { kind: 'field', store: referenceTo(store.store), field: path.join('.') }, 'certain', visit);
      return true;
    }
    if (this.reader.records.readRecord(node, visit, flows)) return true;
    this.context.addParameter(flows, parameter, path, node.text, type, visit);
    if (this.reader.parts.read(node.text, type, visit, flows)) return true;
    const owner = this.context.checker.getTypeAtLocation(parameter);
    const ownerName = nameOfType(owner);
    const besides = ownerOfVariable(element, this.context.session);
    const isNameless = ownerName?.startsWith('__') === true || ownerName === undefined;
    this.context.addNamed(flows, node.text, isNameless || besides === 'mail' ? besides : ownerName, type, visit, { ofParameter: true });
    return true;
  }

  #requestOfParameter(parameter: ts.ParameterDeclaration): boolean {
    const type = this.context.checker.getTypeAtLocation(parameter);
    return /Request$/.test(ownSymbol(type)?.name ?? '') && this.context.checker.getPropertyOfType(type, 'headers') !== undefined;
  }
}

/** `rest` of `const { email, ...rest } = guest`. */
function isRest({ dotDotDotToken, parent }: ts.BindingElement): boolean {
  return dotDotDotToken !== undefined && ts.isObjectBindingPattern(parent);
}

/** `email` of `const [name, email] = [guest.name, guest.email]`, also behind `await Promise.all`; an object that is filled later is told by its type. */
function memberOfList(element: ts.BindingElement, root: ts.Expression): ts.Expression | undefined {
  const list = unwrap(root);
  const members = ts.isArrayLiteralExpression(list) ? list.elements : waitedForTogether(list);
  const isOneOfList = ts.isArrayBindingPattern(element.parent) && ts.isVariableDeclaration(element.parent.parent) && element.dotDotDotToken === undefined;
  const member = isOneOfList ? members?.[element.parent.elements.indexOf(element)] : undefined;
  return member === undefined || isEmptyObject(unwrap(member)) ? undefined : member;
}
