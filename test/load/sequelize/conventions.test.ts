import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { declareSequelizeModels } from '../../../src/load/sequelize/models.js';
import { typeSequelizeConventions } from '../../../src/load/sequelize/untyped.js';

/** The types that parameters and variables of a file are given, as `name: type`. */
function typesIn(text: string, path = 'models/reader.js'): string[] {
  const sourceFile = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  typeSequelizeConventions(sourceFile);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node)) && node.type !== undefined && ts.isTypeReferenceNode(node.type) && ts.isIdentifier(node.type.typeName)) {
      found.push(`${node.name.getText()}: ${node.type.typeName.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  expect(sourceFile.text).toBe(text);
  return found;
}

describe('what conventions of Sequelize hand to code', () => {
  it.each([
    ['the connection of a factory', 'module.exports = (sequelize, DataTypes) => sequelize.define("a", {});', ['sequelize: LetheSequelize']],
    ['the connection under another name', 'module.exports = function (database, DataTypes) { return database.define("a", { b: DataTypes.STRING }); };', ['database: LetheSequelize']],
    ['the module', 'module.exports = (sequelize, Sequelize) => class A extends Sequelize.Model {};', ['sequelize: LetheSequelize', 'Sequelize: LetheSequelizeModule']],
    ['the models of associate', '// Sequelize\nA.associate = function (models) {}; class B { static associate(db) {} }', ['models: LetheSequelizeModelBag', 'db: LetheSequelizeModelBag']],
    ['a folder of models', '// Sequelize\nconst db = {}; files.forEach((file) => { const model = load(file); db[model.name] = model; });', ['db: LetheSequelizeModelBag']],
    ['models that are imported by path', 'const models = { User: sequelize.import("./user") };', ['models: LetheSequelizeModelBag']],
    ['nothing else', '// Sequelize\nconst cache = {}; cache[key.name] = 1; function f(other, models) {} const db = {};', []],
    ['nothing in other files', 'module.exports = (database) => database.define("a", {});', []],
  ])('has a type: %s', (_case, text, expected) => {
    expect(typesIn(text)).toEqual(expected);
  });

  it('keeps types that are written', () => {
    expect(typesIn('export const make = (sequelize: Own) => sequelize;', 'src/a.ts')).toEqual(['sequelize: Own']);
  });
});

describe('the names of all models', () => {
  it('are declared once, from calls of define and from classes', () => {
    const [declaration] = declareSequelizeModels(new Map([
      ['a.js', "module.exports = (sequelize, DataTypes) => sequelize.define('Reader', {});"],
      ['b.ts', "import { Model } from 'sequelize';\nclass Loan extends Model<Loan> {}\nclass Shelf extends Sequelize.Model {}"],
      ['c.js', "customElements.define('x-card', Card);"],
    ]));
    expect(declaration?.text.match(/"\w+":/g)).toEqual(['"Loan":', '"Reader":', '"Shelf":']);
  });

  it('are not declared without Sequelize', () => {
    expect(declareSequelizeModels(new Map([['a.js', "define('x', {});"]]))).toEqual([]);
  });
});
