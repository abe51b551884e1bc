/** The kinds of personal data. */
export const categories = [
  'identity', 'contact', 'credential', 'network', 'location', 'demographic', 'financial', 'health', 'biometric', 'special', 'behavior', 'content', 'image', 'pseudonymous',
] as const;

/** What kind of personal data a field or value is. */
export type Category = typeof categories[number];

/** `special` is a special category in the sense of GDPR article 9. */
export type Sensitivity = 'personal' | 'sensitive' | 'special';

/** `certain`: a type, a tag or a declaration says so. `likely`: a name in a fitting context. `possible`: a name alone. */
export type Confidence = 'certain' | 'likely' | 'possible';

export interface Classification {
  category: Category;
  sensitivity: Sensitivity;
  confidence: Confidence;
  /** What made it personal: `name`, `name and owner`, `open content of a person`, `what code writes`, `what code puts into it`, `annotation`, `policy`. */
  why: string;
}
