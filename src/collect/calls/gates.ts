import { ts } from 'ts-morph';
import type { LoadedProject } from '../../load/project.js';
import { append } from '../append.js';
import { oncePerFile } from '../once-per-file.js';
import { reachedFiles } from './reached-declarations.js';
import { walk } from '../syntax.js';
import type { LetheTag } from '../context.js';
import { libraryOf, namedOperand, tagsOfDeclaration } from '../tags.js';

/** Names of the members of all declarations that carry a tag, by the tag's name: the candidates worth a question to the checker. */
export interface Gates {
  namesOfTag: ReadonlyMap<string, ReadonlySet<string>>;
  /** Modules whose export is itself called: `morgan(…)`, `debug('app')`. The local name is the importer's choice. */
  callableModules: ReadonlySet<string>;
  /** Names of methods, in declarations that the code can reach, that give a value with tags on its own calls: `extend` of `log.extend('harbour')`. */
  callableMakers: ReadonlySet<string>;
  /** The tags of calls that by themselves make a store of a kind. */
  creations: readonly Creation[];
  /** The names of members with a tag in the declarations that the code can reach. */
  reachedNames: ReadonlySet<string>;
  /** Whether a declaration that the code can reach has calls that name stores. */
  namesStores: boolean;
}

/** A `store` tag with a kind, and the names under which code calls what carries it. */
export interface Creation {
  tag: LetheTag;
  names: readonly string[];
  modules: readonly string[];
}

/** What one walk over the declarations fills. */
interface Found {
  namesOfTag: Map<string, Set<string>>;
  callableModules: Set<string>;
  callableMakers: Set<string>;
  creations: Creation[];
}

/** Reads the names once per program from the declarations of the catalogue, of the user, and from tags in the user's own code. */
export function readGates(project: LoadedProject): Gates {
  const found = nothing();
  const own = new Set(project.sourceFiles);
  const reached = reachedFiles(project);
  const reachedNames = new Set<string>();
  for (const sourceFile of project.program.getSourceFiles()) {
    const isDeclaration = sourceFile.isDeclarationFile && !own.has(sourceFile);
    if (isDeclaration ? !sourceFile.text.includes('@lethe') : !sourceFile.text.includes('@lethe ')) continue;
    const part = foundIn(sourceFile);
    merge(part, found);
    if (!reached.has(sourceFile)) continue;
    for (const names of part.namesOfTag.values()) for (const name of names) reachedNames.add(name);
    for (const name of part.callableMakers) found.callableMakers.add(name);
  }
  return { ...found, reachedNames, namesStores: [...reached].some(({ text }) => text.includes('@lethe store')) };
}

const foundIn = oncePerFile((sourceFile): Found => {
  const found = nothing();
  const callables = new Set<string>();
  walk(sourceFile, (node) => {
    if (mayCarryTags(node) && readDeclaration(node, found) && isCallOfInterface(node)) callables.add(node.parent.name.text);
    return true;
  });
  if (callables.size > 0) for (const name of makersOf(callables, sourceFile)) found.callableMakers.add(name);
  return found;
});

function nothing(): Found {
  return { namesOfTag: new Map(), callableModules: new Set(), callableMakers: new Set(), creations: [] };
}

/** What values of an interface do when they are called themselves. */
function isCallOfInterface(node: ts.Node): node is ts.CallSignatureDeclaration & { parent: ts.InterfaceDeclaration } {
  return ts.isCallSignatureDeclaration(node) && ts.isInterfaceDeclaration(node.parent);
}

/** The names of methods that give values of such interfaces. */
function makersOf(callables: ReadonlySet<string>, sourceFile: ts.SourceFile): string[] {
  const names: string[] = [];
  walk(sourceFile, (node) => {
    const given = (ts.isMethodSignature(node) || ts.isMethodDeclaration(node)) && node.type !== undefined && ts.isTypeReferenceNode(node.type) ? node.type.typeName.getText(sourceFile) : '';
    if (callables.has(given)) names.push(...namesOf(node as ts.MethodSignature | ts.MethodDeclaration));
    return true;
  });
  return names;
}

function merge(part: Found, whole: Found): void {
  for (const [tag, names] of part.namesOfTag) for (const name of names) add(whole.namesOfTag, tag, name);
  for (const moduleName of part.callableModules) whole.callableModules.add(moduleName);
  whole.creations.push(...part.creations);
}

/** Whether the declaration carries tags. */
function readDeclaration(node: ts.Declaration, { namesOfTag, callableModules, creations }: Found): boolean {
  const tags = tagsOfDeclaration(node);
  for (const tag of tags) {
    const names = namesOf(node);
    for (const name of names) add(namesOfTag, tag.name, name);
    if (isAnonymous(node)) for (const moduleName of modulesAround(node)) callableModules.add(moduleName);
    if (tag.name === 'store' && namedOperand(tag, 'kind') !== undefined) creations.push({ tag, names, modules: modulesAround(node) });
  }
  return tags.length > 0;
}

function mayCarryTags(node: ts.Node): node is ts.Node & ts.Declaration {
  return ts.isFunctionDeclaration(node) || ts.isMethodSignature(node) || ts.isMethodDeclaration(node) || ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isConstructSignatureDeclaration(node) ||
    ts.isCallSignatureDeclaration(node) || ts.isClassDeclaration(node) || ts.isVariableDeclaration(node) || ts.isGetAccessor(node) ||
    ts.isPropertyAssignment(node);
}

function namesOf(node: ts.Declaration): string[] {
  if (ts.isConstructorDeclaration(node) || ts.isConstructSignatureDeclaration(node)) return nameOfOwner(node);
  const name = ts.getNameOfDeclaration(node);
  if (name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name))) return [name.text];
  return [];
}

function nameOfOwner(node: ts.Node): string[] {
  const owner = node.parent;
  const name = ts.isClassLike(owner) || ts.isInterfaceDeclaration(owner) ? owner.name?.text : undefined;
  return name === undefined ? [] : [name, name.replace(/Constructor$/, ''), ...otherNames(owner.getSourceFile()).get(name) ?? []];
}

/** Names under which a declaration file hands on what it declares: `KnexService` of `export { Service as KnexService }`. */
const otherNames = oncePerFile(({ text }): ReadonlyMap<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const [, list = ''] of text.matchAll(/\bexport\s*\{([^}]*)\}/g)) {
    for (const [, name = '', other = ''] of list.matchAll(/(\w+)\s+as\s+(\w+)/g)) if (other !== 'default') append(found, name, other);
  }
  return found;
});

/** Call signatures, and functions that are the module itself, its default export, or imported under another name. */
function isAnonymous(node: ts.Declaration): boolean {
  return ts.isCallSignatureDeclaration(node) || ts.isConstructSignatureDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node);
}

function modulesAround(node: ts.Node): string[] {
  if (libraryOf(node.getSourceFile().fileName) === '') return [];
  const statements = node.getSourceFile().statements;
  return statements.filter(ts.isModuleDeclaration).map((module) => module.name.text);
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  const names = map.get(key);
  if (names === undefined) map.set(key, new Set([name]));
  else names.add(name);
}
