import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/catalog/words.js';

describe('splitWords', () => {
  it.each([
    ['userEmail', 'user email'],
    ['UserEmail', 'user email'],
    ['user_email', 'user email'],
    ['USER_EMAIL', 'user email'],
    ['user-email', 'user email'],
    ['user.email', 'user email'],
    ['email_address', 'email address'],
    ['e_mail', 'email'],
    ['eMail', 'email'],
    ['E-Mail', 'email'],
    ['lastLoginIP', 'last login ip'],
    ['photoURL', 'photo url'],
    ['currentRESTSession', 'current rest session'],
    ['IPAddress', 'ip address'],
    ['address1', 'address 1'],
    ['SSNLast4', 'ssn last 4'],
    ['userIDs', 'user id'],
    ['imageURLs', 'image url'],
    ['redirectUris', 'redirect uri'],
    ['_creatorId', 'creator id'],
    ['iPhone', 'iphone'],
    ['WhatsAppMessage', 'whatsapp message'],
    ['', ''],
    ['__', ''],
  ])('splits %s into "%s"', (name, words) => {
    expect(splitWords(name).join(' ')).toBe(words);
  });

  it.each([
    ['emails', 'email'],
    ['phone_numbers', 'phone number'],
    ['addresses', 'address'],
    ['allergies', 'allergy'],
    ['photos', 'photo'],
    ['responses', 'response'],
    ['searches', 'search'],
    ['address', 'address'],
    ['status', 'status'],
    ['diagnosis', 'diagnosis'],
    ['gps', 'gps'],
    ['alias', 'alias'],
  ])('brings %s to the singular %s', (name, words) => {
    expect(splitWords(name).join(' ')).toBe(words);
  });

  it.each([
    ['prénom', 'prenom'],
    ['Straße', 'strasse'],
    ['fechaDeNacimientoAño', 'fecha de nacimiento ano'],
    ['имяКлиента', 'имя клиента'],
    ['データ', 'データ'],
  ])('reads the letters of %s', (name, words) => {
    expect(splitWords(name).join(' ')).toBe(words);
  });
});
