import { lintedFile, testRule } from './rule-tester.js';

testRule('complete-erasure', {
  valid: [
    { ...lintedFile('clinic', 'src/patients.service.ts'), name: 'code without a person that is deleted' },
    { ...lintedFile('hotel', 'src/guests.ts'), name: 'records and fields that are kept on purpose', options: [{ keep: ['Stripe customer', 'Employee'] }] },
    { ...lintedFile('hotel', 'src/guests.ts'), name: 'persons that are left alone', options: [{ ignoreStores: ['Guest', 'Employee'] }] },
  ],
  invalid: [
    {
      ...lintedFile('hotel', 'src/guests.ts'),
      name: 'a customer that stays at a service, and an anonymisation that forgets a field',
      errors: [
        {
          messageId: 'problem',
          data: {
            message: 'A Stripe customer stays after the deletion of a Guest (forgetGuest, src/guests.ts:17): no code of the erasure removes it. '
              + 'Delete it in the same place (customers.del).',
          },
          line: 9, column: 9, endLine: 9, endColumn: 56,
        },
        {
          messageId: 'problem',
          data: { message: 'The anonymisation of Employee (dismiss, src/guests.ts:21) leaves iban (financial). Overwrite it there as well.' },
          line: 21, column: 9, endLine: 21, endColumn: 82,
        },
      ],
    },
  ],
});
