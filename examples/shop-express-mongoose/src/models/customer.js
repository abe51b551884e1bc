const mongoose = require('mongoose');

const customerSchema = new mongoose.Schema(
  {
    name: { type: String, required: true, trim: true },
    email: { type: String, required: true, unique: true, lowercase: true },
    passwordHash: { type: String, required: true, select: false },
    phone: String,
    address: {
      street: String,
      postalCode: String,
      city: String,
      country: String,
    },
  },
  { timestamps: true },
);

module.exports = mongoose.model('Customer', customerSchema);
