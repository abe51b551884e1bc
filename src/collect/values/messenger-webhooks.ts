import { ts } from 'ts-morph';
import { isOpen } from '../lookup/store-types.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, unwrap } from '../syntax.js';

/** What somebody who writes to the application by a messenger tells. */
export interface Told {
  name: string;
  category: 'contact' | 'content' | 'identity';
}

/** Source: twilio.com/docs/messaging/guides/webhook-request. */
const toldToTwilio: Record<string, Told['category']> = { From: 'contact', Caller: 'contact', WaId: 'contact', ProfileName: 'identity', Body: 'content', SpeechResult: 'content', TranscriptionText: 'content' };
/** Source: developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components, what a message has. */
const toldToWhatsApp: readonly { path: readonly string[]; category: Told['category'] }[] = [
  { path: ['from'], category: 'contact' }, { path: ['text', 'body'], category: 'content' }, { path: ['profile', 'name'], category: 'identity' },
];
const listsOfWhatsApp = /^(messages|contacts)$/;

/** `From` in the body of a request, where the application uses Twilio. */
export function toldByTwilio(entry: string, session: CollectSession): Told | undefined {
  const category = Object.hasOwn(toldToTwilio, entry) && session.imports('twilio') ? toldToTwilio[entry] : undefined;
  return category === undefined ? undefined : { name: entry, category };
}

/** `message.from` of `const message = change.value.messages[0]`. */
export function toldByWhatsApp(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, session: CollectSession): Told | undefined {
  for (const { path, category } of toldToWhatsApp) {
    const message = holderOf(node, path);
    if (message !== undefined && isFirstOfList(session.originOf(message))) return { name: path.join('.'), category };
  }
  return undefined;
}

const discord = ['discord.js', 'eris', 'oceanic.js'];
const telegramAndSlack = ['telegraf', 'grammy', 'node-telegram-bot-api', '@slack/bolt'];
/** What a message or an interaction has that a bot is handed. Source: discord.js.org/docs, core.telegram.org/bots/api, api.slack.com/events/message. */
const toldToBots: readonly { libraries: readonly string[]; path: readonly string[]; category: Told['category'] }[] = [
  { libraries: discord, path: ['author', 'tag'], category: 'identity' }, { libraries: discord, path: ['user', 'tag'], category: 'identity' },
  { libraries: discord, path: ['content'], category: 'content' }, { libraries: telegramAndSlack, path: ['text'], category: 'content' },
];
const messages = /^(message|msg)$/;
const contexts = /^(ctx|context|update|event|body)$/;

/** `message.content` of unknown type, where the application is a bot of a messenger. */
export function toldToBot(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, session: CollectSession): Told | undefined {
  for (const { libraries, path, category } of toldToBots) {
    const holder = holderOf(node, path);
    if (holder === undefined || !libraries.some((library) => session.imports(library)) || !isOpen(session.checker.getTypeAtLocation(holder))) continue;
    if (category === 'identity' || isMessage(holder)) return { name: path.join('.'), category };
  }
  return undefined;
}

/** `message`, and `ctx.message`; not the answer of a model, `choices[0].message`. */
function isMessage(holder: ts.Expression): boolean {
  const node = unwrap(holder);
  if (!messages.test(nameOfReference(node) ?? '')) return false;
  return ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && contexts.test(nameOfReference(unwrap(node.expression)) ?? ''));
}

/** What a path of properties is taken from. */
function holderOf(node: ts.Expression, path: readonly string[]): ts.Expression | undefined {
  let holder = node;
  for (const name of path.toReversed()) {
    const property = unwrap(holder);
    if (!ts.isPropertyAccessExpression(property) || property.name.text !== name) return undefined;
    holder = property.expression;
  }
  return holder;
}

/** `change.value.messages[0]`. */
function isFirstOfList(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (!ts.isElementAccessExpression(node) || !ts.isNumericLiteral(node.argumentExpression)) return false;
  const list = unwrap(node.expression);
  return ts.isPropertyAccessExpression(list) && listsOfWhatsApp.test(list.name.text) && nameOfReference(unwrap(list.expression)) === 'value';
}
