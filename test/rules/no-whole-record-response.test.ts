import { lintedFile, testRule } from './rule-tester.js';

/** The functions of a file as server actions, with one more that returns something. */
const acting = (returned: string) => (text: string): string => `'use server';
${text}
export async function find(id: string) {
  const guest = await prisma.guest.findUniqueOrThrow({ where: { id } });
  return ${returned};
}
`;

/** The service as a controller that answers with what a handler returns. */
const answering = (returned: string) => (text: string): string => `${text}
import { Controller, Get } from '@nestjs/common';
@Controller()
export class PatientsController {
  constructor(private readonly service: PatientsService) {}
  @Get()
  async find() {
    const patient = await this.service.register('', new Date());
    return ${returned};
  }
}
`;

testRule('no-whole-record-response', {
  valid: [
    { ...lintedFile('clinic', 'src/patients.service.ts'), name: 'code that answers nobody' },
    { ...lintedFile('clinic', 'src/patients.service.ts', answering('{ id: patient.id }')), name: 'chosen fields' },
    { ...lintedFile('clinic', 'src/patients.service.ts', answering('patient')), name: 'a store whose records may be sent', options: [{ allowStores: ['Patient'] }] },
    { ...lintedFile('hotel', 'src/guests.ts', acting('{ name: guest.lastName }')), name: 'a server action with chosen fields' },
  ],
  invalid: [
    {
      ...lintedFile('hotel', 'src/guests.ts', acting('guest')),
      name: 'a record that a server action returns',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'find sends whole records of Guest to the client, email (contact) and lastName (identity) included. '
            + 'Select the fields that the client needs, or map the record to a type that has only those.',
        },
        line: 27, column: 10, endLine: 27, endColumn: 15,
        suggestions: [{
          messageId: 'suggestion', data: { description: 'Read Guest without email and lastName.' },
          output: lintedFile('hotel', 'src/guests.ts', (text) => acting('guest')(text).replace('  const guest = await prisma.guest.findUniqueOrThrow({ where', '  const guest = await prisma.guest.findUniqueOrThrow({ select: { id: true }, where')).code,
        }],
      }],
    },
    {
      ...lintedFile('clinic', 'src/patients.service.ts', answering('{ data: patient }')),
      name: 'a record in the answer',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'PatientsController.find sends whole records of Patient to the client, email (contact) and birthDate (demographic) included. '
            + 'Select the fields that the client needs, or map the record to a type that has only those.',
        },
        line: 42, column: 12, endLine: 42, endColumn: 29,
      }],
    },
  ],
});
