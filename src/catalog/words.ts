const memory = new Map<string, readonly string[]>();
const memoryLimit = 50_000;

/** Parts that belong together although letter case or a separator stands between them. */
const compounds = new Map<string, string>([
  ['e mail', 'email'],
  ['o auth', 'oauth'],
  ['user name', 'username'],
  ['nick name', 'nickname'],
  ['f name', 'fname'],
  ['m name', 'mname'],
  ['l name', 'lname'],
  ['2 fa', '2fa'],
  ['auth 0', 'auth0'],
  ['i pv', 'ipv'],
  ['open id', 'openid'],
  ['i phone', 'iphone'],
  ['whats app', 'whatsapp'],
  ['linked in', 'linkedin'],
  ['git hub', 'github'],
  ['git lab', 'gitlab'],
  ['you tube', 'youtube'],
  ['tik tok', 'tiktok'],
  ['we chat', 'wechat'],
]);

/** What is often written in one word, and read like the words that it is made of. */
const joined = new Map<string, readonly string[]>([
  ['firstname', ['first', 'name']],
  ['lastname', ['last', 'name']],
  ['fullname', ['full', 'name']],
  ['middlename', ['middle', 'name']],
  ['displayname', ['display', 'name']],
  ['phonenumber', ['phone', 'number']],
  ['mobilenumber', ['mobile', 'number']],
  ['emailaddress', ['email', 'address']],
  ['dateofbirth', ['date', 'of', 'birth']],
]);

const irregularSingulars = new Map<string, string>([
  ['ids', 'id'],
  ['ips', 'ip'],
  ['uids', 'uid'],
  ['uris', 'uri'],
  ['caches', 'cache'],
  ['cookies', 'cookie'],
  ['movies', 'movie'],
  ['children', 'child'],
  ['people', 'person'],
  ['addresses', 'address'],
  ['aliases', 'alias'],
  ['statuses', 'status'],
  ['diagnoses', 'diagnosis'],
  ['wages', 'wage'],
]);

const neverPlural = new Set([
  'series', 'species', 'alias', 'bias', 'atlas', 'canvas', 'lens', 'news', 'https', 'always', 'initials',
  'corpus', 'calisan', 'maas', 'pais', 'apns', 'does', 'yes', 'kubernetes', 'postgres', 'diabetes',
  'cosmos', 'chaos', 'redis', 'subs',
]);

/**
 * Splits the name of a field or a variable into its words: lower case, without accents, in singular where that is safe.
 *
 * `lastLoginIP` is `last login ip`, `e_mail` is `email`, `SSNLast4` is `ssn last 4`, `phone_numbers` is `phone number`.
 */
export function splitWords(name: string): readonly string[] {
  const known = memory.get(name);
  if (known) return known;
  if (memory.size >= memoryLimit) memory.clear();
  const words = joinCompounds(separate(name)).map(singular);
  memory.set(name, words);
  return words;
}

/** A plural acronym (`IDs`), an acronym (`REST` of `RESTSession`), a word, a number. */
const asciiParts = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const parts = /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lo}\p{Lm}\p{M}]+|\d+/gu;

function separate(name: string): string[] {
  const found = isAscii(name) ? name.match(asciiParts) : plainLetters(name).match(parts);
  return (found ?? []).map((word) => word.toLowerCase()).flatMap((word) => joined.get(word) ?? [word]);
}

function isAscii(name: string): boolean {
  return !/[\u0080-\uffff]/.test(name);
}

/** `prénom` becomes `prenom`, `straße` becomes `strasse`; writing systems where marks carry meaning stay as they are. */
function plainLetters(name: string): string {
  return name
    .replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ı', 'i').replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/(?<=[a-z]\p{M}*)\p{M}/giu, '')
    .normalize('NFC');
}

function joinCompounds(words: string[]): string[] {
  const whole: string[] = [];
  for (const word of words) {
    const compound = whole.length > 0 ? compounds.get(`${whole.at(-1) ?? ''} ${word}`) : undefined;
    if (compound === undefined) whole.push(word);
    else whole[whole.length - 1] = compound;
  }
  return whole;
}

function singular(word: string): string {
  const irregular = irregularSingulars.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !word.endsWith('s') || neverPlural.has(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|sh|ch)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether words begin with all of others, and go on: `prescription item` with `prescription`. */
export function goOnFrom(words: readonly string[], first: readonly string[]): boolean {
  return first.length < words.length && first.every((word, position) => word === words[position]);
}

/** The word with its first letter in upper case. */
export function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
