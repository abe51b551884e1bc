import { describe } from 'vitest';
import { accessesIn, itReads, type Around } from './analyzed.js';

const verdictsIn: Parameters<typeof itReads<string[]>>[1] = (application, file) =>
  accessesIn(application, file).filter(({ effect }) => effect.verb === 'delete').map(({ effect }) => effect.reachability.verdict);

const remove = 'prisma.loan.deleteMany({ where: { dueAt: { lt: new Date() } } })';
const library: Around = {
  shared: {
    'package.json': '{ "name": "library" }',
    'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Loan {\n  id String @id\n  readerEmail String\n  dueAt DateTime\n}\n',
    'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
    'src/main.ts': Array.from({ length: 40 }, (_, index) => `import './case-${index + 1}';`).join('\n'),
  },
  file: (code) => `import { prisma } from './prisma';\n${code.replaceAll('REMOVE', remove)}\nexport {};\n`,
};

describe('a namesake on another type makes no purge look alive', () => {
  itReads(library, verdictsIn, [
    ['of another class', 'class Loans { #p = 1; async prune() { await REMOVE; return this.#p; } }\nclass Trees { #t = 1; prune() { return this.#t; } }\nexport const loans = new Loans();\nnew Trees().prune();', ['unreachable']],
    ['of an interface that the class does not fit', 'class Loans { async prune() { await REMOVE; } }\ninterface Gardener { prune(): void; water(): void }\ndeclare const gardener: Gardener;\ngardener.prune();\nexport const loans = new Loans();', ['unreachable']],
    ['of a class that a container gives another for', 'abstract class Port { abstract prune(): Promise<void>; }\nclass Loans { async prune() { await REMOVE; } }\nclass Trees { async prune() {} }\nexport const providers = [{ provide: Port, useClass: Trees }];\nexport class Desk { constructor(readonly port: Port) {} async close() { await this.port.prune(); } }\nexport const loans = new Loans();', ['unreachable']],
    ['of an object of the language', 'class Loans { async clear() { await REMOVE; } }\nnew Map().clear();\nexport const loans = new Loans();', ['unreachable']],
    ['of a plain function', 'class Loans { async prune() { await REMOVE; } }\nfunction prune() { return 1; }\nprune();\nexport const loans = new Loans();', ['unreachable']],
    ['that the constructor of a class calls, which is only named as a type', 'class Shelf { constructor() { void this.prune(); } private async prune() { await REMOVE; } }\nclass Loans { shelf?: Shelf }\nvoid new Loans();', ['unreachable']],
    ['that a subclass overrides', 'class Loans { async prune() { await REMOVE; } }\nclass Kept extends Loans { override async prune() { await Promise.resolve(); } }\nvoid new Kept().prune();', ['unreachable']],
    ['destructured from another object', 'const loans = { async prune() { await REMOVE; } };\nconst trees = { prune: () => 1, grow: () => 2 };\nconst { prune } = trees;\nprune();', ['unreachable']],
    ['that is a parameter', 'async function prune() { await REMOVE; }\nexport const each = (prune: () => void) => prune();\neach(() => undefined);', ['unreachable']],
  ]);
});

describe('what the receiver may be keeps a purge alive', () => {
  itReads(library, verdictsIn, [
    ['the class itself', 'class Loans { async prune() { await REMOVE; } }\nvoid new Loans().prune();', ['reachable']],
    ['a base class', 'abstract class Shelf { abstract prune(): Promise<void>; }\nclass Loans extends Shelf { async prune() { await REMOVE; } }\nconst shelves: Shelf[] = [new Loans()];\nfor (const shelf of shelves) void shelf.prune();', ['reachable']],
    ['the constructor of a base class', 'abstract class Shelf { constructor() { void this.prune(); } private async prune() { await REMOVE; } }\nclass Loans extends Shelf {}\nvoid new Loans();', ['reachable']],
    ['this of a base class', 'abstract class Shelf { start() { return this.prune(); } abstract prune(): Promise<void>; }\nclass Loans extends Shelf { async prune() { await REMOVE; } }\nvoid new Loans().start();', ['reachable']],
    ['an interface that the class implements', 'interface Pruned { prune(): Promise<void> }\nclass Loans implements Pruned { async prune() { await REMOVE; } }\nconst pruned: Pruned = new Loans();\nvoid pruned.prune();', ['reachable']],
    ['an interface that the class merely fits', 'interface Pruned { prune(): Promise<void> }\nclass Loans { async prune() { await REMOVE; } }\nconst pruned: Pruned = new Loans();\nvoid pruned.prune();', ['reachable']],
    ['a generic interface under the arguments of all', "interface Task<Input> { run: (input: Input) => Promise<void>; key?: (input: Input) => string }\ninterface Prune { type: 'prune' }\ninterface Count { type: 'count'; shelf: string }\nclass Pruning implements Task<Prune> { key = (input: Prune) => input.type; async run() { await REMOVE; } }\nclass Counting implements Task<Count> { async run() {} }\nconst tasks: { prune: Task<Prune>; count: Task<Count> } = { prune: new Pruning(), count: new Counting() };\nexport function work(input: Prune | Count) { const task = tasks[input.type] as Task<typeof input>; void task.run(input); }\nwork({ type: 'prune' });", ['reachable']],
    ['a class that a container gives another for', 'abstract class Port { abstract prune(): Promise<void>; }\nclass Shelf { async prune() { await REMOVE; } }\nclass Loans extends Shelf {}\nexport const providers = [{ provide: Port, useClass: Loans }];\nexport class Desk { constructor(readonly port: Port) {} async close() { await this.port.prune(); } }', ['reachable']],
    ['anything', 'class Loans { async prune() { await REMOVE; } }\ndeclare const container: { get(type: unknown): any };\nvoid container.get(Loans).prune();', ['reachable']],
    ['a member picked by its name', "class Loans { async prune() { await REMOVE; } }\nvoid new Loans()['prune']();", ['reachable']],
    ['a generic helper', 'class Loans { async prune() { await REMOVE; } }\nconst run = <Shelf extends { prune(): Promise<void> }>(shelf: Shelf) => shelf.prune();\nvoid run(new Loans());', ['reachable']],
    ['an optional service', 'class Loans { async prune() { await REMOVE; } }\nexport class Desk { constructor(readonly loans?: Loans) { void this.loans?.prune(); } }\nnew Desk(new Loans());', ['reachable']],
    ['a destructured service', 'const createLoans = () => ({ prune: async () => { await REMOVE; } });\nconst { prune } = createLoans();\nvoid prune();', ['reachable']],
    ['an object used as a whole', 'const jobs = { prune: async () => { await REMOVE; } };\nfor (const job of Object.values(jobs)) void job();', ['reachable']],
    ['an object with a computed key', "const jobs: Record<string, () => unknown> = { prune: async () => { await REMOVE; } };\nvoid jobs[String(process.argv[2])]?.();", ['reachable']],
    ['a resolver in a nested object', 'declare function serve(resolvers: unknown): void;\nconst resolvers = { Mutation: { prune: async () => { await REMOVE; } } };\nserve(resolvers);', ['reachable']],
    ['a static method through this', 'class Loans { static async prune() { await REMOVE; } static start() { return this.prune(); } }\nvoid Loans.start();', ['reachable']],
    ['a field that holds a function', 'class Loans { prune = async () => { await REMOVE; }; }\nvoid new Loans().prune();', ['reachable']],
  ]);
});

describe('an abstract class may be implemented like an interface', () => {
  itReads(library, verdictsIn, [
    ['an abstract class that the class implements', 'abstract class Shelf { abstract prune(): Promise<void>; }\nclass Loans implements Shelf { async prune() { await REMOVE; } }\nexport class Desk { constructor(readonly shelf: Shelf) { void this.shelf.prune(); } }\nnew Desk(new Loans());', ['reachable']],
    ['by a base class of the class', 'abstract class Case { abstract empty(): Promise<void>; }\nclass Wooden implements Case { async empty() { await REMOVE; } }\nclass Loans extends Wooden {}\nexport const tidy = (all: Case) => all.empty();\nvoid tidy(new Loans());', ['reachable']],
    ['by no other class', 'abstract class Stall { abstract sweep(): Promise<void>; }\ninterface Locked { lock(): void }\nclass Loans implements Locked { async sweep() { await REMOVE; } lock() {} }\ndeclare const stall: Stall;\nvoid stall.sweep();\nexport const loans = new Loans();', ['unreachable']],
  ]);
});

const archive: Around = {
  shared: {
    'package.json': '{ "name": "library" }',
    'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Loan {\n  id String @id\n  readerEmail String\n  dueAt DateTime\n}\n',
    'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
    'src/shelf.ts': 'export interface Shelf<T, K> { get(key: K): Promise<T | undefined>; discard(key: K): Promise<void>; discardAll(): Promise<void> }\n',
    'src/pages/reader.tsx': "import { useParams } from 'router-that-is-not-installed';\nimport { clearCache } from './cache';\nimport 'react';\nexport const Reader = () => { const parameters = useParams(); parameters.discard('a'); clearCache(); };\n",
    'src/pages/cache.ts': "import { useCache } from 'cache-that-is-not-installed';\nexport const clearCache = () => useCache().discard('loans');\n",
    'src/pages/tidy.ts': "import type { Shelf } from '../shelf';\nexport const tidy = (shelf: Shelf<Date, number>) => shelf.discard(1);\n",
    'src/pages/start.tsx': "import { Reader } from './reader';\nimport { tidy } from './tidy';\nimport { shelf } from 'shelf-that-is-not-installed';\nReader();\nvoid tidy(shelf);\n",
    'src/main.ts': Array.from({ length: 40 }, (_, index) => `import './case-${index + 1}';`).join('\n'),
  },
  file: (code) => `import { prisma } from './prisma';\nimport type { Shelf } from './shelf';\n${code.replaceAll('REMOVE', remove)}\nexport {};\n`,
};

const loans = 'interface ILoans extends Shelf<Date, number> { count(): number }\nclass Loans implements ILoans { async get(key: number) { return new Date(key); } async discard(key: number) { await REMOVE; } async discardAll() {} count() { return 1; } }\n';
const tags = 'interface ITags extends Shelf<string, string> { names(): string[] }\n';

describe('what only a common interface asks for', () => {
  itReads(archive, verdictsIn, [
    ['is not called with another part of the interface, nor by pages that never load it, even with that interface', `${loans}${tags}export const start = (tags: ITags) => tags.discard('a');\nexport const kept: ILoans = new Loans();`, ['unreachable']],
  ]);
  itReads(archive, verdictsIn, [
    ['is called through the part that the class implements', `${loans}const start = (loans: ILoans) => loans.discard(1);\nvoid start(new Loans());`, ['reachable']],
    ['may be called through the common interface', `${loans}const start = (shelf: Shelf<Date, number>) => shelf.discard(1);\nvoid start(new Loans());`, ['reachable']],
    ['may be called by server code on what is not known', `${loans}import { container } from 'container-that-is-not-installed';\nvoid container.get(Loans).discard(1);`, ['reachable']],
  ]);
});
