import { describe } from 'vitest';
import type { Application } from '../../../src/link/application.js';
import { itReads, storeOf, type Case } from '../analyzed.js';

const models = `
  import { DataTypes, Sequelize } from 'sequelize';
  export const sequelize = new Sequelize('sqlite::memory:');
`;

/** Each case has a model of its own, `Visit` and the number of its file. */
function retentionIn(application: Application, file: string): string {
  const store = storeOf(application, `Visit${/\d+/.exec(file)?.[0] ?? ''}`);
  return store.retention.seconds === undefined ? store.retention.verdict : `${store.retention.verdict} ${String(store.retention.seconds / 86_400)}d`;
}

let count = 0;
function file(code: string): string {
  count += 1;
  return `import sequelizeLibrary, { DataTypes, Op, Sequelize, col, fn, literal, where } from 'sequelize';\nimport { sequelize } from './models';\nimport { subDays } from 'date-fns';\n` +
    `const Visit = sequelize.define('Visit${String(count)}', { email: DataTypes.STRING, expiresAt: DataTypes.DATE, ownerId: DataTypes.INTEGER });\nsetInterval(async () => { ${code} }, 1000);\nexport {};`;
}

describe('conditions with operators', () => {
  const cases: Case<string>[] = [
    ['a computed operator', 'await Visit.destroy({ where: { createdAt: { [Op.lt]: subDays(new Date(), 30) } } });', 'enforced 30d'],
    ['through the class', 'await Visit.destroy({ where: { createdAt: { [Sequelize.Op.lte]: new Date(Date.now() - 86400000) } } });', 'enforced 1d'],
    ['taken out under another name', 'const { lt: before } = Op; await Visit.destroy({ where: { createdAt: { [before]: subDays(new Date(), 7) } } });', 'enforced 7d'],
    ['a stored deadline', 'await Visit.destroy({ where: { expiresAt: { [Op.lt]: new Date() } } });', 'enforced'],
    ['and, with a condition that asks for nothing', 'await Visit.destroy({ where: { [Op.and]: [{ createdAt: { [Op.lt]: subDays(new Date(), 30) } }, { email: { [Op.ne]: null } }] } });', 'enforced 30d'],
    ['one state', "await Visit.destroy({ where: { email: { [Op.eq]: 'x' }, createdAt: { [Op.lt]: subDays(new Date(), 30) } } });", 'none'],
    ['records of nobody', 'await Visit.destroy({ where: { ownerId: null, createdAt: { [Op.lt]: subDays(new Date(), 30) } } });', 'none'],
    ['a later date', 'await Visit.destroy({ where: { createdAt: { [Op.gt]: subDays(new Date(), 30) } } });', 'none'],
    ['a text', "await Visit.destroy({ where: literal(\"created_at < NOW() - INTERVAL '30 days'\") });", 'enforced 30d'],
    ['a text as the deadline', 'const days = 30; const deadline = literal(`NOW() - INTERVAL \'${days} days\'`); await Visit.destroy({ where: { createdAt: { [Op.lt]: deadline } } });', 'enforced 30d'],
    ['a text in the time of a zone', 'const days = 30; const deadline = literal(`(NOW() AT TIME ZONE \'UTC\')::date - INTERVAL \'${days} days\'`); await Visit.destroy({ where: { createdAt: { [Op.lt]: deadline } } });', 'enforced 30d'],
    ['a text with a period that only the running program knows', "await Visit.destroy({ where: literal(`created_at < NOW() - INTERVAL '${Number(process.env.KEEP)} days'`) });", 'enforced'],
    ['a function of a column', "await Visit.destroy({ where: where(fn('date', col('created_at')), '<', subDays(new Date(), 30)) });", 'enforced 30d'],
    ['a function with an object', "await Visit.destroy({ where: sequelize.where(col('created_at'), { [Op.lt]: subDays(new Date(), 30) }) });", 'enforced 30d'],
    ['what was read before', 'const old = await Visit.findAll({ where: { createdAt: { [Op.lt]: subDays(new Date(), 30) } } }); for (const visit of old) await visit.destroy();', 'enforced 30d'],
  ];
  itReads({ shared: { 'src/models.ts': models }, file }, retentionIn, cases);
});

describe('conditions that are handed to a base class', () => {
  const shared = {
    'src/models.ts': models,
    'src/base.ts': `
      import { Model, type FindOptions } from 'sequelize';
      export class Base extends Model {
        static async inBatches<M extends Model>(query: FindOptions, each: (found: M[]) => Promise<void>) {
          const { limit, ...rest } = query;
          const found = await this.findAll<M>({ ...rest, limit });
          await each(found);
        }
      }`,
  };
  const around = (code: string): string => `import { DataTypes, Op } from 'sequelize';\nimport { subDays } from 'date-fns';\nimport { Base } from './base';\nimport { sequelize } from './models';\n` +
    `export class Visit1 extends Base {}\nVisit1.init({ email: DataTypes.STRING }, { sequelize });\nsetInterval(async () => { ${code} }, 1000);`;
  itReads({ shared, file: around }, retentionIn, [
    ['count there', 'await Visit1.inBatches({ where: { createdAt: { [Op.lt]: subDays(new Date(), 365) } } }, async (found) => { await Visit1.destroy({ where: { id: found.map((one) => one.id) } }); });', 'enforced 365d'],
  ]);
});
