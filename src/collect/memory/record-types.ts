import { ts } from 'ts-morph';
import { isPrimitive, ownSymbol } from '../field-types.js';
import type { CollectSession } from '../session.js';

const maximumDepth = 4;
const holders: ReadonlySet<string> = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Map', 'ReadonlyMap']);
/** Objects of the running program: a connection, a timer, a request that is not answered yet. */
const living = /^(Promise|PromiseLike|WeakMap|WeakSet|WeakRef|AbortController|EventEmitter|WebSocket|Socket|Server|ChildProcess|Worker|MessagePort|Readable|Writable|Duplex|Transform|ReadableStream|WritableStream|Request|Response|ServerResponse|IncomingMessage|FastifyReply|FastifyRequest|Element|HTML\w*Element|Node|Error|Function|RegExp|URL|Subject|BehaviorSubject|Observable)$/;

/** The type of what lists, sets, maps and dictionaries hold: `Visit` of `Map<string, Visit[]>`. */
export function heldType(type: ts.Type, session: CollectSession, depth = 0): ts.Type {
  const { checker } = session;
  const bare = checker.getNonNullableType(type);
  if (depth > maximumDepth) return bare;
  const inside = elementOf(bare, session);
  return inside === undefined ? bare : heldType(inside, session, depth + 1);
}

/** What a container holds directly; undefined where it is none. */
export function elementOf(type: ts.Type, { checker }: CollectSession): ts.Type | undefined {
  const name = ownSymbol(type)?.name ?? '';
  if (holders.has(name)) return (checker.getTypeArguments(type as ts.TypeReference) as readonly ts.Type[] | undefined)?.at(-1);
  const isDictionary = (type.flags & ts.TypeFlags.Object) !== 0 && checker.getPropertiesOfType(type).length === 0;
  return isDictionary ? checker.getIndexTypeOfType(type, ts.IndexKind.String) ?? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
}

/** Whether values of a type are records: objects of two data properties or more, all of which could be written to a file. */
export function isRecordType(type: ts.Type, session: CollectSession): boolean {
  const { checker } = session;
  const bare = checker.getNonNullableType(type);
  if (bare.isUnion()) return bare.types.every((part) => isRecordType(part, session));
  if (isPrimitive(bare) || (bare.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return false;
  if (bare.getCallSignatures().length > 0 || bare.getConstructSignatures().length > 0) return false;
  const properties = checker.getPropertiesOfType(bare);
  const own = properties.filter((property) => property.declarations?.some((declaration) => session.isOwn(declaration)));
  return own.length >= 2 && own.length === properties.length && own.every((property) => isDataProperty(property, session));
}

function isDataProperty(property: ts.Symbol, session: CollectSession): boolean {
  const declaration = property.valueDeclaration ?? property.declarations?.[0];
  if (declaration === undefined || ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration)) return false;
  const type = session.checker.getNonNullableType(session.checker.getTypeOfSymbol(property));
  if ((type.flags & ts.TypeFlags.Any) !== 0) return !isUnresolved(declaration);
  return (type.isUnion() ? type.types : [type]).every((part) => part.getCallSignatures().length === 0 && !living.test(part.aliasSymbol?.name ?? ownSymbol(part)?.name ?? ''));
}

/** A type of a library that is not read: a connection as well as anything else. */
function isUnresolved(declaration: ts.Declaration): boolean {
  const written = (declaration as { type?: ts.TypeNode }).type;
  return written !== undefined && ts.isTypeReferenceNode(written);
}
