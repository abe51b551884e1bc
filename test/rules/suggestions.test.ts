import { lintedFile, suggestion, testRule } from './rule-tester.js';

/** A file of the pharmacy with a route that has read a customer, who may be missing, and does something with it. */
const route = (statement: string, imports = '') => `import express from 'express';
import pino from 'pino';
import { prisma } from './stores.js';${imports}

const logger = pino();

express.Router().get('/:id', async (request, response) => {
  const customer = await prisma.customer.findUnique({ where: { id: request.params.id } });
  ${statement}
  response.end(customer?.createdAt);
});
`;
const importing = "\nimport { redact } from './redact.js';";
const written = (code: string) => lintedFile('pharmacy', 'src/open.ts', () => code);
const used = (statement: string, imports = '') => written(route(statement, imports));

const selecting = (statement: string) => suggestion('Read Customer without email and phone.', route(statement).replace('{ where', '{ select: { id: true, createdAt: true }, where'));

type Suggested = readonly ReturnType<typeof suggestion>[];

/** A statement in the route, and the suggestions that its one problem has. */
const offered = (name: string, statement: string, suggestions: Suggested, imports = '') => ({
  ...used(statement, imports), name, errors: [{ messageId: 'problem' as const, suggestions: [...suggestions] }],
});

testRule('no-personal-data-in-logs', {
  valid: [{ ...used('logger.info(customer?.id);'), name: 'what suggestions lead to' }],
  invalid: [
    offered('a record that may be missing', 'logger.info({ found: customer });', [
      suggestion('Write customer?.id instead of the whole record.', route('logger.info({ found: customer?.id });')),
      suggestion('Leave found out.', route('logger.info({});')),
      suggestion('Hand it to redact first.', route('logger.info({ found: redact(customer) });', importing)),
      selecting('logger.info({ found: customer });'),
    ]),
    offered('a record under its own name', "logger.info({ event: 'seen', customer });", [
      suggestion('Write customer?.id instead of the whole record.', route("logger.info({ event: 'seen', customerId: customer?.id });")),
      suggestion('Leave customer out.', route("logger.info({ event: 'seen' });")),
      suggestion('Hand it to redact first.', route("logger.info({ event: 'seen', customer: redact(customer) });", importing)),
      selecting("logger.info({ event: 'seen', customer });"),
    ]),
    offered('a field in a text, and a redactor that is there already', 'if (customer) logger.info(`seen ${customer.email}`);', [
      suggestion('Write customer.id instead.', route('if (customer) logger.info(`seen ${customer.id}`);', importing)),
      suggestion('Hand it to redact first.', route('if (customer) logger.info(`seen ${redact(customer.email)}`);', importing)),
    ], importing),
    offered('a redactor that is called after the field', 'if (customer) logger.info(`seen ${customer.email}`);', [
      suggestion('Write customer.id instead.', route('if (customer) logger.info(`seen ${customer.id}`);', importing.replaceAll('redact }', 'maskEmail }'))),
      suggestion('Hand it to maskEmail first.', route('if (customer) logger.info(`seen ${maskEmail(customer.email)}`);', importing.replaceAll('redact }', 'maskEmail }'))),
    ], importing.replaceAll('redact }', 'maskEmail }')),
    offered('the same twice', 'if (customer) logger.info(`${customer.email} and ${customer.email}`);', [
      suggestion('Write customer.id instead.', route('if (customer) logger.info(`${customer.id} and ${customer.id}`);')),
      suggestion('Hand it to redact first.', route('if (customer) logger.info(`${redact(customer.email)} and ${redact(customer.email)}`);', importing)),
    ]),
    offered('two properties, together or each', 'if (customer) logger.info({ at: 1, to: customer.email, by: customer.phone });', [
      suggestion('Leave to and by out.', route('if (customer) logger.info({ at: 1 });')),
      suggestion('Leave to out.', route('if (customer) logger.info({ at: 1, by: customer.phone });')),
      suggestion('Leave by out.', route('if (customer) logger.info({ at: 1, to: customer.email });')),
      suggestion('Hand it to redact first.', route('if (customer) logger.info({ at: 1, to: redact(customer.email), by: redact(customer.phone) });', importing)),
    ]),
    offered('all that an object has', 'if (customer) logger.info({ to: customer.email, by: customer.phone }, 1);', [
      suggestion('Leave to and by out.', route('if (customer) logger.info({  }, 1);')),
      suggestion('Leave to out.', route('if (customer) logger.info({ by: customer.phone }, 1);')),
      suggestion('Leave by out.', route('if (customer) logger.info({ to: customer.email }, 1);')),
      suggestion('Hand it to redact first.', route('if (customer) logger.info({ to: redact(customer.email), by: redact(customer.phone) }, 1);', importing)),
    ]),
    offered('the first two of three', 'if (customer) logger.info({ to: customer.email, by: customer.phone, at: 1 });', [
      suggestion('Leave to and by out.', route('if (customer) logger.info({ at: 1 });')),
      suggestion('Leave to out.', route('if (customer) logger.info({ by: customer.phone, at: 1 });')),
      suggestion('Leave by out.', route('if (customer) logger.info({ to: customer.email, at: 1 });')),
      suggestion('Hand it to redact first.', route('if (customer) logger.info({ to: redact(customer.email), by: redact(customer.phone), at: 1 });', importing)),
    ]),
    offered('a property below a comment about the next', 'if (customer) logger.info({ to: customer.email,\n    // when\n    at: 1 });', [
      suggestion('Leave to out.', route('if (customer) logger.info({ \n    // when\n    at: 1 });')),
      suggestion('Hand it to redact first.', route('if (customer) logger.info({ to: redact(customer.email),\n    // when\n    at: 1 });', importing)),
    ]),
    offered('a list of records', 'const customers = await prisma.customer.findMany(); logger.info(customers);', [
      suggestion('Write customers.map(({ id }) => id) instead of the whole record.', route('const customers = await prisma.customer.findMany(); logger.info(customers.map(({ id }) => id));')),
      suggestion('Hand it to redact first.', route('const customers = await prisma.customer.findMany(); logger.info(redact(customers));', importing)),
      suggestion('Read Customer without email and phone.', route('const customers = await prisma.customer.findMany({ select: { id: true, createdAt: true } }); logger.info(customers);')),
    ]),
    offered('a spread before it, which would show', 'if (customer) logger.info({ ...request.params, to: customer.email });', [
      suggestion('Hand it to redact first.', route('if (customer) logger.info({ ...request.params, to: redact(customer.email) });', importing)),
    ]),
    offered('a key that is computed', 'if (customer) logger.info({ [request.params.name]: customer.email });', [
      suggestion('Hand it to redact first.', route('if (customer) logger.info({ [request.params.name]: redact(customer.email) });', importing)),
    ]),
    offered('a computation with effects', "let last = ''; if (customer) logger.info({ to: (last = customer.email) });", [
      suggestion('Hand it to redact first.', route("let last = ''; if (customer) logger.info({ to: (redact(last = customer.email)) });", importing)),
    ]),
    offered('a property that holds more', 'if (customer) logger.info({ input: { to: customer.email, count: 1 } });', [
      suggestion('Hand it to redact first.', route('if (customer) logger.info({ input: redact({ to: customer.email, count: 1 }) });', importing)),
    ]),
    offered('a text of which it is a part', "if (customer) logger.info({ text: `seen ${customer.email}` });", [
      suggestion('Hand it to redact first.', route("if (customer) logger.info({ text: redact(`seen ${customer.email}`) });", importing)),
    ]),
    offered('a redactor that looks for keys, which a text has none of', 'const tell = logger; if (customer) tell.info(`seen ${customer.email}`);', [
      suggestion('Write customer.id instead.', route('const tell = logger; if (customer) tell.info(`seen ${customer.id}`);', "\nimport { scrub } from './scrub.js';")),
      suggestion('Hand it to redact first.', route('const tell = logger; if (customer) tell.info(`seen ${redact(customer.email)}`);', "\nimport { scrub } from './scrub.js';\nimport { redact } from './redact.js';")),
    ], "\nimport { scrub } from './scrub.js';"),
    offered('a property that a type asks for', 'const log = (entry: { to: string }) => { logger.info(entry); }; if (customer) log({ to: customer.email });', [
      suggestion('Hand it to redact first.', route('const log = (entry: { to: string }) => { logger.info(entry); }; if (customer) log({ to: redact(customer.email) });', importing)),
    ]),
    {
      ...used('const log = (entry: { email: string } | null) => { logger.info(entry); }; log(customer);'),
      name: 'a parameter that asks for a record',
      errors: [
        { messageId: 'problem' as const, suggestions: [suggestion('Hand it to redact first.', route('const log = (entry: { email: string } | null) => { logger.info(redact(entry)); }; log(customer);', importing))] },
        { messageId: 'problem' as const },
      ],
    },
    offered('a name that something nearer has', 'const redact = 1; if (customer) logger.info(redact, { to: customer.email });', [
      suggestion('Leave to out.', route('const redact = 1; if (customer) logger.info(redact, {});')),
      suggestion('Hand it to maskEmail first.', route('const redact = 1; if (customer) logger.info(redact, { to: maskEmail(customer.email) });', importing.replaceAll('redact }', 'maskEmail }'))),
    ]),
    {
      ...written(`const { prisma } = require('./stores');\nprisma.customer.findFirst().then((customer) => { console.log({ to: customer?.email }); });\n`),
      name: 'a file without imports, where nothing shows how they are written',
      errors: [{
        messageId: 'problem' as const,
        suggestions: [suggestion('Leave to out.', `const { prisma } = require('./stores');\nprisma.customer.findFirst().then((customer) => { console.log({}); });\n`)],
      }],
    },
  ],
});

testRule('no-personal-data-in-errors', {
  valid: [{ ...used('if (customer === null) throw new Error(request.params.id);'), name: 'what suggestions lead to' }],
  invalid: [
    offered('a field in a message', 'if (customer) throw new Error(`no ${customer.email}`);', [
      suggestion('Write customer.id instead.', route('if (customer) throw new Error(`no ${customer.id}`);')),
      suggestion('Hand it to redact first.', route('if (customer) throw new Error(`no ${redact(customer.email)}`);', importing)),
    ]),
  ],
});

testRule('no-personal-data-in-urls', {
  valid: [{ ...used('response.redirect(`/?id=${request.params.id}`);'), name: 'what suggestions lead to' }],
  invalid: [
    offered('a parameter, which no redactor helps', "if (customer) response.redirect(`/?${new URLSearchParams({ page: '1', email: customer.email })}`);", [
      suggestion('Leave email out.', route("if (customer) response.redirect(`/?${new URLSearchParams({ page: '1' })}`);")),
    ]),
    {
      ...used("if (customer) { const back = `/?email=${customer.email}`; response.redirect(`/?${new URLSearchParams({ page: '1', back })}`); }"),
      name: 'an address of which it is a part', errors: [{ messageId: 'problem' as const }, { messageId: 'problem' as const }],
    },
  ],
});

const tracked = "\nimport posthog from 'posthog-js';";
testRule('no-personal-data-to-third-parties', {
  valid: [{ ...used("posthog.capture('seen');", tracked), name: 'what suggestions lead to' }],
  invalid: [
    offered('a property', "if (customer) posthog.capture('seen', { at: 1, email: customer.email });", [
      suggestion('Leave email out.', route("if (customer) posthog.capture('seen', { at: 1 });", tracked)),
      suggestion('Hand it to redact first.', route("if (customer) posthog.capture('seen', { at: 1, email: redact(customer.email) });", `${tracked}${importing}`)),
    ], tracked),
  ],
});

testRule('no-personal-data-in-files', {
  valid: [{ ...used("await writeFile('a', request.params.id);", "\nimport { writeFile } from 'node:fs/promises';"), name: 'what suggestions lead to' }],
  invalid: [
    offered('a list of records', "await writeFile('a', `${customer?.email}`);", [
      suggestion('Hand it to redact first.', route("await writeFile('a', `${redact(customer?.email)}`);", `\nimport { writeFile } from 'node:fs/promises';${importing}`)),
    ], "\nimport { writeFile } from 'node:fs/promises';"),
  ],
});
