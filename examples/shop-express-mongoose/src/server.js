const mongoose = require('mongoose');
const app = require('./app');
const logger = require('./logger');

async function start() {
  await mongoose.connect(process.env.MONGODB_URL);
  const port = process.env.PORT || 3000;
  app.listen(port, () => logger.info(`Shop listening on port ${port}`));
}

start().catch((error) => {
  logger.fatal(error);
  process.exit(1);
});
