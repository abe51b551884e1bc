import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { IndexedCall } from '../calls/call-index.js';
import type { LetheTag } from '../context.js';
import type { Recipient } from '../facts.js';
import { operandList } from '../calls/option-paths.js';
import type { CollectSession } from '../session.js';
import { isOpen } from '../lookup/store-types.js';
import { nameOfReference, receiverOf, unwrap } from '../syntax.js';
import { namedOperand, plainOperands, tagsOfDeclaration } from '../tags.js';
import { recipientDeclared, recipientTag } from './recipients.js';

/** A declaration whose `@lethe client NAMES` tag says how people call a value of it where nothing types it. */
interface Client {
  type: ts.Type;
  /** What the file has to import, as the start of a module's name; any file will do where it is undefined. */
  imported: string | undefined;
}

/** A place at a host: the service that is reached there, and the path that its addresses begin with; a segment such as `:version` is any one. */
interface Place {
  path: readonly string[];
  recipient: Recipient;
}

/** The services outside that declarations describe: under which names code holds them, and at which hosts they are reached. */
export class OutsideServices {
  readonly #clients = new Map<string, Client[]>();
  readonly #places = new Map<string, Place[]>();

  constructor(readonly session: CollectSession) {
    for (const sourceFile of session.project.program.getSourceFiles()) {
      if (sourceFile.isDeclarationFile && /@lethe (client|recipient)/.test(sourceFile.text)) this.#readStatements(sourceFile.statements);
    }
  }

  /**
   * The service that an address belongs to: `api.example.com` is one of `example.com`. Of several at one host, the one with the longest fitting path.
   *
   * @param path the segments of the address's path, with `*` for what only the running program knows
   */
  recipientAt(host: string, path: readonly string[]): Recipient | undefined {
    const labels = host.split('.');
    const near = labels.map((_, position) => this.#places.get(labels.slice(position).join('.')) ?? []).find((places) => places.length > 0) ?? [];
    return near.filter((place) => place.path.every((segment, position) => segment.startsWith(':') ? path[position] !== undefined : segment === path[position]))
      .sort((first, second) => second.path.length - first.path.length)[0]?.recipient;
  }

  /** `Sentry.setUser(user)` and `window.gtag('set', user)` where the type of `Sentry` and of `gtag` is unknown. */
  tagsOnUntyped(call: IndexedCall): LetheTag[] {
    if (!ts.isCallExpression(call)) return [];
    const receiver = receiverOf(call.expression);
    const own = this.#signatureOf(call.expression);
    const member = nameOfReference(unwrap(call.expression));
    if (own.length > 0 || receiver === undefined || member === undefined) return own;
    return this.#clientsCalled(receiver).flatMap(({ type }) => this.session.checker.getPropertyOfType(type, member)?.declarations ?? []).flatMap(tagsOfDeclaration);
  }

  /** A function that is called by its name and that the code only declares: `declare function gtag(…): void`. */
  #signatureOf(callee: ts.Expression): LetheTag[] {
    return this.#clientsCalled(callee).flatMap(({ type }) => type.getCallSignatures()).flatMap((signature) => {
      const declaration = signature.declaration;
      return declaration === undefined || ts.isJSDocSignature(declaration) ? [] : tagsOfDeclaration(declaration);
    });
  }

  #clientsCalled(expression: ts.Expression): Client[] {
    const name = nameOfReference(unwrap(expression));
    const clients = name === undefined ? [] : this.#clients.get(name) ?? [];
    if (clients.length === 0 || !this.#isUntold(expression)) return [];
    return clients.filter(({ imported }) => imported === undefined || importsFrom(expression.getSourceFile(), imported));
  }

  /** Whether nothing in the code says what a value is or does. */
  #isUntold(expression: ts.Expression): boolean {
    if (isOpen(this.session.checker.getTypeAtLocation(expression))) return true;
    const declarations = this.session.declarationsOf(expression);
    return declarations.length > 0 && declarations.every((declaration) => this.session.isOwn(declaration) && isOnlyDeclared(declaration));
  }

  #readStatements(statements: readonly ts.Statement[]): void {
    for (const statement of statements) {
      this.#readHosts(statement);
      const tagged = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
      for (const node of tagged) this.#readClient(node);
      if (ts.isModuleDeclaration(statement) && statement.body !== undefined && ts.isModuleBlock(statement.body)) this.#readStatements(statement.body.statements);
    }
  }

  #readHosts(statement: ts.Statement): void {
    const tag = recipientTag(statement);
    if (tag === undefined) return;
    for (const address of operandList(tag, 'at')) {
      const [host = '', ...path] = address.split('/');
      append(this.#places, host, { path, recipient: recipientDeclared(tag) });
    }
  }

  #readClient(node: ts.Node): void {
    if (!ts.isVariableDeclaration(node) && !ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) return;
    const tag = tagsOfDeclaration(node).find(({ name }) => name === 'client');
    if (tag === undefined || node.name === undefined) return;
    const symbol = this.session.checker.getSymbolAtLocation(node.name);
    if (symbol === undefined) return;
    const type = ts.isVariableDeclaration(node) ? this.session.checker.getTypeOfSymbol(symbol) : this.session.checker.getDeclaredTypeOfSymbol(symbol);
    for (const name of plainOperands(tag).flatMap((operand) => operand.split(','))) append(this.#clients, name, { type, imported: namedOperand(tag, 'from') });
  }

}

/** `declare const analytics: any`, a member of an interface: the code says that it exists, not what it does. */
function isOnlyDeclared(declaration: ts.Declaration): boolean {
  if (ts.isPropertySignature(declaration) || ts.isMethodSignature(declaration)) return true;
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) !== 0;
}

function importsFrom(sourceFile: ts.SourceFile, module: string): boolean {
  return new RegExp(String.raw`['"]${module.replace(/[^\w/@-]/g, '.')}`).test(sourceFile.text);
}
