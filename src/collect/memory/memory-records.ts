import { ts } from 'ts-morph';
import type { FieldFact } from '../facts.js';
import { ownSymbol } from '../field-types.js';
import { Requests } from '../values/requests.js';
import type { CollectSession } from '../session.js';
import { fieldFact, fieldsOfType, recordFieldType } from '../stores/record-fields.js';
import { propertyName, unwrap, valueOfProperty } from '../syntax.js';
import type { ContainerUse } from './container-uses.js';
import type { Container } from './containers.js';
import { heldType, isRecordType } from './record-types.js';

/** The records of a container: by their type, or where nothing types them by the objects that are put in. */
export interface MemoryRecord {
  type?: ts.Type;
  literals: readonly ts.ObjectLiteralExpression[];
}

const emptyType = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never;

/** The type of an object that stands in the code: of `{}`, in JavaScript also where more is put into it later. */
function isWrittenOut(type: ts.Type): boolean {
  const isOpenInJavaScript = (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.JSLiteral) !== 0;
  return isOpenInJavaScript || ownSymbol(type)?.name === '__object';
}

/** Tells whether what a container holds are records. */
export class MemoryRecords {
  readonly #requests: Requests;

  constructor(readonly session: CollectSession) {
    this.#requests = new Requests(session);
  }

  of({ declaration }: Container, uses: readonly ContainerUse[]): MemoryRecord | undefined {
    const { checker } = this.session;
    const declared = heldType(checker.getTypeAtLocation(declaration.name), this.session);
    const isDeclared = (declared.flags & emptyType) === 0 && !isWrittenOut(declared);
    const values = uses.flatMap(({ written }) => (written === undefined ? [] : [written]));
    const types = isDeclared ? [declared] : values.map((value) => heldType(checker.getTypeAtLocation(value), this.session));
    const type = types.find((one) => isRecordType(one, this.session));
    if (type !== undefined) return { type, literals: [] };
    return isDeclared ? undefined : this.#untyped(values);
  }

  /** `{ id, ...request.body }` and `request.body` are of any type. */
  #untyped(values: readonly ts.Expression[]): MemoryRecord | undefined {
    const { session } = this;
    const open = values.filter((value) => (session.checker.getTypeAtLocation(value).flags & ts.TypeFlags.Any) !== 0).map((value) => session.originOf(value));
    const literals = open.filter(ts.isObjectLiteralExpression);
    const isGiven = literals.length > 0 || open.some((value) => this.#requests.partOf(value) === 'body');
    return isGiven ? { literals } : undefined;
  }

  fieldsOf({ type, literals }: MemoryRecord): FieldFact[] {
    if (type !== undefined) return fieldsOfType(type, this.session);
    const fields = literals.flatMap((literal) => literal.properties).flatMap((property) => {
      const name = propertyName(property.name);
      const value = valueOfProperty(property);
      return name === undefined || value === undefined ? [] : [fieldFact(name, property, recordFieldType(this.session.checker.getTypeAtLocation(unwrap(value)), this.session), false, this.session)];
    });
    return [...new Map(fields.map((field) => [field.name, field])).values()];
  }
}
