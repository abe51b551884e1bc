import { describe } from 'vitest';
import { itLogs, itReads, keysIn, type Around } from './analyzed.js';

/** An invented allotment garden, whose gardeners sign in. @param sets what puts the gardener into the request */
const garden = (sets: string): Around => ({
  shared: { 'package.json': '{ "name": "garden" }', 'src/entry.js': sets }, extension: 'js',
  file: (code) => `const logger = require('pino')();\nmodule.exports = function (req, res, next) {\n  ${code}\n};\n`,
});
const strategy = "const passport = require('passport');\nmodule.exports = passport.authenticate('bearer', { session: false });\n";
const claims = "module.exports = (req, res, next) => { req.user = { plot: 4, role: 'gardener' }; next(); };\n";
const record = "module.exports = (req, res, next) => { const found = { email: req.body.email, plot: 4 }; req.user = found; next(); };\n";

describe('whoever is signed in', () => {
  itLogs(garden(strategy), [
    ['is logged whole', "logger.debug({ beds: 1, user: req.user }, 'all beds');", ['signed-in user']],
    ['is logged whole in a route', "require('express').Router().get('/', async (asked, res) => { logger.debug({ user: asked.user }, 'all beds'); });", ['signed-in user']],
    ['is logged whole in a text', 'logger.debug(`for ${JSON.stringify(req.user)}`);', ['signed-in user']],
    ['is not logged as an object in a text: silent', 'logger.debug(`for ${req.user}`);', []],
    ['is not what they may do: silent', 'logger.debug(`for ${req.user.role}`, req.user.plot);', []],
    ['is not whether there is anyone: silent', "logger.debug(!req.user, req.user ? 'in' : 'out');", []],
  ]);
  itLogs(garden(`${strategy}module.exports.inTests = (req, res, next) => { req.user = { email: 'gardener@example.org', plot: 4 }; next(); };\n`), [
    ['is whom passport has found beside one who stands in the code', 'logger.debug(req.user);', ['signed-in user']],
  ]);
  itLogs(garden(claims), [
    ['is what the application makes of them: silent', 'logger.debug({ user: req.user });', []],
  ]);
  itLogs(garden(record), [
    ['is what the application knows of them', 'logger.debug({ user: req.user });', ['request body.email']],
    ['is what the application knows of them, also in a variable', 'const { user } = req; logger.debug(user);', ['request body.email']],
  ]);
});

describe('what handlers hand on with a request', () => {
  const handing = `const load = (req, res, next) => {
  req.tenant = { mail: req.body.email };
  req.locals = { lease: { mail: req.body.email } };
  res.locals.plot = { mail: req.body.email };
  req.body = { mail: 'gardener@example.org' };
  next();
};
module.exports = load;
const state = (ctx, next) => { ctx.state.bed = { mail: ctx.request.body.email }; return next(); };
module.exports.state = state;
`;
  itLogs(garden(handing), [
    ['is logged', 'logger.debug(req.tenant);', ['request body.email']],
    ['is logged from a variable', 'const { tenant } = req; logger.debug(tenant);', ['request body.email']],
    ['is logged out of what was put there together', 'logger.debug(req.locals.lease);', ['request body.email']],
    ['is logged with a response', 'logger.debug(res.locals.plot);', ['request body.email']],
    ['is logged with a response, from a variable', 'const { plot } = res.locals; logger.debug(plot);', ['request body.email']],
    ['is logged out of the state of a context', "next(async (ctx) => { logger.debug(ctx.state.bed); });", ['request body.email']],
    ['is nothing that was not put there: silent', 'logger.debug(req.fence, res.locals.fence);', []],
    ['is nothing that another object has: silent', 'const shed = { locals: {} }; logger.debug(shed.locals.plot, req.locals.plot);', []],
  ]);
});

describe('a session', () => {
  const keeping = (more: string): string => `const session = require('express-session');
module.exports = (req, res, next) => { req.session.hoe = { mail: req.body.email, rows: 3 }; req.session.visits = 1; next(); };
module.exports.keep = session({});
${more}`;
  itLogs(garden(keeping('')), [
    ['is logged whole with what the application keeps in it', 'logger.debug(req.session);', ['request body.email']],
    ['is logged whole in a text', 'logger.debug(`in ${JSON.stringify(req.session)}`);', ['request body.email']],
    ['is not logged as an object in a text: silent', 'logger.debug(`in ${req.session}`);', []],
    ['is not a part of it: silent', "logger.debug(req.session.visits, req.session.id === '', req.session[req.method]); const { visits } = req.session; logger.debug(visits);", []],
    ['is not that of something else: silent', 'const shed = { session: { rows: 3 } }; logger.debug(shed.session);', []],
  ]);
  itReads(garden(keeping("require('passport').session();\n")), keysIn, [
    ['is logged whole with the key of whoever is signed in', 'logger.debug(req.session);', ['signed-in user']],
    ['is not logged by what it is called: silent', 'logger.debug(req.session.visits);', []],
  ]);
});

describe('whoever a directory or a provider told of', () => {
  const signIn = (strategy: string, options: string, parameters: string, told: string): string => `new (${strategy})({ ${options} }, (${parameters}) => { logger.debug(gardener.${told}); });`;
  itLogs(garden(claims), [
    ['is logged', signIn("require('passport-ldapauth')", 'server: {}', 'gardener, done', 'cn'), ['gardener.cn']],
    ['is logged beside the request', signIn("require('passport-ldapauth')", 'passReqToCallback: true', 'asked, gardener, done', 'cn'), ['gardener.cn']],
    ['is logged where a provider told', signIn("require('passport-github2').Strategy", 'passReqToCallback: true', 'asked, token, refresh, gardener, done', '_json'), ['gardener._json']],
  ]);
});
