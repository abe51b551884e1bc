const { randomBytes } = require('node:crypto');
const Token = require('../models/token');

const ONE_HOUR = 60 * 60 * 1000;

async function createResetToken(customer) {
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + ONE_HOUR);
  await Token.create({ customer: customer._id, email: customer.email, token, expires });
  return token;
}

async function findValidToken(token) {
  return Token.findOne({ token, expires: { $gt: new Date() } });
}

module.exports = { createResetToken, findValidToken };
