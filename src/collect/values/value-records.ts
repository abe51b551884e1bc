import { ts } from 'ts-morph';
import type { FieldFact } from '../facts.js';
import { Narrowing } from './narrowing.js';
import { fieldAt, referenceTo } from '../lookup/store-registry.js';
import type { StoreType } from '../lookup/store-types.js';
import type { SelectedRow } from './selected-rows.js';
import { unwrap } from '../syntax.js';
import type { ValueContext } from './value-context.js';
import type { ValueFlows, Visit } from './value-flows.js';

/** Libraries whose records print themselves with their fields. */
const printingKinds = new Set(['mongoose']);

/** Libraries whose handles hold the columns that queries select: a query for `{ mail: users.email }` gives the field. */
const columnKinds = new Set(['drizzle']);

/** A record, with the fields that are known to be in it where its type does not say. */
type KnownRecord = StoreType & Pick<SelectedRow, 'only'>;

/** Reads records of stores and their fields. */
export class RecordValues {
  readonly #narrowing: Narrowing;

  constructor(readonly context: ValueContext) {
    this.#narrowing = new Narrowing(context.session);
  }

  /** `user.email` where `user` is a record of a store. */
  readField(owner: ts.Expression, name: string, visit: Visit, flows: ValueFlows): boolean {
    for (const { store, path } of this.recordsBehind(owner)) {
      const field = fieldAt(store.store, [...path, name].join('.'));
      if (field === undefined) continue;
      if (field.type === 'relation') return false;
      this.context.add(flows, { kind: 'field', store: referenceTo(store.store), field: [...path, name].join('.') }, 'certain', visit);
      return true;
    }
    return this.#readColumn(owner, name, visit, flows);
  }

  #readColumn(table: ts.Expression, name: string, visit: Visit, flows: ValueFlows): boolean {
    const owner = this.context.types.ofValue(unwrap(table)).find(({ isRecord, store }) => !isRecord && columnKinds.has(store.kind) && fieldAt(store, name) !== undefined);
    if (owner !== undefined) this.context.add(flows, { kind: 'field', store: referenceTo(owner.store), field: name }, 'certain', visit);
    return owner !== undefined;
  }

  /** The records that an expression is, or is a nested part of: `user.address` is `address` of User. */
  recordsBehind(expression: ts.Expression): { store: StoreType; path: string[] }[] {
    const node = unwrap(expression);
    const direct = this.context.types.ofValue(node).filter((entry) => entry.isRecord);
    const records = direct.length > 0 ? direct : this.#selected(node);
    if (records.length > 0) return records.map((store) => ({ store, path: [] }));
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
    if (name === undefined || !ts.isPropertyAccessExpression(node)) return [];
    return this.recordsBehind(node.expression).map(({ store, path }) => ({ store, path: [...path, name] }));
  }

  /** A whole record or list of them. */
  readRecord(node: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const known = this.#awaited(node).filter((entry) => entry.isRecord);
    const records: KnownRecord[] = known.length > 0 ? known : this.#selected(node);
    for (const record of records) {
      if (visit.isText === true && !printingKinds.has(record.store.kind)) continue;
      const only = record.only ?? this.#fieldsPresent(record);
      this.context.add(flows, { kind: 'record', store: referenceTo(record.store), many: record.many, ...(only === undefined ? {} : { only }), ...(this.#narrowing.isNarrowed(node, record.store) ? { isNarrowed: true } : {}), ...(visit.overwritten === undefined ? {} : { without: visit.overwritten }) }, 'certain', visit);
    }
    return records.length > 0;
  }

  /** Rows of a statement of SQL, with the columns that it asks for. */
  #selected(node: ts.Expression): KnownRecord[] {
    const rows = this.context.known.selectedRows.of(node);
    return rows.map((row) => ({ ...row, isRecord: true, many: true, type: this.context.checker.getTypeAtLocation(node) }));
  }

  /** A query is what it is awaited for, also by `then`. */
  #awaited(node: ts.Expression): StoreType[] {
    const { types, checker, session } = this.context;
    if (ts.isAwaitExpression(node.parent)) return types.ofValue(node.parent);
    const isAwaited = ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'then';
    const awaited = isAwaited ? checker.getAwaitedType(checker.getTypeAtLocation(node)) : undefined;
    return awaited === undefined ? types.ofValue(node) : types.ofType(awaited, session.pathOf(node));
  }

  /** The fields that the record's type still has after select, Pick or Omit; undefined where the type does not tell, or has all but relations, which are read on demand. */
  #fieldsPresent(record: StoreType): string[] | undefined {
    const properties = this.context.checker.getPropertiesOfType(record.type).map((property) => property.name);
    const isLoose = this.context.checker.getIndexInfosOfType(record.type).length > 0;
    const isPresent = ({ name }: FieldFact): boolean => properties.includes(name.split('.', 1)[0] ?? '');
    const known = record.store.fields.filter(isPresent);
    if (isLoose || known.length === 0) return undefined;
    const isWhole = record.store.fields.every((field) => field.type === 'relation' || known.includes(field));
    return isWhole ? undefined : known.map((field) => field.name);
  }
}
