import { ts } from 'ts-morph';
import { withFallbacks, useOf, type ContainerUse } from '../memory/container-uses.js';
import { isFunction, unwrap } from '../syntax.js';

/** What is done to a part of a document at one place; a change is told apart from what is put in. */
export type PartUse = ContainerUse | { verb: 'update'; node: ts.Expression; written?: ts.Expression };

const inserting = /^(push|unshift|insert|upsert|concat)$/;
const removing = /^(remove|removeWhere|removeById|pull|pullAll|pullAllBy|pullAt|pop|shift|splice)$/;
const changing = /^(assign|merge|extend|update|updateById|updateWhere|replaceById)$/;
/** Methods that give one of the records, or something else than the records that were there. */
const reaching = /^(find|findLast|getById|first|head|last|nth|sample|get|map|size|keys|countBy|groupBy|keyBy)$/;

/**
 * What the chain behind `database.get('guests')` does.
 *
 * @param isElement the chain begins at one of the records
 */
export function usesOfChain(start: ts.Expression, isElement: boolean): PartUse[] {
  let isInside = isElement;
  for (let link = callOn(start); link !== undefined; link = callOn(link.call)) {
    const { call, method } = link;
    if (method === 'value') return isInside ? [] : useOf(call);
    const use = useOfLink(call, method, isInside);
    if (use !== undefined) return use;
    isInside ||= reaching.test(method);
  }
  return [];
}

function useOfLink(call: ts.CallExpression, method: string, isInside: boolean): PartUse[] | undefined {
  const [first, second] = call.arguments;
  if (changing.test(method) || (isInside && method === 'set')) return [{ verb: 'update', node: call, ...written(call.arguments.at(-1)) }];
  if (isInside) return undefined;
  if (method === 'set') return [{ verb: 'create', node: call, ...written(second), ...(first === undefined ? {} : { key: first }) }];
  if (method === 'unset') return [{ verb: 'delete', node: call }];
  if (inserting.test(method)) return call.arguments.map((argument) => ({ verb: 'create', node: call, ...written(ts.isSpreadElement(argument) ? argument.expression : argument) }));
  return removing.test(method) ? [removal(call, method)] : undefined;
}

function removal(call: ts.CallExpression, method: string): PartUse {
  const [chosen] = call.arguments;
  if (method === 'remove' && chosen === undefined) return { verb: 'delete', node: call, empties: true };
  return { verb: 'delete', node: call, ...(chosen !== undefined && isFunction(unwrap(chosen)) ? { drops: chosen } : {}) };
}

function written(value: ts.Expression | undefined): { written?: ts.Expression } {
  return value === undefined || isFunction(unwrap(value)) ? {} : { written: value };
}

function callOn(expression: ts.Expression): { call: ts.CallExpression; method: string } | undefined {
  const node = withFallbacks(expression);
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access) || access.expression !== node) return undefined;
  return ts.isCallExpression(access.parent) && access.parent.expression === access ? { call: access.parent, method: access.name.text } : undefined;
}
