import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';

const library: Around = {
  shared: {
    'package.json': '{ "name": "library" }',
    'src/auth.ts': "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({});\n",
    'src/current.ts': "import { auth } from './auth';\nexport async function current(headers: Headers) {\n  if (headers.get('x') === null) return null;\n  return await auth.api.getSession({ headers });\n}\n",
  },
  file: (code) => `import { auth } from './auth';
import { current } from './current';
import { createClient } from '@supabase/supabase-js';
import { getServerSession, type NextAuthOptions } from 'next-auth';
import { currentUser } from '@clerk/nextjs/server';
import { onAuthStateChanged, getAuth } from 'firebase/auth';
declare const headers: Headers;
const supabase = createClient('https://library.example.invalid', 'key');
export type Options = NextAuthOptions;
void [auth, current, currentUser, getAuth, getServerSession, onAuthStateChanged, supabase];
${code}
`,
};
const signedIn = ['Session.ipAddress', 'Session.token', 'Session.userAgent', 'User.email', 'User.image', 'User.name'];

describe('who is signed in, as a library tells it', () => {
  itLogs(library, [
    ['is in a whole session', 'export async function act() { const session = await auth.api.getSession({ headers }); console.log(session); }', signedIn],
    ['is in a session that a helper gives', 'export async function act() { console.log("session", await current(headers)); }', signedIn],
    ['is in a session of JSON', 'export async function act() { console.log(JSON.stringify(await current(headers))); }', signedIn],
    ['is in the user of a session', 'export async function act() { const session = await current(headers); console.log(session?.user); }', ['User.email', 'User.image', 'User.name']],
    ['is in a field of it', 'export async function act() { const session = await current(headers); console.log(session?.user.email); }', ['user.email']],
    ['is not in its dates: silent', 'export async function act() { const session = await current(headers); console.log(session?.session.expiresAt, session === null); }', []],
    ['is in a session of NextAuth', 'export async function act() { console.log(await getServerSession()); }', ['email', 'image', 'name']],
    ['is in what a callback of NextAuth is told', "export const options: NextAuthOptions = { callbacks: { jwt({ token, account }) { console.log(account); return token; } } };", ['Account.access_token', 'Account.id_token', 'Account.providerAccountId', 'Account.refresh_token']],
    ['is not all in one property under a key: silent', "export const options: NextAuthOptions = { callbacks: { signIn({ account, profile }) { console.log(profile?.[account?.provider === 'quay' ? 'picture' : 'avatar_url']); return true; } } };", []],
    ['is in a user of Clerk', 'export async function act() { const user = await currentUser(); console.log(user?.fullName); }', ['user.fullName']],
    ['is in an answer of Supabase', 'export async function act() { const { data } = await supabase.auth.getUser(); console.log(data); }', ['User.email', 'User.phone', 'User.user_metadata']],
    ['is told to a listener of Firebase', 'export const stop = onAuthStateChanged(getAuth(), (user) => { console.log(user?.phoneNumber); });', ['user.phoneNumber']],
  ]);
});

describe('the key of a session in what keeps sessions', () => {
  itLogs({ shared: { 'package.json': '{ "name": "library" }' }, file: (code) => `import session from 'express-session';\ndeclare class Shelf { place: number }\n${code}\n` }, [
    ['is logged where a session is read', "export class Shelves extends session.Store { _get(sid: string) { console.log(`GET ${sid}`); } }", ['sid']],
    ['is logged where a session is written', "export class Shelves extends session.Store { set(sessionId: string, kept: object) { console.log('SET', sessionId); void kept; } }", ['sessionId']],
    ['is none of what keeps something else: silent', "export class Shelves extends Shelf { get(sid: string) { console.log(`GET ${sid}`); } }", []],
    ['is not every parameter: silent', "export class Shelves extends session.Store { touch(sid: string, place: string) { console.log(place, sid.length); } }", []],
  ]);
});
