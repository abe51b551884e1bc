import type { PersonalEntry } from '../policy/policy.js';
import { lexicon, phraseOf } from './classify-lexicon.js';
import type { Category, Classification } from './taxonomy.js';
import { splitWords } from './words.js';

/** What the policy says about a name: a classification, `none` for not personal, or nothing. */
export type Decision = Classification | 'none' | undefined;

/** The `personal` section of a policy. The most specific entry decides: field of a store, field of any store, words in a store, words. */
export class PersonalPolicy {
  readonly #targets = new Map<string, Decision>();
  readonly #phrases = new Map<string, Decision>();

  /** Entries whose category is not in the taxonomy are passed over; reading the policy has already reported them. */
  constructor(entries: readonly PersonalEntry[]) {
    for (const { target, category } of entries) {
      const decision = decide(category);
      const dot = target.indexOf('.');
      if (dot > 0 && target.includes(' ')) this.#phrases.set(`${target.slice(0, dot).toLowerCase()}.${phraseOf(target.slice(dot + 1))}`, decision);
      else if (dot >= 0) this.#targets.set(target.toLowerCase(), decision);
      else this.#phrases.set(phraseOf(target), decision);
    }
  }

  decide(owner: string | undefined, name: string): Decision {
    if (this.#targets.size === 0 && this.#phrases.size === 0) return undefined;
    const field = name.toLowerCase();
    const ofStore = owner === undefined ? undefined : this.#targets.get(`${owner.toLowerCase()}.${field}`);
    return ofStore ?? this.#targets.get(`*.${field}`) ?? this.#decideByWords(name, owner);
  }

  #decideByWords(name: string, owner: string | undefined): Decision {
    const words = splitWords(name.slice(name.lastIndexOf('.') + 1));
    for (let start = 0; start < words.length; start += 1) {
      const phrase = words.slice(start).join(' ');
      const decision = this.#phrases.get(`${owner?.toLowerCase() ?? ''}.${phrase}`) ?? this.#phrases.get(phrase);
      if (decision) return decision;
    }
    return undefined;
  }
}

function decide(category: string): Decision {
  if (category === 'none') return 'none';
  const sensitivity = lexicon().sensitivities.get(category as Category);
  return sensitivity && { category: category as Category, sensitivity, confidence: 'certain', why: 'policy' };
}
