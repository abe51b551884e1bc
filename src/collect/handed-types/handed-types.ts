import { ts } from 'ts-morph';
import { attachType } from '../../load/attached-types.js';
import type { LoadedProject } from '../../load/project.js';
import type { CallIndex } from '../calls/call-index.js';
import { partAt } from '../calls/operands.js';
import type { Gates } from '../calls/gates.js';
import { CollectSession } from '../session.js';
import { isFunction, receiverOf, unwrap } from '../syntax.js';
import { isOpen } from '../lookup/store-types.js';
import { isAside } from '../stores/aside.js';
import { atPath, isOfLibrary, spelled, typeOfPart, type Given } from './given.js';
import { WantedParameters, type Wanted } from './wanted.js';

const maximumCalls = 200;
/** Parts of parts of a parameter that are asked about. */
const maximumParts = 3;

/** The parameters of a file that were given types. */
const typed = new WeakMap<ts.SourceFile, ts.ParameterDeclaration[]>();

/**
 * Gives parameters without a type that of what callers hand in, where that is a value of a library: `redis` of `constructor(redis) { this.redis = redis; }`
 * in a class that `new Guests(new Redis())` makes. Only what code calls a member with a tag of is asked about, so that code with types costs nothing. The text
 * stays as it is.
 */
export function withHandedTypes(project: LoadedProject, index: CallIndex, gates: Gates): LoadedProject {
  forgetTypes(project.sourceFiles);
  const receivers = receiversIn(index, gates.reachedNames);
  if (receivers.length === 0) return project;
  const handed = new HandedTypes(new CollectSession(project, index), index);
  for (const receiver of receivers) handed.follow(receiver);
  const found = handed.types();
  for (const { parameter, type, beside } of found) giveType(parameter, type, beside);
  return found.length === 0 ? project : { ...project, program: project.renewed() };
}

/** Files are taken over from an earlier program, and other callers may hand in other things since. */
function forgetTypes(sourceFiles: readonly ts.SourceFile[]): void {
  for (const sourceFile of sourceFiles) {
    for (const parameter of typed.get(sourceFile) ?? []) Object.assign(parameter, { type: undefined });
    typed.delete(sourceFile);
  }
}

function giveType(parameter: ts.ParameterDeclaration, type: ts.TypeNode, beside: ts.Node): void {
  attachType(parameter, type, beside);
  const sourceFile = parameter.getSourceFile();
  typed.set(sourceFile, [...typed.get(sourceFile) ?? [], parameter]);
}

function receiversIn({ calls, untyped }: CallIndex, names: ReadonlySet<string>): ts.Expression[] {
  if (untyped.size === 0) return [];
  return [...names].flatMap((name) => calls.get(name) ?? []).flatMap((call) => {
    if (!untyped.has(call.getSourceFile())) return [];
    const callee = ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
    return receiverOf(callee) ?? callee;
  });
}

interface FoundType {
  parameter: ts.ParameterDeclaration;
  type: ts.TypeNode;
  beside: ts.Node;
}

class HandedTypes {
  readonly #session: CollectSession;
  readonly #wanted: WantedParameters;
  readonly #given = new Map<ts.ParameterDeclaration, Map<string, Given | undefined>>();

  constructor(session: CollectSession, index: CallIndex) {
    this.#session = session;
    this.#wanted = new WantedParameters(session, index);
  }

  follow(receiver: ts.Expression): void {
    const wanted = this.#wanted.of(receiver);
    if (wanted !== undefined) this.#nearestGiven(wanted);
  }

  types(): FoundType[] {
    return [...this.#given].flatMap(([parameter, byPath]): FoundType[] => {
      const [path, given] = [...byPath].find(([, found]) => found !== undefined) ?? [];
      const type = path === undefined || given === undefined ? undefined : spelled(given, path === '' ? [] : path.split('.'));
      return type === undefined || given === undefined ? [] : [{ parameter, type, beside: given.value.parent }];
    });
  }

  /** What is handed in for a parameter, or for the largest part of it on a path. */
  #nearestGiven({ parameter, path }: Wanted): Given | undefined {
    for (let length = 0; length <= Math.min(path.length, maximumParts); length += 1) {
      const given = this.#of(parameter, path.slice(0, length));
      if (given !== undefined) return atPath(given, path.slice(length), this.#session.checker);
    }
    return undefined;
  }

  #of(parameter: ts.ParameterDeclaration, path: readonly string[]): Given | undefined {
    const known = this.#given.get(parameter) ?? new Map<string, Given | undefined>();
    this.#given.set(parameter, known);
    const key = path.join('.');
    if (known.has(key)) return known.get(key);
    known.set(key, undefined);
    const given = this.#find(parameter, path);
    known.set(key, given);
    return given;
  }

  /** What all callers hand in whose value says something; nothing where they differ. */
  #find(parameter: ts.ParameterDeclaration, path: readonly string[]): Given | undefined {
    const declaration = parameter.parent;
    const isNamed = ts.isIdentifier(parameter.name);
    if (!isFunction(declaration) || (isNamed && !isOpen(this.#session.checker.getTypeAtLocation(parameter)))) return undefined;
    const calls = this.#session.callsOf(declaration).filter((call) => !isAside(this.#session.pathOf(call)));
    if (calls.length > maximumCalls) return undefined;
    const values = calls.flatMap((call) => {
      const argument = call.arguments?.[declaration.parameters.indexOf(parameter)];
      return argument === undefined || ts.isSpreadElement(argument) ? [] : this.#behind(argument, path) ?? [];
    });
    const [first] = values;
    return first !== undefined && values.every(({ type }) => type === first.type) && isOfLibrary(first.type) ? first : undefined;
  }

  /** Undefined where nothing is known of what is handed in. */
  #behind(argument: ts.Expression, path: readonly string[]): Given | undefined {
    const part = partAt(argument, path, this.#session);
    if (part === undefined) return undefined;
    const value = unwrap(part);
    const type = typeOfPart(value, this.#session.checker);
    if (type === undefined) return undefined;
    if (!isOpen(type)) return { value, members: [], type };
    const wanted = this.#wanted.of(value);
    return wanted === undefined ? undefined : this.#nearestGiven(wanted);
  }
}
