import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { propertyValue, type CallLike } from '../syntax.js';
import { argumentAt } from '../calls/operands.js';
import { plainOperands } from '../tags.js';
import { numberOf } from '../conditions/amounts.js';
import { openScope } from '../conditions/scope.js';
import type { End } from './ends.js';

/** How long each topic that the code creates keeps messages: `{ topic: 'visits', configEntries: [{ name: 'retention.ms', value: '3600000' }] }`. */
export function topicEnds(calls: readonly CallLike[], session: CollectSession): ReadonlyMap<string, End> {
  return new Map(calls.flatMap((call) => topicsOf(call, session)).flatMap((topic): [string, End][] => {
    const name = propertyValue(topic, 'topic');
    const entries = propertyValue(topic, 'configEntries');
    const end = entries === undefined ? undefined : retentionIn(elementsOf(entries, session), session);
    return name === undefined || end === undefined ? [] : session.constantsOf(name).map((text) => [String(text), end]);
  }));
}

function topicsOf(call: CallLike, session: CollectSession): ts.ObjectLiteralExpression[] {
  const tag = session.tagsOf(call.expression).find(({ name }) => name === 'topics');
  const [operand] = tag === undefined ? [] : plainOperands(tag);
  const list = tag === undefined || operand === undefined ? undefined : argumentAt(call, operand, tag, session);
  return list === undefined ? [] : elementsOf(list, session);
}

function elementsOf(list: ts.Expression, session: CollectSession): ts.ObjectLiteralExpression[] {
  const origin = session.originOf(list);
  return ts.isArrayLiteralExpression(origin) ? origin.elements.flatMap((element) => session.objectOf(element) ?? []) : [];
}

/** The settings of a topic give numbers as texts; -1 means that messages stay. */
function retentionIn(entries: readonly ts.ObjectLiteralExpression[], session: CollectSession): End | undefined {
  const entry = entries.find((candidate) => {
    const name = propertyValue(candidate, 'name');
    return name !== undefined && session.constantsOf(name).includes('retention.ms');
  });
  const value = entry === undefined ? undefined : propertyValue(entry, 'value');
  if (value === undefined) return undefined;
  const [constant] = session.constantsOf(value);
  const milliseconds = constant === undefined ? calculated(value, session) : Number(constant);
  if (milliseconds === undefined) return { end: 'period', isDecided: true };
  return milliseconds < 0 ? { end: 'none', isDecided: true } : { end: 'period', seconds: milliseconds / 1000, isDecided: true };
}

/** `String(60 * 60 * 1000)`, `(7 * days).toString()` */
function calculated(value: ts.Expression, session: CollectSession): number | undefined {
  const origin = session.originOf(value);
  const inner = ts.isCallExpression(origin) ? origin.arguments[0] ?? (ts.isPropertyAccessExpression(origin.expression) ? origin.expression.expression : undefined) : origin;
  return inner === undefined ? undefined : numberOf(inner, openScope(session));
}
