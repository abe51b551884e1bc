import { describe } from 'vitest';
import { itDoes } from './analyzed.js';

const models = `
  import { DataTypes, Model, Sequelize } from 'sequelize';
  const sequelize = new Sequelize('sqlite::memory:');
  export class Reader extends Model {} Reader.init({ email: DataTypes.STRING }, { sequelize, paranoid: true });
  export class Loan extends Model {} Loan.init({ place: DataTypes.STRING }, { sequelize });
  export class Note extends Model {} Note.init({ text: DataTypes.STRING }, { sequelize });
`;
const guards = `
  export const denyAll = () => (req: unknown, res: any) => res.sendStatus(403);
  export const isLoggedIn = (req: any, res: any, next: () => void) => { if (req.user) next(); else res.sendStatus(401); };
  export function nobody(req: unknown, res: any) { res.status(405).end(); }
`;
const shared = { 'src/models.ts': models, 'src/guards.ts': guards };

let cases = 0;
/** Each case has routes of its own: what one refuses must not be what another offers. */
function ownRoutes(code: string): string {
  cases += 1;
  return code.replaceAll(/\b(loan|note)(?=s\b|')/g, `$1${String(cases)}x`);
}

const file = (code: string): string => `import * as finale from 'finale-rest';\nimport express from 'express';\nimport { Loan, Note, Reader } from './models';\nimport { denyAll, isLoggedIn, nobody } from './guards';\nconst app = express();\n${ownRoutes(code)}\nvoid [Loan, Note, Reader, denyAll, isLoggedIn, nobody];`;
const all = (store: string, remove = 'delete'): string[] => ['create', remove, 'read', 'update'].map((verb) => `${verb} ${store}`).sort();

describe('endpoints that are generated for a model', () => {
  itDoes({ shared, file }, [
    ['do everything', "finale.resource({ model: Loan, endpoints: ['/loans', '/loans/:id'] });", all('Loan')],
    ['without paths', 'finale.resource({ model: Loan });', all('Loan')],
    ['only mark where the model is paranoid', "finale.resource({ model: Reader, endpoints: ['/readers', '/readers/:id'] });", all('Reader', 'soft-delete')],
    ['do what actions say', "finale.resource({ model: Loan, actions: ['list', 'read'] });", ['read Loan']],
    ['for every element of a list', "for (const { name, model } of [{ name: 'loan', model: Loan }, { name: 'note', model: Note }]) finale.resource({ model, endpoints: [`/${name}s`, `/${name}s/:id`] });", [...all('Loan'), ...all('Note')].sort()],
    ['for every element that a callback is given', "const resources = [{ name: 'loan', model: Loan }];\nresources.forEach((entry) => finale.resource({ model: entry.model, endpoints: [`/${entry.name}s`, '/' + entry.name + 's/:id'] }));", all('Loan')],
    ['not where middleware refuses it', "app.delete('/loans/:id', denyAll());\nfinale.resource({ model: Loan, endpoints: ['/loans', '/loans/:id'] });", ['create Loan', 'read Loan', 'update Loan']],
    ['not where a route refuses it', "app.route('/loans/:key').get(isLoggedIn).put(nobody).delete(nobody);\nfinale.resource({ model: Loan, endpoints: ['/loans', '/loans/:id'] });", ['create Loan', 'read Loan']],
    ['not where all methods are refused', "app.use('/loans/:id', nobody);\nfinale.resource({ model: Loan, endpoints: ['/loans', '/loans/:id'] });", ['create Loan', 'read Loan']],
    ['of one element that is refused', "app.delete('/notes/:id', (req, res) => { res.status(404).end(); });\nfor (const { name, model } of [{ name: 'loan', model: Loan }, { name: 'note', model: Note }]) finale.resource({ model, endpoints: [`/${name}s`, `/${name}s/:id`] });", [...all('Loan'), 'create Note', 'read Note', 'update Note'].sort()],
    ['where a guard lets some through', "app.use('/loans/:id', isLoggedIn);\nfinale.resource({ model: Loan, endpoints: ['/loans', '/loans/:id'] });", all('Loan')],
    ['where the refusal comes later', "finale.resource({ model: Loan, endpoints: ['/loans', '/loans/:id'] });\napp.delete('/loans/:id', denyAll());", all('Loan')],
  ]);
});

describe('endpoints that are generated for a model of Mongoose', () => {
  const mongoose = "import mongoose from 'mongoose';\nexport const Loan = mongoose.model('Loan', new mongoose.Schema({ email: String }));\nexport default Loan;\n";
  itDoes({
    shared: { 'src/loan.js': mongoose }, extension: 'js',
    file: (code) => `import restify from 'express-restify-mongoose';\nimport express from 'express';\nimport Loan from './loan';\nconst router = express.Router();\n${code}\n`,
  }, [
    ['do everything', 'restify.serve(router, Loan);', all('Loan')],
    ['not where what runs before refuses', 'restify.serve(router, Loan, { preCreate: (req, res) => res.sendStatus(405), preDelete: [(req, res) => res.sendStatus(405)] });', ['read Loan', 'update Loan']],
    ['where what runs before refuses some', 'restify.serve(router, Loan, { preDelete: (req, res, next) => { if (req.user) next(); else res.sendStatus(403); } });', all('Loan')],
  ]);
});
