import { ts } from 'ts-morph';
import type { Evidence } from '../facts.js';
import type { ScheduledRun } from '../../load/project.js';
import { nameOfFunction, type CollectSession } from '../session.js';
import { functionName } from '../calls/functions.js';
import { propertyName } from '../syntax.js';
import { ComponentParts } from './component-parts.js';
import { decoratorName, frequencyOf, isCalledByName, isDefaultExport, isExported, mayOverrideForeign, roleOfDecorator } from './conventions.js';
import type { EntryFiles } from './entry-files.js';
import type { ImportIndex } from './imports.js';
import type { RepeatedJobs } from './jobs.js';
import { LibraryFaces } from './library-faces.js';
import type { UseIndex } from './uses.js';

/** Where a chain of callers starts: something outside the code makes this run. */
export interface Root {
  verdict: 'scheduled' | 'reachable';
  evidence: Evidence[];
}

/** Knows what starts by itself: decorated methods, tasks, handlers, files that a schedule, a manifest or a framework names. */
export class Roots {
  readonly #faces: LibraryFaces;
  readonly #components: ComponentParts;

  constructor(
    readonly session: CollectSession, readonly imports: ImportIndex, readonly uses: UseIndex, readonly jobs: RepeatedJobs, readonly files: EntryFiles,
  ) {
    this.#faces = new LibraryFaces(session);
    this.#components = new ComponentParts(session);
  }

  /** The top of a file runs when the file is loaded. */
  ofFile(sourceFile: ts.SourceFile): Root {
    return this.#scheduledFile(sourceFile, undefined) ?? { verdict: 'reachable', evidence: [] };
  }

  /** What makes a function run without anything in the code naming it. */
  ofFunction(declaration: ts.FunctionLikeDeclaration): Root | undefined {
    return this.#byDecorator(declaration) ?? this.#byTask(declaration) ?? this.#byConvention(declaration) ?? this.#byComponent(declaration) ?? this.#byFace(declaration);
  }

  #byComponent(declaration: ts.FunctionLikeDeclaration): Root | undefined {
    const runner = this.#components.runnerOf(declaration);
    return runner === undefined ? undefined : { verdict: 'reachable', evidence: [this.#evidence(declaration, `${runner} runs ${nameOfFunction(declaration)}`)] };
  }

  #byFace(declaration: ts.FunctionLikeDeclaration): Root | undefined {
    if (!this.#faces.shows(declaration)) return undefined;
    return { verdict: 'reachable', evidence: [this.#evidence(declaration, `${nameOfFunction(declaration)} is part of what the package exports`)] };
  }

  #byDecorator(declaration: ts.FunctionLikeDeclaration): Root | undefined {
    const decorators = (ts.canHaveDecorators(declaration) ? ts.getDecorators(declaration) ?? [] : [])
      .map((decorator) => ({ role: roleOfDecorator(decorator, this.session), name: decoratorName(decorator) }));
    const name = nameOfFunction(declaration);
    const timer = decorators.find(({ role }) => role === 'timer');
    if (timer !== undefined) return { verdict: 'scheduled', evidence: [this.#evidence(declaration, `@${timer.name} runs ${name}`)] };
    const repeated = this.jobs.repeatingDecorated(declaration);
    if (repeated !== undefined) return { verdict: 'scheduled', evidence: [repeated, this.#evidence(declaration, `${name} handles the job`)] };
    const entry = decorators.find(({ role }) => role === 'entry');
    return entry === undefined ? undefined : { verdict: 'reachable', evidence: [this.#evidence(declaration, `@${entry.name} on ${name}`)] };
  }

  /** `class Purge extends Task { static cron = '0 3 * * *'; run() … }`, which a loader or a registry finds. */
  #byTask(declaration: ts.FunctionLikeDeclaration): Root | undefined {
    const owner = declaration.parent;
    if (!ts.isClassLike(owner) || !this.#isClassUsed(owner)) return undefined;
    const frequency = frequencyOf(owner);
    if (frequency === undefined || !(isCalledByName(propertyName(declaration.name) ?? '') || owner.heritageClauses !== undefined)) return undefined;
    return { verdict: 'scheduled', evidence: [this.#evidence(frequency, `${owner.name?.text ?? 'the task'} says when it runs`)] };
  }

  #byConvention(declaration: ts.FunctionLikeDeclaration): Root | undefined {
    const name = functionName(declaration) ?? 'constructor';
    const sourceFile = declaration.getSourceFile();
    const isEntryFile = this.#isStart(sourceFile);
    const scheduled = isEntryFile || isDefaultExport(declaration) || isCalledByName(name) ? this.#scheduledFile(sourceFile, name) : this.#namedExport(declaration, name);
    if (scheduled !== undefined) return scheduled;
    if (!this.#isEntry(declaration, name, isEntryFile) && !this.#isCalledByFramework(declaration, name)) return undefined;
    return { verdict: 'reachable', evidence: [this.#evidence(declaration, `${nameOfFunction(declaration)} is an entry point`)] };
  }

  #isCalledByFramework(declaration: ts.FunctionLikeDeclaration, name: string): boolean {
    const owner = declaration.parent;
    if (ts.isClassLike(owner) && !this.#isClassUsed(owner)) return false;
    if (ts.isConstructorDeclaration(declaration)) return false;
    return isCalledByName(name) || mayOverrideForeign(declaration, this.session);
  }

  /** Something names the class, or finds it by its file. */
  #isClassUsed(owner: ts.ClassLikeDeclaration): boolean {
    const decorators = ts.canHaveDecorators(owner) ? ts.getDecorators(owner) ?? [] : [];
    return decorators.length > 0 || this.uses.ofClass(owner).places.length > 0 || this.#isStart(owner.getSourceFile()) || this.files.isMentioned(owner.name?.text ?? '');
  }

  /** Exported from a file that nothing imports, in a way that a framework, a manifest or a loader finds: a route, a script, a library's face. */
  #isEntry(declaration: ts.FunctionLikeDeclaration, name: string, isEntryFile: boolean): boolean {
    if (this.files.isMentioned(name)) return true;
    const sourceFile = declaration.getSourceFile();
    if (!isEntryFile || !isExported(declaration, sourceFile)) return false;
    if (isDefaultExport(topOf(declaration)) || /^[A-Z]/.test(name) && !ts.isClassLike(declaration.parent)) return true;
    return this.files.isFound(sourceFile);
  }

  #isStart(sourceFile: ts.SourceFile): boolean {
    return this.imports.isEntryFile(sourceFile);
  }

  #scheduledFile(sourceFile: ts.SourceFile, name: string | undefined): Root | undefined {
    return this.#runOf(sourceFile, (exports) => exports === undefined || name === undefined || exports.includes(name));
  }

  /** Named with its file by what calls it, whoever imports the file besides. */
  #namedExport(declaration: ts.FunctionLikeDeclaration, name: string): Root | undefined {
    const sourceFile = declaration.getSourceFile();
    const root = this.#runOf(sourceFile, (exports) => exports?.includes(name) === true);
    return root === undefined || isExported(declaration, sourceFile) ? root : undefined;
  }

  #runOf(sourceFile: ts.SourceFile, isMeant: (exports: readonly string[] | undefined) => boolean): Root | undefined {
    const { schedules } = this.session.project;
    if (schedules.length === 0) return undefined;
    const path = this.session.pathOf(sourceFile);
    const run = schedules.find(({ file, exports }) => file === path && isMeant(exports));
    return run === undefined ? undefined : rootOf(run);
  }

  #evidence(node: ts.Node, how: string): Evidence {
    return { file: this.session.pathOf(node), line: this.session.lineOf(node), how };
  }
}

function rootOf({ onRequest, evidence }: ScheduledRun): Root {
  return { verdict: onRequest === true ? 'reachable' : 'scheduled', evidence: [evidence] };
}

/** The statement of the file that a function stands in, or what its variable is given. */
function topOf(declaration: ts.Node): ts.Node {
  let current = declaration;
  while (!ts.isSourceFile(current.parent)) current = current.parent;
  return ts.isExpressionStatement(current) && ts.isBinaryExpression(current.expression) ? current.expression.right : ts.isExportAssignment(current) ? current.expression : current;
}
