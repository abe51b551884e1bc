import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('what a password was made to', () => {
  itClassifies('person', [
    ['Rower', 'password_sha', 'string', 'credential'],
    ['Rower', 'passwordSha256', 'string', 'credential'],
    ['Rower', 'password_md5', 'string', 'credential'],
    ['Rower', 'password_digest', 'string', 'credential'],
    ['Rower', 'passwordBcrypt', 'string', 'credential'],
    ['Rower', 'pwdHash', 'string', 'credential'],
    ['Rower', 'passwdHash', 'string', 'credential'],
    ['Rower', 'password_sha', 'boolean', 'nothing'],
    ['Rower', 'boat_sha', 'string', 'nothing'],
    ['Rower', 'passwordAlgorithm', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['SmtpServer', 'password_sha', 'string', 'nothing'],
  ]);
});
