const logger = require('../logger');
const newsletterService = require('../services/newsletter.service');

async function subscribe(req, res) {
  logger.info(req.body);
  await newsletterService.subscribe(req.body);
  res.sendStatus(204);
}

async function unsubscribe(req, res) {
  await newsletterService.unsubscribe(req.body.email);
  res.sendStatus(204);
}

module.exports = { subscribe, unsubscribe };
