import { ts } from 'ts-morph';
import { functionName, isSameFunction } from '../calls/functions.js';
import { registrationsOf } from '../calls/registrations.js';
import type { RequestPart } from '../facts.js';
import type { CollectSession } from '../session.js';
import { isOpen } from '../lookup/store-types.js';
import { calleeName, isFunction, nameOfReference, receiverOf, type CallLike } from '../syntax.js';

/** What a connection tells of itself, rather than what a client sent. Source: socket.io/docs/v4/server-api and the events of ws in its doc/ws.md. */
const events = /^(?:connect|connection|open|close|error|disconnect|disconnecting|ping|pong|upgrade|unexpected-response|listening|headers|newListener|removeListener)$/;
/** A parameter that is called after what it holds (`room`) is known by that name. */
const names = /^(?:raw)?_?(?:data|message|msg|payload|body|packet|content|input|args|params|obj|object|request|req|buffer|raw|json)$/i;

/** The part of a request that a parameter is where a client's messages are heard: `data` of `socket.on('chat', (data) => …)`. */
export function partHeard(parameter: ts.ParameterDeclaration, session: CollectSession): RequestPart | undefined {
  if (!ts.isIdentifier(parameter.name) || !names.test(parameter.name.text)) return undefined;
  for (const call of callsThatRegister(parameter.parent, session)) {
    const tag = session.tagsOf(call.expression).find(({ name }) => name === 'heard');
    const event = call.arguments?.[0];
    const isOfConnection = event !== undefined && ts.isStringLiteralLike(event) && events.test(event.text);
    if (isOfConnection) continue;
    if (tag === undefined && isOfUnknownSocket(call, session)) return 'body';
    if (tag === undefined || (tag.operands.includes('given') && !isGiven(call, session))) continue;
    return tag.operands[0] as RequestPart;
  }
  return undefined;
}

/** `socket.on('berth', …)` of a connection of unknown type that a server hands out: `server.on('connection', (socket) => …)`. */
function isOfUnknownSocket({ expression }: CallLike, session: CollectSession): boolean {
  const socket = receiverOf(expression);
  const declaration = socket !== undefined && hears.test(nameOfReference(expression) ?? '') && isOpen(session.checker.getTypeAtLocation(socket)) ? session.declarationOf(socket) : undefined;
  return declaration !== undefined && ts.isParameter(declaration) && callsThatRegister(declaration.parent, session).some(isToldOfConnections);
}

const hears = /^(?:on|once)$/;

function isToldOfConnections(call: CallLike): boolean {
  const event = call.arguments?.[0];
  return calleeName(call) === 'on' && event !== undefined && ts.isStringLiteralLike(event) && /^connect(?:ion)?$/.test(event.text);
}

/** Whether a call is one of what the code around was given, rather than of what it opened itself. */
function isGiven({ expression }: CallLike, session: CollectSession): boolean {
  const receiver = receiverOf(expression);
  const declaration = receiver === undefined ? undefined : session.declarationOf(receiver);
  return declaration !== undefined && ts.isParameter(declaration);
}

/** The calls that a function is given to, where it is written or by its name. */
function callsThatRegister(listener: ts.SignatureDeclaration, session: CollectSession): readonly CallLike[] {
  if (!isFunction(listener)) return [];
  if (ts.isCallExpression(listener.parent)) return [listener.parent];
  const name = functionName(listener);
  const calls = name === undefined || session.index === undefined ? [] : registrationsOf(session.index).get(name) ?? [];
  return calls.filter((call) => [...call.arguments ?? []].some((argument) => ts.isIdentifier(argument) && session.declarationsOf(argument).some((target) => isSameFunction(target, listener))));
}
