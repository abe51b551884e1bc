import { ts } from 'ts-morph';
import { nameOfReference, unwrap } from '../syntax.js';

const verb = /^(?:get|update|delete|remove|create|fetch|find|load|save|add|insert|ban|block|unblock|invite|approve|reject|suspend|activate|deactivate|disable|enable|register|verify|restore|merge|archive|sync|import|export|process|the|an?|this|new|existing|unknown|missing|invalid|no|for|about|\w+(?:ing|ed))$/i;
const predicate = /^(?:not|was|is|has|does|did|found|exists|missing|already|could|cannot|\w+(?:ed|ing))$/i;
const longestTopic = 6;

/** What a line of a log is about, where its message says no more than that something is done to it: `guest` of `Deleting guest…` and of `Guest not found`. */
export function topicOf(message: string): string | undefined {
  const words = message.trim().replace(/^\[[^\]]*\]\s*/, '').replace(/[\s.:…!]+$/, '').split(/\s+/);
  const [first = '', second] = words;
  if (words.length > longestTopic || !words.every((word) => /^[A-Za-z']+$/.test(word))) return undefined;
  if (second === undefined || predicate.test(second)) return first;
  return verb.test(words.at(-2) ?? '') ? words.at(-1) : undefined;
}

/** What carries values that somebody asks with, so that a bare `id` in it is that of what the code is about. */
const carriers = /^(?:params|body|query|args|input|payload|data)$/i;

/** Whether a bare key is of what a line is about: it is taken from a request, or was handed in. */
export function isKeyOfTopic(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isPropertyAccessExpression(node) && /^_?id$/.test(node.name.text) && carriers.test(nameOfReference(unwrap(node.expression)) ?? '');
}
