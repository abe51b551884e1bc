import { ts } from 'ts-morph';
import { pathOfThis } from '../lookup/configured-classes.js';
import type { CollectSession } from '../session.js';
import { calleeName, propertyName, receiverOf, unwrap } from '../syntax.js';

/** One entry of an object that code goes through: `tokens: [{ expireAfterSeconds: 60 }]`. */
export interface KeyedOption {
  key: string;
  value: ts.Expression;
}

/**
 * The entries of the object literal whose keys or entries the code around a node goes through:
 * `for (const [name, indexes] of Object.entries(plan))`, `Object.keys(plan).map((name) => …)`, `for (const name in plan)`.
 */
export function keyedOptionsAround(node: ts.Node, session: CollectSession): KeyedOption[] {
  const objects = goneThroughAround(node).flatMap(({ list, loop }) => {
    const isKeyed = ts.isCallExpression(list) && /^(keys|entries)$/.test(calleeName(list) ?? '') && receiverOf(list.expression)?.getText() === 'Object';
    const [argument] = isKeyed ? list.arguments : ts.isForInStatement(loop) ? [list] : [];
    return argument === undefined ? [] : session.originOf(argument);
  });
  const object = objects.find((candidate) => ts.isObjectLiteralExpression(candidate));
  return object === undefined ? [] : entriesOf(object);
}

/** The elements of the written list that the code around a node goes through: `for (const index of [{ collection: 'guests', key: { at: 1 } }])`. */
export function listedOptionsAround(node: ts.Node, session: CollectSession): readonly ts.Expression[] {
  const lists = goneThroughAround(node).map(({ list }) => session.originOf(list));
  return lists.find((list) => ts.isArrayLiteralExpression(list))?.elements ?? [];
}

/** The path from `this` to a list that the code around a node goes through: `['config', 'indexes']` of `this.config.indexes.forEach((index) => …)`. */
export function listOfThisAround(node: ts.Node): string[] | undefined {
  return goneThroughAround(node).map(({ list }) => pathOfThis(list)).find((path) => path !== undefined && path.length > 0);
}

/** What loops and callbacks around a node go through, the nearest first. */
function goneThroughAround(node: ts.Node): { list: ts.Expression; loop: ts.Node }[] {
  const found: { list: ts.Expression; loop: ts.Node }[] = [];
  for (let loop = node; !ts.isSourceFile(loop); loop = loop.parent) {
    const list = ts.isForOfStatement(loop) || ts.isForInStatement(loop) ? loop.expression : callbackSource(loop);
    if (list !== undefined) found.push({ list: unwrap(list), loop });
  }
  return found;
}

/** `Object.keys(plan)` of the callback in `Object.keys(plan).map(…)`. */
function callbackSource(node: ts.Node): ts.Expression | undefined {
  const isCallback = (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isCallExpression(node.parent) && node.parent.arguments[0] === node;
  return isCallback ? receiverOf((node.parent).expression) : undefined;
}

function entriesOf(object: ts.ObjectLiteralExpression): KeyedOption[] {
  return object.properties.flatMap((property) => {
    const key = propertyName(property.name);
    return key !== undefined && ts.isPropertyAssignment(property) ? [{ key, value: property.initializer }] : [];
  });
}
