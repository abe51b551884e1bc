import { describe, expect, it } from 'vitest';
import { escapeControls } from '../../src/report/escape.js';
import { hanging } from '../../src/report/style.js';
import { padText, textWidth, wrapText } from '../../src/report/text-width.js';

describe('escapeControls', () => {
  it.each([
    ['\u001B[2J', String.raw`\x1b[2J`],
    ['a\nb\r\tc', String.raw`a\x0ab\x0d\x09c`],
    ['\u009B31m', String.raw`\x9b31m`],
    ['user\u202Eliame', String.raw`user\u{202e}liame`],
    ['e\u200Bmail', String.raw`e\u{200b}mail`],
  ])('shows %j harmlessly', (hostile, shown) => {
    expect(escapeControls(hostile)).toBe(shown);
  });

  it('leaves other text alone', () => {
    expect(escapeControls('Käufer 顧客 👩‍🔬 · ─')).toContain('Käufer 顧客 👩');
    expect(escapeControls('plain')).toBe('plain');
  });
});

describe('textWidth', () => {
  it.each([
    ['email', 5],
    ['顧客', 4],
    ['고객', 4],
    ['ユーザー', 8],
    ['Käufer', 6],
    ['e\u0301', 1],
    ['👩', 2],
    ['', 0],
  ])('of %s is %d columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('decides how far text is filled up', () => {
    expect(padText('顧客', 6)).toBe('顧客  ');
    expect(padText('longer', 3)).toBe('longer');
  });
});

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('nothing deletes the address', 15)).toEqual(['nothing deletes', 'the address']);
  });

  it('breaks a word only where it alone is too long', () => {
    expect(wrapText('see emergencyContactPhone now', 10)).toEqual(['see', 'emergencyC', 'ontactPhon', 'e now']);
    expect(wrapText('顧客の住所', 4)).toEqual(['顧客', 'の住', '所']);
  });

  it('gives one empty line for nothing', () => {
    expect(wrapText('', 10)).toEqual(['']);
  });
});

describe('hanging', () => {
  it('puts later lines below the first word', () => {
    expect(hanging('1:1  ', 5, 'the email address is kept for ever', 26)).toEqual([
      '1:1  the email address is',
      '     kept for ever',
    ]);
  });
});
