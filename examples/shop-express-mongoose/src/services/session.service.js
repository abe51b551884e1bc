const { randomBytes } = require('node:crypto');
const Session = require('../models/session');

async function startSession(customerId, userAgent) {
  const sessionToken = randomBytes(32).toString('base64url');
  await Session.create({ customer: customerId, sessionToken, userAgent });
  return sessionToken;
}

async function findSession(sessionToken) {
  return Session.findOne({ sessionToken });
}

async function endSession(sessionToken) {
  await Session.deleteOne({ sessionToken });
}

async function endAllSessions(customerId) {
  await Session.deleteMany({ customer: customerId });
}

module.exports = { startSession, findSession, endSession, endAllSessions };
