import { ts } from 'ts-morph';
import { DtoMapping } from '../values/dto-mapping.js';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, nameOfReference, propertyValue, returnedExpressions, someNode, unwrap } from '../syntax.js';

const maximumDepth = 3;

/**
 * Whether what a handler of NestJS returns is mapped to what a class exposes before it is sent: by `@SerializeOptions`, by an interceptor of the application that
 * maps, on the method, its class, or the whole application.
 */
export function isSerialized(method: ts.FunctionLikeDeclaration, session: CollectSession): boolean {
  const reader = new SerializerReader(session);
  const places = [method, ...ts.isClassLike(method.parent) ? [method.parent] : []];
  return places.some((place) => reader.maps(place)) || reader.mapsEverywhere();
}

class SerializerReader {
  readonly #mapping: DtoMapping;

  constructor(readonly session: CollectSession) {
    this.#mapping = new DtoMapping(session);
  }

  maps(place: ts.Node): boolean {
    return ts.canHaveDecorators(place) && (ts.getDecorators(place) ?? []).some(({ expression }) => this.#doesMap(expression, 0));
  }

  /** `new ClassSerializerInterceptor(reflector, { strategy: 'excludeAll' })` wherever the application is set up. */
  mapsEverywhere(): boolean {
    return (this.session.index?.calls.get('ClassSerializerInterceptor') ?? []).some((call) => !ts.isTaggedTemplateExpression(call) && this.#mapping.exposesOnly(call));
  }

  #doesMap(expression: ts.Expression, depth: number): boolean {
    const call = unwrap(expression);
    if (!ts.isCallExpression(call) || depth > maximumDepth) return false;
    const name = calleeName(call);
    if (name === 'SerializeOptions') return this.#mapping.exposesOnly(call) || this.#namesClosedType(call);
    if (name === 'UseInterceptors') return call.arguments.some((argument) => this.#isMappingInterceptor(argument));
    if (name === 'applyDecorators') return call.arguments.some((argument) => this.#doesMap(argument, depth + 1));
    const own = functionsBehind(call.expression, this.session);
    return own.flatMap((declaration) => returnedExpressions(declaration)).some((returned) => this.#doesMap(returned, depth + 1));
  }

  /** `@SerializeOptions({ type: ReaderView })` of a class that exposes only what it says. */
  #namesClosedType(call: ts.CallExpression): boolean {
    const options = call.arguments[0] === undefined ? undefined : this.session.objectOf(call.arguments[0]);
    const type = options === undefined ? undefined : propertyValue(options, 'type');
    return type !== undefined && this.session.declarationsOf(type).some((declaration) => this.#mapping.hidesByDefault(declaration));
  }

  #isMappingInterceptor(argument: ts.Expression): boolean {
    const node = unwrap(argument);
    const reference = ts.isNewExpression(node) ? node.expression : node;
    if (nameOfReference(unwrap(reference)) === undefined) return false;
    return this.session.declarationsOf(reference).filter((declaration) => this.session.isOwn(declaration)).some((declaration) => this.#mapsInside(declaration));
  }

  #mapsInside(declaration: ts.Declaration): boolean {
    return (ts.isClassLike(declaration) || isFunction(declaration)) && someNode(declaration, (node) => ts.isCallExpression(node) && this.#mapping.exposesOnly(node));
  }
}
