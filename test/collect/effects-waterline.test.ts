import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, lazily, storeOf } from './analyzed.js';

const model = (attributes: string, more = ''): string => `module.exports = {\n  ${more}\n  attributes: { ${attributes} },\n};\n`;
const application = lazily(() => analyzed({
  'package.json': '{ "name": "hotel", "dependencies": { "sails": "1" } }',
  'api/models/Guest.js': model("email: { type: 'string', required: true, columnName: 'mail' }, notes: { collection: 'Notification', via: 'guest' }, deletedAt: { type: 'ref' }", "tableName: 'guests',"),
  'api/models/Notification.js': model("text: { type: 'string' }, data: { type: 'json' }, guest: { model: 'guest' }"),
  'api/models/index.js': 'module.exports = {};\n',
  'api/services/plain.js': model("email: { type: 'string' }"),
  'api/controllers/guests.js': "module.exports = { remove: async (req, res) => { await Guest.destroyOne({ id: req.params.id }); return res.ok(); } };\n",
  'api/helpers/close.js': "module.exports = { fn: async ({ id }) => { await Guest.updateOne({ id }).set({ email: null }); await sails.models.notification.destroy({ guest: id }); } };\n",
  'api/helpers/find.js': 'module.exports = { fn: async ({ id }) => { const found = await Guest.findOne({ id }); console.log(found); } };\n',
}));

describe('a model of Sails', () => {
  it('is a store of the name of its file', () => {
    expect(application().stores.map(({ name, kind, span }) => [name, kind, span.file])).toEqual([
      ['Guest', 'waterline', 'api/models/Guest.js'], ['Notification', 'waterline', 'api/models/Notification.js'],
    ]);
  });

  it('has the attributes that are columns', () => {
    expect(storeOf(application(), 'Guest').fields.map(({ name }) => name)).toEqual(['email', 'deletedAt']);
    expect(storeOf(application(), 'Notification').fields.map(({ name, references }) => `${name} ${references?.name ?? ''}`)).toEqual(['text ', 'data ', 'guest Guest']);
    expect(storeOf(application(), 'Notification').fields.map(({ type }) => type)).toEqual(['string', 'json', 'string']);
  });

  it('is known wherever its global variable stands, and by its name among all models', () => {
    expect(effectsIn(application(), 'api/controllers/guests.js')).toEqual(['delete Guest']);
    expect(effectsIn(application(), 'api/helpers/close.js')).toEqual(['delete Notification', 'update Guest']);
    expect(storeOf(application(), 'Guest').deletion.verdict).toBe('hard');
  });

  it('ends by age where code purges it', () => {
    const purging = analyzed({
      'package.json': '{ "name": "hotel" }', 'api/models/Code.js': model("email: { type: 'string' }, createdAt: { type: 'number', autoCreatedAt: true }"),
      'scripts/purge.js': 'module.exports = { fn: async () => { await Code.destroy({ createdAt: { \'<\': Date.now() - 86400000 } }); } };\n',
    });
    expect(storeOf(purging, 'Code').retention.verdict).toBe('enforced');
  });
});
