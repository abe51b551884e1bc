const bcrypt = require('bcryptjs');
const logger = require('../logger');
const customerService = require('../services/customer.service');
const emailService = require('../services/email.service');
const sessionService = require('../services/session.service');
const tokenService = require('../services/token.service');

async function login(req, res) {
  const { email, password } = req.body;
  const customer = await customerService.getCustomerByEmail(email);
  if (!customer || !(await bcrypt.compare(password, customer.passwordHash))) {
    return res.status(401).json({ error: 'Wrong e-mail address or password' });
  }
  const sessionToken = await sessionService.startSession(customer._id, req.get('user-agent'));
  logger.info({ email: customer.email }, 'Customer logged in');
  res.cookie('session', sessionToken, { httpOnly: true, secure: true, maxAge: 7 * 24 * 60 * 60 * 1000 });
  res.sendStatus(204);
}

async function logout(req, res) {
  await sessionService.endSession(req.cookies.session);
  res.clearCookie('session').sendStatus(204);
}

async function forgotPassword(req, res) {
  const customer = await customerService.getCustomerByEmail(req.body.email);
  if (customer) {
    const token = await tokenService.createResetToken(customer);
    await emailService.sendResetEmail(customer.email, token);
  }
  res.sendStatus(204);
}

async function resetPassword(req, res) {
  const resetToken = await tokenService.findValidToken(req.body.token);
  if (!resetToken) {
    return res.status(400).json({ error: 'This link is no longer valid' });
  }
  await customerService.changePassword(resetToken.customer, req.body.password);
  await resetToken.deleteOne();
  res.sendStatus(204);
}

module.exports = { login, logout, forgotPassword, resetPassword };
