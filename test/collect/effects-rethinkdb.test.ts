import { describe, expect, it } from 'vitest';
import { analyzed, itDoes, storeOf, type Around } from './analyzed.js';

const hotel: Around = {
  shared: {
    'package.json': '{ "name": "hotel", "dependencies": { "rethinkdbdash": "2" } }',
    'src/db.js': "const open = require('rethinkdbdash');\nconst db = open({ db: 'hotel' });\nmodule.exports = { db };\n",
  },
  file: (code) => `const { db } = require('./db');\nconst database = require('./missing').database;\nmodule.exports = { used: [db, database] };\n${code}\n`,
};

describe('a table of RethinkDB', () => {
  itDoes(hotel, [
    ['is created in', "exports.act = (email) => db.table('guests').insert({ email });", ['create guests']],
    ['is deleted from', "exports.act = (id) => db.table('guests').get(id).delete();", ['delete guests', 'read guests']],
    ['is deleted from on a client of unknown type', "exports.act = (id) => database.table('guests').get(id).delete().run();", ['delete guests', 'read guests']],
    ['is updated', "exports.act = (id) => db.table('guests').get(id).update({ email: null });", ['read guests', 'update guests']],
  ]);

  it.each([
    ['a condition on a row', "db.table('codes').filter((code) => code('endsAt').lt(new Date())).delete()", 'enforced'],
    ['a condition on the row of the driver', "db.table('codes').filter(db.row('endsAt').le(new Date())).delete()", 'enforced'],
    ['what goes on', "db.table('codes').filter((code) => code('endsAt').gt(new Date())).delete()", 'none'],
  ])('ends by %s', (_, code, verdict) => {
    const application = analyzed({
      ...hotel.shared,
      'src/codes.js': "const { db } = require('./db');\nexports.add = (email) => db.table('codes').insert({ email, endsAt: new Date() });\n",
      'src/purge.js': `const { db } = require('./db');\nsetInterval(() => ${code}, 60000);\n`,
    });
    expect(storeOf(application, 'codes').retention.verdict).toBe(verdict);
  });
});
