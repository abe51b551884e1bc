import { ts } from 'ts-morph';
import { iterationOf } from '../loops.js';
import type { CollectSession } from '../session.js';
import { receiverOf, unwrap } from '../syntax.js';
import { deeper, openScope, valuesOfParameter, type Scope } from './scope.js';

/** Types of jobs that a queue hands to its worker, by their usual name: BullMQ, Bull, pg-boss, Agenda, Bee-Queue. */
const job = /^(\w*Job|JobWithMetadata)$/;

/**
 * Whether a value stands for each of some records in turn, so that what is done to those of one is done to those of all: a part of what a loop or a
 * callback goes through, or of the job that a worker is given for each, or what is looked up by it; in a function, where a caller hands that in.
 */
export function isEachInTurn(value: ts.Expression, session: CollectSession): boolean {
  return goesThrough(value, openScope(session));
}

function goesThrough(value: ts.Expression, given: Scope): boolean {
  const scope = deeper(given);
  if (scope === undefined) return false;
  const { session } = scope;
  const root = session.originOf(rootOf(session.originOf(value)));
  if (ts.isCallExpression(root)) return root.arguments.some((argument) => namesIn(argument).some((name) => goesThrough(name, scope)));
  const declaration = ts.isIdentifier(root) ? session.declarationOf(root) : undefined;
  if (declaration === undefined) return false;
  const iteration = iterationOf(declaration);
  if (iteration !== undefined) return isFound(iteration.list, session);
  if (isJob(declaration, session)) return true;
  const handed = [session.originOf(value), root].flatMap((reference) => valuesOfParameter(reference, scope));
  return handed.some((argument) => argument.value !== value && goesThrough(argument.value, argument.scope));
}

/** What a call is given by name: `id` of `{ where: { id } }`. */
function namesIn(argument: ts.Expression): ts.Expression[] {
  const node = unwrap(argument);
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return [node];
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) => (ts.isShorthandPropertyAssignment(property) ? [property.name] : ts.isPropertyAssignment(property) ? namesIn(property.initializer) : []));
}

/** `museum` of `museum.settings.id`, also of `(await museum).id`. */
function rootOf(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  const receiver = ts.isPropertyAccessExpression(node) ? receiverOf(node) : undefined;
  return receiver === undefined ? node : rootOf(receiver);
}

/** A list that is neither written down nor handed in by a caller, who may have chosen some. */
function isFound(list: ts.Expression, session: CollectSession): boolean {
  const root = rootOf(session.originOf(list));
  if (ts.isArrayLiteralExpression(root)) return false;
  const declaration = ts.isIdentifier(root) ? session.declarationOf(root) : undefined;
  return declaration === undefined || !ts.isParameter(ts.isBindingElement(declaration) ? declaration.parent.parent : declaration);
}

/** `job` of `(job: Job) => …`, also where its data is taken out: `const { museumId } = job.data`. */
function isJob(declaration: ts.Declaration, session: CollectSession): boolean {
  const holder = ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
  if (ts.isBindingElement(holder)) return isJob(holder, session);
  if (ts.isVariableDeclaration(holder)) {
    const root = holder.initializer === undefined || holder === declaration ? undefined : rootOf(holder.initializer);
    const source = root !== undefined && ts.isIdentifier(root) ? session.declarationOf(root) : undefined;
    return source !== undefined && source !== holder && isJob(source, session);
  }
  if (!ts.isParameter(holder)) return false;
  const type = session.checker.getTypeAtLocation(holder);
  return [type.aliasSymbol, type.getSymbol()].some((symbol) => symbol !== undefined && job.test(symbol.name));
}
