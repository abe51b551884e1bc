const orderService = require('../services/order.service');

async function place(req, res) {
  const order = await orderService.placeOrder(req.customer, req.body.items);
  res.status(201).json({ id: order._id, status: order.status });
}

async function list(req, res) {
  const orders = await orderService.listOrders(req.customer._id);
  res.json(orders.map(({ _id, items, status, createdAt }) => ({ id: _id, items, status, createdAt })));
}

module.exports = { place, list };
