import type { Category } from '../../catalog/taxonomy.js';
import { splitWords } from '../../catalog/words.js';

interface FidesMapping {
  /** Holds for every field of the category. */
  all: string;
  /** Narrower keys by words of the field's name, the first that fits. */
  words?: Readonly<Record<string, string>>;
}

/** Our categories as data categories of fideslang 3.1: https://ethyca.github.io/fideslang/taxonomy/data_categories/ */
export const fidesCategories: Readonly<Record<Category, FidesMapping>> = {
  identity: {
    all: 'user',
    words: {
      username: 'user.account.username', 'user name': 'user.account.username', passport: 'user.government_id.passport_number', ssn: 'user.government_id',
      'first name': 'user.name.first', 'given name': 'user.name.first', 'last name': 'user.name.last', surname: 'user.name.last', 'family name': 'user.name.last', name: 'user.name',
    },
  },
  contact: {
    all: 'user.contact',
    words: {
      email: 'user.contact.email', phone: 'user.contact.phone_number', fax: 'user.contact.fax_number', city: 'user.contact.address.city', country: 'user.contact.address.country',
      zip: 'user.contact.address.postal_code', postcode: 'user.contact.address.postal_code', 'postal code': 'user.contact.address.postal_code', street: 'user.contact.address.street',
      address: 'user.contact.address',
    },
  },
  credential: { all: 'user.authorization.credentials', words: { password: 'user.authorization.password' } },
  network: { all: 'user.device', words: { ip: 'user.device.ip_address', cookie: 'user.device.cookie', device: 'user.device.device_id' } },
  location: { all: 'user.location' },
  demographic: {
    all: 'user.demographic',
    words: { birth: 'user.demographic.date_of_birth', birthday: 'user.demographic.date_of_birth', gender: 'user.demographic.gender', language: 'user.demographic.language' },
  },
  financial: { all: 'user.financial', words: { iban: 'user.financial.bank_account', bank: 'user.financial.bank_account', card: 'user.financial.credit_card' } },
  health: { all: 'user.health_and_medical' },
  biometric: { all: 'user.biometric', words: { fingerprint: 'user.biometric.fingerprint', voice: 'user.biometric.voice' } },
  special: {
    all: 'user.demographic',
    words: {
      religion: 'user.demographic.religious_belief', religious: 'user.demographic.religious_belief', ethnicity: 'user.demographic.race_ethnicity', race: 'user.demographic.race_ethnicity',
      political: 'user.demographic.political_opinion', orientation: 'user.demographic.sexual_orientation', criminal: 'user.criminal_history',
    },
  },
  behavior: { all: 'user.behavior', words: { search: 'user.behavior.search_history', purchase: 'user.behavior.purchase_history' } },
  content: { all: 'user.content.private' },
  image: { all: 'user.content.self_image' },
  pseudonymous: { all: 'user.unique_id.pseudonymous' },
};

/** The key of the data category that fits a field best. */
export function fidesCategory(category: Category, field: string): string {
  const { all, words = {} } = fidesCategories[category];
  const name = ` ${splitWords(field.slice(field.lastIndexOf('.') + 1)).join(' ')} `;
  return Object.entries(words).find(([word]) => name.includes(` ${word} `))?.[1] ?? all;
}
