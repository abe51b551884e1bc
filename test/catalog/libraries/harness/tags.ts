import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';
import { isCategory } from '../../../../src/catalog/declared.js';
import { isLaterCall, operandPath, plainOperands, tagsOfDeclaration } from '../../../../src/collect/tags.js';
import type { LetheTag } from '../../../../src/collect/context.js';
import { effects } from './stores.js';

const requestParts = new Set(['body', 'query', 'params', 'headers', 'cookies', 'ip', 'url', 'form', 'whole']);
const accessLogParts = new Set(['ip', 'url', 'headers', 'query', 'body', 'cookies', 'user-agent', 'user']);
const recordedParts = new Set(['inputs', 'texts', 'ip', 'headers', 'cookies', 'body', 'url']);
const holdings = new Set(['person', 'file', 'document']);
/** Tags whose first plain operand is a path into a parameter; further operands of `query-log` are values. */
const firstOperandIsPath = new Set(['access-log-format', 'query-log', 'redact-paths', 'redact-format']);
const allOperandsAreParameters = new Set(['store', 'schema', 'crud', 'bulk', 'cookie', 'browser-storage', 'kept', 'kept-removal', 'file', 'redact-sent', 'log-result', 'log-format', 'bind', 'exposes', 'entry', 'entry-end', 'entry-removal', 'entry-search', 'entry-defaults', 'topics', 'log-file', 'log-stream', 'statement', 'document', 'document-part', 'document-removal', 'document-default', 'token']);

/** Tags all of whose operands count, rather than the first alternative that a call has. */
const allOperandsCount = new Set(['log', 'third-party', 'respond', 'url', 'error', 'answer']);

/** Tags that say what something is called, rather than what a call of it does. */
export const describing: ReadonlySet<string> = new Set(['recipient', 'client']);

/** Names of the tags in the tables of docs/declarations.md. */
export function documentedTags(): Set<string> {
  const text = readFileSync(new URL('../../../../docs/declarations.md', import.meta.url), 'utf8');
  const cells = text.split('\n').filter((line) => line.startsWith('| `@lethe ')).map((line) => line.split('|')[1] ?? '');
  const names = cells.flatMap((cell) => [...cell.matchAll(/`(?:@lethe )?([a-z-]+)[^`]*`/g)].map((match) => match[1] ?? ''));
  return new Set(names);
}

/** Lines of the text, starting at 1, on which `@lethe` stands. */
export function linesWithTags(sourceFile: ts.SourceFile): number[] {
  return sourceFile.text.split('\n').flatMap((line, index) => [...line.matchAll(/@lethe\b/g)].map(() => index + 1));
}

/** Lines on which the compiler gives a `@lethe` tag back for some declaration. */
export function linesReadBack(sourceFile: ts.SourceFile): number[] {
  const positions = new Set<number>();
  visitDeclarations(sourceFile, (declaration) => {
    for (const tag of ts.getJSDocTags(declaration)) if (tag.tagName.text === 'lethe') positions.add(tag.pos);
  });
  return [...positions].sort((left, right) => left - right).map((position) => sourceFile.getLineAndCharacterOfPosition(position).line + 1);
}

export function tagsInFile(sourceFile: ts.SourceFile): LetheTag[] {
  const tags: LetheTag[] = [];
  visitDeclarations(sourceFile, (declaration) => { tags.push(...tagsOfDeclaration(declaration)); });
  return tags;
}

function visitDeclarations(sourceFile: ts.SourceFile, action: (declaration: ts.Declaration) => void): void {
  const visit = (node: ts.Node): void => {
    if (mayCarryTags(node)) action(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(sourceFile, visit);
}

function mayCarryTags(node: ts.Node): node is ts.Declaration {
  return ts.isFunctionDeclaration(node) || ts.isMethodSignature(node) || ts.isMethodDeclaration(node) || ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isConstructSignatureDeclaration(node) ||
    ts.isCallSignatureDeclaration(node) || ts.isClassDeclaration(node) || ts.isVariableDeclaration(node) || ts.isGetAccessor(node) ||
    ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node);
}

/** Named operands whose value is a word of its own rather than paths into parameters. */
const namedWords = new Set(['in', 'deadline', 'of', 'kind', 'shared', 'untyped', 'members', 'unit', 'before', 'to', 'for', 'needs', 'from', 'by', 'under', 'form', 'inside', 'with', 'listed', 'setting', 'crashes', 'as', 'reach']);

/** Operands that mean nothing: a parameter that the tagged signature does not have, a part that no request has. */
export function wrongOperands(tag: LetheTag, checker: ts.TypeChecker): string[] {
  const parameters = new Set([...parametersOf(tag.declaration, checker), ...tag.name === 'log-file' || tag.name === 'log-stream' ? ['each'] : []]);
  const named = tag.operands.filter((operand) => operand.includes('=') && !operand.startsWith('store=') && !operand.startsWith('at='));
  const wrongNamed = named.filter((operand) => !isLaterCall(operand.slice(operand.indexOf('=') + 1)) && !pathsIn(operand).every((path) => path.startsWith('^') || parameters.has(operandPath(path).parameter)));
  return [...wrongNamed, ...wrongPlainOperands(tag, plainOperands(tag), parameters)];
}

/** The paths of `unless=options.only:!list,^session.strategy:jwt`, without the values. */
function pathsIn(operand: string): string[] {
  const [name = '', paths = ''] = operand.split('=');
  return namedWords.has(name) ? [] : alternativesOf(paths);
}

/** The paths of `options.table,'sessions'` and `options.clear:false`, without the texts of defaults and the values asked for. */
function alternativesOf(operand: string): string[] {
  return operand.split(/[,+]/).filter((alternative) => !alternative.startsWith("'")).map((alternative) => alternative.split(':', 1)[0] ?? '');
}

function wrongPlainOperands(tag: LetheTag, operands: string[], parameters: Set<string>): string[] {
  const isParameter = (operand: string): boolean => parameters.has(operandPath(operand).parameter);
  if (tag.name === 'personal') return operands.filter((category) => !isCategory(category));
  if (tag.name === 'processor') return holdings.has(operands[0] ?? '') && operands.length <= 2 ? [] : ['(person, file or document, then how a record is removed)'];
  if (tag.name === 'request') return wrongRequest(operands);
  if (tag.name === 'heard') return operands.filter((operand, position) => !(position === 0 ? requestParts.has(operand) : operand === 'given'));
  if (tag.name === 'access-log') return operands.filter((part) => !accessLogParts.has(part));
  if (tag.name === 'records') return operands.filter((operand) => !recordedParts.has(operand.split(':', 1)[0] ?? ''));
  if (tag.name === 'adapter') return operands.length === 0 ? ['(no kind)'] : operands.filter((kind) => !/^[a-z-]+$/.test(kind));
  if (describing.has(tag.name)) return operands.length === 1 ? [] : ['(one name, or a list)'];
  if (tag.name === 'model') return operands.length === 0 ? ['(no name)'] : operands.filter((operand) => !isQuoted(operand));
  if (allOperandsCount.has(tag.name)) return operands.filter((operand) => !isParameter(operand) || operand.includes(','));
  if (allOperandsAreParameters.has(tag.name)) return operands.flatMap(alternativesOf).filter((operand) => !isParameter(operand));
  if (firstOperandIsPath.has(tag.name)) return operands.length === 0 ? ['(no path)'] : operands.slice(0, 1).filter((operand) => !isParameter(operand));
  if (effects.has(tag.name)) return operands.filter((operand) => operand !== 'result' && !isParameter(operand) && !isModelOf(tag, operand) && !typeParametersAround(tag.declaration).has(operand));
  return operands;
}

function isQuoted(operand: string): boolean {
  return /^'[^']+'$/.test(operand);
}

/** A quoted name that a `model` tag of the same declaration explains, or that needs none. */
function isModelOf(tag: LetheTag, operand: string): boolean {
  const models = tagsOfDeclaration(tag.declaration).filter((other) => other.name === 'model');
  return isQuoted(operand) && (models.length === 0 || models.some((model) => plainOperands(model)[0] === operand));
}

/** One part, and `validated` where a schema lets it through. */
function wrongRequest([part = '(one part)', ...more]: string[]): string[] {
  return [...requestParts.has(part) ? [] : [part], ...more.filter((operand) => operand !== 'validated')];
}

function parametersOf(declaration: ts.Declaration, checker: ts.TypeChecker): Set<string> {
  if (ts.isFunctionLike(declaration)) return new Set(declaration.parameters.map((parameter) => parameter.name.getText()));
  const type = checker.getTypeAtLocation(ts.isClassDeclaration(declaration) && declaration.name !== undefined ? declaration.name : declaration);
  const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
  return new Set(signatures.flatMap((signature) => signature.getParameters().map((parameter) => parameter.name)));
}

function typeParametersAround(declaration: ts.Node): Set<string> {
  const names = new Set<string>();
  for (let node: ts.Node | undefined = declaration; node !== undefined; node = node.parent as ts.Node | undefined) {
    const { typeParameters } = node as { typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> };
    for (const parameter of typeParameters ?? []) names.add(parameter.name.text);
  }
  return names;
}

/** `Logger.info`, the same for all overloads: what a fixture has to use once. */
export function memberPath(declaration: ts.Declaration): string {
  const names: string[] = [];
  for (let node: ts.Node | undefined = declaration; node !== undefined; node = node.parent as ts.Node | undefined) {
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (name !== undefined) names.unshift(name.getText());
    else if (ts.isConstructorDeclaration(node) || ts.isConstructSignatureDeclaration(node)) names.unshift('new');
    else if (ts.isCallSignatureDeclaration(node)) names.unshift('()');
  }
  return names.join(' > ');
}
