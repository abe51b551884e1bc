import { ts } from 'ts-morph';
import type { Origin, ValueFact } from './facts.js';
import { fieldTypeOf, ownSymbol } from './field-types.js';
import { Requests } from './requests.js';
import type { CollectSession } from './session.js';
import { isOpen, type StoreTypes } from './store-types.js';
import { nameOfReference, unwrap } from './syntax.js';
import type { ValueFlows, Visit } from './value-flows.js';

/** What all readers of values share: the session, and the ways to write down what was found. */
export class ValueContext {
  readonly session: CollectSession;
  readonly checker: ts.TypeChecker;
  readonly requests: Requests;

  constructor(readonly types: StoreTypes) {
    this.session = types.session;
    this.checker = types.session.checker;
    this.requests = new Requests(types.session);
  }

  readLabel(node: ts.Expression, visit: Visit, flows: ValueFlows): void {
    if (visit.label !== undefined && visit.label !== '') this.addNamed(flows, visit.label, undefined, this.checker.getTypeAtLocation(node), visit);
  }

  isError(expression: ts.Expression): boolean {
    const node = unwrap(expression);
    const declaration = ts.isIdentifier(node) ? this.session.declarationOf(node) : undefined;
    if (declaration !== undefined && ts.isVariableDeclaration(declaration) && ts.isCatchClause(declaration.parent)) return true;
    if (/^(e|err|error|ex|exception|reason|cause)$/i.test(nameOfReference(node) ?? '') || /(Error|Exception)$/.test(nameOfReference(node) ?? '')) {
      return fieldTypeOf(this.checker.getTypeAtLocation(node), this.checker) !== 'string';
    }
    const name = ownSymbol(this.checker.getNonNullableType(this.checker.getTypeAtLocation(node)))?.name ?? '';
    return /(Error|Exception)$/.test(name);
  }

  /** Results that are numbers, booleans or nothing carry no data of a person. */
  isHarmless(node: ts.Expression): boolean {
    const type = fieldTypeOf(this.checker.getTypeAtLocation(node), this.checker);
    return type === 'boolean' || type === 'number';
  }

  addParameter(flows: ValueFlows, declaration: ts.ParameterDeclaration, path: string[], name: string, type: ts.Type, visit: Visit): void {
    const kind = fieldTypeOf(type, this.checker);
    const isText = visit.isText === true;
    if (isText && kind === 'object') return;
    flows.parameters.push({ declaration, path, treatment: visit.treatment, isText, name, type: kind });
  }

  addNamed(flows: ValueFlows, name: string, owner: string | undefined, type: ts.Type, visit: Visit, more: { variable?: string | undefined; ofParameter?: boolean } = {}): void {
    const { variable, ofParameter } = more;
    const kind = fieldTypeOf(type, this.checker);
    if (kind === 'boolean' || type.getCallSignatures().length > 0) return;
    const origin: Origin = { kind: 'named', name, type: kind, ...(owner === undefined ? {} : { owner }), ...(variable === undefined || variable === owner ? {} : { variable }) };
    this.add(flows, origin, isOpen(type) || owner === undefined ? 'likely' : 'certain', visit);
    const added = flows.values.at(-1);
    if (ofParameter === true && added !== undefined) added.ofParameter = true;
  }

  add(flows: ValueFlows, origin: Origin, confidence: ValueFact['confidence'], visit: Visit): void {
    flows.values.push({ origin, treatment: visit.treatment, confidence, trail: [], ...(visit.path === undefined ? {} : { path: visit.path }) });
  }
}
