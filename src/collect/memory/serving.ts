import { ts } from 'ts-morph';
import { hasDirective } from '../directives.js';
import { functionName } from '../calls/functions.js';
import { importSpecifiers } from '../import-specifiers.js';
import { isPage } from '../page-files.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import { importIndexOf, type ImportIndex } from '../runs/imports.js';
import type { CollectSession } from '../session.js';
import { enclosingFunction, iterates, returnedExpressions, unwrap } from '../syntax.js';

/** Modules that answer requests, or take messages, for as long as the process runs. */
const serverModules = /^(express|fastify|koa|@koa\/\w+|hapi|@hapi\/hapi|hono|elysia|polka|restify|micro|h3|nitropack|socket\.io|ws|(node:)?(http|https|http2|net)|@nestjs\/(common|core|websockets)|@trpc\/server|graphql-yoga|@apollo\/server|apollo-server(-\w+)?|@feathersjs\/\w+|next\/server|next-auth|bullmq|bull|amqplib|kafkajs)(\/|$)/;
const pageModules = /^(react|react-dom|preact|vue|svelte|solid-js|@angular\/core)(\/|$)/;
/** Files whose exports a framework calls for requests. */
const routeFile = /(^|\/)(app\/(.*\/)?route|pages\/api\/.+|server\/(api|routes)\/.+|\+(server|page\.server))\.[cm]?[jt]s$/;
/** Functions that run once, when the program starts. */
const startName = /^(constructor|main|init|initialize|setup|boot|bootstrap|start|register|configure|install|createApp|createServer|onModule\w+|onApplication\w+)$/;
const maximumDepth = 6;

/** Tells what belongs to a server, and what it does there while it serves rather than when it starts. */
export class Serving {
  readonly #imports: ImportIndex;
  readonly #served = new Map<ts.SourceFile, boolean>();

  constructor(readonly session: CollectSession, readonly reachability: ReachabilityAnalysis) {
    this.#imports = importIndexOf(session);
  }

  /** Whether a server loads the file. */
  isServed(sourceFile: ts.SourceFile): boolean {
    const known = this.#served.get(sourceFile);
    if (known !== undefined) return known;
    const found = new Set([sourceFile]);
    let isServed = false;
    if (!isPage(sourceFile, pageModules)) {
      for (const file of found) {
        isServed ||= this.#isServer(file);
        if (isServed) break;
        if (!isPage(file, pageModules)) for (const importer of this.#imports.importersOf(file)) found.add(importer);
      }
    }
    this.#served.set(sourceFile, isServed);
    return isServed;
  }

  #isServer(sourceFile: ts.SourceFile): boolean {
    return routeFile.test(this.session.pathOf(sourceFile)) || hasDirective(sourceFile, 'use server') || importSpecifiers(sourceFile).some(({ text }) => serverModules.test(text));
  }

  /** Whether code runs because of a request, a message or a timer. */
  isWhileServing(node: ts.Node): boolean {
    return this.#runsLater(node, new Set(), 0);
  }

  #runsLater(node: ts.Node, visited: Set<ts.Node>, depth: number): boolean {
    const around = enclosingFunction(node);
    if (around === undefined || visited.has(around)) return false;
    visited.add(around);
    const { parent } = around;
    const name = ts.isConstructorDeclaration(around) ? 'constructor' : functionName(around);
    const isGiven = ts.isCallExpression(parent) && parent.expression !== around;
    if (isGiven && iterates(parent)) return this.#runsLater(parent, visited, depth);
    if (this.#isDecorator(around)) return false;
    if (name === undefined) return !isCalledAtOnce(around) || this.#runsLater(around, visited, depth);
    if (startName.test(name)) return false;
    const places = this.reachability.usesOf(around);
    return depth >= maximumDepth || places.length === 0 || places.some((place) => this.#runsLater(place, visited, depth + 1) || isHandedOn(place));
  }

  /** `Column` of `@Column() email`, and the function that it returns: both run while classes are declared. */
  #isDecorator(declaration: ts.FunctionLikeDeclaration): boolean {
    const outer = enclosingFunction(declaration);
    return this.#decorates(declaration) || (outer !== undefined && returnedExpressions(outer).some((value) => unwrap(value) === declaration) && this.#decorates(outer));
  }

  #decorates(declaration: ts.FunctionLikeDeclaration): boolean {
    const places = functionName(declaration) === undefined ? [] : this.reachability.usesOf(declaration);
    return places.length > 0 && places.every((place) => ts.findAncestor(place, ts.isDecorator) !== undefined);
  }
}

/** `router.get('/visits', list)`: the function is given away, and called later. */
function isHandedOn(place: ts.Node): boolean {
  const { parent } = place;
  const holder = ts.isPropertyAccessExpression(parent) && parent.name === place ? parent : place;
  return ts.isCallExpression(holder.parent) && holder.parent.expression !== holder;
}

/** `(async () => { … })()` */
function isCalledAtOnce(declaration: ts.Node): boolean {
  const holder = ts.isParenthesizedExpression(declaration.parent) ? declaration.parent : declaration;
  return ts.isCallExpression(holder.parent) && holder.parent.expression === holder;
}
