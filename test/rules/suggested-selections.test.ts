import { lintedFile, suggestion, testRule } from './rule-tester.js';

/** A file of the pharmacy with a route. */
const route = (body: string, stores = 'prisma') => `import express from 'express';
import pino from 'pino';
import { ${stores} } from './stores.js';

const logger = pino();

express.Router().get('/:id', async (request, response) => {
  ${body}
});
`;
const used = (body: string, stores?: string) => lintedFile('pharmacy', 'src/open.ts', () => route(body, stores));

/** A route that sends whole records, and the same after the suggestion. */
const narrowed = (name: string, description: string, [before, after]: readonly [string, string], stores?: string) => ({
  ...used(before, stores), name, errors: [{ messageId: 'problem' as const, suggestions: [suggestion(description, route(after, stores))] }],
});

/** A route that sends whole records, which no safe edit narrows. */
const kept = (name: string, body: string, stores?: string) => ({ ...used(body, stores), name, errors: [{ messageId: 'problem' as const }] });

const withoutContacts = 'Read Customer without email and phone.';
const selected = 'select: { id: true, createdAt: true }';

testRule('no-whole-record-response', {
  valid: [
    { ...used(`response.json(await prisma.customer.findMany({ ${selected} }));`), name: 'Prisma, after the suggestion' },
    { ...used("response.json(await doctors.find({ select: ['id', 'room'] }));", 'doctors'), name: 'TypeORM, after the suggestion' },
    { ...used("response.json(await Nurse.findById(request.params.id).select('-email'));", 'Nurse'), name: 'Mongoose, after the suggestion' },
    { ...used('response.json(await database.query.drivers.findFirst({ columns: { email: false } }));', 'database'), name: 'Drizzle, after the suggestion' },
    { ...used("response.json(await Passenger.findAll({ attributes: { exclude: ['email', 'city'] } }));", 'Passenger'), name: 'Sequelize, after the suggestion' },
  ],
  invalid: [
    narrowed('Prisma, in a variable of which another field is read', withoutContacts, [
      'const customer = await prisma.customer.findUnique({ where: { id: request.params.id } }); if (!customer) return; logger.info(customer.createdAt); response.json(customer);',
      `const customer = await prisma.customer.findUnique({ ${selected}, where: { id: request.params.id } }); if (!customer) return; logger.info(customer.createdAt); response.json(customer);`,
    ]),
    narrowed('Prisma, without options', withoutContacts, ['response.json(await prisma.customer.findMany());', `response.json(await prisma.customer.findMany({ ${selected} }));`]),
    narrowed('Prisma, with options that say nothing', withoutContacts, ['response.json(await prisma.customer.findMany({}));', `response.json(await prisma.customer.findMany({ ${selected} }));`]),
    narrowed('TypeORM', 'Read Doctor without email.', [
      'const doctor = await doctors.findOne({ where: { id: request.params.id } }); response.json(doctor);',
      "const doctor = await doctors.findOne({ select: ['id', 'room'], where: { id: request.params.id } }); response.json(doctor);",
    ], 'doctors'),
    narrowed('Mongoose, in the middle of a chain', 'Read Nurse without email.', [
      'const nurse = await Nurse.findById(request.params.id).lean(); response.json(nurse);',
      "const nurse = await Nurse.findById(request.params.id).select('-email').lean(); response.json(nurse);",
    ], 'Nurse'),
    narrowed('Drizzle', 'Read drivers without email.', [
      'response.json(await database.query.drivers.findFirst({ limit: 1 }));', 'response.json(await database.query.drivers.findFirst({ columns: { email: false }, limit: 1 }));',
    ], 'database'),
    narrowed('Sequelize, behind another argument', 'Read Passenger without email and city.', [
      'const passenger = await Passenger.findByPk(request.params.id); response.json(passenger);',
      "const passenger = await Passenger.findByPk(request.params.id, { attributes: { exclude: ['email', 'city'] } }); response.json(passenger);",
    ], 'Passenger'),
    kept('a field that is read afterwards', 'const customer = await prisma.customer.findFirst(); logger.info(customer?.phone?.length); response.json(customer);'),
    kept('a record that goes elsewhere, too', 'const doctor = await doctors.findOne({}); if (doctor) await doctors.save(doctor); response.json(doctor);', 'doctors'),
    kept('a record that is changed', "const nurse = await Nurse.findOne({}); if (nurse) nurse.ward = 'a'; response.json(nurse);", 'Nurse'),
    kept('a method that is called', 'const nurse = await Nurse.findOne({}); await nurse?.save(); response.json(nurse);', 'Nurse'),
    kept('options from elsewhere', 'const options = { where: { id: request.params.id } }; response.json(await doctors.findOne(options));', 'doctors'),
    kept('options that are spread', 'const page = { take: 1 }; response.json(await doctors.find({ ...page }));', 'doctors'),
    kept('related records', "response.json(await doctors.find({ relations: ['patients'] }));", 'doctors'),
    kept('a variable with a type of its own', 'const doctor: Doctor | null = await doctors.findOne({}); response.json(doctor);', 'doctors, type Doctor'),
    kept('a variable that is given another record later', 'let doctor = await doctors.findOne({}); doctor ??= await doctors.findOne({ where: {} }); response.json(doctor);', 'doctors'),
  ],
});
