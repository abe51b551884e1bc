const mongoose = require('mongoose');

const tokenSchema = new mongoose.Schema({
  customer: { type: mongoose.Schema.Types.ObjectId, ref: 'Customer', required: true },
  email: { type: String, required: true },
  token: { type: String, required: true, index: true },
  expires: { type: Date, required: true },
});

module.exports = mongoose.model('Token', tokenSchema);
