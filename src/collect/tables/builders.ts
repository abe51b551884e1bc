import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { argumentFor, functionGiven } from '../calls/handed-in.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, nameOfReference, propertyValue, receiverOf, unwrap, walk } from '../syntax.js';
import { callbackColumns } from './builder-callbacks.js';
import { builtColumns, chainedColumns, takersOf } from './builder-chains.js';
import { objectColumns, type Definition } from './builder-objects.js';
import { compareSteps, statementsOf, type BuilderStatement } from './builder-statements.js';
import type { PlacedChange } from './history.js';

/** Calls by which migrations of query builders and mappers change tables; the first argument names the table. */
const creating = ['createTable', 'createTableIfNotExists'] as const;
const altering = ['alterTable', 'table', 'addColumn', 'addColumns', 'addConstraint', 'removeColumn', 'dropColumn', 'dropColumns', 'removeColumns', 'addForeignKey', 'createForeignKey'] as const;
const removing = ['dropTable', 'dropTableIfExists'] as const;

/** The changes of tables that the code of migrations makes through builders, in the order of files and lines. */
export function builderChanges(index: CallIndex, session: CollectSession): PlacedChange[] {
  const reader = new BuilderReader(session);
  const names = [...creating, ...altering, ...removing, 'renameTable'];
  const calls = names.flatMap((name) => index.calls.get(name) ?? []).filter(ts.isCallExpression).filter(namesTable);
  const statements = calls.flatMap((call) => statementsOf(call, session)).filter(({ steps }) => !steps.some((step) => isUndone(step, session)));
  return statements.sort(compareSteps).flatMap((statement) => reader.changesOf(statement));
}

/** `.table('users', (table) => { … })` of a schema builder; any other `.table(…)` is something else. */
function namesTable(call: ts.CallExpression): boolean {
  if (receiverOf(call.expression) === undefined) return false;
  return calleeName(call) !== 'table' || call.arguments.some((argument) => isFunction(unwrap(argument)));
}

/** Whether code only takes a migration back: it stands in a function or under a key called `down`. */
export function isUndone(node: ts.Node, session: CollectSession): boolean {
  if (/(^|\.)(down|revert|rollback|undo)$/i.test(session.functionOf(node).name)) return true;
  const holder = ts.findAncestor(node, (parent) => ts.isFunctionLike(parent) || ts.isSourceFile(parent) || (ts.isPropertyAssignment(parent) && parent.name.getText() === 'down'));
  return holder !== undefined && ts.isPropertyAssignment(holder);
}

class BuilderReader {
  constructor(readonly session: CollectSession) {}

  changesOf(statement: BuilderStatement): PlacedChange[] {
    return statement.tables.map(plainTable).flatMap((table) => this.#changesOfTable(statement, table));
  }

  #changesOfTable(statement: BuilderStatement, table: string): PlacedChange[] {
    const name = calleeName(statement.call) ?? '';
    if ((creating as readonly string[]).includes(name)) return this.#create(statement, table);
    if ((removing as readonly string[]).includes(name)) return [this.#placed({ kind: 'drop', table, offset: statement.place.getStart() }, statement)];
    if (name === 'renameTable') return this.#rename(statement, table);
    return this.#alter(statement, name, table);
  }

  #create(statement: BuilderStatement, table: string): PlacedChange[] {
    const definition = this.#definitionOf(statement);
    const copies = this.#copiedBy(statement.call);
    if (definition === undefined && copies.length === 0) return [];
    const { columns, foreignKeys } = definition ?? { columns: [], foreignKeys: [] };
    const { place } = statement;
    return [this.#placed({ kind: 'create', table, offset: place.getStart(), end: place.end, columns, foreignKeys, copies }, statement)];
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
  #definitionOf(statement: BuilderStatement): Definition | undefined {
    const { call, given, place } = statement;
    const [first] = call.arguments;
    const callback = given.map((argument) => this.session.originOf(argument)).find((argument) => isFunction(argument));
    if (callback !== undefined && isFunction(callback)) return placedIn(place, callback, callbackColumns(callback, this.session));
    const [definition] = given;
    if (definition !== undefined) return objectColumns(definition, this.session);
    return first !== undefined && ts.isNewExpression(unwrap(first)) ? objectColumns(first, this.session) : this.#chained(statement);
  }

  /** What follows the call, and what functions add that a helper is handed: `createTable(name)` of `createStandardTable(db, 'users', (builder) => builder.addColumn(…))`. */
  #chained({ call, place, steps }: BuilderStatement): Definition {
    const own = placedIn(place, call, chainedColumns(call, this.session));
    const built = takersOf(call).map((taker) => this.#handed(taker, steps) ?? taker).map((build) => placedIn(place, build, builtColumns(build, this.session)));
    return joined([own, ...built]);
  }

  /** The function that a caller of the helper hands to it. */
  #handed(taker: ts.Expression, steps: readonly ts.CallExpression[]): ts.Expression | undefined {
    const helper = functionGiven(taker, this.session);
    const caller = steps.at(-2);
    return helper === undefined || caller === undefined ? undefined : argumentFor(caller, taker, helper, this.session);
  }

  #rename(statement: BuilderStatement, table: string): PlacedChange[] {
    const [second] = statement.given;
    const [to] = second === undefined ? [] : this.session.constantsOf(second);
    return typeof to === 'string' ? [this.#placed({ kind: 'rename', table, offset: statement.place.getStart(), to: plainTable(to) }, statement)] : [];
  }

  #alter(statement: BuilderStatement, name: string, table: string): PlacedChange[] {
    const definition = this.#addedBy(statement, name);
    const dropped = /^(remove|drop)Columns?$/.test(name) ? this.#droppedBy(statement.call) : definition?.dropped ?? [];
    const place = { table, offset: statement.place.getStart() };
    return [
      ...(definition?.columns ?? []).map((column) => this.#placed({ kind: 'add-column', ...place, column }, statement)),
      ...(definition?.foreignKeys ?? []).map((foreignKey) => this.#placed({ kind: 'add-foreign-key', ...place, foreignKey }, statement)),
      ...(definition?.renamed ?? []).map(({ from, to }) => this.#placed({ kind: 'rename-column', ...place, column: from, to }, statement)),
      ...dropped.map((column) => this.#placed({ kind: 'drop-column', ...place, column }, statement)),
    ];
  }

  #addedBy(statement: BuilderStatement, name: string): Definition | undefined {
    const [second, third] = statement.given;
    if (name === 'alterTable' || name === 'table') return this.#definitionOf(statement);
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

  #placed(change: PlacedChange['change'], { place }: BuilderStatement): PlacedChange {
    const sourceFile = place.getSourceFile();
    return { change, spanAt: (offset, end) => this.session.spanBetween(sourceFile, offset, end ?? lineEnd(sourceFile, offset)) };
  }
}

/** What a function of another file adds stands where the table is made. */
function placedIn(place: ts.Node, callback: ts.Node, definition: Definition): Definition {
  if (callback.getSourceFile() === place.getSourceFile()) return definition;
  const offset = place.getStart();
  return { ...definition, columns: definition.columns.map((column) => ({ ...column, offset })), foreignKeys: definition.foreignKeys.map((key) => ({ ...key, offset })) };
}

function joined(definitions: readonly Definition[]): Definition {
  return {
    columns: definitions.flatMap(({ columns }) => columns), foreignKeys: definitions.flatMap(({ foreignKeys }) => foreignKeys),
    dropped: definitions.flatMap(({ dropped }) => dropped), renamed: definitions.flatMap(({ renamed }) => renamed),
  };
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
