const mongoose = require('mongoose');

const sessionSchema = new mongoose.Schema({
  customer: { type: mongoose.Schema.Types.ObjectId, ref: 'Customer', required: true },
  sessionToken: { type: String, required: true, unique: true },
  userAgent: String,
  createdAt: { type: Date, default: Date.now, expires: '7d' },
});

module.exports = mongoose.model('Session', sessionSchema);
