import { describe, expect, it } from 'vitest';
import type { RelationFact } from '../../../src/collect/facts.js';
import { analyzed, storeOf } from '../analyzed.js';

const models = `
  import { DataTypes, Model, Sequelize } from 'sequelize';
  declare const sequelize: Sequelize;
  export class Reader extends Model {}
  Reader.init({ email: DataTypes.STRING }, { sequelize });
  export class Loan extends Model {}
`;

/** The relations of a loan, with the attributes that it declares. */
function loanWith(associations: string, attributes = '', more: Record<string, string> = {}): RelationFact[] {
  const code = `${models}\nLoan.init({ note: DataTypes.TEXT, ${attributes} }, { sequelize });\n${associations}`;
  return storeOf(analyzed({ 'src/models.ts': code, ...more }), 'Loan').relations;
}

describe('associations', () => {
  const cases: [string, string, string, string, string][] = [
    ['belongsTo', 'Loan.belongsTo(Reader);', '', 'ReaderId', 'set-null'],
    ['hasMany with onDelete', "Reader.hasMany(Loan, { onDelete: 'CASCADE' });", '', 'ReaderId', 'cascade'],
    ['one side that cascades', "Loan.belongsTo(Reader, { foreignKey: 'readerId' }); Reader.hasMany(Loan, { foreignKey: 'readerId', onDelete: 'cascade' });", '', 'readerId', 'cascade'],
    ['hasOne with a named key', "Reader.hasOne(Loan, { foreignKey: { name: 'holderId' }, onDelete: 'restrict' });", '', 'holderId', 'restrict'],
    ['an action beside the key', "Loan.belongsTo(Reader, { foreignKey: { name: 'readerId', onDelete: 'CASCADE' } });", '', 'readerId', 'cascade'],
    ['hasMany of a key that may not be empty', "Reader.hasMany(Loan, { foreignKey: { name: 'readerId', allowNull: false } });", '', 'readerId', 'cascade'],
    ['belongsTo of a key that may not be empty', "Loan.belongsTo(Reader, { foreignKey: 'readerId' });", 'readerId: { type: DataTypes.INTEGER, allowNull: false }', 'readerId', 'no-action'],
    ['belongsTo of a key that may be empty', "Loan.belongsTo(Reader, { foreignKey: 'readerId' });", 'readerId: { type: DataTypes.INTEGER, allowNull: true }', 'readerId', 'set-null'],
    ['no constraint', "Reader.hasMany(Loan, { onDelete: 'CASCADE', constraints: false });", '', 'ReaderId', 'no-action'],
    ['no constraint but hooks', "Reader.hasMany(Loan, { onDelete: 'CASCADE', constraints: false, hooks: true });", '', 'ReaderId', 'cascade'],
    ['references of an attribute', '', "readerId: { type: DataTypes.INTEGER, references: { model: 'readers', key: 'id' }, onDelete: 'CASCADE' }", 'readerId', 'cascade'],
    ['references of a class', '', "readerId: { type: DataTypes.INTEGER, references: { model: Reader, key: 'id' } }", 'readerId', 'no-action'],
  ];
  it.each(cases)('%s', (_case, associations, attributes, key, onDelete) => {
    const [relation, ...others] = loanWith(associations, attributes);
    expect(others).toEqual([]);
    expect([relation?.foreignKeys, relation?.onDelete, relation?.target.name]).toEqual([[key], onDelete, 'Reader']);
  });

  it('add a key that the model does not declare', () => {
    const code = `${models}\nLoan.init({ note: DataTypes.TEXT }, { sequelize });\nLoan.belongsTo(Reader, { as: 'holder' });`;
    const field = storeOf(analyzed({ 'src/models.ts': code }), 'Loan').fields.find(({ name }) => name === 'holderId');
    expect(field?.references?.name).toBe('Reader');
  });

  it('of many to many cascade into the model between', () => {
    const code = `${models}\nLoan.init({}, { sequelize });\nexport class Shelf extends Model {}\nShelf.init({}, { sequelize });\nReader.belongsToMany(Shelf, { through: Loan });`;
    const { relations } = storeOf(analyzed({ 'src/models.ts': code }), 'Loan');
    expect(relations.map(({ target, onDelete }) => [target.name, onDelete])).toEqual([['Reader', 'cascade'], ['Shelf', 'cascade']]);
  });

  it('without an action say nothing where migrations make the tables', () => {
    const migrations = { 'migrations/1.js': 'module.exports = { up: (queryInterface) => queryInterface.createTable("loans", {}) };' };
    expect(loanWith("Reader.hasMany(Loan, { foreignKey: { name: 'readerId', allowNull: false } });", '', migrations)[0]?.onDelete).toBe('no-action');
  });

  it('are found in functions that are given all models', () => {
    const application = analyzed({
      'models/reader.js': "module.exports = (sequelize, DataTypes) => {\n  const Reader = sequelize.define('Reader', { email: DataTypes.STRING });\n  Reader.associate = (models) => { Reader.hasMany(models.Loan, { onDelete: 'CASCADE' }); };\n  return Reader;\n};",
      'models/loan.js': "module.exports = (sequelize, DataTypes) => sequelize.define('Loan', { note: DataTypes.TEXT });",
    });
    expect(storeOf(application, 'Loan').relations[0]).toMatchObject({ onDelete: 'cascade', explicit: true, evidence: { file: 'models/reader.js', line: 3 } });
  });

  it('are found where the function speaks of the model as this', () => {
    const application = analyzed({
      'models/reader.js': "module.exports = (sequelize, DataTypes) => sequelize.define('Reader', { email: DataTypes.STRING });",
      'models/loan.js': "module.exports = (sequelize, DataTypes) => {\n  const Loan = sequelize.define('Loan', { note: DataTypes.TEXT, readerId: DataTypes.INTEGER });\n  Loan.associate = function (models) { this.belongsTo(models.Reader, { onDelete: 'CASCADE' }); };\n  return Loan;\n};",
    });
    expect(storeOf(application, 'Loan').relations).toMatchObject([{ foreignKeys: ['readerId'], onDelete: 'cascade', explicit: true }]);
  });

  it('are found between models that a loader of the folder calls after their files', () => {
    const application = analyzed({
      'models/Reader.js': "module.exports = (sequelize, DataTypes) => sequelize.define('reader', { email: DataTypes.STRING });",
      'models/LoanSlip.js': "module.exports = (sequelize, DataTypes) => {\n  const model = sequelize.define('slip', { note: DataTypes.TEXT });\n  model.associate = (models) => { models.LoanSlip.belongsTo(models.Reader, { as: 'askedBy' }); };\n  return model;\n};",
    });
    expect(storeOf(application, 'slip').relations).toMatchObject([{ name: 'askedBy', foreignKeys: ['askedById'] }]);
  });

  it('are found in decorators', () => {
    const application = analyzed({
      'src/models.ts': `
        import { BelongsTo, Column, DataType, ForeignKey, HasMany, Model, Table } from 'sequelize-typescript';
        @Table export class Reader extends Model { @HasMany(() => Loan, { onDelete: 'CASCADE', hooks: true }) loans: Loan[]; @HasMany(() => Fine, 'debtorId') fines: Fine[]; }
        @Table export class Loan extends Model { @ForeignKey(() => Reader) @Column holder: number; @BelongsTo(() => Reader) reader: Reader; }
        @Table export class Fine extends Model { @ForeignKey(() => Reader) @Column(DataType.UUID) debtorId: string; @BelongsTo(() => Reader, { foreignKey: 'debtorId', onDelete: 'SET NULL' }) debtor: Reader; }`,
    });
    expect(storeOf(application, 'Loan').relations).toMatchObject([{ foreignKeys: ['holder'], onDelete: 'cascade', removedByMapper: true }]);
    expect(storeOf(application, 'Fine').relations).toMatchObject([{ foreignKeys: ['debtorId'], onDelete: 'set-null', explicit: true }]);
  });
});
