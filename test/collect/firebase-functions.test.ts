import { describe, expect, it } from 'vitest';
import { analyzed, itLogs, storeOf, type Around } from './analyzed.js';

const around: Around = {
  shared: { 'package.json': '{ "name": "inn" }' }, extension: 'js',
  file: (code) => `const functions = require('firebase-functions');\nconst admin = require('firebase-admin');\nconst db = admin.firestore();\nexports.keep = (email) => db.collection('guests').add({ email, createdAt: Date.now() });\n${code}\n`,
};

describe('a function of Firebase', () => {
  itLogs(around, [
    ['is called with what a client sends', "exports.book = functions.https.onCall((data, context) => { console.log('asked', data); });", ['request body']],
    ['is called with fields, by somebody', "exports.book = functions.region('europe-west1').https.onCall((data, context) => { console.log(data.email, data.room, context.auth.uid); });", ['request body.email']],
    ['is asked over HTTP', 'exports.book = functions.https.onRequest((request, response) => { functions.logger.info(request.body); response.end(); });', ['request body']],
    ['runs for a record', "exports.greet = functions.firestore.document('inns/{inn}/guests/{guest}').onCreate((snapshot) => { console.log(snapshot.data()); });", ['guests.email']],
    ['runs for an account', 'exports.leave = functions.auth.user().onDelete((user) => { console.log(user.email); });', ['user.email']],
  ]);

  itLogs({
    shared: around.shared,
    file: (code) => `import { onCall } from 'firebase-functions/v2/https';\nimport * as logger from 'firebase-functions/logger';\n${code}\n`,
  }, [
    ['of the second generation is called with a request', 'export const book = onCall((request) => { logger.info(request.data); logger.warn(request.data.phone); });', ['request body', 'request body.phone']],
  ]);

  it('that runs on a schedule limits how long records stay', () => {
    const purge = "exports.purge = functions.pubsub.schedule('every 24 hours').onRun(async () => { const old = await db.collection('guests').where('createdAt', '<', Date.now() - 2_592_000_000).get(); old.forEach((guest) => guest.ref.delete()); });";
    expect(storeOf(analyzed({ ...around.shared, 'src/index.js': around.file(purge) }), 'guests').retention).toMatchObject({ verdict: 'enforced', seconds: 2_592_000 });
  });
});
