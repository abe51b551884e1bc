import { ts } from 'ts-morph';
import { isOpen } from '../lookup/store-types.js';
import { nameOfReference, unwrap } from '../syntax.js';

/** What libraries call the connection of a bot to a chat. */
const botClients = /^(client|bot|discord|discordClient|botClient|telegramBot)$/;
const accountParts: ReadonlySet<string> = new Set(['id', 'tag', 'username', 'discriminator', 'displayName', 'globalName']);

/** `client.user.id`: the account that a bot signs in as at a chat is the program's own. */
export function isOfBot(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, checker: ts.TypeChecker): boolean {
  const account = unwrap(node.expression);
  if (!accountParts.has(nameOfReference(node) ?? '') || !ts.isPropertyAccessExpression(account) || account.name.text !== 'user') return false;
  return botClients.test(nameOfReference(unwrap(account.expression)) ?? '') && isOpen(checker.getTypeAtLocation(account));
}
