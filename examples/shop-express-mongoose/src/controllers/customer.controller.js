const customerService = require('../services/customer.service');

async function register(req, res) {
  const customer = await customerService.registerCustomer(req.body);
  res.status(201).json({ id: customer._id });
}

async function show(req, res) {
  const { name, email, phone, address } = req.customer;
  res.json({ name, email, phone, address });
}

async function remove(req, res) {
  await customerService.deleteCustomer(req.customer._id);
  res.clearCookie('session').sendStatus(204);
}

module.exports = { register, show, remove };
