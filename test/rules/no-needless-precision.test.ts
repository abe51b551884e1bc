import { lintedFile, testRule } from './rule-tester.js';

const reader = lintedFile('bookshop', 'src/reader.entity.ts');
const problem = (field: string, category: string, purpose: string, remedy: string, range: [line: number, end: number]) => ({
  messageId: 'problem' as const,
  data: { message: `${field} (${category}) is kept exactly, and all code that reads it only ${purpose}. ${remedy}.` },
  line: range[0], column: 3, endLine: range[0], endColumn: range[1],
});
const rounded = 'Round it before it is stored: two decimals are about a kilometre';

testRule('no-needless-precision', {
  valid: [
    { ...lintedFile('bookshop', 'src/author.entity.ts'), name: 'a birth date that is shown as well' },
    { ...lintedFile('bookshop', 'src/readers.ts'), name: 'fields that are declared elsewhere' },
    { ...lintedFile('bookshop', 'src/card.entity.ts'), name: 'a field that is kept for somebody', options: [{ allowFields: ['Card.cardNumber'] }] },
    { ...reader, name: 'an ignored store', options: [{ ignoreStores: ['Reader'] }] },
  ],
  invalid: [
    {
      ...reader,
      name: 'a birth date for an age, an address for a country, a place for its surroundings',
      errors: [
        problem('Reader.birthDate', 'demographic', 'computes the age', 'Store the year of birth, or since when the person is of age', [12, 19]),
        problem('Reader.lastLoginIp', 'network', 'looks up the country', 'Store the country, or the network (/24 of IPv4, /48 of IPv6)', [15, 23]),
        problem('Reader.latitude', 'location', 'uses the surroundings', rounded, [18, 20]),
        problem('Reader.longitude', 'location', 'uses the surroundings', rounded, [21, 21]),
      ],
    },
    {
      ...lintedFile('bookshop', 'src/card.entity.ts'),
      name: 'a card number for its end',
      errors: [problem('Card.cardNumber', 'financial', 'shows the last digits', 'Store the last four digits, and leave the number to the payment service', [12, 22])],
    },
    {
      ...lintedFile('bookshop', 'src/vote.entity.ts', (text) => `// One for each book.\n${text}`),
      name: 'an address that is only compared, in unsaved text with a line above',
      errors: [problem('Vote.ipAddress', 'network', 'asks whether it is the same', 'Store a keyed digest, or the network (/24 of IPv4, /48 of IPv6)', [13, 21])],
    },
  ],
});
