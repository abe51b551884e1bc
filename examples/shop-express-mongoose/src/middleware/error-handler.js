const logger = require('../logger');

// Express recognises an error handler by its four parameters.
function errorHandler(error, req, res, _next) {
  const status = error.status || 500;
  if (status >= 500) {
    logger.error(error);
  }
  res.status(status).json({ error: status >= 500 ? 'Something went wrong' : error.message });
}

module.exports = errorHandler;
