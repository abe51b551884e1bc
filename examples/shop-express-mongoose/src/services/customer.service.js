const bcrypt = require('bcryptjs');
const logger = require('../logger');
const Customer = require('../models/customer');
const sessionService = require('./session.service');

async function registerCustomer({ name, email, password, phone, address }) {
  const passwordHash = await bcrypt.hash(password, 12);
  const customer = await Customer.create({ name, email, passwordHash, phone, address });
  logger.info({ customer }, 'Customer registered');
  return customer;
}

async function getCustomerById(id) {
  const customer = await Customer.findById(id);
  if (!customer) {
    throw Object.assign(new Error('Customer not found'), { status: 404 });
  }
  return customer;
}

async function getCustomerByEmail(email) {
  return Customer.findOne({ email }).select('+passwordHash');
}

async function changePassword(id, password) {
  const customer = await getCustomerById(id);
  customer.passwordHash = await bcrypt.hash(password, 12);
  await customer.save();
}

async function deleteCustomer(id) {
  const customer = await getCustomerById(id);
  await sessionService.endAllSessions(id);
  await customer.deleteOne();
}

module.exports = { registerCustomer, getCustomerById, getCustomerByEmail, changePassword, deleteCustomer };
