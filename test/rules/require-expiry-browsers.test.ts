import { lintedFile, testRule } from './rule-tester.js';

const remedy = 'Let it stay for 1 year 1 month at most, or give it no age, so that it goes with the session of the browser.';

testRule('require-expiry', {
  valid: [
    { ...lintedFile('reading-room', 'src/cookies.ts'), name: 'cookies that may stay', options: [{ longestCookie: 'never' }] },
    { ...lintedFile('reading-room', 'src/loans.ts'), name: 'ignored records', options: [{ ignoreStores: ['Loan'] }] },
  ],
  invalid: [
    {
      ...lintedFile('reading-room', 'src/loans.ts'),
      name: 'records that nothing removes by age, unlike those that a filter leaves out, and unlike what a call is found to keep',
      errors: [{
        messageId: 'problem',
        data: { message: 'Loan keeps borrowerEmail (contact) in the browser for ever: nothing removes records by age. Remove old ones when a page opens, or leave them on the server.' },
        line: 1, column: 1, endLine: 1, endColumn: 24,
      }],
    },
    {
      ...lintedFile('reading-room', 'src/reminders.ts'),
      name: 'records in an app, and in protected storage but for what belongs there',
      errors: [
        {
          messageId: 'problem',
          data: { message: 'Reminder keeps readerEmail (contact) in the app for ever: nothing removes records by age. Remove old ones when the app starts, or leave them on the server.' },
          line: 4, column: 1, endLine: 4, endColumn: 58,
        },
        {
          messageId: 'problem',
          data: { message: 'Membership keeps readerEmail (contact) in the app for ever: nothing removes records by age. Remove old ones when the app starts, or leave them on the server.' },
          line: 5, column: 1, endLine: 5, endColumn: 67,
        },
      ],
    },
    {
      ...lintedFile('reading-room', 'src/cookies.ts'),
      name: 'cookies that stay for years',
      errors: [
        { messageId: 'problem', data: { message: `response.cookie keeps authToken (credential) in a cookie for 2 years. ${remedy}` }, line: 10, column: 3, endLine: 10, endColumn: 79 },
        { messageId: 'problem', data: { message: `Cookies.set keeps email (contact) in a cookie for 10 years. ${remedy}` }, line: 11, column: 3, endLine: 11, endColumn: 50 },
      ],
    },
    {
      ...lintedFile('reading-room', 'src/cookies.ts', (text) => text.replace(/ {2}(response.cookie\('session'|Cookies).*\n/g, '')),
      name: 'a limit of months',
      options: [{ longestCookie: '6 months' }],
      errors: [{
        messageId: 'problem',
        data: { message: 'response.cookie keeps email (contact) in a cookie for 1 year. Let it stay for 6 months at most, or give it no age, so that it goes with the session of the browser.' },
        line: 8, column: 3, endLine: 8, endColumn: 54,
      }],
    },
  ],
});
