import { ts } from 'ts-morph';
import { splitWords } from '../../catalog/words.js';
import { append } from '../append.js';
import type { CollectSession } from '../session.js';
import { isRedactingName } from '../sinks/sanitizers.js';
import { functionHeldBy, isFunction, nameOfReference, receiverOf, unwrap } from '../syntax.js';
import { tagsOfDeclaration } from '../tags.js';

/** A function that takes away who a value is about. */
export interface Redactor {
  /** In the file that asks, or where it is exported. */
  name: string;
  symbol: ts.Symbol;
  /** Absent for a function of a library, of which only its calls are seen. */
  declaration?: ts.FunctionLikeDeclaration;
  isTagged: boolean;
}

/** What the word that a redactor's name begins with may be followed by if it takes any value. */
const anyValue = new Set(['value', 'values', 'data', 'pii', 'personal', 'sensitive', 'private', 'info', 'information', 'field', 'fields', 'object', 'obj', 'text', 'string', 'log', 'logs', 'context', 'payload', 'record', 'details', 'for', 'from', 'in']);
const leadingWord = /^(redact|mask|anonymi[sz]e|obfuscate|scrub|censor)(?=$|[A-Z_\d])/;

/** The project's own redactors, found by their tag or name among what modules export, and those that calls of a sink show. */
export class Redactors {
  readonly #visible = new Map<ts.SourceFile, readonly Redactor[]>();
  #exported: readonly Redactor[] | undefined;
  #used: ReadonlyMap<string, readonly ts.Symbol[]> | undefined;

  constructor(readonly session: CollectSession) {}

  /** Exported functions of all modules, in the order of files. */
  exported(): readonly Redactor[] {
    this.#exported ??= this.session.project.sourceFiles.filter(({ text }) => mayDeclare.test(text)).flatMap((sourceFile) => this.#exportsOf(sourceFile));
    return this.#exported;
  }

  /** Functions that a file declares at its top or imports. */
  visibleIn(sourceFile: ts.SourceFile): readonly Redactor[] {
    const known = this.#visible.get(sourceFile);
    if (known !== undefined) return known;
    const found = mayDeclare.test(sourceFile.text) || this.exported().length > 0 ? topNames(sourceFile).flatMap((name) => this.#redactorAt(name)) : [];
    this.#visible.set(sourceFile, found);
    return found;
  }

  /** Whether some call hands the function's result to something of the same name as a sink's receiver: `logger.info(sanitize(user))`. */
  isUsedWith(redactor: Redactor, sink: ts.Node): boolean {
    this.#used ??= this.#uses();
    const receiver = ts.isCallExpression(sink) ? receiverName(sink) : undefined;
    return receiver !== undefined && this.#used.get(receiver)?.includes(redactor.symbol) === true;
  }

  #exportsOf(sourceFile: ts.SourceFile): Redactor[] {
    const module = this.session.checker.getSymbolAtLocation(sourceFile);
    return [...module?.exports?.values() ?? []].flatMap((symbol) => ((symbol.flags & ts.SymbolFlags.Alias) === 0 ? this.#redactorOf(symbol.name, symbol) : []));
  }

  #redactorAt(name: ts.Identifier): Redactor[] {
    const symbol = this.session.checker.getSymbolAtLocation(name);
    return symbol === undefined ? [] : this.#redactorOf(name.text, this.session.resolved(symbol));
  }

  #redactorOf(name: string, symbol: ts.Symbol): Redactor[] {
    const isTagged = (symbol.declarations ?? []).some((declaration) => tagsOfDeclaration(declaration).some((tag) => tag.name === 'redact'));
    if (!isTagged && !isRedactingName(name)) return [];
    const declaration = (symbol.declarations ?? []).flatMap((candidate) => functionHeldBy(candidate)).find((candidate) => this.session.isOwn(candidate));
    return [{ name, symbol, isTagged, ...(declaration === undefined ? {} : { declaration }) }];
  }

  #uses(): ReadonlyMap<string, readonly ts.Symbol[]> {
    const used = new Map<string, ts.Symbol[]>();
    for (const [name, calls] of this.session.index?.calls ?? []) {
      if (!isRedactingName(name)) continue;
      for (const call of calls) {
        const receiver = ts.isCallExpression(call) ? receiverAround(call) : undefined;
        const symbol = receiver === undefined || !ts.isCallExpression(call) ? undefined : this.session.symbolOf(call.expression);
        if (receiver !== undefined && symbol !== undefined) append(used, receiver, symbol);
      }
    }
    return used;
  }
}

const mayDeclare = /redact|mask|anonymi[sz]e|obfuscate|scrub|censor|sanitize|strip/i;

/**
 * Whether a redactor is meant for a value: it takes anything, or is called after what the value is.
 *
 * @param subject the name of the field or the record
 */
export function isMeantFor({ name, isTagged }: Redactor, subject: string): boolean {
  const match = leadingWord.exec(name);
  if (match === null) return isTagged;
  const rest = splitWords(name.slice(match[0].length));
  const wanted = splitWords(subject);
  return rest.every((word) => anyValue.has(word)) || (rest.length <= wanted.length && rest.every((word, position) => word === wanted[wanted.length - rest.length + position]));
}

/** The names that a file's own statements and imports declare at its top. */
function topNames(sourceFile: ts.SourceFile): ts.Identifier[] {
  return sourceFile.statements.flatMap((statement): ts.Identifier[] => {
    if (ts.isImportDeclaration(statement)) return importedNames(statement);
    if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name];
    return ts.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap(({ name }) => boundNames(name)) : [];
  });
}

function importedNames({ importClause }: ts.ImportDeclaration): ts.Identifier[] {
  if (importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const { name, namedBindings } = importClause;
  const named = namedBindings !== undefined && ts.isNamedImports(namedBindings) ? namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly).map((element) => element.name) : [];
  return name === undefined ? named : [name, ...named];
}

function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return ts.isObjectBindingPattern(name) ? name.elements.flatMap((element) => (ts.isIdentifier(element.name) ? [element.name] : [])) : [];
}

/** The name of what the call is an argument of, also deeper in an object or a text. */
function receiverAround(call: ts.CallExpression): string | undefined {
  let inner: ts.Node = call;
  for (let outer = call.parent; !ts.isStatement(outer) && !isFunction(outer); outer = outer.parent) {
    if (ts.isCallExpression(outer)) return outer.expression === inner ? undefined : receiverName(outer);
    inner = outer;
  }
  return undefined;
}

function receiverName(call: ts.CallExpression): string | undefined {
  const receiver = receiverOf(call.expression) ?? call.expression;
  return nameOfReference(unwrap(receiver));
}
