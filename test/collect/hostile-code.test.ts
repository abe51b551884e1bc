import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, lazily, loggedIn } from './analyzed.js';
import { newsroom } from './newsroom.js';

const good = `import { prisma } from './prisma';
import { log } from './log';
export async function good(id: string) {
  const user = await prisma.user.delete({ where: { id } });
  log.info(user.email);
}
`;
const around = (code: string): string => `import { prisma } from './prisma';
import { log } from './log';
const user = await prisma.user.findFirstOrThrow();
void [user, log];
${code}
export {};
`;

const many = 50_000;
const nested = (open: string, inside: string, close: string, times: number): string => `${open.repeat(times)}${inside}${close.repeat(times)}`;

const hostile: Record<string, string> = {
  'a very long sum': `log.info(${Array.from({ length: many }, (_, index) => `'${index}'`).join(' + ')} + user.email);`,
  'a very long sum in a variable': `const text = ${Array.from({ length: 2000 }, () => 'user.name').join(' + ')};\nlog.info(text);`,
  'a very long chain of calls': `log.info(user.email${'.trim()'.repeat(20_000)});`,
  'a very long chain of properties': `log.info((user as any)${'.next'.repeat(20_000)});`,
  'deep parentheses': `log.info(${nested('(', 'user.email', ')', 3000)});`,
  'deep calls': `log.info(${nested('String(', 'user.email', ')', 3000)});`,
  'deep objects': `log.info(${nested('{ a: ', 'user.email', ' }', 3000)});`,
  'deep lists': `log.info(${nested('[', 'user.email', ']', 3000)});`,
  'deep functions': `log.info(${nested('(() => ', 'user.email', ')()', 1000)});`,
  'deep conditions': `log.info(${'user.email ? 1 : '.repeat(3000)}2);`,
  'deep blocks': nested('if (user.email) {', 'log.info(user.email);', '}', 1500),
  'deep templates': `log.info(${nested('`${', 'user.email', '}`', 1000)});`,
  'a deep where clause': `await prisma.user.deleteMany({ where: ${nested('{ AND: ', '{}', ' }', 2000)} as any });`,
  'a very large object': `log.info({ ${Array.from({ length: 5000 }, (_, index) => `key${index}: user.email`).join(', ')} });`,
  'loops within loops': `for (const first of ['user.email']) ${Array.from({ length: 9 }, (_, depth) => `for (const name${depth} of [${Array.from({ length: 90 }, () => (depth === 0 ? 'first' : `name${depth - 1}`)).join(', ')}])`).join(' ')} log.info(name8, user.email);`,
  'lists that spread each other': `const list0 = [user.name];\n${Array.from({ length: 8 }, (_, depth) => `const list${depth + 1} = [${Array.from({ length: 90 }, () => `...list${depth}`).join(', ')}];`).join('\n')}\nfor (const one of list8) log.info(one);\nlog.info(list8);`,
  'objects that spread each other': `const object0 = { a: user.name };\n${Array.from({ length: 8 }, (_, depth) => `const object${depth + 1} = { ${Array.from({ length: 90 }, () => `...object${depth}`).join(', ')} };`).join('\n')}\nlog.info(object8);\nawait prisma.user.deleteMany({ where: object8 as any });`,
  'functions that call each other many times': `const call0 = () => user.name;\n${Array.from({ length: 8 }, (_, depth) => `const call${depth + 1} = () => [${Array.from({ length: 90 }, () => `call${depth}()`).join(', ')}];`).join('\n')}\nlog.info(call8());`,
  'texts of texts of each other': `const text0 = 'a';\n${Array.from({ length: 11 }, (_, depth) => `const text${depth + 1} = () => \`${Array.from({ length: 40 }, () => `\${text${depth}${depth === 0 ? '' : '()'}}`).join(' ')}\`;`).join('\n')}\nawait prisma.user.deleteMany({ where: { name: text11() } });\nlocalStorage.setItem(text11(), JSON.stringify(user));`,
  'one name for many members': Array.from({ length: 10_000 }, (_, index) => `{ const say = (log as any).part${index}; say(user.email); }`).join('\n'),
  'a cycle of types': 'interface Left { right: Right; email: string }\ninterface Right { left: Left; phone: string }\ndeclare const left: Left;\nlog.info(left); log.info(left.right.left.right);',
  'type arguments without a call': 'function make<Value>(value: Value): Value { return value; }\nconst held = make<string>;\ndeclare const either: typeof make<string> | { email: string };\nlog.info(held); log.info((held as any).email, (either as any).email, either);',
  'models of each other': "import { DataTypes, Model, Sequelize } from 'sequelize';\nconst attributes: any = { ...attributes, email: DataTypes.STRING };\nclass Ring extends Model { static init(...given: any[]): any { return this.init(attributes, given); } }\nRing.init(attributes, { sequelize: new Sequelize() }); Ring.hasMany(Ring); Ring.belongsTo(Ring, { through: Ring } as any); (Ring as any).belongsToMany();\nconst self: any = self.define('self', self); const other = self.models.other.models.Ring; other.destroy(); log.info(other.findOne().then((x: any) => x.getRings()));",
  'a type without end': 'type Deep<Value> = { next: Deep<Value[]>; email: Value };\ndeclare const deep: Deep<string>;\nlog.info(deep); log.info(deep.next.next.next);',
  'a record that holds itself': 'const box: any = { user };\nbox.box = box;\nlog.info(box); log.info(box.box.box);',
  'constants of each other': 'const first: any = second;\nconst second: any = first;\nlog.info(first, second);\nawait prisma.user.deleteMany({ where: first });',
  'a constant of itself': 'const own: any = { ...own, own };\nlog.info(own); log.info(`${own}`); const { part } = part as any; log.info(part);',
  'calls on the results of each other': "const first: any = second.delete('first');\nconst second: any = first.delete('second');\nfirst.delete('a::b');",
  'a deadline of itself': 'const deadline: any = new Date(deadline - deadline);\nawait prisma.user.deleteMany({ where: { createdAt: { lt: deadline } } });',
  'functions that return themselves': 'function again(value: any): any { return again(again(value)); }\nconst back = (value: any): any => forth(value);\nconst forth = (value: any): any => back(value);\nlog.info(again(user)); log.info(back(user.email));',
  'functions that log themselves': 'function left(value: any): void { log.info(value); right({ value }); }\nfunction right(value: any): void { left([value]); left(value.value); }\nleft(user.email);',
  'classes that extend themselves': 'class Ring extends Ring { print(value: string) { log.info(value); super.print(value); } }\nclass Even extends Odd {}\nclass Odd extends Even {}\nnew Ring().print(user.email); log.info(new Even(), new Odd());',
  'names of Object': 'const __proto__ = user.email; const constructor = user.name; const toString = user.phone;\nlog.info({ __proto__, constructor, toString, hasOwnProperty: user.email, valueOf: 1 });\n(prisma as any).constructor.delete(); (prisma as any).__proto__.deleteMany(); declare const headers: any; log.info(headers.constructor);',
  'headers with names of Object': 'declare const req: { headers: Record<string, string>; body: any };\nlog.info(req.headers.constructor, req.headers.__proto__, req.body.toString, req.body.__proto__);',
  'a syntax error': 'log.info({ user.email ;\nfunction (\n',
  'an unfinished template': 'log.info(`welcome ${user.email',
  'an import of itself': "import * as self from './hostile';\nlog.info(self);",
  'decorators in odd places': '@log.info(user.email)\nclass Odd { @log.info() @prisma.user.delete() constructor(@log.info(user) private readonly odd: string) {} }\nvoid Odd;',
  'calls without arguments': 'log.info(); log.info(...[]); prisma.user.delete(); prisma.user.deleteMany(undefined as any); new Date(...([] as any)); log.child();',
  'enumerations of each other': 'enum First { A = Second.A }\nenum Second { A = First.A }\nawait prisma.user.deleteMany({ where: { emailCount: { lt: First.A } } }); log.info(Second.A);',
  'nothing': '',
  'entries of a storage that hold each other': 'const first: any = { visits: { email: user.email }, ...second };\nconst second: any = { place: { phone: user.phone }, ...first };\nchrome.storage.local.set(first); const list: any = [...list]; chrome.storage.local.set({ list }); localStorage.setItem("list", JSON.stringify(list));',
  'states of a store that are kept by themselves': "const kept: any = { enabled: true, strategies: kept, pick: kept };\ndefineStore('kept', { state: () => ({ email: user.email, name: '' }), persist: kept });\nconst setup: any = { state: () => setup.state(), persist: [setup.persist, setup] }; defineStore(setup.id, setup); defineStore(setup);\nconst box: any = ref(box.value); log.info(box.value, box.value.value);",
  'entries of a storage that spread each other': `const entry0 = { visits: { email: user.email } };\n${Array.from({ length: 8 }, (_, depth) => `const entry${depth + 1} = { ${Array.from({ length: 90 }, () => `...entry${depth}`).join(', ')} };`).join('\n')}\nchrome.storage.local.set(entry8);`,
  'a list of keys that holds itself': 'const keys: any = [keys, "seen", [keys]];\nchrome.storage.local.set({ seen: { email: user.email } }); chrome.storage.local.remove(keys);',
  'what is kept is made of itself': 'const made: any = Object.fromEntries(made);\nlocalStorage.setItem("made", JSON.stringify(made)); const rest: any = [...rest.filter(Boolean)]; localStorage.setItem("rest", JSON.stringify(rest));',
  'a state made of itself': "import { create } from 'zustand'; import { persist } from 'zustand/middleware';\nconst state: any = persist(state, { name: 'state' }); const inner: any = wrapped(inner); declare const wrapped: any;\ncreate(persist(inner, { name: 'inner' } as any)); const options: any = { ...options, name: options.name }; create(persist(state, options));",
  'names that are handed in from themselves': 'import knex from "knex";\nconst db = knex({});\nconst table: any = table.table;\nfunction open(name: any): any { open(name); open(name.name); return db(name).where({}).delete(); }\nopen(table); function shut({ table }: any): any { shut({ table }); return open(table); }\nshut({ table: table.table });',
  'functions that hand each other a name many times': `import knex from 'knex';\nconst db = knex({});\n${Array.from({ length: 6 }, (_, depth) => `function pass${depth}(name: any): void { ${Array.from({ length: 90 }, () => `pass${depth + 1}(name);`).join(' ')} }`).join('\n')}\nfunction pass6(name: any): void { void db(name).where({}).delete(); }\npass0('users');`,
  'a loop over itself': 'for (const item of [item, [item]] as any) { item.delete(); await item.destroy({ where: {} }); }\nfor (const { model } of [{ model }] as any) model.deleteMany();',
};

describe('hostile code changes nothing elsewhere:', () => {
  it.each(Object.entries(hostile))('%s', (_behaviour, code) => {
    const application = analyzed({ ...newsroom, 'src/good.ts': good, 'src/hostile.ts': around(code) });
    expect(loggedIn(application, 'src/good.ts')).toEqual(['User.email']);
    expect(effectsIn(application, 'src/good.ts')).toEqual(['delete User']);
  });
});

const hostileInJavaScript: Record<string, string> = {
  'a property that is its own default': "const where = {};\nif (process.env.A) { where.createdAt = where.createdAt || {}; }\nif (process.env.B) { where.createdAt = where.createdAt || {}; where.createdAt.lt = new Date(); }\nexports.where = where;",
  'properties that are the defaults of each other': 'const box = {};\nbox.email = box.name ?? box.email;\nbox.name = box.email ? box.name : box.email;\nexports.box = box;',
};

describe('hostile JavaScript changes nothing elsewhere:', () => {
  it.each(Object.entries(hostileInJavaScript))('%s', (_behaviour, code) => {
    const application = analyzed({ ...newsroom, 'src/good.ts': good, 'src/hostile.js': code });
    expect(effectsIn(application, 'src/good.ts')).toEqual(['delete User']);
  });
});

describe('code that cannot be read', () => {
  const application = lazily(() => analyzed({ ...newsroom, 'src/good.ts': good, 'src/broken.ts': around(hostile['a syntax error'] ?? ''), 'src/empty.ts': '', 'src/mark.ts': '\uFEFF' }));

  it('is noted with its place', () => {
    expect(application().notes).toMatchObject([{ file: 'src/broken.ts', line: 5 }]);
  });

  it('is noted where it is nested too deeply', () => {
    const { notes } = analyzed({ ...newsroom, 'src/hostile.ts': around(hostile['deep parentheses'] ?? '') });
    expect(notes).toMatchObject([{ file: 'src/hostile.ts' }]);
  });

  it('keeps what stands beside it', () => {
    expect(loggedIn(application(), 'src/good.ts')).toEqual(['User.email']);
  });
});

describe('a long sum', () => {
  it('is read up to a limit, and what is logged beside it is found', () => {
    const sum = Array.from({ length: many }, (_, index) => `'${index}'`).join(' + ');
    const application = analyzed({ ...newsroom, 'src/hostile.ts': around(`log.info(${sum});\nlog.info(user.phone);`) });
    expect(loggedIn(application, 'src/hostile.ts')).toEqual(['User.phone']);
  });
});
