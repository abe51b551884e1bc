import { splitWords } from '../catalog/words.js';
import type { Store } from './application.js';

/** What applications call the key of a customer at a provider of payments. */
const customerKey = /(?:stripe|paddle|polar|chargebee|lemon_?squeezy|billing|payment|subscription)_?customer(?:_?id)?$/i;
const organisations: ReadonlySet<string> = new Set(['organization', 'organisation', 'org', 'workspace', 'team', 'tenant', 'company', 'server', 'guild', 'site', 'account']);
const payer = 'customer';

/** Tells who the customers of a provider of payments are: where the application keeps their keys in nothing but records of organisations, they are those, and no persons. */
export class Payers {
  readonly #areOrganisations: boolean;

  constructor(stores: readonly Store[]) {
    const holders = stores.filter(({ fields }) => fields.some(({ name }) => customerKey.test(name)));
    const hasCustomers = stores.some(({ name }) => splitWords(name).at(-1) === payer);
    this.#areOrganisations = !hasCustomers && holders.length > 0 && holders.every(({ name, subject }) => !subject && organisations.has(splitWords(name).at(-1) ?? ''));
  }

  /** Whether a value is the key of an organisation that pays, by its name and by whose it is: `customer` of a session, `customer.id`, `stripeCustomerId`. */
  isOrganisation(subject: string): boolean {
    if (!this.#areOrganisations) return false;
    const words = splitWords(subject);
    return words.at(-1) === payer || (words.at(-1) === 'id' && words.at(-2) === payer);
  }
}
