import mongoose from 'mongoose';

const memberSchema = new mongoose.Schema({
  email: { type: String, required: true },
  birthDate: { type: Date, required: true },
  injuries: { type: String },
  lastVisit: { type: Date, default: Date.now },
});

// MongoDB deletes who has not come for two years.
memberSchema.index({ lastVisit: 1 }, { expireAfterSeconds: 63_072_000 });

export const Member = mongoose.model('Member', memberSchema);
