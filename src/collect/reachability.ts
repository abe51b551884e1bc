import { ts } from 'ts-morph';
import type { CallIndex } from './calls/call-index.js';
import type { FunctionReference, Reachability } from './facts.js';
import { ChainSearch } from './runs/chains.js';
import { DocumentHooks } from './runs/document-hooks.js';
import { EntryFiles } from './runs/entry-files.js';
import { passesFound } from './runs/handed-on.js';
import { importIndexOf } from './runs/imports.js';
import { RepeatedJobs } from './runs/jobs.js';
import { Roots } from './runs/roots.js';
import { Timers } from './runs/timers.js';
import { UseIndex } from './runs/uses.js';
import type { CollectSession } from './session.js';
import { calleeName, enclosingFunction } from './syntax.js';

const maximumCallers = 40;
/** Calls that run a function in a transaction. */
const transaction = /^(\$?transaction|withTransaction|runInTransaction|transactional)$/;

/**
 * Finds out what runs a piece of code, from the code upwards: by what contains it, and by who uses it. A use counts unless types
 * prove that it means another function, so `unreachable` is only said where nothing anywhere refers to the code.
 */
export class ReachabilityAnalysis {
  readonly #session: CollectSession;
  readonly #uses: UseIndex;
  readonly #chains: ChainSearch;
  readonly #hooks: DocumentHooks;

  constructor(session: CollectSession, index: CallIndex) {
    this.#session = session;
    this.#hooks = new DocumentHooks(session, index);
    const imports = importIndexOf(session);
    this.#uses = new UseIndex(session, imports);
    const jobs = new RepeatedJobs(session, index);
    const timers = new Timers(session, jobs);
    this.#chains = new ChainSearch(session, this.#uses, timers, new Roots(session, imports, this.#uses, jobs, new EntryFiles(imports, index)));
  }

  /**
   * What runs a piece of code.
   *
   * @param isRead callers are given what the code found, rather than handing something to it
   */
  of(node: ts.Node, isRead = false): Reachability {
    const hook = this.#hooks.idleAround(node);
    if (hook !== undefined) return { verdict: 'unreachable', evidence: [this.#chains.evidence(hook, 'no code removes a document, which would run the hook')], callers: [] };
    return { ...this.#chains.of(node), callers: this.#callersOf(node, isRead) };
  }

  /** Where a name is used anywhere, as far as there are not too many of them. */
  references(name: string): readonly ts.Identifier[] {
    return this.#uses.names.referencesTo(name);
  }

  /** The same in one file, however many there are. */
  referencesIn(sourceFile: ts.SourceFile, name: string): readonly ts.Identifier[] {
    return this.#uses.names.referencesIn(sourceFile, name);
  }

  /** The places that may make a function run. */
  usesOf(declaration: ts.FunctionLikeDeclaration): readonly ts.Node[] {
    return this.#uses.of(declaration).places;
  }

  /** The functions that use the one around a piece of code. */
  callerNodes(node: ts.Node): ts.FunctionLikeDeclaration[] {
    const declaration = enclosingFunction(node);
    const places = declaration === undefined ? [] : this.#uses.of(declaration).places.slice(0, maximumCallers);
    return places.flatMap((place) => enclosingFunction(place) ?? []);
  }

  #callersOf(node: ts.Node, isRead: boolean): FunctionReference[] {
    const declaration = functionRunning(node);
    if (declaration === undefined) return [];
    const places = this.#uses.of(declaration).places.slice(0, maximumCallers);
    return places.filter((place) => isRead || passesFound(place, this.#session)).map((place) => this.#session.functionOf(place));
  }
}

/** The function around a piece of code, where a transaction runs that, the one around the transaction. */
function functionRunning(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  const around = enclosingFunction(node);
  const call = around?.parent;
  return call !== undefined && ts.isCallExpression(call) && transaction.test(calleeName(call) ?? '') ? functionRunning(call) : around;
}
