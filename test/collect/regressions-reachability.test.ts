import { describe, expect, it } from 'vitest';
import { accessesIn, analyzed } from './analyzed.js';

const shared: Record<string, string> = {
  'package.json': '{ "name": "harbour" }',
  'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Mooring {\n  id String @id\n  skipperEmail String\n  expiresAt DateTime\n}\n',
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
};
const remove = 'prisma.mooring.deleteMany({ where: { expiresAt: { lt: new Date() } } })';
const purging = (name: string): string => `import { prisma } from './prisma';\nexport async function ${name}() { await ${remove}; }\n`;

/** What is said of the deletions in a file of an application. */
function verdicts(files: Record<string, string>, file = 'src/purge.ts'): string[] {
  return accessesIn(analyzed({ ...shared, ...files }), file).map(({ effect }) => effect.reachability.verdict);
}

describe('a page that a route file hands on as its default', () => {
  const page = `import { purgeMoorings } from './purge';
export async function Page() { await purgeMoorings(); return null; }
export async function Footer() { return null; }
`;
  const files = {
    'src/purge.ts': purging('purgeMoorings'), 'src/page.ts': page,
    'src/main.ts': "import { Footer } from './page';\nvoid Footer();\n",
  };

  it('keeps what it calls reachable', () => {
    expect(verdicts({ ...files, 'src/route.ts': "export { Page as default } from './page';\n" })).toEqual(['reachable']);
  });

  it.each([
    ['no route file hands it on', "import './page';\n"],
    ['a route file hands on another', "export { Footer as default } from './page';\n"],
  ])('keeps nothing reachable where %s', (_why, route) => {
    expect(verdicts({ ...files, 'src/route.ts': route })).toEqual(['unreachable']);
  });
});

describe('a purge in a file that a barrel hands on', () => {
  const files = { 'src/purge.ts': purging('purgeMoorings') };

  it.each([
    ['with all its exports', "export * from './purge';\n"],
    ['by name', "export { purgeMoorings } from './purge';\n"],
  ])('%s is reachable where nothing imports the barrel', (_how, barrel) => {
    expect(verdicts({ ...files, 'src/index.ts': barrel })).toEqual(['reachable']);
  });

  it('is reachable where somebody calls it through the barrel', () => {
    expect(verdicts({ ...files, 'src/index.ts': "export * from './purge';\n", 'src/main.ts': "import { purgeMoorings } from './index';\nvoid purgeMoorings();\n" })).toEqual(['reachable']);
  });

  it('is unreachable where somebody imports its file and calls nothing', () => {
    expect(verdicts({ ...files, 'src/main.ts': "import './purge';\n" })).toEqual(['unreachable']);
  });

  it('is unreachable where somebody imports the barrel and calls nothing of it', () => {
    const barrel = "export { purgeMoorings } from './purge';\nexport const berths = 12;\n";
    expect(verdicts({ ...files, 'src/index.ts': barrel, 'src/main.ts': "import { berths } from './index';\nconsole.log(berths);\n" })).toEqual(['unreachable']);
  });
});

describe('a function with the name of a global', () => {
  const jobs = (name: string): Record<string, string> => ({ 'src/purge.ts': purging(name), 'src/load.ts': "import './purge';\n" });
  const main = 'console.log(process.env.PORT, process.uptime(), performance.now());\nexport {};\n';

  it('is not called by code that uses the global', () => {
    expect(verdicts({ ...jobs('performance'), 'src/main.ts': main })).toEqual(['unreachable']);
  });

  it('is reachable where somebody imports and calls it', () => {
    expect(verdicts({ ...jobs('performance'), 'src/main.ts': "import { performance } from './purge';\nvoid performance();\n" })).toEqual(['reachable']);
  });

  it('called process is not run by a timer that reads the environment', () => {
    const timer = "setInterval(() => { console.log(process.env.PORT); }, 1000);\nexport {};\n";
    expect(verdicts({ ...jobs('process'), 'src/main.ts': timer })).not.toContain('scheduled');
  });

  it('called process is run by a timer that calls it', () => {
    const timer = "import { process } from './purge';\nsetInterval(() => { void process(); }, 1000);\n";
    expect(verdicts({ ...jobs('process'), 'src/main.ts': timer })).toEqual(['scheduled']);
  });
});

describe('a method that only its class can name', () => {
  const office = (call: string): string => `import { prisma } from './prisma';\nclass Office {\n  async close() { ${call} }\n  async #purge() { await ${remove}; }\n}\nsetInterval(() => void new Office().close(), 1000);\n`;

  it.each([
    ['runs where the class calls it', 'await this.#purge();', 'scheduled'],
    ['runs where the class hands it on', 'await Promise.all([1].map(this.#purge, this));', 'scheduled'],
    ['is unreachable where the class never does', 'await prisma.mooring.count();', 'unreachable'],
  ])('%s', (_behaviour, call, expected) => {
    expect(verdicts({ 'src/purge.ts': office(call) })).toContain(expected);
  });
});

describe('functions of an object that a module hands on by its name', () => {
  const resolvers = (face: string): Record<string, string> => ({
    'src/purge.js': `const { prisma } = require('./prisma');\nconst deeds = { closing: { purgeMoorings: async () => { await ${remove}; } } };\nconst words = { closing: 'closed' };\n${face}\n`,
  });

  it.each([
    ['run where a callback takes it out of each module', 'module.exports = { deeds, words };', "const modules = [require('./purge')];\nmodule.exports = (serve) => modules.map(({ deeds }) => serve({ all: deeds }));\n", 'reachable'],
    ['run where a callback takes it out of what it does not know', 'module.exports = { deeds, words };', "module.exports = (serve, modules) => modules.map(({ deeds }) => serve({ all: deeds }));\nrequire('./purge');\n", 'reachable'],
    ['run under another name of the module', 'module.exports = { deeds: deeds, words };', "const modules = [require('./purge')];\nmodule.exports = (serve) => modules.map(({ deeds }) => serve(deeds));\n", 'reachable'],
    ['do not run where another is taken out', 'module.exports = { deeds, words };', "const modules = [require('./purge')];\nmodule.exports = (serve) => modules.map(({ words }) => serve({ all: words }));\n", 'unreachable'],
    ['do not run where one of the same name is taken out of something else', 'module.exports = { deeds, words };', "const modules = [{ deeds: { closing: 1 } }];\nmodule.exports = (serve) => modules.map(({ deeds }) => serve({ all: deeds }));\nrequire('./purge');\n", 'unreachable'],
  ])('%s', (_behaviour, face, main, expected) => {
    expect(verdicts({ ...resolvers(face), 'src/main.js': main }, 'src/purge.js')).toEqual([expected]);
  });
});

describe('a function of an object that a module exports as its default', () => {
  const desk = `import { prisma } from './prisma';\nasync function purgeMoorings() { await ${remove}; }\nconst count = () => prisma.mooring.count();\nexport default { purgeMoorings, count };\n`;

  it.each<[string, Record<string, string>, string]>([
    ['is unreachable where other members are used', { 'src/main.ts': "import desk from './purge';\nvoid desk.count();\n" }, 'unreachable'],
    ['is reachable where it is used', { 'src/main.ts': "import desk from './purge';\nvoid desk.purgeMoorings();\n" }, 'reachable'],
    ['is reachable where the object goes as a whole', { 'src/main.ts': "import desk from './purge';\nexport const all = Object.values(desk).map((act) => act());\n" }, 'reachable'],
    ['is reachable where a barrel hands the object on', { 'src/index.ts': "import desk from './purge';\nexport { desk };\n", 'src/main.ts': "import { desk } from './index';\nexport const all = Object.values(desk).map((act) => act());\n" }, 'reachable'],
    ['is reachable where a barrel hands the default on', { 'src/index.ts': "export { default as desk } from './purge';\n", 'src/main.ts': "import { desk } from './index';\nexport const all = Object.values(desk).map((act) => act());\n" }, 'reachable'],
    ['is reachable where the module is loaded when it is needed', { 'src/main.ts': "import desk from './purge';\nvoid desk.count();\nexport const all = async () => start((await import('./purge')).default);\ndeclare function start(desk: object): void;\n" }, 'reachable'],
    ['is reachable where nothing imports the module', {}, 'reachable'],
  ])('%s', (_behaviour, files, expected) => {
    expect(verdicts({ 'src/purge.ts': desk, ...files })).toEqual([expected]);
  });
});
