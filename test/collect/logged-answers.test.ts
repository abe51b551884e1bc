import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';

/** An invented museum whose visitors come with an account that they have elsewhere. */
const entrance: Around = {
  shared: { 'package.json': '{ "name": "museum" }' },
  file: (code) => `import axios from 'axios';\nimport got from 'got';\nimport request from 'request';\ndeclare const logger: any;\ndeclare const headers: any;\nvoid [axios, got, request];\nexport async function enter() {\n  ${code}\n}\n`,
};

describe('what a server answers that is asked whom somebody is signed in as', () => {
  itLogs(entrance, [
    ['is a profile of GitHub', "const answer = await fetch('https://api.github.com/user', { headers });\n  if (!answer.ok) { throw new Error(await answer.text()); }\n  const found = await answer.json();\n  logger.info({ found }, 'came in');", ['profile']],
    ['is a list of addresses', "const answer = await fetch('https://api.github.com/user/emails', { headers });\n  logger.info(await answer.json());", ['e-mail addresses']],
    ['is a profile of Google', "const answer = await axios.get('https://www.googleapis.com/oauth2/v2/userinfo', { headers });\n  logger.info('came in', answer.data);", ['profile']],
    ['is a profile of any provider of OpenID Connect', "const { data } = await axios.get(`${process.env.ISSUER}/protocol/openid-connect/userinfo`, { headers });\n  logger.info(JSON.stringify(data));", ['profile']],
    ['is what a promise is kept with', "await fetch('https://discord.com/api/v10/users/@me', { headers }).then((answer) => answer.json()).then((found) => logger.info(found));", ['profile']],
    ['is read where the promise is kept', "await axios.get('https://graph.microsoft.com/v1.0/me', { headers }).then((answer) => { logger.info(answer.data); });", ['profile']],
    ['is read from a chain', "logger.info(await got('https://graph.facebook.com/v19.0/me?fields=id,name', { headers }).json());", ['profile']],
    ['is what a callback is given', "request.get({ url: 'https://api.github.com/user', json: true }, (error: any, answer: any, body: any) => { logger.info(body); });", ['profile']],
    ['has a name by a field', "const answer = await fetch('https://api.github.com/user', { headers });\n  const found = await answer.json();\n  logger.info(`came in: ${found.name}`);", ['user.name']],
    ['has a name by a field that is taken out', "const { login, plan } = await (await fetch('https://api.github.com/user', { headers })).json();\n  logger.info(login, plan);", ['user.login']],
    ['is none of a person by a field: silent', "const answer = await fetch('https://api.github.com/user', { headers });\n  const found = await answer.json();\n  logger.info(found.plan, answer.status);", []],
    ['is no profile where the code gives up: silent', "const answer = await fetch('https://api.github.com/user', { headers });\n  if (!answer.ok) { logger.error(await answer.text()); throw new Error('closed'); }", []],
    ['is no profile at another address: silent', "const answer = await fetch('https://api.github.com/user/repos', { headers });\n  logger.info(await answer.json());", []],
    ['is no profile of an exhibit: silent', "const answer = await axios.get('https://museum.example.invalid/exhibits/me', { headers });\n  logger.info(answer.data);", []],
  ]);
});
