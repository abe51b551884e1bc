import { describe, expect, it } from 'vitest';
import { noPersonalDataInUrls as rule } from '../../../rules/no-personal-data-in-urls.js';
import { ruleAlone } from '../../../src/judge/rule-alone.js';
import { defaultPolicy } from '../../../src/policy/policy.js';
import { analyzed, itReads, leavingBy, sortedOnce } from '../analyzed.js';
import type { Application } from '../../../src/link/application.js';

const around = {
  shared: {
    'src/guest.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Guest { @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() phone: string; @Column() firstName: string; @Column() website: string }`,
    'src/http.ts': `
export function load(path: string) { return fetch(path); }
export function fetchGuests(query: object) { return fetch('/guests?' + new URLSearchParams(query as any)); }
export function getSpellings(query: string) { const numbers: string[] = []; numbers.push(query); return numbers; }
export function getBare(query: string) { const text = '+00'; return text.replace(query, ''); }
export function welcomeLink(who: string) { return \`https://inn.example/welcome?who=\${who}\`; }`,
  },
  file: (code: string): string => `
import { createHash } from 'node:crypto';
import type { Guest } from './guest.js';
import { fetchGuests, getBare, getSpellings, load, welcomeLink } from './http.js';
declare const axios: any, router: any, response: any, superagent: any, mailer: any, redis: any, api: any, baseUrl: string, page: number, typed: any, navigate: any, fs: any, logger: any;
export async function visit(guest: Guest) { ${code} }`,
};

const itAddresses = (cases: Parameters<typeof itReads<string[]>>[2]): void => { itReads(around, leavingBy('url'), cases); };

describe('an address holds', () => {
  itAddresses([
    ['what stands in the query of a request', 'await fetch(`https://inn.example/guests?email=${guest.email}`);', ['Guest.email']],
    ['what stands in the path of a request', 'await fetch(`/guests/${guest.email}`);', ['Guest.email']],
    ['a sum of texts', "await axios.get('/guests?phone=' + encodeURIComponent(guest.phone) + '&page=' + page);", ['Guest.phone']],
    ['a text that begins with a variable', 'mailer.send({ text: `Unsubscribe: ${baseUrl}/unsubscribe?email=${guest.email}` });', ['Guest.email']],
    ['a path behind what is called like a host', 'mailer.send({ text: `${baseUrl}/guests/${guest.email}` });', ['Guest.email']],
    ['a link inside the text of a mail', 'mailer.send({ html: `<p>Hello</p><a href="https://inn.example/stay?email=${guest.email}">stay</a>` });', ['Guest.email']],
    ['a text within a text', "await fetch(`https://inn.example/${page > 1 ? `guests?email=${guest.email}` : 'guests'}`);", ['Guest.email']],
    ['a redirect', 'response.redirect(302, `/welcome?email=${guest.email}`);', ['Guest.email']],
    ['a router', 'router.push(`/guests/${guest.email}`);', ['Guest.email']],
    ['the query of a route', "router.push({ pathname: '/guests', query: { email: guest.email } });", ['Guest.email']],
    ['the query of a route in Angular', "router.navigate(['/guests'], { queryParams: { phone: guest.phone } });", ['Guest.phone']],
    ['the location of the window', '(globalThis as any).window.location.href = `/guests/${guest.email}`;', ['Guest.email']],
    ['a variable that is called like an address', 'const profileUrl = `/guests/${guest.email}`; return profileUrl;', ['Guest.email']],
    ['a variable that a request is given', 'const place = `/guests/${guest.email}`; return fetch(place);', ['Guest.email']],
    ['the parameters of a request', "await axios.get('/guests', { params: { email: guest.email, page } });", ['Guest.email']],
    ['a chain of superagent', "await superagent.get('/guests').query({ email: guest.email });", ['Guest.email']],
    ['constructed parameters', 'return new URLSearchParams({ email: guest.email });', ['Guest.email']],
    ['pairs of parameters', "return new URLSearchParams([['email', guest.email]]);", ['Guest.email']],
    ['parameters that are set', "const target = new URL('https://inn.example'); target.searchParams.set('email', guest.email);", ['Guest.email']],
    ['parameters that are appended', "const query = new URLSearchParams(); query.append('email', guest.email);", ['Guest.email']],
    ['a value that only its key names', 'await fetch(`/guests?email=${typed.value}`);', ['email']],
    ['what a function that loads a path is given', 'await load(`/guests/${guest.email}`);', ['Guest.email']],
    ['what a function that searches is given', 'await fetchGuests({ email: guest.email });', ['Guest.email']],
    ['what a function that makes links is given', 'return welcomeLink(guest.email);', ['Guest.email']],
  ]);
});

describe('an address holds nothing', () => {
  itAddresses([
    ['that a list is given', 'return getSpellings(`+${guest.phone}`);', []],
    ['that is taken out of a text', 'return getBare(`+${guest.phone}`);', []],
    ['where a value only decides', "await fetch(`/guests?known=${guest.email ? 'yes' : 'no'}`);", []],
    ['where it is an opaque id', 'await fetch(`/guests/${guest.id}`);', []],
    ['where it opens a mail or a call', 'return [`mailto:${guest.email}?subject=Hello`, `tel:${guest.phone}`, `https://wa.me/${guest.phone}`];', []],
    ['where it is the address itself', 'response.redirect(guest.website); await load(guest.website);', []],
    ['where it is sent in the body', "await fetch('/guests', { method: 'POST', body: JSON.stringify({ email: guest.email }) });", []],
    ['where parameters are the body', "await axios.post('/guests', new URLSearchParams({ email: guest.email })); await fetch('/guests', { method: 'POST', body: new URLSearchParams({ email: guest.email }) });", []],
    ['where kept parameters are the body', "const form = new URLSearchParams(); form.append('email', guest.email); await fetch('/guests', { method: 'POST', body: form });", []],
    ['where a variable that is called like a body holds parameters', "let body; if (page > 1) body = new URLSearchParams({ email: guest.email }); return body;", []],
    ['where it is a key of a cache', 'await redis.get(`guests/${guest.email}`);', []],
    ['where it is the path of a file', 'fs.readFileSync(`/data/${guest.email}`);', []],
    ['where it was hashed', "return `https://avatars.example/${createHash('sha256').update(guest.email).digest('hex')}`;", []],
    ['where it is data', 'return `data:text/vcard,${guest.email}`;', []],
    ['where an error or a log quotes it', 'logger.info(`https://inn.example/guests?email=${guest.email}`); throw new Error(`https://inn.example/guests?email=${guest.email}`);', []],
    ['where it is a fraction', 'return `${guest.firstName}/${guest.phone}`;', []],
  ]);
});

const takenByRoutes = (application: Application, file: string): string[] => sortedOnce(application.flows
  .filter(({ sink, form, span }) => sink === 'url' && form === 'route' && span.file === file)
  .flatMap((flow) => flow.personal.map(({ subject }) => subject)));

describe('a route takes', () => {
  itReads({ ...around, file: (code) => `import { Controller, Get, Param, Query } from '@nestjs/common'; declare const router: any, fastify: any, cache: any;\n${code}` }, takenByRoutes, [
    ['a parameter of its path', "router.get('/guests/:email', (request: any, response: any) => response.end());", ['request params.email']],
    ['a parameter of a chain', "router.route('/guests/:phone').get((request: any, response: any) => response.end());", ['request params.phone']],
    ['the address of its options', "fastify.route({ method: 'GET', url: '/guests/:email', handler: () => '' });", ['request params.email']],
    ['a parameter of a decorated method', "@Controller('guests') export class Guests { @Get(':email') find(@Param('email') email: string) { return email; } }", ['request params.email']],
    ['a query of a decorated parameter', "@Controller('guests') export class Guests { @Get() find(@Query('phone') phone: string) { return phone; } }", ['request query.phone']],
    ['nothing under an opaque id', "router.get('/guests/:id', (request: any, response: any) => response.end());", []],
    ['nothing where it is no router', "cache.get('/guests/:email', () => '');", []],
  ]);
});

describe('an address that is handed on', () => {
  const lines = (code: string): string[] => rule.check(analyzed({ ...around.shared, 'src/visit.ts': around.file(code) }), rule.defaults, defaultPolicy(), ruleAlone())
    .filter(({ span }) => span.file === 'src/visit.ts').map(({ subject, message }) => `${subject}${message.includes('(load)') ? ' by load' : ''}`);

  it.each([
    ['is told once, as it is put together', 'await load(`/guests?email=${guest.email}`);', ['Guest.email']],
    ['is told once as a path', 'await load(`/guests/${guest.email}`);', ['Guest.email by load']],
    ['is told for each of two values', 'await load(`/guests?email=${guest.email}&phone=${guest.phone}`);', ['Guest.email']],
    ['is told again on another line', 'await load(`/guests?email=${guest.email}`);\nawait load(`/guests?email=${guest.email}`);', ['Guest.email', 'Guest.email']],
  ])('%s', (_behaviour, code, expected) => { expect(lines(code)).toEqual(expected); });
});
