import { describe, expect, it } from 'vitest';
import { analyzed, accessesIn } from './analyzed.js';

const shared = {
  'package.json': '{ "name": "library", "main": "src/main.ts" }',
  'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Loan {\n  id String @id\n  readerEmail String\n}\n',
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
  'src/loans.ts': "import { prisma } from './prisma';\nexport async function discardLoan(id: string) { await prisma.loan.delete({ where: { id } }); }\nexport const clearShelf = async () => { await prisma.loan.deleteMany({}); };\nasync function hidden() { await prisma.loan.deleteMany({ where: { id: 'x' } }); }\nexport const kept = [1].length > 2 ? hidden : undefined;\n",
};

/** Whether what a module exports runs, by line, where another file takes the module so. */
function runsIn(main: string): string[] {
  const application = analyzed({ ...shared, 'src/main.ts': main });
  return accessesIn(application, 'src/loans.ts').map(({ effect }) => effect.reachability.verdict);
}

describe('what a module exports runs where the module is taken whole', () => {
  it.each([
    ['spread into an object', "import * as loans from './loans';\nconst routes: Record<string, (id: string) => unknown> = { ...loans } as never;\nexport const run = (name: string, id: string) => routes[name]?.(id);\nrun('a', 'b');"],
    ['handed to a function', "import * as loans from './loans';\ndeclare function register(routes: unknown): void;\nregister(loans);"],
    ['asked by a name that nothing tells', "import * as loans from './loans';\nvoid (loans as any)[String(process.argv[2])]();"],
    ['as the value of a key', "import * as loans from './loans';\ndeclare function register(routes: unknown): void;\nregister({ loans });"],
  ])('%s', (_, main) => {
    expect(runsIn(main).slice(0, 2)).toEqual(['reachable', 'reachable']);
  });

  it.each([
    ['one of its members is called', "import * as loans from './loans';\nvoid loans.clearShelf();", ['unreachable', 'reachable']],
    ['only its default export is taken', "import loans from './loans';\ndeclare function register(routes: unknown): void;\nregister(loans);", ['unreachable', 'unreachable']],
    ['only its type is told', "import type * as loans from './loans';\nexport const count = (routes: typeof loans) => Object.keys(routes).length;\ncount({} as never);", ['unreachable', 'unreachable']],
  ])('not where %s', (_, main, expected) => {
    expect(runsIn(main).slice(0, 2)).toEqual(expected);
  });
});

describe('what a module exports by default in an object', () => {
  const listed = `${shared['src/loans.ts'].replaceAll('export async', 'async').replaceAll('export const clear', 'const clear')}export default { discardLoan, clearShelf };\n`;
  it.each([
    ['runs where it is called', "import loans from './loans';\nvoid loans.clearShelf();", ['unreachable', 'reachable']],
    ['runs where the object is taken whole', "import loans from './loans';\ndeclare function register(routes: unknown): void;\nregister(loans);", ['reachable', 'reachable']],
    ['does not run because it stands there', "import loans from './loans';\nexport const count = Object.keys(process.env).length;\nvoid loans.toString();", ['unreachable', 'unreachable']],
  ])('%s', (_, main, expected) => {
    const application = analyzed({ ...shared, 'src/loans.ts': listed, 'src/main.ts': main });
    expect(accessesIn(application, 'src/loans.ts').map(({ effect }) => effect.reachability.verdict).slice(0, 2)).toEqual(expected);
  });
});

describe('a function that another, called where it is written, returns', () => {
  const made = (returned: string): Record<string, string> => ({
    'src/desk.js': `const { prisma } = require('./prisma');\nexports.clear = (function () {\n  const name = 'desk';\n  ${returned}\n})();\n`,
  });
  const removing = '{ return prisma.loan.deleteMany({ where: { id } }); }';

  it.each([
    ['under a name', `return function clear(id) ${removing};`, 'desk.clear(1);', 'reachable'],
    ['without a name', `return function (id) ${removing};`, 'desk.clear(1);', 'reachable'],
    ['by its name', `return remove;\n  function remove(id) ${removing}`, 'desk.clear(1);', 'reachable'],
    ['and that nothing calls', `return function clear(id) ${removing};`, 'desk.close(1);', 'unreachable'],
  ])('%s', (_, returned, use, expected) => {
    const application = analyzed({ ...shared, ...made(returned), 'src/main.ts': `import * as desk from './desk';\nvoid ${use}\n` });
    expect(accessesIn(application, 'src/desk.js').map(({ effect }) => effect.reachability.verdict)).toEqual([expected]);
  });
});

describe('a function with a name that is given to a library', () => {
  it.each([
    ['runs where it stands', 'app.delete("/loans/:id", function leave(request, response) { return prisma.loan.delete({ where: { id: request.params.id } }); });', 'reachable'],
    ['runs where the function around it does', 'function routes(app) { app.delete("/loans/:id", function leave(request) { return prisma.loan.delete({ where: { id: request.params.id } }); }); }', 'unreachable'],
  ])('%s', (_, code, expected) => {
    const desk = `const { prisma } = require('./prisma');\nconst app = require('express').Router();\nmodule.exports = app;\n${code}\n`;
    const application = analyzed({ ...shared, 'src/desk.js': desk, 'src/main.ts': "import app from './desk';\napp.listen(1);\n" });
    expect(accessesIn(application, 'src/desk.js').map(({ effect }) => effect.reachability.verdict)).toEqual([expected]);
  });
});
