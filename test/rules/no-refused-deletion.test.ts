import { lintedFile, testRule } from './rule-tester.js';

testRule('no-refused-deletion', {
  valid: [
    { ...lintedFile('school', 'src/entities.ts'), name: 'records that refer to an ignored store', options: [{ ignoreStores: ['Pupil'] }] },
    { ...lintedFile('school', 'src/entities.ts'), name: 'ignored records', options: [{ ignoreStores: ['Report'] }] },
    { ...lintedFile('school', 'src/pupils.ts'), name: 'the code that deletes' },
  ],
  invalid: [{
    ...lintedFile('school', 'src/entities.ts'),
    name: 'the default action of the database',
    errors: [{
      messageId: 'problem',
      data: {
        message: 'The deletion of Pupil (expel, src/pupils.ts:6) fails while Report records refer to it: Report.pupil has the action no-action, the default, '
          + 'and nothing deletes them first. Delete them in the same place, or declare onDelete: cascade or set null on pupil.',
      },
      line: 13, column: 27, endLine: 13, endColumn: 41,
      suggestions: [{
        messageId: 'suggestion', data: { description: 'Delete Report records with the Pupil that pupil leads to.' },
        output: lintedFile('school', 'src/entities.ts', (text) => text.replace('@ManyToOne(() => Pupil) pupil', '@ManyToOne(() => Pupil, { onDelete: \'CASCADE\' }) pupil')).code,
      }],
    }],
  }],
});
