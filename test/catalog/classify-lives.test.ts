import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/catalog/classify.js';
import { itClassifies } from './field-rows.js';

describe('what somebody learned and did', () => {
  itClassifies('person', [
    ['Rower', 'skills', 'string', 'demographic'],
    ['Rower', 'desiredRole', 'string', 'demographic'],
    ['Rower', 'education.school', 'string', 'demographic'],
    ['Rower', 'education.fieldofstudy', 'string', 'demographic'],
    ['Rower', 'experience.title', 'string', 'demographic'],
    ['Rower', 'experience.description', 'string', 'demographic'],
    ['Rower', 'boats.title', 'string', 'nothing'],
    ['Rower(firstName)', 'title', 'string', 'demographic'],
    ['Rower', 'ageBucket', 'number', 'demographic'],
    ['Rower', 'organization', 'string', 'demographic'],
    ['Rower', 'organization', 'number', 'nothing'],
    ['Rower', 'story', 'string', 'content'],
    ['Rower', 'data', 'string', 'content'],
    ['Rower', 'profile', 'string', 'content'],
  ]);
  itClassifies('owned', [
    ['WorkExperience(userId)', 'company', 'string', 'demographic'],
    ['Education(userId)', 'degree', 'string', 'demographic'],
    ['Voyage(userId)', 'degree', 'string', 'nothing'],
    ['RowingSurvey(userId)', 'jobTitle', 'string', 'demographic'],
    ['JobPosting(userId)', 'jobTitle', 'string', 'nothing'],
    ['ExamResult(studentId)', 'marksObtained', 'number', 'demographic'],
    ['Race(studentId)', 'marksObtained', 'number', 'nothing'],
    ['Attendance(employeeId)', 'punchIn', 'date', 'behavior'],
    ['Attendance(employeeId)', 'checkOutTime', 'string', 'behavior'],
    ['Berth(userId)', 'checkIn', 'date', 'nothing'],
    ['ReadingProgress(userId)', 'readingProgressPercent', 'number', 'behavior'],
    ['UploadJob(userId)', 'progress', 'number', 'nothing'],
    ['SecuritySession(userId)', 'loginAt', 'date', 'behavior'],
    ['ApiKey(userId)', 'loginAt', 'date', 'nothing'],
  ]);
  itClassifies('other', [
    ['Harbour', 'signerTitle', 'string', 'demographic'],
    ['Harbour', 'story', 'string', 'nothing'],
    ['Harbour', 'skills', 'string', 'nothing'],
    ['Harbour', 'title', 'string', 'nothing'],
  ]);
});

describe('who takes part', () => {
  itClassifies('owned', [
    ['Story(avatar)', 'name', 'string', 'identity'],
    ['Channel(avatar)', 'name', 'string', 'nothing'],
    ['CrewMember(harbourId, userId)', 'name', 'string', 'identity'],
    ['RegattaParticipant(regattaId)', 'name', 'string', 'identity'],
    ['Regatta(userId)', 'name', 'string', 'nothing'],
  ]);
  itClassifies('person', [
    ['EmployeeOfTheMonth', 'imgPath', 'string', 'image'],
    ['Rower', 'registrationNumber', 'string', 'nothing'],
    ['Student', 'registrationNumber', 'string', 'identity'],
    ['Rower(provider)', 'providerId', 'string', 'identity'],
    ['Rower', 'providerId', 'string', 'nothing'],
    ['Rower', 'fbProviderId', 'string', 'identity'],
  ]);
  itClassifies('owned', [
    ['Signature(userId)', 'imageUrl', 'string', 'identity'],
    ['Signature(userId)', 'keyId', 'string', 'nothing'],
  ]);
});

describe('where a person lives, as objects', () => {
  itClassifies('person', [
    ['Rower', 'state.name', 'string', 'contact'],
    ['Rower', 'state.country.name', 'string', 'contact'],
    ['Rower', 'boat.name', 'string', 'nothing'],
    ['Rower(city)', 'state', 'string', 'contact'],
    ['Rower', 'state', 'string', 'nothing'],
    ['Rower', 'locationCity', 'string', 'location'],
  ]);
  itClassifies('other', [
    ['Regatta', 'state.name', 'string', 'nothing'],
    ['Regatta(city)', 'state', 'string', 'nothing'],
    ['TaxRate(country, province)', 'postcode', 'string', 'nothing'],
    ['Etablissement(ville)', 'codePostal', 'string', 'nothing'],
    ['Regatta(workplace_city)', 'workplace_zip_code', 'string', 'nothing'],
    ['Regatta(city)', 'zipCode', 'string', 'contact'],
  ]);
});

describe('keys and codes that let somebody in', () => {
  itClassifies('person', [
    ['Rower', 'mnemonic', 'string', 'credential'],
    ['Rower', 'deleteOtp', 'string', 'credential'],
    ['Rower', 'totpKey', 'string', 'credential'],
  ]);
  itClassifies('owned', [
    ['Invite(inviteeEmail)', 'inviteCode', 'string', 'credential'],
    ['Invite(harbourId)', 'inviteCode', 'string', 'nothing'],
    ['ApiKey(userId)', 'encryptedKey', 'string', 'credential'],
    ['Chart(userId)', 'encryptedKey', 'string', 'nothing'],
    ['Grant(userId)', 'authorizationCode', 'string', 'credential'],
    ['Payment(userId)', 'authorizationCode', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['DeviceLogin(userCode)', 'deviceCode', 'string', 'credential'],
    ['DeviceLogin', 'deviceCode', 'string', 'nothing'],
    ['ApiIdempotency', 'keyHash', 'string', 'nothing'],
  ]);
});

describe('devices of somebody', () => {
  itClassifies('owned', [
    ['Session(userId, ipAddress)', 'deviceType', 'string', 'network'],
    ['Session(userId, userAgent)', 'os', 'string', 'network'],
    ['Download(userId)', 'os', 'string', 'nothing'],
    ['DeviceInfo(userId)', 'manufacturer', 'string', 'network'],
    ['Boat(userId)', 'manufacturer', 'string', 'nothing'],
    ['Reminder(userId)', 'webPushSubscription', 'json', 'network'],
  ]);
});

describe('pictures in records of their own', () => {
  itClassifies('owned', [
    ['Media(userId)', 'storageKey', 'string', 'image'],
    ['Photo(userId)', 'thumbUrl', 'string', 'image'],
    ['BoatPhoto(userId)', 'storageKey', 'string', 'nothing'],
    ['Media(createdBy)', 'storageKey', 'string', 'nothing'],
    ['EmployeeDocument(employeeId)', 'fileUrl', 'string', 'image'],
    ['BoatDocument(employeeId)', 'fileUrl', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['UserAvatar', 'data', 'binary', 'image'],
    ['Chart', 'data', 'binary', 'nothing'],
    ['Testimonial(name)', 'image', 'string', 'image'],
    ['Testimonial', 'image', 'string', 'nothing'],
    ['Community', 'profilePhoto', 'string', 'nothing'],
  ]);
});

describe('what is told and answered', () => {
  itClassifies('owned', [
    ['PushNotification(userId)', 'content', 'string', 'content'],
    ['Notification(createdBy)', 'content', 'string', 'nothing'],
    ['Mail(userId)', 'subject', 'string', 'content'],
    ['Certificate(userId)', 'subject', 'string', 'nothing'],
    ['Membership(userId)', 'rejectionReason', 'string', 'content'],
    ['Listing(userId)', 'rejectionReason', 'string', 'nothing'],
    ['Ride(userId)', 'destinationInfo', 'json', 'location'],
    ['Ride(userId)', 'ratingMessage', 'string', 'content'],
    ['Match(userId)', 'preferredGenders', 'json', 'special'],
    ['Chart(userId)', 'keywords', 'json', 'nothing'],
    ['Chart(userId)', 'emojis', 'json', 'nothing'],
    ['Meal(userId)', 'nutritionCholesterol', 'number', 'nothing'],
    ['CheckUp(patientId)', 'cholesterol', 'number', 'health'],
    ['CheckUp(patientId)', 'examConclusions', 'string', 'health'],
    ['PrescriptionItem(patientId)', 'dosage', 'string', 'health'],
    ['Salary(employeeId)', 'professionalTax', 'number', 'financial'],
    ['Order(userId)', 'professionalTax', 'number', 'nothing'],
    ['Payout(userId, accountNumber)', 'accountName', 'string', 'financial'],
    ['Entry(userId)', 'actor.name', 'string', 'identity'],
    ['Entry(userId)', 'boat.name', 'string', 'nothing'],
  ]);
});

describe('what kinship, papers, loans and work tell', () => {
  itClassifies('person', [
    ['Rower', 'bvn', 'string', 'identity'],
    ['Rower(idNumber)', 'expiryDate', 'date', 'identity'],
    ['Rower', 'expiryDate', 'date', 'nothing'],
    ['Rower', 'adminKey', 'string', 'credential'],
    ['Rower', 'stateOfOrigin', 'string', 'demographic'],
    ['Rower', 'placeOfWork', 'string', 'demographic'],
    ['Rower', 'companyName', 'string', 'demographic'],
    ['Rower', 'parentCompany', 'string', 'nothing'],
    ['Rower', 'confirmation.github', 'string', 'identity'],
    ['Rower', 'boat.github', 'string', 'nothing'],
    ['Nurse', 'experience', 'string', 'demographic'],
    ['Rower', 'experience', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['NextOfKin(userId)', 'relationship', 'string', 'demographic'],
    ['Boat(userId)', 'relationship', 'string', 'nothing'],
    ['Trip(userId)', 'emergencyContactRelationship', 'string', 'demographic'],
    ['PhysicianLicense(physicianId)', 'licenseNumber', 'string', 'identity'],
    ['BoatLicense(physicianId)', 'licenseNumber', 'string', 'nothing'],
    ['Loan(userId)', 'outstandingAmount', 'number', 'financial'],
    ['Order(userId)', 'outstandingAmount', 'number', 'nothing'],
    ['SignIn(userId, ip)', 'asn', 'string', 'network'],
    ['SignIn(userId)', 'asn', 'string', 'nothing'],
    ['CommunicationLog(patientId)', 'summary', 'string', 'content'],
    ['Ban(userId)', 'reason', 'string', 'content'],
    ['IpBan(userId)', 'reason', 'string', 'nothing'],
  ]);
});

describe('an account', () => {
  it('of whoever guides is a person where a gender or a birth stands beside', () => {
    expect(createTaxonomy().isPersonStore('Guide', ['name', 'gender'])).toBe(true);
    expect(createTaxonomy().isPersonStore('Guide', ['name', 'pages'])).toBe(false);
    expect(createTaxonomy().isPersonStore('Host', ['address', 'weight', 'height', 'age'])).toBe(false);
  });

  it.each([
    ['that presents somebody', 'Account', ['handle', 'bioHtml'], true],
    ['that shows a picture', 'Profile', ['normalised_handle', 'handle', 'pfp_url'], true],
    ['of which only a handle is known', 'Account', ['handle', 'balance'], false],
    ['of a thing', 'Berth', ['handle', 'bio'], false],
    ['in French', 'Usager', ['nom'], true],
  ])('%s', (_behaviour, name, fields, expected) => {
    expect(createTaxonomy().isPersonStore(name, fields)).toBe(expected);
  });
});

describe('an account at another service that somebody connected', () => {
  itClassifies('other', [
    ['ClubCalendarIntegration(clubId, accessToken, refreshToken)', 'googleEmail', 'string', 'contact'],
    ['ClubCalendarIntegration(clubId, googleEmail)', 'refreshToken', 'string', 'credential'],
    ['ClubCalendarIntegration(clubId, apiUrl)', 'googleEmail', 'string', 'nothing'],
    ['ClubCalendarIntegration(clubId)', 'refreshToken', 'string', 'nothing'],
    ['MailIntegration(smtpHost, accessToken)', 'email', 'string', 'nothing'],
  ]);
});

describe('what somebody pays with', () => {
  itClassifies('person', [
    ['Profile(handle)', 'primary_wallet', 'string', 'financial'],
    ['Profile(handle)', 'wallet', 'number', 'nothing'],
    ['Profile(handle)', 'cold_storage_wallet_index', 'string', 'nothing'],
    ['Profile(primary_wallet)', 'normalised_handle', 'string', 'identity'],
  ]);
  itClassifies('owned', [['Swap(userId)', 'wallet', 'string', 'nothing']]);
});

describe('fields that are called after their store', () => {
  itClassifies('other', [
    ['coxswains(coxswain_first_name, coxswain_last_name)', 'coxswain_email', 'string', 'contact'],
    ['providers(provider_first_name, provider_last_name)', 'provider_email', 'string', 'contact'],
    ['providers(provider_host, provider_port)', 'provider_email', 'string', 'nothing'],
    ['regattas(regatta_name, regatta_day)', 'regatta_image', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['outings(outing_day, outing_hours, userId)', 'outing_notes', 'string', 'content'],
  ]);
});

describe('relatives, and addresses by themselves', () => {
  itClassifies('owned', [
    ['Relative(userId)', 'name', 'string', 'identity'],
    ['MemberSocials(memberId)', 'facebookUrl', 'string', 'identity'],
    ['Certificate(userId)', 'instituteName', 'string', 'demographic'],
    ['Boat(userId)', 'instituteName', 'string', 'nothing'],
    ['NotificationSubscription(userId)', 'subscription', 'json', 'network'],
    ['Membership(userId)', 'subscription', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['Address', 'ward', 'string', 'contact'],
    ['Address', 'city', 'string', 'contact'],
    ['HarbourAddress', 'ward', 'string', 'nothing'],
    ['Harbour', 'ward', 'string', 'nothing'],
    ['Regatta', 'fathername', 'string', 'nothing'],
  ]);
  itClassifies('person', [
    ['Rower', 'fathername', 'string', 'identity'],
    ['Rower', 'nic.number', 'string', 'identity'],
  ]);
});
