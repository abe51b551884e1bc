import { lexicon } from './classify-lexicon.js';
import { categories, type Category, type Classification } from './taxonomy.js';

/** The classification of something that is personal by declaration rather than by its name. */
export function declaredAs(category: Category, why: string): Classification {
  return { category, sensitivity: lexicon().sensitivities.get(category) ?? 'personal', confidence: 'certain', why };
}

/** Whether a word that a user wrote is a category of personal data. */
export function isCategory(word: string): word is Category {
  return categories.some((category) => category === word);
}
