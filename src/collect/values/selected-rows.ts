import { ts } from 'ts-morph';
import { valuesGiven } from './bindings.js';
import { append } from '../append.js';
import { functionsBehind } from '../calls/functions.js';
import { resolvedValues, waitedForTogether } from '../calls/resolved-values.js';
import type { StoreFact } from '../facts.js';
import { awaitedBy, iteratedList, listOfLoop } from '../loops.js';
import type { StoreRegistry } from '../lookup/store-registry.js';
import { Remembered } from '../remembered.js';
import type { CollectSession } from '../session.js';
import type { ReadSite } from '../sql/read-sites.js';
import { calleeName, isFunction, propertyName, receiverOf, returnedExpressions, unwrap } from '../syntax.js';

/** Rows of a table that a statement gives, with the columns that it gives of them; whole rows where it names none. */
export interface SelectedRow {
  store: StoreFact;
  only?: string[];
}

/** What clients call the rows of a result. */
const rowMembers = /^(rows|recordset|results)$/;
/** Methods that run a prepared statement, wait for rows, or give some of them. */
const keepers = /^(get|all|first|execute|exec|find|findLast|filter|at|pop|shift|slice|sort|toSorted|reverse|catch|finally)$/;
const alternatives: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken]);
const maximumNesting = 24;

/**
 * Follows values back to the statement of SQL whose rows they are, whatever the client calls them: `rows` of `const { rows } = await pool.query('SELECT …')`, of
 * `const [rows] = await connection.execute('SELECT …')` and of `database.all('SELECT …', (error, rows) => …)`.
 */
export class SelectedRows {
  readonly #bySite = new Map<ts.Node, SelectedRow[]>();
  readonly #found = new Remembered<readonly SelectedRow[]>([], maximumNesting);

  constructor(sites: readonly ReadSite[], registry: StoreRegistry, readonly session: CollectSession) {
    for (const { site, script } of sites) {
      const file = session.pathOf(site.node);
      for (const { effect } of site.isRun ? script.effects : []) {
        const store = effect.gives === undefined ? undefined : registry.byTable(effect.table, file);
        if (store !== undefined) for (const node of placesOf(site.node)) append(this.#bySite, node, { store, ...(effect.gives === 'all' || effect.gives === undefined ? {} : { only: effect.gives }) });
      }
    }
  }

  /** The rows that an expression is, or holds. */
  of(expression: ts.Expression): readonly SelectedRow[] {
    if (this.#bySite.size === 0) return [];
    const node = unwrap(expression);
    return this.#found.of(node, () => this.#bySite.get(node) ?? this.#behind(node));
  }

  #behind(node: ts.Expression): readonly SelectedRow[] {
    if (ts.isCallExpression(node)) return this.#ofCall(node);
    if (ts.isNewExpression(node)) return resolvedValues(node).flatMap((value) => this.of(value));
    if (ts.isElementAccessExpression(node)) return ts.isNumericLiteral(node.argumentExpression) ? this.of(node.expression) : [];
    if (ts.isPropertyAccessExpression(node)) return rowMembers.test(node.name.text) ? this.of(node.expression) : [];
    if (ts.isConditionalExpression(node)) return [...this.of(node.whenTrue), ...this.of(node.whenFalse)];
    if (ts.isBinaryExpression(node) && alternatives.has(node.operatorToken.kind)) return [...this.of(node.left), ...this.of(node.right)];
    const declaration = ts.isIdentifier(node) ? this.session.declarationOf(node) : undefined;
    return declaration === undefined ? [] : this.#ofDeclaration(declaration);
  }

  #ofCall(call: ts.CallExpression): readonly SelectedRow[] {
    const receiver = receiverOf(call.expression);
    if (receiver !== undefined && keepers.test(calleeName(call) ?? '')) {
      const kept = this.of(receiver);
      if (kept.length > 0) return kept;
    }
    return functionsBehind(call.expression, this.session).flatMap(returnedExpressions).flatMap((returned) => this.of(returned));
  }

  #ofDeclaration(declaration: ts.Declaration): readonly SelectedRow[] {
    if (ts.isBindingElement(declaration)) return this.#ofBinding(declaration);
    if (ts.isParameter(declaration)) return this.#ofParameter(declaration);
    if (!ts.isVariableDeclaration(declaration)) return [];
    const list = listOfLoop(declaration);
    return list === undefined ? valuesGiven(declaration).flatMap((value) => this.of(value)) : this.of(list);
  }

  /** `rows` of `{ rows }` and `[rows]`; of the results of `Promise.all`, the one at the same place. */
  #ofBinding(element: ts.BindingElement): readonly SelectedRow[] {
    const { parent } = element;
    const holder = parent.parent;
    const position = ts.isArrayBindingPattern(parent) ? parent.elements.indexOf(element) : -1;
    const together = position < 0 || !ts.isVariableDeclaration(holder) ? undefined : waitedForTogether(holder.initializer);
    if (together !== undefined) return together[position] === undefined ? [] : this.of(together[position]);
    const isRows = position === 0 || (position < 0 && rowMembers.test(propertyName(element.propertyName ?? element.name) ?? ''));
    return isRows ? this.#ofDeclaration(holder) : [];
  }

  /** What a callback is given: rows behind an error, each of several rows, or what a promise holds. */
  #ofParameter(parameter: ts.ParameterDeclaration): readonly SelectedRow[] {
    const { parent: callback } = parameter;
    const call = isFunction(callback) ? callback.parent : undefined;
    const rows = call !== undefined && ts.isCallExpression(call) && callback.parameters[1] === parameter ? this.#bySite.get(call) : undefined;
    if (rows !== undefined) return rows;
    const source = iteratedList(parameter) ?? awaitedBy(parameter);
    return source === undefined ? [] : this.of(source);
  }
}

/** A statement as a tagged template is run by the call that it is given to: ``pool.many(sql`SELECT …`)``. */
function placesOf(node: ts.Expression): ts.Node[] {
  const isGiven = ts.isTaggedTemplateExpression(node) && ts.isCallExpression(node.parent) && node.parent.arguments.includes(node);
  return isGiven ? [node, node.parent] : [node];
}
