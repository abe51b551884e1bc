import { describe, expect, it } from 'vitest';
import { createTaxonomy, type OwnerContext } from '../../src/catalog/classify.js';
import type { FieldType } from '../../src/collect/facts.js';
import { itClassifies, type Row } from './field-rows.js';

const taxonomy = createTaxonomy();

describe('fields of a person', () => {
  const rows: Row[] = [
    ['User', 'name', 'string', 'identity'],
    ['Customer', 'full_name', 'string', 'identity'],
    ['Patient(email)', 'title', 'string', 'demographic'],
    ['Patient', 'title', 'string', 'nothing'],
    ['Patient', 'middleInitial', 'string', 'identity'],
    ['Patient', 'initialValue', 'string', 'nothing'],
    ['Patient', 'initialUser', 'string', 'nothing'],
    ['User', 'username', 'string', 'identity'],
    ['User', 'displayName', 'string', 'identity'],
    ['User', 'firstname', 'string', 'identity'],
    ['User', 'googleId', 'string', 'identity'],
    ['User', 'externalId', 'string', 'identity'],
    ['User', 'github', 'string', 'identity'],
    ['Employee', 'SSN', 'string', 'identity'],
    ['Employee', 'ssn_last_four', 'string', 'identity'],
    ['Employee', 'empName', 'string', 'identity'],
    ['Member', 'otherName', 'string', 'identity'],
    ['Member', 'idNo', 'string', 'identity'],
    ['Member', 'residence', 'string', 'contact'],
    ['Employee', 'altMobile', 'string', 'contact'],
    ['Employee', 'bornDate', 'string', 'demographic'],
    ['Employee', 'dayOfBirth', 'date', 'demographic'],
    ['Employee', 'payslip', 'string', 'financial'],
    ['Friend', 'lookingFor', 'string', 'demographic'],
    ['Friend', 'hairColor', 'string', 'demographic'],
    ['Friend', 'politics', 'string', 'special'],
    ['Driver(userId)', 'licenseNumber', 'string', 'identity'],
    ['Driver(userId)', 'drivingLicenseImage', 'string', 'identity'],
    ['User', 'email', 'string', 'contact'],
    ['User', 'email_hash', 'string', 'contact'],
    ['User', 'fb_name', 'string', 'identity'],
    ['User', 'pwhash', 'string', 'credential'],
    ['User', 'deleteToken', 'string', 'credential'],
    ['User', 'e_mail', 'string', 'contact'],
    ['User', 'emails', 'json', 'contact'],
    ['send email', 'toAddress', 'string', 'contact'],
    ['mailer', 'to', 'string', 'contact'],
    ['Transfer', 'toAddress', 'string', 'nothing'],
    ['User', 'phone', 'number', 'contact'],
    ['User', 'city', 'string', 'contact'],
    ['User', 'address', 'json', 'contact'],
    ['User(street, city)', 'state', 'string', 'contact'],
    ['User', 'state', 'string', 'nothing'],
    ['User', 'password', 'string', 'credential'],
    ['User', 'encryptedPassword', 'binary', 'credential'],
    ['User', 'refreshToken', 'string', 'credential'],
    ['User', 'apiKey', 'string', 'credential'],
    ['User', 'twoFactorBackupCodes', 'string', 'credential'],
    ['User', 'salt', 'string', 'credential'],
    ['User', 'lastLoginIp', 'string', 'network'],
    ['User', 'loginIpHash', 'string', 'network'],
    ['User', 'pinHash', 'string', 'credential'],
    ['User', 'exportArchiveHash', 'string', 'nothing'],
    ['User', 'dateOfBirth', 'date', 'demographic'],
    ['User', 'birthdate', 'string', 'demographic'],
    ['User', 'gender', 'enum', 'demographic'],
    ['User', 'age', 'number', 'demographic'],
    ['User', 'jobTitle', 'string', 'demographic'],
    ['User', 'location', 'string', 'location'],
    ['User', 'latitude', 'number', 'location'],
    ['Employee', 'salary', 'number', 'financial'],
    ['Payslip(employeeId)', 'bonus', 'number', 'financial'],
    ['users(email)', 'bankAcc', 'unknown', 'financial'],
    ['users(email)', 'bankRouting', 'unknown', 'financial'],
    ['complaints', 'complainantName', 'unknown', 'identity'],
    ['orders(email)', 'bonus', 'number', 'nothing'],
    ['Patient', 'bloodType', 'enum', 'health'],
    ['Patient', 'healthInfo', 'string', 'health'],
    ['Patient', 'medical_information', 'string', 'health'],
    ['Patient', 'heightCm', 'number', 'health'],
    ['Patient', 'diagnoses', 'json', 'health'],
    ['Player', 'injuries', 'string', 'health'],
    ['Employee', 'faceEmbedding', 'json', 'biometric'],
    ['User', 'religion', 'string', 'special'],
    ['User', 'lastLoginAt', 'date', 'behavior'],
    ['User', 'lastActiveOn', 'date', 'behavior'],
    ['User', 'signedInAt', 'date', 'behavior'],
    ['User', 'signedIn', 'boolean', 'nothing'],
    ['User', 'logged_in_at', 'unknown', 'behavior'],
    ['User', 'signInAtDesk', 'string', 'nothing'],
    ['User', 'genderGuess', 'number', 'demographic'],
    ['User', 'birth_year_estimate', 'number', 'demographic'],
    ['User', 'guessedRooms', 'number', 'nothing'],
    ['User', 'profile_image_url_https', 'string', 'image'],
    ['User', 'callback_url_https', 'string', 'nothing'],
    ['User', 'fb_user_id', 'string', 'identity'],
    ['User', 'fb_page_id', 'string', 'nothing'],
    ['User', 'last_seen', 'string', 'behavior'],
    ['User', 'photoURL', 'string', 'image'],
    ['User', 'avatar', 'string', 'image'],
    ['User', 'image', 'string', 'image'],
    ['User', 'bio', 'string', 'content'],
    ['User', 'banReason', 'string', 'content'],
    ['User', 'currentDraft', 'json', 'content'],
    ['User', 'preferences', 'json', 'nothing'],
    ['User', 'notificationSettings', 'json', 'nothing'],
    ['User', 'roles', 'json', 'nothing'],
    ['User', 'createdAt', 'date', 'nothing'],
    ['User', 'updatedAt', 'date', 'nothing'],
    ['User', 'deletedAt', 'date', 'nothing'],
    ['User', 'emailVerifiedAt', 'date', 'nothing'],
    ['User', 'emailVerified', 'date', 'nothing'],
    ['User', 'passwordResetExpires', 'date', 'nothing'],
    ['User', 'isEmailVerified', 'boolean', 'nothing'],
    ['User', 'hasPassword', 'boolean', 'nothing'],
    ['User', 'emailNotifications', 'boolean', 'nothing'],
    ['User', 'emailCount', 'number', 'nothing'],
    ['User', 'nameLength', 'number', 'nothing'],
    ['User', 'email', 'number', 'nothing'],
    ['User', 'name', 'enum', 'nothing'],
    ['User', 'name', 'relation', 'nothing'],
    ['User', 'passwordPolicy', 'string', 'nothing'],
    ['User', 'emailTemplate', 'string', 'nothing'],
    ['User', 'loginAttempts', 'number', 'nothing'],
    ['User', 'locale', 'string', 'nothing'],
    ['User', 'companyId', 'string', 'nothing'],
    ['User', 'avatarImageId', 'string', 'nothing'],
    ['User', 'profile.gender', 'string', 'demographic'],
    ['User', 'profile.name', 'string', 'identity'],
    ['User(address.street)', 'address.city', 'string', 'contact'],
    ['User', 'organization.name', 'string', 'nothing'],
    ['User', 'favouriteProducts.name', 'string', 'nothing'],
    ['User', 'preferences.email', 'string', 'nothing'],
    ['User', 'tokens.accessToken', 'string', 'credential'],
    ['User', 'portraitObjectKey', 'string', 'image'],
    ['User', 'history', 'json', 'content'],
    ['User', 'provider', 'json', 'nothing'],
    ['Subscriber', 'foreignId', 'string', 'identity'],
    ['User', 'profile', 'json', 'content'],
    ['Contact', 'properties', 'json', 'content'],
    ['Contact', 'social_linkedin', 'string', 'identity'],
    ['Contact', 'social_x', 'string', 'identity'],
    ['Contact', 'position', 'string', 'demographic'],
    ['Contact', 'position', 'number', 'nothing'],
    ['Contact', 'officePhone', 'string', 'contact'],
  ];
  itClassifies('person', rows);
});

describe('a key that refers to a record', () => {
  const post: OwnerContext = { name: 'Post', person: false, ownedByPerson: true, siblings: ['userEmail', 'authorId', 'city'] };
  const rows: [field: string, type: FieldType, category: string][] = [
    ['userEmail', 'string', 'contact'],
    ['authorUsername', 'string', 'identity'],
    ['authorId', 'string', 'pseudonymous'],
    ['author', 'string', 'pseudonymous'],
    ['city', 'string', 'nothing'],
    ['email', 'number', 'nothing'],
  ];
  it.each(rows)('%s: %s is %s', (name, type, category) => {
    expect(taxonomy.classifyField({ name, type, references: { name: 'User' } }, post)?.category ?? 'nothing').toBe(category);
  });
});

describe('lists in the record of a thing', () => {
  it.each([['VisitorGroup', true, 'contact'], ['VisitorGroup', false, 'nothing'], ['Company', true, 'nothing']])('emails of %s, a list: %s, are %s', (name, list, category) => {
    const group: OwnerContext = { name, person: false, ownedByPerson: false, siblings: ['emails'] };
    expect(taxonomy.classifyField({ name: 'emails', type: 'string', list }, group)?.category ?? 'nothing').toBe(category);
  });
});

describe('texts of records that a person only made', () => {
  const context = (relatedPersons: string[]): OwnerContext => ({ name: 'StockMovement', person: false, ownedByPerson: true, siblings: ['notes'], relatedPersons });

  it('takes notes for those of the thing', () => {
    expect(taxonomy.classifyField({ name: 'notes', type: 'string' }, context(['performedBy']))).toBeUndefined();
    expect(taxonomy.classifyField({ name: 'notes', type: 'string' }, context(['performedBy', 'customer']))?.category).toBe('content');
  });
});

describe('fields named in other languages', () => {
  const rows: Row[] = [
    ['Mitarbeiter', 'vorname', 'string', 'identity'],
    ['Kunde', 'telefonnummer', 'string', 'contact'],
    ['Kunde', 'geburtsdatum', 'date', 'demographic'],
    ['Kunde', 'plz', 'string', 'contact'],
    ['Benutzer', 'passwort', 'string', 'credential'],
    ['Client', 'prénom', 'string', 'identity'],
    ['Client', 'dateNaissance', 'date', 'demographic'],
    ['Client', 'motDePasse', 'string', 'credential'],
    ['Cliente', 'apellidos', 'string', 'identity'],
    ['Cliente', 'correo_electronico', 'string', 'contact'],
    ['Cliente', 'fechaNacimiento', 'date', 'demographic'],
    ['Usuario', 'contraseña', 'string', 'credential'],
    ['Usuario', 'senha', 'string', 'credential'],
    ['Cliente', 'telefone_celular', 'string', 'contact'],
    ['Cliente', 'cpf', 'string', 'identity'],
    ['Cliente', 'codiceFiscale', 'string', 'identity'],
    ['Klant', 'achternaam', 'string', 'identity'],
    ['Klant', 'geboortedatum', 'date', 'demographic'],
    ['Pracownik', 'pesel', 'string', 'identity'],
    ['Pracownik', 'nazwisko', 'string', 'identity'],
    ['Polzovatel', 'familiya', 'string', 'identity'],
    ['Kullanici', 'soyadi', 'string', 'identity'],
    ['Kullanici', 'sifre', 'string', 'credential'],
    ['Kokyaku', 'denwaBango', 'string', 'contact'],
    ['Yonghu', 'shenfenzheng', 'string', 'identity'],
    ['Yonghu', 'shouji', 'string', 'contact'],
    ['Yonghu', 'xingming', 'string', 'identity'],
    ['Yonghu', 'youxiang', 'string', 'contact'],
    ['Yonghu', 'dizhi', 'string', 'contact'],
  ];
  itClassifies('person', rows);
});

describe('fields of a profile', () => {
  const rows: Row[] = [
    ['Profile(userId)', 'bio', 'string', 'content'],
    ['DatingProfile(userId)', 'age', 'number', 'demographic'],
    ['ArtistProfile(user)', 'name', 'string', 'identity'],
    ['Profile()', 'bio', 'string', 'nothing'],
    ['Profile(createdBy)', 'bio', 'string', 'nothing'],
    ['BrandProfile(userId)', 'name', 'string', 'nothing'],
    ['RiskProfile(userId)', 'age', 'number', 'nothing'],
  ];
  itClassifies('owned', rows);
});

describe('fields of forms that somebody filled in', () => {
  const rows: Row[] = [
    ['ContactForm(name)', 'email', 'string', 'contact'],
    ['ContactForm(email)', 'name', 'string', 'identity'],
    ['ContactForm(email)', 'message', 'string', 'content'],
    ['Form(name)', 'email', 'string', 'nothing'],
  ];
  itClassifies('other', rows);
});

describe('a name beside what a person signs in with', () => {
  const rows: Row[] = [
    ['Affiliate(username, description)', 'name', 'string', 'identity'],
    ['Affiliate(email, description)', 'name', 'string', 'nothing'],
    ['Mailer(username, smtpHost)', 'name', 'string', 'nothing'],
  ];
  itClassifies('other', rows);
});

describe('texts of a conversation', () => {
  const rows: Row[] = [
    ['Message(conversationId)', 'content', 'string', 'content'],
    ['ChatMessage(role)', 'parts', 'json', 'content'],
    ['Message(subject)', 'body', 'string', 'nothing'],
    ['OutboxMessage(channel)', 'body', 'string', 'nothing'],
  ];
  itClassifies('other', rows);
});

describe('an address beside a name and a telephone number', () => {
  const rows: Row[] = [
    ['Enquiry(name, phone)', 'address', 'string', 'contact'],
    ['Delivery(customerName, customerPhone)', 'address', 'string', 'contact'],
    ['Delivery(customerName)', 'address', 'string', 'nothing'],
    ['Listing(organizerName, phone)', 'address', 'string', 'nothing'],
    ['Shop(name, phone)', 'address', 'string', 'nothing'],
    ['Pharmacy(name, phone)', 'phone', 'string', 'nothing'],
  ];
  itClassifies('other', rows);
});

describe('fields that only their owner tells', () => {
  const rows: Row[] = [
    ['Pet', 'birthDate', 'date', 'nothing'],
    ['Pet', 'allergies', 'string', 'nothing'],
    ['Camera', 'ipAddress', 'string', 'nothing'],
    ['Wallet', 'address', 'string', 'financial'],
    ['MoodLog', 'mood', 'string', 'health'],
    ['KycDocument', 'frontImage', 'string', 'image'],
    ['SickLeave', 'reason', 'string', 'content'],
    ['ChatMessage', 'attachmentUrl', 'string', 'content'],
    ['Student', 'fatherName', 'string', 'identity'],
    ['Student', 'rollNumber', 'string', 'identity'],
    ['Patient', 'nextOfKin', 'string', 'identity'],
    ['Vehicle', 'plateNumber', 'string', 'identity'],
    ['BankAccount', 'accountNumber', 'string', 'financial'],
    ['Payslip', 'netPay', 'number', 'financial'],
  ];
  itClassifies('owned', rows);
});
