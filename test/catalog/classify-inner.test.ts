import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('an organisation inside the record of a person', () => {
  itClassifies('person', [
    ['Skipper', 'schoolDetails.name', 'string', 'nothing'],
    ['Skipper', 'schoolInfo.website', 'string', 'nothing'],
    ['Skipper(schoolDetails.address.street, schoolDetails.address.zip)', 'schoolDetails.address.city', 'string', 'nothing'],
    ['Skipper(schoolDetails.address.street, schoolDetails.address.zip)', 'schoolDetails.address.street', 'string', 'nothing'],
    ['Skipper(homeDetails.address.street, homeDetails.address.zip)', 'homeDetails.address.city', 'string', 'contact'],
    ['Skipper', 'personalDetails.name', 'string', 'identity'],
    ['Skipper(schoolDetails.teacher.phone)', 'schoolDetails.teacher.email', 'string', 'contact'],
  ]);
});

describe('an object inside the record of a person', () => {
  itClassifies('person', [
    ['Skipper', 'profileImage.url', 'string', 'image'],
    ['Skipper', 'avatar.secureUrl', 'string', 'image'],
    ['Skipper', 'userPhoto.path', 'string', 'image'],
    ['Skipper', 'profileImage.format', 'string', 'nothing'],
    ['Skipper', 'boatImage.url', 'string', 'nothing'],
    ['Skipper', 'socialLinks.url', 'string', 'identity'],
    ['Skipper', 'socialAccounts.handle', 'string', 'identity'],
    ['Skipper', 'menuLinks.url', 'string', 'nothing'],
    ['Skipper', 'insurance.policyNumber', 'string', 'health'],
    ['Skipper', 'insuranceInfo.groupNumber', 'string', 'health'],
    ['Skipper', 'insurance.currency', 'string', 'nothing'],
    ['Skipper', 'loginHistory.timestamp', 'date', 'behavior'],
    ['Skipper', 'boatHistory.timestamp', 'date', 'nothing'],
    ['Skipper(loginHistory.ip)', 'loginHistory.device', 'string', 'network'],
    ['Skipper(loginHistory.colour)', 'loginHistory.device', 'string', 'nothing'],
  ]);

  itClassifies('other', [
    ['Regatta', 'profileImage.format', 'string', 'nothing'],
    ['Regatta', 'socialLinks.url', 'string', 'nothing'],
    ['Regatta', 'insurance.policyNumber', 'string', 'nothing'],
  ]);
});

describe('what was found and given, inside the record of a patient', () => {
  itClassifies('owned', [
    ['SickBay(patientId)', 'medications.dosage', 'string', 'health'],
    ['SickBay(patientId)', 'medications.name', 'string', 'health'],
    ['SickBay(patientId)', 'diagnoses.code', 'string', 'health'],
    ['SickBay(patientId)', 'provisions.name', 'string', 'nothing'],
    ['SickBay(createdBy)', 'medications.name', 'string', 'nothing'],
    ['SickBay(patientId)', 'presentIllnessHistory', 'string', 'health'],
    ['SickBay(patientId)', 'activityRestrictions', 'string', 'health'],
    ['SickBay(patientId)', 'dietaryRecommendations', 'string', 'health'],
    ['SickBay(patientId)', 'patientEducation', 'string', 'health'],
    ['XRay(patientId)', 'url', 'string', 'health'],
    ['XRay(patientId)', 'description', 'string', 'health'],
    ['MedicalDocument(patientId)', 'fileUrl', 'string', 'health'],
    ['DentalProcedure(patientId)', 'description', 'string', 'health'],
    ['SailImage(patientId)', 'url', 'string', 'nothing'],
  ]);

  itClassifies('other', [
    ['Medication(producerName)', 'dosage', 'string', 'nothing'],
  ]);
});

describe('amounts and numbers of payments', () => {
  itClassifies('owned', [
    ['Mooring(userId)', 'chequeNumber', 'string', 'financial'],
    ['Mooring(userId)', 'lastFourDigits', 'string', 'financial'],
    ['Purse(userId)', 'balanceAmount', 'number', 'financial'],
    ['Bill(userId)', 'balanceAmount', 'number', 'nothing'],
    ['Invoice(userId)', 'balance', 'number', 'nothing'],
    ['Receipt(userId)', 'shared.whatsapp.sentTo', 'string', 'contact'],
    ['Receipt(userId)', 'shared.courier.sentTo', 'string', 'nothing'],
    ['Doctor(userId)', 'registrationNumber', 'string', 'identity'],
    ['Boat(userId)', 'registrationNumber', 'string', 'nothing'],
  ]);
});

describe('who is to be reached at a supplier', () => {
  itClassifies('other', [
    ['Chandler(supplier.contactPerson)', 'supplier.phone', 'string', 'contact'],
    ['Supplier(name, contactPerson)', 'email', 'string', 'contact'],
    ['Supplier(name, contactName)', 'phoneNumber', 'string', 'contact'],
    ['Supplier(name)', 'email', 'string', 'nothing'],
  ]);
});
