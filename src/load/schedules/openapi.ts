import { isRecord } from '../json-file.js';
import type { ScheduledRun } from '../project.js';
import { lineOf, textsOf, yamlDocuments } from './documents.js';
import type { ScheduleFile } from './index.js';

/** Names the module of a handler: swagger-tools and swagger-node-runner, the generator of OpenAPI, OAS Tools, exegesis, express-openapi-validator. */
const controllerKey = /^x-(?:(?:swagger-router|openapi-router|router|exegesis)-controller|eov-operation-handler)$/;
/** Names the handler itself, where it is not the id of the operation. */
const handlerKey = /^x-(?:eov-operation-id|exegesis-operationId)$/;
/** A description that names no module is for people and for clients, and may be large. */
const namesControllers = /["']?x-[\w-]+-(?:controller|operation-handler)["']?\s*:/;
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * The handlers that a description of an API names for its operations, by module and export: a router calls them when requests arrive. Where no id is written, the method is the name.
 * Sources: github.com/apigee-127/swagger-tools (docs/Middleware.md), the guide on operation handlers of express-openapi-validator, oas-tools.github.io/docs/features/routing.
 */
export function readOpenApi(description: ScheduleFile): ScheduledRun[] {
  if (!namesControllers.test(description.text)) return [];
  return yamlDocuments(description).filter(({ swagger, openapi }) => swagger !== undefined || openapi !== undefined)
    .flatMap((document) => recordsOf(document['paths']).flatMap(([path, item]) => runsOfPath(path, item, textAt(document, controllerKey), description)));
}

function runsOfPath(path: string, item: Record<string, unknown>, outer: string | undefined, { file, text, commands }: ScheduleFile): ScheduledRun[] {
  return recordsOf(item).filter(([method]) => methods.includes(method)).flatMap(([method, operation]) => {
    const controller = textAt(operation, controllerKey) ?? textAt(item, controllerKey) ?? outer;
    if (controller === undefined) return [];
    const name = textAt(operation, handlerKey) ?? textAt(operation, /^operationId$/) ?? method;
    const evidence = { file, line: lineOf(text, name, path), how: `${name} answers ${method.toUpperCase()} ${path}` };
    return commands.filesEndingIn(controller).map((source): ScheduledRun => ({ file: source, exports: [name], onRequest: true, evidence }));
  });
}

function recordsOf(value: unknown): [key: string, value: Record<string, unknown>][] {
  return isRecord(value) ? Object.entries(value).flatMap(([key, inner]) => (isRecord(inner) ? [[key, inner] as [string, Record<string, unknown>]] : [])) : [];
}

function textAt(record: Record<string, unknown>, key: RegExp): string | undefined {
  return Object.entries(record).filter(([name]) => key.test(name)).flatMap(([, value]) => textsOf(value))[0];
}
