const customerService = require('../services/customer.service');
const sessionService = require('../services/session.service');

async function authenticate(req, res, next) {
  const session = req.cookies.session && (await sessionService.findSession(req.cookies.session));
  if (!session) {
    return res.status(401).json({ error: 'Please log in' });
  }
  req.customer = await customerService.getCustomerById(session.customer);
  next();
}

module.exports = authenticate;
