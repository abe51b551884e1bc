import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../collect/analyzed.js';

const manifest = '{ "name": "house", "dependencies": { "express-session": "1", "connect-pg-simple": "10", "typeorm": "0.3", "mongoose": "8", "express": "4" } }';

/** How long visits stay that a store of sessions keeps, in a file that begins like this. */
function retentionWith(name: string, beginning: string): string {
  return storeOf(analyzed({
    'package.json': manifest,
    'visit.ts': "import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity('visits')\nexport class Visit { @PrimaryColumn() sid: string; @Column() sess: string; @Column() expire: Date }\n",
    [name]: `${beginning}\nexport const store = new Visits({ tableName: 'visits' });\n`,
  }), 'Visit').retention.verdict;
}

/** How guests are deleted, by a handler that gets their model like this. */
function deletionWith(name: string, handler: string): string {
  return storeOf(analyzed({
    'package.json': manifest,
    'guest.ts': "import mongoose from 'mongoose';\nexport const Guest = mongoose.model('Guest', new mongoose.Schema({ email: String }));\nexport default Guest;\n",
    'packages/records/package.json': '{ "name": "@house/records", "main": "index.ts" }',
    'packages/records/index.ts': "export * from '../../guest';\n",
    [name]: handler,
    'server.ts': "import express from 'express';\nimport { leave } from './handler';\nconst app = express();\napp.delete('/:id', leave);\napp.listen(1);\n",
  }), 'Guest').deletion.verdict;
}

const removing = 'export async function leave(request: any, response: any): Promise<void> { await Guest.deleteOne({ _id: request.params.id }); response.end(); }\n';

describe('a module that TypeScript asks for by require', () => {
  it.each([
    ['a library that is called at once', "import session from 'express-session';\nconst Visits = require('connect-pg-simple')(session);"],
    ['a library that is called later', "const connect = require('connect-pg-simple');\nconst Visits = connect(require('express-session'));"],
    ['a library in quotes of templates', "const connect = require(`connect-pg-simple`);\nconst Visits = connect({});"],
    ['a library where the language has no types of Node', "declare const require: any;\nconst Visits = require('connect-pg-simple')({});"],
    ['a library in a scope of its own', "export function open(session: any) {\n  const Visits = require('connect-pg-simple')(session);\n  return new Visits({ tableName: 'visits' });\n}\nclass Visits { constructor(readonly options: any) {} }"],
  ])('is %s', (_, beginning) => {
    expect(retentionWith('visits.ts', beginning)).toBe('enforced');
  });

  it.each([
    ['a file of the application', `const { Guest } = require('./guest');\n${removing}`],
    ['the default of a file', `const Guest = require('./guest').default;\n${removing}`],
    ['all that a file exports', `const guests = require('./guest');\n${removing.replace('Guest.', 'guests.Guest.')}`],
    ['a file that is only asked for when it is needed', removing.replace('Guest.', "require('./guest').Guest.")],
    ['a package of the workspace', `const { Guest } = require('@house/records');\n${removing}`],
  ])('is %s', (_, handler) => {
    expect(deletionWith('handler.ts', handler)).toBe('hard');
  });

  it('has the type that the code says', () => {
    expect(retentionWith('visits.ts', "const connect: (session: unknown) => new (options: object) => object = require('connect-pg-simple');\nconst Visits = connect({});")).toBe('none');
  });

  it.each([
    ['a function', "function require(name: string): any { return class { constructor(readonly options: any) {} }; }"],
    ['an import', "import { require } from './own';"],
    ['a parameter', ''],
  ])('is no module where require is %s of the application', (what, declaration) => {
    const asked = "require('connect-pg-simple')";
    const beginning = what === 'a parameter' ? `function visitsOf(require: (name: string) => any) { return ${asked}({}); }\nconst Visits = visitsOf((name) => name);` : `${declaration}\nconst Visits = ${asked}({});`;
    expect(retentionWith('visits.ts', beginning)).toBe('none');
  });

  it('stays what it is in JavaScript and for an import', () => {
    expect(retentionWith('visits.js', "const Visits = require('connect-pg-simple')({});")).toBe('enforced');
    expect(retentionWith('visits.ts', "import connect = require('connect-pg-simple');\nconst Visits = connect({});")).toBe('enforced');
    expect(retentionWith('visits.ts', "const Visits = (require.resolve('connect-pg-simple') as any)({});")).toBe('none');
  });
});
