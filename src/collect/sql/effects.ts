import type { ts } from 'ts-morph';
import type { StoredEffect, TableEffect } from '../../sql/model.js';
import { constantsHandedIn } from '../calls/handed-in.js';
import type { EffectReader } from '../effects/effects.js';
import type { ColumnValues } from '../effects/field-values.js';
import type { EffectFact, Reachability, StoreFact } from '../facts.js';
import { referenceTo } from '../lookup/store-registry.js';
import { isUndone } from '../tables/builders.js';
import { isMigration } from '../tables/names-in-code.js';
import type { ReadSqlFile } from '../tables/sql-files.js';
import type { CollectSession } from '../session.js';
import type { TableFacts } from '../tables/read-tables.js';
import { ageConditionOfSql, parametersOfSql, valuesComparedBySql, writesOfSql } from './conditions.js';
import type { ReadSite } from './read-sites.js';
import type { SqlSite } from './sites.js';

/** Effects of SQL: of statements that code runs, and of code that lives in the database. */
export class SqlEffects {
  /** Effects of the bodies of the database's functions, by the function's name. */
  readonly #functions = new Map<string, { stored: StoredEffect; file: ReadSqlFile }[]>();

  /** @param values where the values that statements write to columns, and compare with them, are added */
  constructor(readonly effects: EffectReader, readonly tables: TableFacts, readonly values: ColumnValues) {
    for (const file of tables.files) for (const stored of file.script.stored) {
      if (stored.runner.kind !== 'function') continue;
      const name = stored.runner.name.toLowerCase();
      this.#functions.set(name, [...this.#functions.get(name) ?? [], { stored, file }]);
    }
  }

  all(): EffectFact[] {
    return [...this.tables.sites.flatMap((read) => this.#ofSite(read)), ...this.tables.files.flatMap((file) => this.#ofFile(file)), ...this.#ofUncalled()];
  }

  #ofSite({ site, script }: ReadSite): EffectFact[] {
    const scheduled = script.stored.filter(({ runner }) => runner.kind === 'schedule');
    const { session } = this.effects.types;
    if (isMigration(site.node, session)) return isUndone(site.node, session) ? [] : scheduled.flatMap(({ effect, runner }) => this.#ofSchedule(effect, runner.name, site));
    const called = script.calls.flatMap(({ name }) => this.#functions.get(name.toLowerCase()) ?? []).map(({ stored }) => stored.effect);
    return [...script.effects, ...scheduled].map(({ effect }) => effect).concat(called).flatMap((effect) => this.#ofEffect(effect, site, script.isOfClickHouse));
  }

  /** A schedule that a migration sets up runs whether or not anything calls the code. */
  #ofSchedule(effect: TableEffect, runner: string, site: SqlSite): EffectFact[] {
    const { file, line } = this.effects.types.session.spanOf(site.node);
    const reachability: Reachability = { verdict: 'scheduled', evidence: [{ file, line, how: `${runner} runs it` }], callers: [], inDatabase: true };
    return this.#ofEffect(effect, site).map((fact) => ({ ...fact, reachability }));
  }

  #ofEffect(effect: TableEffect, site: SqlSite, isOfClickHouse = false): EffectFact[] {
    const { session } = this.effects.types;
    const age = effect.condition === undefined ? undefined : ageConditionOfSql(effect.condition, site, session);
    const writes = writesOfSql(effect.writes, site, session);
    const unconditional = effect.unconditional === true ? { unconditional: true } : {};
    const name = insertedAt(effect.table, site);
    const stores = this.#storesOf(effect.table, site, isOfClickHouse);
    for (const store of stores) {
      this.values.written.push(...parametersOfSql(effect.writes, site, session).map((written) => ({ store, ...written })));
      this.values.compared.push(...valuesComparedBySql(effect.equals ?? {}, site, session).map((compared) => ({ store, ...compared })));
    }
    if (name !== undefined && stores.length === 0) this.effects.baseMethods.addOfTable(site.node, name, { verb: effect.verb, writes, ...(age === undefined ? {} : { age }) });
    return stores.map((store) => ({ ...this.effects.effect(site.node, effect.verb, store, writes, age), how: describe(effect), ...unconditional }));
  }

  #storesOf(table: string, site: SqlSite, isOfClickHouse: boolean): StoreFact[] {
    const { registry, session } = this.effects.types;
    const file = session.pathOf(site.node);
    const expression = insertedAt(table, site);
    const names = expression === undefined ? [table] : namesBehind(expression, session);
    const inTurn = names.flatMap((name) => registry.byTable(name, file, isOfClickHouse) ?? []);
    return inTurn.length > 0 || expression === undefined ? inTurn : this.effects.types.ofExpression(expression).map(({ store }) => store);
  }

  /** Schedules, events and triggers of scripts, with the functions that they call. */
  #ofFile(file: ReadSqlFile): EffectFact[] {
    const direct = file.script.stored.filter(({ runner }) => runner.kind !== 'function');
    const called = file.script.calls.flatMap(({ name, runner, offset }) => (runner === undefined ? []
      : (this.#functions.get(name.toLowerCase()) ?? []).map(({ stored }) => ({ effect: stored.effect, offset, runner }))));
    return [...direct, ...called].flatMap(({ effect, offset, runner }) => {
      const { file: path, line } = file.spanAt(offset);
      return this.#stored(effect, offset, file, { verdict: 'scheduled', evidence: [{ file: path, line, how: `${runner.name} runs it` }], callers: [], inDatabase: true });
    });
  }

  /** Functions of the database that nothing calls. */
  #ofUncalled(): EffectFact[] {
    const calls = [...this.tables.files.flatMap(({ script }) => script.calls), ...this.tables.sites.flatMap(({ script }) => script.calls)];
    const called = new Set(calls.map(({ name }) => name.toLowerCase()));
    return [...this.#functions].filter(([name]) => !called.has(name)).flatMap(([, list]) => list.flatMap(({ stored, file }) => {
      const { file: path, line } = file.spanAt(stored.offset);
      return this.#stored(stored.effect, stored.offset, file, { verdict: 'unreachable', evidence: [{ file: path, line, how: `nothing calls ${stored.runner.name}` }], callers: [] });
    }));
  }

  #stored(effect: TableEffect, offset: number, file: ReadSqlFile, reachability: Reachability): EffectFact[] {
    const store = this.effects.types.registry.byTable(effect.table, file.file, file.isOfClickHouse);
    if (store === undefined) return [];
    const span = file.spanAt(offset);
    const { condition } = effect;
    const evidence = { file: span.file, line: span.line, how: `condition on ${condition?.column ?? ''}` };
    const seconds = condition?.moment.kind === 'age' ? condition.moment.seconds : undefined;
    const age = condition === undefined || 'parameter' in condition.moment ? undefined
      : { field: condition.column, kind: condition.moment.kind, scope: condition.scope, checksOnly: condition.checksOnly, evidence, ...(seconds === undefined ? {} : { seconds }) };
    const writes = Object.fromEntries(Object.entries(effect.writes).map(([column, { kind }]) => [column, kind === 'parameter' ? 'other' as const : kind]));
    return [{
      verb: effect.verb, store: referenceTo(store), span, function: { file: span.file, name: '(module)', line: span.line }, how: describe(effect), writes,
      ...(age === undefined ? {} : { age }), reachability,
    }];
  }
}

/** The names that a table has by constants, else those that callers hand in. */
function namesBehind(expression: ts.Expression, session: CollectSession): string[] {
  const own = session.constantsOf(expression);
  const names = own.length > 0 ? own : constantsHandedIn(expression, session);
  return [...new Set(names.map(String))];
}

/** The expression that was put into a statement as the name of a table. */
function insertedAt(table: string, site: SqlSite): ts.Expression | undefined {
  const inserted = /^lethe_value_(\d+)$/.exec(table);
  return inserted === null ? undefined : site.insertions[Number(inserted[1])];
}

const words = { create: 'INSERT INTO', read: 'SELECT FROM', update: 'UPDATE', delete: 'DELETE FROM' };

function describe(effect: TableEffect): string {
  return `${words[effect.verb]} ${effect.table.startsWith('lethe_value_') ? '…' : effect.table}`;
}
