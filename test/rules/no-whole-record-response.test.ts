import { lintedFile, testRule } from './rule-tester.js';

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
  ],
  invalid: [
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
