const logger = require('../logger');
const Order = require('../models/order');

async function placeOrder(customer, items) {
  const order = await Order.create({
    customer: customer._id,
    items,
    recipientName: customer.name,
    shippingAddress: customer.address,
  });
  logger.info({ status: order.status, itemCount: items.length }, 'Order placed');
  return order;
}

async function listOrders(customerId) {
  return Order.find({ customer: customerId }).sort({ createdAt: -1 });
}

module.exports = { placeOrder, listOrders };
