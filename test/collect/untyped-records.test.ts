import { describe } from 'vitest';
import { itLogs } from './analyzed.js';

const around = {
  extension: 'js',
  shared: {
    'app.js': "const { MongoClient } = require('mongodb');\nMongoClient.connect(process.env.URL).then((client) => start({ db: client.db() }));\n",
    'src/join.js': `module.exports = class Join {
  constructor(options) { this.db = options.db; }
  async join(email, nickname) { await this.db.collection('guests').insertOne({ email, nickname }); }
};
`,
  },
  file: (code: string): string => `module.exports = class Desk {
  constructor(options) { this.db = options.db; }
  async act(id, callback) {
    ${code}
  }
};
`,
};

describe('records of a collection whose database has no type', () => {
  itLogs(around, [
    ['are what a query finds', "const guest = await this.db.collection('guests').findOne({ _id: id });\nconsole.log(guest.email);", ['guests.email']],
    ['are held in a variable that is given them later', "let guest;\ntry { guest = await this.db.collection('guests').findOne({ _id: id }); } catch (error) { return; }\nconsole.log(guest.email);", ['guests.email']],
    ['are what a callback is given', "this.db.collection('guests').findOne({ _id: id }, (error, found) => { console.log(found.email); });", ['guests.email']],
    ['are elements of lists in loops', "const all = await this.db.collection('guests').find().sort({ email: 1 }).toArray();\nfor (const one of all) console.log(one.email);", ['guests.email']],
    ['are elements of lists in callbacks', "const all = await this.db.collection('guests').find().toArray();\nall.forEach((one) => console.log(one.email));", ['guests.email']],
    ['are given by a cursor', "const guests = this.db.collection('guests');\nconst cursor = guests.find();\nfor await (const one of cursor) console.log(one.email);", ['guests.email']],
    ['are given by a cursor one by one', "const cursor = this.db.collection('guests').find();\nlet next;\nwhile ((next = await cursor.next())) console.log(next.email);", ['guests.email']],
    ['are what a query finds, whatever the database is called', "const guest = await this.accounts.collection('guests').findOne({ _id: id });\nconsole.log(guest.email);", ['guests.email']],
    ['are not what is counted or projected', "console.log(await this.db.collection('guests').countDocuments());\nconst one = await this.db.collection('guests').find().project({ size: 1 }).next();\nconsole.log(one);", []],
    ['are not those of two collections in one variable', "let one;\none = await this.db.collection('guests').findOne({});\none = await this.db.collection('chairs').findOne({});\nconsole.log(one.nickname);", ['one.nickname']],
  ]);
});
