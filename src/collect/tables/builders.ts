import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, nameOfReference, propertyValue, receiverOf, unwrap, walk } from '../syntax.js';
import { callbackColumns } from './builder-callbacks.js';
import { chainedColumns } from './builder-chains.js';
import { objectColumns, listedTable, type Definition } from './builder-objects.js';
import type { PlacedChange } from './history.js';

/** Calls by which migrations of query builders and mappers change tables; the first argument names the table. */
const creating = ['createTable', 'createTableIfNotExists'] as const;
const altering = ['alterTable', 'table', 'addColumn', 'addColumns', 'addConstraint', 'removeColumn', 'dropColumn', 'dropColumns', 'removeColumns', 'addForeignKey', 'createForeignKey'] as const;
const removing = ['dropTable', 'dropTableIfExists'] as const;

/** The changes of tables that the code of migrations makes through builders, in the order of files and lines. */
export function builderChanges(index: CallIndex, session: CollectSession): PlacedChange[] {
  const reader = new BuilderReader(session);
  const names = [...creating, ...altering, ...removing, 'renameTable'];
  const calls = names.flatMap((name) => index.calls.get(name) ?? []).filter(ts.isCallExpression).filter((call) => !isUndone(call, session));
  const placed = calls.flatMap((call) => reader.changesOf(call).map((change) => ({ change, call })));
  return placed.sort((first, second) => compareCalls(first.call, second.call)).map(({ change }) => change);
}

function compareCalls(first: ts.CallExpression, second: ts.CallExpression): number {
  const [left, right] = [first.getSourceFile(), second.getSourceFile()];
  if (left === right) return first.expression.end - second.expression.end;
  return left.fileName < right.fileName ? -1 : 1;
}

/** Whether code only takes a migration back: it stands in a function or under a key called `down`. */
export function isUndone(node: ts.Node, session: CollectSession): boolean {
  if (/(^|\.)(down|revert|rollback|undo)$/i.test(session.functionOf(node).name)) return true;
  const holder = ts.findAncestor(node, (parent) => ts.isFunctionLike(parent) || ts.isSourceFile(parent) || (ts.isPropertyAssignment(parent) && parent.name.getText() === 'down'));
  return holder !== undefined && ts.isPropertyAssignment(holder);
}

class BuilderReader {
  constructor(readonly session: CollectSession) {}

  changesOf(call: ts.CallExpression): PlacedChange[] {
    const name = calleeName(call) ?? '';
    const table = this.#tableOf(call);
    if (table === undefined) return [];
    if ((creating as readonly string[]).includes(name)) return this.#create(call, table);
    if ((removing as readonly string[]).includes(name)) return [this.#placed({ kind: 'drop', table, offset: call.getStart() }, call)];
    if (name === 'renameTable') return this.#rename(call, table);
    return this.#alter(call, name, table);
  }

  #tableOf(call: ts.CallExpression): string | undefined {
    const [first] = call.arguments;
    const receiver = receiverOf(call.expression);
    if (first === undefined || receiver === undefined) return undefined;
    // `.table('users', (table) => { … })` of a schema builder; any other `.table(…)` is something else.
    if (calleeName(call) === 'table' && !call.arguments.some((argument) => isFunction(unwrap(argument)))) return undefined;
    const [name] = this.session.constantsOf(first);
    if (typeof name === 'string') return plainTable(name);
    const object = listedTable(first, this.session);
    return object === undefined ? undefined : plainTable(object);
  }

  #create(call: ts.CallExpression, table: string): PlacedChange[] {
    const definition = this.#definitionOf(call);
    const copies = this.#copiedBy(call);
    if (definition === undefined && copies.length === 0) return [];
    const { columns, foreignKeys } = definition ?? { columns: [], foreignKeys: [] };
    return [this.#placed({ kind: 'create', table, offset: call.getStart(), end: call.end, columns, foreignKeys, copies }, call)];
  }

  /** `guests` of node-pg-migrate's `createTable('leavers', {}, { like: 'guests' })`, also with `inherits`. */
  #copiedBy({ arguments: [, , settings] }: ts.CallExpression): string[] {
    const object = settings === undefined ? undefined : this.session.objectOf(settings);
    const given = object === undefined ? [] : ['like', 'inherits'].flatMap((option) => propertyValue(object, option) ?? []);
    return given.flatMap((value) => this.session.constantsOf(this.#likeTable(value))).map((name) => plainTable(String(name)));
  }

  /** `{ table: 'guests', options: { … } }` of `like`. */
  #likeTable(value: ts.Expression): ts.Expression {
    const object = this.session.objectOf(value);
    return (object === undefined ? undefined : propertyValue(object, 'table')) ?? value;
  }

  /** Columns in a callback, in an object, in a list, or chained to the call. */
  #definitionOf(call: ts.CallExpression): Definition | undefined {
    const [first, ...rest] = call.arguments;
    const callback = rest.map((argument) => this.session.originOf(argument)).find((argument) => isFunction(argument));
    if (callback !== undefined && isFunction(callback)) return callbackColumns(callback, this.session);
    const [definition] = rest;
    if (definition !== undefined) return objectColumns(definition, this.session);
    return first !== undefined && ts.isNewExpression(unwrap(first)) ? objectColumns(first, this.session) : chainedColumns(call, this.session);
  }

  #rename(call: ts.CallExpression, table: string): PlacedChange[] {
    const [, second] = call.arguments;
    const [to] = second === undefined ? [] : this.session.constantsOf(second);
    return typeof to === 'string' ? [this.#placed({ kind: 'rename', table, offset: call.getStart(), to: plainTable(to) }, call)] : [];
  }

  #alter(call: ts.CallExpression, name: string, table: string): PlacedChange[] {
    const definition = this.#addedBy(call, name);
    const dropped = /^(remove|drop)Columns?$/.test(name) ? this.#droppedBy(call) : definition?.dropped ?? [];
    const place = { table, offset: call.getStart() };
    return [
      ...(definition?.columns ?? []).map((column) => this.#placed({ kind: 'add-column', ...place, column }, call)),
      ...(definition?.foreignKeys ?? []).map((foreignKey) => this.#placed({ kind: 'add-foreign-key', ...place, foreignKey }, call)),
      ...(definition?.renamed ?? []).map(({ from, to }) => this.#placed({ kind: 'rename-column', ...place, column: from, to }, call)),
      ...dropped.map((column) => this.#placed({ kind: 'drop-column', ...place, column }, call)),
    ];
  }

  #addedBy(call: ts.CallExpression, name: string): Definition | undefined {
    const [, second, third] = call.arguments;
    if (name === 'alterTable' || name === 'table') return this.#definitionOf(call);
    if (second === undefined || /^(remove|drop)/.test(name)) return undefined;
    if (name === 'addColumn' && third !== undefined) return objectColumns(third, this.session, this.session.constantsOf(second)[0]);
    if (name === 'addConstraint' || name.endsWith('ForeignKey')) return objectColumns(second, this.session, undefined, true);
    return objectColumns(second, this.session);
  }

  #droppedBy(call: ts.CallExpression): string[] {
    const found: string[] = [];
    for (const argument of call.arguments.slice(1)) {
      walk(argument, (node) => {
        if (ts.isStringLiteralLike(node)) found.push(node.text);
        return true;
      });
    }
    return found;
  }

  #placed(change: PlacedChange['change'], call: ts.CallExpression): PlacedChange {
    const sourceFile = call.getSourceFile();
    return { change, spanAt: (offset, end) => this.session.spanBetween(sourceFile, offset, end ?? lineEnd(sourceFile, offset)) };
  }
}

function lineEnd(sourceFile: ts.SourceFile, offset: number): number {
  const end = sourceFile.text.indexOf('\n', offset);
  return end < 0 ? sourceFile.text.length : end;
}

/** `users` of `public.users`, `"users"` and `users as u`. */
export function plainTable(name: string): string {
  return name.trim().replace(/\s+(as\s+)?\w+$/i, '').split('.').at(-1)?.replace(/["`[\]]/g, '') ?? name;
}

/** The last name of what a call is made on: `table` of `table.string('email')`. */
export function receiverName(call: ts.CallExpression): string | undefined {
  const receiver = receiverOf(call.expression);
  return receiver === undefined ? undefined : nameOfReference(unwrap(receiver));
}
