const mongoose = require('mongoose');

const orderSchema = new mongoose.Schema(
  {
    customer: { type: mongoose.Schema.Types.ObjectId, ref: 'Customer', required: true },
    items: [{ sku: String, quantity: Number, priceInCents: Number }],
    recipientName: { type: String, required: true },
    shippingAddress: {
      street: String,
      postalCode: String,
      city: String,
      country: String,
    },
    status: { type: String, enum: ['placed', 'shipped', 'returned'], default: 'placed' },
  },
  { timestamps: true },
);

module.exports = mongoose.model('Order', orderSchema);
