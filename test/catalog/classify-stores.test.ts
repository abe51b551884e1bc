import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('what holds the value of a part that is called after it', () => {
  itClassifies('person', [
    ['Rower', 'phoneNumber.number', 'string', 'contact'],
    ['Rower', 'phoneNumber.countryCode', 'string', 'nothing'],
    ['Rower', 'emails.value', 'string', 'contact'],
    ['Rower', 'boat.number', 'string', 'nothing'],
    ['Rower', 'points.value', 'number', 'nothing'],
    ['Rower', 'profession.value', 'string', 'demographic'],
    ['Rower', 'profession.colour', 'string', 'nothing'],
    ['Rower', 'phoneNumber.number', 'number', 'contact'],
  ]);
  itClassifies('owned', [
    ['Application(userId)', 'answers.phoneNumber.number', 'string', 'contact'],
    ['Application(userId)', 'answers.berth.number', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['Harbour', 'phones.number', 'string', 'contact'],
    ['Harbour', 'emails.value', 'string', 'contact'],
    ['Harbour', 'berths.number', 'string', 'nothing'],
    ['Harbour', 'school.value', 'string', 'nothing'],
    ['Harbour', 'email.text', 'string', 'nothing'],
  ]);
});

describe('tokens by what they are for', () => {
  itClassifies('person', [
    ['Rower', 'verifyToken', 'string', 'credential'],
    ['Rower', 'verify_email_token', 'string', 'credential'],
    ['Rower', 'verify_email_sent_at', 'date', 'nothing'],
    ['Rower', 'verifyTokens', 'boolean', 'nothing'],
  ]);
});
