import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';

/** An invented post office, which hands letters to whoever carries them. */
const office: Around = {
  shared: {
    'package.json': '{ "name": "post-office" }',
    'src/carriers.ts': `import nodemailer from 'nodemailer';
export interface Carrier { carry(to: string, text: string): Promise<any>; weigh(text: string): Promise<number> }
export abstract class Balloon { abstract drop(to: string): any }
export interface Crane { carry(to: string, text: string): Promise<any> }
const transport = nodemailer.createTransport();
export class Pigeon implements Carrier {
  async carry(to: string, text: string) { const sent = await transport.sendMail({ to, text }); return sent; }
  async weigh(text: string) { return text.length; }
}
export class Nobody implements Carrier {
  async carry(to: string) { return \`nobody carries it to \${to}\`; }
  async weigh() { return 0; }
}
export class Red extends Balloon { drop(to: string) { return { email: to }; } }
export class Hook implements Crane { async carry() { return 'lifted'; } }
`,
  },
  file: (code) => `import type { Balloon, Carrier, Crane } from './carriers.js';\nexport async function act(carrier: Carrier, crane: Crane, balloon: Balloon, email: string) { ${code} }\n`,
};

describe('what an interface says nothing of, and the classes give that implement it', () => {
  itLogs(office, [
    ['is logged', "const sent = await carrier.carry('desk', 'closed'); console.log(sent);", ['SentMessageInfo.accepted', 'SentMessageInfo.envelope', 'SentMessageInfo.pending', 'SentMessageInfo.rejected']],
    ['is logged with what they are given', "console.log(await carrier.carry(email, 'closed'));", ['SentMessageInfo.accepted', 'SentMessageInfo.envelope', 'SentMessageInfo.pending', 'SentMessageInfo.rejected', 'email']],
    ['is logged where an abstract class declares it', 'console.log(balloon.drop(email));', ['email']],
    ['is nothing of another interface with the same method: silent', "console.log(await crane.carry(email, 'closed'));", []],
    ['is nothing where the interface says what it gives: silent', 'console.log(await carrier.weigh(email));', []],
  ]);
});
