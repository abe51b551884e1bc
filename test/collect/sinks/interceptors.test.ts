import { describe } from 'vitest';
import { itLogs } from '../analyzed.js';

const shared = { 'package.json': '{ "name": "bookshop" }' };

describe('an interceptor of NestJS that logs', () => {
  itLogs({
    shared,
    file: (code) => `import { Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
void GqlExecutionContext;
export class LogInterceptor implements NestInterceptor {
  readonly logger = new Logger('requests');
  intercept(context: ExecutionContext, next: CallHandler) {
    ${code}
    return next.handle();
  }
}
`,
  }, [
    ['the body of a request', 'const request = context.switchToHttp().getRequest(); this.logger.log(request.body);', ['request body']],
    ['a body that is taken apart', 'const { method, body } = context.switchToHttp().getRequest(); this.logger.log(`${method} ${JSON.stringify(body)}`);', ['request body']],
    ['arguments of a resolver', 'this.logger.log(GqlExecutionContext.create(context).getArgs());', ['request body']],
    ['arguments of a resolver in a variable', 'const values = GqlExecutionContext.create(context).getArgs(); this.logger.log({ values });', ['request body']],
    ['a message', 'this.logger.log(context.switchToRpc().getData(), context.switchToWs().getData());', ['request body']],
    ['nothing of a person', 'const { method, route } = context.switchToHttp().getRequest(); this.logger.log(`${method} ${route}`);', []],
  ]);
});

describe('a plugin of a GraphQL server that logs', () => {
  const apollo = (code: string): string => `import { ApolloServer } from '@apollo/server';\nexport const server = new ApolloServer({ plugins: [{ ${code} }] });\n`;
  itLogs({ shared, file: (code) => code }, [
    ['the variables', apollo('async requestDidStart({ request }) { console.log(request.operationName, request.variables); }'), ['request body']],
    ['the variables when something failed', apollo('async requestDidStart() { return { async didEncounterErrors(context) { console.error(JSON.stringify(context.request.variables)); } }; }'), ['request body']],
    ['one variable', apollo('async requestDidStart({ request }) { console.log(request.variables?.email); }'), ['request body.email']],
    ['the name of the operation', apollo('async requestDidStart({ request }) { console.log(request.operationName); }'), []],
    ['arguments of resolvers', "import type { MiddlewareFn } from 'type-graphql';\nexport const log: MiddlewareFn = (data, next) => { console.log(data.info.fieldName, data.args); return next(); };\n", ['request body']],
  ]);
});

describe('a handler that logs', () => {
  const hono = (code: string): string => `import { Hono } from 'hono';\nconst app = new Hono();\napp.post('/', async (context) => { ${code} return context.text('ok'); });\nexport default app;\n`;
  itLogs({ shared, file: (code) => code }, [
    ['a body that a call gives', hono('console.log(await context.req.json());'), ['request body']],
    ['one entry of a query', hono("console.log(context.req.query('email'), context.req.query('page'));"), ['request query.email']],
  ]);
});
