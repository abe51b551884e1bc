import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/link/application.js';
import { analyzed, lazily, storeOf } from '../analyzed.js';

const types = "import { DataTypes, Model, Sequelize } from 'sequelize';\ndeclare const sequelize: Sequelize;\n";

/** The only store of one file in TypeScript. */
function storeIn(code: string, path = 'src/models.ts'): Store {
  const [store, ...others] = analyzed({ [path]: path.endsWith('.ts') ? types + code : code }).stores;
  if (store === undefined || others.length > 0) throw new Error(`expected one store, found ${String(others.length + (store === undefined ? 0 : 1))}`);
  return store;
}

function namesOf(store: Store): string[] {
  return store.fields.map(({ name }) => name);
}

describe('models of Sequelize', () => {
  it('are calls of define', () => {
    const store = storeIn("export const ReaderModel = sequelize.define('Reader', { email: DataTypes.STRING(80), age: { type: DataTypes.INTEGER } }, { tableName: 'people' });");
    expect(store).toMatchObject({ id: 'src/models.ts#Reader', kind: 'sequelize', name: 'Reader', span: { line: 3 } });
    expect(store.aliases).toEqual(expect.arrayContaining(['people', 'readers', 'ReaderModel']));
    expect(store.fields.map(({ name, type, typeText }) => [name, type, typeText]).slice(0, 2)).toEqual([['email', 'string', 'STRING(80)'], ['age', 'number', 'INTEGER']]);
  });

  it('are classes, wherever init is called', () => {
    const application = analyzed({
      'src/reader.ts': "import { Model } from 'sequelize';\nexport class Reader extends Model { declare email: string; }",
      'src/init.ts': `${types}import { Reader } from './reader';\nexport const init = () => Reader.init({ email: DataTypes.STRING }, { sequelize, modelName: 'reader' });`,
    });
    expect(storeOf(application, 'Reader')).toMatchObject({ id: 'src/reader.ts#Reader', span: { file: 'src/reader.ts', line: 2 } });
    expect(namesOf(storeOf(application, 'Reader'))).toContain('email');
  });

  it.each([
    ['super', 'static init(connection: Sequelize) { return super.init({ email: DataTypes.STRING }, { sequelize: connection }); }'],
    ['this', 'static start(connection: Sequelize) { return this.init({ email: DataTypes.STRING }, { sequelize: connection }); }'],
  ])('are classes that describe themselves through %s', (_by, method) => {
    expect(namesOf(storeIn(`export class Reader extends Model { ${method} }`))).toContain('email');
  });

  it('are classes inside factories, in plain JavaScript', () => {
    const store = storeIn(`
      const { Model } = require('sequelize');
      module.exports = (sequelize, DataTypes) => {
        class Reader extends Model {}
        Reader.init({ email: DataTypes.STRING }, { sequelize });
        return Reader;
      };`, 'models/reader.js');
    expect([store.name, ...namesOf(store)]).toEqual(['Reader', 'email', 'id', 'createdAt', 'updatedAt']);
  });

  it('are known where the connection has no type', () => {
    expect(storeIn("module.exports = (connection, types) => connection.define('reader', { email: require('sequelize').STRING });", 'models/reader.js').name).toBe('reader');
  });

  it('take attributes from spreads, functions and variables', () => {
    const store = storeIn(`
      const audited = { createdBy: DataTypes.INTEGER };
      const person = () => ({ firstName: DataTypes.STRING });
      export const Reader = sequelize.define('Reader', { ...audited, ...person(), email: DataTypes.STRING });`);
    expect(namesOf(store).slice(0, 3)).toEqual(['createdBy', 'firstName', 'email']);
  });

  it('are no other calls of define and init', () => {
    const { stores } = analyzed({
      'src/elements.ts': "// sequelize\ndeclare const customElements: any;\ncustomElements.define('user-card', class {});\nexport {};",
      'src/module.js': "// Sequelize\ndefine('users', ['a'], function () {});",
      'src/plugin.ts': "import 'sequelize';\nclass Plugin { init(options: object, more: object) {} }\nnew Plugin().init({ email: 'x' }, {});\nclass Tool { static init(a: object, b: object) {} }\nTool.init({ email: 1 }, {});\nexport {};",
    });
    expect(stores).toEqual([]);
  });

  it('carry annotations', () => {
    const store = storeIn('/** @lethe retention 30d */\nexport const Visit = sequelize.define("Visit", {\n  /** @lethe personal network */ origin: DataTypes.STRING });');
    expect(store.annotations).toMatchObject([{ name: 'retention', value: '30d' }]);
    expect(store.fields[0]?.annotations).toMatchObject([{ name: 'personal', value: 'network' }]);
  });
});

describe('attributes', () => {
  const rows: [string, string, boolean][] = [
    ['DataTypes.STRING', 'string', false], ['DataTypes.TEXT', 'string', false], ['DataTypes.INTEGER.UNSIGNED', 'number', false], ['new DataTypes.STRING(30)', 'string', false],
    ['{ type: DataTypes.DATEONLY }', 'date', false], ['DataTypes.JSONB', 'json', false], ["DataTypes.ENUM('a', 'b')", 'enum', false], ['DataTypes.ARRAY(DataTypes.STRING)', 'string', true],
    ['DataTypes.BLOB', 'binary', false], ['DataTypes.BOOLEAN', 'boolean', false], ["{ type: 'VARCHAR(20)' }", 'string', false], ['DataTypes.GEOMETRY', 'object', false], ['madeUp', 'unknown', false],
  ];
  const store = lazily(() => storeIn(`declare const madeUp: any;\nexport const Box = sequelize.define('Box', { ${rows.map(([type], index) => `held${String(index)}: ${type}`).join(', ')} });`));
  it.each(rows.map((row, index) => [...row, index] as const))('of %s', (_type, type, list, index) => {
    const field = store().fields.find(({ name }) => name === `held${String(index)}`);
    expect([field?.type, field?.list]).toEqual([type, list]);
  });

  it('that a helper makes have the type that it is given', () => {
    const made = storeIn("const open = (type: unknown, name: string) => ({ type, get() { return name; } });\nexport const Box = sequelize.define('Box', { more: open(DataTypes.JSON, 'box') });");
    expect(made.fields[0]).toMatchObject({ name: 'more', type: 'json' });
  });

  it('that are virtual are stored nowhere', () => {
    expect(namesOf(storeIn("export const Box = sequelize.define('Box', { name: { type: DataTypes.VIRTUAL(DataTypes.STRING) } });"))).not.toContain('name');
  });

  it('are added by the options', () => {
    const code = (options: string): string[] => namesOf(storeIn(`export const Box = sequelize.define('Box', { code: DataTypes.STRING }, ${options});`));
    expect(code('{ paranoid: true }')).toEqual(['code', 'id', 'createdAt', 'updatedAt', 'deletedAt']);
    expect(code("{ createdAt: 'made', updatedAt: false }")).toEqual(['code', 'id', 'made']);
    expect(code('{ timestamps: false }')).toEqual(['code', 'id']);
  });

  it('follow the defaults of the connection', () => {
    const store = storeIn("const open = new Sequelize('x', { define: { paranoid: true, updatedAt: false } });\nexport const Box = open.define('Box', { code: DataTypes.STRING });");
    expect(store.softDelete).toMatchObject({ field: 'deletedAt', automatic: true });
    expect(namesOf(store)).not.toContain('updatedAt');
  });

  it('follow the defaults of the connection that their own package opens', () => {
    const modelIn = (folder: string, options: string): Record<string, string> => ({
      [`${folder}/package.json`]: `{ "name": "${folder.replace('/', '-')}" }`,
      [`${folder}/db.js`]: `const { Sequelize } = require('sequelize');\nmodule.exports = new Sequelize(process.env.DATABASE, ${options});\n`,
      [`${folder}/models.js`]: "const { DataTypes } = require('sequelize');\nmodule.exports = (sequelize) => sequelize.define('" + folder.replace('/', '-') + "', { code: DataTypes.STRING });\n",
    });
    const shelf = "const { DataTypes } = require('sequelize');\nmodule.exports = (sequelize) => sequelize.define('Shelf', { code: DataTypes.STRING });\n";
    const application = analyzed({
      'package.json': '{ "name": "all", "workspaces": ["apps/*"] }', ...modelIn('apps/api', '{ define: { paranoid: true } }'), ...modelIn('apps/sign-in', '{ logging: false }'),
      'apps/models/package.json': '{ "name": "models" }', 'apps/models/shelf.js': shelf,
    });
    const isParanoid = (name: string): boolean => storeOf(application, name).softDelete?.automatic === true;
    expect(['apps-api', 'apps-sign-in', 'Shelf'].map(isParanoid)).toEqual([true, false, true]);
  });

  it('that the default scope leaves out are hidden', () => {
    const store = storeIn("export const Box = sequelize.define('Box', { code: DataTypes.STRING, pin: DataTypes.STRING }, { defaultScope: { attributes: { exclude: ['pin'] } } });");
    expect(store.fields.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['pin']);
  });

  it('called deleted mark records by convention only', () => {
    expect(storeIn("export const Box = sequelize.define('Box', { isDeleted: DataTypes.BOOLEAN });").softDelete).toMatchObject({ field: 'isDeleted', automatic: false });
    expect(storeIn("export const Box = sequelize.define('Box', { deletedAt: { type: DataTypes.DATE, allowNull: false } });").softDelete).toBeUndefined();
  });
});

describe('decorated classes', () => {
  it('of sequelize-typescript are stores with inherited columns', () => {
    const application = analyzed({
      'src/base.ts': "import { Column, CreatedAt, DataType, DeletedAt, Model } from 'sequelize-typescript';\nexport class Base extends Model { @Column(DataType.UUID) declare id: string; @CreatedAt made: Date; @DeletedAt gone: Date; }",
      'src/reader.ts': `
        import { Column, DataType, Table } from 'sequelize-typescript';
        import { Base } from './base';
        @Table({ tableName: 'readers' })
        export class Reader extends Base { @Column email: string; @Column({ type: DataType.JSONB }) notes: unknown; @Column(DataType.VIRTUAL) shown: string; plain: string; }`,
    });
    expect(application.stores.map(({ name }) => name)).toEqual(['Reader']);
    const reader = storeOf(application, 'Reader');
    expect(namesOf(reader).sort()).toEqual(['email', 'gone', 'id', 'made', 'notes', 'updatedAt']);
    expect(reader.softDelete).toMatchObject({ field: 'gone', automatic: true });
    expect(reader.fields.find(({ name }) => name === 'notes')?.type).toBe('json');
    expect(reader.span.line).toBe(5);
  });

  it('of Sequelize 7 need no table', () => {
    const application = analyzed({
      'src/reader.ts': `
        import { DataTypes, Model } from '@sequelize/core';
        import { Attribute, PrimaryKey } from '@sequelize/core/decorators-legacy';
        export class Reader extends Model { @Attribute(DataTypes.STRING) @PrimaryKey declare email: string; }`,
    });
    expect(storeOf(application, 'Reader').fields[0]).toMatchObject({ name: 'email', type: 'string', primaryKey: true });
  });

  it('of other mappers are not theirs', () => {
    expect(analyzed({ 'src/a.ts': "import { Table } from 'some-orm';\n// sequelize\n@Table() export class Reader {}" }).stores).toEqual([]);
  });
});
