import { ts } from 'ts-morph';
import { isForDevelopment } from '../../catalog/development.js';
import type { ExposureFact, ExposureWay } from '../facts.js';
import { importSpecifiers, packageOf } from '../import-specifiers.js';
import type { CollectSession } from '../session.js';
import { isCallLike, isFunction, nameOfReference, propertyName, walk } from '../syntax.js';
import { clientOfDialect, clientPackages } from './clients.js';
import { isOnlyForDevelopment } from './development-conditions.js';

interface Client {
  technology: string;
  title: string;
}

/** Words without which a file has nothing to look for. */
const words = /rejectUnauthorized|sslValidate|tlsInsecure|tlsAllowInvalid|NODE_TLS_REJECT_UNAUTHORIZED|sslmode=|ssl=false|tls=false/;
/** Options of MongoDB's driver alone, with the value that switches the verification off. */
const mongoOptions: Readonly<Record<string, boolean>> = { sslValidate: false, tlsInsecure: true, tlsAllowInvalidCertificates: true, tlsAllowInvalidHostnames: true };
const dialectKeys = /^(dialect|type|client|engine|provider|driver)$/;
const encryptionName = /ssl|tls/i;

/** Connections of clients of stores that accept whatever certificate they are shown, or use none. */
export function unverifiedConnections(session: CollectSession): ExposureFact[] {
  return session.project.sourceFiles.filter(({ text }) => words.test(text)).flatMap((sourceFile) => {
    const exposures: ExposureFact[] = [];
    walk(sourceFile, (node) => {
      exposures.push(...exposuresAt(node, session));
      return true;
    });
    return exposures;
  });
}

function exposuresAt(node: ts.Node, session: CollectSession): ExposureFact[] {
  if (ts.isPropertyAssignment(node)) return ofOption(node, session);
  if (ts.isStringLiteralLike(node)) return ofAddress(node, session);
  return ts.isBinaryExpression(node) ? ofProcess(node, session) : [];
}

function ofOption(property: ts.PropertyAssignment, session: CollectSession): ExposureFact[] {
  const name = propertyName(property.name) ?? '';
  const isOff = (value: boolean): boolean => property.initializer.kind === (value ? ts.SyntaxKind.TrueKeyword : ts.SyntaxKind.FalseKeyword);
  const mongoValue = mongoOptions[name];
  if (mongoValue !== undefined) return isOff(mongoValue) && isForMongo(property) ? [exposure(property, 'unverified', { technology: 'mongodb', title: 'MongoDB' }, session)] : [];
  if (name !== 'rejectUnauthorized' || !isOff(false) || isAskedFor(property)) return [];
  const client = clientAround(property);
  return client === undefined ? [] : [exposure(property, 'unverified', client, session)];
}

/** The file has a client of MongoDB, or the options around name the database; elsewhere the names may be about anything. */
function isForMongo(property: ts.PropertyAssignment): boolean {
  const imported = importSpecifiers(property.getSourceFile()).some(({ text }) => clientPackages[packageOf(text)]?.technology === 'mongodb');
  return imported || clientAround(property)?.technology === 'mongodb';
}

/** What the options around say, then whose call they are given to, then what the file that makes options for TLS imports. */
function clientAround(property: ts.PropertyAssignment): Client | undefined {
  const imports = importSpecifiers(property.getSourceFile()).map(({ text }) => packageOf(text));
  let isForEncryption = false;
  for (let node: ts.Node = property; !ts.isSourceFile(node); node = node.parent) {
    const said = ts.isObjectLiteralExpression(node) ? clientOfObject(node) : undefined;
    if (said !== undefined) return said;
    if (isCallLike(node)) return clientOfCall(node) ?? (isForEncryption ? firstClient(imports) : undefined);
    isForEncryption ||= encryptionName.test(nameAround(node));
  }
  return isForEncryption ? firstClient(imports) : undefined;
}

function clientOfObject(object: ts.ObjectLiteralExpression): Client | undefined {
  for (const property of object.properties) {
    if (!ts.isPropertyAssignment(property) || !dialectKeys.test(propertyName(property.name) ?? '') || !ts.isStringLiteralLike(property.initializer)) continue;
    const client = clientOfDialect(property.initializer.text);
    if (client !== undefined) return client;
  }
  return undefined;
}

/** `new Pool({ ssl: … })` where the file has `Pool` from `pg`. */
function clientOfCall(call: ts.CallExpression | ts.NewExpression): Client | undefined {
  let callee: ts.Expression = call.expression;
  while (ts.isPropertyAccessExpression(callee)) callee = callee.expression;
  const name = nameOfReference(callee);
  const specifier = importSpecifiers(call.getSourceFile()).find((candidate) => name !== undefined && bringsIn(candidate, name));
  return specifier === undefined ? undefined : clientPackages[packageOf(specifier.text)];
}

/** An import declaration or a `require` that gives a name its value. */
function bringsIn(specifier: ts.StringLiteralLike, name: string): boolean {
  const { parent } = specifier;
  const statement = ts.isImportDeclaration(parent) ? parent.importClause : ts.isCallExpression(parent) && ts.isVariableDeclaration(parent.parent) ? parent.parent.name : undefined;
  return statement !== undefined && new RegExp(`(^|[^\\w$])${name.replaceAll('$', '\\$')}($|[^\\w$])`).test(statement.getText());
}

function firstClient(imports: readonly string[]): Client | undefined {
  return imports.flatMap((name) => clientPackages[name] ?? [])[0];
}

function nameAround(node: ts.Node): string {
  if (ts.isPropertyAssignment(node)) return propertyName(node.name) ?? '';
  if (ts.isVariableDeclaration(node) || isFunction(node)) return node.name?.getText() ?? '';
  return '';
}

const address = /^(postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis):\/\/(?:[^/@\s]*@)?([^/:?\s]+)(?:[/:?]\S*)?(?<=[?&])(sslmode=(?:disable|no-verify)|(?:ssl|tls)=false|tls(?:Insecure|AllowInvalidCertificates)=true)/;
/** Hosts that no other network lies before: the own machine, a private address, a name without dots. */
const near = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[?::1|[^.]+$)|\.(local|localhost|internal|test|example|invalid|svc)$|^example\.|\.example\./;

/** `postgres://db.shop.io/orders?sslmode=disable`. */
function ofAddress(literal: ts.StringLiteralLike, session: CollectSession): ExposureFact[] {
  const [, scheme = '', host = '', setting = ''] = address.exec(literal.text) ?? [];
  if (host === '' || near.test(host)) return [];
  const client = clientOfDialect(scheme.replace('+srv', '')) ?? { technology: scheme, title: scheme };
  return [exposure(literal, /true|no-verify/.test(setting) ? 'unverified' : 'unencrypted', client, session)];
}

/** `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`: for every connection of the process. */
function ofProcess({ left, right, operatorToken }: ts.BinaryExpression, session: CollectSession): ExposureFact[] {
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || nameOfReference(left) !== 'NODE_TLS_REJECT_UNAUTHORIZED' || !/^["'`]?0["'`]?$/.test(right.getText())) return [];
  return [{ ...exposure(left.parent, 'unverified', { technology: 'tls', title: 'Every server' }, session), name: 'NODE_TLS_REJECT_UNAUTHORIZED' }];
}

function exposure(node: ts.Node, way: ExposureWay, { technology, title }: Client, session: CollectSession): ExposureFact {
  const isDevelopment = isForDevelopment(session.pathOf(node)) || isOnlyForDevelopment(node);
  return { span: session.spanOf(node), way, technology, title, name: `client in ${session.pathOf(node)}`, ports: [], protection: 'none', isDevelopment };
}

/** Whoever runs the program asks for it by name: `case 'accept_invalid_certs':`. */
function isAskedFor(node: ts.Node): boolean {
  for (let inner = node; !ts.isSourceFile(inner) && !isFunction(inner); inner = inner.parent) {
    const condition = ts.isCaseClause(inner) ? inner.expression : ts.isIfStatement(inner.parent) && inner.parent.thenStatement === inner ? inner.parent.expression : undefined;
    if (condition !== undefined && /['"`][\w-]*(invalid|insecure|no-?_?verify|skip|self-?_?signed|untrusted)[\w-]*['"`]/i.test(condition.getText())) return true;
  }
  return false;
}
