const cookieParser = require('cookie-parser');
const express = require('express');
const helmet = require('helmet');
const morgan = require('morgan');
const errorHandler = require('./middleware/error-handler');
const routes = require('./routes');

const app = express();

app.use(helmet());
app.use(morgan('combined'));
app.use(express.json());
app.use(cookieParser());
app.use('/api', routes);
app.use(errorHandler);

module.exports = app;
