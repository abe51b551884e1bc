import { ts } from 'ts-morph';
import { isConfiguration } from './bindings.js';
import { isOpen } from '../lookup/store-types.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, unwrap } from '../syntax.js';

/** Libraries whose connection to a chat has the account of the bot as its `user`. */
const chats = ['discord.js', 'eris', 'oceanic.js', '@discordjs/core', '@projectdysnomia/dysnomia', 'revolt.js', 'guilded.js'];
/** What code calls such a connection. */
const botClients = /^(client|bot|discord|discordClient|botClient|telegramBot)$/;
const accountParts: ReadonlySet<string> = new Set(['id', 'tag', 'username', 'discriminator', 'displayName', 'globalName']);

/** `client.user.id`: the account that a bot signs in as at a chat is the program's own. */
export function isOfBot(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, session: CollectSession): boolean {
  const account = unwrap(node.expression);
  if (!accountParts.has(nameOfReference(node) ?? '') || !ts.isPropertyAccessExpression(account) || account.name.text !== 'user') return false;
  if (!botClients.test(nameOfReference(unwrap(account.expression)) ?? '') || !chats.some((library) => session.imports(library))) return false;
  return isOpen(session.checker.getTypeAtLocation(account));
}

/** `wallet.address` of a wallet whose key the operator configures: the program's own at a chain. */
export function isOfOwnWallet(expression: ts.Expression, session: CollectSession): boolean {
  const node = unwrap(expression);
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'address') return false;
  const wallet = unwrap(session.originOf(node.expression));
  const [key] = ts.isNewExpression(wallet) && nameOfReference(unwrap(wallet.expression)) === 'Wallet' ? wallet.arguments ?? [] : [];
  return key !== undefined && isConfiguration(session.originOf(key));
}
