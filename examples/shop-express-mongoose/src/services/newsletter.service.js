const Subscriber = require('../models/subscriber');

async function subscribe({ email, firstName }) {
  await Subscriber.updateOne({ email }, { firstName, subscribed: true }, { upsert: true });
}

async function unsubscribe(email) {
  await Subscriber.updateOne({ email }, { subscribed: false });
}

module.exports = { subscribe, unsubscribe };
