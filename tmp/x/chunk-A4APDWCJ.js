import {
  UsageError,
  compareSpans,
  compareText,
  parsePeriod
} from "./chunk-LTKMC2S4.js";

// src/catalog/classify-taxonomy.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { parse } from "yaml";

// src/catalog/files.ts
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
var librariesFolder = fileURLToPath(new URL("./libraries/", import.meta.url));
var taxonomyFile = fileURLToPath(new URL("./personal-data.yaml", import.meta.url));
function readLibraryFiles() {
  return readdirSync(librariesFolder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".d.ts")).sort().map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(`${librariesFolder}${name}`, "utf8") }));
}
function locatePersonalData() {
  return taxonomyFile;
}

// src/catalog/classify-taxonomy.ts
function readTaxonomySource() {
  return parse(readFileSync2(locatePersonalData(), "utf8"));
}
function listItems(list = "") {
  return list.split(",").map((item) => item.trim()).filter((item) => item !== "");
}

// src/catalog/words.ts
var memory = /* @__PURE__ */ new Map();
var memoryLimit = 5e4;
var compounds = /* @__PURE__ */ new Map([
  ["e mail", "email"],
  ["o auth", "oauth"],
  ["user name", "username"],
  ["nick name", "nickname"],
  ["2 fa", "2fa"],
  ["auth 0", "auth0"],
  ["i pv", "ipv"],
  ["open id", "openid"],
  ["i phone", "iphone"]
]);
var irregularSingulars = /* @__PURE__ */ new Map([
  ["ids", "id"],
  ["ips", "ip"],
  ["uids", "uid"],
  ["caches", "cache"],
  ["cookies", "cookie"],
  ["movies", "movie"],
  ["children", "child"],
  ["people", "person"],
  ["addresses", "address"],
  ["aliases", "alias"],
  ["statuses", "status"],
  ["diagnoses", "diagnosis"],
  ["wages", "wage"]
]);
var neverPlural = /* @__PURE__ */ new Set([
  "series",
  "species",
  "alias",
  "bias",
  "atlas",
  "canvas",
  "lens",
  "news",
  "https",
  "always",
  "corpus",
  "calisan",
  "maas",
  "pais",
  "apns",
  "does",
  "yes",
  "kubernetes",
  "postgres",
  "diabetes",
  "cosmos",
  "chaos",
  "redis"
]);
function splitWords(name) {
  const known2 = memory.get(name);
  if (known2) return known2;
  if (memory.size >= memoryLimit) memory.clear();
  const words2 = joinCompounds(separate(name)).map(singular);
  memory.set(name, words2);
  return words2;
}
var asciiParts = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
var parts = new RegExp("\\p{Lu}{2,}s(?!\\p{Ll})|\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|[\\p{Lo}\\p{Lm}\\p{M}]+|\\d+", "gu");
function separate(name) {
  const found = isAscii(name) ? name.match(asciiParts) : plainLetters(name).match(parts);
  return (found ?? []).map((word) => word.toLowerCase());
}
function isAscii(name) {
  return !/[\u0080-\uffff]/.test(name);
}
function plainLetters(name) {
  return name.replaceAll("\xDF", "ss").replaceAll("\xF8", "o").replaceAll("\u0142", "l").replaceAll("\u0131", "i").replaceAll("\u0111", "d").normalize("NFD").replace(new RegExp("(?<=[a-z]\\p{M}*)\\p{M}", "giu"), "").normalize("NFC");
}
function joinCompounds(words2) {
  const joined = [];
  for (const word of words2) {
    const compound = joined.length > 0 ? compounds.get(`${joined.at(-1) ?? ""} ${word}`) : void 0;
    if (compound === void 0) joined.push(word);
    else joined[joined.length - 1] = compound;
  }
  return joined;
}
function singular(word) {
  const irregular = irregularSingulars.get(word);
  if (irregular !== void 0) return irregular;
  if (word.length <= 3 || !word.endsWith("s") || neverPlural.has(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|sh|ch)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

// src/catalog/classify-lexicon.ts
function phraseOf(name) {
  return splitWords(name).join(" ");
}
var compiled;
function lexicon() {
  compiled ??= compile(readTaxonomySource());
  return compiled;
}
function compile(source) {
  const phrases = compilePhrases(source);
  return {
    phrases,
    longest: measure(phrases.keys()),
    owners: compileSets(source.owners),
    references: compileSets(source.references),
    neighbours: compileSets(source.neighbours),
    open: compileSets(source.open),
    sensitivities: new Map(categoriesOf(source).map((category) => [category, source.categories[category].sensitivity]))
  };
}
function measure(phrases) {
  const longest = /* @__PURE__ */ new Map();
  for (const phrase of phrases) {
    const words2 = phrase.split(" ");
    const first = words2[0] ?? "";
    longest.set(first, Math.max(words2.length, longest.get(first) ?? 0));
  }
  return longest;
}
function categoriesOf(source) {
  return Object.keys(source.categories);
}
function compileSets(lists2) {
  const sets = Object.entries(lists2).map(([key, list]) => [key, phraseSet(list)]);
  return Object.fromEntries(sets);
}
function phraseSet(list) {
  return new Set(listItems(list).map(phraseOf));
}
function compilePhrases(source) {
  const phrases = /* @__PURE__ */ new Map();
  for (const category of categoriesOf(source)) {
    for (const entrySource of source.categories[category].entries) {
      const entry = compileEntry(category, source.categories[category].sensitivity, entrySource);
      for (const phrase of spellings(entrySource.phrases)) add(phrases, phrase, entry);
    }
  }
  return phrases;
}
function spellings(phrases) {
  const separate2 = listItems(phrases).map(phraseOf);
  const joined = separate2.filter((phrase) => phrase.length > 6).map((phrase) => phrase.replaceAll(" ", ""));
  return /* @__PURE__ */ new Set([...separate2, ...joined]);
}
function add(phrases, phrase, entry) {
  const entries = phrases.get(phrase);
  if (entries) entries.push(entry);
  else phrases.set(phrase, [entry]);
}
function compileEntry(category, sensitivity, source) {
  const needs = source.needs ?? "anywhere";
  const unconditional = needs === "anywhere" && !source.owners && !source.beside;
  return {
    category,
    sensitivity: source.sensitivity ?? sensitivity,
    needs,
    values: source.values ?? (unconditional ? "likely" : "never"),
    prefix: source.prefix ?? "any",
    byPrefix: source.byPrefix ?? true,
    prefixExcludes: phraseSet(source.prefixExcludes),
    owners: phraseSet(source.owners),
    notOwners: phraseSet(source.notOwners),
    beside: phraseSet(source.beside),
    notBeside: phraseSet(source.notBeside),
    tails: phraseSet(source.tails),
    types: new Set(listItems(source.types ?? "string, unknown")),
    part: source.part,
    confidence: source.confidence ?? "likely"
  };
}

// src/catalog/classify-phrases.ts
function findCandidates(words2) {
  const candidates = [];
  const { phrases, longest } = lexicon();
  for (let start3 = 0; start3 < words2.length; start3 += 1) {
    const length = longest.get(words2[start3] ?? "") ?? 0;
    for (let end = Math.min(words2.length, start3 + length); end > start3; end -= 1) {
      const entries = phrases.get(words2.slice(start3, end).join(" ")) ?? [];
      const fitting = entries.filter((entry) => areTails(words2.slice(end), entry));
      candidates.push(...fitting.map((entry) => ({ entry, prefix: words2.slice(0, start3) })));
    }
  }
  return candidates.filter(({ entry, prefix }) => allowsPrefix(entry, prefix));
}
function isCount(name, type) {
  if (type !== "number" || !name.toLowerCase().endsWith("s")) return false;
  const words2 = splitWords(name);
  const { irregularParticiples } = lexicon().references;
  const isPlural = words2.at(-1)?.endsWith("s") === false;
  return isPlural && words2.slice(0, -1).some((word) => word.endsWith("ed") || irregularParticiples.has(word));
}
function areTails(words2, entry) {
  const { tails } = lexicon().neighbours;
  return words2.every((word) => tails.has(word) || entry.tails.has(word) || isNumber(word));
}
function isNumber(word) {
  return /^\d+$/.test(word);
}
function allowsPrefix(entry, prefix) {
  if (prefix.some((word) => lexicon().neighbours.negations.has(word) || entry.prefixExcludes.has(word))) return false;
  if (entry.prefix === "any") return true;
  const persons = entry.prefix === "person";
  return prefix.every((word) => isNumber(word) || persons && (isModifier(word) || mayBePerson(word)));
}
function isModifier(word) {
  return lexicon().neighbours.modifiers.has(word);
}
function mayBePerson(word) {
  return isPerson(word) || lexicon().owners.maybePersons.has(word);
}
function isPerson(word) {
  return lexicon().owners.persons.has(word) || lexicon().references.persons.has(word);
}
function isMaybePerson(word) {
  return lexicon().owners.maybePersons.has(word);
}
function isThingPrefix(word) {
  return lexicon().neighbours.thingPrefixes.has(word);
}

// src/catalog/classify-match.ts
function matchField(name, type, place) {
  for (const candidate of findCandidates(splitWords(name))) {
    if (!fits(candidate, type, place) || !isMet(candidate, place)) continue;
    return classification(candidate.entry, candidate.entry.confidence, explain(candidate, place));
  }
  return void 0;
}
function matchValue(name, type, place) {
  for (const candidate of findCandidates(splitWords(name))) {
    if (!fits(candidate, type, isContactOfPerson(candidate, place) ? { ...place, thing: false } : place)) continue;
    const confidence = valueConfidence(candidate, place);
    if (confidence) return classification(candidate.entry, confidence, explain(candidate, place));
  }
  return void 0;
}
function isContactOfPerson({ entry }, place) {
  return entry.category === "contact" && entry.needs === "anywhere" && !place.organisation;
}
function valueConfidence(candidate, place) {
  const { entry } = candidate;
  const asked = entry.needs !== "anywhere" || entry.owners.size > 0;
  if (asked && isMet(candidate, place)) return entry.confidence;
  if (entry.owners.size > 0 || entry.values === "never") return void 0;
  return entry.values;
}
function classification(entry, confidence, why) {
  return { category: entry.category, sensitivity: entry.sensitivity, confidence, why };
}
function explain({ entry, prefix }, place) {
  if (entry.beside.size > 0 || entry.needs === "neighbours" || entry.needs === "address" && !place.person) {
    return "name and neighbours";
  }
  const byName2 = entry.needs === "anywhere" && entry.owners.size === 0 || entry.byPrefix && prefix.some(isPerson);
  return byName2 ? "name" : "name and owner";
}
function fits({ entry, prefix }, type, place) {
  if (!entry.types.has(type)) return false;
  if (endsInAny(place.ownerWords, entry.notOwners) && !place.person) return false;
  if (entry.owners.size > 0 && !endsInAny(place.ownerWords, entry.owners)) return false;
  if (hasAny(place.siblings, entry.notBeside)) return false;
  if (place.shared && (entry.category === "content" || entry.category === "credential")) return false;
  if (place.person) return true;
  return prefix.some(isPerson) ? !place.configuration : !isOfThing(prefix, place);
}
function isOfThing(prefix, place) {
  return place.thing || place.configuration || prefix.some(isThingPrefix);
}
function endsInAny(words2, phrases) {
  if (phrases.size === 0) return false;
  return words2.some((_, start3) => phrases.has(words2.slice(start3).join(" ")));
}
function isMet({ entry, prefix }, place) {
  if (entry.beside.size > 0 && !hasAny(place.siblings, entry.beside)) return false;
  return meetsNeed(entry, place) || entry.byPrefix && entry.needs !== "neighbours" && namesPerson(prefix, place);
}
function namesPerson(prefix, place) {
  return prefix.some(isPerson) || place.owned && prefix.some(isMaybePerson);
}
function meetsNeed(entry, place) {
  switch (entry.needs) {
    case "anywhere":
      return true;
    case "observed":
      return place.owned || hasAny(place.siblings, networkNeighbours);
    case "owned":
      return place.owned;
    case "person":
      return place.person;
    case "address":
      return place.person || isInAddress(place);
    case "neighbours":
      return isInAddress(place);
  }
}
var networkNeighbours = /* @__PURE__ */ new Set([
  "ip",
  "ip address",
  "client ip",
  "remote ip",
  "user agent",
  "remote address"
]);
function isInAddress(place) {
  return place.addressParts > 1 && place.addressAnchored;
}
function hasAny(present, wanted) {
  for (const phrase of wanted) if (present.has(phrase)) return true;
  return false;
}

// src/catalog/classify-open.ts
var keyWords = /* @__PURE__ */ new Set(["id", "uid", "uuid", "key", "version", "count"]);
function matchOpenContent(name, place) {
  if (!isOfPerson(place)) return void 0;
  const words2 = splitWords(name);
  if (keyWords.has(words2.at(-1) ?? "")) return void 0;
  const { neutral, exchanges } = lexicon().open;
  const exchanged = words2.some((word) => exchanges.has(word));
  if (!exchanged && words2.some((word) => neutral.has(word))) return void 0;
  return openContent(words2.includes("header") ? "network" : "content");
}
function matchKeyedValue(name, place) {
  const { keys: keys2, neutral } = lexicon().open;
  if (phraseOf(name) !== "value" || !isOfPerson(place) || place.ownerWords.some((word) => neutral.has(word))) return void 0;
  return [...keys2].some((key) => place.siblings.has(key)) ? openContent("content") : void 0;
}
function openContent(category) {
  return { category, sensitivity: "personal", confidence: "likely", why: "open content of a person" };
}
function isOfPerson(place) {
  return place.owned && !place.shared && !place.configuration && !isOrganisation(place);
}
function isOrganisation(place) {
  return lexicon().owners.shares.has(place.ownerWords.at(-1) ?? "");
}

// src/catalog/classify-owner.ts
function isPersonStore(name, fieldNames3) {
  const words2 = storeWords(name);
  const head = words2.at(-1);
  if (head === void 0) return false;
  const { persons, maybePersons, profiles } = lexicon().owners;
  if (persons.has(head) || persons.has(words2.slice(-2).join(" "))) {
    return identifies(fieldNames3) || !joins(words2, fieldNames3);
  }
  const named = maybePersons.has(head) || profiles.has(head) && words2.slice(0, -1).some((word) => persons.has(word));
  return named && identifies(fieldNames3) && !pointsToAnother(head, fieldNames3);
}
function storeWords(name) {
  return trimWords(splitWords(name), lexicon().owners.affixes);
}
function trimWords(words2, unwanted) {
  let start3 = 0;
  let end = words2.length;
  while (end - start3 > 1 && unwanted.has(words2[end - 1] ?? "")) end -= 1;
  while (end - start3 > 1 && unwanted.has(words2[start3] ?? "")) start3 += 1;
  return words2.slice(start3, end);
}
function identifies(fieldNames3) {
  const { identifiers } = lexicon().owners;
  return fieldNames3.some((name) => identifiers.has(phraseOf(name)));
}
function identifiesSomebody(fieldNames3) {
  const { identifiers, persons } = lexicon().owners;
  return fieldNames3.some((name) => {
    const words2 = splitWords(name);
    const own = persons.has(words2[0] ?? "") ? words2.slice(1) : words2;
    return identifiers.has(words2.join(" ")) || identifiers.has(own.join(" "));
  });
}
function joins(words2, fieldNames3) {
  const { things } = lexicon().owners;
  return words2.slice(0, -1).some((word) => things.has(word)) || pointsToAnother(words2.at(-1) ?? "", fieldNames3);
}
function pointsToAnother(head, fieldNames3) {
  return fieldNames3.some((name) => ownerReference(name) && !isMaker(name) && !splitWords(name).includes(head));
}
function isMaker(fieldName2) {
  const words2 = splitWords(fieldName2);
  return words2.some((word) => lexicon().owners.makers.has(word)) || words2.at(-1) === "by";
}
function ownerReference(fieldName2) {
  const words2 = splitWords(fieldName2.slice(fieldName2.lastIndexOf(".") + 1));
  const last = words2.at(-1);
  if (last === void 0) return false;
  if (words2.length === 1) return lexicon().references.alone.has(last) || isJoinedKey(last);
  if (endsInAgent(words2)) return true;
  return lexicon().references.keys.has(last) && !isNoRecord(words2) && endsInPersonOrAgent(words2.slice(0, -1));
}
function isNoRecord(words2) {
  const { neighbours, references } = lexicon();
  return neighbours.negations.has(words2[0] ?? "") || words2.some((word) => references.services.has(word));
}
function isJoinedKey(word) {
  const key = ["uuid", "uid", "id"].find((ending) => word.endsWith(ending));
  return key !== void 0 && endsInPerson([word.slice(0, -key.length)]);
}
function endsInPersonOrAgent(words2) {
  return endsInPerson(words2) || endsInAgent(words2);
}
function endsInAgent(words2) {
  return words2.at(-1) === "by" && isParticiple(words2.at(-2) ?? "");
}
function endsInPerson(words2) {
  const { owners, references } = lexicon();
  const last = words2.at(-1) ?? "";
  const pair = words2.slice(-2).join(" ");
  return [last, pair].some((phrase) => owners.persons.has(phrase) || references.persons.has(phrase));
}
function isParticiple(word) {
  const { notParticiples, irregularParticiples } = lexicon().references;
  return !notParticiples.has(word) && (word.endsWith("ed") || irregularParticiples.has(word));
}

// src/catalog/classify-policy.ts
var PersonalPolicy = class {
  #targets = /* @__PURE__ */ new Map();
  #phrases = /* @__PURE__ */ new Map();
  /** Entries whose category is not in the taxonomy are passed over; reading the policy has already reported them. */
  constructor(entries) {
    for (const { target, category } of entries) {
      const decision = decide(category);
      if (target.includes(".")) this.#targets.set(target.toLowerCase(), decision);
      else this.#phrases.set(phraseOf(target), decision);
    }
  }
  decide(owner, name) {
    if (this.#targets.size === 0 && this.#phrases.size === 0) return void 0;
    const field = name.toLowerCase();
    const ofStore = owner === void 0 ? void 0 : this.#targets.get(`${owner.toLowerCase()}.${field}`);
    return ofStore ?? this.#targets.get(`*.${field}`) ?? this.#decideByWords(name);
  }
  #decideByWords(name) {
    const words2 = splitWords(name.slice(name.lastIndexOf(".") + 1));
    for (let start3 = 0; start3 < words2.length; start3 += 1) {
      const decision = this.#phrases.get(words2.slice(start3).join(" "));
      if (decision) return decision;
    }
    return void 0;
  }
};
function decide(category) {
  if (category === "none") return "none";
  const sensitivity = lexicon().sensitivities.get(category);
  return sensitivity && { category, sensitivity, confidence: "certain", why: "policy" };
}

// src/catalog/classify-surroundings.ts
function surroundingsOf(owner, path) {
  const outer = describe(owner.name, siblingsAt(owner, ""), owner);
  if (path === "") return outer;
  const part2 = { person: false, ownedByPerson: outer.owned };
  const inner = describe(path.slice(path.lastIndexOf(".") + 1), siblingsAt(owner, path), part2);
  const person = isPersonPart(inner.ownerWords) && (owner.person || outer.owned);
  return {
    ...inner,
    person,
    owned: outer.owned && !inner.configuration,
    thing: inner.thing || outer.thing && !person,
    organisation: inner.organisation || outer.organisation && !person,
    configuration: inner.configuration || outer.configuration,
    shared: outer.shared
  };
}
function describe(name, siblings, owner) {
  const ownerWords = storeWords(name);
  const head = ownerWords.at(-1) ?? "";
  const { configurations } = lexicon().owners;
  const identified = identifiesSomebody(siblings);
  const thing = !owner.person && isA("things", ownerWords) && !hasPersonNames(siblings);
  const configuration = !owner.person && configurations.has(head);
  const person = owner.person || isProfile(ownerWords);
  return {
    ownerWords,
    person,
    owned: person || owner.ownedByPerson || identified && !thing && !configuration,
    thing,
    organisation: thing && isA("organisations", ownerWords),
    configuration,
    shared: !person && !identified && isShared(siblings),
    ...describeSiblings(siblings)
  };
}
function siblingsAt(owner, path) {
  const start3 = path === "" ? "" : `${path}.`;
  return owner.siblings.filter((name) => name.startsWith(start3)).map((name) => name.slice(start3.length)).filter((name) => !name.includes("."));
}
function describeSiblings(names2) {
  const parts4 = names2.map(addressPart).filter((part2) => part2 !== void 0);
  return {
    siblings: new Set(names2.map(phraseOf)),
    addressParts: parts4.length,
    addressAnchored: parts4.includes("anchor")
  };
}
function addressPart(name) {
  return findCandidates(splitWords(name)).find(({ entry }) => entry.part !== void 0)?.entry.part;
}
var personNames = ["first name", "last name", "given name", "family name", "surname", "date of birth"];
function hasPersonNames(siblings) {
  const phrases = new Set(siblings.map(phraseOf));
  return personNames.some((name) => phrases.has(name));
}
function isA(kind2, words2) {
  const { [kind2]: named, profiles } = lexicon().owners;
  const head = words2.at(-1) ?? "";
  return named.has(head) || profiles.has(head) && named.has(words2.at(-2) ?? "");
}
function isProfile(words2) {
  const { profiles, persons } = lexicon().owners;
  return words2.length > 1 && profiles.has(words2.at(-1) ?? "") && words2.slice(0, -1).every((word) => persons.has(word));
}
function isPersonPart(words2) {
  const { profiles, persons } = lexicon().owners;
  const head = words2.at(-1) ?? "";
  return persons.has(head) || profiles.has(head) && head !== "account" && head !== "data" || head === "name";
}
function isShared(siblings) {
  const references = siblings.filter(ownerReference);
  if (references.length === 0 || !references.every(isMaker)) return false;
  return siblings.some((name) => splitWords(name).some((word) => lexicon().owners.shares.has(word)));
}
function surroundingsOfValue(owner) {
  const words2 = owner === void 0 ? [] : valueOwnerWords(owner);
  const head = words2.at(-1) ?? "";
  const { persons, maybePersons, configurations } = lexicon().owners;
  const person = persons.has(head) || isProfile(words2) || head === "" && owner !== void 0 && isSignUp(owner);
  return {
    ownerWords: words2,
    person,
    owned: person || maybePersons.has(head),
    thing: isA("things", words2),
    organisation: isA("organisations", words2),
    configuration: configurations.has(head),
    shared: false,
    siblings: /* @__PURE__ */ new Set(),
    addressParts: 0,
    addressAnchored: false
  };
}
function valueOwnerWords(owner) {
  const { carriers } = lexicon().owners;
  const words2 = trimWords(storeWords(owner), carriers);
  return words2.every((word) => carriers.has(word)) ? [] : words2;
}
function isSignUp(owner) {
  const phrase = phraseOf(owner);
  return /\b(?:login|signup|sign up|sign in|register|registration)\b/.test(phrase);
}

// src/catalog/classify.ts
var memoryLimit2 = 5e4;
var pseudonymousTypes = /* @__PURE__ */ new Set(["string", "number", "unknown"]);
function createTaxonomy(additions = []) {
  const policy = new PersonalPolicy(additions);
  const places2 = /* @__PURE__ */ new WeakMap();
  const names2 = /* @__PURE__ */ new Map();
  return {
    isPersonStore,
    ownerReference,
    classifyField(field, owner) {
      const decision = policy.decide(owner.name, field.name);
      if (decision !== void 0) return decision === "none" ? void 0 : decision;
      if (isStructure(field.type)) return void 0;
      return classifyInStore(field, owner, placeOf(field.name, owner, places2));
    },
    classifyName(name, value) {
      const key = `${name}\0${value.type}\0${value.owner ?? ""}`;
      if (names2.has(key)) return names2.get(key);
      if (names2.size >= memoryLimit2) names2.clear();
      const decision = policy.decide(value.owner, name);
      const result = decision === void 0 ? classifyLoose(name, value) : decision === "none" ? void 0 : decision;
      names2.set(key, result);
      return result;
    }
  };
}
function isStructure(type) {
  return type === "boolean" || type === "relation" || type === "object";
}
function placeOf(name, owner, places2) {
  const path = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
  const known2 = places2.get(owner) ?? /* @__PURE__ */ new Map();
  places2.set(owner, known2);
  const place = known2.get(path) ?? surroundingsOf(owner, path);
  known2.set(path, place);
  return place;
}
function classifyInStore(field, owner, place) {
  const name = lastName(field.name);
  if (field.references !== void 0) return classifyReference(name, field.type);
  if (field.list !== true && isCount(name, field.type)) return void 0;
  if (isMakerName(name, field.type, place)) {
    return { category: "identity", sensitivity: "personal", confidence: "likely", why: "name and neighbours" };
  }
  const matched = matchField(name, field.type, place);
  if (matched) return matched;
  if (ownerReference(name)) return classifyReference(name, field.type);
  if (field.primaryKey === true && owner.person) return pseudonym(field.type, "key of a person");
  if (field.type === "json") return matchOpenContent(name, place);
  return field.type === "string" ? matchKeyedValue(name, place) : void 0;
}
function classifyReference(name, type) {
  return ownerReference(name) ? pseudonym(type, "reference to a person") : void 0;
}
function lastName(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}
function isMakerName(name, type, place) {
  const phrase = phraseOf(name);
  if (type !== "string" || !phrase.endsWith(" by")) return false;
  return place.siblings.has(`${phrase} id`) || place.siblings.has(`${phrase} user id`);
}
function pseudonym(type, why) {
  if (!pseudonymousTypes.has(type)) return void 0;
  return { category: "pseudonymous", sensitivity: "personal", confidence: "likely", why };
}
function classifyLoose(name, value) {
  if (isStructure(value.type) || isCount(name, value.type)) return void 0;
  const place = surroundingsOfValue(value.owner);
  const matched = matchValue(lastName(name), value.type, place);
  if (matched) return matched;
  if (ownerReference(name) && phraseOf(name).includes(" ")) return pseudonym(value.type, "reference to a person");
  return place.person && isOwnKey(name) ? pseudonym(value.type, "key of a person") : void 0;
}
function isOwnKey(name) {
  return ["id", "uid", "uuid", "guid", "pk"].includes(phraseOf(name));
}

// src/collect/collect.ts
import { ts as ts83 } from "ts-morph";

// src/collect/call-index.ts
import { ts as ts2 } from "ts-morph";

// src/collect/append.ts
function append(map, key, value) {
  const list = map.get(key);
  if (list === void 0) map.set(key, [value]);
  else list.push(value);
}

// src/collect/syntax.ts
import { ts } from "ts-morph";
function unwrap(expression) {
  let current = expression;
  while (ts.isParenthesizedExpression(current) || ts.isAsExpression(current) || ts.isNonNullExpression(current) || ts.isSatisfiesExpression(current) || ts.isAwaitExpression(current) || ts.isTypeAssertionExpression(current)) current = current.expression;
  return current;
}
function calleeName(call) {
  const callee = unwrap(ts.isTaggedTemplateExpression(call) ? call.tag : call.expression);
  return nameOfReference(callee);
}
function nameOfReference(expression) {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (ts.isElementAccessExpression(expression) && ts.isStringLiteralLike(expression.argumentExpression)) {
    return expression.argumentExpression.text;
  }
  return void 0;
}
function receiverOf(expression) {
  const callee = unwrap(expression);
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee)) return callee.expression;
  return void 0;
}
function nameNodeOf(expression) {
  const reference = unwrap(expression);
  if (ts.isPropertyAccessExpression(reference)) return reference.name;
  if (ts.isElementAccessExpression(reference)) return reference.argumentExpression;
  return reference;
}
function isFunction(node) {
  return ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isGetAccessor(node) || ts.isSetAccessor(node);
}
function walk(root, visit2) {
  const stack = [root];
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (visit2(node) === false) continue;
    const first = stack.length;
    ts.forEachChild(node, (child) => {
      stack.push(child);
    });
    reverseFrom(stack, first);
  }
}
function reverseFrom(stack, first) {
  for (let low = first, high = stack.length - 1; low < high; low += 1, high -= 1) {
    const node = stack[low];
    stack[low] = stack[high];
    stack[high] = node;
  }
}
function enclosingFunction(node) {
  let current = node.parent;
  while (current !== void 0 && !isFunction(current)) current = current.parent;
  return current;
}
function functionHeldBy(declaration) {
  if (isFunction(declaration)) return [declaration];
  const value = ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isPropertyDeclaration(declaration) ? declaration.initializer : ts.isPropertyAccessExpression(declaration) && ts.isBinaryExpression(declaration.parent) ? declaration.parent.right : void 0;
  const held = value === void 0 ? void 0 : unwrap(value);
  return held !== void 0 && isFunction(held) ? [held] : [];
}
function returnedExpressions(declaration) {
  const body = declaration.body;
  if (body === void 0) return [];
  if (!ts.isBlock(body)) return [body];
  const found = [];
  walk(body, (node) => {
    if (isFunction(node)) return false;
    if (ts.isReturnStatement(node) && node.expression !== void 0) found.push(node.expression);
    return true;
  });
  return found;
}
function propertyName(name) {
  if (name === void 0) return void 0;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
  return void 0;
}
function propertyValue(object, name) {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && propertyName(property.name) === name) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name;
  }
  return void 0;
}
function isKeyName(name) {
  return /(_id|Id|ID|Ids|IDs)$/.test(name);
}
function describeReference(expression) {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return "this";
  if (node.kind === ts.SyntaxKind.SuperKeyword) return "super";
  if (ts.isPropertyAccessExpression(node)) return `${describeReference(node.expression)}.${node.name.text}`;
  if (ts.isElementAccessExpression(node)) return `${describeReference(node.expression)}[\u2026]`;
  if (ts.isCallExpression(node)) return `${describeReference(node.expression)}(${node.arguments.length > 0 ? "\u2026" : ""})`;
  if (ts.isNewExpression(node)) return `new ${describeReference(node.expression)}(${node.arguments?.length ? "\u2026" : ""})`;
  return "\u2026";
}
function importSpecifiers(sourceFile) {
  return sourceFile.imports ?? [];
}

// src/collect/call-index.ts
var statementStart = /^[\s(]*(?:--[^\n]*\s+|\/\*[\s\S]*?\*\/\s*)*(?:DELETE\s|INSERT\s|REPLACE\s+INTO\b|UPDATE\s|SELECT\s|WITH\s+(?:RECURSIVE\s+)?[\w"]+\s+AS\s*\(|TRUNCATE\s|MERGE\s+INTO\b|CREATE\s+(?:\w+\s+){0,3}(?:TABLE|TRIGGER|FUNCTION|PROCEDURE|EVENT)\b|ALTER\s+TABLE\b|DROP\s+TABLE\b|CALL\s+\w+\s*\()/i;
var deadlineName = /expir|valid_?(until|to)|deadline/i;
var comparing = /* @__PURE__ */ new Set([
  ts2.SyntaxKind.LessThanToken,
  ts2.SyntaxKind.LessThanEqualsToken,
  ts2.SyntaxKind.GreaterThanToken,
  ts2.SyntaxKind.GreaterThanEqualsToken
]);
var comparingCalls = /^(isPast|isFuture|isBefore|isAfter|isExpired|compareAsc|compareDesc|differenceIn\w+)$/;
function indexCalls(sourceFiles) {
  const index = { calls: /* @__PURE__ */ new Map(), computedCalls: [], assignments: /* @__PURE__ */ new Map(), deadlines: [], statements: [] };
  for (const sourceFile of sourceFiles) {
    walk(sourceFile, (node) => {
      record(node, index);
      return true;
    });
  }
  return index;
}
function record(node, index) {
  if (ts2.isCallExpression(node) || ts2.isNewExpression(node) || ts2.isTaggedTemplateExpression(node)) {
    const name = calleeName(node);
    if (name !== void 0) append(index.calls, name, node);
    else if (ts2.isCallExpression(node)) index.computedCalls.push(node);
    if (ts2.isCallExpression(node) && comparingCalls.test(name ?? "")) recordDeadlines(node, node.arguments, index);
  } else if (ts2.isBinaryExpression(node) && node.operatorToken.kind === ts2.SyntaxKind.EqualsToken) {
    const name = ts2.isIdentifier(node.left) ? void 0 : nameOfReference(node.left);
    if (name !== void 0) append(index.assignments, name, node);
  } else if (ts2.isBinaryExpression(node) && comparing.has(node.operatorToken.kind)) {
    recordDeadlines(node, [node.left, node.right], index);
  } else if (ts2.isStringLiteralLike(node) && statementStart.test(node.text) || ts2.isTemplateExpression(node) && statementStart.test(node.head.text)) {
    index.statements.push(node);
  }
}
function recordDeadlines(node, operands, index) {
  for (const operand of operands) {
    const reference = deadlineIn(operand);
    if (reference !== void 0) index.deadlines.push({ node, reference });
  }
}
function deadlineIn(operand) {
  const node = unwrap(operand);
  if (ts2.isPropertyAccessExpression(node)) return deadlineName.test(node.name.text) ? node : deadlineIn(node.expression);
  if (ts2.isCallExpression(node)) return deadlineIn(node.expression);
  const [argument2] = ts2.isNewExpression(node) ? node.arguments ?? [] : [];
  return argument2 === void 0 ? void 0 : deadlineIn(argument2);
}

// src/collect/effects.ts
import { ts as ts36 } from "ts-morph";

// src/collect/base-methods.ts
import { ts as ts4 } from "ts-morph";

// src/collect/field-types.ts
import { ts as ts3 } from "ts-morph";
var maximumDepth = 6;
function fieldTypeOf(type, checker, depth = 0) {
  if (depth > maximumDepth) return "unknown";
  const bare = hasFlag(type, ts3.TypeFlags.Unknown) ? type : checker.getNonNullableType(type);
  if (hasFlag(bare, ts3.TypeFlags.Any | ts3.TypeFlags.Unknown)) return "unknown";
  if (hasFlag(bare, ts3.TypeFlags.BooleanLike)) return "boolean";
  if (bare.isUnion()) return ofUnion(bare, checker, depth);
  if (hasFlag(bare, ts3.TypeFlags.EnumLike)) return "enum";
  if (hasFlag(bare, ts3.TypeFlags.StringLike)) return bare.isStringLiteral() ? "enum" : "string";
  if (hasFlag(bare, ts3.TypeFlags.NumberLike | ts3.TypeFlags.BigIntLike)) return "number";
  const name = ownSymbol(bare)?.name;
  const element = checker.isArrayType(bare) ? checker.getTypeArguments(bare)[0] : void 0;
  if (element !== void 0) return fieldTypeOf(element, checker, depth + 1);
  if (name === "Date") return "date";
  if (name === "Buffer" || name === "Uint8Array") return "binary";
  if (bare.isIntersection() && bare.types.some((part2) => hasFlag(part2, ts3.TypeFlags.StringLike))) return "string";
  return hasFlag(bare, ts3.TypeFlags.Object | ts3.TypeFlags.Intersection) ? "object" : "unknown";
}
function ofUnion(type, checker, depth) {
  const kinds = new Set(type.types.map((part2) => fieldTypeOf(part2, checker, depth + 1)));
  if (kinds.size === 1) return [...kinds][0] ?? "unknown";
  if (kinds.size === 2 && kinds.has("string") && kinds.has("enum")) return "string";
  for (const kind2 of ["object", "string", "json", "date", "number"]) if (kinds.has(kind2)) return kind2;
  return "unknown";
}
function hasFlag(type, flags) {
  return (type.flags & flags) !== 0;
}
function symbolOfType(type) {
  return type.aliasSymbol ?? type.symbol;
}
function ownSymbol(type) {
  return type.symbol;
}

// src/collect/base-methods.ts
var maximumOpen = 4e3;
var maximumPath = 4;
var BaseMethods = class {
  constructor(types) {
    this.types = types;
  }
  types;
  #open = [];
  #seen = /* @__PURE__ */ new Set();
  /** Takes a call with an effect whose store its receiver `this.model` does not tell. */
  add(call, effect) {
    const receiver = receiverOf(call.expression);
    const method = methodAround(call);
    const path = receiver === void 0 ? void 0 : pathFromThis(receiver);
    if (method !== void 0 && path !== void 0) this.#addOpen({ ...effect, method, path });
  }
  /** All calls of the methods, with the stores of what they are called on. */
  close() {
    const closed = [];
    for (let position = 0; position < this.#open.length && position < maximumOpen; position += 1) {
      const open2 = this.#open[position];
      if (open2 !== void 0) for (const call of this.types.callsOf(open2.method)) closed.push(...this.#closeAt(call, open2));
    }
    return closed;
  }
  #addOpen(open2) {
    const key = `${this.types.session.pathOf(open2.method)}:${open2.method.pos}:${open2.path.join(".")}:${open2.verb}:${open2.age?.field ?? ""}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#open.push(open2);
  }
  #closeAt(call, open2) {
    const receiver = receiverOf(call.expression);
    if (receiver === void 0) return [];
    const { verb, writes, age } = open2;
    const stores = this.#storesOf(receiver, open2.path);
    const written = this.#writtenAt(call, open2);
    if (stores.length > 0) return stores.map((store) => ({ verb, writes, ...age === void 0 ? {} : { age }, ...written === void 0 ? {} : { written }, call, store }));
    const outer = methodAround(call);
    const outerPath = pathFromThis(receiver);
    if (outer === void 0 || outerPath === void 0 || outer === open2.method) return [];
    const path = [...outerPath, ...open2.path];
    if (path.length <= maximumPath) this.#addOpen({ method: outer, path, verb, writes, ...age === void 0 ? {} : { age }, ...written === void 0 ? {} : { written } });
    return [];
  }
  /** The argument of a call that the method writes as it is. */
  #writtenAt(call, { method, written }) {
    const origin = written === void 0 ? void 0 : this.types.session.originOf(written);
    const parameter = origin === void 0 ? void 0 : this.types.session.declarationOf(origin);
    return parameter !== void 0 && ts4.isParameter(parameter) ? call.arguments[method.parameters.indexOf(parameter)] : void 0;
  }
  #storesOf(receiver, path) {
    const { checker } = this.types.session;
    const file = this.types.session.pathOf(receiver);
    let type = checker.getNonNullableType(checker.getTypeAtLocation(receiver));
    for (const [position, property] of path.entries()) {
      const member = checker.getPropertyOfType(type, property);
      const isLast = position === path.length - 1;
      const next = member === void 0 ? void 0 : checker.getNonNullableType(checker.getTypeOfSymbol(member));
      if (isLast && (next === void 0 || this.types.ofType(next, file).length === 0)) return this.#givenToSuper(type).map((entry) => entry.store);
      if (next === void 0) return [];
      type = next;
    }
    return this.types.ofType(type, file).map((entry) => entry.store);
  }
  /** `super(UserModel)` in the constructor of the class, or of a class between it and the base. */
  #givenToSuper(type) {
    const declaration = ownSymbol(type)?.valueDeclaration;
    if (declaration === void 0 || !ts4.isClassLike(declaration)) return [];
    const own = superArguments(declaration).flatMap((argument2) => this.types.ofExpression(argument2));
    if (own.length > 0 || !type.isClassOrInterface()) return own;
    return this.types.session.checker.getBaseTypes(type).flatMap((base) => this.#givenToSuper(base));
  }
};
function methodAround(node) {
  let current = enclosingFunction(node);
  while (current !== void 0 && !ts4.isMethodDeclaration(current)) current = enclosingFunction(current);
  return current;
}
function pathFromThis(receiver) {
  const node = unwrap(receiver);
  if (node.kind === ts4.SyntaxKind.ThisKeyword || node.kind === ts4.SyntaxKind.SuperKeyword) return [];
  if (ts4.isCallExpression(node)) {
    const inner = receiverOf(node.expression);
    return inner === void 0 ? void 0 : pathFromThis(inner);
  }
  const outer = ts4.isPropertyAccessExpression(node) ? pathFromThis(node.expression) : void 0;
  return outer === void 0 || !ts4.isPropertyAccessExpression(node) ? void 0 : [...outer, node.name.text];
}
function superArguments(declaration) {
  const found = [];
  const constructor = declaration.members.find(ts4.isConstructorDeclaration);
  if (constructor?.body === void 0) return found;
  walk(constructor.body, (node) => {
    if (ts4.isCallExpression(node) && node.expression.kind === ts4.SyntaxKind.SuperKeyword) found.push(...node.arguments);
    return true;
  });
  return found;
}

// src/collect/conditions/chains.ts
import { ts as ts15 } from "ts-morph";

// src/collect/conditions/comparisons.ts
import { ts as ts9 } from "ts-morph";

// src/collect/conditions/deadlines.ts
import { ts as ts7 } from "ts-morph";

// src/collect/conditions/first-of.ts
function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/collect/conditions/sql-moments.ts
import { ts as ts6 } from "ts-morph";

// src/sql/intervals.ts
var secondsOfUnit = {
  microsecond: 1e-6,
  millisecond: 1e-3,
  second: 1,
  sec: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  h: 3600,
  day: 86400,
  d: 86400,
  week: 604800,
  month: 2592e3,
  mon: 2592e3,
  quarter: 7776e3,
  year: 31536e3,
  y: 31536e3
};
function secondsOfInterval(text) {
  const parts4 = [...text.matchAll(/([+-]?\d+(?:\.\d+)?)\s*([a-z]+)/gi)];
  if (parts4.length === 0) return void 0;
  let total = 0;
  for (const [, amount, unit = ""] of parts4) {
    const seconds = secondsOf(Number(amount), unit);
    if (seconds === void 0) return void 0;
    total += seconds;
  }
  return Math.abs(total);
}
function secondsOf(amount, unit) {
  const name = unit.toLowerCase();
  const size = secondsOfUnit[name] ?? secondsOfUnit[name.replace(/s$/, "")];
  return size === void 0 || !Number.isFinite(amount) ? void 0 : amount * size;
}

// src/sql/tree.ts
function isTree(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function part(node, key) {
  return isTree(node) && Object.hasOwn(node, key) ? node[key] : void 0;
}
function listPart(node, key) {
  const value = part(node, key);
  return Array.isArray(value) ? value : [];
}
function partAt(node, ...keys2) {
  return keys2.reduce(part, node);
}
function identifier(node) {
  const value = part(part(node, "Identifier") ?? node, "value");
  return typeof value === "string" ? value : void 0;
}
function lastName2(name) {
  return Array.isArray(name) ? identifier(name.at(-1)) : void 0;
}
function placeOf2(node) {
  let found;
  visit(node, (inner, key) => {
    const line = key === "start" ? part(inner, "line") : void 0;
    const column = part(inner, "column");
    if (found === void 0 && typeof line === "number" && line > 0 && typeof column === "number") found = { line, column };
    return found === void 0;
  });
  return found;
}
function visit(root, read) {
  const stack = [{ node: root, key: "" }];
  for (let next = stack.pop(); next !== void 0; next = stack.pop()) {
    if (!read(next.node, next.key)) continue;
    const { node, key } = next;
    if (Array.isArray(node)) pushAll(stack, node, key);
    else if (isTree(node)) for (const [name, value] of Object.entries(node).reverse()) stack.push({ node: value, key: name });
  }
}
function pushAll(stack, list, key) {
  for (let index = list.length - 1; index >= 0; index -= 1) stack.push({ node: list[index], key });
}

// src/sql/moments.ts
var nowFunctions = /* @__PURE__ */ new Set([
  "now",
  "current_timestamp",
  "current_date",
  "curdate",
  "getdate",
  "sysdate",
  "localtimestamp",
  "utc_timestamp",
  "clock_timestamp",
  "statement_timestamp",
  "transaction_timestamp",
  "unixepoch",
  "today",
  "sysutcdatetime",
  "getutcdate",
  "unix_timestamp"
]);
var wrappers = /* @__PURE__ */ new Set(["date", "datetime", "timestamp", "date_trunc", "to_timestamp", "todatetime", "extract", "strftime", "julianday", "from_unixtime", "date_format", "floor", "round", "trunc"]);
var insertion = /^lethe_value_(\d+)$/;
function momentOf(expression) {
  const node = unwrapped(expression);
  const parameter = parameterOf(node);
  if (parameter !== void 0) return { kind: "parameter", parameter };
  if (isNow(node)) return { kind: "passed" };
  return ofDifference(part(node, "BinaryOp")) ?? ofFunction(part(node, "Function"));
}
function parameterOf(expression) {
  const node = unwrapped(expression);
  const placeholder = partAt(node, "Value", "value", "Placeholder");
  if (typeof placeholder === "string") return placeholderParameter(placeholder);
  const name = part(node, "Identifier") === void 0 ? void 0 : identifier(node);
  const inserted = name === void 0 ? null : insertion.exec(name);
  if (inserted !== null) return { insertion: Number(inserted[1]) };
  return name?.startsWith("@") === true ? { name: name.slice(1) } : void 0;
}
function placeholderParameter(placeholder) {
  const numbered = /^[$:?](\d+)$/.exec(placeholder);
  return numbered === null ? { name: placeholder.slice(1) } : { position: Number(numbered[1]) - 1 };
}
function unwrapped(expression) {
  let node = expression;
  for (let depth = 0; depth < 8; depth += 1) {
    const inner = partAt(node, "Cast", "expr") ?? part(node, "Nested") ?? partAt(node, "TypedString", "value");
    if (inner === void 0 || partAt(node, "Cast", "data_type", "Interval") !== void 0) return node;
    node = inner;
  }
  return node;
}
function isNow(expression) {
  const node = unwrapped(expression);
  const call = part(node, "Function");
  const name = (lastName2(part(call, "name")) ?? "").toLowerCase();
  if (call === void 0) return /^now$/i.test(stringOf(node) ?? "");
  const given = argumentsOf(call);
  if (nowFunctions.has(name)) return given.length === 0 || /^now$/i.test(stringOf(given[0]) ?? "now");
  return wrappers.has(name) && given.length > 0 && given.every((argument2) => isNow(argument2) || (stringOf(argument2) ?? "").startsWith("%")) && given.some((argument2) => isNow(argument2));
}
function ofDifference(operation) {
  if (part(operation, "op") !== "Minus") return void 0;
  const left = part(operation, "left");
  if (!isNow(left) && ofDifference(part(unwrapped(left), "BinaryOp")) === void 0) return void 0;
  return withSeconds(secondsOfDuration(part(operation, "right"), left));
}
function ofFunction(call) {
  if (!isTree(call)) return void 0;
  const name = (lastName2(part(call, "name")) ?? "").toLowerCase();
  const given = argumentsOf(call);
  if (/^(date_sub|subdate|subtract(days|weeks|months|hours|years))$/.test(name) && isNow(given[0])) return withSeconds(ofSubtraction(name, given[1]));
  if (name === "date_add" || name === "adddate") return isNow(given[0]) ? ofNegative(given[1]) : void 0;
  if (name === "dateadd") return isNow(given[2]) ? withSeconds(ofDateAdd(given)) : void 0;
  if (!wrappers.has(name) && !nowFunctions.has(name)) return void 0;
  const modifier = given.map(stringOf).find((text) => text !== void 0 && /^\s*-\s*\d/.test(text));
  if (modifier !== void 0) return withSeconds(secondsOfInterval(modifier));
  return given.map(momentOf).find((moment) => moment !== void 0 && moment.kind !== "passed");
}
function ofSubtraction(name, amount) {
  const unit = /^subtract(\w+)$/.exec(name)?.[1];
  return unit === void 0 ? secondsOfDuration(amount, void 0) : secondsOf(numberOf(amount) ?? Number.NaN, unit);
}
function ofNegative(interval) {
  const isBefore = partAt(interval, "Interval", "value", "UnaryOp", "op") === "Minus" || /^\s*-/.test(stringOf(partAt(interval, "Interval", "value")) ?? "");
  return isBefore ? withSeconds(secondsOfDuration(interval, void 0)) : void 0;
}
function ofDateAdd([unit, amount]) {
  const negative = partAt(amount, "UnaryOp", "op") === "Minus" ? numberOf(partAt(amount, "UnaryOp", "expr")) : void 0;
  return negative === void 0 ? void 0 : secondsOf(negative, identifier(unit) ?? stringOf(unit) ?? "");
}
function withSeconds(seconds) {
  return seconds === void 0 ? { kind: "age" } : { kind: "age", seconds };
}
function secondsOfDuration(expression, from) {
  const interval = part(expression, "Interval");
  if (interval !== void 0) return ofInterval(interval);
  const cast = part(expression, "Cast");
  if (cast !== void 0) return secondsOfInterval(stringOf(part(cast, "expr")) ?? "");
  const nested = part(expression, "Nested");
  if (nested !== void 0) return secondsOfDuration(nested, from);
  const product = part(expression, "BinaryOp");
  if (part(product, "op") === "Multiply") return ofProduct(part(product, "left"), part(product, "right"), from);
  const amount = numberOf(expression);
  if (amount === void 0) return void 0;
  return /epoch|unix/i.test(lastName2(partAt(unwrapped(from), "Function", "name")) ?? "") ? amount : secondsOf(amount, "day");
}
function ofInterval(interval) {
  const unit = part(interval, "leading_field");
  const value = part(interval, "value");
  const text = stringOf(value) ?? numberOf(partAt(value, "UnaryOp", "expr") ?? value)?.toString();
  if (text === void 0) return void 0;
  return typeof unit === "string" ? secondsOf(Math.abs(Number(text)), unit) : secondsOfInterval(text);
}
function ofProduct(left, right, from) {
  const factor = numberOf(left) ?? numberOf(right);
  const isNumber2 = numberOf(left) !== void 0 && numberOf(right) !== void 0;
  const other = numberOf(left) === void 0 ? left : right;
  const seconds = isNumber2 ? numberOf(right) : secondsOfDuration(other, from);
  return factor === void 0 || seconds === void 0 ? void 0 : (numberOf(left) ?? factor) * seconds;
}
function argumentsOf(call) {
  return listPart(partAt(call, "args", "List"), "args").map((argument2) => partAt(argument2, "Unnamed", "Expr") ?? partAt(argument2, "Named", "arg", "Expr") ?? argument2);
}
function stringOf(expression) {
  const value = partAt(expression, "Value", "value") ?? part(expression, "value");
  const text = part(value, "SingleQuotedString") ?? part(value, "DoubleQuotedString") ?? partAt(value, "DollarQuotedString", "value") ?? part(value, "EscapedStringLiteral");
  return typeof text === "string" ? text : void 0;
}
function numberOf(expression) {
  const [text] = listPart(partAt(expression, "Value", "value"), "Number");
  return typeof text === "string" ? Number(text) : void 0;
}

// src/sql/conditions.ts
var earlier = /* @__PURE__ */ new Set(["Lt", "LtEq"]);
var later = /* @__PURE__ */ new Set(["Gt", "GtEq"]);
var datelike = /(_?(at|on|date|time|timestamp|ts|day|seen|login|active|expir\w*|until|since|created|updated|modified|used|deleted)$)|^(created|updated|expir|last|date|time|ts|deleted|valid|lethe_value_)/i;
function dateConditionOf(selection) {
  const conjuncts = conjunctsOf(selection);
  const position = conjuncts.findIndex((conjunct) => comparisonOf(conjunct, false) !== void 0);
  const found = position < 0 ? void 0 : comparisonOf(conjuncts[position], false);
  if (found === void 0) return void 0;
  const scopes = conjuncts.filter((_, index) => index !== position).map(scopeOf);
  return { ...found, scope: widest(scopes) };
}
function widest(scopes) {
  if (scopes.includes("one")) return "one";
  return scopes.includes("some") ? "some" : "all";
}
function conjunctsOf(selection) {
  const nested = part(selection, "Nested");
  if (nested !== void 0) return conjunctsOf(nested);
  const operation = part(selection, "BinaryOp");
  if (part(operation, "op") !== "And") return selection === void 0 || selection === null ? [] : [selection];
  return [...conjunctsOf(part(operation, "left")), ...conjunctsOf(part(operation, "right"))];
}
function comparisonOf(expression, isNegated) {
  const nested = part(expression, "Nested");
  if (nested !== void 0) return comparisonOf(nested, isNegated);
  const not = part(expression, "UnaryOp");
  if (part(not, "op") === "Not") return comparisonOf(part(not, "expr"), !isNegated);
  const query = partAt(expression, "InSubquery", "subquery");
  if (query !== void 0) return ofSubquery(query, part(part(expression, "InSubquery"), "negated") === true);
  const operation = part(expression, "BinaryOp");
  if (!isTree(operation)) return void 0;
  const operator = part(operation, "op");
  if (operator === "Or") return comparisonOf(part(operation, "left"), isNegated) ?? comparisonOf(part(operation, "right"), isNegated);
  if (typeof operator !== "string" || !earlier.has(operator) && !later.has(operator)) return void 0;
  return ofSides(part(operation, "left"), part(operation, "right"), earlier.has(operator) !== isNegated);
}
function ofSubquery(query, isNegated) {
  const selections = selectionsOf(query);
  for (const conjunct of selections.flatMap(conjunctsOf)) {
    const found = isNegated ? comparisonOf(conjunct, true) : comparisonOf(conjunct, false);
    if (found !== void 0 && !found.checksOnly) return found;
  }
  return void 0;
}
function selectionsOf(query) {
  const select = part(query, "Select") ?? partAt(query, "body", "Select") ?? partAt(query, "body", "Query", "body", "Select");
  return select === void 0 ? [] : [part(select, "selection")];
}
function ofSides(left, right, isEarlier) {
  const [small, large] = isEarlier ? [left, right] : [right, left];
  return ofColumnBefore(small, large) ?? ofElapsed(large, small) ?? ofAddedPeriod(small, large) ?? ofColumnAfter(large, small);
}
function ofColumnBefore(column, deadline) {
  const name = columnOf(column);
  const moment = name === void 0 ? void 0 : momentOf(deadline);
  if (name === void 0 || moment === void 0) return void 0;
  return moment.kind === "parameter" && !datelike.test(name) ? void 0 : { column: name, moment, checksOnly: false };
}
function ofColumnAfter(column, moment) {
  const found = ofColumnBefore(column, moment);
  return found === void 0 || found.moment.kind === "parameter" ? void 0 : { ...found, checksOnly: true };
}
function ofElapsed(elapsed, period2) {
  const inner = part(elapsed, "Nested") ?? elapsed;
  const operation = part(inner, "BinaryOp");
  const difference = part(operation, "op") === "Minus" && isNow(part(operation, "left")) ? columnOf(part(operation, "right")) : void 0;
  const column = difference ?? ofElapsedFunction(part(inner, "Function"));
  if (column === void 0) return void 0;
  const seconds = secondsOfDuration(period2, difference === void 0 ? void 0 : part(operation, "left"));
  if (seconds === void 0 && parameterOf(period2) === void 0) return void 0;
  return { column, moment: seconds === void 0 ? { kind: "age" } : { kind: "age", seconds }, checksOnly: false };
}
function ofElapsedFunction(call) {
  const name = (lastName2(part(call, "name")) ?? "").toLowerCase();
  if (!/^(age|datediff|timestampdiff|date_diff)$/.test(name)) return void 0;
  return argumentsOf(call).filter((argument2) => !isNow(argument2) && stringOf(argument2) === void 0).map(columnOf).find((column) => column !== void 0 && !/^(day|hour|minute|second|month|year)$/i.test(column));
}
function ofAddedPeriod(sum, deadline) {
  const operation = part(part(sum, "Nested") ?? sum, "BinaryOp");
  const column = part(operation, "op") === "Plus" ? columnOf(part(operation, "left")) : void 0;
  if (column === void 0 || !isNow(deadline)) return void 0;
  const seconds = secondsOfDuration(part(operation, "right"), void 0);
  return { column, moment: seconds === void 0 ? { kind: "age" } : { kind: "age", seconds }, checksOnly: false };
}
function columnOf(expression) {
  const node = partAt(expression, "Cast", "expr") ?? part(expression, "Nested") ?? expression;
  const parameter = parameterOf(node);
  if (parameter !== void 0 && !("insertion" in parameter)) return void 0;
  if (part(node, "Identifier") !== void 0) return identifier(node);
  const compound = part(node, "CompoundIdentifier");
  if (Array.isArray(compound)) return identifier(compound.at(-1));
  const call = part(node, "Function");
  if (call === void 0 || isNow(node)) return void 0;
  const columns2 = argumentsOf(call).map(columnOf).filter((column) => column !== void 0);
  return columns2.length === 1 ? columns2[0] : void 0;
}
function scopeOf(expression) {
  if (part(expression, "IsNull") !== void 0 || part(expression, "IsNotNull") !== void 0) return "all";
  const list = part(expression, "InList");
  if (list !== void 0) return listPart(list, "list").some((value) => parameterOf(value) !== void 0) && !/(^|_)id$/i.test(columnOf(part(list, "expr")) ?? "") ? "one" : "some";
  const operation = part(expression, "BinaryOp");
  const operator = part(operation, "op");
  if (operator === "NotEq") return "some";
  if (operator !== "Eq") return "all";
  const [left, right] = [part(operation, "left"), part(operation, "right")];
  if (columnOf(left) !== void 0 && columnOf(right) !== void 0) return "all";
  return stringOf(right) !== void 0 || numberOf(right) !== void 0 || partAt(right, "Value", "value", "Boolean") !== void 0 ? "some" : "one";
}

// src/sql/row-statements.ts
function tableEffectsOf(statement) {
  const named = namedQueries(statement);
  const effects = [];
  visit(statement, (node, key) => {
    const found = effectOf(node, key);
    effects.push(...found);
    return true;
  });
  return effects.filter((effect) => !named.has(effect.table));
}
function namedQueries(statement) {
  const names2 = /* @__PURE__ */ new Set();
  visit(statement, (node, key) => {
    const name = key === "cte_tables" ? identifier(partAt(node, "alias", "name")) : void 0;
    if (name !== void 0) names2.add(name);
    return true;
  });
  return names2;
}
function effectOf(node, key) {
  switch (key) {
    case "Delete":
      return part(node, "Delete") === void 0 ? ofDelete(node) : [];
    case "Update":
      return ofUpdate(node);
    case "Insert":
      return part(node, "Insert") === void 0 ? ofInsert(node) : [];
    case "Truncate":
      return listPart(node, "table_names").flatMap((entry) => effectOn("delete", lastName2(part(entry, "name"))));
    case "Merge":
      return effectOn("update", tableOf(part(node, "table")));
    case "Select":
      return ofSelect(node);
    default:
      return [];
  }
}
function effectOn(verb, table, more = {}) {
  return table === void 0 ? [] : [{ verb, table, writes: {}, columns: [], ...more }];
}
function tableOf(relation2) {
  return lastName2(partAt(relation2, "Table", "name"));
}
function tablesIn(list) {
  return list.flatMap((item) => [part(item, "relation"), ...listPart(item, "joins").map((join6) => part(join6, "relation"))]).flatMap((relation2) => {
    const table = tableOf(relation2);
    const alias = identifier(partAt(relation2, "Table", "alias", "name"));
    return table === void 0 ? [] : [alias === void 0 ? { table } : { table, alias }];
  });
}
function ofDelete(node) {
  const from = part(node, "from");
  const sources = tablesIn([...listPart(from, "WithFromKeyword"), ...listPart(from, "WithoutKeyword"), ...listPart(node, "using")]);
  const [named] = listPart(node, "tables").map(lastName2);
  const target = named === void 0 ? sources[0]?.table : sources.find(({ table, alias }) => alias === named || table === named)?.table ?? named;
  const condition = dateConditionOf(part(node, "selection"));
  const read = sources.filter(({ table }) => table !== target).flatMap(({ table }) => effectOn("read", table));
  return [...effectOn("delete", target, condition === void 0 ? {} : { condition }), ...read];
}
function ofUpdate(node) {
  const table = tableOf(partAt(node, "table", "relation"));
  const condition = dateConditionOf(part(node, "selection"));
  const writes = Object.fromEntries(listPart(node, "assignments").flatMap(assignmentOf));
  return effectOn("update", table, { writes, columns: Object.keys(writes), ...condition === void 0 ? {} : { condition } });
}
function assignmentOf(assignment) {
  const column = lastName2(partAt(assignment, "target", "ColumnName"));
  return column === void 0 ? [] : [[column, writtenOf(part(assignment, "value"))]];
}
function writtenOf(value) {
  const literal = partAt(value, "Value", "value");
  if (literal === "Null") return { kind: "null" };
  const flag = part(literal, "Boolean");
  if (typeof flag === "boolean") return { kind: flag ? "true" : "false" };
  if (stringOf(value) !== void 0 || numberOf(value) !== void 0) return { kind: "constant" };
  if (isNow(value)) return { kind: "now" };
  const parameter = parameterOf(value);
  if (parameter !== void 0) return { kind: "parameter", parameter };
  return isFixedText(value) ? { kind: "constant" } : { kind: "other" };
}
function isFixedText(value) {
  const operation = part(value, "BinaryOp");
  if (part(operation, "op") === "StringConcat") return [part(operation, "left"), part(operation, "right")].every(isFixedPart);
  const call = part(value, "Function");
  if (!/^concat$/i.test(lastName2(part(call, "name")) ?? "")) return false;
  return listPart(partAt(call, "args", "List"), "args").every((argument2) => isFixedPart(partAt(argument2, "Unnamed", "Expr")));
}
function isFixedPart(value) {
  return stringOf(value) !== void 0 || /(^|_)(id|uuid)$/i.test(columnOf(value) ?? "") || isFixedText(value);
}
function ofInsert(node) {
  const table = lastName2(partAt(node, "table", "TableName"));
  const columns2 = listPart(node, "columns").flatMap((column) => (Array.isArray(column) ? lastName2(column) : identifier(column)) ?? []);
  const [row] = listPart(partAt(node, "source", "body", "Values"), "rows").map((entry) => Array.isArray(entry) ? entry : listPart(entry, "content"));
  const set = listPart(node, "assignments").flatMap(assignmentOf);
  const writes = Object.fromEntries([...columns2.map((column, index) => [column, row === void 0 ? { kind: "other" } : writtenOf(row[index])]), ...set]);
  return effectOn("create", table, { writes, columns: Object.keys(writes) });
}
function ofSelect(node) {
  const tables = tablesIn(listPart(node, "from"));
  const condition = dateConditionOf(part(node, "selection"));
  const columns2 = listPart(node, "projection").flatMap((item) => columnOf(part(item, "UnnamedExpr") ?? partAt(item, "ExprWithAlias", "expr")) ?? []);
  return tables.flatMap(({ table }, index) => effectOn("read", table, index === 0 ? { columns: columns2, ...condition === void 0 ? {} : { condition } } : {}));
}

// src/sql/columns.ts
var typeNames = [
  [/^(bool|boolean)$/, "boolean"],
  [/json|^map$|^tuple$|^object$|variant/, "json"],
  [/date|^timestamp|^time$/, "date"],
  [/bytea|blob|binary|^bytes/, "binary"],
  [/^enum|^set$/, "enum"],
  [/int|serial|numeric|decimal|^dec$|real|float|double|money|^number|^year$/, "number"],
  [/char|text|clob|string|uuid|citext|inet|cidr|name$|xml|guid|rowid/, "string"]
];
function columnOf2(definition, locate) {
  const name = identifier(part(definition, "name"));
  if (name === void 0) return void 0;
  const type = part(definition, "data_type");
  const options = optionsOf(definition);
  return {
    name,
    ...readType(type),
    primaryKey: options.some((option) => part(option, "PrimaryKey") !== void 0 || partAt(option, "Unique", "is_primary") === true),
    nullable: !options.includes("NotNull"),
    offset: locate(definition)
  };
}
function inlineForeignKey(definition, locate) {
  const name = identifier(part(definition, "name"));
  return optionsOf(definition).flatMap((option) => {
    const key = part(option, "ForeignKey");
    return key === void 0 || name === void 0 ? [] : foreignKeyOf(key, [name], locate(definition));
  });
}
function constraintForeignKey(constraint, locate) {
  const key = part(constraint, "ForeignKey");
  if (key === void 0) return [];
  const columns2 = listPart(key, "columns").flatMap((column) => identifier(column) ?? []);
  return foreignKeyOf(key, columns2, locate(key));
}
function primaryKeyColumns(constraint) {
  return listPart(part(constraint, "PrimaryKey"), "columns").flatMap((column) => identifier(partAt(column, "column", "expr") ?? column) ?? []);
}
function foreignKeyOf(key, columns2, offset) {
  const target = lastName2(part(key, "foreign_table"));
  const written = part(key, "on_delete");
  const name = identifier(part(key, "name"));
  if (target === void 0) return [];
  return [{
    ...name === void 0 ? {} : { name },
    columns: columns2,
    target,
    offset,
    onDelete: typeof written === "string" ? actionOf(written) : "no-action",
    explicit: typeof written === "string"
  }];
}
var actions = { Cascade: "cascade", SetNull: "set-null", SetDefault: "set-null", Restrict: "restrict", NoAction: "no-action" };
function actionOf(written) {
  return actions[written] ?? "no-action";
}
function optionsOf(definition) {
  return listPart(definition, "options").map((option) => part(option, "option"));
}
function readType(type) {
  const array2 = part(type, "Array");
  if (array2 !== void 0) {
    const element = readType(elementOf(array2));
    return { ...element, typeText: `${element.typeText}[]`, list: true };
  }
  const typeText3 = nameOfType(type);
  return { type: typeOfName(typeText3), typeText: typeText3, list: false };
}
function typeOfName(name) {
  const lower = name.toLowerCase();
  return typeNames.find(([pattern2]) => pattern2.test(lower))?.[1] ?? "unknown";
}
function elementOf(array2) {
  for (const key of ["SquareBracket", "AngleBracket", "Parenthesis"]) {
    const inner = part(array2, key);
    if (inner !== void 0) return Array.isArray(inner) ? inner[0] : inner;
  }
  return void 0;
}
function nameOfType(type) {
  if (typeof type === "string") return type;
  const nullable = part(type, "Nullable") ?? part(type, "LowCardinality");
  if (nullable !== void 0) return nameOfType(nullable);
  const custom = part(type, "Custom");
  if (Array.isArray(custom)) return lastName2(custom[0]) ?? "unknown";
  const [name = "unknown"] = typeof type === "object" && type !== null ? Object.keys(type) : [];
  return name;
}

// src/sql/schema-statements.ts
function tableChangesOf(statement, locate, end) {
  const created = part(statement, "CreateTable");
  if (created !== void 0) return ofCreate(created, locate, end);
  const altered = part(statement, "AlterTable");
  if (altered !== void 0) return ofAlter(altered, locate);
  const dropped = part(statement, "Drop");
  if (part(dropped, "object_type") !== "Table") return [];
  return listPart(dropped, "names").flatMap((name) => withTable(name, (table) => [{ kind: "drop", table, offset: locate(name) }]));
}
function withTable(name, changes) {
  const table = lastName2(name);
  return table === void 0 ? [] : changes(table);
}
function ofCreate(node, locate, end) {
  const isTemporary = part(node, "temporary") === true;
  const partitionOf = lastName2(part(node, "partition_of"));
  const constraints = listPart(node, "constraints");
  const keys2 = new Set(constraints.flatMap(primaryKeyColumns));
  const definitions = listPart(node, "columns");
  const columns2 = definitions.flatMap((definition) => columnOf2(definition, locate) ?? []).map((column) => keys2.has(column.name) ? { ...column, primaryKey: true } : column);
  const foreignKeys = [...definitions.flatMap((definition) => inlineForeignKey(definition, locate)), ...constraints.flatMap((constraint) => constraintForeignKey(constraint, locate))];
  return isTemporary ? [] : withTable(part(node, "name"), (table) => [{
    kind: "create",
    table,
    offset: locate(part(node, "name")),
    end,
    columns: columns2,
    foreignKeys,
    ...partitionOf === void 0 ? {} : { partitionOf }
  }]);
}
function ofAlter(node, locate) {
  return withTable(part(node, "name"), (table) => listPart(node, "operations").flatMap((operation) => ofOperation(operation, table, locate)));
}
function ofOperation(operation, table, locate) {
  const place = { table, offset: locate(operation) };
  const added = partAt(operation, "AddColumn", "column_def");
  if (added !== void 0) return ofAddedColumn(added, place, locate);
  const constraint = partAt(operation, "AddConstraint", "constraint");
  if (constraint !== void 0) return constraintForeignKey(constraint, locate).map((foreignKey) => ({ kind: "add-foreign-key", ...place, foreignKey }));
  const renamed = part(operation, "RenameColumn");
  if (renamed !== void 0) return ofRenamedColumn(part(renamed, "old_column_name"), part(renamed, "new_column_name"), place);
  const changed = part(operation, "ChangeColumn");
  if (changed !== void 0) return ofRenamedColumn(part(changed, "old_name"), part(changed, "new_name"), place);
  const renamedTable = partAt(operation, "RenameTable", "table_name");
  const to = lastName2(part(renamedTable, "To") ?? part(renamedTable, "As") ?? renamedTable);
  if (to !== void 0) return [{ kind: "rename", ...place, to }];
  const constraintName = identifier(partAt(operation, "DropConstraint", "name") ?? partAt(operation, "DropForeignKey", "name"));
  if (constraintName !== void 0) return [{ kind: "drop-constraint", ...place, constraint: constraintName }];
  return listPart(part(operation, "DropColumn"), "column_names").flatMap((column) => {
    const name = identifier(column);
    return name === void 0 ? [] : [{ kind: "drop-column", ...place, column: name }];
  });
}
function ofAddedColumn(definition, place, locate) {
  const column = columnOf2(definition, locate);
  const keys2 = inlineForeignKey(definition, locate).map((foreignKey) => ({ kind: "add-foreign-key", ...place, foreignKey }));
  return column === void 0 ? [] : [{ kind: "add-column", ...place, column }, ...keys2];
}
function ofRenamedColumn(from, to, place) {
  const [column, next] = [identifier(from), identifier(to)];
  return column === void 0 || next === void 0 ? [] : [{ kind: "rename-column", ...place, column, to: next }];
}

// src/sql/split.ts
var pattern = new RegExp([
  String.raw`(?<comment>--[^\n]*|^[ \t]*#[^\n]*|/\*[\s\S]*?(?:\*/|$))`,
  String.raw`(?<quoted>'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|"(?:[^"]|"")*(?:"|$)|` + "`[^`]*(?:`|$))",
  String.raw`(?<dollar>\$(?<tag>\w*)\$[\s\S]*?(?:\$\k<tag>\$|$))`,
  String.raw`(?<delimiter>^[ \t]*DELIMITER[ \t]+(?<mark>\S+)[ \t]*$)`,
  String.raw`(?<meta>^\\[^\n]*$)`,
  String.raw`(?<word>[A-Za-z_][\w$]*)`,
  String.raw`(?<other>[\s\S])`
].join("|"), "gimu");
function splitScript(script) {
  const splitter = new Splitter();
  for (const token of tokensOf(withoutCopiedData(script))) splitter.add(token);
  return splitter.finish();
}
function* tokensOf(script) {
  for (const match of script.matchAll(pattern)) {
    const { comment, word, delimiter, mark, meta } = match.groups ?? {};
    const [text] = match;
    if (delimiter !== void 0) yield { kind: "delimiter", text: mark ?? ";", offset: match.index };
    else if (comment !== void 0 || meta !== void 0) yield { kind: "space", text: text.replace(/[^\n]/g, " "), offset: match.index };
    else if (word !== void 0) yield { kind: "word", text, offset: match.index };
    else yield { kind: text === ";" ? "end" : "text", text, offset: match.index };
  }
}
function withoutCopiedData(script) {
  return script.replace(/^(COPY\s[^;]*FROM\s+stdin[^;]*;)([\s\S]*?)^\\\.$/gim, (_, head, rows) => `${blank(head)}${blank(rows)}  `);
}
function blank(text) {
  return text.replace(/[^\n]/g, " ");
}
var Splitter = class {
  #statements = [];
  #text = "";
  #offset = 0;
  #depth = 0;
  #delimiter = ";";
  add(token) {
    if (token.kind === "delimiter") {
      this.#end();
      this.#delimiter = token.text;
      return;
    }
    if (this.#text === "") this.#offset = token.offset;
    if (token.kind === "word") this.#nest(token.text.toUpperCase());
    this.#text += token.text;
    if (this.#endsHere(token)) this.#end();
  }
  finish() {
    this.#end();
    return this.#statements;
  }
  #endsHere(token) {
    if (this.#delimiter !== ";") return this.#text.endsWith(this.#delimiter);
    return token.kind === "end" && this.#depth <= 0;
  }
  /** `BEGIN … END` of a trigger, event or procedure; the `BEGIN` of a transaction is a statement of its own. */
  #nest(word) {
    const isRoutine = /^\s*CREATE\b[\s\S]*?\b(TRIGGER|PROCEDURE|FUNCTION|EVENT)\b/i.test(this.#text);
    if (!isRoutine) return;
    if (word === "BEGIN" || word === "CASE") this.#depth += 1;
    if (word === "END" && this.#depth > 0) this.#depth -= 1;
    if (/^(IF|LOOP|WHILE|REPEAT)$/.test(word) && /\bEND\s+$/i.test(this.#text)) this.#depth += 1;
  }
  #end() {
    const text = this.#text.endsWith(this.#delimiter) ? this.#text.slice(0, -this.#delimiter.length) : this.#text;
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== "") this.#statements.push({ text: text.trim(), offset: this.#offset + lead });
    this.#text = "";
    this.#depth = 0;
  }
};

// src/sql/stored-code.ts
function storedCodeOf(statement, offset, readInner) {
  const created = part(statement, "CreateFunction") ?? part(statement, "CreateProcedure");
  if (created !== void 0) return ofFunction2(created, offset, readInner);
  const trigger = part(statement, "CreateTrigger");
  if (trigger !== void 0) return ofTrigger(trigger, offset);
  return ofCalls(statement, offset, readInner);
}
var nothing = { stored: [], calls: [], changes: [] };
function ofFunction2(node, offset, readInner) {
  const name = lastName2(part(node, "name")) ?? "";
  const body = textIn(part(node, "function_body"));
  const effects = body === void 0 ? tableEffectsOf(part(node, "body")) : readInner(statementsInBody(body)).effects.map(({ effect }) => effect);
  return { ...nothing, stored: effects.map((effect) => ({ effect, offset, runner: { kind: "function", name } })) };
}
function textIn(node) {
  let found;
  visit(node, (inner, key) => {
    if (found === void 0 && key === "Value") found = stringOf({ Value: inner });
    return found === void 0;
  });
  return found;
}
function statementsInBody(body) {
  const withoutComments = body.replace(/--[^\n]*/g, " ");
  const pieces = withoutComments.split(";").flatMap((piece) => {
    const start3 = /\b(WITH\s+\w+\s+AS\s*\(|DELETE\s+FROM|TRUNCATE|UPDATE\s+\S+\s+SET|INSERT\s+INTO)/i.exec(piece)?.index;
    return start3 === void 0 ? [] : [unquoted(piece.slice(start3))];
  });
  return pieces.join(";\n");
}
function unquoted(piece) {
  return (piece.match(/'/g)?.length ?? 0) % 2 === 1 ? piece.replace(/'([^']*)$/, "$1") : piece;
}
function ofTrigger(node, offset) {
  const name = lastName2(part(node, "name")) ?? "trigger";
  const runner = { kind: "trigger", name };
  const called = lastName2(partAt(node, "exec_body", "func_desc", "name"));
  if (called !== void 0) return { ...nothing, calls: [{ name: called, offset, runner }] };
  const effects = tableEffectsOf(part(node, "statements"));
  const owner = lastName2(part(node, "table_name"));
  const isAfterDelete = listPart(node, "events").includes("Delete");
  const changes = isAfterDelete && owner !== void 0 ? effects.flatMap((effect) => cascadeOf(effect, owner, name, offset)) : [];
  return { ...nothing, changes, stored: effects.map((effect) => ({ effect, offset, runner })) };
}
function cascadeOf(effect, owner, trigger, offset) {
  if (effect.verb !== "delete" || effect.table === owner) return [];
  return [{ kind: "add-foreign-key", table: effect.table, offset, foreignKey: { name: trigger, columns: [], target: owner, onDelete: "cascade", explicit: true, offset } }];
}
function ofCalls(statement, offset, readInner) {
  const result = { stored: [], calls: [], changes: [] };
  const called = lastName2(partAt(statement, "Call", "name"));
  if (called !== void 0) result.calls.push({ name: called, offset });
  visit(statement, (node, key) => {
    if (key === "Function") readCall(node, offset, readInner, result);
    return true;
  });
  result.changes.push(...partmanPeriod(statement, offset));
  return result;
}
function readCall(node, offset, readInner, result) {
  const names2 = part(node, "name");
  const path = (Array.isArray(names2) ? names2 : []).map((name) => lastName2([name]) ?? "").join(".").toLowerCase();
  if (path !== "cron.schedule" && path !== "cron.schedule_in_database") {
    result.calls.push({ name: path.split(".").at(-1) ?? path, offset });
    return;
  }
  const texts = argumentsOf(node).flatMap((argument2) => stringOf(argument2) ?? []);
  const command = texts.find((text) => /\b(delete|truncate|update|insert|select|call|drop)\b/i.test(text) && /\s/.test(text));
  const inner = readInner(command ?? "");
  const runner = { kind: "schedule", name: "pg_cron" };
  result.stored.push(...inner.effects.map(({ effect }) => ({ effect, offset, runner })));
  result.calls.push(...inner.calls.map((call) => ({ name: call.name, offset, runner })));
}
function partmanPeriod(statement, offset) {
  const update = part(statement, "Update");
  if (lastName2(partAt(update, "table", "relation", "Table", "name")) !== "part_config") return [];
  const retention = listPart(update, "assignments").find((assignment) => lastName2(partAt(assignment, "target", "ColumnName")) === "retention");
  const period2 = stringOf(part(retention, "value"));
  const table = stringOf(partAt(update, "selection", "BinaryOp", "right"))?.split(".").at(-1);
  if (period2 === void 0 || table === void 0) return [];
  const seconds = secondsOfInterval(period2);
  return [{ kind: "add-expiry", table, offset, expiry: { how: "pg_partman drops old partitions", ...seconds === void 0 ? {} : { seconds } } }];
}
function extractDialects(text) {
  const event = /^CREATE\s+(?:DEFINER\s*=\s*\S+\s+)?EVENT\s+(?:IF\s+NOT\s+EXISTS\s+)?[`"]?(\w+)[`"]?[\s\S]*?\bON\s+SCHEDULE\b[\s\S]*?\bDO\b\s*(?:BEGIN\b)?([\s\S]*?)(?:\bEND\s*)?$/i.exec(text);
  if (event !== null) return { text: statementsInBody(`${event[2] ?? ""};`), runner: { kind: "schedule", name: `event ${event[1] ?? ""}` } };
  const expiry2 = ofClickHouse(text) ?? ofCockroach(text);
  return expiry2 ?? { text };
}
function ofClickHouse(text) {
  const match = /\bTTL\s+(?:toDateTime\(|toDate\()?(\w+)\)?\s*\+\s*(?:INTERVAL\s+'?(\d+)'?\s+(\w+)|toInterval(\w+)\((\d+)\))(?:\s+DELETE)?/i.exec(text);
  if (match === null) return void 0;
  const [whole, column = "", amount, unit, functionUnit, functionAmount] = match;
  const seconds = secondsOf(Number(amount ?? functionAmount), unit ?? functionUnit ?? "");
  return { text: text.replace(whole, " ".repeat(whole.length)), expiry: { column, how: "TTL of the table", ...seconds === void 0 ? {} : { seconds } } };
}
function ofCockroach(text) {
  const match = /\bWITH\s*\(\s*[^)]*ttl_(expire_after|expiration_expression)\s*=\s*'([^']*)'[^)]*\)/i.exec(text);
  if (match === null) return void 0;
  const [whole, kind2 = "", value = ""] = match;
  const seconds = kind2.toLowerCase() === "expire_after" ? secondsOfInterval(value) : void 0;
  return { text: text.replace(whole, " ".repeat(whole.length)), expiry: { how: "row-level TTL of the table", ...seconds === void 0 ? {} : { seconds } } };
}

// src/sql/wasm.ts
import { existsSync, readFileSync as readFileSync3 } from "node:fs";
import { fileURLToPath as fileURLToPath2 } from "node:url";

// ../../main/node_modules/@guanmingchiu/sqlparser-ts/wasm/sqlparser_rs_wasm.js
function parse_sql(dialect, sql) {
  const ptr0 = passStringToWasm0(dialect, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
  const len0 = WASM_VECTOR_LEN;
  const ptr1 = passStringToWasm0(sql, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
  const len1 = WASM_VECTOR_LEN;
  const ret = wasm.parse_sql(ptr0, len0, ptr1, len1);
  if (ret[2]) {
    throw takeFromExternrefTable0(ret[1]);
  }
  return takeFromExternrefTable0(ret[0]);
}
function __wbg_get_imports() {
  const import0 = {
    __proto__: null,
    __wbg_Error_fdd633d4bb5dd76a: function(arg0, arg1) {
      const ret = Error(getStringFromWasm0(arg0, arg1));
      return ret;
    },
    __wbg_Number_c4bdf66bb78f7977: function(arg0) {
      const ret = Number(arg0);
      return ret;
    },
    __wbg_String_8564e559799eccda: function(arg0, arg1) {
      const ret = String(arg1);
      const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
      const len1 = WASM_VECTOR_LEN;
      getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
      getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);
    },
    __wbg___wbindgen_bigint_get_as_i64_d9e915702856f831: function(arg0, arg1) {
      const v = arg1;
      const ret = typeof v === "bigint" ? v : void 0;
      getDataViewMemory0().setBigInt64(arg0 + 8 * 1, isLikeNone(ret) ? BigInt(0) : ret, true);
      getDataViewMemory0().setInt32(arg0 + 4 * 0, !isLikeNone(ret), true);
    },
    __wbg___wbindgen_boolean_get_edaed31a367ce1bd: function(arg0) {
      const v = arg0;
      const ret = typeof v === "boolean" ? v : void 0;
      return isLikeNone(ret) ? 16777215 : ret ? 1 : 0;
    },
    __wbg___wbindgen_debug_string_8a447059637473e2: function(arg0, arg1) {
      const ret = debugString(arg1);
      const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
      const len1 = WASM_VECTOR_LEN;
      getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
      getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);
    },
    __wbg___wbindgen_in_4990f46af709e33c: function(arg0, arg1) {
      const ret = arg0 in arg1;
      return ret;
    },
    __wbg___wbindgen_is_bigint_90b5ccfe67c78460: function(arg0) {
      const ret = typeof arg0 === "bigint";
      return ret;
    },
    __wbg___wbindgen_is_null_6d937fbfb6478470: function(arg0) {
      const ret = arg0 === null;
      return ret;
    },
    __wbg___wbindgen_is_object_0beba4a1980d3eea: function(arg0) {
      const val = arg0;
      const ret = typeof val === "object" && val !== null;
      return ret;
    },
    __wbg___wbindgen_is_undefined_721f8decd50c87a3: function(arg0) {
      const ret = arg0 === void 0;
      return ret;
    },
    __wbg___wbindgen_jsval_eq_4e8c38722cb8ff51: function(arg0, arg1) {
      const ret = arg0 === arg1;
      return ret;
    },
    __wbg___wbindgen_jsval_loose_eq_4b9aba9e5b3c4582: function(arg0, arg1) {
      const ret = arg0 == arg1;
      return ret;
    },
    __wbg___wbindgen_number_get_1cc01dd708740256: function(arg0, arg1) {
      const obj = arg1;
      const ret = typeof obj === "number" ? obj : void 0;
      getDataViewMemory0().setFloat64(arg0 + 8 * 1, isLikeNone(ret) ? 0 : ret, true);
      getDataViewMemory0().setInt32(arg0 + 4 * 0, !isLikeNone(ret), true);
    },
    __wbg___wbindgen_string_get_71bb4348194e31f0: function(arg0, arg1) {
      const obj = arg1;
      const ret = typeof obj === "string" ? obj : void 0;
      var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
      var len1 = WASM_VECTOR_LEN;
      getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
      getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);
    },
    __wbg___wbindgen_throw_ea4887a5f8f9a9db: function(arg0, arg1) {
      throw new Error(getStringFromWasm0(arg0, arg1));
    },
    __wbg_error_a6fa202b58aa1cd3: function(arg0, arg1) {
      let deferred0_0;
      let deferred0_1;
      try {
        deferred0_0 = arg0;
        deferred0_1 = arg1;
        console.error(getStringFromWasm0(arg0, arg1));
      } finally {
        wasm.__wbindgen_free(deferred0_0, deferred0_1, 1);
      }
    },
    __wbg_fromCodePoint_93fb75ffd4cdf384: function() {
      return handleError(function(arg0) {
        const ret = String.fromCodePoint(arg0 >>> 0);
        return ret;
      }, arguments);
    },
    __wbg_get_with_ref_key_6412cf3094599694: function(arg0, arg1) {
      const ret = arg0[arg1];
      return ret;
    },
    __wbg_instanceof_ArrayBuffer_2a7bb09fee70c2da: function(arg0) {
      let result;
      try {
        result = arg0 instanceof ArrayBuffer;
      } catch (_) {
        result = false;
      }
      const ret = result;
      return ret;
    },
    __wbg_instanceof_Uint8Array_f080092dc70f5d58: function(arg0) {
      let result;
      try {
        result = arg0 instanceof Uint8Array;
      } catch (_) {
        result = false;
      }
      const ret = result;
      return ret;
    },
    __wbg_isSafeInteger_a3389a198582f5f6: function(arg0) {
      const ret = Number.isSafeInteger(arg0);
      return ret;
    },
    __wbg_length_589238bdcf171f0e: function(arg0) {
      const ret = arg0.length;
      return ret;
    },
    __wbg_new_227d7c05414eb861: function() {
      const ret = new Error();
      return ret;
    },
    __wbg_new_2e117a478906f062: function() {
      const ret = new Object();
      return ret;
    },
    __wbg_new_36e147a8ced3c6e0: function() {
      const ret = new Array();
      return ret;
    },
    __wbg_new_81880fb5002cb255: function(arg0) {
      const ret = new Uint8Array(arg0);
      return ret;
    },
    __wbg_prototypesetcall_d721637c7ca66eb8: function(arg0, arg1, arg2) {
      Uint8Array.prototype.set.call(getArrayU8FromWasm0(arg0, arg1), arg2);
    },
    __wbg_set_6be42768c690e380: function(arg0, arg1, arg2) {
      arg0[arg1] = arg2;
    },
    __wbg_set_dc601f4a69da0bc2: function(arg0, arg1, arg2) {
      arg0[arg1 >>> 0] = arg2;
    },
    __wbg_stack_3b0d974bbf31e44f: function(arg0, arg1) {
      const ret = arg1.stack;
      const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
      const len1 = WASM_VECTOR_LEN;
      getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
      getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);
    },
    __wbindgen_cast_0000000000000001: function(arg0) {
      const ret = arg0;
      return ret;
    },
    __wbindgen_cast_0000000000000002: function(arg0) {
      const ret = arg0;
      return ret;
    },
    __wbindgen_cast_0000000000000003: function(arg0, arg1) {
      const ret = getStringFromWasm0(arg0, arg1);
      return ret;
    },
    __wbindgen_cast_0000000000000004: function(arg0) {
      const ret = BigInt.asUintN(64, arg0);
      return ret;
    },
    __wbindgen_init_externref_table: function() {
      const table = wasm.__wbindgen_externrefs;
      const offset = table.grow(4);
      table.set(0, void 0);
      table.set(offset + 0, void 0);
      table.set(offset + 1, null);
      table.set(offset + 2, true);
      table.set(offset + 3, false);
    }
  };
  return {
    __proto__: null,
    "./sqlparser_rs_wasm_bg.js": import0
  };
}
function addToExternrefTable0(obj) {
  const idx = wasm.__externref_table_alloc();
  wasm.__wbindgen_externrefs.set(idx, obj);
  return idx;
}
function debugString(val) {
  const type = typeof val;
  if (type == "number" || type == "boolean" || val == null) {
    return `${val}`;
  }
  if (type == "string") {
    return `"${val}"`;
  }
  if (type == "symbol") {
    const description = val.description;
    if (description == null) {
      return "Symbol";
    } else {
      return `Symbol(${description})`;
    }
  }
  if (type == "function") {
    const name = val.name;
    if (typeof name == "string" && name.length > 0) {
      return `Function(${name})`;
    } else {
      return "Function";
    }
  }
  if (Array.isArray(val)) {
    const length = val.length;
    let debug = "[";
    if (length > 0) {
      debug += debugString(val[0]);
    }
    for (let i = 1; i < length; i++) {
      debug += ", " + debugString(val[i]);
    }
    debug += "]";
    return debug;
  }
  const builtInMatches = /\[object ([^\]]+)\]/.exec(toString.call(val));
  let className;
  if (builtInMatches && builtInMatches.length > 1) {
    className = builtInMatches[1];
  } else {
    return toString.call(val);
  }
  if (className == "Object") {
    try {
      return "Object(" + JSON.stringify(val) + ")";
    } catch (_) {
      return "Object";
    }
  }
  if (val instanceof Error) {
    return `${val.name}: ${val.message}
${val.stack}`;
  }
  return className;
}
function getArrayU8FromWasm0(ptr, len) {
  ptr = ptr >>> 0;
  return getUint8ArrayMemory0().subarray(ptr / 1, ptr / 1 + len);
}
var cachedDataViewMemory0 = null;
function getDataViewMemory0() {
  if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || cachedDataViewMemory0.buffer.detached === void 0 && cachedDataViewMemory0.buffer !== wasm.memory.buffer) {
    cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
  }
  return cachedDataViewMemory0;
}
function getStringFromWasm0(ptr, len) {
  return decodeText(ptr >>> 0, len);
}
var cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
  if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
    cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
  }
  return cachedUint8ArrayMemory0;
}
function handleError(f, args) {
  try {
    return f.apply(this, args);
  } catch (e) {
    const idx = addToExternrefTable0(e);
    wasm.__wbindgen_exn_store(idx);
  }
}
function isLikeNone(x) {
  return x === void 0 || x === null;
}
function passStringToWasm0(arg, malloc, realloc) {
  if (realloc === void 0) {
    const buf = cachedTextEncoder.encode(arg);
    const ptr2 = malloc(buf.length, 1) >>> 0;
    getUint8ArrayMemory0().subarray(ptr2, ptr2 + buf.length).set(buf);
    WASM_VECTOR_LEN = buf.length;
    return ptr2;
  }
  let len = arg.length;
  let ptr = malloc(len, 1) >>> 0;
  const mem = getUint8ArrayMemory0();
  let offset = 0;
  for (; offset < len; offset++) {
    const code = arg.charCodeAt(offset);
    if (code > 127) break;
    mem[ptr + offset] = code;
  }
  if (offset !== len) {
    if (offset !== 0) {
      arg = arg.slice(offset);
    }
    ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
    const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
    const ret = cachedTextEncoder.encodeInto(arg, view);
    offset += ret.written;
    ptr = realloc(ptr, len, offset, 1) >>> 0;
  }
  WASM_VECTOR_LEN = offset;
  return ptr;
}
function takeFromExternrefTable0(idx) {
  const value = wasm.__wbindgen_externrefs.get(idx);
  wasm.__externref_table_dealloc(idx);
  return value;
}
var cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
cachedTextDecoder.decode();
var MAX_SAFARI_DECODE_BYTES = 2146435072;
var numBytesDecoded = 0;
function decodeText(ptr, len) {
  numBytesDecoded += len;
  if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {
    cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
    cachedTextDecoder.decode();
    numBytesDecoded = len;
  }
  return cachedTextDecoder.decode(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}
var cachedTextEncoder = new TextEncoder();
if (!("encodeInto" in cachedTextEncoder)) {
  cachedTextEncoder.encodeInto = function(arg, view) {
    const buf = cachedTextEncoder.encode(arg);
    view.set(buf);
    return {
      read: arg.length,
      written: buf.length
    };
  };
}
var WASM_VECTOR_LEN = 0;
var wasmModule;
var wasmInstance;
var wasm;
function __wbg_finalize_init(instance, module) {
  wasmInstance = instance;
  wasm = instance.exports;
  wasmModule = module;
  cachedDataViewMemory0 = null;
  cachedUint8ArrayMemory0 = null;
  wasm.__wbindgen_start();
  return wasm;
}
function initSync(module) {
  if (wasm !== void 0) return wasm;
  if (module !== void 0) {
    if (Object.getPrototypeOf(module) === Object.prototype) {
      ({ module } = module);
    } else {
      console.warn("using deprecated parameters for `initSync()`; pass a single object instead");
    }
  }
  const imports = __wbg_get_imports();
  if (!(module instanceof WebAssembly.Module)) {
    module = new WebAssembly.Module(module);
  }
  const instance = new WebAssembly.Instance(module, imports);
  return __wbg_finalize_init(instance, module);
}

// src/sql/wasm.ts
var places = ["./sql-parser.wasm", "../../node_modules/@guanmingchiu/sqlparser-ts/wasm/sqlparser_rs_wasm_bg.wasm"];
var isReady = false;
var dialects = ["generic", "mysql", "postgresql", "sqlite", "clickhouse"];
function parseStatements(text) {
  start();
  let problem = "";
  for (const dialect of dialects) {
    try {
      return { trees: parse_sql(dialect, text) };
    } catch (error) {
      problem ||= messageOf(error);
    }
  }
  return { problem };
}
function start() {
  if (isReady) return;
  const file = places.map((place) => fileURLToPath2(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (file === void 0) throw new Error("The SQL parser is missing from the installation.");
  initSync({ module: readFileSync3(file) });
  isReady = true;
}
function messageOf(error) {
  const { message } = error;
  return typeof message === "string" ? message.replace(/^sql parser error: /, "").replace(/ at Line: \d+, Column: \d+$/, "") : "The parser failed.";
}

// src/sql/script.ts
var maximumNesting = 3;
var telling = /^\(?\s*(SELECT|WITH|INSERT|REPLACE|UPDATE|DELETE|TRUNCATE|MERGE|CREATE|ALTER|DROP|CALL|DO|EXEC|RENAME)\b/i;
function readSql(text) {
  return new ScriptReader().read(text, 0);
}
var ScriptReader = class {
  read(text, depth) {
    const script = { effects: [], changes: [], stored: [], calls: [], problems: [] };
    if (depth < maximumNesting) for (const statement of splitScript(text)) this.#readStatement(statement, script, depth);
    return script;
  }
  #readStatement(statement, script, depth) {
    if (!telling.test(statement.text)) return;
    const { text, runner, expiry: expiry2 } = extractDialects(prepared(statement.text));
    if (runner !== void 0) {
      const inner = this.read(text, depth + 1);
      script.stored.push(...inner.effects.map(({ effect }) => ({ effect, offset: statement.offset, runner })));
      return;
    }
    const parsed = parseStatements(text);
    if ("problem" in parsed) {
      this.#readUnparsed(statement, parsed.problem, script);
      return;
    }
    const locate = locator(text, statement.offset);
    for (const tree of parsed.trees) this.#readTree(tree, statement, locate, script, depth);
    const created = script.changes.at(-1);
    if (expiry2 !== void 0 && created?.kind === "create") script.changes.push({ kind: "add-expiry", table: created.table, offset: statement.offset, expiry: expiry2 });
  }
  #readTree(tree, statement, locate, script, depth) {
    const { offset, text } = statement;
    script.changes.push(...tableChangesOf(tree, locate, offset + text.length));
    const stored = storedCodeOf(tree, offset, (inner) => this.read(inner, depth + 1));
    script.stored.push(...stored.stored);
    script.calls.push(...stored.calls);
    script.changes.push(...stored.changes);
    const isRoutine = ["CreateFunction", "CreateProcedure", "CreateTrigger", "CreateView"].some((kind2) => part(tree, kind2) !== void 0);
    if (!isRoutine) script.effects.push(...tableEffectsOf(tree).map((effect) => ({ effect, offset })));
  }
  /** Partitions are dropped in dialects of their own; everything else that is not understood is told. */
  #readUnparsed({ text, offset }, message, script) {
    const partition = /^ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:\w+\.)?["`]?(\w+)["`]?\s+(?:DROP|DETACH|TRUNCATE)\s+PARTITION\b/i.exec(text);
    if (partition === null) {
      script.problems.push({ offset, message });
      return;
    }
    const condition = { column: "partition", moment: { kind: "age" }, scope: "all", checksOnly: false };
    script.effects.push({ offset, effect: { verb: "delete", table: partition[1] ?? "", writes: {}, columns: [], condition } });
  }
};
function prepared(text) {
  const numbered = numberPlaceholders(text);
  return numbered.replace(/\$[({/<[]\s*(\w+)[^)}/>\]]*[)}/>\]]/g, (whole, name) => /^\$\(|^\$\{/.test(whole) ? `:${name}` : whole).replace(/\bSET\s+(lethe_value_\d+)(?=\s|$)(?!\s*[=.(])/gi, "SET lethe_row = $1").replace(/\bVALUES\s+(lethe_value_\d+)(?=\s|$|;)/gi, "VALUES ($1)").replace(/\b(INTO\s+[\w."`]+)\s+(lethe_value_\d+)(?=\s|$|;)/gi, "$1 SELECT $2").replace(/\bIN\s+(lethe_value_\d+)\b/gi, "IN ($1)");
}
function numberPlaceholders(text) {
  let position = 0;
  return text.replace(/'(?:[^']|'')*'|"[^"]*"|`[^`]*`|\?(?![\d|&?])/g, (found) => found === "?" ? `?${position += 1}` : found);
}
function locator(text, offset) {
  const starts = [0];
  for (let position = text.indexOf("\n"); position >= 0; position = text.indexOf("\n", position + 1)) starts.push(position + 1);
  return (node) => {
    const place = placeOf2(node);
    return place === void 0 ? offset : offset + (starts[place.line - 1] ?? 0) + place.column - 1;
  };
}

// src/collect/sql/texts.ts
import { ts as ts5 } from "ts-morph";
var maximumDepth2 = 8;
var verbatim = /^(raw|unsafe|identifier|id|ident|ref|table|literal|sql)$/;
function sqlTextOf(expression, session) {
  const builder2 = new TextBuilder(session);
  builder2.add(expression, 0);
  return { text: builder2.text, insertions: builder2.insertions };
}
function sqlTextOfTemplate(template, session) {
  const builder2 = new TextBuilder(session);
  builder2.addTemplate(template, 0);
  return { text: builder2.text, insertions: builder2.insertions };
}
var TextBuilder = class {
  constructor(session) {
    this.session = session;
  }
  session;
  text = "";
  insertions = [];
  add(expression, depth) {
    const node = unwrap(expression);
    if (ts5.isStringLiteralLike(node)) this.text += node.text;
    else if (ts5.isTemplateExpression(node)) this.addTemplate(node, depth);
    else if (ts5.isTaggedTemplateExpression(node)) this.addTemplate(node.template, depth);
    else if (isConcatenation(node)) {
      this.add(node.left, depth + 1);
      this.add(node.right, depth + 1);
    } else this.#addValue(node, depth);
  }
  addTemplate(template, depth) {
    if (ts5.isNoSubstitutionTemplateLiteral(template)) {
      this.text += template.text;
      return;
    }
    this.text += template.head.text;
    for (const { expression, literal } of template.templateSpans) {
      this.add(expression, depth + 1);
      this.text += literal.text;
    }
  }
  #addValue(node, depth) {
    const [constant] = this.session.constantsOf(node);
    if (constant !== void 0 && (typeof constant !== "string" || constant.length < 2e4)) {
      this.text += String(constant);
      return;
    }
    const inner = depth < maximumDepth2 ? this.#textBehind(node) : void 0;
    if (inner === void 0) this.#insert(node);
    else this.add(inner, depth + 1);
  }
  /** The text that a variable holds, or that a helper takes over as it is. */
  #textBehind(node) {
    if (ts5.isCallExpression(node) && verbatim.test(calleeName(node) ?? "")) return this.#verbatim(node);
    const origin = this.session.originOf(node);
    const makesText = ts5.isTemplateExpression(origin) || ts5.isTaggedTemplateExpression(origin) || isConcatenation(origin);
    return makesText && origin !== node ? origin : void 0;
  }
  #verbatim(call) {
    const [argument2] = call.arguments;
    const origin = argument2 === void 0 ? void 0 : this.session.originOf(argument2);
    const last = origin !== void 0 && ts5.isArrayLiteralExpression(origin) ? origin.elements.at(-1) : argument2;
    return last !== void 0 && this.session.constantsOf(last).length > 0 ? last : void 0;
  }
  #insert(expression) {
    this.text += `lethe_value_${this.insertions.length}`;
    this.insertions.push(expression);
  }
};
function isConcatenation(node) {
  return ts5.isBinaryExpression(node) && node.operatorToken.kind === ts5.SyntaxKind.PlusToken;
}

// src/collect/conditions/sql-moments.ts
function isSqlFragment(node) {
  if (ts6.isTaggedTemplateExpression(node)) return /(^|\.)sql$/i.test(node.tag.getText());
  return ts6.isCallExpression(node) && /^(raw|literal)$/i.test(calleeName(node) ?? "") && node.arguments.length > 0;
}
function sqlMomentOf(expression, session) {
  const node = session.originOf(expression);
  if (!isSqlFragment(node)) return void 0;
  const { text } = sqlTextOf(ts6.isCallExpression(node) ? node.arguments[0] ?? node : node, session);
  const [read] = readSql(`DELETE FROM lethe_table WHERE created_at < ${text}`).effects;
  const moment = read?.effect.condition?.moment;
  return moment === void 0 || moment.kind === "parameter" ? void 0 : moment;
}

// src/collect/conditions/units.ts
var secondsOfUnit2 = {
  millisecond: 1e-3,
  ms: 1e-3,
  second: 1,
  s: 1,
  minute: 60,
  m: 60,
  hour: 3600,
  h: 3600,
  day: 86400,
  d: 86400,
  businessday: 86400,
  week: 604800,
  w: 604800,
  month: 2592e3,
  M: 2592e3,
  quarter: 7776e3,
  year: 31536e3,
  y: 31536e3
};
function secondsOf2(amount, unit) {
  const size = secondsOfUnit2[unit] ?? secondsOfUnit2[unit.toLowerCase().replace(/s$/, "")];
  return size === void 0 || !Number.isFinite(amount) ? void 0 : amount * size;
}

// src/collect/conditions/deadlines.ts
var subtractions = /* @__PURE__ */ new Set(["subtract", "minus", "sub", "subSeconds", "subMinutes", "subHours", "subDays", "subWeeks", "subMonths", "subYears"]);
var clock = /* @__PURE__ */ new Set(["now", "dayjs", "moment", "utc", "getTime", "toDate", "toJSDate", "toISOString", "toJSON", "valueOf", "unix", "local"]);
var maximumDepth3 = 8;
function deadlineConditionOf(deadline, field, session) {
  if (deadline === void 0) return void 0;
  const base = conditionOn(field, deadline, session);
  const moment = sqlMomentOf(deadline, session);
  if (moment !== void 0) return { ...base, ...moment };
  if (isNow2(deadline, session)) return { ...base, kind: "passed" };
  const age = ageOf(deadline, session, 0);
  return age === void 0 ? void 0 : { ...base, kind: "age", ...age };
}
function conditionOn(field, node, session) {
  return { field, scope: "all", checksOnly: false, evidence: { file: session.pathOf(node), line: session.lineOf(node), how: `condition on ${field}` } };
}
function isNow2(expression, session) {
  if (ageOfAdjustedDate(expression, session) !== void 0) return false;
  const node = session.originOf(expression);
  if (ts7.isNewExpression(node)) {
    const [argument2] = node.arguments ?? [];
    return node.expression.getText() === "Date" && (argument2 === void 0 || node.arguments?.length === 1 && isNow2(argument2, session));
  }
  if (!ts7.isCallExpression(node)) return false;
  const name = calleeName(node) ?? "";
  if (!clock.has(name) || node.arguments.length > 0) return false;
  const callee = unwrap(node.expression);
  if (!ts7.isPropertyAccessExpression(callee)) return true;
  return /^(Date|dayjs|moment|DateTime|Temporal)\b/.test(callee.expression.getText()) ? !containsSubtraction(callee.expression) : isNow2(callee.expression, session);
}
function containsSubtraction(expression) {
  const node = unwrap(expression);
  if (ts7.isCallExpression(node)) return subtractions.has(calleeName(node) ?? "") || containsSubtraction(node.expression);
  return ts7.isPropertyAccessExpression(node) && containsSubtraction(node.expression);
}
function ageOf(expression, session, depth) {
  if (depth > maximumDepth3) return void 0;
  const adjusted = ageOfAdjustedDate(expression, session);
  if (adjusted !== void 0) return adjusted;
  const node = session.originOf(expression);
  if (ts7.isNewExpression(node) && node.expression.getText() === "Date") {
    const [argument2] = node.arguments ?? [];
    return argument2 === void 0 ? void 0 : ageOf(argument2, session, depth + 1);
  }
  if (ts7.isBinaryExpression(node) && node.operatorToken.kind === ts7.SyntaxKind.MinusToken) return ofMinus(node, session);
  if (ts7.isCallExpression(node)) return ofCall(node, session, depth);
  return void 0;
}
function ofMinus(node, session) {
  if (!mentionsNow(node.left, session)) return void 0;
  const [milliseconds] = session.constantsOf(node.right);
  return typeof milliseconds === "number" && Number.isFinite(milliseconds) ? { seconds: milliseconds / 1e3 } : {};
}
function mentionsNow(expression, session) {
  if (isNow2(expression, session)) return true;
  const node = session.originOf(expression);
  if (ts7.isBinaryExpression(node)) return mentionsNow(node.left, session);
  if (ts7.isCallExpression(node)) return node.arguments.some((argument2) => mentionsNow(argument2, session)) || mentionsNow(node.expression, session);
  if (ts7.isPropertyAccessExpression(node)) return mentionsNow(node.expression, session);
  return ts7.isPrefixUnaryExpression(node) && mentionsNow(node.operand, session);
}
function ofCall(node, session, depth) {
  const name = calleeName(node) ?? "";
  if (subtractions.has(name)) return ofSubtraction2(name, node, session);
  const callee = unwrap(node.expression);
  if (clock.has(name) || name === "startOf" || name === "endOf" || name === "format") {
    if (ts7.isPropertyAccessExpression(callee)) return ageOf(callee.expression, session, depth + 1) ?? ageOfFirst(node, session, depth);
    return ageOfFirst(node, session, depth);
  }
  if (/^(startOf|endOf)[A-Z]/.test(name)) return ageOfFirst(node, session, depth);
  if (/^(setDate|setDays|setHours|setMonth|setFullYear)$/.test(name)) return {};
  return ofOwnFunction(node, session, depth);
}
function ageOfFirst(node, session, depth) {
  const [argument2] = node.arguments;
  return argument2 === void 0 ? void 0 : ageOf(argument2, session, depth + 1);
}
function ofOwnFunction(node, session, depth) {
  const target = session.originOf(node.expression);
  const declaration = ts7.isFunctionExpression(target) || ts7.isArrowFunction(target) ? target : session.declarationOf(node.expression);
  if (declaration === void 0 || !session.isOwn(declaration) || !ts7.isFunctionLike(declaration) || !("body" in declaration) || declaration.body === void 0) return void 0;
  const body = declaration.body;
  if (!ts7.isBlock(body)) return ageOf(body, session, depth + 1);
  return firstOf(body.statements, (statement) => ts7.isReturnStatement(statement) && statement.expression !== void 0 ? ageOf(statement.expression, session, depth + 1) : void 0);
}
function ofSubtraction2(name, node, session) {
  const unitOfName = /^sub([A-Z]\w+)$/.exec(name)?.[1];
  const [first, second] = node.arguments;
  if (unitOfName !== void 0) return period(second, unitOfName, session);
  const duration = name === "sub" ? second : first;
  const object = duration === void 0 ? void 0 : session.originOf(duration);
  if (object !== void 0 && ts7.isObjectLiteralExpression(object)) return ofDurationObject(object, session);
  const [unit] = second === void 0 ? [] : session.constantsOf(second);
  return period(first, typeof unit === "string" ? unit : "ms", session);
}
function ofDurationObject(object, session) {
  let total = 0;
  for (const property of object.properties) {
    const unit = propertyName(property.name);
    const value = ts7.isPropertyAssignment(property) ? period(property.initializer, unit ?? "", session).seconds : void 0;
    if (value === void 0) return {};
    total += value;
  }
  return { seconds: total };
}
function period(amount, unit, session) {
  const [value] = amount === void 0 ? [] : session.constantsOf(amount);
  const seconds = typeof value === "number" ? secondsOf2(value, unit) : void 0;
  return seconds === void 0 ? {} : { seconds };
}
function ageOfAdjustedDate(expression, session) {
  const reference = unwrap(expression);
  if (!ts7.isIdentifier(reference)) return void 0;
  const declaration = session.declarationOf(reference);
  const block = declaration?.parent.parent.parent;
  if (block === void 0 || !ts7.isBlock(block)) return void 0;
  return firstOf(block.statements, (statement) => adjustment(statement, reference.text, session));
}
var unitOfSetter = { setSeconds: "second", setMinutes: "minute", setHours: "hour", setDate: "day", setMonth: "month", setFullYear: "year", setTime: "ms" };
function adjustment(statement, name, session) {
  if (!ts7.isExpressionStatement(statement) || !ts7.isCallExpression(statement.expression)) return void 0;
  const call = statement.expression;
  const setter = /^(\w+)\.set(?:UTC)?(\w+)$/.exec(call.expression.getText());
  const unit = setter?.[1] === name ? unitOfSetter[`set${setter[2] ?? ""}`] : void 0;
  const [argument2] = call.arguments;
  if (unit === void 0 || argument2 === void 0 || !ts7.isBinaryExpression(argument2)) return void 0;
  return argument2.operatorToken.kind === ts7.SyntaxKind.MinusToken ? period(argument2.right, unit, session) : void 0;
}

// src/collect/conditions/scopes.ts
import { ts as ts8 } from "ts-morph";
function widest2(scopes) {
  if (scopes.includes("one")) return "one";
  return scopes.includes("some") ? "some" : "all";
}
function scopeOfEquality(value, session) {
  if (session.originOf(value).kind === ts8.SyntaxKind.NullKeyword) return "all";
  return session.constantsOf(value).length > 0 || isEnumerated(value, session) ? "some" : "one";
}
function isEnumerated(expression, session) {
  const node = unwrap(expression);
  return ts8.isPropertyAccessExpression(node) && ts8.isIdentifier(node.expression) && /^[A-Z]/.test(node.expression.text) && session.originOf(node) === node;
}
function scopeOfList(field) {
  return /^_?id$/.test(field) ? "all" : "some";
}

// src/collect/conditions/comparisons.ts
var comparing2 = { earlier: /* @__PURE__ */ new Set(["<", "<="]), later: /* @__PURE__ */ new Set([">", ">="]) };
var equal = /* @__PURE__ */ new Set(["=", "==", "===", "is", "is not distinct from"]);
var ordering = /* @__PURE__ */ new Set(["<", "<=", ">", ">="]);
function ageOfComparison(given, { session, direction, isOwnColumn }) {
  const comparison = given[0] === void 0 || !isOwnColumn(given[0]) ? void 0 : comparisonOf2(given, session);
  if (comparison === void 0 || !comparing2[direction].has(comparison.operator)) return void 0;
  return deadlineConditionOf(comparison.value, comparison.field, session);
}
function scopeOfComparison(given, session) {
  const comparison = comparisonOf2(given, session);
  if (comparison === void 0) return void 0;
  const { field, operator, value } = comparison;
  if (equal.has(operator)) return scopeOfEquality(value, session);
  if (ordering.has(operator)) return "all";
  if (operator === "in") return scopeOfList(field);
  const isNothing2 = session.originOf(value).kind === ts9.SyntaxKind.NullKeyword;
  return operator === "is not" && isNothing2 && !/delet/i.test(field) ? "all" : "some";
}
function comparisonOf2(given, session) {
  const [left, second, third] = given;
  const field = left === void 0 ? void 0 : columnOf3(left, session);
  if (field === void 0 || second === void 0) return void 0;
  if (third === void 0) return { field, operator: "=", value: second };
  const [operator] = session.constantsOf(second);
  return typeof operator === "string" ? { field, operator: operator.toLowerCase(), value: third } : void 0;
}
function columnOf3(expression, session) {
  const [name] = session.constantsOf(expression);
  return typeof name === "string" && /^[\w."`]+$/.test(name) ? name.split(".").at(-1)?.replaceAll(/["`]/g, "") : void 0;
}

// src/collect/conditions/functions.ts
import { ts as ts13 } from "ts-morph";

// src/collect/conditions/directions.ts
function opposite(direction) {
  return direction === "earlier" ? "later" : "earlier";
}

// src/collect/conditions/sql-texts.ts
import { ts as ts12 } from "ts-morph";

// src/collect/sql/conditions.ts
import { ts as ts11 } from "ts-morph";

// src/collect/writes.ts
import { ts as ts10 } from "ts-morph";
var settingOperators = /* @__PURE__ */ new Set(["$set", "$setOnInsert", "$currentDate"]);
function writesOf(data, session) {
  const writes = {};
  if (data !== void 0) readObject(session.originOf(data), session, writes);
  return writes;
}
function readObject(value, session, writes) {
  if (ts10.isArrayLiteralExpression(value)) {
    for (const element of value.elements) readObject(session.originOf(element), session, writes);
  }
  if (!ts10.isObjectLiteralExpression(value)) return;
  for (const property of value.properties) {
    const name = propertyName(property.name);
    if (ts10.isSpreadAssignment(property)) readObject(session.originOf(property.expression), session, writes);
    else if (name === void 0) continue;
    else if (ts10.isShorthandPropertyAssignment(property)) writes[name] = writtenValue(property.name, session);
    else if (ts10.isPropertyAssignment(property)) readProperty(name, property.initializer, session, writes);
  }
}
function readProperty(name, value, session, writes) {
  if (settingOperators.has(name)) readObject(session.originOf(value), session, writes);
  else if (name === "$unset") readUnset(session.originOf(value), writes);
  else if (!name.startsWith("$")) writes[name] = isCopy(name, value) ? "copied" : writtenValue(setOperand(value) ?? value, session);
}
function isCopy(name, value) {
  const node = unwrap(value);
  return ts10.isPropertyAccessExpression(node) && node.name.text === name;
}
function setOperand(value) {
  const node = unwrap(value);
  if (!ts10.isObjectLiteralExpression(node) || node.properties.length !== 1) return void 0;
  const [property] = node.properties;
  return property !== void 0 && ts10.isPropertyAssignment(property) && propertyName(property.name) === "set" ? property.initializer : void 0;
}
function readUnset(value, writes) {
  if (!ts10.isObjectLiteralExpression(value)) return;
  for (const property of value.properties) {
    const name = propertyName(property.name);
    if (name !== void 0) writes[name] = "null";
  }
}
function writtenValue(expression, session) {
  const node = unwrap(expression);
  if (node.kind === ts10.SyntaxKind.NullKeyword || ts10.isIdentifier(node) && node.text === "undefined") return "null";
  if (node.kind === ts10.SyntaxKind.TrueKeyword) return "true";
  if (node.kind === ts10.SyntaxKind.FalseKeyword) return "false";
  if (isNow2(node, session)) return "now";
  return isFixedText2(node, session) ? "constant" : "other";
}
function isFixedText2(node, session) {
  if (session.constantsOf(node).length > 0) return true;
  if (ts10.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => isOpaque(expression) || session.constantsOf(expression).length > 0);
  return ts10.isBinaryExpression(node) && [node.left, node.right].every((side) => isOpaque(side) || isFixedText2(unwrap(side), session));
}
function isOpaque(expression) {
  return /(^|\.)(_?id|uid|uuid(v4)?(\(\))?|v4\(\)|randomUUID\(\)|nanoid\(\)|createId\(\)|Date\.now\(\))$/i.test(unwrap(expression).getText().replace(/\s+/g, ""));
}

// src/collect/sql/conditions.ts
function ageConditionOfSql(condition, site, session) {
  const field = columnName(condition.column, site);
  const base = { ...conditionOn(field, site.node, session), scope: condition.scope, checksOnly: condition.checksOnly };
  const { moment } = condition;
  if (moment.kind === "passed") return { ...base, kind: "passed" };
  if (moment.kind === "age") return { ...base, kind: "age", ...moment.seconds === void 0 ? {} : { seconds: moment.seconds } };
  const value = valueOf(moment.parameter, site, session);
  const found = value === void 0 ? void 0 : deadlineConditionOf(value, field, session);
  return found === void 0 ? void 0 : { ...found, scope: condition.scope, checksOnly: condition.checksOnly };
}
function writesOfSql(writes, site, session) {
  return Object.fromEntries(Object.entries(writes).map(([column, written]) => {
    if (written.kind !== "parameter") return [columnName(column, site), written.kind];
    const value = valueOf(written.parameter, site, session);
    return [columnName(column, site), value === void 0 ? "other" : writtenValue(value, session)];
  }));
}
function columnName(column, site) {
  const inserted = /^lethe_value_(\d+)$/.exec(column);
  const expression = inserted === null ? void 0 : site.insertions[Number(inserted[1])];
  return expression === void 0 ? column : nameOfReference(unwrap(expression)) ?? column;
}
function valueOf(parameter, site, session) {
  if ("insertion" in parameter) return site.insertions[parameter.insertion];
  const lists2 = site.values.map((value) => session.originOf(value));
  return "position" in parameter ? atPosition(parameter.position, lists2, site.values) : byName(parameter.name, lists2, session);
}
function atPosition(position, lists2, values) {
  const list = lists2.find((value) => ts11.isArrayLiteralExpression(value));
  if (list !== void 0 && ts11.isArrayLiteralExpression(list)) return list.elements[position];
  return values[position];
}
function byName(name, objects, session) {
  for (const object of objects) {
    if (!ts11.isObjectLiteralExpression(object)) continue;
    const nested = ["replacements", "bind", "parameters", "query_params"].map((key) => propertyValue(object, key)).find((value2) => value2 !== void 0);
    const value = propertyValue(object, name) ?? (nested === void 0 ? void 0 : byName(name, [session.originOf(nested)], session));
    if (value !== void 0) return value;
  }
  return void 0;
}

// src/collect/conditions/sql-texts.ts
function ageOfSqlText(condition, values, reading) {
  const { session, direction } = reading;
  const node = session.originOf(condition);
  const inner = isSqlFragment(node) && ts12.isCallExpression(node) ? node.arguments[0] ?? node : node;
  const { text, insertions } = sqlTextOf(inner, session);
  if (!/[<>]|between/i.test(text) || text.length > 4e3) return void 0;
  const [read] = readSql(`DELETE FROM lethe_table WHERE ${text}`).effects;
  const found = read?.effect.condition;
  const column = /^lethe_value_(\d+)$/.exec(found?.column ?? "");
  const reference = column === null ? void 0 : insertions[Number(column[1])];
  if (found === void 0 || found.checksOnly !== (direction === "later") || reference !== void 0 && !reading.isOwnColumn(reference)) return void 0;
  const age = ageConditionOfSql(found, { node: condition, insertions, values: [...values] }, session);
  return age === void 0 ? void 0 : { ...age, checksOnly: false };
}

// src/collect/conditions/functions.ts
var directionOf = { lt: "earlier", lte: "earlier", gt: "later", gte: "later" };
var maximumDepth4 = 8;
function ageOfFunctions(condition, reading) {
  return search(condition, reading, 0);
}
function search(expression, reading, depth) {
  if (depth > maximumDepth4) return void 0;
  const node = reading.session.originOf(expression);
  if (isFunction(node)) return firstOf(returnedExpressions(node), (returned) => search(returned, reading, depth + 1));
  if (ts13.isConditionalExpression(node)) return firstOf([node.whenTrue, node.whenFalse], (arm) => search(arm, reading, depth + 1));
  if (isSqlFragment(node)) return ageOfSqlText(node, ts13.isCallExpression(node) ? node.arguments.slice(1) : [], reading);
  return ts13.isCallExpression(node) ? ofCall2(node, reading, depth) : void 0;
}
function ofCall2(call, reading, depth) {
  const name = calleeName(call) ?? "";
  const parts4 = partsOf(call, reading.session);
  if (name === "not") return firstOf(parts4, (part2) => search(part2, { ...reading, direction: opposite(reading.direction) }, depth + 1));
  if (name === "or") return strongest(parts4.flatMap((part2) => search(part2, reading, depth + 1) ?? []));
  if (name === "and") return ofAll(parts4, reading, depth);
  return directionOf[name] === void 0 ? ageOfComparison(call.arguments, reading) : ofOrder(call, directionOf[name], reading);
}
function partsOf(call, session) {
  return call.arguments.flatMap((argument2) => {
    const list = session.originOf(ts13.isSpreadElement(argument2) ? argument2.expression : argument2);
    return ts13.isArrayLiteralExpression(list) ? [...list.elements] : [argument2];
  });
}
function strongest(ages) {
  return ages.find(({ scope }) => scope === "all") ?? ages[0];
}
function ofAll(parts4, reading, depth) {
  const found = firstOf(parts4, (part2) => {
    const age = search(part2, reading, depth + 1);
    return age === void 0 ? void 0 : { age, part: part2 };
  });
  if (found === void 0) return void 0;
  const others2 = parts4.filter((part2) => part2 !== found.part).map((part2) => scopeOfFunctions(part2, reading.session));
  return { ...found.age, scope: widest2([found.age.scope, ...others2]) };
}
function ofOrder(call, written, { session, direction, isOwnColumn }) {
  const [left, right] = call.arguments;
  if (left === void 0 || right === void 0) return void 0;
  const [column, deadline] = written === direction ? [left, right] : [right, left];
  const field = fieldOf(column, session);
  return field === void 0 || !isOwnColumn(column) ? void 0 : deadlineConditionOf(deadline, field, session);
}
function fieldOf(column, session) {
  const node = unwrap(column);
  if (ts13.isPropertyAccessExpression(node)) return node.name.text;
  const origin = session.originOf(node);
  return ts13.isPropertyAccessExpression(origin) ? nameOfReference(origin) : void 0;
}
function scopeOfFunctions(condition, session, depth = 0) {
  if (depth > maximumDepth4) return "some";
  const node = session.originOf(condition);
  if (ts13.isIdentifier(node) && node.text === "undefined") return "all";
  if (isFunction(node)) return widest2(returnedExpressions(node).map((returned) => scopeOfFunctions(returned, session, depth + 1)));
  if (ts13.isConditionalExpression(node)) return widest2([node.whenTrue, node.whenFalse].map((arm) => scopeOfFunctions(arm, session, depth + 1)));
  return ts13.isCallExpression(node) ? scopeOfCall(node, session, depth) : "some";
}
function scopeOfCall(call, session, depth) {
  const name = calleeName(call) ?? "";
  const [column, value] = call.arguments;
  const field = column === void 0 ? void 0 : fieldOf(column, session);
  switch (name) {
    case "and":
    case "or":
      return widest2(partsOf(call, session).map((part2) => scopeOfFunctions(part2, session, depth + 1)));
    case "eq":
      return value === void 0 ? "some" : scopeOfEquality(value, session);
    case "inArray":
      return scopeOfList(field ?? "");
    case "isNull":
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return "all";
    case "isNotNull":
      return /delet/i.test(field ?? "") ? "some" : "all";
    default:
      return scopeOfComparison(call.arguments, session) ?? "some";
  }
}

// src/collect/conditions/objects.ts
import { ts as ts14 } from "ts-morph";
var earlier2 = { operators: /* @__PURE__ */ new Set(["lt", "lte", "$lt", "$lte", "before"]), functions: /* @__PURE__ */ new Set(["LessThan", "LessThanOrEqual"]) };
var later2 = { operators: /* @__PURE__ */ new Set(["gt", "gte", "$gt", "$gte", "after"]), functions: /* @__PURE__ */ new Set(["MoreThan", "MoreThanOrEqual"]) };
var maximumDepth5 = 8;
function ageConditionOf(where, session) {
  return where === void 0 ? void 0 : search2(where, void 0, session, 0, earlier2);
}
function liveConditionOf(where, session) {
  const condition = where === void 0 ? void 0 : search2(where, void 0, session, 0, later2);
  return condition?.kind === "passed" ? { ...condition, checksOnly: true } : void 0;
}
function search2(expression, field, session, depth, comparisons) {
  if (depth > maximumDepth5) return void 0;
  const node = session.originOf(expression);
  if (ts14.isArrayLiteralExpression(node)) return firstOf(node.elements, (element) => search2(element, field, session, depth + 1, comparisons));
  if (ts14.isConditionalExpression(node)) {
    return search2(node.whenTrue, field, session, depth + 1, comparisons) ?? search2(node.whenFalse, field, session, depth + 1, comparisons);
  }
  if (ts14.isObjectLiteralExpression(node)) return ofObject(node, field, session, depth, comparisons);
  if (ts14.isCallExpression(node) && field !== void 0 && comparisons.functions.has(calleeName(node) ?? "")) return deadlineConditionOf(node.arguments[0], field, session);
  return void 0;
}
function ofObject(node, field, session, depth, comparisons) {
  const found = firstOf(node.properties, (property) => {
    const age = ofProperty(property, field, session, depth, comparisons);
    return age === void 0 ? void 0 : { age, property };
  });
  if (found === void 0) return void 0;
  const scopes = node.properties.filter((property) => property !== found.property).map((property) => scopeOf2(property, session));
  return { ...found.age, scope: widest2([found.age.scope, ...scopes]) };
}
function scopeOfObject(where, session) {
  const node = session.originOf(where);
  return ts14.isObjectLiteralExpression(node) ? widest2(node.properties.map((property) => scopeOf2(property, session))) : "all";
}
function scopeOf2(property, session) {
  const name = propertyName(property.name) ?? "";
  if (/^\$?(and|or|not|nor)$/i.test(name) || /^_?id$/.test(name)) return "all";
  if (ts14.isShorthandPropertyAssignment(property)) return session.constantsOf(property.name).length > 0 ? "some" : "one";
  if (!ts14.isPropertyAssignment(property)) return "all";
  const value = session.originOf(property.initializer);
  if (value.kind === ts14.SyntaxKind.NullKeyword || ts14.isCallExpression(value)) return "all";
  if (ts14.isObjectLiteralExpression(value)) return scopeOfOperators(value, session);
  return session.constantsOf(property.initializer).length > 0 || isEnumerated(property.initializer, session) ? "some" : "one";
}
function scopeOfOperators(value, session) {
  const names2 = value.properties.map((property) => propertyName(property.name) ?? "");
  if (names2.includes("equals")) return "one";
  const isExclusion = names2.every((name) => /^\$?(not|ne|exists|notIn|nin|lt|lte|gt|gte)$/.test(name));
  const excluded = value.properties[0];
  const isNull = excluded !== void 0 && ts14.isPropertyAssignment(excluded) && session.originOf(excluded.initializer).kind === ts14.SyntaxKind.NullKeyword;
  return isExclusion && (isNull || names2.some((name) => /lt|gt|exists/.test(name))) ? "all" : "some";
}
function ofProperty(property, field, session, depth, comparisons) {
  if (ts14.isSpreadAssignment(property)) return search2(property.expression, field, session, depth + 1, comparisons);
  const name = propertyName(property.name);
  const value = ts14.isPropertyAssignment(property) ? property.initializer : ts14.isShorthandPropertyAssignment(property) ? property.name : void 0;
  if (name === void 0 || value === void 0) return void 0;
  if (comparisons.operators.has(name)) return field === void 0 ? void 0 : deadlineConditionOf(value, field, session);
  if (/^\$?(not|nor)$/i.test(name) && field === void 0) return void 0;
  const isConnective = /^(\$?(and|or)|where)$/i.test(name);
  if (field !== void 0 && !isConnective && !/^(not|\$not)$/i.test(name)) return void 0;
  return search2(value, isConnective || /^not$/i.test(name) ? field : name, session, depth + 1, comparisons);
}

// src/collect/conditions/chains.ts
var linkReaders = [ofWhole, ofComparedField, ofComparison];
var conditional = /^(where|andWhere|orWhere)$/;
function ageOfCall(call, where, reading) {
  return ageOfWhere(where, reading) ?? inChain(call, reading);
}
function liveOfCall(call, where, reading) {
  const condition = ageOfCall(call, where, { ...reading, direction: "later" });
  return condition?.kind === "passed" ? { ...condition, checksOnly: true } : void 0;
}
function ageOfWhere(where, reading) {
  if (where === void 0) return void 0;
  return (reading.direction === "earlier" ? ageConditionOf(where, reading.session) : liveConditionOf(where, reading.session)) ?? ageOfFunctions(where, reading);
}
function inChain(call, reading) {
  const links = chainAround(call);
  const found = firstOf(links, (link2) => {
    const age = firstOf(linkReaders, (read) => read(link2, reading));
    return age === void 0 ? void 0 : { age, link: link2 };
  });
  if (found === void 0) return void 0;
  const others2 = links.filter((link2) => link2 !== found.link).map((link2) => scopeOfLink(link2, reading.session));
  return { ...found.age, scope: widest2([found.age.scope, ...others2]) };
}
function ofWhole(link2, reading) {
  const [first, second] = link2.arguments;
  const name = calleeName(link2) ?? "";
  if (first === void 0 || !/^((and|or)?where(raw)?|lt|lte)$/i.test(name)) return void 0;
  return ageOfWhere(first, reading) ?? (/where/i.test(name) ? ageOfSqlText(first, second === void 0 ? [] : [second], reading) : void 0);
}
function ofComparedField(link2, { session, direction }) {
  const [deadline] = link2.arguments;
  const before = receiverOf(link2.expression);
  const where = before === void 0 ? void 0 : unwrap(before);
  const isComparison = direction === "earlier" && /^lte?$/.test(calleeName(link2) ?? "") && where !== void 0 && ts15.isCallExpression(where) && calleeName(where) === "where";
  const [field] = isComparison ? where.arguments : [];
  const [name] = field === void 0 ? [] : session.constantsOf(field);
  return name === void 0 ? void 0 : deadlineConditionOf(deadline, String(name), session);
}
function ofComparison(link2, reading) {
  return conditional.test(calleeName(link2) ?? "") ? ageOfComparison(link2.arguments, reading) : void 0;
}
function scopeOfLink(link2, session) {
  const name = calleeName(link2) ?? "";
  const [first, second] = link2.arguments;
  if (first === void 0) return "all";
  if (/^(and)?whereIn$/i.test(name)) return scopeOfList(columnOf3(first, session) ?? "");
  if (!/^(andW|w)here$/.test(name)) return "all";
  if (second !== void 0) return scopeOfComparison(link2.arguments, session) ?? "all";
  const condition = session.originOf(first);
  if (ts15.isObjectLiteralExpression(condition)) return scopeOfObject(condition, session);
  return ts15.isStringLiteralLike(condition) ? "all" : scopeOfFunctions(condition, session);
}
function chainAround(call) {
  const links = [];
  let below2 = ts15.isCallExpression(call) ? receiverOf(call.expression) : void 0;
  while (below2 !== void 0 && ts15.isCallExpression(unwrap(below2))) {
    const link2 = unwrap(below2);
    links.push(link2);
    below2 = receiverOf(link2.expression);
  }
  let above = call;
  while (ts15.isPropertyAccessExpression(above.parent) && ts15.isCallExpression(above.parent.parent) && above.parent.parent.expression === above.parent) {
    above = above.parent.parent;
    links.push(above);
  }
  return links;
}

// src/collect/column-owners.ts
import { ts as ts16 } from "ts-morph";
function isColumnOf(stores, column, call, types) {
  const table = receiverOf(unwrap(column));
  if (table !== void 0) {
    const owners = types.ofValue(table).map((entry) => entry.store);
    return owners.length === 0 || stores.length === 0 || owners.some((owner) => stores.includes(owner));
  }
  const [text] = types.session.constantsOf(column);
  const qualifier = typeof text === "string" ? /^["`]?(\w+)["`]?\./.exec(text)?.[1] : void 0;
  const names2 = qualifier === void 0 ? [] : namesIn(call.arguments?.[0], types);
  return names2.length === 0 || names2.includes(qualifier ?? "");
}
function namesIn(table, types) {
  if (table === void 0 || ts16.isObjectLiteralExpression(unwrap(table))) return [];
  return types.session.constantsOf(table).flatMap((text) => String(text).split(/\s+as\s+|\./i));
}

// src/collect/operands.ts
import { ts as ts18 } from "ts-morph";

// src/collect/tags.ts
import { ts as ts17 } from "ts-morph";
var tagName = "lethe";
var cache = /* @__PURE__ */ new WeakMap();
function tagsOfDeclaration(declaration) {
  const known2 = cache.get(declaration);
  if (known2 !== void 0) return known2;
  const library2 = libraryOf(declaration.getSourceFile().fileName);
  const tags = ts17.getJSDocTags(declaration).filter((tag2) => tag2.tagName.text === tagName).map((tag2) => {
    const [name = "", ...operands] = commentOf(tag2).split(/\s+/);
    return { name, operands, library: library2, declaration };
  });
  cache.set(declaration, tags);
  return tags;
}
function libraryOf(fileName) {
  return /\/libraries\/([\w-]+)\.d\.ts$/.exec(fileName)?.[1] ?? "";
}
function annotationsOf(declaration, spanBetween2) {
  return ts17.getJSDocTags(declaration).filter((tag2) => tag2.tagName.text === tagName).map((tag2) => {
    const [name = "", ...value] = commentOf(tag2).split(/\s+/);
    return { name, value: value.join(" "), span: spanBetween2(tag2.getStart(), tag2.end) };
  });
}
function commentOf(tag2) {
  return (ts17.getTextOfJSDocComment(tag2.comment) ?? "").split("\n", 1)[0]?.trim() ?? "";
}
function operandPath(operand) {
  const [parameter = "", ...path] = operand.split(".");
  return { parameter, path };
}
function namedOperand(tag2, name) {
  const prefix = `${name}=`;
  return tag2.operands.find((operand) => operand.startsWith(prefix))?.slice(prefix.length);
}
function plainOperands(tag2) {
  return tag2.operands.filter((operand) => !operand.includes("="));
}
function isLaterCall(operand) {
  return operand.endsWith("()");
}

// src/collect/operands.ts
function argumentAt(call, operand, tag2, session) {
  const { parameter, path } = operandPath(operand);
  const position = parameterPosition(tag2.declaration, parameter);
  let value = position === void 0 ? void 0 : call.arguments?.[position];
  for (const name of path) {
    const object = value === void 0 ? void 0 : session.objectOf(value);
    value = object === void 0 ? void 0 : propertyValue(object, name);
  }
  return value;
}
function parameterPosition(declaration, name) {
  const parameters = parametersOf(declaration);
  const position = parameters.findIndex((parameter) => ts18.isIdentifier(parameter.name) && parameter.name.text === name);
  return position < 0 ? void 0 : position - (hasThisParameter(parameters) ? 1 : 0);
}
function hasThisParameter(parameters) {
  const first = parameters[0];
  return first !== void 0 && ts18.isIdentifier(first.name) && first.name.text === "this";
}
function parametersOf(declaration) {
  if (ts18.isFunctionLike(declaration)) return declaration.parameters;
  const holder = declaration;
  if (holder.type !== void 0 && ts18.isFunctionTypeNode(holder.type)) return holder.type.parameters;
  const value = holder.initializer === void 0 ? void 0 : unwrap(holder.initializer);
  return value !== void 0 && ts18.isFunctionLike(value) ? value.parameters : [];
}

// src/collect/tables/history.ts
function tableKey(name) {
  return name.toLowerCase();
}
function tablesAfter(changes) {
  const tables = /* @__PURE__ */ new Map();
  for (const placed of changes) apply(placed, tables);
  return [...tables.values()];
}
function apply({ change, spanAt }, tables) {
  if (change.kind === "create") {
    create(change, spanAt, tables);
    return;
  }
  const table = tables.get(tableKey(change.table));
  if (table !== void 0) alter(table, change, spanAt, tables);
}
function create(change, spanAt, tables) {
  const key = tableKey(change.table);
  const known2 = tables.get(key);
  if (known2 !== void 0 && known2.columns.length >= change.columns.length) return;
  tables.set(key, {
    name: change.table,
    span: spanAt(change.offset, change.end),
    expiry: [],
    isPartition: change.partitionOf !== void 0,
    columns: change.columns.map((column) => ({ ...column, span: spanAt(column.offset) })),
    foreignKeys: change.foreignKeys.map((foreignKey) => ({ ...foreignKey, span: spanAt(foreignKey.offset) }))
  });
}
function alter(table, change, spanAt, tables) {
  switch (change.kind) {
    case "add-column":
      table.columns = [...without(table.columns, change.column.name), { ...change.column, span: spanAt(change.column.offset) }];
      break;
    case "drop-column":
      table.columns = without(table.columns, change.column);
      break;
    case "rename-column":
      rename(table, change.column, change.to);
      break;
    case "add-foreign-key":
      addKey(table, { ...change.foreignKey, span: spanAt(change.foreignKey.offset) });
      break;
    case "drop-constraint":
      table.foreignKeys = table.foreignKeys.filter(({ name }) => name === void 0 || tableKey(name) !== tableKey(change.constraint));
      break;
    case "add-expiry":
      table.expiry.push({ ...change.expiry, span: spanAt(change.offset) });
      break;
    case "rename":
      move(table, change.to, tables);
      break;
    case "drop":
      tables.delete(tableKey(change.table));
      break;
  }
}
function without(columns2, name) {
  return columns2.filter((column) => tableKey(column.name) !== tableKey(name));
}
function rename(table, from, to) {
  const renamed = (name) => tableKey(name) === tableKey(from) ? to : name;
  table.columns = table.columns.map((column) => ({ ...column, name: renamed(column.name) }));
  table.foreignKeys = table.foreignKeys.map((foreignKey) => ({ ...foreignKey, columns: foreignKey.columns.map(renamed) }));
}
function addKey(table, foreignKey) {
  const columns2 = foreignKey.columns.join();
  table.foreignKeys = [...table.foreignKeys.filter((known2) => columns2 === "" || known2.columns.join() !== columns2 || known2.target !== foreignKey.target), foreignKey];
}
function move(table, to, tables) {
  tables.delete(tableKey(table.name));
  table.name = to;
  tables.set(tableKey(to), table);
}

// src/collect/tables/table-stores.ts
var mappers = /* @__PURE__ */ new Set(["prisma", "typeorm", "sequelize", "sequelize-typescript", "drizzle", "kysely", "mikro-orm", "objection", "bookshelf", "knex", "sql"]);
function isTableKind(kind2) {
  return mappers.has(kind2);
}
function storeOfTable(table, kind2, place = table.span, aliases = []) {
  return {
    id: `${place.file}#${table.name}`,
    name: table.name,
    kind: kind2,
    span: place,
    aliases: [...aliases],
    fields: table.columns.map((column) => fieldOf2(column, table, kind2)),
    relations: table.foreignKeys.map((foreignKey) => relationOf(foreignKey, kind2)),
    ...softDeleteOf(table),
    expiry: table.expiry.map(expiryOf),
    annotations: []
  };
}
function fieldOf2(column, table, kind2) {
  const key = table.foreignKeys.find(({ columns: columns2 }) => columns2.length === 1 && columns2[0] === column.name);
  return {
    name: column.name,
    span: column.span,
    type: column.type,
    typeText: column.typeText,
    list: column.list,
    hidden: false,
    primaryKey: column.primaryKey,
    ...key === void 0 ? {} : { references: { kind: kind2, name: key.target } },
    annotations: []
  };
}
function relationOf(foreignKey, kind2) {
  const { columns: columns2, target, onDelete, explicit, span, name } = foreignKey;
  const action = onDelete === "cascade" ? "ON DELETE CASCADE" : onDelete === "set-null" ? "ON DELETE SET NULL" : "foreign key";
  return {
    name: columns2.join(", ") || (name ?? target),
    target: { kind: kind2, name: target },
    foreignKeys: columns2,
    onDelete,
    explicit,
    evidence: { file: span.file, line: span.line, how: `${action} to ${target}` }
  };
}
function expiryOf({ span, how, seconds, column }) {
  return {
    evidence: { file: span.file, line: span.line, how },
    ...seconds === void 0 ? {} : { seconds },
    ...column === void 0 ? {} : { field: column }
  };
}
var deletionColumn = /^(is_?)?(soft_?)?deleted(_?(at|on|date|time))?$/i;
function softDeleteOf(table) {
  const column = table.columns.find(({ name }) => deletionColumn.test(name));
  if (column === void 0) return {};
  const { file, line } = column.span;
  return { softDelete: { field: column.name, automatic: false, evidence: { file, line, how: `${column.name} marks a row as deleted` } } };
}
function withTable2(store, table) {
  const relations2 = [...store.relations.map((relation2) => withAction(relation2, table)), ...newRelations(store, table)];
  const fields = store.fields.length === 0 ? table.columns.map((column) => fieldOf2(column, table, store.kind)) : store.fields;
  const softDelete = store.softDelete === void 0 && store.fields.length === 0 ? softDeleteOf(table) : {};
  return { ...store, ...softDelete, fields, relations: relations2, expiry: [...store.expiry, ...table.expiry.map(expiryOf)] };
}
function withAction(relation2, table) {
  if (relation2.explicit) return relation2;
  const key = table.foreignKeys.find((candidate) => candidate.explicit && sameColumns(candidate.columns, relation2.foreignKeys));
  return key === void 0 ? relation2 : { ...relation2, onDelete: key.onDelete, explicit: true, evidence: relationOf(key, "").evidence };
}
function newRelations(store, table) {
  const isKnown = (key) => store.relations.some((relation2) => sameColumns(key.columns, relation2.foreignKeys));
  return table.foreignKeys.filter((key) => key.columns.length > 0 ? !isKnown(key) : true).map((key) => relationOf(key, store.kind));
}
function sameColumns(first, second) {
  const plain = (names2) => names2.map((name) => name.toLowerCase().replaceAll("_", "")).join();
  return first.length > 0 && plain(first) === plain(second);
}
function tableNamesOf(store) {
  return [store.name, ...store.aliases].map(tableKey);
}

// src/collect/store-registry.ts
var StoreRegistry = class {
  constructor(stores) {
    this.stores = stores;
    for (const store of stores) {
      this.#byId.set(store.id, store);
      for (const name of /* @__PURE__ */ new Set([store.name, ...store.aliases])) this.#append(name, store);
      if (isTableKind(store.kind)) for (const name of new Set(tableNamesOf(store))) append(this.#byTable, name, store);
      for (const field of store.fields) for (const name of field.name.split(".")) this.#fieldNames.add(name);
    }
  }
  stores;
  #byId = /* @__PURE__ */ new Map();
  #byName = /* @__PURE__ */ new Map();
  #byTable = /* @__PURE__ */ new Map();
  #fieldNames = /* @__PURE__ */ new Set();
  byId(id) {
    return this.#byId.get(id);
  }
  /** @param kind the library that declares the store; empty for any. */
  byName(name, kind2, askingFile) {
    const all = this.#byName.get(name) ?? [];
    const ofKind = kind2 === "" ? all : all.filter((store) => store.kind === kind2);
    const candidates = kind2 === "kysely" && ofKind.length === 0 ? all.filter((store) => store.kind === "prisma") : ofKind;
    if (candidates.length === 0 && isTableKind(kind2)) return this.byTable(name, askingFile);
    return nearest(candidates, name, askingFile);
  }
  /** The store of a table, whichever mapper declares it. */
  byTable(table, askingFile) {
    return nearest(this.#byTable.get(table.toLowerCase()) ?? [], table, askingFile);
  }
  resolve(reference, askingFile) {
    if (reference.id !== void 0) return this.#byId.get(reference.id);
    return this.byName(reference.name, reference.kind, askingFile);
  }
  /** The same table as it is declared for each kind of database that the application supports: what is done to one is done to the others. */
  variantsOf(store) {
    if (store.dialect === void 0) return [store];
    const others2 = (this.#byName.get(store.name) ?? []).filter((other) => other.name === store.name && other.kind === store.kind && isVariant(other, store));
    return [store, ...others2];
  }
  /** Whether any store has a field of this name, or an object of this name around one: a gate before the checker is asked. */
  hasFieldNamed(name) {
    return this.#fieldNames.has(name);
  }
  #append(name, store) {
    const list = this.#byName.get(name);
    if (list === void 0) this.#byName.set(name, [store]);
    else if (!list.includes(store)) list.push(store);
  }
};
function isVariant(other, store) {
  if (other.dialect === void 0 || other.dialect === store.dialect) return false;
  const table = (fact) => fact.aliases.find((alias) => !alias.includes("@")) ?? fact.name;
  const folders = (fact) => fact.span.file.split("/").slice(0, -1);
  const [ours, theirs] = [folders(store), folders(other)];
  return table(other) === table(store) && ours.length === theirs.length && ours.slice(0, -1).join("/") === theirs.slice(0, -1).join("/");
}
function referenceTo(store) {
  return { id: store.id, kind: store.kind, name: store.name };
}
function fieldAt(store, path) {
  return store.fields.find((field) => field.name === path) ?? store.fields.find((field) => field.name.startsWith(`${path}.`));
}
function nearest(candidates, name, askingFile) {
  const [first, ...rest] = candidates;
  if (first === void 0 || rest.length === 0) return first;
  return candidates.reduce((best, store) => closeness(store, name, askingFile) > closeness(best, name, askingFile) ? store : best);
}
function closeness(store, name, askingFile) {
  const ours = askingFile.split("/");
  const theirs = store.span.file.split("/");
  let shared = 0;
  while (shared < ours.length && ours[shared] === theirs[shared]) shared += 1;
  return shared * 2 + (store.name === name ? 1 : 0);
}

// src/collect/nested-writes.ts
import { ts as ts19 } from "ts-morph";
var verbOfKey = {
  create: "create",
  createMany: "create",
  connectOrCreate: "create",
  update: "update",
  updateMany: "update",
  upsert: "update",
  delete: "delete",
  deleteMany: "delete"
};
var NestedWrites = class {
  constructor(effects) {
    this.effects = effects;
  }
  effects;
  ofData(call, data, store) {
    const { session } = this.effects.types;
    const object = data === void 0 ? void 0 : session.originOf(data);
    if (object === void 0 || !ts19.isObjectLiteralExpression(object)) return [];
    return object.properties.flatMap((property) => {
      const related = this.#relatedStore(store, propertyName(property.name));
      return related === void 0 || !ts19.isPropertyAssignment(property) ? [] : this.#ofRelation(call, property.initializer, related);
    });
  }
  #relatedStore(store, name) {
    const field = store.fields.find((candidate) => candidate.name === name && candidate.type === "relation");
    return field?.references === void 0 ? void 0 : this.effects.types.registry.resolve(field.references, store.span.file);
  }
  #ofRelation(call, value, related) {
    const object = this.effects.types.session.originOf(value);
    if (!ts19.isObjectLiteralExpression(object)) return [];
    return object.properties.flatMap((property) => {
      const key = propertyName(property.name) ?? "";
      const verb = Object.hasOwn(verbOfKey, key) ? verbOfKey[key] : void 0;
      if (verb === void 0) return [];
      const inner = ts19.isPropertyAssignment(property) ? property.initializer : void 0;
      const data = inner === void 0 ? void 0 : optionOf(inner, "data", this.effects.types.session) ?? inner;
      return [this.effects.effect(call, verb, related, {}), ...this.ofData(call, data, related)];
    });
  }
};

// src/collect/provenance/copies.ts
import { ts as ts20 } from "ts-morph";
var selves = /* @__PURE__ */ new Set(["toObject", "toJSON", "toString", "catch", "finally", "filter", "slice", "reverse", "trim", "toLowerCase", "toUpperCase", "at", "pop", "shift", "flat", "values"]);
var mappers2 = /* @__PURE__ */ new Set(["map", "flatMap", "then"]);
var copiers = /* @__PURE__ */ new Set(["structuredClone", "cloneDeep", "clone", "deepClone", "deepCopy"]);
var namespaced = /* @__PURE__ */ new Map([
  ["Object", /* @__PURE__ */ new Set(["assign", "fromEntries", "entries", "values", "freeze"])],
  ["JSON", /* @__PURE__ */ new Set(["parse", "stringify"])],
  ["Promise", /* @__PURE__ */ new Set(["resolve", "all"])],
  ["Array", /* @__PURE__ */ new Set(["from", "of"])],
  ["_", /* @__PURE__ */ new Set(["assign", "extend", "merge", "defaults", "cloneDeep", "clone"])],
  ["lodash", /* @__PURE__ */ new Set(["assign", "extend", "merge", "defaults", "cloneDeep", "clone"])]
]);
function isSelf(name) {
  return selves.has(name);
}
function isMapper(name) {
  return mappers2.has(name);
}
function isCopier(callee, name) {
  const receiver = receiverOf(callee);
  if (receiver === void 0) return copiers.has(name);
  return namespaced.get(nameOfReference(unwrap(receiver)) ?? "")?.has(name) ?? false;
}
function isText(expression) {
  const node = unwrap(expression);
  return ts20.isCallExpression(node) && isCopier(node.expression, "stringify") && nameOfReference(unwrap(node.expression)) === "stringify";
}
function copiedInto(declaration) {
  const { name, initializer } = declaration;
  const scope = enclosingFunction(declaration)?.body;
  if (scope === void 0 || initializer === void 0 || !ts20.isIdentifier(name) || !ts20.isObjectLiteralExpression(unwrap(initializer))) return [];
  const found = [];
  walk(scope, (node) => {
    if (ts20.isBinaryExpression(node) && node.operatorToken.kind === ts20.SyntaxKind.EqualsToken && isEntryOf(node.left, name.text) && !isChosenByKey(node)) found.push(node.right);
    return true;
  });
  return found;
}
function isEntryOf(target, variable) {
  return ts20.isElementAccessExpression(target) && ts20.isIdentifier(target.expression) && target.expression.text === variable && !ts20.isLiteralExpression(target.argumentExpression);
}
function isChosenByKey(assignment) {
  const keys2 = assignment.left.argumentExpression.getText().match(/[A-Za-z_$][\w$]*/) ?? [];
  for (let current = assignment; !ts20.isSourceFile(current); current = current.parent) {
    const test = ts20.isIfStatement(current) ? current.expression : void 0;
    if (test !== void 0 && keys2.some((key) => new RegExp(`\\b${key.replace(/\$/g, "\\$")}\\b`).test(test.getText()))) return true;
  }
  return false;
}

// src/collect/provenance/stored-requests.ts
import { ts as ts33 } from "ts-morph";

// src/collect/requests.ts
import { ts as ts29 } from "ts-morph";

// src/collect/bindings.ts
import { ts as ts21 } from "ts-morph";

// src/collect/sanitizers.ts
var redacting = /^(redact|mask|anonymi[sz]e|obfuscate|scrub|censor|sanitize|strip|truncate|partial)(?=$|[A-Z_\d])|(Redacted|Masked|Anonymi[sz]ed|Sanitized|Obfuscated)$/;
var redactingInside = /(Redact|Mask|Anonymi[sz]e|Obfuscate|Scrub|Censor)(?=$|[A-Z_\d])/;
var pseudonymising = /^(hash|sha\d*|md5|hmac|encrypt|digest|pseudonymi[sz]e|fingerprint|bcrypt|scrypt|argon2)(?=$|[A-Z_\d])|(Hash|Hashed|Encrypted)$/;
function treatmentOf(call, session) {
  const tags = session.tagsOf(call.expression);
  if (tags.some((tag2) => tag2.name === "redact")) return "redacted";
  if (tags.some((tag2) => tag2.name === "pseudonymise")) return "pseudonymised";
  const name = calleeName(call) ?? "";
  if (redacting.test(name) || redactingInside.test(name)) return "redacted";
  return pseudonymising.test(name) ? "pseudonymised" : "none";
}
function strongest2(first, second) {
  const order = ["none", "pseudonymised", "redacted"];
  return order.indexOf(first) > order.indexOf(second) ? first : second;
}
function sanitizes(call, session) {
  return treatmentOf(call, session) !== "none";
}

// src/collect/bindings.ts
function valueOf2(declaration) {
  if (ts21.isVariableDeclaration(declaration) || ts21.isPropertyAssignment(declaration) || ts21.isPropertyDeclaration(declaration)) return declaration.initializer;
  if (ts21.isShorthandPropertyAssignment(declaration)) return declaration.name;
  if (ts21.isBinaryExpression(declaration)) return declaration.right;
  const parent = declaration.parent;
  return parent !== void 0 && ts21.isBinaryExpression(parent) && parent.left === declaration ? parent.right : void 0;
}
function isNoValue(declaration) {
  return ts21.isFunctionDeclaration(declaration) || ts21.isClassDeclaration(declaration) || ts21.isEnumDeclaration(declaration) || ts21.isModuleDeclaration(declaration) || ts21.isSourceFile(declaration) || ts21.isMethodDeclaration(declaration);
}
function isPlain(expression) {
  const node = unwrap(expression);
  if (isEnvironment(node) && !ts21.isCallExpression(node)) return true;
  return ts21.isLiteralExpression(node) || ts21.isObjectLiteralExpression(node) || ts21.isArrayLiteralExpression(node) || ts21.isTemplateExpression(node) || ts21.isNewExpression(node) || ts21.isConditionalExpression(node) || ts21.isFunctionLike(node) || ts21.isBinaryExpression(node) && node.operatorToken.kind === ts21.SyntaxKind.PlusToken;
}
function isTreated(expression, session) {
  const node = unwrap(expression);
  return ts21.isCallExpression(node) && sanitizes(node, session);
}
function hasSpread(object) {
  return object.properties.some((property) => ts21.isSpreadAssignment(property));
}
function isGlobalNamespace(receiver) {
  return /^(Object|JSON|Promise|Array|Math|_|lodash)$/.test(nameOfReference(unwrap(receiver)) ?? "");
}
function assignmentsTo(declaration) {
  if (!ts21.isIdentifier(declaration.name) || (ts21.getCombinedNodeFlags(declaration) & ts21.NodeFlags.Const) !== 0) return [];
  const name = declaration.name.text;
  const scope = enclosingFunction(declaration)?.body;
  const found = [];
  if (scope === void 0) return [];
  walk(scope, (node) => {
    if (ts21.isBinaryExpression(node) && (node.operatorToken.kind === ts21.SyntaxKind.EqualsToken || node.operatorToken.kind === ts21.SyntaxKind.PlusEqualsToken) && ts21.isIdentifier(node.left) && node.left.text === name) found.push(node.right);
    return true;
  });
  return found.slice(0, 8);
}
function sourceOfBinding(element) {
  let current = element;
  while (ts21.isBindingElement(current) || ts21.isObjectBindingPattern(current) || ts21.isArrayBindingPattern(current)) current = current.parent;
  if (ts21.isParameter(current)) return { parameter: current };
  if (!ts21.isVariableDeclaration(current)) return void 0;
  const loop = current.parent.parent;
  if (ts21.isForOfStatement(loop)) return { root: loop.expression };
  return current.initializer === void 0 ? void 0 : { root: current.initializer };
}
function pathOfBinding(element) {
  const path = [];
  let current = element;
  while (ts21.isBindingElement(current)) {
    if (ts21.isArrayBindingPattern(current.parent)) return path;
    const name = propertyName(current.propertyName ?? current.name);
    if (name === void 0) return [];
    path.unshift(name);
    current = current.parent.parent;
  }
  return path;
}
function parameterOfBinding(declaration) {
  if (!ts21.isBindingElement(declaration)) return void 0;
  const source = sourceOfBinding(declaration);
  return source?.parameter === void 0 ? void 0 : { declaration: source.parameter, path: pathOfBinding(declaration) };
}
function writtenAfter(object, position) {
  return object.properties.slice(position + 1).flatMap((property) => ts21.isSpreadAssignment(property) ? [] : propertyName(property.name) ?? []);
}
function isEnvironment(expression) {
  return /\bprocess\.env\b|\bimport\.meta\.env\b/.test(expression.getText());
}

// src/collect/store-types.ts
import { ts as ts28 } from "ts-morph";

// src/collect/positions.ts
import { ts as ts22 } from "ts-morph";
function spanBetween(sourceFile, file, start3, end) {
  const from = ts22.getLineAndCharacterOfPosition(sourceFile, start3);
  const to = ts22.getLineAndCharacterOfPosition(sourceFile, end);
  return {
    file,
    start: start3,
    end,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1
  };
}
function placeOf3(literal, context) {
  return `${context.pathOf(literal)}@${literal.getStart()}`;
}

// src/collect/tables/names-in-code.ts
import { ts as ts27 } from "ts-morph";

// src/collect/tables/builders.ts
import { ts as ts26 } from "ts-morph";

// src/collect/tables/builder-callbacks.ts
import { ts as ts23 } from "ts-morph";
var others = /^(index|unique|primary|foreign|drop\w*|rename\w*|comment|engine|charset|collate|inherits|check\w*|setNullable|queryContext|alter|raw|references|onDelete|onUpdate|inTable|notNullable|nullable|defaultTo|unsigned|withKeyName|first|after)$/;
function callbackColumns(callback, session) {
  const definition = { columns: [], foreignKeys: [], dropped: [], renamed: [] };
  const [parameter] = callback.parameters;
  const name = parameter !== void 0 && ts23.isIdentifier(parameter.name) ? parameter.name.text : "this";
  if (callback.body === void 0) return definition;
  walk(callback.body, (node) => {
    if (ts23.isCallExpression(node) && isOn(node, name)) readCall2(node, definition, session);
    return true;
  });
  return definition;
}
function isOn(call, name) {
  const receiver = receiverOf(call.expression);
  const holder = receiver === void 0 ? void 0 : unwrap(receiver);
  return holder !== void 0 && (ts23.isIdentifier(holder) ? holder.text === name : name === "this" && holder.kind === ts23.SyntaxKind.ThisKeyword);
}
function readCall2(call, definition, session) {
  const method = calleeName(call) ?? "";
  const names2 = call.arguments.flatMap((argument2) => textsOf(argument2, session));
  const [first, second] = names2;
  const chain = chainOn(call);
  if (method === "timestamps") definition.columns.push(columnOf4("created_at", "timestamp", call, chain), columnOf4("updated_at", "timestamp", call, chain));
  else if (/^dropColumns?$/.test(method)) definition.dropped.push(...names2);
  else if (method === "renameColumn" && first !== void 0 && second !== void 0) definition.renamed.push({ from: first, to: second });
  else if (method === "foreign") definition.foreignKeys.push(...keyOf(names2.filter((name) => !name.includes("foreign")).slice(0, 1), call, chain, session));
  else if (!others.test(method)) readColumn(call, method, first, chain, definition, session);
}
function readColumn(call, method, name, chain, definition, session) {
  const isIncrement = /^(big)?increments$/i.test(method);
  const column = name ?? (isIncrement ? "id" : void 0);
  if (column === void 0) return;
  const [, type] = method === "specificType" ? call.arguments.flatMap((argument2) => textsOf(argument2, session)) : [];
  definition.columns.push({ ...columnOf4(column, type ?? method, call, chain), ...isIncrement ? { primaryKey: true, type: "number" } : {} });
  definition.foreignKeys.push(...keyOf([column], call, chain, session));
}
function chainOn(call) {
  const chain = /* @__PURE__ */ new Map();
  let link2 = call;
  while (ts23.isPropertyAccessExpression(link2.parent) && ts23.isCallExpression(link2.parent.parent) && link2.parent.parent.expression === link2.parent) {
    link2 = link2.parent.parent;
    chain.set(calleeName(link2) ?? "", link2);
  }
  return chain;
}
function columnOf4(name, type, call, chain) {
  return {
    name,
    type: typeOfName(type === "string" ? "varchar" : type),
    typeText: type,
    list: type.endsWith("[]"),
    primaryKey: chain.has("primary"),
    nullable: !chain.has("notNullable"),
    offset: call.getStart()
  };
}
function keyOf(columns2, call, chain, session) {
  const referred = firstText(chain.get("references"), session);
  const table = firstText(chain.get("inTable") ?? chain.get("on"), session) ?? (referred?.includes(".") === true ? referred.split(".").at(-2) : void 0);
  const action = firstText(chain.get("onDelete"), session);
  if (table === void 0 || columns2.length === 0) return [];
  return [{ columns: columns2, target: table.split(".").at(-1) ?? table, onDelete: actionOf2(action), explicit: action !== void 0, offset: call.getStart() }];
}
function actionOf2(text) {
  switch ((text ?? "").toLowerCase().replace(/[\s_-]+/g, " ")) {
    case "cascade":
      return "cascade";
    case "set null":
    case "set default":
      return "set-null";
    case "restrict":
      return "restrict";
    default:
      return "no-action";
  }
}
function firstText(call, session) {
  return call?.arguments.flatMap((argument2) => textsOf(argument2, session))[0];
}
function textsOf(argument2, session) {
  const origin = session.originOf(argument2);
  const parts4 = ts23.isArrayLiteralExpression(origin) ? origin.elements : [argument2];
  return parts4.flatMap((part2) => session.constantsOf(part2)).filter((value) => typeof value === "string");
}

// src/collect/tables/builder-chains.ts
import { ts as ts24 } from "ts-morph";
function chainedColumns(call, session) {
  const definition = { columns: [], foreignKeys: [], dropped: [], renamed: [] };
  let link2 = call;
  while (ts24.isPropertyAccessExpression(link2.parent) && ts24.isCallExpression(link2.parent.parent) && link2.parent.parent.expression === link2.parent) {
    link2 = link2.parent.parent;
    readLink(link2, definition, session);
  }
  return definition;
}
function readLink(link2, definition, session) {
  const [first, second, third] = link2.arguments;
  const name = textOf(first, session);
  if (name === void 0) return;
  const method = calleeName(link2);
  if (method === "addColumn") readColumn2(link2, name, textOf(second, session) ?? "unknown", third, definition, session);
  else if (method === "dropColumn") definition.dropped.push(name);
  else if (method === "renameColumn") definition.renamed.push({ from: name, to: textOf(second, session) ?? name });
  else if (method === "addForeignKeyConstraint") readKey(link2, definition, session);
}
function readColumn2(link2, name, type, build, definition, session) {
  const built = build === void 0 ? [] : callsIn(build, session);
  const offset = link2.arguments[0]?.getStart() ?? link2.getStart();
  definition.columns.push({
    name,
    type: typeOfName(type),
    typeText: type,
    list: type.endsWith("[]"),
    offset,
    primaryKey: built.some((call) => calleeName(call) === "primaryKey"),
    nullable: !built.some((call) => calleeName(call) === "notNull")
  });
  const references = built.find((call) => calleeName(call) === "references");
  const target = textOf(references?.arguments[0], session)?.split(".").at(-2);
  const action = textOf(built.find((call) => calleeName(call) === "onDelete")?.arguments[0], session);
  if (target !== void 0) definition.foreignKeys.push({ columns: [name], target, onDelete: actionOf2(action), explicit: action !== void 0, offset });
}
function readKey(link2, definition, session) {
  const [, list, table, , build] = link2.arguments;
  const target = textOf(table, session);
  const origin = list === void 0 ? void 0 : session.originOf(list);
  const columns2 = origin !== void 0 && ts24.isArrayLiteralExpression(origin) ? origin.elements.flatMap((element) => textOf(element, session) ?? []) : [];
  const action = textOf((build === void 0 ? [] : callsIn(build, session)).find((call) => calleeName(call) === "onDelete")?.arguments[0], session);
  if (target !== void 0) definition.foreignKeys.push({ columns: columns2, target, onDelete: actionOf2(action), explicit: action !== void 0, offset: link2.getStart() });
}
function callsIn(build, session) {
  const callback = session.originOf(build);
  const calls = [];
  for (const returned of isFunction(callback) ? returnedExpressions(callback) : []) {
    walk(returned, (node) => {
      if (ts24.isCallExpression(node)) calls.push(node);
      return true;
    });
  }
  return calls;
}
function textOf(expression, session) {
  const [text] = expression === void 0 ? [] : session.constantsOf(expression);
  return typeof text === "string" ? text : void 0;
}

// src/collect/tables/builder-objects.ts
import { ts as ts25 } from "ts-morph";
function objectColumns(given, session, single, onlyKeys = false) {
  const definition = { columns: [], foreignKeys: [], dropped: [], renamed: [] };
  const object = objectIn(given, session);
  if (typeof single === "string") addColumn(single, given, definition, session);
  if (object === void 0) return definition;
  if (onlyKeys) {
    definition.foreignKeys.push(...constraintOf(object, session));
    return definition;
  }
  if (typeof single === "string") return definition;
  const listed = propertyValue(object, "columns");
  if (listed !== void 0) readList(object, listed, definition, session);
  else readEntries(object, definition, session);
  return definition;
}
function listedTable(given, session) {
  const object = ts25.isNewExpression(unwrap(given)) || ts25.isObjectLiteralExpression(unwrap(given)) ? objectIn(given, session) : void 0;
  return object === void 0 ? void 0 : textOf2(object, "name", session) ?? textOf2(object, "tableName", session);
}
function objectIn(given, session) {
  const origin = session.originOf(given);
  const [inner] = ts25.isNewExpression(origin) ? origin.arguments ?? [] : [];
  const object = inner === void 0 ? origin : session.originOf(inner);
  return ts25.isObjectLiteralExpression(object) ? object : void 0;
}
function readEntries(object, definition, session) {
  for (const property of object.properties) {
    if (ts25.isSpreadAssignment(property)) {
      const spread = session.originOf(property.expression);
      if (ts25.isObjectLiteralExpression(spread)) readEntries(spread, definition, session);
      continue;
    }
    const name = propertyName(property.name);
    if (name !== void 0 && ts25.isPropertyAssignment(property)) addColumn(name, property.initializer, definition, session);
  }
}
function readList(object, listed, definition, session) {
  const columns2 = session.originOf(listed);
  if (ts25.isObjectLiteralExpression(columns2)) {
    readEntries(columns2, definition, session);
    return;
  }
  for (const element of elementsOf(listed, session)) {
    const column = objectIn(element, session);
    const name = column === void 0 ? void 0 : textOf2(column, "name", session);
    if (name !== void 0) addColumn(name, element, definition, session);
  }
  for (const element of elementsOf(propertyValue(object, "foreignKeys"), session)) {
    const key = objectIn(element, session);
    if (key !== void 0) definition.foreignKeys.push(...constraintOf(key, session));
  }
}
function addColumn(name, value, definition, session) {
  const object = objectIn(value, session);
  const type = object === void 0 ? value : propertyValue(object, "type");
  const typeText3 = type === void 0 ? "unknown" : nameOfType2(type, session);
  definition.columns.push({
    name,
    type: typeOfName(typeText3),
    typeText: typeText3,
    list: /\[\]|array/i.test(typeText3),
    offset: value.getStart(),
    primaryKey: object !== void 0 && ["primaryKey", "isPrimary"].some((option) => isTrue(object, option, session)),
    nullable: object === void 0 || !isTrue(object, "notNull", session)
  });
  if (object !== void 0) definition.foreignKeys.push(...referenceOf(name, object, session));
}
function nameOfType2(type, session) {
  const [text] = session.constantsOf(type);
  if (typeof text === "string") return text.replace(/\s*\(.*$/, "");
  const node = unwrap(type);
  return (ts25.isCallExpression(node) ? calleeName(node) : nameOfReference(node)) ?? "unknown";
}
function referenceOf(column, object, session) {
  const given = propertyValue(object, "references") ?? propertyValue(object, "foreignKey");
  const target = given === void 0 ? void 0 : referredTable(given, session);
  if (given === void 0 || target === void 0) return [];
  const rules = objectIn(given, session);
  const inner = rules === void 0 ? void 0 : propertyValue(rules, "rules");
  const nested = inner === void 0 ? void 0 : objectIn(inner, session);
  const action = textOf2(object, "onDelete", session) ?? (nested === void 0 ? void 0 : textOf2(nested, "onDelete", session));
  return [{ columns: [column], target, onDelete: actionOf2(action), explicit: action !== void 0, offset: given.getStart() }];
}
function referredTable(given, session) {
  const object = objectIn(given, session);
  const text = object === void 0 ? session.constantsOf(given)[0] : textOf2(object, "model", session) ?? textOf2(object, "table", session) ?? modelTable(object, session);
  return typeof text === "string" ? text.replace(/\(.*$/, "").split(".").at(-1)?.replace(/["`\s]/g, "") : void 0;
}
function modelTable(object, session) {
  const model = propertyValue(object, "model");
  const inner = model === void 0 ? void 0 : objectIn(model, session);
  return inner === void 0 ? void 0 : textOf2(inner, "tableName", session);
}
function constraintOf(object, session) {
  const references = propertyValue(object, "references");
  const target = textOf2(object, "referencedTableName", session) ?? (references === void 0 ? void 0 : referredTable(references, session));
  const columns2 = ["columnNames", "fields", "columns"].flatMap((key) => elementsOf(propertyValue(object, key), session)).flatMap((element) => session.constantsOf(element)).filter((value) => typeof value === "string");
  const action = textOf2(object, "onDelete", session);
  return target === void 0 ? [] : [{ columns: columns2, target, onDelete: actionOf2(action), explicit: action !== void 0, offset: object.getStart() }];
}
function elementsOf(list, session) {
  const origin = list === void 0 ? void 0 : session.originOf(list);
  if (origin === void 0 || list === void 0) return [];
  return ts25.isArrayLiteralExpression(origin) ? [...origin.elements] : [list];
}
function textOf2(object, name, session) {
  const value = propertyValue(object, name);
  const [text] = value === void 0 ? [] : session.constantsOf(value);
  return typeof text === "string" ? text : void 0;
}
function isTrue(object, name, session) {
  const value = propertyValue(object, name);
  return value !== void 0 && session.constantsOf(value).includes(true);
}

// src/collect/tables/builders.ts
var creating = ["createTable", "createTableIfNotExists"];
var altering = ["alterTable", "table", "addColumn", "addColumns", "addConstraint", "removeColumn", "dropColumn", "dropColumns", "removeColumns", "addForeignKey", "createForeignKey"];
var removing = ["dropTable", "dropTableIfExists"];
function builderChanges(index, session) {
  const reader = new BuilderReader(session);
  const names2 = [...creating, ...altering, ...removing, "renameTable"];
  const calls = names2.flatMap((name) => index.calls.get(name) ?? []).filter(ts26.isCallExpression).filter((call) => !isUndone(call, session));
  const placed = calls.flatMap((call) => reader.changesOf(call).map((change) => ({ change, call })));
  return placed.sort((first, second) => compareCalls(first.call, second.call)).map(({ change }) => change);
}
function compareCalls(first, second) {
  const [left, right] = [first.getSourceFile(), second.getSourceFile()];
  if (left === right) return first.expression.end - second.expression.end;
  return left.fileName < right.fileName ? -1 : 1;
}
function isUndone(node, session) {
  if (/(^|\.)(down|revert|rollback|undo)$/i.test(session.functionOf(node).name)) return true;
  const holder = ts26.findAncestor(node, (parent) => ts26.isFunctionLike(parent) || ts26.isSourceFile(parent) || ts26.isPropertyAssignment(parent) && parent.name.getText() === "down");
  return holder !== void 0 && ts26.isPropertyAssignment(holder);
}
var BuilderReader = class {
  constructor(session) {
    this.session = session;
  }
  session;
  changesOf(call) {
    const name = calleeName(call) ?? "";
    const table = this.#tableOf(call);
    if (table === void 0) return [];
    if (creating.includes(name)) return this.#create(call, table);
    if (removing.includes(name)) return [this.#placed({ kind: "drop", table, offset: call.getStart() }, call)];
    if (name === "renameTable") return this.#rename(call, table);
    return this.#alter(call, name, table);
  }
  #tableOf(call) {
    const [first] = call.arguments;
    const receiver = receiverOf(call.expression);
    if (first === void 0 || receiver === void 0) return void 0;
    if (calleeName(call) === "table" && !call.arguments.some((argument2) => isFunction(unwrap(argument2)))) return void 0;
    const [name] = this.session.constantsOf(first);
    if (typeof name === "string") return plainTable(name);
    const object = listedTable(first, this.session);
    return object === void 0 ? void 0 : plainTable(object);
  }
  #create(call, table) {
    const definition = this.#definitionOf(call);
    if (definition === void 0) return [];
    const { columns: columns2, foreignKeys } = definition;
    return [this.#placed({ kind: "create", table, offset: call.getStart(), end: call.end, columns: columns2, foreignKeys }, call)];
  }
  /** Columns in a callback, in an object, in a list, or chained to the call. */
  #definitionOf(call) {
    const [first, ...rest] = call.arguments;
    const callback = rest.map((argument2) => this.session.originOf(argument2)).find((argument2) => isFunction(argument2));
    if (callback !== void 0 && isFunction(callback)) return callbackColumns(callback, this.session);
    const [definition] = rest;
    if (definition !== void 0) return objectColumns(definition, this.session);
    return first !== void 0 && ts26.isNewExpression(unwrap(first)) ? objectColumns(first, this.session) : chainedColumns(call, this.session);
  }
  #rename(call, table) {
    const [, second] = call.arguments;
    const [to] = second === void 0 ? [] : this.session.constantsOf(second);
    return typeof to === "string" ? [this.#placed({ kind: "rename", table, offset: call.getStart(), to: plainTable(to) }, call)] : [];
  }
  #alter(call, name, table) {
    const definition = this.#addedBy(call, name);
    const dropped = /^(remove|drop)Columns?$/.test(name) ? this.#droppedBy(call) : definition?.dropped ?? [];
    const place = { table, offset: call.getStart() };
    return [
      ...(definition?.columns ?? []).map((column) => this.#placed({ kind: "add-column", ...place, column }, call)),
      ...(definition?.foreignKeys ?? []).map((foreignKey) => this.#placed({ kind: "add-foreign-key", ...place, foreignKey }, call)),
      ...(definition?.renamed ?? []).map(({ from, to }) => this.#placed({ kind: "rename-column", ...place, column: from, to }, call)),
      ...dropped.map((column) => this.#placed({ kind: "drop-column", ...place, column }, call))
    ];
  }
  #addedBy(call, name) {
    const [, second, third] = call.arguments;
    if (name === "alterTable" || name === "table") return this.#definitionOf(call);
    if (second === void 0 || /^(remove|drop)/.test(name)) return void 0;
    if (name === "addColumn" && third !== void 0) return objectColumns(third, this.session, this.session.constantsOf(second)[0]);
    if (name === "addConstraint" || name.endsWith("ForeignKey")) return objectColumns(second, this.session, void 0, true);
    return objectColumns(second, this.session);
  }
  #droppedBy(call) {
    const found = [];
    for (const argument2 of call.arguments.slice(1)) {
      walk(argument2, (node) => {
        if (ts26.isStringLiteralLike(node)) found.push(node.text);
        return true;
      });
    }
    return found;
  }
  #placed(change, call) {
    const sourceFile = call.getSourceFile();
    return { change, spanAt: (offset, end) => this.session.spanBetween(sourceFile, offset, end ?? lineEnd(sourceFile, offset)) };
  }
};
function lineEnd(sourceFile, offset) {
  const end = sourceFile.text.indexOf("\n", offset);
  return end < 0 ? sourceFile.text.length : end;
}
function plainTable(name) {
  return name.trim().replace(/\s+(as\s+)?\w+$/i, "").split(".").at(-1)?.replace(/["`[\]]/g, "") ?? name;
}

// src/collect/tables/names-in-code.ts
var handle = /^(k|knex|db|database|trx|tx|t|transaction|conn|connection|client|qb|builder|pg|read|write|\w*knex|\w*db|\w*trx)$/i;
var naming = ["from", "into", "table", "inTable"];
var builder = /^(select|insert|update|del|delete|truncate|where\w*|first|pluck|count\w*|join|leftJoin|innerJoin|returning|orderBy|andWhere|orWhere|columns|columnInfo|max|min|sum|avg|increment|decrement|as|clone|modify|limit|distinct|with|onConflict|upsert|transacting|forUpdate|having\w*|groupBy\w*|then|catch|finally|from|into)$/;
var writing = /^(insert|update|del|delete|truncate|increment|decrement|upsert)$/;
function knexTableUses(index, session) {
  if (!session.project.sourceFiles.some(mentionsKnex)) return [];
  const named = [...index.calls].filter(([name]) => handle.test(name)).flatMap(([, calls]) => calls).filter(ts27.isCallExpression);
  const chained2 = naming.flatMap((name) => index.calls.get(name) ?? []).filter(ts27.isCallExpression).filter((call) => isKnexCall(call, session));
  return [...named.filter((call) => isBuilderStart(call, session)), ...chained2].filter((call) => !isMigration(call, session)).flatMap((call) => usesAt(call, session));
}
function mentionsKnex(sourceFile) {
  const { identifiers } = sourceFile;
  return identifiers?.has("knex") === true || identifiers?.has("Knex") === true;
}
function isMigration(node, session) {
  return /(^|\/)(migrations?|seeds?|seeders?)\//i.test(session.pathOf(node)) || isUndone(node, session);
}
function isKnexCall(call, session) {
  return session.tagsOf(call).some(({ name, library: library2 }) => name === "store" && library2 === "knex");
}
function isBuilderStart(call, session) {
  if (!takesTable(call)) return false;
  if (isUntypedBuilder(call, session)) return true;
  const declaration = session.checker.getResolvedSignature(call)?.declaration;
  return declaration?.getSourceFile().fileName.endsWith("/knex.d.ts") === true;
}
function takesTable(call) {
  const [first] = call.arguments;
  return first !== void 0 && call.arguments.length <= 2 && !isFunction(unwrap(first));
}
function isUntypedBuilder(call, session) {
  const { parent } = call;
  const isChained = ts27.isPropertyAccessExpression(parent) && parent.expression === call && builder.test(parent.name.text);
  if (!isChained || !takesTable(call) || !handle.test(calleeName(call) ?? "")) return false;
  return (session.checker.getTypeAtLocation(call.expression).flags & ts27.TypeFlags.Any) !== 0;
}
function usesAt(call, session) {
  const [name] = call.arguments;
  if (name === void 0) return [];
  const rowTypes = (call.typeArguments ?? []).flatMap((argument2) => ts27.isTypeReferenceNode(argument2) && ts27.isIdentifier(argument2.typeName) ? [argument2.typeName.text] : []);
  return namesIn2(name, session).map((table) => ({ table, name, isWrite: chainAfter(call).some((link2) => writing.test(link2)), rowTypes }));
}
function namesIn2(name, session) {
  const origin = session.originOf(name);
  const values = ts27.isObjectLiteralExpression(origin) ? origin.properties.flatMap((property) => ts27.isPropertyAssignment(property) ? session.constantsOf(propertyValue(origin, property.name.getText()) ?? property.initializer) : []) : session.constantsOf(name);
  return values.filter((value) => typeof value === "string").filter((value) => /^["`\w.]+(\s+(as\s+)?\w+)?$/i.test(value)).map(plainTable);
}
function chainAfter(call) {
  const names2 = [];
  let link2 = call;
  while (ts27.isPropertyAccessExpression(link2.parent)) {
    names2.push(link2.parent.name.text);
    if (!ts27.isCallExpression(link2.parent.parent)) break;
    link2 = link2.parent.parent;
  }
  return names2;
}
function placesOf(uses, session) {
  const byTable = /* @__PURE__ */ new Map();
  for (const use of uses) append(byTable, tableKey(use.table), use);
  return new Map([...byTable].map(([key, list]) => [key, placeOf4(list, session)]));
}
function placeOf4(uses, session) {
  const writes = uses.filter(({ isWrite }) => isWrite);
  const counts = /* @__PURE__ */ new Map();
  for (const { name } of writes.length > 0 ? writes : uses) counts.set(name.getSourceFile(), (counts.get(name.getSourceFile()) ?? 0) + 1);
  const ranked = [...counts].sort(([first2, left], [second, right]) => right - left || (first2.fileName < second.fileName ? -1 : 1));
  const home = ranked[0]?.[0];
  const [first] = uses.filter(({ name }) => name.getSourceFile() === home).sort((left, right) => left.name.pos - right.name.pos);
  return session.spanOf(declarationOf(first.name, session));
}
function declarationOf(name, session) {
  const declaration = ts27.isIdentifier(name) || receiverOf(name) !== void 0 ? session.declarationOf(name) : void 0;
  const isHere = declaration !== void 0 && declaration.getSourceFile() === name.getSourceFile();
  return isHere && (ts27.isVariableDeclaration(declaration) || ts27.isPropertyAssignment(declaration) || ts27.isPropertyDeclaration(declaration)) ? declaration : name;
}

// src/collect/store-types.ts
var handleMember = "__store";
var recordMember = "__record";
var nameMember = "__storeName";
var maximumDepth6 = 6;
var maximumLinks = 24;
var StoreTypes = class {
  constructor(session, registry, index) {
    this.session = session;
    this.registry = registry;
    this.index = index;
  }
  session;
  registry;
  index;
  #cache = /* @__PURE__ */ new Map();
  /** Stores of an expression: by its type, else by the call that created it. */
  ofValue(expression) {
    const file = this.session.pathOf(expression);
    const type = this.session.checker.getTypeAtLocation(expression);
    const byType = this.ofType(type, file);
    if (byType.length > 0) return byType;
    if (expression.kind === ts28.SyntaxKind.ThisKeyword) return this.#ofSchemaFunction(expression, file, type);
    return this.#ofCreator(expression, file, type);
  }
  /** The same, and for untyped parameters the stores of what any caller passes. */
  ofExpression(expression, depth = 0) {
    const found = this.ofValue(expression);
    if (found.length > 0 || depth > maximumDepth6) return found;
    const type = this.session.checker.getTypeAtLocation(expression);
    return isOpen(type) || this.#isUnknownHandle(type) ? this.#ofArguments(expression, depth) : [];
  }
  /** A handle whose type does not say of which store: `Model<any>`, `Repository<T>`. */
  #isUnknownHandle(type) {
    return !isPrimitive(type) && this.session.checker.getPropertyOfType(type, handleMember) !== void 0;
  }
  ofType(type, file) {
    const known2 = this.#cache.get(type);
    if (known2 !== void 0) return known2;
    this.#cache.set(type, []);
    const found = this.#distinct(this.#inspect(type, file, 0, false));
    this.#cache.set(type, found);
    return found;
  }
  #distinct(found) {
    const seen = /* @__PURE__ */ new Map();
    for (const entry of found) if (!seen.has(entry.store)) seen.set(entry.store, entry);
    return [...seen.values()];
  }
  #inspect(type, file, depth, many) {
    if (depth > maximumDepth6 || isPrimitive(type)) return [];
    const phantom = this.#ofPhantom(type, file, many);
    if (phantom.length > 0) return phantom;
    const declared = this.#ofDeclaration(type, file);
    if (declared !== void 0) return [{ store: declared, isRecord: true, many, type }];
    if (type.isUnion()) return type.types.flatMap((part2) => this.#inspect(part2, file, depth + 1, many));
    if (type.isIntersection()) return type.types.flatMap((part2) => this.#inspect(part2, file, depth + 1, many));
    const element = this.#elementOf(type);
    if (element !== void 0) return this.#inspect(element.type, file, depth + 1, many || element.many);
    return this.#ofConstructor(type, file, depth, many);
  }
  #ofPhantom(type, file, many) {
    for (const member of [recordMember, handleMember, nameMember]) {
      const property = this.session.checker.getPropertyOfType(type, member);
      const declaration = property?.declarations?.[0];
      if (property === void 0 || declaration === void 0) continue;
      const kind2 = libraryOf(declaration.getSourceFile().fileName);
      const phantom = this.session.checker.getTypeOfSymbol(property);
      const stores = this.#ofPhantomType(phantom, kind2, file);
      if (stores.length > 0) return stores.map((store) => ({ store, isRecord: member === recordMember, many, type }));
    }
    return [];
  }
  #ofPhantomType(phantom, kind2, file) {
    if (phantom.isStringLiteral()) {
      const store = this.registry.byId(phantom.value) ?? this.registry.byName(phantom.value, kind2, file);
      return store === void 0 ? [] : [store];
    }
    const declared = this.#ofDeclaration(phantom, file, kind2) ?? this.#ofDefinition(phantom, kind2, file);
    if (declared !== void 0) return [declared];
    if (phantom.isUnionOrIntersection()) return phantom.types.flatMap((part2) => this.#ofPhantomType(part2, kind2, file));
    return this.ofType(phantom, file).map((entry) => entry.store);
  }
  /** A class or interface of the application that is a store, or that a store names as its record's type. */
  #ofDeclaration(type, file, kind2 = "") {
    for (const symbol of [type.aliasSymbol, ownSymbol(type)]) {
      const declaration = symbol?.declarations?.[0];
      if (symbol === void 0 || declaration === void 0 || !this.session.isOwn(declaration)) continue;
      if ((symbol.flags & (ts28.SymbolFlags.Class | ts28.SymbolFlags.Interface | ts28.SymbolFlags.TypeAlias)) === 0) continue;
      if (isConstructorType(type)) continue;
      const own = this.session.pathOf(declaration);
      const store = this.registry.byId(`${own}#${symbol.name}`) ?? this.#byAlias(symbol, kind2, own) ?? this.#ofBaseClass(type, file);
      if (store !== void 0) return store;
    }
    return void 0;
  }
  /** The type of a literal that defines a schema or a record; such stores have the literal's place as an alias. */
  #ofDefinition(phantom, kind2, file) {
    const declaration = ownSymbol(phantom)?.declarations?.[0];
    if (declaration === void 0 || !(ts28.isObjectLiteralExpression(declaration) || ts28.isTypeLiteralNode(declaration))) return void 0;
    return this.registry.byName(placeOf3(declaration, this.session), kind2, file);
  }
  #byAlias(symbol, kind2, file) {
    const isShape = (symbol.flags & (ts28.SymbolFlags.Interface | ts28.SymbolFlags.TypeAlias)) !== 0 || kind2 !== "";
    const store = isShape ? this.registry.byName(symbol.name, kind2, file) : void 0;
    return store !== void 0 && (store.aliases.includes(symbol.name) || kind2 !== "") && (store.kind !== "prisma" || kind2 === "kysely") ? store : void 0;
  }
  #ofBaseClass(type, file) {
    if (!type.isClassOrInterface() || !type.isClass()) return void 0;
    for (const base of this.session.checker.getBaseTypes(type)) {
      const store = this.#ofDeclaration(base, file);
      if (store !== void 0) return store;
    }
    return void 0;
  }
  /** What an array, promise, map, set or iterator holds. */
  #elementOf(type) {
    const name = ownSymbol(type)?.name ?? "";
    const [first, second] = this.session.checker.getTypeArguments(type);
    if (name === "Promise" || name === "PromiseLike" || name === "Observable" || name === "AsyncIterableIterator") {
      return first === void 0 ? void 0 : { type: first, many: name === "AsyncIterableIterator" };
    }
    if (name === "Map") return second === void 0 ? void 0 : { type: second, many: true };
    if (name === "Array" || name === "ReadonlyArray" || name === "Set" || this.session.checker.isTupleType(type)) {
      const element = this.session.checker.getIndexTypeOfType(type, ts28.IndexKind.Number) ?? first;
      return element === void 0 ? void 0 : { type: element, many: true };
    }
    return void 0;
  }
  /** `typeof User` of a class whose instances are records. */
  #ofConstructor(type, file, depth, many) {
    if (!isConstructorType(type)) return [];
    return type.getConstructSignatures().flatMap((signature) => this.#inspect(signature.getReturnType(), file, depth + 1, many)).map((entry) => ({ ...entry, isRecord: false }));
  }
  /** `this` in a function that a schema is given: `userSchema.statics = { … }`, `userSchema.pre('remove', function () { … })`. */
  #ofSchemaFunction(expression, file, type) {
    const given = schemaGiven(expression);
    const store = given === void 0 ? void 0 : this.registry.byName(given.schema, "", file);
    return store === void 0 ? [] : [{ store, isRecord: given?.isRecord ?? false, many: false, type }];
  }
  /** A value whose type says nothing, made by a call that names a store, anywhere in its chain: `model('User', schema)`, `db(TABLE).where(…)`. */
  #ofCreator(expression, file, type, depth = 0) {
    for (const link2 of this.#linksOf(expression)) {
      const named = this.#namedAt(link2, file);
      if (named.length > 0) return named.map((store) => ({ store, isRecord: false, many: false, type }));
      const made = depth < maximumDepth6 ? this.#madeByOwn(link2, depth) : [];
      if (made.length > 0) return made;
    }
    return [];
  }
  /** The calls that a value is made of, the last first, then those that name the store behind it: `insert(row).into('users')`. */
  #linksOf(expression) {
    const links = [];
    let link2 = this.session.originOf(expression);
    while (link2 !== void 0 && ts28.isCallExpression(link2) && links.length < maximumLinks) {
      links.push(link2);
      const before = receiverOf(link2.expression);
      link2 = before === void 0 ? void 0 : this.session.originOf(before);
    }
    return [...links, ...linksAfter(expression)];
  }
  /** A builder that a function of the application returns: `this.activeUsers().del()`. */
  #madeByOwn(call, depth) {
    const declaration = this.session.declarationOf(call.expression);
    if (declaration === void 0 || !isFunction(declaration) || !this.session.isOwn(declaration)) return [];
    const file = this.session.pathOf(declaration);
    return this.#distinct(returnedExpressions(declaration).flatMap((returned) => {
      const type = this.session.checker.getTypeAtLocation(returned);
      return isPrimitive(type) ? [] : this.#ofCreator(returned, file, type, depth + 1);
    }));
  }
  /** The stores that a call names in the argument that its `store` tag points to. */
  #namedAt(call, file) {
    const tag2 = this.#tagsAt(call).find((candidate) => candidate.name === "store" && plainOperands(candidate).length > 0);
    if (tag2 === void 0) return isUntypedBuilder(call, this.session) ? this.#tablesAt(call.arguments[0], file) : [];
    const argument2 = argumentAt(call, plainOperands(tag2)[0] ?? "", tag2, this.session);
    if (isTableKind(tag2.library)) return this.#tablesAt(argument2, file);
    return argument2 === void 0 ? [] : this.session.constantsOf(argument2).flatMap((name) => this.registry.byName(String(name), tag2.library, file) ?? []);
  }
  #tablesAt(argument2, file) {
    return argument2 === void 0 ? [] : namesIn2(argument2, this.session).flatMap((name) => this.registry.byTable(name, file) ?? []);
  }
  /** Tags of the callee, or where the callee is a value of the signature that is called: `knex('users')`. */
  #tagsAt(call) {
    const tags = this.session.tagsOf(call);
    if (tags.length > 0) return tags;
    const declaration = this.session.checker.getResolvedSignature(call)?.declaration;
    return declaration === void 0 || ts28.isJSDocSignature(declaration) ? [] : tagsOfDeclaration(declaration);
  }
  /** An untyped parameter takes the stores of what its callers pass. */
  #ofArguments(expression, depth) {
    const node = unwrap(expression);
    if (!ts28.isIdentifier(node)) return [];
    const declaration = this.session.declarationOf(node);
    if (declaration === void 0) return [];
    if (ts28.isVariableDeclaration(declaration) && declaration.initializer !== void 0 && isSimple(declaration.initializer)) {
      return this.ofExpression(declaration.initializer, depth + 1);
    }
    if (!ts28.isParameter(declaration) || !isFunction(declaration.parent)) return [];
    const position = declaration.parent.parameters.indexOf(declaration);
    return this.#distinct(this.callsOf(declaration.parent).flatMap((call) => {
      const argument2 = call.arguments[position];
      return argument2 === void 0 ? [] : this.ofExpression(argument2, depth + 1);
    }));
  }
  /** The calls whose callee is this function, found by name and proven by the checker. */
  callsOf(declaration) {
    const name = functionName(declaration);
    if (name === void 0) return [];
    const candidates = (this.index.calls.get(name) ?? []).filter(ts28.isCallExpression);
    return candidates.filter((call) => this.session.declarationsOf(call.expression).some((target) => this.#leadsTo(target, declaration)));
  }
  /** The declaration itself, or the method of an interface or base class that the function's class gives a body to. */
  #leadsTo(target, declaration) {
    if (isSameFunction(target, declaration)) return true;
    const owner = declaration.parent;
    if (!ts28.isClassLike(owner) || !(ts28.isMethodSignature(target) || ts28.isMethodDeclaration(target))) return false;
    const bases = (owner.heritageClauses ?? []).flatMap((clause) => clause.types.map((base) => this.session.checker.getTypeAtLocation(base)));
    return bases.some((base) => ownSymbol(base)?.declarations?.includes(target.parent));
  }
};
function linksAfter(expression) {
  const links = [];
  let link2 = expression;
  while (ts28.isPropertyAccessExpression(link2.parent) && link2.parent.expression === link2 && ts28.isCallExpression(link2.parent.parent) && links.length < maximumLinks) {
    link2 = link2.parent.parent;
    links.push(link2);
  }
  return links;
}
var recordMembers = /* @__PURE__ */ new Set(["methods", "method", "pre", "post", "virtual"]);
var handleMembers = /* @__PURE__ */ new Set(["statics", "static", "query"]);
function schemaGiven(expression) {
  let current = expression;
  while (!ts28.isSourceFile(current)) {
    const reference = ts28.isBinaryExpression(current) ? current.left : ts28.isCallExpression(current) ? current.expression : void 0;
    const member = reference === void 0 ? void 0 : memberOfVariable(reference);
    if (member !== void 0 && recordMembers.has(member.name)) return { schema: member.variable, isRecord: true };
    if (member !== void 0 && handleMembers.has(member.name)) return { schema: member.variable, isRecord: false };
    current = current.parent;
  }
  return void 0;
}
function memberOfVariable(reference) {
  const node = unwrap(reference);
  if (!ts28.isPropertyAccessExpression(node)) return void 0;
  if (ts28.isIdentifier(node.expression)) return { variable: node.expression.text, name: node.name.text };
  return memberOfVariable(node.expression);
}
function isSameFunction(target, declaration) {
  if (target === declaration) return true;
  const value = ts28.isVariableDeclaration(target) || ts28.isPropertyAssignment(target) || ts28.isPropertyDeclaration(target) ? target.initializer : ts28.isBinaryExpression(target) ? target.right : ts28.isPropertyAccessExpression(target) && ts28.isBinaryExpression(target.parent) ? target.parent.right : void 0;
  if (value === void 0) return false;
  const held = unwrap(value);
  return held === declaration || ts28.isCallExpression(held) && held.arguments.some((argument2) => unwrap(argument2) === declaration);
}
function functionName(declaration) {
  if (declaration.name !== void 0 && (ts28.isIdentifier(declaration.name) || ts28.isStringLiteral(declaration.name))) return declaration.name.text;
  let parent = declaration.parent;
  if (ts28.isCallExpression(parent)) parent = parent.parent;
  if ((ts28.isVariableDeclaration(parent) || ts28.isPropertyAssignment(parent) || ts28.isPropertyDeclaration(parent)) && ts28.isIdentifier(parent.name)) return parent.name.text;
  if (ts28.isBinaryExpression(parent)) return nameOfReference(parent.left);
  return void 0;
}
function isSimple(expression) {
  const node = unwrap(expression);
  return ts28.isIdentifier(node) || ts28.isPropertyAccessExpression(node);
}
function isOpen(type) {
  return (type.flags & (ts28.TypeFlags.Any | ts28.TypeFlags.Unknown)) !== 0;
}
function isPrimitive(type) {
  const primitive = ts28.TypeFlags.StringLike | ts28.TypeFlags.NumberLike | ts28.TypeFlags.BooleanLike | ts28.TypeFlags.BigIntLike | ts28.TypeFlags.Any | ts28.TypeFlags.Unknown | ts28.TypeFlags.Void | ts28.TypeFlags.Undefined | ts28.TypeFlags.Null | ts28.TypeFlags.Never | ts28.TypeFlags.ESSymbolLike;
  return (type.flags & primitive) !== 0 && !type.isUnionOrIntersection();
}
function isConstructorType(type) {
  return type.getConstructSignatures().length > 0 && !type.isClass();
}

// src/collect/requests.ts
var partOfName = {
  body: "body",
  rawBody: "body",
  query: "query",
  params: "params",
  headers: "headers",
  rawHeaders: "headers",
  cookies: "cookies",
  signedCookies: "cookies",
  ip: "ip",
  ips: "ip",
  remoteAddress: "ip",
  url: "url",
  originalUrl: "url"
};
var parts2 = /* @__PURE__ */ new Set(["body", "query", "params", "headers", "cookies", "ip", "url", "whole"]);
var requestNames = /^(req|request)$/;
var requestTypes = /^(Request|IncomingMessage|FastifyRequest|NextRequest|NextApiRequest|HonoRequest|KoaRequest|Express\.Request|AuthenticatedRequest|\w+Request)$/;
var Requests = class {
  constructor(session) {
    this.session = session;
  }
  session;
  /** The part that a reference is by itself, without what callers pass. */
  partOf(expression) {
    const node = unwrap(expression);
    if (ts29.isIdentifier(node)) return this.#ofIdentifier(node);
    if (!ts29.isPropertyAccessExpression(node)) return void 0;
    const tagged = this.#tagged(this.session.declarationsOf(node));
    if (tagged !== void 0) return tagged;
    const part2 = Object.hasOwn(partOfName, node.name.text) ? partOfName[node.name.text] : void 0;
    if (part2 !== void 0 && this.#isRequest(node.expression)) return part2;
    return part2 === "ip" && /^(socket|connection)$/.test(lastName3(node.expression)) ? "ip" : void 0;
  }
  /** The entry that a decorated parameter picks: `email` of `@Body('email') address`. */
  entryOf(expression) {
    const node = unwrap(expression);
    const declaration = ts29.isIdentifier(node) ? this.session.declarationOf(node) : void 0;
    if (declaration === void 0 || !ts29.isParameter(declaration)) return void 0;
    for (const { expression: decorator } of ts29.getDecorators(declaration) ?? []) {
      const [entry] = ts29.isCallExpression(decorator) ? decorator.arguments : [];
      if (entry !== void 0 && ts29.isStringLiteralLike(entry)) return entry.text;
    }
    return void 0;
  }
  /** A schema let the part through: the tag of the property, method or decorator says so. */
  isValidated(expression) {
    const node = unwrap(expression);
    const callee = ts29.isCallExpression(node) ? node.expression : node;
    const declarations = this.session.declarationsOf(callee);
    const decorators = declarations.flatMap((declaration) => ts29.isParameter(declaration) ? ts29.getDecorators(declaration) ?? [] : []);
    const tags = [...declarations.flatMap(tagsOfDeclaration), ...decorators.flatMap((decorator) => this.session.tagsOf(decorator.expression))];
    return tags.some((tag2) => tag2.name === "request" && tag2.operands.includes("validated"));
  }
  #ofIdentifier(node) {
    const declaration = this.session.declarationOf(node);
    if (declaration !== void 0 && ts29.isBindingElement(declaration)) return this.#ofBinding(declaration);
    if (declaration === void 0 || !ts29.isParameter(declaration)) return void 0;
    const decorated = (ts29.getDecorators(declaration) ?? []).flatMap((decorator) => this.session.tagsOf(decorator.expression));
    const tag2 = decorated.find((candidate) => candidate.name === "request");
    if (tag2 !== void 0) return asPart(tag2.operands[0]);
    return this.#isRequest(node) && (this.#hasTypedHeaders(node) || standsBeforeResponse(declaration)) ? "whole" : void 0;
  }
  /** `headers` of `const { headers } = req`. */
  #ofBinding(element) {
    const source = sourceOfBinding(element);
    const [name, ...deeper] = pathOfBinding(element);
    if (source === void 0 || name === void 0 || deeper.length > 0 || !Object.hasOwn(partOfName, name)) return void 0;
    const holder = source.root ?? source.parameter?.name;
    const isWhole = source.root !== void 0 ? this.#isRequest(source.root) : holder !== void 0 && isHttpRequest(this.session.checker.getTypeAtLocation(holder), this.session.checker);
    return isWhole ? partOfName[name] : void 0;
  }
  #hasTypedHeaders(node) {
    return isHttpRequest(this.session.checker.getTypeAtLocation(node), this.session.checker);
  }
  #isRequest(expression) {
    const node = unwrap(expression);
    const type = this.session.checker.getTypeAtLocation(node);
    const typeName2 = ownSymbol(type)?.name ?? "";
    if (requestTypes.test(typeName2)) return isHttpRequest(type, this.session.checker);
    return requestNames.test(lastName3(node)) && (isOpen(type) || ts29.isPropertyAccessExpression(node));
  }
  #tagged(declarations) {
    for (const declaration of declarations) {
      const tag2 = tagsOfDeclaration(declaration).find((candidate) => candidate.name === "request");
      if (tag2 !== void 0) return asPart(tag2.operands[0]);
    }
    return void 0;
  }
};
function standsBeforeResponse(parameter) {
  const names2 = parameter.parent.parameters.map(({ name }) => ts29.isIdentifier(name) ? name.text : "");
  return names2.some((name) => /^_?(res|response|reply|h|next)$/.test(name));
}
function isHttpRequest(type, checker) {
  return checker.getPropertyOfType(type, "headers") !== void 0;
}
function asPart(operand) {
  return operand !== void 0 && parts2.has(operand) ? operand : "whole";
}
function lastName3(expression) {
  const node = unwrap(expression);
  if (ts29.isIdentifier(node)) return node.text;
  return ts29.isPropertyAccessExpression(node) ? node.name.text : "";
}

// src/collect/provenance/provenance.ts
import { ts as ts30 } from "ts-morph";
var maximumDepth7 = 16;
var maximumPlaces = 400;
var maximumCallers = 40;
var eitherOperators = /* @__PURE__ */ new Set([ts30.SyntaxKind.QuestionQuestionToken, ts30.SyntaxKind.BarBarToken]);
var rightOperators = /* @__PURE__ */ new Set([ts30.SyntaxKind.AmpersandAmpersandToken, ts30.SyntaxKind.CommaToken, ts30.SyntaxKind.EqualsToken]);
var Provenance = class {
  constructor(types) {
    this.types = types;
  }
  types;
  /** Every place that the value comes from, the written value itself first. @param enter says whether a place is worth following. */
  placesOf(written, path, enter) {
    const places2 = [];
    const pending = [{ expression: written, path, target: [], at: written, through: [], entered: [], isText: false, depth: 0 }];
    const seen = /* @__PURE__ */ new Set();
    for (let place = pending.pop(); place !== void 0 && places2.length < maximumPlaces; place = pending.pop()) {
      const node = unwrap(place.expression);
      const key = [this.types.session.pathOf(node), node.pos, node.end, ...place.path, ">", ...place.target].join(":");
      if (place.depth > maximumDepth7 || seen.has(key)) continue;
      seen.add(key);
      places2.push({ ...place, expression: node });
      if (enter(place)) pending.push(...this.#before(node, { ...place, depth: place.depth + 1 }));
    }
    return places2;
  }
  #before(node, place) {
    const to = (expression, path = place.path) => ({ ...place, expression, path });
    if (ts30.isObjectLiteralExpression(node)) return this.#ofObject(node, place);
    if (ts30.isArrayLiteralExpression(node)) return node.elements.map((element) => to(ts30.isSpreadElement(element) ? element.expression : element));
    if (ts30.isConditionalExpression(node)) return [to(node.whenTrue), to(node.whenFalse)];
    if (ts30.isBinaryExpression(node)) return operandsOf(node).map((operand) => to(operand));
    if (ts30.isCallExpression(node)) return this.#ofCall(node, place);
    if (ts30.isNewExpression(node)) return this.#isHandle(node.expression) ? (node.arguments ?? []).slice(0, 1).map((argument2) => to(argument2)) : [];
    const name = nameOfReference(node);
    if (ts30.isIdentifier(node)) return this.#ofVariable(node, place);
    if (name !== void 0 && (ts30.isPropertyAccessExpression(node) || ts30.isElementAccessExpression(node))) return [to(node.expression, [name, ...place.path])];
    return ts30.isElementAccessExpression(node) ? [to(node.expression)] : [];
  }
  #ofObject(node, place) {
    const [wanted, ...rest] = place.path;
    return node.properties.flatMap((property) => {
      const at = contains(place.at, property) ? property : place.at;
      if (ts30.isSpreadAssignment(property)) return [{ ...place, at, expression: property.expression }];
      const value = valueOfProperty(property);
      const name = propertyName(property.name);
      if (value === void 0 || name === void 0) return [];
      if (wanted !== void 0) return name === wanted ? [{ ...place, at, expression: value, path: rest }] : [];
      return [{ ...place, at, expression: value, target: [...place.target, name] }];
    });
  }
  #ofCall(node, place) {
    const name = calleeName(node) ?? "";
    const receiver = receiverOf(node.expression);
    const [callback] = node.arguments;
    const declaration = this.#functionOf(node.expression);
    if (declaration !== void 0) return this.#ofReturned(node, declaration, place);
    if (receiver !== void 0 && isSelf(name) && !isGlobalNamespace(receiver)) return [{ ...place, expression: receiver }];
    if (isCopier(node.expression, name)) {
      const isText2 = place.isText || name === "stringify";
      return node.arguments.map((argument2) => ({ ...place, isText: isText2, expression: ts30.isSpreadElement(argument2) ? argument2.expression : argument2 }));
    }
    if (receiver !== void 0 && isMapper(name) && callback !== void 0) return this.#ofReturned(node, unwrap(callback), place);
    if (receiver !== void 0 && /^(create|build|merge|of)$/.test(name) && this.#isHandle(receiver)) return node.arguments.map((argument2) => ({ ...place, expression: argument2 }));
    return [];
  }
  #ofReturned(call, declaration, place) {
    if (!isFunction(declaration) || place.entered.some((entry) => entry.declaration === declaration)) return [];
    const entered = [...place.entered, { declaration, call }];
    return returnedExpressions(declaration).map((returned) => ({ ...place, expression: returned, entered }));
  }
  #ofVariable(node, place) {
    const declaration = this.types.session.declarationOf(node);
    if (declaration === void 0) return [];
    if (ts30.isBindingElement(declaration)) return this.#ofBinding(declaration, place);
    if (ts30.isParameter(declaration)) return this.#ofParameter(declaration, place);
    if (!ts30.isVariableDeclaration(declaration)) return [];
    const loop = declaration.parent.parent;
    const values = ts30.isForOfStatement(loop) ? [loop.expression] : [...declaration.initializer === void 0 ? [] : [declaration.initializer], ...assignmentsTo(declaration)];
    const copied = place.path.length > 0 ? [] : copiedInto(declaration);
    return [...[...values, ...copied].map((expression) => ({ ...place, expression })), ...this.#assignedTo(declaration, place)];
  }
  /** `data.address = request.body.address` before `data` is written. */
  #assignedTo(declaration, place) {
    const [wanted, ...rest] = place.path;
    if (wanted === void 0) return [];
    const assignments = this.types.index.assignments.get(wanted) ?? [];
    return assignments.filter(({ left }) => {
      const holder = receiverOf(left);
      return holder !== void 0 && holder.getSourceFile() === declaration.getSourceFile() && this.types.session.declarationOf(holder) === declaration;
    }).map((assignment) => ({ ...place, expression: assignment.right, path: rest }));
  }
  #ofBinding(element, place) {
    const source = sourceOfBinding(element);
    const own = pathOfBinding(element);
    const path = [...element.dotDotDotToken === void 0 ? own : own.slice(0, -1), ...place.path];
    if (source?.root !== void 0) return [{ ...place, expression: source.root, path }];
    return source?.parameter === void 0 ? [] : this.#ofParameter(source.parameter, { ...place, path });
  }
  #ofParameter(parameter, place) {
    const declaration = parameter.parent;
    if (!isFunction(declaration)) return [];
    const position = declaration.parameters.indexOf(parameter);
    const last = place.entered.at(-1);
    if (last?.declaration === declaration) return this.#ofEntered(last, position, { ...place, entered: place.entered.slice(0, -1) });
    const given = mappedBy(declaration);
    if (given !== void 0) return position === 0 ? [{ ...place, expression: given }] : [];
    return this.types.callsOf(declaration).slice(0, maximumCallers).flatMap((call) => {
      const argument2 = call.arguments[position];
      return argument2 === void 0 ? [] : [{ ...place, expression: argument2, at: argument2, through: [...place.through, call] }];
    });
  }
  #ofEntered({ declaration, call }, position, place) {
    const isCallback = call.arguments.some((argument3) => unwrap(argument3) === declaration);
    const receiver = receiverOf(call.expression);
    const argument2 = isCallback ? position === 0 ? receiver : void 0 : call.arguments[position];
    return argument2 === void 0 ? [] : [{ ...place, expression: argument2 }];
  }
  /** The function of the application that a callee is. */
  #functionOf(callee) {
    const own = this.types.session.declarationsOf(callee).filter((declaration) => this.types.session.isOwn(declaration));
    return own.flatMap(functionHeldBy).find((declaration) => declaration.body !== void 0);
  }
  #isHandle(expression) {
    return this.types.ofExpression(expression).some((entry) => !entry.isRecord);
  }
};
function operandsOf(node) {
  if (eitherOperators.has(node.operatorToken.kind)) return [node.left, node.right];
  return rightOperators.has(node.operatorToken.kind) ? [node.right] : [];
}
function valueOfProperty(property) {
  if (ts30.isPropertyAssignment(property)) return property.initializer;
  return ts30.isShorthandPropertyAssignment(property) ? property.name : void 0;
}
function contains(outer, inner) {
  return outer.getSourceFile() === inner.getSourceFile() && outer.pos <= inner.pos && inner.end <= outer.end;
}
function mappedBy(declaration) {
  const call = declaration.parent;
  if (!ts30.isCallExpression(call) || !call.arguments.some((argument2) => argument2 === declaration)) return void 0;
  return isMapper(calleeName(call) ?? "") || calleeName(call) === "forEach" ? receiverOf(call.expression) : void 0;
}

// src/collect/provenance/validation.ts
import { ts as ts32 } from "ts-morph";

// src/collect/provenance/routes.ts
import { ts as ts31 } from "ts-morph";
var routeMethods = ["post", "put", "patch", "delete", "all", "use", "route", "on", "get"];
var routeNames = new Set(routeMethods);
var webMethods = /^(POST|PUT|PATCH|DELETE|GET)$/;
var maximumNesting2 = 3;
var Routes = class {
  constructor(types) {
    this.types = types;
  }
  types;
  #registered;
  /** The registrations of the functions around a node; empty where nothing is known to hand requests to them. */
  around(node) {
    const functions = [];
    for (let current = enclosingFunction(node); current !== void 0; current = enclosingFunction(current)) functions.push(current);
    const found = functions.flatMap((declaration) => this.#of(declaration));
    if (found.length > 0) return found;
    const callers = functions.flatMap((declaration) => this.types.callsOf(declaration));
    return callers.flatMap((call) => {
      const outer = enclosingFunction(call);
      return outer === void 0 ? [] : this.#of(outer);
    });
  }
  #of(declaration) {
    if (this.#isHandlerByPlace(declaration)) return [declaration];
    const inline = routeCallAround(declaration);
    if (inline !== void 0) return [inline];
    this.#registered ??= this.#readRegistered();
    return this.#registered.get(declaration) ?? [];
  }
  /** Methods under a decorator that is tagged, and exports of files that a router finds by their path. */
  #isHandlerByPlace(declaration) {
    if (ts31.isMethodDeclaration(declaration)) {
      if (isInterceptor(declaration)) return true;
      const decorators = ts31.getDecorators(declaration) ?? [];
      return decorators.some((decorator) => this.types.session.tagsOf(decorator.expression).some((tag2) => tag2.name === "handle"));
    }
    const file = this.types.session.pathOf(declaration);
    if (/(^|\/)route\.[cm]?[jt]sx?$/.test(file)) return webMethods.test(exportedName(declaration));
    return /(^|\/)pages\/api\//.test(file) && ts31.isSourceFile(statementAround(declaration).parent);
  }
  #readRegistered() {
    const registered = /* @__PURE__ */ new Map();
    for (const name of routeMethods) {
      for (const call of this.types.index.calls.get(name) ?? []) {
        if (!ts31.isCallExpression(call) || !isRoute(call)) continue;
        for (const argument2 of call.arguments) for (const handler of this.#handlersIn(argument2, 0)) append(registered, handler, call);
      }
    }
    return registered;
  }
  /** The functions that an argument of a route names, also in lists and wrapped: `asyncHandler(users.create)`. */
  #handlersIn(argument2, depth) {
    const node = unwrap(argument2);
    if (depth > maximumNesting2) return [];
    if (ts31.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.#handlersIn(element, depth + 1));
    if (ts31.isCallExpression(node)) {
      const bound = calleeName(node) === "bind" ? receiverOf(node.expression) : void 0;
      return (bound === void 0 ? [...node.arguments] : [bound]).flatMap((inner) => this.#handlersIn(inner, depth + 1));
    }
    if (!ts31.isIdentifier(node) && !ts31.isPropertyAccessExpression(node)) return [];
    return this.types.session.declarationsOf(node).flatMap((declaration) => this.#functionsOf(declaration));
  }
  /** The function that a declaration is or holds, through the calls that wrap or make it. */
  #functionsOf(declaration) {
    if (isFunction(declaration)) return [declaration];
    const value = ts31.isVariableDeclaration(declaration) || ts31.isPropertyAssignment(declaration) || ts31.isPropertyDeclaration(declaration) ? declaration.initializer : ts31.isBinaryExpression(declaration) ? declaration.right : ts31.isPropertyAccessExpression(declaration) && ts31.isBinaryExpression(declaration.parent) ? declaration.parent.right : void 0;
    return value === void 0 ? [] : this.#functionsIn(value, 0);
  }
  #functionsIn(value, depth) {
    const node = unwrap(value);
    if (isFunction(node)) return [node];
    if (!ts31.isCallExpression(node) || depth > maximumNesting2) return [];
    const makers = this.types.session.declarationsOf(node.expression).filter((declaration) => this.types.session.isOwn(declaration)).flatMap(functionHeldBy);
    return [...makers, ...node.arguments.flatMap((argument2) => this.#functionsIn(argument2, depth + 1))];
  }
};
function isRoute(call) {
  const receiver = receiverOf(call.expression);
  const [first] = call.arguments;
  if (receiver === void 0 || first === void 0) return false;
  if (ts31.isCallExpression(unwrap(receiver))) return true;
  return call.arguments.length > 1 && !ts31.isObjectLiteralExpression(first);
}
function routeCallAround(declaration) {
  let current = declaration.parent;
  for (let depth = 0; depth <= maximumNesting2; depth += 1) {
    while (ts31.isArrayLiteralExpression(current) || ts31.isParenthesizedExpression(current)) current = current.parent;
    if (!ts31.isCallExpression(current)) return void 0;
    if (routeNames.has(calleeName(current) ?? "") && isRoute(current)) return current;
    current = current.parent;
  }
  return void 0;
}
function isInterceptor({ name, parent }) {
  const isKnownClass = ts31.isClassLike(parent) && (parent.heritageClauses ?? []).some((clause) => /Interceptor|CanActivate|NestMiddleware|ExceptionFilter/.test(clause.getText()));
  return isKnownClass && /^(intercept|canActivate|use|catch)$/.test(name.getText());
}
function statementAround(node) {
  let current = node;
  while (!ts31.isStatement(current) && !ts31.isSourceFile(current)) current = current.parent;
  return current;
}
function exportedName(declaration) {
  if (ts31.isFunctionDeclaration(declaration)) return declaration.name?.text ?? "";
  const variable = ts31.findAncestor(declaration, (node) => ts31.isVariableDeclaration(node) || (ts31.isStatement(node) ? "quit" : false));
  return variable !== void 0 && ts31.isVariableDeclaration(variable) && ts31.isIdentifier(variable.name) ? variable.name.text : "";
}

// src/collect/provenance/validation.ts
var schemaWords = /valid|schema|celebrate|joi|zod|yup|ajv|sanitiz|whitelist|dto/i;
var checkingCalls = /valid|parse|schema|sanitiz|assert|ajv|joi|check|\bis[A-Z]/;
var RequestValidation = class {
  constructor(types, requests) {
    this.types = types;
    this.requests = requests;
    this.#routes = new Routes(types);
  }
  types;
  requests;
  #routes;
  of(place, part2, store) {
    const origin = place.expression;
    if (this.#isDeclaredByType(origin, store)) return "declared";
    if (part2 === "headers" || part2 === "cookies" || part2 === "whole") return "open";
    if (isCheckedInside(place)) return "declared";
    const registrations = this.#routes.around(origin);
    if (registrations.length === 0) return "unknown";
    return registrations.some((registration) => this.#isChecked(registration, origin)) ? "declared" : "open";
  }
  /** A parameter under a decorator has a shape, unless its type is open or the record of the store itself; others are only told by their tag. */
  #isDeclaredByType(origin, store) {
    if (this.requests.isValidated(origin)) return true;
    const node = unwrap(origin);
    const declaration = ts32.isIdentifier(node) ? this.types.session.declarationOf(node) : void 0;
    if (declaration === void 0 || !ts32.isParameter(declaration)) return false;
    const decorators = ts32.getDecorators(declaration) ?? [];
    if (decorators.length === 0) return false;
    if (decorators.some(({ expression }) => /pipe|schema/i.test(expression.getText()))) return true;
    const type = this.types.session.checker.getNonNullableType(this.types.session.checker.getTypeAtLocation(node));
    return !isOpen(type) && !this.#hasNoProperties(type) && !this.types.ofType(type, this.types.session.pathOf(node)).some((entry) => entry.store === store);
  }
  #hasNoProperties(type) {
    return this.types.session.checker.getPropertiesOfType(type).length === 0;
  }
  #isChecked(registration, origin) {
    if (ts32.isCallExpression(registration)) return registration.arguments.some((argument2) => this.#saysSchema(argument2, origin));
    const wrapper = registration.parent;
    if (ts32.isCallExpression(wrapper)) return this.#saysSchema(wrapper, origin);
    const decorated = [registration, registration.parent].flatMap((node) => ts32.canHaveDecorators(node) ? ts32.getDecorators(node) ?? [] : []);
    return decorated.some(({ expression }) => this.#saysSchema(expression, origin));
  }
  /** Whether an argument of a route names a schema: itself, in a list, or in the options that it holds. The handler's own code says nothing. */
  #saysSchema(argument2, origin) {
    const held = this.types.session.originOf(argument2);
    return [argument2, ...ts32.isObjectLiteralExpression(held) || ts32.isArrayLiteralExpression(held) ? [held] : []].some((node) => namesIn3(node, origin).some((name) => schemaWords.test(name)));
  }
};
function namesIn3(root, origin) {
  const names2 = [];
  walk(root, (node) => {
    if (isFunction(node) && node.getSourceFile() === origin.getSourceFile() && node.pos <= origin.pos && origin.end <= node.end) return false;
    if (ts32.isIdentifier(node)) names2.push(node.text);
    return true;
  });
  return names2;
}
function isCheckedInside({ expression, at }) {
  let body = expression;
  for (let current = expression; !ts32.isSourceFile(current); current = current.parent) if (isFunction(current)) body = current;
  const names2 = /* @__PURE__ */ new Set([expression.getText(), ...ts32.isExpression(at) ? [at.getText()] : [], ...variablesOf(expression)]);
  let isChecked = false;
  walk(body, (node) => {
    if (isChecked) return false;
    if (!ts32.isCallExpression(node) || node === expression) return true;
    const callee = describeReference(node.expression);
    isChecked = !callee.startsWith("JSON.") && checkingCalls.test(callee) && node.arguments.some((argument2) => names2.has(unwrap(argument2).getText()));
    return !isChecked;
  });
  return isChecked;
}
function variablesOf(expression) {
  const variable = ts32.findAncestor(expression, (node) => ts32.isVariableDeclaration(node) || (ts32.isStatement(node) ? "quit" : false));
  return variable !== void 0 && ts32.isVariableDeclaration(variable) && ts32.isIdentifier(variable.name) ? [variable.name.text] : [];
}

// src/collect/provenance/stored-requests.ts
var openParts = /* @__PURE__ */ new Set(["body", "query", "headers", "cookies", "whole"]);
var recordParts = /* @__PURE__ */ new Set(["body", "query"]);
var operators = /^\$|^(set|push|create|createMany|update|upsert|data)$/;
var bodyReaders = /* @__PURE__ */ new Set(["json", "text", "formData", "arrayBuffer", "blob"]);
var StoredRequests = class {
  constructor(types) {
    this.types = types;
    this.#provenance = new Provenance(types);
    this.#requests = new Requests(types.session);
    this.#validation = new RequestValidation(types, this.#requests);
  }
  types;
  #provenance;
  #requests;
  #validation;
  /** @param target the field that is written; empty where the value is the record itself. */
  of(call, written, store, target = []) {
    if (written === void 0) return [];
    const found = [];
    this.#provenance.placesOf(written, [], (place) => {
      const part2 = this.#partAt(place.expression);
      if (part2 !== void 0) found.push(...this.#stored(call, place, part2, store, [...target, ...place.target]));
      return part2 === void 0 && this.#mayHold(store, [...target, ...place.target], place.expression);
    });
    return distinct(found);
  }
  #stored(call, place, part2, store, target) {
    const field = fieldName(target);
    if (!openParts.has(part2) || field === "" && !recordParts.has(part2) || field !== "" && place.path.length > 0) return [];
    if (field !== "" && !this.#isOpenField(store, field, place.isText)) return [];
    const declared = this.#validation.of(place, part2, store);
    if (declared === "declared") return [];
    const { session } = this.types;
    const origin = evidenceAt(place.expression, "read here", session);
    const steps = [...place.through].reverse().map((through) => evidenceAt(through, `${describeReference(through.expression)} is given it`, session));
    return [{
      part: part2,
      span: session.spanOf(place.at),
      isRouteKnown: declared === "open",
      trail: [origin, ...steps, evidenceAt(call, "stored here", session)],
      ...place.path.length === 0 ? {} : { entry: place.path.join(".") },
      ...field === "" ? {} : { field }
    }];
  }
  /** The part of a request that an expression is: `request.body`, `await request.json()`. */
  #partAt(node) {
    if (!ts33.isCallExpression(node)) return this.#requests.partOf(node);
    const callee = unwrap(node.expression);
    const receiver = receiverOf(callee);
    if (receiver === void 0 || !ts33.isPropertyAccessExpression(callee) || node.arguments.some(ts33.isStringLiteralLike)) return void 0;
    return this.#requests.partOf(callee) ?? (bodyReaders.has(callee.name.text) && this.#requests.partOf(receiver) === "whole" ? "body" : void 0);
  }
  /** Whether something open may be stored where a value goes: otherwise it need not be followed. */
  #mayHold(store, target, value) {
    const field = fieldName(target);
    return field === "" || this.#isOpenField(store, field, isText(this.types.session.originOf(value)));
  }
  /** Whether a field keeps whatever it is given: open content, or the text of something whole. */
  #isOpenField(store, name, isWholeText) {
    const field = store.fields.find((candidate) => candidate.name === name);
    if (field === void 0) return store.open === true && fieldAt(store, name) === void 0;
    return openTypes.has(field.type) || isWholeText;
  }
};
var openTypes = /* @__PURE__ */ new Set(["json"]);
function fieldName(target) {
  return target.filter((key) => !operators.test(key)).join(".");
}
function evidenceAt(node, how, session) {
  return { file: session.pathOf(node), line: session.lineOf(node), how };
}
function distinct(found) {
  return [...new Map(found.map((stored) => [`${stored.span.file}:${stored.span.start}:${stored.field ?? ""}`, stored])).values()];
}

// src/collect/passed-writes.ts
import { ts as ts34 } from "ts-morph";
var maximumDepth8 = 3;
var telling2 = /* @__PURE__ */ new Set(["null", "true", "now", "constant"]);
function writesPassedTo(written, types, depth = 0) {
  if (written === void 0 || depth > maximumDepth8) return [];
  return parametersIn(written, types).flatMap((parameter) => {
    const owner = parameter.parent;
    if (!isFunction(owner)) return [];
    const position = owner.parameters.indexOf(parameter);
    return types.callsOf(owner).flatMap((call) => {
      const argument2 = call.arguments[position];
      const writes = writesOf(argument2, types.session);
      const own = Object.values(writes).some((value) => telling2.has(value)) ? [{ call, writes }] : [];
      return [...own, ...writesPassedTo(argument2, types, depth + 1)];
    });
  });
}
function parametersIn(written, types) {
  const node = types.session.originOf(written);
  if (ts34.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => ts34.isSpreadAssignment(property) ? parameterOf2(property.expression, types) : []);
  }
  return parameterOf2(node, types);
}
function parameterOf2(expression, types, depth = 0) {
  const reference = unwrap(expression);
  if (!ts34.isIdentifier(reference) || depth > maximumDepth8) return [];
  const declaration = types.session.symbolOf(reference)?.valueDeclaration;
  if (declaration === void 0) return [];
  if (ts34.isParameter(declaration)) return [declaration];
  if (!ts34.isBindingElement(declaration) || declaration.dotDotDotToken === void 0) return [];
  const direct = parameterOfBinding(declaration);
  const source = sourceOfBinding(declaration)?.root;
  if (direct !== void 0) return [direct.declaration];
  return source === void 0 ? [] : parameterOf2(source, types, depth + 1);
}

// src/collect/untyped-tables.ts
import { ts as ts35 } from "ts-morph";
var methods = {
  delete: { verb: "delete" },
  update: { verb: "update", data: "set" },
  insert: { verb: "create", data: "values" },
  from: { verb: "read" },
  deleteFrom: { verb: "delete", isNamed: true },
  updateTable: { verb: "update", data: "set", isNamed: true },
  insertInto: { verb: "create", data: "values", isNamed: true },
  selectFrom: { verb: "read", isNamed: true }
};
function tableAccessOf(call, types) {
  const name = calleeName(call) ?? "";
  const method = Object.hasOwn(methods, name) ? methods[name] : void 0;
  const stores = method === void 0 ? relationalStores(call, name, types) : method.isNamed === true ? namedStores(call, types) : givenStores(call, types);
  return stores.length === 0 ? void 0 : { stores, verb: method?.verb ?? "read", data: method?.data };
}
function givenStores(call, types) {
  const [table] = call.arguments ?? [];
  const isName = table !== void 0 && (ts35.isIdentifier(unwrap(table)) || ts35.isPropertyAccessExpression(unwrap(table)));
  return isName ? types.ofValue(table).filter(({ isRecord: isRecord2, store }) => !isRecord2 && store.kind === "drizzle").map(({ store }) => store) : [];
}
function namedStores(call, types) {
  const [table] = call.arguments ?? [];
  const [name] = table === void 0 ? [] : types.session.constantsOf(table);
  const store = typeof name === "string" ? types.registry.byName(name.split(/\s+as\s+/i)[0] ?? "", "kysely", types.session.pathOf(call)) : void 0;
  return store === void 0 ? [] : [store];
}
function relationalStores(call, name, types) {
  const table = /^find(Many|First)$/.test(name) ? receiverOf(call.expression) : void 0;
  const queries = table === void 0 ? void 0 : receiverOf(unwrap(table));
  const key = table === void 0 ? void 0 : nameOfReference(unwrap(table));
  if (queries === void 0 || key === void 0 || nameOfReference(unwrap(queries)) !== "query") return [];
  const store = types.registry.byName(key, "drizzle", types.session.pathOf(call));
  return store === void 0 ? [] : [store];
}

// src/collect/effects.ts
var verbs = /* @__PURE__ */ new Set(["create", "read", "update", "delete", "soft-delete", "expire"]);
var reachable = { verdict: "reachable", evidence: [], callers: [] };
function isVerb(name) {
  return verbs.has(name);
}
var EffectReader = class {
  constructor(types, reachability, baseMethods = new BaseMethods(types)) {
    this.types = types;
    this.reachability = reachability;
    this.baseMethods = baseMethods;
    this.nested = new NestedWrites(this);
    this.requests = new StoredRequests(types);
  }
  types;
  reachability;
  baseMethods;
  sites = [];
  /** The values that the effects write. */
  written = [];
  nested;
  requests;
  /** The effects of a call whose callee carries effect tags. */
  ofCall(call, tags) {
    return tags.flatMap((tag2) => isVerb(tag2.name) ? this.#ofTag(call, tag2, tag2.name) : []);
  }
  #ofTag(call, tag2, verb) {
    const { session } = this.types;
    const where = namedOperand(tag2, "where");
    const data = namedOperand(tag2, "data");
    const condition = where === void 0 ? void 0 : this.#operandAt(call, where, tag2);
    const written = data === void 0 ? void 0 : this.#operandAt(call, data, tag2);
    const writes = writesOf(written, session);
    const stores = this.#storesOf(call, tag2);
    const age = this.#ageOf(call, verb, condition, stores);
    if (stores.length === 0) this.baseMethods.add(call, { verb, writes, ...age === void 0 ? {} : { age }, ...written === void 0 ? {} : { written } });
    const passed = verb === "update" && stores.length > 0 ? writesPassedTo(written, this.types) : [];
    return stores.flatMap((store) => [
      this.#withRequests(this.effect(call, verb, store, writes, age), call, written, store),
      ...this.nested.ofData(call, written, store),
      ...passed.map((given) => this.effect(given.call, verb, store, given.writes))
    ]);
  }
  #withRequests(effect, node, written, store, target = []) {
    if (written !== void 0) this.written.push({ store, value: written, target });
    const requests = this.requests.of(node, written, store, target);
    return requests.length === 0 ? effect : { ...effect, requests };
  }
  #ageOf(call, verb, where, stores) {
    const reading = { session: this.types.session, direction: "earlier", isOwnColumn: (column) => isColumnOf(stores, column, call, this.types) };
    return (verb === "read" ? liveOfCall(call, where, reading) : void 0) ?? ageOfCall(call, where, reading);
  }
  /** What an operand points to: a part of the call's own arguments, or the argument of another call in its chain (`data=set()`). */
  #operandAt(call, operand, tag2) {
    if (!isLaterCall(operand)) return argumentAt(call, operand, tag2, this.types.session);
    return chainAround(call).find((link2) => `${calleeName(link2) ?? ""}()` === operand)?.arguments[0];
  }
  /** Effects in methods of base classes, at the calls that decide the store. */
  ofBaseMethods() {
    return this.baseMethods.close().map(({ call, verb, store, writes, age, written }) => this.#withRequests(this.effect(call, verb, store, writes, age), call, written, store));
  }
  effect(node, verb, store, writes, age) {
    const { session } = this.types;
    this.sites.push({ node, verb, store, writes });
    const removes = verb === "delete" || verb === "soft-delete" || verb === "expire" || age !== void 0;
    return {
      verb,
      store: referenceTo(store),
      span: session.spanOf(node),
      function: session.functionOf(node),
      how: describeEffect(node),
      writes,
      ...age === void 0 ? {} : { age },
      reachability: removes ? this.reachability.of(node) : reachable
    };
  }
  #storesOf(call, tag2) {
    return this.#namedBy(call, tag2).flatMap((store) => this.types.registry.variantsOf(store));
  }
  #namedBy(call, tag2) {
    const [operand] = plainOperands(tag2);
    if (operand === "result") return this.types.ofValue(call).map((entry) => entry.store);
    const position = operand === void 0 ? void 0 : parameterPosition(tag2.declaration, operand);
    if (position === void 0) return this.#storesOfReceiver(call);
    const argument2 = call.arguments?.[position];
    if (argument2 === void 0) return [];
    const byType = this.types.ofExpression(argument2).map((entry) => entry.store);
    return byType.length > 0 ? byType : this.#storesNamed(argument2, tag2.library);
  }
  #storesOfReceiver(call) {
    const receiver = ts36.isNewExpression(call) ? call.expression : receiverOf(call.expression);
    return receiver === void 0 ? [] : this.types.ofExpression(receiver).map((entry) => entry.store);
  }
  #storesNamed(argument2, library2) {
    const file = this.types.session.pathOf(argument2);
    return this.types.session.constantsOf(argument2).flatMap((name) => this.types.registry.byName(String(name), library2, file) ?? []);
  }
  /** `user.deletedAt = new Date()` on a record is an update, whatever saves it. */
  ofAssignment(assignment) {
    const name = nameOfReference(assignment.left);
    const record2 = receiverOf(assignment.left);
    if (name === void 0 || record2 === void 0) return [];
    const value = isCopy(name, assignment.right) ? "copied" : writtenValue(assignment.right, this.types.session);
    return this.#recordsAround(record2, name).map(({ store, path }) => {
      const effect = this.effect(assignment, "update", store, { [path]: value });
      return this.#withRequests(effect, assignment, assignment.right, store, path.split("."));
    });
  }
  /** `Object.assign(user, values)` on a record is an update, whatever saves it. */
  ofMerge(call) {
    const [record2, ...values] = call.arguments;
    if (record2 === void 0 || !isCopier(call.expression, calleeName(call) ?? "")) return [];
    if (ts36.isObjectLiteralExpression(unwrap(record2))) return [];
    const stores = this.types.ofExpression(record2).filter((entry) => entry.isRecord && !entry.many).map((entry) => entry.store);
    return stores.flatMap((store) => values.map((written) => this.#withRequests(this.effect(call, "update", store, writesOf(written, this.types.session)), call, written, store)));
  }
  /** The records that a property is of, with its path: `address.street` of `customer.address.street`. */
  #recordsAround(holder, path) {
    const records = this.types.ofExpression(holder).filter((entry) => entry.isRecord && !entry.many);
    if (records.length > 0) return records.map(({ store }) => ({ store, path }));
    const outer = receiverOf(holder);
    const name = nameOfReference(unwrap(holder));
    return outer === void 0 || name === void 0 ? [] : this.#recordsAround(outer, `${name}.${path}`);
  }
  /** `token.expiresAt < new Date()`: the deadline of a record is looked at, which ends nothing. */
  ofComparison(comparison) {
    const { reference, node } = comparison;
    const name = nameOfReference(reference);
    const record2 = receiverOf(reference);
    if (name === void 0 || record2 === void 0) return [];
    const { session } = this.types;
    const evidence = { file: session.pathOf(node), line: session.lineOf(node), how: `compares ${name}` };
    return this.types.ofExpression(record2).filter((entry) => entry.isRecord).map((entry) => ({
      ...this.effect(node, "read", entry.store, {}, { field: name, kind: "passed", scope: "one", checksOnly: true, evidence }),
      how: `comparison of ${name}`
    }));
  }
  /** An effect on a table that is known although its client is not. */
  ofTable(call) {
    const access = tableAccessOf(call, this.types);
    if (access === void 0) return [];
    const { stores, verb, data } = access;
    const written = data === void 0 ? void 0 : chainAround(call).find((link2) => calleeName(link2) === data)?.arguments[0];
    const age = this.#ageOf(call, verb, void 0, stores);
    return stores.flatMap((store) => this.types.registry.variantsOf(store)).map((store) => this.#withRequests(this.effect(call, verb, store, writesOf(written, this.types.session), age), call, written, store));
  }
  /** An effect by the method's name alone, where the receiver's store is known by other means than its type. */
  ofThis(call, verb) {
    return this.#storesOfReceiver(call).map((store) => {
      const written = verb === "create" || verb === "update" ? writtenArgument(call, store, this.types.session) : void 0;
      const effect = this.effect(call, verb, store, writesOf(written, this.types.session), ageConditionOf(call.arguments?.[0], this.types.session));
      return this.#withRequests(effect, call, written, store);
    });
  }
  /**
   * A call on a value of unknown type: what callers pass, what a subclass hands to `super`, or the shape
   * `client.model.verb` with a known model (`ctx.db.user.delete(…)`).
   */
  ofUntyped(call, verb) {
    const given = this.ofThis(call, verb);
    if (given.length > 0) return given;
    const age = ageConditionOf(call.arguments?.[0], this.types.session);
    this.baseMethods.add(call, { verb, writes: {}, ...age === void 0 ? {} : { age } });
    return this.#ofShape(call, verb);
  }
  #ofShape(call, verb) {
    const model = receiverOf(call.expression);
    const client = model === void 0 ? void 0 : receiverOf(model);
    const name = model === void 0 ? void 0 : nameOfReference(unwrap(model));
    if (client === void 0 || name === void 0) return [];
    if (!/(prisma|db|database|tx|trx|transaction|client)\w*$/i.test(nameOfReference(unwrap(client)) ?? "")) return [];
    const store = this.types.registry.byName(name, "prisma", this.types.session.pathOf(call));
    const options = call.arguments?.[0];
    if (store === void 0) return [];
    const { session } = this.types;
    const written = optionOf(options, "data", session);
    return [this.#withRequests(this.effect(call, verb, store, writesOf(written, session), ageConditionOf(optionOf(options, "where", session), session)), call, written, store)];
  }
};
function optionOf(options, name, session) {
  const object = options === void 0 ? void 0 : session.originOf(options);
  return object !== void 0 && ts36.isObjectLiteralExpression(object) ? propertyValue(object, name) : void 0;
}
function writtenArgument(call, store, session) {
  const [first, second] = call.arguments ?? [];
  if (store.kind === "prisma") return optionOf(first, "data", session);
  return /update/i.test(calleeName(call) ?? "") ? second : first;
}
function describeEffect(node) {
  if (ts36.isCallExpression(node) || ts36.isNewExpression(node)) return describeReference(node.expression);
  return ts36.isBinaryExpression(node) ? `${describeReference(node.left)} = \u2026` : "write";
}

// src/collect/gates.ts
import { ts as ts37 } from "ts-morph";
function readGates(project) {
  const namesOfTag = /* @__PURE__ */ new Map();
  const callableModules = /* @__PURE__ */ new Set();
  const own = new Set(project.sourceFiles);
  for (const sourceFile of project.program.getSourceFiles()) {
    const isDeclaration = sourceFile.isDeclarationFile && !own.has(sourceFile);
    if (isDeclaration ? !sourceFile.text.includes("@lethe") : !sourceFile.text.includes("@lethe ")) continue;
    readFile(sourceFile, namesOfTag, callableModules);
  }
  return { namesOfTag, callableModules };
}
function readFile(sourceFile, namesOfTag, callableModules) {
  walk(sourceFile, (node) => {
    if (mayCarryTags(node)) readDeclaration(node, namesOfTag, callableModules);
    return true;
  });
}
function readDeclaration(node, namesOfTag, callableModules) {
  for (const tag2 of tagsOfDeclaration(node)) {
    for (const name of namesOf(node)) add2(namesOfTag, tag2.name, name);
    if (isAnonymous(node)) for (const moduleName of modulesAround(node)) callableModules.add(moduleName);
  }
}
function mayCarryTags(node) {
  return ts37.isFunctionDeclaration(node) || ts37.isMethodSignature(node) || ts37.isMethodDeclaration(node) || ts37.isPropertySignature(node) || ts37.isPropertyDeclaration(node) || ts37.isConstructorDeclaration(node) || ts37.isConstructSignatureDeclaration(node) || ts37.isCallSignatureDeclaration(node) || ts37.isClassDeclaration(node) || ts37.isVariableDeclaration(node) || ts37.isGetAccessor(node) || ts37.isPropertyAssignment(node);
}
function namesOf(node) {
  if (ts37.isConstructorDeclaration(node) || ts37.isConstructSignatureDeclaration(node)) return nameOfOwner(node);
  const name = ts37.getNameOfDeclaration(node);
  if (name !== void 0 && (ts37.isIdentifier(name) || ts37.isStringLiteralLike(name))) return [name.text];
  return [];
}
function nameOfOwner(node) {
  const owner = node.parent;
  return (ts37.isClassLike(owner) || ts37.isInterfaceDeclaration(owner)) && owner.name !== void 0 ? [owner.name.text, owner.name.text.replace(/Constructor$/, "")] : [];
}
function isAnonymous(node) {
  return ts37.isCallSignatureDeclaration(node) || ts37.isConstructSignatureDeclaration(node) || ts37.isConstructorDeclaration(node) || ts37.isFunctionDeclaration(node);
}
function modulesAround(node) {
  if (libraryOf(node.getSourceFile().fileName) === "") return [];
  const statements = node.getSourceFile().statements;
  return statements.filter(ts37.isModuleDeclaration).map((module) => module.name.text);
}
function add2(map, key, name) {
  const names2 = map.get(key);
  if (names2 === void 0) map.set(key, /* @__PURE__ */ new Set([name]));
  else names2.add(name);
}

// src/collect/log-calls.ts
import { ts as ts38 } from "ts-morph";
var levelNames = /* @__PURE__ */ new Set([
  "log",
  "info",
  "warn",
  "warning",
  "error",
  "debug",
  "trace",
  "fatal",
  "verbose",
  "silly",
  "http",
  "notice",
  "critical",
  "crit",
  "alert",
  "emerg",
  "child"
]);
var loggerName = /^(log|logger|_log|_logger|\w*Logger|winston|pino|bunyan)$/;
var loggerType = /(Logger|Log|LoggerService|LogService)$/;
var maximumWrappers = 4e3;
var LogCallReader = class {
  constructor(types, values, redaction) {
    this.types = types;
    this.values = values;
    this.redaction = redaction;
  }
  types;
  values;
  redaction;
  sinks = [];
  #wrappers = [];
  #seen = /* @__PURE__ */ new Set();
  /** A call whose callee is known to write to a log. */
  readTagged(call, tag2) {
    this.#readCall(call, this.#loggedArguments(call, tag2));
  }
  /** A call that looks like one of a logger whose type is not known: `logger.info(…)`. */
  readUntyped(call) {
    if (!ts38.isTaggedTemplateExpression(call) && this.#looksLikeLogger(call)) this.#readCall(call, [...call.arguments ?? []]);
  }
  /** Follows wrappers to their callers until nothing new is found. */
  followWrappers() {
    for (let position = 0; position < this.#wrappers.length && position < maximumWrappers; position += 1) {
      const wrapper = this.#wrappers[position];
      if (wrapper !== void 0) this.#readCallers(wrapper);
    }
  }
  #looksLikeLogger(call) {
    const receiver = receiverOf(call.expression);
    if (receiver === void 0 || !levelNames.has(calleeName(call) ?? "")) return false;
    const { session } = this.types;
    const type = session.checker.getTypeAtLocation(receiver);
    const hasLoggerName = loggerName.test(nameOfReference(unwrap(receiver)) ?? "");
    if (isOpen(type)) return hasLoggerName;
    if (hasLoggerName && session.declarationsOf(call.expression).some((declaration) => session.isOwn(declaration) && isBodiless(declaration))) return true;
    const symbol = symbolOfType(type);
    const isOwnType = symbol?.declarations?.some((declaration) => session.isOwn(declaration)) ?? false;
    return isOwnType && loggerType.test(symbol?.name ?? "");
  }
  #loggedArguments(call, tag2) {
    if (ts38.isTaggedTemplateExpression(call)) {
      return ts38.isTemplateExpression(call.template) ? call.template.templateSpans.map((span) => span.expression) : [];
    }
    const given = [...call.arguments ?? []];
    const positions = plainOperands(tag2).flatMap((operand) => parameterPosition(tag2.declaration, operand) ?? []);
    return positions.length === 0 ? given : positions.flatMap((position) => given[position] ?? []);
  }
  #readCall(call, logged) {
    const callee = ts38.isTaggedTemplateExpression(call) ? call.tag : call.expression;
    const redacts = this.redaction.ofLogger(receiverOf(callee) ?? callee);
    const how = describeReference(callee);
    for (const piece of logged.flatMap((argument2) => piecesOf(argument2))) {
      const flows = this.values.flowsOf(piece.expression, piece.surroundings);
      const site = { call, piece: piece.span, how, redacts };
      this.#addSink(site, this.#placed(flows, piece.span, []).map((value) => this.#withColumns(call, value)), []);
      this.#addWrappers(flows, { site, parameters: [], through: [this.#evidence(call, `${how} writes it`)], isInside: false });
    }
  }
  #readCallers(wrapper) {
    const position = wrapper.declaration.parameters.indexOf(wrapper.flow.declaration);
    for (const call of this.types.callsOf(wrapper.declaration)) {
      const given = wrapper.flow.declaration.dotDotDotToken === void 0 ? call.arguments.slice(position, position + 1) : call.arguments.slice(position);
      for (const argument2 of given) this.#readHandedOver(call, argument2, wrapper);
    }
  }
  #readHandedOver(call, argument2, wrapper) {
    const { path } = wrapper.flow;
    const pieces = path.length === 0 ? piecesOf(argument2) : [{ expression: argument2, span: argument2, surroundings: {} }];
    for (const piece of pieces) {
      const surroundings = wrapper.flow.isText ? { ...piece.surroundings, isText: true } : piece.surroundings;
      const flows = path.length === 0 ? this.values.flowsOf(piece.expression, surroundings) : this.values.flowsAt(argument2, path);
      if (isLogFunction(wrapper)) this.#reportCaller(call, piece.span, flows, wrapper);
      else this.#reportInside(call, flows, wrapper);
    }
  }
  /** The function is a log by itself, so what a caller hands over is written by the caller. */
  #reportCaller(call, piece, flows, wrapper) {
    const how = describeReference(call.expression);
    const parameters = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...wrapper.parameters];
    const site = { call, piece, how, redacts: wrapper.site.redacts };
    this.#addSink(site, this.#placed(flows, piece, parameters).map((value) => treated(value, wrapper)), wrapper.through);
    this.#addWrappers(flows, { site, parameters, through: [this.#evidence(call, `${how} hands it on`), ...wrapper.through], isInside: false });
  }
  /** The function does something else and logs on the way: the line to mend is inside, the caller is how the value came there. */
  #reportInside(call, flows, wrapper) {
    const { site, through, parameters } = wrapper;
    const source = this.#evidence(call, `${describeReference(call.expression)} is given it`);
    const known2 = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...parameters];
    const values = this.#placed(flows, site.piece, known2).map((value) => ({ ...treated(value, wrapper), trail: [...value.trail, source] }));
    this.#addSink(site, values, through.slice(1));
    this.#addWrappers(flows, { site, parameters: known2, through, isInside: true });
  }
  /** `console.table(rows, ['name', 'createdAt'])` prints these columns only. */
  #withColumns(call, value) {
    const columns2 = ts38.isCallExpression(call) && calleeName(call) === "table" ? call.arguments[1] : void 0;
    const list = columns2 === void 0 ? void 0 : unwrap(columns2);
    if (list === void 0 || !ts38.isArrayLiteralExpression(list) || value.origin.kind !== "record") return value;
    const only = list.elements.flatMap((element) => this.types.session.constantsOf(element).map(String));
    return { ...value, origin: { ...value.origin, only } };
  }
  #placed(flows, node, parameters) {
    const span = this.types.session.spanOf(node);
    return flows.values.map(({ origin, treatment, confidence, trail, path }) => ({ span, origin, treatment, confidence, trail, parameters, ...path === void 0 ? {} : { path } }));
  }
  #addWrappers(flows, sink) {
    for (const flow of flows.parameters) {
      const declaration = flow.declaration.parent;
      if (!isFunction(declaration)) continue;
      const key = [this.types.session.pathOf(declaration), flow.declaration.pos, flow.path.join("."), this.types.session.pathOf(sink.site.call), sink.site.call.pos].join(":");
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#wrappers.push({ declaration, flow, ...sink });
    }
  }
  #addSink({ call, how, redacts }, values, through) {
    if (values.length === 0) return;
    const { session } = this.types;
    this.sinks.push({ sink: "log", span: session.spanOf(call), function: session.functionOf(call), how, values, redacts, through });
  }
  #evidence(node, how) {
    return { file: this.types.session.pathOf(node), line: this.types.session.lineOf(node), how };
  }
};
var logWords = /(^|_)(log|logger|audit|trace|debug|info|warn|warning|error|fatal|report|track|print)(?=$|_|[A-Z\d])|(Log|Logger|Logging|Audit|Trace)(?=$|[A-Z_\d])/;
function isLogFunction({ declaration, site, isInside }) {
  if (isInside) return false;
  const owner = declaration.parent;
  const names2 = [functionName(declaration) ?? "", ts38.isClassLike(owner) ? owner.name?.text ?? "" : ""];
  return names2.some((name) => logWords.test(name)) || consistsOf(declaration, site.call);
}
function consistsOf(declaration, call) {
  const { body } = declaration;
  if (body === void 0) return false;
  if (!ts38.isBlock(body)) return unwrap(body) === call;
  const [only] = body.statements;
  const isSingle = body.statements.length === 1 && only !== void 0 && (ts38.isExpressionStatement(only) || ts38.isReturnStatement(only));
  return isSingle && only.expression !== void 0 && unwrap(only.expression) === call;
}
function treated(value, wrapper) {
  return wrapper.flow.treatment === "none" ? value : { ...value, treatment: wrapper.flow.treatment };
}
function isBodiless(declaration) {
  return ts38.isMethodSignature(declaration) || ts38.isPropertySignature(declaration);
}
function piecesOf(argument2) {
  const node = unwrap(argument2);
  if (ts38.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => ({ expression, span: expression, surroundings: { isText: true } }));
  if (!ts38.isObjectLiteralExpression(node)) return [{ expression: argument2, span: argument2, surroundings: { path: [] } }];
  return node.properties.flatMap((property, position) => {
    const label = propertyName(property.name);
    const surroundings = label === void 0 ? {} : { label, path: [label] };
    if (ts38.isPropertyAssignment(property)) return [{ expression: property.initializer, span: property, surroundings }];
    if (ts38.isSpreadAssignment(property)) return [{ expression: property.expression, span: property, surroundings: { overwritten: writtenAfter(node, position), path: [] } }];
    return ts38.isShorthandPropertyAssignment(property) ? [{ expression: property.name, span: property, surroundings }] : [];
  });
}

// src/collect/reachability.ts
import { ts as ts41 } from "ts-morph";

// src/collect/session.ts
import { ts as ts40 } from "ts-morph";

// src/collect/constants.ts
import { ts as ts39 } from "ts-morph";
var maximumDepth9 = 12;
var maximumValues = 32;
var ConstantEvaluator = class {
  #follow;
  /** @param follow the declaration that an identifier or property access refers to. */
  constructor(follow) {
    this.#follow = follow;
  }
  /** All values that the expression can have; empty where one of them is not constant. */
  valuesOf(expression, depth = 0) {
    if (depth > maximumDepth9) return [];
    const node = unwrap(expression);
    if (ts39.isStringLiteralLike(node)) return [node.text];
    if (ts39.isNumericLiteral(node)) return [Number(node.text)];
    if (node.kind === ts39.SyntaxKind.TrueKeyword) return [true];
    if (node.kind === ts39.SyntaxKind.FalseKeyword) return [false];
    if (ts39.isTemplateExpression(node)) return this.#template(node, depth);
    if (ts39.isConditionalExpression(node)) return this.#either(node.whenTrue, node.whenFalse, depth);
    if (ts39.isBinaryExpression(node)) return this.#binary(node, depth);
    if (ts39.isPrefixUnaryExpression(node) && node.operator === ts39.SyntaxKind.MinusToken) {
      return this.valuesOf(node.operand, depth + 1).map((value) => -Number(value));
    }
    if (ts39.isCallExpression(node)) return this.#call(node, depth);
    if (ts39.isIdentifier(node) || ts39.isPropertyAccessExpression(node) || ts39.isElementAccessExpression(node)) {
      return this.#reference(node, depth);
    }
    return [];
  }
  #either(left, right, depth) {
    const values = [this.valuesOf(left, depth + 1), this.valuesOf(right, depth + 1)];
    return values.some((list) => list.length === 0) ? [] : [...new Set(values.flat())];
  }
  #binary(node, depth) {
    const operator = node.operatorToken.kind;
    if (operator === ts39.SyntaxKind.QuestionQuestionToken || operator === ts39.SyntaxKind.BarBarToken) {
      return this.#fallback(node, depth);
    }
    const calculate = arithmetic.get(operator);
    if (calculate === void 0) return [];
    return combine(this.valuesOf(node.left, depth + 1), this.valuesOf(node.right, depth + 1), calculate);
  }
  /** `process.env.DAYS ?? 30`: what is known is the fallback. */
  #fallback(node, depth) {
    const left = this.valuesOf(node.left, depth + 1);
    return [.../* @__PURE__ */ new Set([...left, ...this.valuesOf(node.right, depth + 1)])];
  }
  #template(node, depth) {
    let texts = [node.head.text];
    for (const span of node.templateSpans) {
      const values = this.valuesOf(span.expression, depth + 1);
      texts = combine(combine(texts, values, concatenate), [span.literal.text], concatenate);
    }
    return texts;
  }
  #call(node, depth) {
    const name = ts39.isIdentifier(node.expression) ? node.expression.text : "";
    const [argument2] = node.arguments;
    if ((name === "Number" || name === "String" || name === "parseInt") && argument2 !== void 0) {
      return this.valuesOf(argument2, depth + 1).map((value) => name === "String" ? String(value) : Number.parseFloat(String(value)));
    }
    const declaration = this.#follow(node.expression);
    const target = declaration !== void 0 && ts39.isVariableDeclaration(declaration) && declaration.initializer !== void 0 ? unwrap(declaration.initializer) : declaration;
    if (target === void 0 || !isFunction(target)) return [];
    const results = returnedExpressions(target).map((returned) => this.valuesOf(returned, depth + 1));
    return results.some((list) => list.length === 0) ? [] : [...new Set(results.flat())];
  }
  #reference(node, depth) {
    const declaration = this.#follow(node);
    if (declaration === void 0) return this.#elementOfObject(node, depth);
    if (ts39.isVariableDeclaration(declaration)) return this.#variable(declaration, depth);
    if (ts39.isPropertyAssignment(declaration)) return this.valuesOf(declaration.initializer, depth + 1);
    if (ts39.isShorthandPropertyAssignment(declaration)) return this.valuesOf(declaration.name, depth + 1);
    if (ts39.isPropertyDeclaration(declaration) && declaration.initializer !== void 0 && isReadonly(declaration)) {
      return this.valuesOf(declaration.initializer, depth + 1);
    }
    if (ts39.isEnumMember(declaration)) return this.#enumMember(declaration, depth);
    return ts39.isPropertyAccessExpression(node) && node.name.text === "name" ? this.#className(node.expression) : [];
  }
  #variable(declaration, depth) {
    const isConstant2 = (ts39.getCombinedNodeFlags(declaration) & ts39.NodeFlags.Const) !== 0;
    return isConstant2 && declaration.initializer !== void 0 ? this.valuesOf(declaration.initializer, depth + 1) : [];
  }
  #enumMember(member, depth) {
    if (member.initializer !== void 0) return this.valuesOf(member.initializer, depth + 1);
    return [member.parent.members.indexOf(member)];
  }
  #elementOfObject(node, depth) {
    if (ts39.isPropertyAccessExpression(node) && node.name.text === "name") return this.#className(node.expression);
    if (!ts39.isElementAccessExpression(node)) return [];
    const declaration = this.#follow(node.expression);
    if (declaration === void 0 || !ts39.isVariableDeclaration(declaration) || declaration.initializer === void 0) return [];
    const object = unwrap(declaration.initializer);
    if (!ts39.isObjectLiteralExpression(object)) return [];
    return this.valuesOf(node.argumentExpression, depth + 1).flatMap((key) => {
      const value = propertyValue(object, String(key));
      return value === void 0 ? [] : this.valuesOf(value, depth + 1);
    });
  }
  /** `User.name` of a class is its name. */
  #className(expression) {
    const declaration = this.#follow(expression);
    return declaration !== void 0 && ts39.isClassDeclaration(declaration) && declaration.name !== void 0 ? [declaration.name.text] : [];
  }
};
function isReadonly(declaration) {
  return declaration.modifiers?.some((modifier) => modifier.kind === ts39.SyntaxKind.ReadonlyKeyword || modifier.kind === ts39.SyntaxKind.StaticKeyword) ?? false;
}
var concatenate = (left, right) => `${left}${right}`;
var arithmetic = /* @__PURE__ */ new Map([
  [ts39.SyntaxKind.PlusToken, (left, right) => typeof left === "number" && typeof right === "number" ? left + right : `${left}${right}`],
  [ts39.SyntaxKind.MinusToken, (left, right) => Number(left) - Number(right)],
  [ts39.SyntaxKind.AsteriskToken, (left, right) => Number(left) * Number(right)],
  [ts39.SyntaxKind.SlashToken, (left, right) => Number(left) / Number(right)],
  [ts39.SyntaxKind.AsteriskAsteriskToken, (left, right) => Number(left) ** Number(right)]
]);
function combine(left, right, join6) {
  const results = left.flatMap((first) => right.map((second) => join6(first, second)));
  return [...new Set(results)].slice(0, maximumValues);
}

// src/collect/session.ts
var maximumHops = 16;
var CollectSession = class {
  constructor(project) {
    this.project = project;
    this.checker = project.program.getTypeChecker();
    this.#root = project.root.endsWith("/") ? project.root : `${project.root}/`;
    this.#ownFiles = new Set(project.sourceFiles);
  }
  project;
  checker;
  notes = [];
  #root;
  #constants = new ConstantEvaluator((expression) => this.declarationOf(expression));
  #ownFiles;
  /** Whether a node stands in the application's own sources rather than in a declaration of the catalogue. */
  isOwn(node) {
    return this.#ownFiles.has(node.getSourceFile());
  }
  pathOf(node) {
    const { fileName } = node.getSourceFile();
    return fileName.startsWith(this.#root) ? fileName.slice(this.#root.length) : fileName;
  }
  spanOf(node) {
    return this.spanBetween(node.getSourceFile(), node.getStart(), node.end);
  }
  spanBetween(sourceFile, start3, end) {
    return spanBetween(sourceFile, this.pathOf(sourceFile), start3, end);
  }
  lineOf(node) {
    const sourceFile = node.getSourceFile();
    return ts40.getLineAndCharacterOfPosition(sourceFile, node.getStart(sourceFile)).line + 1;
  }
  functionOf(node) {
    const declaration = namedFunctionAround(node);
    const file = this.pathOf(node);
    if (declaration === void 0) return { file, name: "(module)", line: 1 };
    return { file, name: nameOfFunction(declaration), line: this.lineOf(declaration) };
  }
  constantsOf(expression) {
    return this.#constants.valuesOf(expression);
  }
  originOf(expression) {
    let current = unwrap(expression);
    for (let hop = 0; hop < maximumHops; hop += 1) {
      const next = this.#initializerOf(current);
      if (next === void 0) return current;
      current = unwrap(next);
    }
    return current;
  }
  /** The object literal behind an expression: through variables, and through a function of the application that returns one. */
  objectOf(expression) {
    const origin = this.originOf(expression);
    if (ts40.isObjectLiteralExpression(origin)) return origin;
    if (!ts40.isCallExpression(origin)) return void 0;
    const declaration = this.declarationsOf(origin.expression).find((candidate) => isFunction(candidate) && candidate.body !== void 0);
    const callee = declaration ?? this.originOf(origin.expression);
    if (!isFunction(callee) || !this.isOwn(callee)) return void 0;
    return returnedExpressions(callee).map((returned) => this.originOf(returned)).find((returned) => ts40.isObjectLiteralExpression(returned));
  }
  tagsOf(expression) {
    const callee = ts40.isCallExpression(expression) ? expression.expression : expression;
    return this.taggedDeclarations(callee).flatMap((declaration) => tagsOfDeclaration(declaration));
  }
  /**
   * The declarations that say what a reference does: its own, or where those are silent those of the member that it holds
   * (`{ info: base.info }`, `{ info: base.info.bind(base) }`).
   */
  taggedDeclarations(reference, depth = 0) {
    const declarations = this.declarationsOf(reference);
    if (depth > 3 || declarations.some((declaration) => tagsOfDeclaration(declaration).length > 0)) return declarations;
    const held = declarations.filter((declaration) => this.isOwn(declaration)).flatMap((declaration) => heldReference(declaration) ?? []);
    return [...declarations, ...held.flatMap((inner) => this.taggedDeclarations(inner, depth + 1))];
  }
  note(node, message) {
    const { file, line, column } = this.spanOf(node);
    this.notes.push({ file, line, column, message });
  }
  /** The symbol that a reference means, with imports followed. */
  symbolOf(expression) {
    const node = nameNodeOf(expression);
    const isShorthand = ts40.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
    const symbol = isShorthand ? this.checker.getShorthandAssignmentValueSymbol(node.parent) : this.checker.getSymbolAtLocation(node);
    return symbol === void 0 ? void 0 : this.#unaliased(symbol);
  }
  declarationsOf(expression) {
    return this.symbolOf(expression)?.declarations ?? [];
  }
  /** The value declaration of a reference, with destructuring and CommonJS re-exports followed. */
  declarationOf(expression) {
    const symbol = this.symbolOf(expression);
    return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  }
  #initializerOf(expression) {
    if (!ts40.isIdentifier(expression) && !ts40.isPropertyAccessExpression(expression)) return void 0;
    const declaration = this.declarationOf(expression);
    return declaration === void 0 ? void 0 : this.#valueOfDeclaration(declaration);
  }
  #valueOfDeclaration(declaration) {
    if (ts40.isVariableDeclaration(declaration) || ts40.isPropertyAssignment(declaration)) return declaration.initializer;
    if (ts40.isPropertyDeclaration(declaration)) return declaration.initializer;
    if (ts40.isShorthandPropertyAssignment(declaration)) return this.#shorthandValue(declaration);
    if (ts40.isExportAssignment(declaration)) return declaration.expression;
    if (ts40.isBindingElement(declaration)) return this.#boundValue(declaration);
    return assignedValue(declaration);
  }
  #shorthandValue(declaration) {
    const symbol = this.checker.getShorthandAssignmentValueSymbol(declaration);
    const target = symbol === void 0 ? void 0 : this.#unaliased(symbol).valueDeclaration;
    return target === void 0 || target === declaration ? void 0 : this.#valueOfDeclaration(target);
  }
  #boundValue(element) {
    const name = propertyName(element.propertyName ?? element.name);
    const type = this.checker.getTypeAtLocation(element.parent);
    const property = name === void 0 ? void 0 : this.checker.getPropertyOfType(type, name);
    const target = property === void 0 ? void 0 : this.#unaliased(property).valueDeclaration;
    return target === void 0 || target === element ? void 0 : this.#valueOfDeclaration(target);
  }
  #unaliased(symbol) {
    return (symbol.flags & ts40.SymbolFlags.Alias) !== 0 ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
};
function heldReference(declaration) {
  if (!ts40.isPropertyAssignment(declaration) && !ts40.isVariableDeclaration(declaration) && !ts40.isPropertyDeclaration(declaration)) return void 0;
  const value = declaration.initializer === void 0 ? void 0 : unwrap(declaration.initializer);
  if (value === void 0) return void 0;
  if (ts40.isPropertyAccessExpression(value)) return value;
  if (!ts40.isCallExpression(value)) return void 0;
  const bound = unwrap(value.expression);
  return ts40.isPropertyAccessExpression(bound) && bound.name.text === "bind" ? unwrap(bound.expression) : void 0;
}
function assignedValue(declaration) {
  const parent = declaration.parent;
  if (parent === void 0) return void 0;
  if (ts40.isBinaryExpression(declaration)) return declaration.right;
  return ts40.isBinaryExpression(parent) && parent.left === declaration ? parent.right : void 0;
}
function namedFunctionAround(node) {
  let current = node;
  while (!ts40.isSourceFile(current)) {
    if (isFunction(current) && nameOfFunction(current) !== "") return current;
    current = current.parent;
  }
  return void 0;
}
function nameOfFunction(declaration) {
  const own = ts40.isConstructorDeclaration(declaration) ? "constructor" : propertyName(declaration.name);
  const name = own ?? nameFromParent(declaration);
  if (name === void 0) return "";
  const owner = declaration.parent;
  return ts40.isClassLike(owner) && owner.name !== void 0 ? `${owner.name.text}.${name}` : name;
}
function nameFromParent(declaration) {
  const parent = declaration.parent;
  if (ts40.isVariableDeclaration(parent) || ts40.isPropertyAssignment(parent)) return propertyName(parent.name);
  if (ts40.isPropertyDeclaration(parent)) return propertyName(parent.name);
  if (ts40.isBinaryExpression(parent) && ts40.isPropertyAccessExpression(parent.left)) return parent.left.name.text;
  if (ts40.isCallExpression(parent) && (ts40.isVariableDeclaration(parent.parent) || ts40.isPropertyAssignment(parent.parent))) {
    return propertyName(parent.parent.name);
  }
  return void 0;
}

// src/collect/reachability.ts
var maximumReferences = 40;
var maximumDepth10 = 24;
var timers = /^(setInterval|schedule|scheduleJob|cron|CronJob|addCronJob|every|repeat|upsertJobScheduler|createCronJob)$/i;
var timerDecorators = /^(Cron|Interval|Timeout|Every|Schedule|CronExpression)/;
var lifecycleNames = /^(constructor|main|handler|default|run|execute|perform|process|handle|onModule\w+|onApplication\w+|afterInit|up|down|seed|ng\w+|componentDid\w+|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;
var ReachabilityAnalysis = class {
  constructor(session) {
    this.session = session;
  }
  session;
  #known = /* @__PURE__ */ new Map();
  #referencesOfName = /* @__PURE__ */ new Map();
  #filesOfName;
  #imports;
  of(node) {
    const found = this.#ofPlace(node, /* @__PURE__ */ new Set(), 0) ?? { verdict: "unreachable", evidence: [] };
    return { ...found, callers: this.#callersOf(node) };
  }
  #callersOf(node) {
    const declaration = enclosingFunction(node);
    const name = declaration === void 0 ? void 0 : functionName(declaration);
    if (declaration === void 0 || name === void 0) return [];
    const references = this.#referencesTo(name).filter((reference) => !isWithin(reference, declaration));
    return references.slice(0, maximumReferences).filter((reference) => this.#passesFound(reference)).map((reference) => this.session.functionOf(reference));
  }
  /** Whether a call is given something that its own function made or found, rather than only what it was given itself. */
  #passesFound(reference) {
    const callee = ts41.isPropertyAccessExpression(reference.parent) ? reference.parent : reference;
    const call = callee.parent;
    if (!ts41.isCallExpression(call) || call.expression !== callee) return true;
    let isFound = false;
    for (const argument2 of call.arguments) {
      walk(argument2, (node) => {
        isFound ||= ts41.isIdentifier(node) && this.#isMadeInside(node);
        return !isFound;
      });
    }
    return isFound;
  }
  #isMadeInside(identifier2) {
    const declaration = this.session.declarationOf(identifier2);
    if (declaration === void 0) return false;
    if (ts41.isParameter(declaration)) return isFunction(declaration.parent) && functionName(declaration.parent) === void 0;
    return (ts41.isVariableDeclaration(declaration) || ts41.isBindingElement(declaration)) && enclosingFunction(declaration) !== void 0;
  }
  #ofPlace(node, visiting, depth) {
    const declaration = enclosingFunction(node);
    if (isGivenToTimer(node, declaration)) return this.#scheduled(node, "a timer runs it");
    if (declaration === void 0) return { verdict: "reachable", evidence: [] };
    return this.#ofFunction(declaration, visiting, depth + 1);
  }
  #ofFunction(declaration, visiting, depth) {
    const known2 = this.#known.get(declaration);
    if (known2 !== void 0) return known2;
    if (visiting.has(declaration) || depth > maximumDepth10) return void 0;
    visiting.add(declaration);
    const result = this.#byDecorator(declaration) ?? this.#byContainment(declaration, visiting, depth) ?? this.#byReferences(declaration, visiting, depth) ?? this.#byConvention(declaration);
    const verdict = result ?? { verdict: "unreachable", evidence: [this.#evidence(declaration, `nothing calls ${nameOfFunction(declaration)}`)] };
    if (result !== void 0 || visiting.size === 1) this.#known.set(declaration, verdict);
    visiting.delete(declaration);
    return result ?? (depth <= 1 ? verdict : void 0);
  }
  #byDecorator(declaration) {
    const decorators = ts41.canHaveDecorators(declaration) ? ts41.getDecorators(declaration) ?? [] : [];
    for (const decorator of decorators) {
      const name = decoratorName(decorator);
      const isTimer = timerDecorators.test(name) || this.session.tagsOf(decorator.expression).some((tag2) => tag2.name === "schedule");
      if (isTimer) return this.#scheduled(declaration, `@${name} runs ${nameOfFunction(declaration)}`);
    }
    const [first] = decorators;
    return first === void 0 ? void 0 : { verdict: "reachable", evidence: [this.#evidence(declaration, `@${decoratorName(first)} on ${nameOfFunction(declaration)}`)] };
  }
  /** A function without a name runs where it stands. */
  #byContainment(declaration, visiting, depth) {
    if (functionName(declaration) !== void 0 || ts41.isConstructorDeclaration(declaration)) return void 0;
    return this.#ofPlace(declaration, visiting, depth);
  }
  #byReferences(declaration, visiting, depth) {
    const name = functionName(declaration);
    if (name === void 0) return void 0;
    const references = this.#referencesTo(name).filter((reference) => !isWithin(reference, declaration) && !this.#isAnother(reference, declaration));
    let best;
    for (const reference of references.slice(0, maximumReferences)) {
      const found = this.#ofPlace(reference, visiting, depth + 1);
      if (found === void 0 || found.verdict === "unreachable") continue;
      const chained2 = { ...found, evidence: [...found.evidence, this.#evidence(reference, `refers to ${nameOfFunction(declaration)}`)] };
      if (chained2.verdict === "scheduled") return chained2;
      best ??= chained2;
    }
    return best;
  }
  #byConvention(declaration) {
    const name = functionName(declaration) ?? "constructor";
    const isCalledByName = lifecycleNames.test(name) || overridesUnknown(declaration);
    if (isCalledByName || this.#isEntry(declaration)) {
      return { verdict: "reachable", evidence: [this.#evidence(declaration, `${nameOfFunction(declaration)} is an entry point`)] };
    }
    return void 0;
  }
  /** Exported from a file that nothing imports: a route, a script, a file that a loader finds. */
  #isEntry(declaration) {
    return isExported(declaration) && this.#isEntryFile(declaration.getSourceFile(), /* @__PURE__ */ new Set());
  }
  /** Nothing imports it, and where files hand on what it exports, one of those is an entry. */
  #isEntryFile(sourceFile, visited) {
    this.#imports ??= this.#readImports();
    if (visited.has(sourceFile) || this.#imports.imported.has(sourceFile)) return false;
    visited.add(sourceFile);
    const barrels = this.#imports.barrelsOf.get(sourceFile) ?? [];
    return barrels.length === 0 || barrels.some((barrel) => this.#isEntryFile(barrel, visited));
  }
  #readImports() {
    const imported = /* @__PURE__ */ new Set();
    const barrelsOf = /* @__PURE__ */ new Map();
    for (const sourceFile of this.session.project.sourceFiles) {
      for (const specifier of importSpecifiers(sourceFile)) {
        const target = this.session.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
        if (target === void 0 || !ts41.isSourceFile(target)) continue;
        if (ts41.isExportDeclaration(specifier.parent)) append(barrelsOf, target, sourceFile);
        else imported.add(target);
      }
    }
    return { imported, barrelsOf };
  }
  #referencesTo(name) {
    const known2 = this.#referencesOfName.get(name);
    if (known2 !== void 0) return known2;
    const found = [];
    this.#filesOfName ??= filesByName(this.session.project.sourceFiles);
    const files = [...this.#filesOfName.get(name) ?? []].sort((first, second) => first.fileName < second.fileName ? -1 : 1);
    for (const sourceFile of files) {
      collectReferences(sourceFile, name, found);
      if (found.length > maximumReferences * 4) break;
    }
    this.#referencesOfName.set(name, found);
    return found;
  }
  /** A variable, a global or an import that merely has the same name. What is behind a property is not asked. */
  #isAnother(reference, declaration) {
    const { parent } = reference;
    if (ts41.isPropertyAccessExpression(parent) && parent.name === reference || ts41.isExportSpecifier(parent) || ts41.isPropertyAssignment(parent) || ts41.isBindingElement(parent)) return false;
    const declarations = this.session.declarationsOf(reference);
    const isPlain2 = declarations.every((found) => !this.session.isOwn(found) || ts41.isFunctionDeclaration(found) || isHeldFunction(found));
    return declarations.length > 0 && isPlain2 && !declarations.some((found) => isSameFunction(found, declaration));
  }
  #scheduled(node, how) {
    return { verdict: "scheduled", evidence: [this.#evidence(node, how)] };
  }
  #evidence(node, how) {
    return { file: this.session.pathOf(node), line: this.session.lineOf(node), how };
  }
};
function isHeldFunction(declaration) {
  return ts41.isVariableDeclaration(declaration) && declaration.initializer !== void 0 && isFunction(unwrap(declaration.initializer));
}
function filesByName(sourceFiles) {
  const files = /* @__PURE__ */ new Map();
  for (const sourceFile of sourceFiles) {
    const { identifiers } = sourceFile;
    for (const name of identifiers?.keys() ?? []) append(files, name, sourceFile);
  }
  return files;
}
function collectReferences(sourceFile, name, found) {
  walk(sourceFile, (node) => {
    if (ts41.isIdentifier(node) && node.text === name && !isDeclarationName(node) && !ts41.isImportSpecifier(node.parent) && !isExportedName(node)) {
      found.push(node);
    }
    return !ts41.isImportDeclaration(node) && !ts41.isTypeNode(node);
  });
}
function isExportedName(node) {
  return ts41.isExportSpecifier(node.parent) && node.parent.propertyName !== node;
}
function isDeclarationName(node) {
  const parent = node.parent;
  if (ts41.isPropertyAssignment(parent)) return parent.name === node && ts41.isFunctionLike(parent.initializer);
  if (ts41.isBinaryExpression(parent.parent) && ts41.isPropertyAccessExpression(parent)) {
    const assignment = parent.parent;
    return assignment.left === parent && assignment.operatorToken.kind === ts41.SyntaxKind.EqualsToken && parent.name === node;
  }
  return (ts41.isFunctionLike(parent) || ts41.isVariableDeclaration(parent) || ts41.isPropertyDeclaration(parent) || ts41.isClassLike(parent) || ts41.isParameter(parent) || ts41.isMethodSignature(parent) || ts41.isPropertySignature(parent)) && parent.name === node;
}
function isWithin(node, container) {
  return node.getSourceFile() === container.getSourceFile() && node.pos >= container.pos && node.end <= container.end;
}
function isGivenToTimer(node, limit) {
  let current = node;
  while (current.parent) {
    const parent = current.parent;
    const isCall = ts41.isCallExpression(parent) || ts41.isNewExpression(parent);
    if (isCall && parent.expression !== current && timers.test(calleeName(parent) ?? "")) return true;
    if (parent === limit && !(ts41.isArrowFunction(parent) || ts41.isFunctionExpression(parent))) return false;
    if (ts41.isBlock(parent) && parent.parent === limit && functionName(limit) !== void 0) return false;
    current = parent;
    if (ts41.isSourceFile(current)) return false;
  }
  return false;
}
function decoratorName(decorator) {
  const expression = ts41.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression;
  return ts41.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}
function overridesUnknown(declaration) {
  const owner = declaration.parent;
  return ts41.isClassLike(owner) && (owner.heritageClauses?.length ?? 0) > 0;
}
function isExported(declaration) {
  let current = declaration;
  while (!ts41.isSourceFile(current.parent)) current = current.parent;
  if (ts41.isExportAssignment(current) || ts41.isExpressionStatement(current)) return true;
  if (ts41.canHaveModifiers(current) && ts41.getModifiers(current)?.some((modifier) => modifier.kind === ts41.SyntaxKind.ExportKeyword)) return true;
  return false;
}

// src/collect/redaction.ts
import { ts as ts42 } from "ts-morph";
var maximumHops2 = 6;
var RedactionReader = class {
  constructor(session) {
    this.session = session;
  }
  session;
  #known = /* @__PURE__ */ new Map();
  /** @param logger the receiver of the log call, or the function that is called. */
  ofLogger(logger) {
    const creator = this.#creatorOf(logger);
    if (creator === void 0) return [];
    const known2 = this.#known.get(creator);
    if (known2 !== void 0) return known2;
    const paths = this.ofCreator(creator);
    this.#known.set(creator, paths);
    return paths;
  }
  ofCreator(creator) {
    return this.session.tagsOf(creator.expression).flatMap((tag2) => this.#ofTag(creator, tag2));
  }
  #ofTag(creator, tag2) {
    const [operand] = tag2.operands;
    if (operand === void 0) return [];
    const option = argumentAt(creator, operand, tag2, this.session);
    if (option === void 0) return [];
    if (tag2.name === "redact-paths") {
      const paths = this.#pathsIn(option);
      return tag2.operands.includes("anywhere") ? paths.flatMap(atAnyDepth) : paths;
    }
    return tag2.name === "redact-format" ? this.#removedBy(option) : [];
  }
  #pathsIn(option) {
    const node = this.session.originOf(option);
    if (ts42.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.session.constantsOf(element).map(String));
    if (!ts42.isObjectLiteralExpression(node)) return [];
    return node.properties.flatMap((property) => ts42.isPropertyAssignment(property) && property.name.getText() === "paths" ? this.#pathsIn(property.initializer) : []);
  }
  /** Properties that the functions of a format delete or overwrite with a constant, at any depth of the record. */
  #removedBy(option) {
    const removed = /* @__PURE__ */ new Set();
    for (const declaration of this.#functionsIn(option, 0)) {
      walk(declaration, (node) => {
        if (ts42.isDeleteExpression(node)) addName(nameOfReference(node.expression), removed);
        if (ts42.isBinaryExpression(node) && node.operatorToken.kind === ts42.SyntaxKind.EqualsToken && this.session.constantsOf(node.right).length > 0) {
          addName(nameOfReference(node.left), removed);
        }
        return true;
      });
    }
    return [...removed].flatMap(atAnyDepth);
  }
  #functionsIn(expression, depth) {
    if (depth > maximumHops2) return [];
    const node = this.session.originOf(expression);
    if (isFunction(node)) return [node];
    if (ts42.isIdentifier(node)) return this.session.declarationsOf(node).filter((declaration) => ts42.isFunctionDeclaration(declaration));
    if (ts42.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.#functionsIn(element, depth + 1));
    if (!ts42.isCallExpression(node)) return [];
    return [node.expression, ...node.arguments].flatMap((part2) => this.#functionsIn(part2, depth + 1));
  }
  /** The call that made a logger, through variables, class properties and `child(…)`. */
  #creatorOf(logger) {
    let current = this.session.originOf(logger);
    for (let hop = 0; hop < maximumHops2; hop += 1) {
      const node = unwrap(current);
      if (ts42.isNewExpression(node)) return node;
      if (!ts42.isCallExpression(node)) return void 0;
      const receiver = receiverOf(node.expression);
      if (calleeName(node) !== "child" || receiver === void 0) return node;
      current = this.session.originOf(receiver);
    }
    return void 0;
  }
};
function atAnyDepth(name) {
  return [name, `*.${name}`, `*.*.${name}`];
}
function addName(name, names2) {
  if (name !== void 0) names2.add(name);
}

// src/collect/request-logs.ts
import { ts as ts43 } from "ts-morph";
var partOfToken = { "remote-addr": "ip", "remote-user": "cookies", url: "url", referrer: "url", req: "headers" };
var partOfOperand = { ip: "ip", url: "url", headers: "headers", query: "query", body: "body", cookies: "cookies", user: "cookies", "user-agent": "headers" };
var partsOfFormat = { combined: ["ip", "url"], common: ["ip", "url"], default: ["ip", "url"], short: ["ip", "url"], dev: ["url"], tiny: ["url"] };
var RequestLogReader = class {
  constructor(session, redaction) {
    this.session = session;
    this.redaction = redaction;
  }
  session;
  redaction;
  ofCall(call, tags) {
    return tags.flatMap((tag2) => {
      if (tag2.name === "access-log") return this.#accessLog(call, tag2);
      if (tag2.name === "access-log-format") return this.#formatted(call, tag2);
      return tag2.name === "query-log" ? this.#queryLog(call, tag2) : [];
    });
  }
  #accessLog(call, tag2) {
    if (!this.#counts(call, tag2)) return [];
    return [this.#sink(call, plainOperands(tag2).flatMap((operand) => partOfOperand[operand] ?? []))];
  }
  /** Whether the options that a tag names with `when=` and `unless=` let it count. */
  #counts(call, tag2) {
    const isSet = (path) => this.#isOn(argumentAt(call, path, tag2, this.session));
    const condition = namedOperand(tag2, "when");
    const exceptions = namedOperand(tag2, "unless")?.split(",") ?? [];
    return (condition === void 0 || isSet(condition)) && !exceptions.some(isSet);
  }
  /** Present and not `false`. */
  #isOn(option) {
    if (option === void 0) return false;
    const values = this.session.constantsOf(option);
    return values.length === 0 || values.some((value) => value !== false);
  }
  #formatted(call, tag2) {
    const format = argumentAt(call, tag2.operands[0] ?? "", tag2, this.session);
    const texts = format === void 0 ? [] : this.session.constantsOf(format).map(String);
    const parts4 = new Set(texts.flatMap((text) => partsOfFormat[text] ?? tokensOf2(text)));
    return parts4.size === 0 ? [] : [this.#sink(call, [...parts4])];
  }
  #queryLog(call, tag2) {
    const [path = "", ...names2] = plainOperands(tag2);
    const option = argumentAt(call, path, tag2, this.session);
    if (option === void 0 || !this.#printsStatements(option, names2)) return [];
    return [{ ...this.#sink(call, []), values: [this.#value(option, { kind: "statement" })] }];
  }
  #printsStatements(option, names2) {
    const node = this.session.originOf(option);
    if (ts43.isFunctionLike(node)) return true;
    if (ts43.isArrayLiteralExpression(node)) return node.elements.some((element) => this.#printsStatements(element, names2));
    if (ts43.isObjectLiteralExpression(node)) return false;
    const values = this.session.constantsOf(node);
    return values.length > 0 && values.every((value) => value === true || names2.includes(String(value)));
  }
  #sink(call, parts4) {
    return {
      sink: "log",
      span: this.session.spanOf(call),
      function: this.session.functionOf(call),
      how: describeReference(call.expression),
      values: [...new Set(parts4)].map((part2) => ({ ...this.#value(call, { kind: "request", part: part2 }), path: ["req", part2 === "ip" ? "remoteAddress" : part2] })),
      redacts: this.redaction.ofCreator(call),
      through: []
    };
  }
  #value(node, origin) {
    return { span: this.session.spanOf(node), origin, treatment: "none", confidence: "certain", trail: [], parameters: [] };
  }
};
function tokensOf2(format) {
  return [...format.matchAll(/:([a-z-]+)/g)].flatMap(([, token = ""]) => partOfToken[token] ?? []);
}

// src/collect/sql/effects.ts
var SqlEffects = class {
  constructor(effects, tables) {
    this.effects = effects;
    this.tables = tables;
    for (const file of tables.files) for (const stored of file.script.stored) {
      if (stored.runner.kind !== "function") continue;
      const name = stored.runner.name.toLowerCase();
      this.#functions.set(name, [...this.#functions.get(name) ?? [], { stored, file }]);
    }
  }
  effects;
  tables;
  /** Effects of the bodies of the database's functions, by the function's name. */
  #functions = /* @__PURE__ */ new Map();
  all() {
    return [...this.tables.sites.flatMap((read) => this.#ofSite(read)), ...this.tables.files.flatMap((file) => this.#ofFile(file)), ...this.#ofUncalled()];
  }
  #ofSite({ site, script }) {
    const { session } = this.effects.types;
    if (isMigration(site.node, session)) return [];
    const called = script.calls.flatMap(({ name }) => this.#functions.get(name.toLowerCase()) ?? []).map(({ stored }) => stored.effect);
    return [...script.effects.map(({ effect }) => effect), ...called].flatMap((effect) => this.#ofEffect(effect, site));
  }
  #ofEffect(effect, site) {
    const { session } = this.effects.types;
    const age = effect.condition === void 0 ? void 0 : ageConditionOfSql(effect.condition, site, session);
    const writes = writesOfSql(effect.writes, site, session);
    return this.#storesOf(effect.table, site).map((store) => ({ ...this.effects.effect(site.node, effect.verb, store, writes, age), how: describe2(effect) }));
  }
  #storesOf(table, site) {
    const inserted = /^lethe_value_(\d+)$/.exec(table);
    const expression = inserted === null ? void 0 : site.insertions[Number(inserted[1])];
    if (expression !== void 0) return this.effects.types.ofExpression(expression).map(({ store: store2 }) => store2);
    const store = this.effects.types.registry.byTable(table, this.effects.types.session.pathOf(site.node));
    return store === void 0 ? [] : [store];
  }
  /** Schedules, events and triggers of scripts, with the functions that they call. */
  #ofFile(file) {
    const direct = file.script.stored.filter(({ runner }) => runner.kind !== "function");
    const called = file.script.calls.flatMap(({ name, runner, offset }) => runner === void 0 ? [] : (this.#functions.get(name.toLowerCase()) ?? []).map(({ stored }) => ({ effect: stored.effect, offset, runner })));
    return [...direct, ...called].flatMap(({ effect, offset, runner }) => {
      const { file: path, line } = file.spanAt(offset);
      return this.#stored(effect, offset, file, { verdict: "scheduled", evidence: [{ file: path, line, how: `${runner.name} runs it` }], callers: [] });
    });
  }
  /** Functions of the database that nothing calls. */
  #ofUncalled() {
    const calls = [...this.tables.files.flatMap(({ script }) => script.calls), ...this.tables.sites.flatMap(({ script }) => script.calls)];
    const called = new Set(calls.map(({ name }) => name.toLowerCase()));
    return [...this.#functions].filter(([name]) => !called.has(name)).flatMap(([, list]) => list.flatMap(({ stored, file }) => {
      const { file: path, line } = file.spanAt(stored.offset);
      return this.#stored(stored.effect, stored.offset, file, { verdict: "unreachable", evidence: [{ file: path, line, how: `nothing calls ${stored.runner.name}` }], callers: [] });
    }));
  }
  #stored(effect, offset, file, reachability) {
    const store = this.effects.types.registry.byTable(effect.table, file.file);
    if (store === void 0) return [];
    const span = file.spanAt(offset);
    const { condition } = effect;
    const evidence = { file: span.file, line: span.line, how: `condition on ${condition?.column ?? ""}` };
    const seconds = condition?.moment.kind === "age" ? condition.moment.seconds : void 0;
    const age = condition === void 0 || condition.moment.kind === "parameter" ? void 0 : { field: condition.column, kind: condition.moment.kind, scope: condition.scope, checksOnly: condition.checksOnly, evidence, ...seconds === void 0 ? {} : { seconds } };
    const writes = Object.fromEntries(Object.entries(effect.writes).map(([column, { kind: kind2 }]) => [column, kind2 === "parameter" ? "other" : kind2]));
    return [{
      verb: effect.verb,
      store: referenceTo(store),
      span,
      function: { file: span.file, name: "(module)", line: span.line },
      how: describe2(effect),
      writes,
      ...age === void 0 ? {} : { age },
      reachability
    }];
  }
};
var words = { create: "INSERT INTO", read: "SELECT FROM", update: "UPDATE", delete: "DELETE FROM" };
function describe2(effect) {
  return `${words[effect.verb]} ${effect.table.startsWith("lethe_value_") ? "\u2026" : effect.table}`;
}

// src/collect/stores/drizzle.ts
import { ts as ts46 } from "ts-morph";

// src/collect/stores/conventional-names.ts
var deletionMark = /^(is_?)?(soft_?)?deleted(_?(at|on|date|time))?$|^(date_?deleted|deletion_?(date|time))$/i;
function isDeletionMark(name) {
  return deletionMark.test(name.slice(name.lastIndexOf(".") + 1));
}

// src/collect/stores/drizzle-columns.ts
import { ts as ts44 } from "ts-morph";
var maximumHelpers = 4;
var fieldTypes = /* @__PURE__ */ new Set(["string", "number", "boolean", "date", "json", "binary", "enum", "object"]);
function columnsOf(definition, context) {
  return context.checker.getPropertiesOfType(definition).flatMap((property) => {
    const declaration = property.valueDeclaration ?? property.declarations?.[0];
    return declaration === void 0 ? [] : [columnOf5(property, declaration, context)];
  });
}
function columnOf5(property, declaration, context) {
  const { checker } = context;
  const builder2 = checker.getTypeOfSymbol(property);
  const value = memberType(builder2, "__value", checker);
  const present = memberType(builder2, "__present", checker);
  const calls = callsOf(initializerOf(declaration), context, 0);
  const sourceFile = declaration.getSourceFile();
  const field = {
    name: property.name,
    span: context.spanOf(declaration),
    type: typeOf(memberType(builder2, "__kind", checker), value, checker),
    typeText: calls[0] === void 0 ? "" : calleeName(calls[0]) ?? "",
    list: value !== void 0 && checker.isArrayType(checker.getNonNullableType(value)) && calls.some((call) => calleeName(call) === "array"),
    hidden: false,
    primaryKey: calls.some((call) => calleeName(call) === "primaryKey"),
    annotations: annotationsOf(declaration, (start3, end) => context.spanBetween(sourceFile, start3, end))
  };
  return { field, calls, isPresent: present !== void 0 && checker.typeToString(present) === "true" };
}
function typeOf(kind2, value, checker) {
  if (kind2?.isStringLiteral() === true && fieldTypes.has(kind2.value)) return kind2.value;
  return value === void 0 ? "unknown" : fieldTypeOf(value, checker);
}
function memberType(type, name, checker) {
  const member = checker.getPropertyOfType(type, name);
  return member === void 0 ? void 0 : checker.getTypeOfSymbol(member);
}
function initializerOf(declaration) {
  if (ts44.isPropertyAssignment(declaration)) return declaration.initializer;
  return ts44.isShorthandPropertyAssignment(declaration) ? declaration.name : void 0;
}
function callsOf(expression, context, depth) {
  const links = [];
  let current = expression === void 0 ? void 0 : context.originOf(expression);
  while (current !== void 0 && ts44.isCallExpression(current)) {
    links.unshift(current);
    const before = receiverOf(current.expression);
    const inner = before === void 0 ? void 0 : context.originOf(before);
    current = inner !== void 0 && ts44.isCallExpression(inner) ? inner : void 0;
  }
  const [root] = links;
  return root === void 0 || depth > maximumHelpers ? links : [...callsOfHelper(root, context, depth), ...links];
}
function callsOfHelper(root, context, depth) {
  const helper = unwrap(context.originOf(root.expression));
  const declared = isFunction(helper) ? helper : context.checker.getResolvedSignature(root)?.declaration;
  if (declared === void 0 || !isFunction(declared) || declared.body === void 0) return [];
  const [returned] = returnedExpressions(declared);
  return callsOf(returned, context, depth + 1);
}

// src/collect/stores/drizzle-references.ts
import { ts as ts45 } from "ts-morph";
var drizzle = "drizzle";
var actions2 = {
  "cascade": "cascade",
  "set null": "set-null",
  "set default": "set-null",
  "restrict": "restrict",
  "no action": "no-action"
};
function relationOfColumn({ field, calls }, context) {
  const call = calls.findLast((candidate) => calleeName(candidate) === "references");
  const [reference, options] = call?.arguments ?? [];
  const target = reference === void 0 ? void 0 : tableOfColumn(returnedBy(reference), context);
  if (call === void 0 || target === void 0) return void 0;
  const object = options === void 0 ? void 0 : context.originOf(options);
  const action = object !== void 0 && ts45.isObjectLiteralExpression(object) ? propertyValue(object, "onDelete") : void 0;
  return relation([field.name], target, action, { node: call, context });
}
function foreignKeysOf(table, context) {
  const relations2 = [];
  for (const extra of table.arguments.slice(2)) {
    walk(context.originOf(extra), (node) => {
      const found = ts45.isCallExpression(node) && calleeName(node) === "foreignKey" ? foreignKeyOf2(node, context) : void 0;
      if (found !== void 0) relations2.push(found);
      return true;
    });
  }
  return relations2;
}
function foreignKeyOf2(call, context) {
  const [given] = call.arguments;
  const config = given === void 0 ? void 0 : unwrap(returnedBy(given));
  if (config === void 0 || !ts45.isObjectLiteralExpression(config)) return void 0;
  const columns2 = elementsOf2(propertyValue(config, "columns")).flatMap((column) => nameOfReference(unwrap(column)) ?? []);
  const [foreign] = elementsOf2(propertyValue(config, "foreignColumns"));
  const target = foreign === void 0 ? void 0 : tableOfColumn(foreign, context);
  return target === void 0 ? void 0 : relation(columns2, target, actionBehind(call), { node: call, context });
}
function elementsOf2(list) {
  const array2 = list === void 0 ? void 0 : unwrap(list);
  return array2 !== void 0 && ts45.isArrayLiteralExpression(array2) ? array2.elements : [];
}
function actionBehind(call) {
  let node = call;
  while (ts45.isPropertyAccessExpression(node.parent) && ts45.isCallExpression(node.parent.parent)) {
    const link2 = node.parent.parent;
    if (node.parent.name.text === "onDelete") return link2.arguments[0];
    node = link2;
  }
  return void 0;
}
function relation(foreignKeys, target, action, { node, context }) {
  const [written] = action === void 0 ? [] : context.constantsOf(action);
  const onDelete = actions2[String(written ?? "no action")] ?? "no-action";
  const name = foreignKeys.join(", ");
  const how = `${name} refers to ${target.name}, ${written === void 0 ? "without onDelete" : `onDelete ${onDelete}`}`;
  return { name, target, foreignKeys, onDelete, explicit: written !== void 0, evidence: { file: context.pathOf(node), line: context.lineOf(node), how } };
}
function returnedBy(expression) {
  const node = unwrap(expression);
  return isFunction(node) ? returnedExpressions(node)[0] ?? node : node;
}
function tableOfColumn(column, context) {
  const holder = receiverOf(unwrap(column));
  const table = holder === void 0 ? void 0 : context.originOf(holder);
  const declaration = table === void 0 ? void 0 : variableAround(table);
  const name = declaration === void 0 ? void 0 : propertyName(declaration.name);
  if (declaration !== void 0 && name !== void 0) return { id: `${context.pathOf(declaration)}#${name}`, kind: drizzle, name };
  const written = holder === void 0 ? void 0 : nameOfReference(unwrap(holder));
  return written === void 0 ? void 0 : { kind: drizzle, name: written };
}
function variableAround(table) {
  let node = table;
  while (!ts45.isSourceFile(node) && !ts45.isFunctionLike(node)) {
    if (ts45.isVariableDeclaration(node) || ts45.isPropertyAssignment(node)) return node;
    node = node.parent;
  }
  return void 0;
}

// src/collect/stores/drizzle.ts
function readDrizzleStores(sourceFile, context) {
  const isSchema = sourceFile.text.includes("drizzle");
  if (!isSchema && !/table['"`\]]?\s*\(/i.test(sourceFile.text)) return [];
  const stores = [];
  walk(sourceFile, (node) => {
    const table = ts46.isCallExpression(node) && mayDeclare(node, isSchema) ? tableOf2(node, context) : void 0;
    if (table !== void 0) stores.push(...storeOf(table, context));
    return table === void 0;
  });
  return stores;
}
function mayDeclare(call, isSchema) {
  const [name, columns2] = call.arguments;
  if (name === void 0 || columns2 === void 0 || !(isSchema || /table$/i.test(calleeName(call) ?? ""))) return false;
  const value = unwrap(columns2);
  return !ts46.isFunctionLike(unwrap(name)) && (ts46.isObjectLiteralExpression(value) || ts46.isArrowFunction(value) || ts46.isIdentifier(value) || ts46.isCallExpression(value));
}
function tableOf2(call, context) {
  const type = context.checker.getTypeAtLocation(call);
  const member = context.checker.getPropertyOfType(type, "__store");
  const isTable = member?.declarations?.some((declaration) => libraryOf(declaration.getSourceFile().fileName) === drizzle) === true;
  if (member === void 0 || !isTable || context.checker.getPropertyOfType(type, "$inferSelect") === void 0) return void 0;
  const definition = context.checker.getTypeOfSymbol(member);
  const literal = ownSymbol(definition)?.declarations?.[0];
  if (literal === void 0 || !ts46.isObjectLiteralExpression(literal)) return void 0;
  return isWithin2(literal, call) || isTableFunction(call, context) ? { call, definition } : void 0;
}
function isWithin2(node, outer) {
  return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end;
}
function isTableFunction(call, context) {
  const declaration = context.checker.getResolvedSignature(call)?.declaration;
  return declaration !== void 0 && !ts46.isJSDocSignature(declaration) && tagsOfDeclaration(declaration).some(({ name, library: library2 }) => name === "store" && library2 === drizzle);
}
function storeOf({ call, definition }, context) {
  const [nameArgument] = call.arguments;
  const tables = nameArgument === void 0 ? [] : context.constantsOf(nameArgument).map(String);
  const holder = holderOf(call);
  const name = holder?.name ?? tables[0];
  if (name === void 0) {
    context.note(call, "The name of this table is not constant: its store is unknown. Write a string.");
    return [];
  }
  const columns2 = columnsOf(definition, context);
  const fields = columns2.map(({ field }) => field);
  const softDelete = softDeleteOf2(columns2);
  const literal = ownSymbol(definition)?.declarations?.[0];
  const place = literal !== void 0 && isWithin2(literal, call) ? [placeOf3(literal, context)] : [];
  const relations2 = [...columns2.flatMap((column) => relationOfColumn(column, context) ?? []), ...foreignKeysOf(call, context)];
  return [{
    id: `${context.pathOf(call)}#${name}`,
    name,
    kind: drizzle,
    span: context.spanOf(call),
    aliases: [.../* @__PURE__ */ new Set([...tables, ...place])].filter((alias) => alias !== name),
    ...dialectOf(call.getSourceFile()),
    fields: fields.map((field) => withReference(field, relations2)),
    relations: relations2,
    ...softDelete === void 0 ? {} : { softDelete },
    expiry: [],
    annotations: annotationsOf(holder?.node ?? call, (start3, end) => context.spanBetween(call.getSourceFile(), start3, end))
  }];
}
function dialectOf(sourceFile) {
  const dialects2 = new Set([...sourceFile.text.matchAll(/['"]drizzle-orm\/(\w+)-core['"]/g)].map(([, dialect2 = ""]) => dialect2));
  const [dialect] = dialects2;
  return dialects2.size === 1 && dialect !== void 0 ? { dialect } : {};
}
function withReference(field, relations2) {
  const relation2 = relations2.find(({ foreignKeys }) => foreignKeys.length === 1 && foreignKeys[0] === field.name);
  return relation2 === void 0 ? field : { ...field, references: relation2.target };
}
function holderOf(call) {
  let node = call;
  while (ts46.isAsExpression(node.parent) || ts46.isSatisfiesExpression(node.parent) || ts46.isParenthesizedExpression(node.parent) || ts46.isPropertyAccessExpression(node.parent) || ts46.isCallExpression(node.parent) && node.parent.expression === node) node = node.parent;
  const { parent } = node;
  const isHolder = ts46.isVariableDeclaration(parent) || ts46.isPropertyAssignment(parent) || ts46.isPropertyDeclaration(parent);
  const name = isHolder ? propertyName(parent.name) : void 0;
  return name === void 0 ? void 0 : { node: parent, name };
}
function softDeleteOf2(columns2) {
  const column = columns2.find(({ field, isPresent }) => isDeletionMark(field.name) && (field.type === "boolean" || !isPresent && (field.type === "date" || field.type === "number")));
  if (column === void 0) return void 0;
  const { name, span } = column.field;
  return { field: name, automatic: false, evidence: { file: span.file, line: span.line, how: `${name} marks deleted records` } };
}

// src/collect/stores/kysely.ts
import { ts as ts48 } from "ts-morph";

// src/collect/stores/kysely-databases.ts
import { ts as ts47 } from "ts-morph";
var clients = /* @__PURE__ */ new Set(["Kysely", "Transaction", "ControlledTransaction"]);
var migrations = /(^|\/)migrations?(\/|$)/i;
var maximumRounds = 4;
var indexes = /* @__PURE__ */ new WeakMap();
function databasesOf(sourceFile, context) {
  let index = indexes.get(context);
  if (index === void 0) {
    const { project } = context;
    const files = (project?.sourceFiles ?? [sourceFile]).filter((file) => !migrations.test(context.pathOf(file)));
    index = files.some(({ text }) => text.includes("Kysely<")) ? new DatabaseIndex(context).read(files) : /* @__PURE__ */ new Map();
    indexes.set(context, index);
  }
  return index.get(sourceFile) ?? [];
}
var DatabaseIndex = class {
  constructor(context) {
    this.context = context;
  }
  context;
  #databases = /* @__PURE__ */ new Map();
  #wrappers = /* @__PURE__ */ new Map();
  read(files) {
    let names2 = clients;
    for (let round = 0; round < maximumRounds && names2.size > 0; round += 1) {
      const before = new Set(this.#wrappers.keys());
      const pattern2 = new RegExp(`\\b(${[...names2].join("|")})(\\.\\w+)?<`);
      for (const file of files) if (pattern2.test(file.text)) this.#readFile(file, names2);
      names2 = new Set([...this.#wrappers.keys()].filter((name) => !before.has(name)));
    }
    return this.#databases;
  }
  #readFile(file, names2) {
    walk(file, (node) => {
      const use = useOf(node);
      const name = use === void 0 ? void 0 : textOf3(use.name);
      if (use !== void 0 && name !== void 0 && names2.has(name)) this.#readUse(file, name, use);
      return true;
    });
  }
  #readUse(file, name, use) {
    const wrappers2 = this.#wrappers.get(name) ?? [];
    const owner = clients.has(name) ? { position: 0 } : wrappers2.find(({ declaration }) => this.#declarationsOf(use.name).includes(declaration));
    const argument2 = owner === void 0 ? void 0 : use.typeArguments[owner.position];
    if (argument2 === void 0) return;
    const type = this.context.checker.getTypeFromTypeNode(argument2);
    if ((type.flags & ts47.TypeFlags.TypeParameter) !== 0) this.#addWrapper(type);
    else if ((type.flags & (ts47.TypeFlags.Any | ts47.TypeFlags.Unknown)) === 0 && this.#databases.get(file)?.includes(type) !== true) append(this.#databases, file, type);
  }
  #declarationsOf(name) {
    const symbol = this.context.checker.getSymbolAtLocation(name);
    const target = symbol !== void 0 && (symbol.flags & ts47.SymbolFlags.Alias) !== 0 ? this.context.checker.getAliasedSymbol(symbol) : symbol;
    return target?.declarations ?? [];
  }
  #addWrapper(type) {
    const parameter = type.symbol?.declarations?.find(ts47.isTypeParameterDeclaration);
    const declaration = parameter?.parent;
    if (parameter === void 0 || declaration === void 0 || !("typeParameters" in declaration)) return;
    const name = ts47.getNameOfDeclaration(declaration);
    const position = declaration.typeParameters?.indexOf(parameter) ?? -1;
    const known2 = name !== void 0 && ts47.isIdentifier(name) ? this.#wrappers.get(name.text) ?? [] : void 0;
    if (name === void 0 || !ts47.isIdentifier(name) || position < 0 || known2?.some((wrapper) => wrapper.declaration === declaration) === true) return;
    append(this.#wrappers, name.text, { declaration, position });
  }
};
function useOf(node) {
  const typeArguments = node.typeArguments;
  if (typeArguments === void 0) return void 0;
  if (ts47.isTypeReferenceNode(node)) return { name: ts47.isIdentifier(node.typeName) ? node.typeName : node.typeName.right, typeArguments };
  if (!ts47.isNewExpression(node) && !ts47.isExpressionWithTypeArguments(node) && !ts47.isCallExpression(node)) return void 0;
  return { name: ts47.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression, typeArguments };
}
function textOf3(name) {
  return ts47.isIdentifier(name) ? name.text : nameOfReference(name);
}

// src/collect/stores/kysely.ts
var kysely = "kysely";
var known = /* @__PURE__ */ new WeakMap();
function readKyselyStores(sourceFile, context) {
  return databasesOf(sourceFile, context).flatMap((database) => storesOf(database, context));
}
function storesOf(database, context) {
  const tables = context.checker.getPropertiesOfType(database).flatMap((property) => tableOf3(property, context) ?? []);
  const seen = known.get(context) ?? /* @__PURE__ */ new Set();
  known.set(context, seen);
  return tables.map((table) => storeOf2(table, tables, context)).filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)));
}
function tableOf3(property, context) {
  const place = property.valueDeclaration ?? property.declarations?.[0];
  if (place === void 0 || place.getSourceFile().fileName.includes("/libraries/")) return void 0;
  const type = context.checker.getTypeOfSymbol(property);
  if ((type.flags & ts48.TypeFlags.Object) === 0 && !type.isIntersection()) return void 0;
  return { key: property.name, property: place, type, declaration: declarationOf2(type) ?? place };
}
function declarationOf2(type) {
  return [type.aliasSymbol, ownSymbol(type)].map((symbol) => symbol?.declarations?.[0]).find((declaration) => declaration !== void 0 && !/\/(libraries|node_modules)\//.test(declaration.getSourceFile().fileName) && !ts48.isMappedTypeNode(declaration));
}
function storeOf2(table, tables, context) {
  const { key, declaration, property, type } = table;
  const fields = context.checker.getPropertiesOfType(type).flatMap((column) => fieldOf3(column, context) ?? []);
  const mark = fields.find((field) => isDeletionMark(field.name) && (field.type === "boolean" || /\bnull\b|\?/.test(field.typeText)));
  return {
    id: `${context.pathOf(declaration)}#${key}`,
    name: key,
    kind: kysely,
    span: context.spanOf(declaration),
    aliases: isShared2(table, tables) ? [] : aliasesOf(declaration, context).filter((alias) => alias !== key),
    fields,
    relations: [],
    ...mark === void 0 ? {} : { softDelete: { field: mark.name, automatic: false, evidence: { file: mark.span.file, line: mark.span.line, how: `${mark.name} marks deleted records` } } },
    expiry: [],
    annotations: [declaration, property].flatMap((node) => annotationsOf(node, (start3, end) => context.spanBetween(node.getSourceFile(), start3, end)))
  };
}
function isShared2(table, tables) {
  return tables.some((other) => other.key !== table.key && other.declaration === table.declaration);
}
function aliasesOf(declaration, context) {
  const name = ts48.getNameOfDeclaration(declaration);
  return name !== void 0 && ts48.isIdentifier(name) && !ts48.isPropertySignature(declaration) ? [name.text] : [placeOf3(declaration, context)];
}
function fieldOf3(column, context) {
  const declaration = column.valueDeclaration ?? column.declarations?.[0];
  if (declaration === void 0 || column.name.startsWith("__")) return void 0;
  const { checker } = context;
  const selected = selectedType(checker.getTypeOfSymbol(column), checker);
  const sourceFile = declaration.getSourceFile();
  const written = declaration.type?.getText(sourceFile).replace(/\s+/g, " ") ?? "";
  const general = fieldTypeOf(selected, checker);
  const isOpen2 = /\bJson\w*\b/.test(written) || checker.getIndexInfosOfType(checker.getNonNullableType(selected)).some(({ keyType }) => (keyType.flags & ts48.TypeFlags.String) !== 0);
  return {
    name: column.name,
    span: context.spanOf(declaration),
    type: general === "object" || isOpen2 ? isOpen2 ? "json" : "object" : general,
    typeText: `${written}${(column.flags & ts48.SymbolFlags.Optional) !== 0 ? "?" : ""}`,
    list: checker.isArrayType(checker.getNonNullableType(selected)),
    hidden: false,
    primaryKey: column.name === "id" || column.name === "_id",
    annotations: annotationsOf(declaration, (start3, end) => context.spanBetween(sourceFile, start3, end))
  };
}
function selectedType(type, checker) {
  const parts4 = type.isUnion() ? type.types : [type];
  for (const part2 of parts4) {
    const member = checker.getPropertyOfType(part2, "__select__");
    if (member !== void 0) return checker.getTypeOfSymbol(member);
  }
  return type;
}

// src/collect/stores/mongoose.ts
import { ts as ts56 } from "ts-morph";

// src/collect/stores/mongoose-expressions.ts
import { ts as ts49 } from "ts-morph";
var maximumDepth11 = 8;
function propertiesOf(object, context, depth = 0) {
  const properties = /* @__PURE__ */ new Map();
  for (const node of object.properties) {
    for (const property of propertiesAt(node, context, depth)) properties.set(property.name, property);
  }
  return [...properties.values()];
}
function propertiesAt(node, context, depth) {
  if (ts49.isSpreadAssignment(node)) {
    const spread = depth < maximumDepth11 ? objectOf(node.expression, context, depth + 1) : void 0;
    return spread === void 0 ? [] : propertiesOf(spread, context, depth + 1);
  }
  if (ts49.isShorthandPropertyAssignment(node)) return [{ name: node.name.text, node, value: node.name }];
  if (!ts49.isPropertyAssignment(node)) return [];
  const name = propertyName(node.name) ?? computedName(node.name, context);
  return name === void 0 ? [] : [{ name, node, value: node.initializer }];
}
function computedName(name, context) {
  const [value] = ts49.isComputedPropertyName(name) ? context.constantsOf(name.expression) : [];
  return value === void 0 ? void 0 : String(value);
}
function objectOf(expression, context, depth = 0) {
  const origin = context.originOf(expression);
  if (ts49.isObjectLiteralExpression(origin)) return origin;
  if (depth > maximumDepth11) return void 0;
  for (const candidate of alternativesOf(origin, context)) {
    const object = objectOf(candidate, context, depth + 1);
    if (object !== void 0) return object;
  }
  return void 0;
}
function alternativesOf(origin, context) {
  if (ts49.isConditionalExpression(origin)) return [origin.whenTrue, origin.whenFalse];
  if (ts49.isBinaryExpression(origin)) return [origin.right, origin.left];
  if (!ts49.isCallExpression(origin)) return [];
  const returned = resultsOf(origin, context);
  return returned.length > 0 ? returned : [...origin.arguments];
}
function resultsOf(call, context) {
  const declaration = context.checker.getResolvedSignature(call)?.declaration;
  return declaration !== void 0 && isFunction(declaration) ? returnedExpressions(declaration) : [];
}
function optionOf2(object, name, context) {
  if (object === void 0) return void 0;
  return propertiesOf(object, context).find((property) => property.name === name)?.value;
}
function isConstant(expression, value, context) {
  if (expression === void 0) return false;
  const values = context.constantsOf(expression);
  return values.length === 1 && values[0] === value;
}
function textsOf2(expression, context) {
  if (expression === void 0) return [];
  const values = context.constantsOf(expression).filter((value) => typeof value === "string");
  if (values.length > 0) return values;
  const node = unwrap(expression);
  if (!ts49.isPropertyAccessExpression(node) || node.name.text !== "name") return [];
  const declaration = declarationOf3(node.expression, context);
  return declaration !== void 0 && ts49.isClassDeclaration(declaration) && declaration.name !== void 0 ? [declaration.name.text] : [];
}
function declarationOf3(expression, context) {
  const symbol = context.checker.getSymbolAtLocation(nameNodeOf(expression));
  if (symbol === void 0) return void 0;
  const target = (symbol.flags & ts49.SymbolFlags.Alias) !== 0 ? context.checker.getAliasedSymbol(symbol) : symbol;
  return target.valueDeclaration ?? target.declarations?.[0];
}
function hasTag(call, name, context) {
  const declaration = context.checker.getResolvedSignature(call)?.declaration;
  const tags = declaration === void 0 ? [] : tagsOfDeclaration(declaration);
  return tags.some((tag2) => tag2.name === name && tag2.library === "mongoose");
}
function moduleOf(expression, context) {
  const origin = context.originOf(expression);
  if (ts49.isCallExpression(origin)) {
    const [argument2] = origin.arguments;
    if (nameOfReference(origin.expression) === "require" && argument2 !== void 0 && ts49.isStringLiteralLike(argument2)) return argument2.text;
    return moduleOf(origin.expression, context);
  }
  const symbol = context.checker.getSymbolAtLocation(ts49.isPropertyAccessExpression(origin) ? origin.expression : origin);
  for (let node = symbol?.declarations?.[0]; node !== void 0; node = node.parent) {
    if (ts49.isImportDeclaration(node) && ts49.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier.text;
    if (ts49.isVariableDeclaration(node) && node.initializer !== void 0) {
      const value = unwrap(node.initializer);
      if (value !== origin && ts49.isCallExpression(value)) return moduleOf(value, context);
    }
  }
  return void 0;
}

// src/collect/stores/mongoose-index.ts
import { ts as ts51 } from "ts-morph";

// src/collect/stores/mongoose-schemas.ts
import { ts as ts50 } from "ts-morph";
var chained = /* @__PURE__ */ new Set(["add", "clone", "index", "method", "plugin", "post", "pre", "set", "static"]);
var maximumDepth12 = 8;
function schemaOf(expression, context, depth = 0) {
  const origin = context.originOf(expression);
  if (!ts50.isCallExpression(origin) && !ts50.isNewExpression(origin)) return void 0;
  if (isSchemaCall(origin, context)) return origin;
  if (ts50.isNewExpression(origin) || depth > maximumDepth12) return void 0;
  const name = calleeName(origin) ?? "";
  const [argument2] = origin.arguments;
  if (name === "createForClass" && argument2 !== void 0) return classOf(argument2, context);
  const receiver = receiverOf(origin.expression);
  if (receiver !== void 0 && chained.has(name)) return schemaOf(receiver, context, depth + 1);
  return firstSchema(resultsOf(origin, context), context, depth + 1);
}
function firstSchema(candidates, context, depth) {
  for (const candidate of candidates) {
    const schema = schemaOf(candidate, context, depth);
    if (schema !== void 0) return schema;
  }
  return void 0;
}
function isSchemaCall(call, context) {
  return /schema$/i.test(calleeName(call) ?? "") && hasTag(call, "schema", context);
}
function isClass(source) {
  return ts50.isClassDeclaration(source);
}
function classOf(expression, context) {
  const node = unwrap(expression);
  if (nameOfReference(node) === void 0) return void 0;
  const declaration = declarationOf3(node, context);
  return declaration !== void 0 && ts50.isClassDeclaration(declaration) && !declaration.getSourceFile().isDeclarationFile ? declaration : void 0;
}
function isSchemaClass(node, context) {
  const mayBe = ts50.getDecorators(node)?.some(({ expression }) => /schema/i.test(expression.getText())) ?? false;
  return mayBe && decoratorTagged(node, "store", context) !== void 0;
}
function decoratorTagged(node, tag2, context) {
  return ts50.getDecorators(node)?.find(({ expression }) => context.tagsOf(expression).some((candidate) => candidate.name === tag2 && candidate.library === "nestjs-mongoose"));
}
function decoratorArgument(decorator) {
  return decorator !== void 0 && ts50.isCallExpression(decorator.expression) ? decorator.expression.arguments[0] : void 0;
}
function declarationAround(source) {
  if (isClass(source)) return source;
  for (let node = source; !ts50.isSourceFile(node); node = node.parent) {
    if (ts50.isVariableDeclaration(node)) return statementOf(node);
    if (ts50.isExportAssignment(node) || ts50.isExpressionStatement(node) || ts50.isPropertyDeclaration(node)) return node;
    if (ts50.isStatement(node) || ts50.isFunctionLike(node)) return source;
  }
  return source;
}
function statementOf(node) {
  const list = node.parent;
  return ts50.isVariableDeclarationList(list) && list.declarations.length === 1 && ts50.isVariableStatement(list.parent) ? list.parent : node;
}
function variableOf(node) {
  if (ts50.isClassDeclaration(node)) return node.name?.text;
  for (let current = node; !ts50.isStatement(current) && !ts50.isSourceFile(current) && !ts50.isFunctionLike(current); current = current.parent) {
    if (ts50.isVariableDeclaration(current) || ts50.isPropertyDeclaration(current) || ts50.isPropertyAssignment(current)) {
      return ts50.isIdentifier(current.name) ? current.name.text : void 0;
    }
    if (ts50.isBinaryExpression(current) && current.operatorToken.kind === ts50.SyntaxKind.EqualsToken) return nameOfReference(current.left);
  }
  return void 0;
}
function spanBelowDecorators(node, context) {
  const modifiers = ts50.canHaveModifiers(node) ? ts50.getModifiers(node) ?? [] : [];
  const { name } = node;
  const first = modifiers[0] ?? (ts50.isPropertyDeclaration(node) ? name : void 0) ?? keywordOf(node);
  return context.spanBetween(node.getSourceFile(), first.getStart(), node.end);
}
function keywordOf(node) {
  if (!ts50.isClassDeclaration(node)) return node;
  return node.getChildren().find(({ kind: kind2 }) => kind2 === ts50.SyntaxKind.ClassKeyword) ?? node;
}

// src/collect/stores/mongoose-index.ts
var changing = /* @__PURE__ */ new Set(["add", "index", "plugin", "set"]);
var indexes2 = /* @__PURE__ */ new WeakMap();
function schemaIndexOf(sourceFile, context) {
  const known2 = indexes2.get(context);
  if (known2 !== void 0) return known2;
  const { project } = context;
  const index = new Indexer(context).index(project?.sourceFiles ?? [sourceFile]);
  if (project !== void 0) indexes2.set(context, index);
  return index;
}
var Indexer = class {
  constructor(context) {
    this.context = context;
  }
  context;
  #found = { registrations: [], sources: /* @__PURE__ */ new Map(), changes: /* @__PURE__ */ new Map(), features: /* @__PURE__ */ new Set() };
  /** Model calls whose schema is a parameter of the function around them. */
  #wrappers = /* @__PURE__ */ new Map();
  index(sourceFiles) {
    if (!sourceFiles.some(({ text }) => text.includes("mongoose"))) return this.#found;
    const files = sourceFiles.filter(({ text }) => /schema|\bmodel\b|discriminator/i.test(text));
    for (const sourceFile of files) for (const node of nodesOf(sourceFile)) this.#visit(node);
    if (this.#wrappers.size === 0) return this.#found;
    for (const sourceFile of files) for (const node of nodesOf(sourceFile)) this.#visitWrapped(node);
    return this.#found;
  }
  #visit(node) {
    if (ts51.isClassDeclaration(node)) {
      if (isSchemaClass(node, this.context)) this.#addSource(node);
    } else if (ts51.isCallExpression(node) || ts51.isNewExpression(node)) {
      this.#visitCall(node);
    }
  }
  #visitCall(node) {
    const name = calleeName(node) ?? "";
    if (isSchemaCall(node, this.context)) this.#addSource(node);
    else if (ts51.isNewExpression(node)) return;
    else if (name === "model" || name === "discriminator") this.#visitModel(node, name);
    else if (name === "forFeature" || name === "forFeatureAsync") this.#visitFeatures(node);
    else if (name === "InjectModel") this.#addFeature(node.arguments[0]);
    else if (changing.has(name)) this.#visitChange(node);
  }
  #addSource(source) {
    append(this.#found.sources, source.getSourceFile(), source);
  }
  #visitModel(call, method) {
    const [name, schema, collection] = call.arguments;
    if (name === void 0 || schema === void 0 || !hasTag(call, "store", this.context)) return;
    const source = schemaOf(schema, this.context);
    const base = method === "discriminator" ? receiverOf(call.expression) : void 0;
    if (source !== void 0) this.#found.registrations.push({ call, name, source, collection, base });
    else this.#noteWrapper(call, schema);
  }
  #noteWrapper(call, schema) {
    const parameter = parameterOf3(schema, this.context);
    if (parameter !== void 0 && isFunction(parameter.parent)) this.#wrappers.set(parameter.parent, call);
  }
  #visitWrapped(node) {
    if (!ts51.isCallExpression(node)) return;
    const declaration = this.#wrapperOf(node);
    const inner = declaration === void 0 ? void 0 : this.#wrappers.get(declaration);
    if (declaration === void 0 || inner === void 0) return;
    const [name, schema] = inner.arguments.map((argument2) => this.#passed(argument2, declaration, node));
    const source = schema === void 0 ? void 0 : schemaOf(schema, this.context);
    if (name !== void 0 && source !== void 0) {
      this.#found.registrations.push({ call: node, name, source, collection: void 0, base: void 0 });
    }
  }
  #wrapperOf(call) {
    const mayHoldSchema = call.arguments.some((argument2) => nameOfReference(unwrap(argument2)) !== void 0 || ts51.isCallExpression(argument2));
    if (!mayHoldSchema) return void 0;
    const declaration = this.context.checker.getResolvedSignature(call)?.declaration;
    return declaration !== void 0 && isFunction(declaration) && this.#wrappers.has(declaration) ? declaration : void 0;
  }
  /** What a call passes for a parameter; other expressions stand for themselves. */
  #passed(argument2, declaration, call) {
    const parameter = parameterOf3(argument2, this.context);
    const position = parameter === void 0 ? -1 : declaration.parameters.indexOf(parameter);
    return position < 0 ? argument2 : call.arguments[position];
  }
  #visitFeatures(call) {
    const [models] = call.arguments;
    const list = models === void 0 ? void 0 : this.context.originOf(models);
    if (list === void 0 || !ts51.isArrayLiteralExpression(list)) return;
    for (const element of list.elements) {
      const feature = objectOf(element, this.context);
      if (feature !== void 0) this.#visitFeature(call, feature);
    }
  }
  #visitFeature(call, feature) {
    const options = new Map(propertiesOf(feature, this.context).map((property) => [property.name, property.value]));
    const name = options.get("name");
    const schema = options.get("schema");
    this.#addFeature(name);
    const source = schema === void 0 ? void 0 : schemaOf(schema, this.context);
    if (name === void 0 || source === void 0) return;
    this.#found.registrations.push({ call, name, source, collection: optionOf2(feature, "collection", this.context), base: void 0 });
  }
  /** `User.name`. */
  #addFeature(name) {
    const owner = name === void 0 ? void 0 : receiverOf(name);
    const declaration = owner === void 0 ? void 0 : classOf(owner, this.context);
    if (declaration !== void 0) this.#found.features.add(declaration);
  }
  #visitChange(call) {
    const receiver = receiverOf(call.expression);
    const source = receiver === void 0 || call.arguments.length === 0 ? void 0 : schemaOf(receiver, this.context);
    if (source !== void 0) append(this.#found.changes, source, call);
  }
};
function* nodesOf(sourceFile) {
  const waiting = [sourceFile];
  for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
    yield node;
    const children = [];
    ts51.forEachChild(node, (child) => {
      children.push(child);
    });
    waiting.push(...children.reverse());
  }
}
function parameterOf3(expression, context) {
  const node = unwrap(expression);
  const declaration = ts51.isIdentifier(node) ? declarationOf3(node, context) : void 0;
  return declaration !== void 0 && ts51.isParameter(declaration) ? declaration : void 0;
}

// src/collect/stores/mongoose-names.ts
import { ts as ts52 } from "ts-morph";
var uncountable = /(?:advice|energy|health|justice|machinery|equipment|information|paper|money|species|series|news|status|media|expertise)$/;
var plurals = [
  [/human$/, "humans"],
  [/man$/, "men"],
  [/person$/, "people"],
  [/child$/, "children"],
  [/(alias|status|virus)$/, "$1es"],
  [/(buffal|tomat|potat)o$/, "$1oes"],
  [/sis$/, "ses"],
  [/([^f])fe$/, "$1ves"],
  [/([lr])f$/, "$1ves"],
  [/([^aeiouy]|qu)y$/, "$1ies"],
  [/(x|ch|ss|sh)$/, "$1es"],
  [/s$/, "s"],
  [/([^a-z])$/, "$1"],
  [/$/, "s"]
];
function collectionOf(model) {
  const name = model.toLowerCase();
  const plural = uncountable.test(name) ? void 0 : plurals.find(([ending]) => ending.test(name));
  return plural === void 0 ? name : name.replace(...plural);
}
function nameWithoutSchema(variable) {
  const name = variable.replace(/_?schema$/i, "");
  return name === "" ? variable : name;
}
function typeArgumentNames(node, context) {
  if (!ts52.isCallExpression(node) && !ts52.isNewExpression(node)) return [];
  return (node.typeArguments ?? []).flatMap((argument2) => namesIn4(argument2, context));
}
function namesIn4(node, context) {
  if (ts52.isIntersectionTypeNode(node) || ts52.isUnionTypeNode(node)) return node.types.flatMap((type) => namesIn4(type, context));
  if (!ts52.isTypeReferenceNode(node)) return [];
  const name = ts52.isIdentifier(node.typeName) ? node.typeName : node.typeName.right;
  const own = isOfLibrary(name, context) ? [] : [name.text];
  return [...own, ...(node.typeArguments ?? []).flatMap((argument2) => namesIn4(argument2, context))];
}
function isOfLibrary(name, context) {
  const symbol = context.checker.getSymbolAtLocation(name);
  const target = symbol !== void 0 && (symbol.flags & ts52.SymbolFlags.Alias) !== 0 ? context.checker.getAliasedSymbol(symbol) : symbol;
  const [declaration] = target?.declarations ?? [];
  return declaration === void 0 || isLibrary(declaration);
}
function phantomNames(model, context) {
  const { checker } = context;
  const store = checker.getPropertyOfType(checker.getTypeAtLocation(model), "__store");
  return store === void 0 ? [] : namesOfType(checker.getTypeOfSymbol(store));
}
function namesOfType(type) {
  if (type.isStringLiteral()) return [type.value];
  const own = [type.aliasSymbol, type.symbol].flatMap((symbol) => symbol === void 0 || symbol.name.startsWith("__") || symbol.declarations?.some(isLibrary) === true ? [] : [symbol.name]);
  return type.isUnionOrIntersection() ? [...own, ...type.types.flatMap(namesOfType)] : own;
}
function isLibrary(declaration) {
  return /\/libraries\/[\w-]+\.d\.ts$|\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName);
}
function documentNames(source, context) {
  const name = ts52.isClassDeclaration(source) ? source.name?.text : void 0;
  if (name === void 0) return [];
  const declared = source.getSourceFile().statements.flatMap((statement) => ts52.isTypeAliasDeclaration(statement) && namesIn4(statement.type, context).includes(name) ? [statement.name.text] : []);
  return [.../* @__PURE__ */ new Set([`${name}Document`, ...declared])];
}

// src/collect/stores/mongoose-expiry.ts
var units = [
  [/^(|ms|msecs?|milliseconds?)$/, 1e-3],
  [/^(s|secs?|seconds?)$/, 1],
  [/^(m|mins?|minutes?)$/, 60],
  [/^(h|hrs?|hours?)$/, 3600],
  [/^(d|days?)$/, 86400],
  [/^(w|weeks?)$/, 604800],
  [/^(y|yrs?|years?)$/, 31557600]
];
function expiryOfField({ fact, options }, context) {
  if (options === void 0 || fact.type !== "date") return [];
  const index = optionOf2(options, "index", context);
  const period2 = periodIn(options, context) ?? (index === void 0 ? void 0 : periodIn(objectOf(index, context), context));
  if (period2 === void 0) return [];
  return [expiry(period2, fact.name, hasDefault(options, context), context)];
}
function expiryOfIndex(call, fields, context) {
  const [keys2, options] = call.arguments;
  if (keys2 === void 0 || options === void 0) return [];
  const period2 = periodIn(objectOf(options, context), context);
  if (period2 === void 0) return [];
  const object = objectOf(keys2, context);
  const field = object === void 0 ? void 0 : propertiesOf(object, context)[0]?.name;
  const declared = fields.find(({ fact }) => fact.name === field)?.options;
  return [{ ...expiry(period2, field, hasDefault(declared, context), context), evidence: evidenceAt2(call, field, context) }];
}
function periodIn(options, context) {
  return optionOf2(options, "expireAfterSeconds", context) ?? optionOf2(options, "expires", context);
}
function hasDefault(options, context) {
  return optionOf2(options, "default", context) !== void 0;
}
function expiry(period2, field, isFilled, context) {
  const seconds = secondsOf3(period2, context);
  const isKnown = seconds !== void 0 && seconds > 0 && (isFilled || !isDeadline(field ?? ""));
  return {
    evidence: evidenceAt2(period2, field, context),
    ...isKnown ? { seconds } : {},
    ...field === void 0 ? {} : { field }
  };
}
function isDeadline(field) {
  return /expir|(valid|keep|retain|delete|remove|purge)_?(until|at|after|on)$|deadline|ttl/i.test(field);
}
function secondsOf3(period2, context) {
  const values = context.constantsOf(period2).map(toSeconds);
  const known2 = values.filter((value) => value !== void 0);
  return known2.length === 0 || known2.length < values.length ? void 0 : Math.max(...known2);
}
function toSeconds(value) {
  if (typeof value === "number") return value;
  const match = typeof value === "string" ? /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(value) : null;
  const unit = units.find(([pattern2]) => pattern2.test(match?.[2]?.toLowerCase() ?? "?"))?.[1];
  return match === null || unit === void 0 ? void 0 : Math.round(Number(match[1]) * unit);
}
function evidenceAt2(node, field, context) {
  return { file: context.pathOf(node), line: context.lineOf(node), how: field === void 0 ? "TTL index" : `TTL index on ${field}` };
}

// src/collect/stores/mongoose-fields.ts
import { ts as ts55 } from "ts-morph";

// src/collect/stores/mongoose-nest.ts
import { ts as ts53 } from "ts-morph";
function classProperties(declaration, context) {
  const members = withBases(declaration, context).flatMap((owner) => owner.members.filter(ts53.isPropertyDeclaration));
  const decorated = members.flatMap((node) => {
    const decorator = decoratorTagged(node, "field", context);
    return decorator === void 0 ? [] : [{ node, options: decoratorArgument(decorator) }];
  });
  const stored = decorated.length > 0 ? decorated : members.map((node) => ({ node, options: void 0 }));
  return stored.flatMap(({ node, options }) => {
    const name = propertyName(node.name);
    return name === void 0 ? [] : [{ name, node, options }];
  });
}
function withBases(declaration, context) {
  const owners = [declaration];
  for (let owner = declaration; owner !== void 0; owner = baseOf(owner, context)) {
    if (!owners.includes(owner)) owners.unshift(owner);
    else if (owner !== declaration) break;
  }
  return owners;
}
function baseOf(declaration, context) {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts53.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  return base === void 0 ? void 0 : classOf(base, context);
}

// src/collect/stores/mongoose-types.ts
import { ts as ts54 } from "ts-morph";
var schemaTypes = {
  string: "string",
  number: "number",
  decimal128: "number",
  double: "number",
  int32: "number",
  bigint: "number",
  long: "number",
  boolean: "boolean",
  bool: "boolean",
  date: "date",
  buffer: "binary",
  objectid: "string",
  oid: "string",
  uuid: "string",
  mixed: "json",
  object: "json",
  map: "json",
  array: "json"
};
var open = { type: "json", typeText: "Mixed", list: false };
function leafOfExpression(expression) {
  const text = ts54.isStringLiteralLike(expression) ? expression.text : nameOfReference(expression);
  const type = text === void 0 ? void 0 : schemaTypes[text.toLowerCase()];
  if (text === void 0 || type === void 0) return { type: "unknown", typeText: "unknown", list: false };
  return { type, typeText: text, list: text === "Array" };
}
function annotatedType(node, context, list = false) {
  if (ts54.isParenthesizedTypeNode(node)) return annotatedType(node.type, context, list);
  if (ts54.isUnionTypeNode(node)) return unionType(node, context, list);
  if (ts54.isArrayTypeNode(node)) return annotatedType(node.elementType, context, true);
  if (ts54.isTypeReferenceNode(node)) return referencedType(node, context, list);
  if (ts54.isLiteralTypeNode(node)) return { leaf: { type: "enum", typeText: "literal", list } };
  const text = keywords.get(node.kind);
  return { leaf: text === void 0 ? { ...open, list } : { type: text, typeText: text, list } };
}
var keywords = /* @__PURE__ */ new Map([
  [ts54.SyntaxKind.StringKeyword, "string"],
  [ts54.SyntaxKind.NumberKeyword, "number"],
  [ts54.SyntaxKind.BigIntKeyword, "number"],
  [ts54.SyntaxKind.BooleanKeyword, "boolean"]
]);
function unionType(node, context, list) {
  const members = node.types.filter((member) => !isNothing(member));
  const [first] = members;
  if (first === void 0) return { leaf: { ...open, list } };
  return annotatedType(first, context, list);
}
function isNothing(node) {
  return node.kind === ts54.SyntaxKind.UndefinedKeyword || ts54.isLiteralTypeNode(node) && node.literal.kind === ts54.SyntaxKind.NullKeyword;
}
function referencedType(node, context, list) {
  const name = ts54.isIdentifier(node.typeName) ? node.typeName : node.typeName.right;
  const [argument2] = node.typeArguments ?? [];
  if (/^(Array|ReadonlyArray|DocumentArray|Set)$/.test(name.text) && argument2 !== void 0) return annotatedType(argument2, context, true);
  const type = schemaTypes[name.text.toLowerCase()];
  if (type !== void 0) return { leaf: { type, typeText: name.text, list } };
  const declaration = declarationOf3(name, context);
  if (declaration === void 0) return { leaf: { ...open, list } };
  if (ts54.isEnumDeclaration(declaration)) return { leaf: { type: "enum", typeText: name.text, list } };
  if (ts54.isTypeAliasDeclaration(declaration)) return annotatedType(declaration.type, context, list);
  if (ts54.isClassDeclaration(declaration) && !declaration.getSourceFile().isDeclarationFile) return { parts: declaration, list };
  return { leaf: { ...open, list } };
}

// src/collect/stores/mongoose-fields.ts
var maximumDepth13 = 12;
var json = { type: "json", typeText: "Mixed", list: false };
var FieldReader = class {
  /** @param typeKey the property that holds the type, `type` where the schema's options name no other. */
  constructor(context, typeKey) {
    this.context = context;
    this.typeKey = typeKey;
  }
  context;
  typeKey;
  fields = [];
  /** Schemas and classes whose fields were taken into this one. */
  embedded = /* @__PURE__ */ new Set();
  readDefinition(definition, source, prefix = "") {
    this.#parts(definition, { name: prefix, node: definition, list: false, hidden: false, depth: 0, within: [source] });
  }
  readClass(declaration) {
    for (const property of classProperties(declaration, this.context)) {
      this.#classProperty(property, { name: "", node: declaration, list: false, hidden: false, depth: 0, within: [declaration] });
    }
  }
  #parts(definition, place) {
    if (place.depth > maximumDepth13) return;
    const properties = propertiesOf(definition, this.context);
    if (properties.length === 0 && place.name !== "") this.#leaf(place, json);
    for (const { name, node, value } of properties) {
      if (name === "_id" && isConstant(value, false, this.context)) continue;
      this.#value(value, below(place, name, node));
    }
  }
  #value(expression, place) {
    const { context } = this;
    const origin = context.originOf(expression);
    if (ts55.isArrayLiteralExpression(origin)) {
      const [element] = origin.elements;
      if (element === void 0) this.#leaf({ ...place, list: true }, json);
      else this.#value(element, { ...place, list: true });
      return;
    }
    const schema = schemaOf(origin, context) ?? this.#classIn(origin);
    if (schema !== void 0) this.#embed(schema, place);
    else this.#plain(origin, place);
  }
  #plain(origin, place) {
    const object = objectIn2(origin, this.context);
    if (object !== void 0) this.#object(object, place);
    else if (ts55.isArrowFunction(origin) && !ts55.isBlock(origin.body)) this.#value(origin.body, place);
    else this.#leaf(place, leafOfExpression(origin));
  }
  #object(object, place) {
    const type = propertiesOf(object, this.context).find(({ name }) => name === this.typeKey);
    if (type === void 0 || this.#isFieldCalledType(type)) this.#parts(object, place);
    else this.#value(type.value, { ...place, options: object, hidden: place.hidden || this.#isHidden(object) });
  }
  /** `{ type: { type: String } }` is a part that is called `type`. */
  #isFieldCalledType(type) {
    const value = this.context.originOf(type.value);
    return this.typeKey === "type" && ts55.isObjectLiteralExpression(value) && optionOf2(value, "type", this.context) !== void 0;
  }
  #isHidden(options) {
    return isConstant(optionOf2(options, "select", this.context), false, this.context) || isConstant(optionOf2(options, "private", this.context), true, this.context);
  }
  /** A class of the application given as a type: Nest embeds it. */
  #classIn(expression) {
    return ts55.isIdentifier(expression) || ts55.isPropertyAccessExpression(expression) ? classOf(expression, this.context) : void 0;
  }
  #embed(source, place) {
    if (place.within.includes(source)) return;
    this.embedded.add(source);
    const inner = { ...place, within: [...place.within, source] };
    if (isClass(source)) {
      for (const property of classProperties(source, this.context)) this.#classProperty(property, inner);
      return;
    }
    const definition = source.arguments?.[0] === void 0 ? void 0 : objectOf(source.arguments[0], this.context);
    if (definition === void 0) this.#leaf(place, json);
    else this.#parts(definition, inner);
  }
  #classProperty({ name, node, options }, outer) {
    const place = below(outer, name, node);
    if (options === void 0) {
      this.#annotated(node, place);
      return;
    }
    const object = objectIn2(options, this.context);
    if (object === void 0 || optionOf2(object, this.typeKey, this.context) !== void 0) this.#value(options, place);
    else if (isRaw(options)) this.#object(object, place);
    else this.#annotated(node, { ...place, options: object, hidden: place.hidden || this.#isHidden(object) });
  }
  #annotated(node, place) {
    const annotated = node.type === void 0 ? { leaf: json } : annotatedType(node.type, this.context);
    if ("leaf" in annotated) this.#leaf(place, annotated.leaf);
    else this.#embed(annotated.parts, { ...place, list: place.list || annotated.list });
  }
  #leaf(place, leaf) {
    const { context } = this;
    const { options } = place;
    const list = place.list || leaf.list;
    const isEnum = leaf.type === "string" && options !== void 0 && optionOf2(options, "enum", context) !== void 0;
    const references = referenceOf2(options, context);
    const sourceFile = place.node.getSourceFile();
    this.fields.push({
      options,
      fact: {
        name: place.name,
        span: spanBelowDecorators(place.node, context),
        type: isEnum ? "enum" : leaf.type,
        typeText: list ? `${leaf.typeText}[]` : leaf.typeText,
        list,
        hidden: place.hidden,
        primaryKey: place.name === "_id",
        ...references === void 0 ? {} : { references },
        annotations: annotationsOf(place.node, (start3, end) => context.spanBetween(sourceFile, start3, end))
      }
    });
  }
};
function below(place, name, node) {
  const { list, hidden, within } = place;
  return { name: place.name === "" ? name : `${place.name}.${name}`, node, list, hidden, within, depth: place.depth + 1 };
}
function objectIn2(expression, context) {
  const origin = context.originOf(expression);
  if (ts55.isObjectLiteralExpression(origin)) return origin;
  if (!ts55.isCallExpression(origin)) return void 0;
  const values = isRaw(origin) ? [...origin.arguments] : resultsOf(origin, context);
  return values.map((value) => objectOf(value, context)).find((object) => object !== void 0);
}
function isRaw(expression) {
  return ts55.isCallExpression(expression) && ts55.isIdentifier(expression.expression) && expression.expression.text === "raw";
}
function referenceOf2(options, context) {
  const target = options === void 0 ? void 0 : optionOf2(options, "ref", context);
  if (target === void 0) return void 0;
  const reference = ts55.isArrowFunction(target) && !ts55.isBlock(target.body) ? target.body : target;
  const name = textsOf2(reference, context)[0] ?? modelName(reference, context) ?? classOf(reference, context)?.name?.text;
  return name === void 0 ? void 0 : { kind: "mongoose", name };
}
function modelName(expression, context) {
  const origin = context.originOf(expression);
  const [argument2] = ts55.isCallExpression(origin) ? origin.arguments : [];
  return textsOf2(argument2, context)[0];
}

// src/collect/stores/mongoose-soft-delete.ts
var marks = /^(is)?(soft)?(deleted|removed)(at|on|date)?$|^(deletion|removal)date$/;
function softDeleteOfPlugin(call, context) {
  const [plugin, options] = call.arguments;
  if (plugin === void 0) return void 0;
  const name = moduleOf(plugin, context) ?? nameOfReference(unwrap(plugin)) ?? "";
  if (!/soft-?_?delete|mongoose-?delete/i.test(name)) return void 0;
  const settings = options === void 0 ? void 0 : objectOf(options, context);
  const evidence = { file: context.pathOf(call), line: context.lineOf(call), how: "plugin for soft deletion" };
  return {
    softDelete: { field: "deleted", automatic: true, evidence },
    fields: [
      fieldAt2(call, "deleted", "boolean", context),
      ...isConstant(optionOf2(settings, "deletedAt", context), true, context) ? [fieldAt2(call, "deletedAt", "date", context)] : [],
      ...isConstant(optionOf2(settings, "deletedBy", context), true, context) ? [fieldAt2(call, "deletedBy", "string", context)] : []
    ]
  };
}
function softDeleteOfFields(fields) {
  const field = fields.find(({ name, type, list }) => !list && (type === "date" || type === "boolean") && marks.test(name.replaceAll("_", "").toLowerCase()));
  if (field === void 0) return void 0;
  return { field: field.name, automatic: false, evidence: { file: field.span.file, line: field.span.line, how: `field ${field.name}` } };
}
function fieldAt2(node, name, type, context) {
  const typeText3 = { date: "Date", boolean: "Boolean", string: "ObjectId" }[type];
  return { name, span: spanBelowDecorators(node, context), type, typeText: typeText3, list: false, hidden: false, primaryKey: name === "_id", annotations: [] };
}

// src/collect/stores/mongoose-schema-facts.ts
var schemas = /* @__PURE__ */ new WeakMap();
function readSchema(source, index, context) {
  const known2 = schemas.get(index) ?? /* @__PURE__ */ new Map();
  schemas.set(index, known2);
  const facts = known2.get(source) ?? schemaFacts(source, index.changes.get(source) ?? [], context);
  known2.set(source, facts);
  return facts;
}
function schemaFacts(source, changes, context) {
  const settings = settingsOf(source, context);
  const reader = new FieldReader(context, textsOf2(optionOf2(settings, "typeKey", context), context)[0] ?? "type");
  const changesNamed = (name) => changes.filter((call) => calleeName(call) === name);
  if (isClass(source)) reader.readClass(source);
  for (const definition of definitionsOf(source, changesNamed("add"), context)) reader.readDefinition(definition.object, source, definition.prefix);
  const plugins = changesNamed("plugin").map((call) => softDeleteOfPlugin(call, context)).filter((plugin) => plugin !== void 0);
  const written = reader.fields.map(({ fact }) => fact);
  const fields = withoutTwins([
    ...written,
    ...plugins.flatMap((plugin) => plugin.fields),
    ...timestampsOf(settings, changesNamed("set"), context),
    ...keyOf2(source, settings, context)
  ]);
  const softDelete = plugins[0]?.softDelete ?? softDeleteOfFields(written);
  return {
    fields,
    embedded: reader.embedded,
    ...softDelete === void 0 ? {} : { softDelete },
    expiry: [
      ...reader.fields.flatMap((field) => expiryOfField(field, context)),
      ...changesNamed("index").flatMap((call) => expiryOfIndex(call, reader.fields, context))
    ]
  };
}
function definitionsOf(source, additions, context) {
  const calls = isClass(source) ? additions : [source, ...additions];
  return calls.flatMap((call) => {
    const [definition, prefix] = call.arguments ?? [];
    const object = definition === void 0 ? void 0 : objectOf(definition, context);
    const text = call === source ? void 0 : textsOf2(prefix, context)[0];
    return object === void 0 ? [] : [{ object, prefix: text?.replace(/\.$/, "") ?? "" }];
  });
}
function settingsOf(source, context) {
  const options = isClass(source) ? decoratorArgument(decoratorTagged(source, "store", context)) : source.arguments?.[1];
  return options === void 0 ? void 0 : objectOf(options, context);
}
function withoutTwins(fields) {
  const names2 = /* @__PURE__ */ new Map();
  for (const field of fields) if (!names2.has(field.name)) names2.set(field.name, field);
  return [...names2.values()];
}
function timestampsOf(settings, sets, context) {
  const set = sets.find((call) => call.arguments[0] !== void 0 && textsOf2(call.arguments[0], context)[0] === "timestamps");
  const option = optionOf2(settings, "timestamps", context) ?? set?.arguments[1];
  if (option === void 0 || isConstant(option, false, context)) return [];
  const names2 = objectOf(option, context);
  return ["createdAt", "updatedAt"].flatMap((name) => {
    const own = optionOf2(names2, name, context);
    if (isConstant(own, false, context)) return [];
    return [fieldAt2(option, textsOf2(own, context)[0] ?? name, "date", context)];
  });
}
function keyOf2(source, settings, context) {
  if (isConstant(optionOf2(settings, "_id", context), false, context)) return [];
  return [fieldAt2(declarationAround(source), "_id", "string", context)];
}
var parts3 = /* @__PURE__ */ new WeakMap();
function embeddedSchemas(index, context) {
  const known2 = parts3.get(index);
  if (known2 !== void 0) return known2;
  const sources = [...index.sources.values()].flat();
  const found = new Set(sources.flatMap((source) => [...readSchema(source, index, context).embedded]));
  parts3.set(index, found);
  return found;
}

// src/collect/stores/mongoose.ts
var kind = "mongoose";
function readMongooseStores(sourceFile, context) {
  const index = schemaIndexOf(sourceFile, context);
  const reader = new StoreReader(index, context);
  const registered = index.registrations.filter(({ call, source }) => !isClass(source) && call.getSourceFile() === sourceFile).flatMap((registration) => reader.ofRegistration(registration));
  const declared = (index.sources.get(sourceFile) ?? []).flatMap((source) => reader.ofSource(source));
  return [...registered, ...declared].sort((left, right) => left.span.start - right.span.start);
}
var StoreReader = class {
  constructor(index, context) {
    this.index = index;
    this.context = context;
  }
  index;
  context;
  ofRegistration(registration) {
    const { source, name } = registration;
    const [text] = textsOf2(name, this.context);
    if (text === void 0) this.context.note(name, "The name of this model is not constant; its schema stands for it.");
    const store = this.#store(source, text ?? this.#ownName(source), this.#registrationsOf(source).filter((other) => this.#hasName(other, text)));
    return this.#firstOf(registration, text) === registration ? [store] : [];
  }
  /** Of several calls for one model only the first declares the store. */
  #firstOf(registration, name) {
    return this.#registrationsOf(registration.source).find((other) => this.#hasName(other, name));
  }
  #hasName(registration, name) {
    return textsOf2(registration.name, this.context)[0] === name;
  }
  #registrationsOf(source) {
    return this.index.registrations.filter((registration) => registration.source === source);
  }
  /** A class, or a schema that nothing registers: a store unless it is only a part of others. */
  ofSource(source) {
    const registrations = this.#registrationsOf(source);
    if (!isClass(source) && registrations.length > 0) return [];
    const isRegistered = registrations.length > 0 || isClass(source) && this.index.features.has(source);
    if (!isRegistered && embeddedSchemas(this.index, this.context).has(source)) return [];
    return [this.#store(source, this.#ownName(source), registrations)];
  }
  #ownName(source) {
    const variable = variableOf(source);
    if (variable !== void 0) return isClass(source) ? variable : nameWithoutSchema(variable);
    return `schema${String(this.context.lineOf(source))}`;
  }
  #store(source, name, registrations) {
    const { context } = this;
    const schema = readSchema(source, this.index, context);
    const declaration = declarationAround(source);
    const file = context.pathOf(declaration);
    return {
      id: `${file}#${name}`,
      name,
      kind,
      span: spanBelowDecorators(declaration, context),
      aliases: this.#aliases(source, name, registrations),
      fields: schema.fields,
      relations: [...referencesOf(schema.fields), ...registrations.flatMap((registration) => sharedCollection(registration, context))],
      ...schema.softDelete === void 0 ? {} : { softDelete: schema.softDelete },
      expiry: schema.expiry,
      ...isLoose(source, context) ? { open: true } : {},
      annotations: annotationsAt([declaration, ...registrations.map(({ call }) => ts56.findAncestor(call, ts56.isVariableStatement))], context)
    };
  }
  #aliases(source, name, registrations) {
    const { context } = this;
    const settings = settingsOf(source, context);
    const names2 = [
      variableOf(source),
      ...typeArgumentNames(source, context),
      ...documentNames(source, context),
      ...textsOf2(optionOf2(settings, "collection", context), context),
      collectionOf(name),
      definitionName(source, context),
      ...registrations.flatMap((registration) => this.#namesFrom(registration))
    ];
    return [...new Set(names2)].filter((alias) => alias !== void 0 && alias !== name && alias !== "").map(String);
  }
  #namesFrom({ call, name, collection, source }) {
    const { context } = this;
    const names2 = textsOf2(name, context);
    return [
      ...names2,
      ...names2.map(collectionOf),
      ...textsOf2(collection, context),
      ...typeArgumentNames(call, context),
      ...isClass(source) ? [] : [variableOf(call), ...phantomNames(call, context), ...phantomsOfVariable(call, context)]
    ];
  }
};
function phantomsOfVariable(call, context) {
  const variable = ts56.findAncestor(call, (node) => ts56.isVariableDeclaration(node) || ts56.isStatement(node));
  return variable !== void 0 && ts56.isVariableDeclaration(variable) && ts56.isIdentifier(variable.name) ? phantomNames(variable.name, context) : [];
}
function definitionName(source, context) {
  const definition = isClass(source) || source.arguments?.[0] === void 0 ? void 0 : context.originOf(source.arguments[0]);
  return definition === void 0 || !ts56.isObjectLiteralExpression(definition) ? void 0 : placeOf3(definition, context);
}
function isLoose(source, context) {
  return isConstant(optionOf2(settingsOf(source, context), "strict", context), false, context);
}
function referencesOf(fields) {
  return fields.flatMap(({ name, references, span }) => references === void 0 ? [] : [{
    name,
    target: references,
    foreignKeys: [name],
    onDelete: "no-action",
    explicit: false,
    evidence: { file: span.file, line: span.line, how: `reference to ${references.name}` }
  }]);
}
function sharedCollection({ call, base }, context) {
  const [name] = base === void 0 ? [] : phantomNames(base, context);
  if (name === void 0) return [];
  return [{
    name: "discriminator",
    target: { kind, name },
    foreignKeys: [],
    onDelete: "cascade",
    explicit: true,
    evidence: { file: context.pathOf(call), line: context.lineOf(call), how: `records lie in the collection of ${name}` }
  }];
}
function annotationsAt(nodes, context) {
  const found = nodes.flatMap((node) => {
    if (node === void 0) return [];
    const sourceFile = node.getSourceFile();
    return annotationsOf(node, (start3, end) => context.spanBetween(sourceFile, start3, end));
  });
  return [...new Map(found.map((annotation) => [`${annotation.span.file}:${String(annotation.span.start)}`, annotation])).values()];
}

// src/collect/stores/typeorm.ts
import { ts as ts66 } from "ts-morph";

// src/collect/stores/typeorm-decorators.ts
import { ts as ts58 } from "ts-morph";

// src/collect/stores/typeorm-options.ts
import { ts as ts57 } from "ts-morph";
var maximumDepth14 = 6;
function optionOf3(options, name, context) {
  return options.flatMap((option) => entriesOf(option, context)).findLast((entry) => entry.name === name)?.value;
}
function optionConstants(options, name, context) {
  const value = optionOf3(options, name, context);
  if (value === void 0) return [];
  const origin = context.originOf(value);
  const parts4 = ts57.isArrayLiteralExpression(origin) ? origin.elements : [value];
  return parts4.flatMap((part2) => context.constantsOf(part2));
}
function isOptionSet(options, name, context) {
  return optionConstants(options, name, context).includes(true);
}
function entriesOf(expression, context, depth = 0) {
  if (depth > maximumDepth14) return [];
  return objectsOf(expression, context, depth).flatMap((object) => object.properties.flatMap((node) => {
    if (ts57.isSpreadAssignment(node)) return entriesOf(node.expression, context, depth + 1);
    const name = propertyName(node.name);
    const value = valueOf3(node);
    return name === void 0 || value === void 0 ? [] : [{ name, value, node }];
  }));
}
function valueOf3(node) {
  if (ts57.isPropertyAssignment(node)) return node.initializer;
  return ts57.isShorthandPropertyAssignment(node) ? node.name : void 0;
}
function objectsOf(expression, context, depth) {
  if (depth > maximumDepth14) return [];
  const origin = context.originOf(expression);
  if (ts57.isObjectLiteralExpression(origin)) return [origin];
  if (ts57.isConditionalExpression(origin)) {
    return [origin.whenFalse, origin.whenTrue].flatMap((arm) => objectsOf(arm, context, depth + 1));
  }
  if (!ts57.isCallExpression(origin)) return [];
  return functionsCalled(origin, context).flatMap((called) => returnedExpressions(called)).flatMap((returned) => objectsOf(returned, context, depth + 1));
}
function functionsCalled(call, context) {
  const declaration = context.checker.getResolvedSignature(call)?.declaration;
  const held = context.originOf(call.expression);
  return [declaration, unwrap(held)].filter((node) => node !== void 0).filter(isFunction).slice(0, 1);
}

// src/collect/stores/typeorm-decorators.ts
var library = "typeorm";
var maximumDepth15 = 3;
function decoratorsOf(node, context) {
  if (!ts58.canHaveDecorators(node)) return [];
  return (ts58.getDecorators(node) ?? []).flatMap((decorator) => resolve(decorator.expression, context, 0));
}
function isStoreClass(declaration, context) {
  return decoratorsOf(declaration, context).some(({ name }) => name === "Entity" || name === "ChildEntity");
}
function hasImportedDecorator(node, module, name, context) {
  if (!ts58.canHaveDecorators(node)) return false;
  return (ts58.getDecorators(node) ?? []).some(({ expression }) => {
    const callee = ts58.isCallExpression(expression) ? expression.expression : expression;
    return importedName(callee, module, context) === name;
  });
}
function typeormName(callee, context) {
  const tag2 = context.tagsOf(callee).find((candidate) => candidate.library === library);
  const name = tag2 === void 0 ? void 0 : ts58.getNameOfDeclaration(tag2.declaration);
  return name !== void 0 && ts58.isIdentifier(name) ? name.text : importedName(callee, library, context);
}
function resolve(expression, context, depth) {
  const call = ts58.isCallExpression(expression) ? expression : void 0;
  const callee = call?.expression ?? expression;
  const name = typeormName(callee, context);
  if (name !== void 0) return [{ name, arguments: call?.arguments ?? [] }];
  if (call === void 0 || depth >= maximumDepth15) return [];
  const parts4 = nameOfReference(callee) === "applyDecorators" ? [...call.arguments] : functionsCalled(call, context).flatMap((called) => returnedExpressions(called));
  return parts4.flatMap((part2) => resolve(part2, context, depth + 1));
}
function importedName(expression, module, context) {
  const root = ts58.isPropertyAccessExpression(expression) ? expression.expression : expression;
  const [declaration] = context.checker.getSymbolAtLocation(root)?.declarations ?? [];
  if (declaration === void 0) return void 0;
  if (ts58.isNamespaceImport(declaration)) {
    return isFrom(declaration.parent.parent, module) ? nameOfReference(expression) : void 0;
  }
  if (!ts58.isImportSpecifier(declaration) || !isFrom(declaration.parent.parent.parent, module)) return void 0;
  return (declaration.propertyName ?? declaration.name).text;
}
function isFrom(node, module) {
  if (!ts58.isImportDeclaration(node) || !ts58.isStringLiteral(node.moduleSpecifier)) return false;
  const { text } = node.moduleSpecifier;
  return text === module || text.startsWith(`${module}/`);
}

// src/collect/stores/typeorm-entity-schema.ts
import { ts as ts60 } from "ts-morph";

// src/collect/stores/typeorm-members.ts
import { ts as ts59 } from "ts-morph";
var maximumDepth16 = 5;
function membersOfClass(declaration, context) {
  const position = { prefix: "", inList: false, depth: 0 };
  return membersOfType(context.checker.getTypeAtLocation(declaration), context, position);
}
function membersOfType(type, context, position) {
  if (position.depth > maximumDepth16) return [];
  return context.checker.getPropertiesOfType(type).flatMap((property) => {
    const decorated = decoratedDeclaration(property, type, context);
    if (decorated === void 0) return [];
    const valueType = context.checker.getTypeOfSymbol(property);
    const embedded = embeddedClass(decorated.decorators, context);
    const name = position.prefix + property.name;
    const member = { ...decorated, name, valueType, inList: position.inList, embedded: embedded !== void 0 };
    return [member, ...embedded === void 0 ? [] : partsOf2(member, embedded, context, position.depth + 1)];
  });
}
function partsOf2(member, embedded, context, depth) {
  const inList = member.inList || member.valueType !== void 0 && context.checker.isArrayType(member.valueType);
  const position = { prefix: `${member.name}.`, inList, depth };
  return membersOfType(context.checker.getTypeAtLocation(embedded), context, position);
}
function decoratedDeclaration(property, type, context) {
  for (const declaration of property.declarations ?? []) {
    const decorators = decoratorsOf(declaration, context);
    if (decorators.length > 0) return { declaration, decorators };
  }
  const bases = type.isClassOrInterface() ? context.checker.getBaseTypes(type) : [];
  for (const base of bases) {
    const inherited = context.checker.getPropertyOfType(base, property.name);
    if (inherited !== void 0 && inherited !== property) return decoratedDeclaration(inherited, base, context);
  }
  return void 0;
}
function embeddedClass(decorators, context) {
  const [first] = decorators.find(({ name }) => name === "Column")?.arguments ?? [];
  return first !== void 0 && isFunction(unwrap(first)) ? classOf2(first, context) : void 0;
}
function classOf2(expression, context) {
  const symbol = context.checker.getSymbolAtLocation(nameNodeOf(referenceIn(expression)));
  if (symbol === void 0) return void 0;
  const target = (symbol.flags & ts59.SymbolFlags.Alias) !== 0 ? context.checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations?.find((declaration) => ts59.isClassLike(declaration));
}
function referenceIn(expression) {
  const node = unwrap(expression);
  const [returned] = isFunction(node) ? returnedExpressions(node) : [];
  return returned === void 0 ? node : unwrap(returned);
}

// src/collect/stores/typeorm-entity-schema.ts
var maximumDepth17 = 5;
var decoratorOfFlag = {
  createDate: "CreateDateColumn",
  updateDate: "UpdateDateColumn",
  deleteDate: "DeleteDateColumn",
  version: "VersionColumn",
  objectId: "ObjectIdColumn"
};
var decoratorOfRelation = {
  "many-to-one": "ManyToOne",
  "one-to-one": "OneToOne",
  "one-to-many": "OneToMany",
  "many-to-many": "ManyToMany"
};
function entitySchemasIn(sourceFile, context) {
  if (!sourceFile.text.includes("EntitySchema")) return [];
  const found = [];
  const visit2 = (node) => {
    const schema = ts60.isNewExpression(node) ? entitySchemaCall(node, context) : void 0;
    if (schema !== void 0) found.push(schema);
    ts60.forEachChild(node, visit2);
  };
  visit2(sourceFile);
  return found;
}
function entitySchemaCall(node, context) {
  const [options] = node.arguments ?? [];
  if (options === void 0 || typeormName(node.expression, context) !== "EntitySchema") return void 0;
  return { node, options };
}
function nameOfSchema({ options }, context) {
  const value = optionOf3([options], "name", context);
  const [name] = value === void 0 ? [] : context.constantsOf(value);
  if (typeof name === "string") return name;
  const isClassName = value !== void 0 && ts60.isPropertyAccessExpression(value) && value.name.text === "name";
  return isClassName ? classOf2(value.expression, context)?.name?.text : void 0;
}
function aliasesOfSchema({ node, options }, context) {
  const [type] = node.typeArguments ?? [];
  const target = optionOf3([options], "target", context);
  const variable = ts60.isVariableDeclaration(node.parent) ? node.parent.name : void 0;
  return [
    type !== void 0 && ts60.isTypeReferenceNode(type) ? lastIdentifier(type.typeName) : void 0,
    target === void 0 ? void 0 : nameOfReference(referenceIn(target)),
    ...optionConstants([options], "tableName", context).map(String),
    variable !== void 0 && ts60.isIdentifier(variable) ? variable.text : void 0
  ].filter((name) => name !== void 0);
}
function lastIdentifier(name) {
  return ts60.isIdentifier(name) ? name.text : name.right.text;
}
function membersOfSchema(schema, context, prefix = "", depth = 0) {
  if (depth > maximumDepth17) return [];
  const recordType = schema.node.typeArguments?.[0];
  const toMember = (entry, decorators, embedded = false) => ({
    ...valueTypeOf(entry.name, recordType, context),
    name: prefix + entry.name,
    declaration: entry.node,
    decorators,
    inList: false,
    embedded
  });
  return [
    ...entriesOfOption(schema, "columns", context).map((entry) => toMember(entry, [columnDecorator(entry.value, context)])),
    ...entriesOfOption(schema, "relations", context).map((entry) => toMember(entry, relationDecorators(entry.value, context))),
    ...entriesOfOption(schema, "embeddeds", context).flatMap((entry) => {
      const member = toMember(entry, [{ name: "Column", arguments: [] }], true);
      return [member, ...embeddedMembers(member, entry.value, context, depth + 1)];
    })
  ];
}
function entriesOfOption(schema, name, context) {
  const value = optionOf3([schema.options], name, context);
  return value === void 0 ? [] : entriesOf(value, context);
}
function columnDecorator(options, context) {
  const special = Object.entries(decoratorOfFlag).find(([flag]) => isOptionSet([options], flag, context));
  return { name: special?.[1] ?? "Column", arguments: [options] };
}
function relationDecorators(options, context) {
  const [type] = optionConstants([options], "type", context);
  const name = decoratorOfRelation[String(type)];
  const target = optionOf3([options], "target", context);
  const join6 = optionOf3([options], "joinColumn", context);
  if (name === void 0 || target === void 0) return [];
  const isOwning = join6 !== void 0 && !context.constantsOf(join6).includes(false);
  return [{ name, arguments: [target, options] }, ...isOwning ? [{ name: "JoinColumn", arguments: [join6] }] : []];
}
function embeddedMembers(member, value, context, depth) {
  const schema = optionOf3([value], "schema", context);
  const origin = schema === void 0 ? void 0 : unwrap(context.originOf(schema));
  const call = origin !== void 0 && ts60.isNewExpression(origin) ? entitySchemaCall(origin, context) : void 0;
  return call === void 0 ? [] : membersOfSchema(call, context, `${member.name}.`, depth);
}
function valueTypeOf(name, recordType, context) {
  const property = recordType === void 0 ? void 0 : context.checker.getPropertyOfType(context.checker.getTypeFromTypeNode(recordType), name);
  return property === void 0 ? {} : { valueType: context.checker.getTypeOfSymbol(property) };
}

// src/collect/stores/typeorm-fields.ts
import { ts as ts62 } from "ts-morph";

// src/collect/stores/typeorm-column-types.ts
import { ts as ts61 } from "ts-morph";
var columnTypes = {
  string: "string|char|varchar|varchar2|nvarchar|nvarchar2|nchar|character|character varying|char varying|varying character|national char|national varchar|native character|text|ntext|tinytext|mediumtext|longtext|shorttext|long|clob|nclob|citext|alphanum|uuid|uniqueidentifier|inet|inet4|inet6|cidr|macaddr|macaddr8|tsvector|tsquery|xml|time|timetz|time with time zone|time without time zone|interval|ltree|hierarchyid|rowid|urowid|simple-array|array",
  number: "int|int2|int4|int8|int64|integer|tinyint|smallint|mediumint|bigint|unsigned big int|dec|decimal|smalldecimal|numeric|number|fixed|float|float4|float8|float64|real|double|double precision|money|smallmoney|year",
  boolean: "bool|boolean|bit",
  date: "date|datetime|datetime2|datetimeoffset|smalldatetime|seconddate|timestamp|timestamptz|timestamp with time zone|timestamp without time zone|timestamp with local time zone",
  json: "json|jsonb|simple-json|hstore",
  binary: "blob|tinyblob|mediumblob|longblob|binary|varbinary|bytea|bytes|raw|long raw|bfile|image|buffer",
  enum: "enum|simple-enum|set",
  object: "geometry|geography|point|line|lseg|box|path|circle|cube|linestring|polygon|multipoint|multilinestring|multipolygon|geometrycollection|st_geometry|st_point"
};
var typeOfColumn = new Map(
  Object.entries(columnTypes).flatMap(([type, names2]) => names2.split("|").map((name) => [name, type]))
);
function typeOfColumnName(name) {
  return typeOfColumn.get(name.replace(/\(.*$/, "").trim().toLowerCase());
}
function shapeOfValue(type, context) {
  const { checker } = context;
  const value = checker.getNonNullableType(type);
  const [argument2] = isReference(value) ? checker.getTypeArguments(value) : [];
  const inner = argument2 === void 0 ? void 0 : shapeOfValue(argument2, context);
  if (inner !== void 0 && checker.isArrayType(value)) return { ...inner, list: true };
  if (inner !== void 0 && nameOfType3(value) === "Promise") return inner;
  const general = fieldTypeOf(value, checker);
  return { type: general === "object" ? objectType(value, checker) : general, list: false };
}
function objectType(type, checker) {
  if (/^ObjectI[dD]$/.test(nameOfType3(type))) return "string";
  const hasAnyKey = checker.getIndexTypeOfType(type, ts61.IndexKind.String) !== void 0;
  return hasAnyKey || checker.getPropertiesOfType(type).length === 0 ? "json" : "object";
}
function isReference(type) {
  const isObject = (type.flags & ts61.TypeFlags.Object) !== 0;
  return isObject && (type.objectFlags & ts61.ObjectFlags.Reference) !== 0;
}
function nameOfType3(type) {
  return type.symbol?.name ?? "";
}

// src/collect/stores/typeorm-fields.ts
var columns = /* @__PURE__ */ new Set([
  "Column",
  "PrimaryColumn",
  "PrimaryGeneratedColumn",
  "ObjectIdColumn",
  "VersionColumn",
  "RelationId"
]);
var dates = /* @__PURE__ */ new Set(["CreateDateColumn", "UpdateDateColumn", "DeleteDateColumn"]);
var keys = /* @__PURE__ */ new Set(["PrimaryColumn", "PrimaryGeneratedColumn", "ObjectIdColumn"]);
var lists = /* @__PURE__ */ new Set(["OneToMany", "ManyToMany", "TreeChildren"]);
var relations = /* @__PURE__ */ new Set(["ManyToOne", "OneToOne", "OneToMany", "ManyToMany", "TreeParent", "TreeChildren"]);
function isColumn(member) {
  return member.decorators.some(({ name }) => columns.has(name) || dates.has(name));
}
function isRelation(member) {
  return member.decorators.some(({ name }) => relations.has(name));
}
function fieldOf4(member, references, context) {
  const isRelated = isRelation(member);
  if (!isRelated && !isColumn(member)) return void 0;
  const { declaration } = member;
  const sourceFile = declaration.getSourceFile();
  const options = optionsOf2(member);
  const shape = isRelated ? relationShape(member) : columnShape(member, context);
  const target = references.get(member.name);
  return {
    name: member.name,
    span: spanOfMember(declaration, context),
    type: shape.type,
    typeText: typeText(member, context),
    list: shape.list || member.inList,
    hidden: optionConstants(options, "select", context).includes(false) || hasImportedDecorator(declaration, "class-transformer", "Exclude", context),
    primaryKey: member.decorators.some(({ name }) => keys.has(name)) || isOptionSet(options, "primary", context),
    ...target === void 0 ? {} : { references: target },
    annotations: annotationsOf(declaration, (start3, end) => context.spanBetween(sourceFile, start3, end))
  };
}
function optionsOf2(member) {
  return member.decorators.filter(({ name }) => columns.has(name) || dates.has(name) || relations.has(name)).flatMap((decorator) => [...decorator.arguments]).filter((argument2) => !isFunction(unwrap(argument2)));
}
function relationShape(member) {
  return { type: "relation", list: member.decorators.some(({ name }) => lists.has(name)) };
}
function columnShape(member, context) {
  const value = valueShape(member, context);
  const list = value.list || isOptionSet(optionsOf2(member), "array", context) || columnTypeName(member, context) === "simple-array";
  return { type: declaredType(member, context) ?? value.type, list };
}
function declaredType(member, context) {
  const [column] = member.decorators.filter(({ name: name2 }) => columns.has(name2) || dates.has(name2));
  if (member.decorators.some(({ name: name2 }) => dates.has(name2))) return "date";
  if (column?.name === "VersionColumn") return "number";
  if (column?.name === "ObjectIdColumn") return "string";
  if (optionOf3(optionsOf2(member), "enum", context) !== void 0) return "enum";
  const name = columnTypeName(member, context);
  const type = name === void 0 ? void 0 : typeOfColumnName(name);
  if (type !== void 0 || column === void 0) return type;
  if (member.embedded) return "object";
  return column.name === "PrimaryGeneratedColumn" ? generatedType(column.arguments, context) : void 0;
}
function generatedType([strategy], context) {
  const [name] = strategy === void 0 ? [] : context.constantsOf(strategy);
  return name === "uuid" || name === "rowid" ? "string" : "number";
}
function columnTypeName(member, context) {
  const column = member.decorators.find(({ name }) => name === "Column" || name === "PrimaryColumn");
  const options = optionsOf2(member);
  for (const candidate of [optionOf3(options, "type", context), column?.arguments[0]]) {
    const name = candidate === void 0 ? void 0 : nameOfColumnType(candidate, context);
    if (name !== void 0) return name;
  }
  return void 0;
}
function nameOfColumnType(expression, context) {
  const node = unwrap(expression);
  if (ts62.isIdentifier(node) && /^(String|Number|Boolean|Date|Buffer|Array)$/.test(node.text)) return node.text;
  const names2 = context.constantsOf(expression).filter((value) => typeof value === "string");
  return names2.find((name) => typeOfColumnName(name) !== void 0) ?? names2[0];
}
function valueShape(member, context) {
  const shape = member.valueType === void 0 ? void 0 : shapeOfValue(member.valueType, context);
  if (shape !== void 0 && shape.type !== "unknown") return shape;
  const written = annotationText(member.declaration).replace(/\s*\|\s*(null|undefined)\b/g, "");
  return { type: typeOfColumnName(written) ?? "unknown", list: shape?.list ?? false };
}
function typeText(member, context) {
  const name = columnTypeName(member, context);
  const [length] = optionConstants(optionsOf2(member), "length", context);
  if (name !== void 0) return length === void 0 ? name : `${name}(${String(length)})`;
  const written = annotationText(member.declaration);
  if (written !== "" || member.valueType === void 0) return written;
  return context.checker.typeToString(member.valueType);
}
function annotationText(declaration) {
  const { type } = declaration;
  return type === void 0 ? "" : type.getText().replace(/\s+/g, " ");
}
function spanOfMember(declaration, context) {
  const modifiers = ts62.canHaveModifiers(declaration) ? ts62.getModifiers(declaration) ?? [] : [];
  const name = ts62.getNameOfDeclaration(declaration);
  const first = modifiers[0] ?? name ?? declaration;
  return context.spanBetween(declaration.getSourceFile(), first.getStart(), declaration.end);
}

// src/collect/stores/typeorm-inheritance.ts
import { ts as ts63 } from "ts-morph";
var maximumDepth18 = 8;
function sameTableRelations(declaration, context) {
  const parent = isChild(declaration, context) ? entityAbove(declaration, context) : void 0;
  if (parent === void 0) return [];
  const name = parent.name?.text ?? "default";
  const { file, line } = context.spanOf(declaration.name ?? declaration);
  return [{
    name: "(same table)",
    target: { id: `${context.pathOf(parent)}#${name}`, kind: library, name },
    foreignKeys: [],
    onDelete: "cascade",
    explicit: true,
    evidence: { file, line, how: `stored in the table of ${name}` }
  }];
}
function isChild(declaration, context) {
  return decoratorsOf(declaration, context).some(({ name }) => name === "ChildEntity");
}
function entityAbove(declaration, context) {
  let ancestor = baseOf2(declaration, context);
  for (let depth = 0; ancestor !== void 0 && depth < maximumDepth18; depth += 1) {
    if (isStoreClass(ancestor, context)) return ancestor;
    ancestor = baseOf2(ancestor, context);
  }
  return void 0;
}
function baseOf2(declaration, context) {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts63.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  return expression === void 0 ? void 0 : classOf2(expression, context);
}

// src/collect/stores/typeorm-relations.ts
import { ts as ts64 } from "ts-morph";
var actions3 = {
  CASCADE: "cascade",
  "SET NULL": "set-null",
  "SET DEFAULT": "set-null",
  RESTRICT: "restrict",
  "NO ACTION": "no-action",
  DEFAULT: "no-action"
};
function relationsOf(members, owner, context) {
  return owningRelations(members, owner, context).map((relation2) => relationFact(relation2, members, context));
}
function referencesOf2(members, owner, context) {
  return new Map(owningRelations(members, owner, context).flatMap((relation2) => {
    const { member, target } = relation2;
    const holders = keyMembers(relation2, members, context).map((column) => column.name);
    return [member.name, ...holders].map((name) => [name, target]);
  }));
}
function owningRelations(members, owner, context) {
  return members.flatMap((member) => {
    const decorator = member.decorators.find(({ name }) => /^(ManyToOne|TreeParent|OneToOne)$/.test(name));
    if (decorator === void 0) return [];
    if (decorator.name === "OneToOne" && !member.decorators.some(({ name }) => name === "JoinColumn")) return [];
    const target = decorator.name === "TreeParent" ? owner : targetOf(decorator.arguments[0], context);
    return target === void 0 ? [] : [{ member, decorator, target }];
  });
}
function targetOf(expression, context) {
  if (expression === void 0) return void 0;
  const reference = referenceIn(expression);
  const declaration = classOf2(reference, context);
  const [constant] = context.constantsOf(reference);
  const name = declaration?.name?.text ?? (typeof constant === "string" ? constant : nameOfReference(reference));
  if (name === void 0) return void 0;
  const isExact = declaration !== void 0 && isStoreClass(declaration, context);
  return { ...isExact ? { id: `${context.pathOf(declaration)}#${name}` } : {}, kind: library, name };
}
function relationFact(relation2, members, context) {
  const { member, target } = relation2;
  const written = onDeleteOf(member, context);
  const onDelete = actions3[written ?? "DEFAULT"] ?? "no-action";
  const action = written === void 0 ? "without onDelete" : `onDelete ${onDelete}`;
  const how = [`${member.name} refers to ${target.name}, ${action}`, ...cascadesOf(relation2, context)].join("; ");
  const keys2 = keyMembers(relation2, members, context).map((column) => column.name);
  return {
    name: member.name,
    target,
    foreignKeys: keys2.length > 0 ? keys2 : joinColumnNames(member, context),
    onDelete,
    explicit: written !== void 0,
    evidence: { file: context.pathOf(member.declaration), line: spanOfMember(member.declaration, context).line, how }
  };
}
function onDeleteOf(member, context) {
  const options = optionsOf2(member);
  if (optionConstants(options, "createForeignKeyConstraints", context).includes(false)) return "NO ACTION";
  const [action] = optionConstants(options, "onDelete", context);
  return typeof action === "string" ? action.toUpperCase() : void 0;
}
function cascadesOf(relation2, context) {
  const orphans = optionConstants(optionsOf2(relation2.member), "orphanedRowAction", context);
  const inverse = inverseDeclaration(relation2, context);
  const decorators = inverse === void 0 ? [] : decoratorsOf(inverse, context);
  const cascades = decorators.flatMap((decorator) => optionConstants(decorator.arguments, "cascade", context));
  const removes = cascades.includes(true) || cascades.includes("remove");
  return [
    ...orphans.includes("delete") ? ["orphaned records are deleted (orphanedRowAction)"] : [],
    ...removes ? [`${relation2.target.name} removes its loaded records (cascade)`] : []
  ];
}
function inverseDeclaration({ decorator }, context) {
  const [target, inverse] = decorator.arguments;
  const declaration = target === void 0 ? void 0 : classOf2(target, context);
  const name = inverse === void 0 ? void 0 : propertyNamed(inverse, context);
  if (declaration === void 0 || name === void 0) return void 0;
  return context.checker.getPropertyOfType(context.checker.getTypeAtLocation(declaration), name)?.declarations?.[0];
}
function isProperty(expression, name, context) {
  return propertyNamed(expression, context) === name;
}
function propertyNamed(expression, context) {
  const node = unwrap(expression);
  const [returned] = isFunction(node) ? returnedExpressions(node) : [];
  if (returned !== void 0) return nameOfReference(unwrap(returned));
  const [constant] = context.constantsOf(node);
  return typeof constant === "string" ? constant : void 0;
}
function keyMembers({ member }, members, context) {
  const names2 = joinColumnNames(member, context).map(normalised);
  return members.filter((candidate) => candidate !== member && candidate.decorators.some((decorator) => {
    const [first] = decorator.arguments;
    if (decorator.name === "RelationId") return first !== void 0 && isProperty(first, lastName4(member), context);
    if (decorator.name !== "Column" && decorator.name !== "PrimaryColumn") return false;
    return columnNames(candidate, context).some((name) => names2.includes(normalised(name)));
  }));
}
function columnNames(member, context) {
  return [lastName4(member), ...optionConstants(optionsOf2(member), "name", context).map(String)];
}
function normalised(name) {
  return name.replaceAll("_", "").toLowerCase();
}
function joinColumnNames(member, context) {
  const written = member.decorators.filter(({ name }) => name === "JoinColumn").flatMap((decorator) => decorator.arguments.flatMap((join6) => elementsOf3(join6, context))).flatMap((join6) => optionConstants([join6], "name", context)).map(String);
  return written.length > 0 ? written : [`${lastName4(member)}Id`];
}
function elementsOf3(expression, context) {
  const origin = context.originOf(expression);
  return ts64.isArrayLiteralExpression(origin) ? origin.elements : [origin];
}
function lastName4(member) {
  const name = ts64.getNameOfDeclaration(member.declaration);
  return (name === void 0 ? void 0 : propertyName(name)) ?? member.name;
}

// src/collect/stores/typeorm-soft-delete.ts
import { ts as ts65 } from "ts-morph";
function softDeleteOf3(members, fields, context) {
  const automatic = members.find((member) => member.decorators.some(({ name }) => name === "DeleteDateColumn"));
  const field = fields.find(({ name }) => name === automatic?.name) ?? fields.find((candidate) => isConventional(candidate, members, context));
  if (field === void 0) return void 0;
  const how = automatic === void 0 ? `${field.name} marks deleted records` : `${field.name} is a DeleteDateColumn`;
  const { file, line } = field.span;
  return { field: field.name, automatic: automatic !== void 0, evidence: { file, line, how } };
}
function isConventional(field, members, context) {
  if (!isDeletionMark(field.name)) return false;
  if (field.type === "boolean") return true;
  const member = members.find(({ name }) => name === field.name);
  return (field.type === "date" || field.type === "number") && member !== void 0 && isNullable(member, context);
}
function isNullable(member, context) {
  if (isOptionSet(optionsOf2(member), "nullable", context)) return true;
  const { valueType } = member;
  if (valueType === void 0 || (valueType.flags & ts65.TypeFlags.Any) !== 0) return false;
  return context.checker.getNonNullableType(valueType) !== valueType;
}

// src/collect/stores/typeorm.ts
function readTypeormStores(sourceFile, context) {
  const classes = classesIn(sourceFile).filter((declaration) => isStoreClass(declaration, context));
  return [
    ...classes.map((declaration) => storeOfClass(declaration, context)),
    ...entitySchemasIn(sourceFile, context).flatMap((schema) => storeOfSchema(schema, context))
  ].sort((left, right) => left.span.start - right.span.start);
}
function classesIn(container) {
  return container.statements.flatMap((statement) => {
    if (ts66.isClassDeclaration(statement)) return [statement];
    const body = ts66.isModuleDeclaration(statement) ? statement.body : void 0;
    return body !== void 0 && ts66.isModuleBlock(body) ? classesIn(body) : [];
  });
}
function storeOfClass(declaration, context) {
  const name = declaration.name?.text ?? "default";
  const tables = decoratorsOf(declaration, context).filter((decorator) => decorator.name === "Entity").flatMap(({ arguments: [first] }) => first === void 0 ? [] : [...context.constantsOf(first), ...optionConstants([first], "name", context)].map(String));
  const members = membersOfClass(declaration, context);
  const span = spanOfClass(declaration, context);
  const store = storeOf3({ node: declaration, name, names: tables, members, span }, context);
  return { ...store, relations: [...store.relations, ...sameTableRelations(declaration, context)] };
}
function storeOfSchema(schema, context) {
  const name = nameOfSchema(schema, context);
  if (name === void 0) {
    context.note(schema.node, "The name of this EntitySchema is not constant: its store is unknown. Write a string.");
    return [];
  }
  const members = membersOfSchema(schema, context);
  const names2 = aliasesOfSchema(schema, context);
  const span = context.spanOf(schema.node);
  return [storeOf3({ node: documentedNode(schema.node), name, names: names2, members, span }, context)];
}
function documentedNode(node) {
  return ts66.isVariableDeclaration(node.parent) ? node.parent : node;
}
function storeOf3({ node, name, names: names2, members, span }, context) {
  const owner = { id: `${context.pathOf(node)}#${name}`, kind: library, name };
  const references = referencesOf2(members, owner, context);
  const fields = members.map((member) => fieldOf4(member, references, context)).filter((field) => field !== void 0);
  const softDelete = softDeleteOf3(members, fields, context);
  return {
    ...owner,
    span,
    aliases: aliasesOf2(name, names2),
    fields,
    relations: relationsOf(members, owner, context),
    ...softDelete === void 0 ? {} : { softDelete },
    expiry: [],
    annotations: annotationsOf(node, (start3, end) => context.spanBetween(node.getSourceFile(), start3, end))
  };
}
function aliasesOf2(name, written) {
  const derived = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  return [.../* @__PURE__ */ new Set([...written, derived, name.toLowerCase()])].filter((alias) => alias !== name);
}
function spanOfClass(declaration, context) {
  const sourceFile = declaration.getSourceFile();
  const [modifier] = ts66.getModifiers(declaration) ?? [];
  const keyword = declaration.getChildren(sourceFile).find((child) => child.kind === ts66.SyntaxKind.ClassKeyword);
  return context.spanBetween(sourceFile, (modifier ?? keyword ?? declaration).getStart(sourceFile), declaration.end);
}

// src/collect/stores/index.ts
var storeReaders = [readTypeormStores, readMongooseStores, readDrizzleStores, readKyselyStores];

// src/collect/stores/stand-ins.ts
import { ts as ts67 } from "ts-morph";
function withoutStandIns(stores, session) {
  const ofPrisma = new Set(stores.filter(({ kind: kind2 }) => kind2 === "prisma").flatMap(({ name, aliases }) => [name, ...aliases]));
  const remaining = stores.filter(({ kind: kind2, name, aliases }) => kind2 !== "kysely" || ![name, ...aliases].some((known2) => ofPrisma.has(known2)));
  const copied = groupsOf(remaining.filter(({ kind: kind2 }) => kind2 === "drizzle"));
  if (copied.length === 0) return remaining;
  const imported = importedFiles(session);
  const unused = new Set(copied.flatMap((group) => {
    const dead = group.filter(({ span }) => !imported.has(span.file));
    return dead.length < group.length ? dead : [];
  }));
  return remaining.filter((store) => !unused.has(store));
}
function groupsOf(stores) {
  const groups = /* @__PURE__ */ new Map();
  for (const store of stores) append(groups, `${store.aliases.find((alias) => !alias.includes("@")) ?? store.name} ${store.dialect ?? ""}`, store);
  return [...groups.values()].filter((group) => new Set(group.map(({ span }) => span.file)).size > 1);
}
function importedFiles(session) {
  const targets = session.project.sourceFiles.flatMap(importSpecifiers).flatMap((specifier) => session.checker.getSymbolAtLocation(specifier)?.valueDeclaration ?? []);
  return new Set(targets.filter(ts67.isSourceFile).map((target) => session.pathOf(target)));
}

// src/collect/tables/read-tables.ts
import { ts as ts70 } from "ts-morph";

// src/collect/sql/read-sites.ts
import { ts as ts69 } from "ts-morph";

// src/collect/sql/sites.ts
import { ts as ts68 } from "ts-morph";
var running = /^(\$?(query|queryOne|queryAll|queryRaw|queryRawUnsafe|executeRaw|executeRawUnsafe)|execute|exec|run|all|get|each|any|none|one|oneOrNone|many|manyOrNone|result|first|raw|rawQuery|runSql|sql|unsafe|prepare|command|insert|batch|multi|values|statement|cursor|stream|db|pool|maybeOne|anyFirst|oneFirst|manyFirst)$|sql$|query$|^(query|execute|run|fetch|db)[A-Z]/i;
var logging = /^(log|debug|info|warn|error|trace|fatal|verbose|print|assert|expect|describe|it|test|toBe|toEqual|Error|TypeError|\w*Error|t|i18n|translate)$/;
function sqlSiteOf(literal, session) {
  const root = wholeText(literal);
  if (root === void 0) return void 0;
  if (ts68.isTaggedTemplateExpression(root.parent) && root.parent.template === root) {
    const node = root.parent;
    return isTaggedQuery(node) ? { ...sqlTextOfTemplate(node.template, session), node, literal, values: [], isRun: true } : void 0;
  }
  const holder = holderOf2(root);
  const call = callAround(holder);
  if (call === void 0) return { ...sqlTextOf(root, session), node: root, literal, values: [], isRun: false };
  const name = calleeName(call) ?? "";
  if (logging.test(name)) return void 0;
  return { ...sqlTextOf(root, session), node: call, literal, values: valuesAround(call, holder), isRun: running.test(name) };
}
function sqlSiteAt(reference, site) {
  const expression = ts68.isPropertyAccessExpression(reference.parent) && reference.parent.name === reference ? reference.parent : reference;
  const holder = holderOf2(expression);
  const call = callAround(holder);
  if (call === void 0) return void 0;
  const name = calleeName(call) ?? "";
  return logging.test(name) ? void 0 : { ...site, node: call, values: valuesAround(call, holder), isRun: running.test(name) };
}
function holderName(site) {
  const { parent } = wholeText(site.literal) ?? site.literal;
  const isHolder = ts68.isVariableDeclaration(parent) || ts68.isPropertyAssignment(parent) || ts68.isPropertyDeclaration(parent);
  return isHolder ? propertyName(parent.name) : void 0;
}
function wholeText(literal) {
  let root = literal;
  for (; ; ) {
    const parent = root.parent;
    if (isConcatenation(parent)) {
      if (parent.right === root) return void 0;
      root = parent;
    } else if (ts68.isParenthesizedExpression(parent) || ts68.isAsExpression(parent)) {
      root = parent;
    } else {
      return ts68.isTemplateSpan(parent) ? void 0 : root;
    }
  }
}
function holderOf2(root) {
  const { parent } = root;
  if (ts68.isPropertyAssignment(parent) && /^(text|sql|query|statement)$/.test(propertyName(parent.name) ?? "")) return holderOf2(parent.parent);
  if (ts68.isPropertyAccessExpression(parent) && parent.expression === root && ts68.isCallExpression(parent.parent)) return holderOf2(parent.parent);
  return root;
}
function callAround(holder) {
  const { parent } = holder;
  const isArgument = (ts68.isCallExpression(parent) || ts68.isNewExpression(parent)) && parent.arguments?.includes(holder) === true;
  return isArgument ? parent : void 0;
}
function valuesAround(call, holder) {
  const given = (call.arguments ?? []).filter((argument2) => argument2 !== holder && !isFunction(argument2));
  const object = unwrap(holder);
  const inner = ts68.isObjectLiteralExpression(object) ? propertyValue(object, "values") ?? propertyValue(object, "params") ?? propertyValue(object, "replacements") : void 0;
  const link2 = ts68.isPropertyAccessExpression(call.parent) && ts68.isCallExpression(call.parent.parent) ? [...call.parent.parent.arguments] : [];
  return [...inner === void 0 ? [] : [inner], ...given, ...link2];
}
function isTaggedQuery(node) {
  const tag2 = unwrap(node.tag);
  const name = nameOfReference(tag2) ?? (ts68.isCallExpression(tag2) ? nameOfReference(unwrap(tag2.expression)) : void 0) ?? "";
  if (/^(gql|graphql|css|html|dedent|stripIndent|outdent|markdown|md|styled)$/i.test(name)) return false;
  const receiver = receiverOf(tag2);
  return running.test(name) || /^(sql|pg|tx|trx|client|conn|connection|type|fragment)$/i.test(name) || receiver !== void 0 && /sql$/i.test(nameOfReference(unwrap(receiver)) ?? "");
}

// src/collect/sql/read-sites.ts
function readSqlSites(index, session) {
  const held = /* @__PURE__ */ new Map();
  const found = [];
  for (const literal of index.statements) {
    const site = sqlSiteOf(literal, session);
    if (site === void 0) continue;
    const read = { site, script: readSql(site.text) };
    const name = site.isRun ? void 0 : holderName(site);
    if (name === void 0) found.push(read);
    else append(held, name, read);
  }
  return [...found, ...atReferences(held, session)];
}
function atReferences(held, session) {
  if (held.size === 0) return [];
  const reached = /* @__PURE__ */ new Set();
  const found = session.project.sourceFiles.flatMap((sourceFile) => referencesIn(sourceFile, held).flatMap((reference) => {
    const reads = (held.get(reference.text) ?? []).filter(({ site }) => isHeldAt(reference, site, session));
    return reads.flatMap((read) => {
      const site = sqlSiteAt(reference, read.site);
      if (site === void 0) return [];
      reached.add(read);
      return [{ site, script: read.script }];
    });
  }));
  return [...found, ...[...held.values()].flat().filter((read) => !reached.has(read))];
}
function referencesIn(sourceFile, held) {
  const { identifiers } = sourceFile;
  if (![...held.keys()].some((name) => identifiers?.has(name))) return [];
  const references = [];
  walk(sourceFile, (node) => {
    if (ts69.isIdentifier(node) && held.has(node.text)) references.push(node);
    return true;
  });
  return references;
}
function isHeldAt(reference, site, session) {
  const declaration = session.declarationOf(reference);
  return declaration !== void 0 && declaration.getSourceFile() === site.literal.getSourceFile() && declaration.pos <= site.literal.pos && declaration.end >= site.literal.end && !ts69.isVariableDeclarationList(reference.parent) && reference.parent !== declaration;
}

// src/collect/tables/sql-files.ts
var downMark = /^[ \t]*--[ \t]*(?:migrate:down|\+goose\s+down|\+migrate\s+down|down(?:\s+migration)?\s*$|rollback\b|@undo|\/\/\s*@undo)/im;
var downFile = /(^|[/._-])(down|rollback|revert|undo)([/._-]|\.sql$)/i;
var seedFile = /(^|\/)(seeds?|fixtures?|samples?|demo)([/._-]|$)/i;
function readSqlFiles(project, notes) {
  return project.sqlFiles.filter(({ file }) => !downFile.test(file)).map(({ file, text }) => {
    const script = readSql(withoutDown(text));
    const spanAt = spansIn(file, text);
    notes.push(...script.problems.map(({ offset, message }) => noteAt(spanAt(offset), message)));
    return { file, script, spanAt, isGenerated: isGenerated(file, project), changes: seedFile.test(file) ? [] : script.changes.map((change) => ({ change, spanAt })) };
  });
}
function withoutDown(text) {
  const start3 = downMark.exec(text)?.index;
  return start3 === void 0 ? text : text.slice(0, start3);
}
function noteAt({ file, line, column }, message) {
  return { file, line, column, message: `This statement is not understood and left out: ${message}` };
}
function isGenerated(file, project) {
  if (/(^|\/)migrations?\/[^/]+\/migration\.sql$/.test(file) && project.schemaStores.length > 0) return true;
  return /(^|\/)\d{4}_[a-z0-9_]+\.sql$/.test(file) && /(^|\/)(drizzle|migrations?)(\/|$)/.test(file);
}
function spansIn(file, text) {
  const starts = [0];
  for (let position = text.indexOf("\n"); position >= 0; position = text.indexOf("\n", position + 1)) starts.push(position + 1);
  const placeOf5 = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (offset, end) => {
    const last = end ?? endOfLine(text, offset);
    const [from, to] = [placeOf5(offset), placeOf5(last)];
    return { file, start: offset, end: last, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
function endOfLine(text, offset) {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

// src/collect/tables/read-tables.ts
var bookkeeping = /^(knex_migrations\w*|migrations?|\w*schema_migrations|_prisma_migrations|pgmigrations|sequelizemeta|typeorm_\w+|kysely_migration\w*|flyway_\w+|__\w+|sqlite_\w+|pg_\w+|information_schema|dual|mikro_orm_migrations|lethe_value_\d+)$/i;
function readTables(declared, index, session) {
  return new TableReader(declared, index, session).read();
}
var TableReader = class {
  constructor(declared, index, session) {
    this.declared = declared;
    this.session = session;
    this.#sites = readSqlSites(index, session);
    this.#files = readSqlFiles(session.project, session.notes);
    this.#knexUses = knexTableUses(index, session);
    this.#changes = [...this.#files.flatMap(({ changes }) => changes), ...this.#changesInCode(), ...builderChanges(index, session)].sort(compareFiles);
  }
  declared;
  session;
  #sites;
  #files;
  #knexUses;
  #changes;
  read() {
    const tables = tablesAfter(this.#changes).filter((table) => !table.isPartition && !bookkeeping.test(table.name));
    const byKey = new Map(tables.map((table) => [tableKey(table.name), table]));
    const merged = this.declared.map((store) => this.#merged(store, byKey));
    const known2 = new Set(merged.filter(({ kind: kind2 }) => isTableKind(kind2)).flatMap(tableNamesOf));
    return { stores: [...merged, ...this.#ownTables(tables, known2)], sites: this.#sites, files: this.#files };
  }
  #changesInCode() {
    return this.#sites.filter(({ site }) => !isUndone(site.node, this.session)).flatMap(({ site, script }) => {
      const sourceFile = site.literal.getSourceFile();
      const start3 = ts70.isStringLiteralLike(site.literal) ? site.literal.getStart() + 1 : site.literal.getStart();
      const limit = site.literal.end;
      const spanAt = (offset, end) => this.session.spanBetween(sourceFile, Math.min(start3 + offset, limit), Math.min(end === void 0 ? limit : start3 + end, limit));
      return script.changes.map((change) => ({ change, spanAt }));
    });
  }
  #merged(store, tables) {
    if (!isTableKind(store.kind)) return store;
    const table = tableNamesOf(store).map((name) => tables.get(name)).find((found) => found !== void 0);
    return table === void 0 ? store : withTable2(store, table);
  }
  /** Tables that no mapper declares: those that code works with, and where there is no mapper at all every table that exists. */
  #ownTables(tables, known2) {
    const uses = [...this.#knexUses, ...this.#statementUses()].filter(({ table }) => !known2.has(tableKey(table)) && !bookkeeping.test(table));
    const places2 = placesOf(uses, this.session);
    const hasMapper = this.declared.some(({ kind: kind2 }) => isTableKind(kind2));
    const created = tables.filter(({ name }) => !known2.has(tableKey(name)) && (places2.has(tableKey(name)) || !hasMapper));
    const keys2 = new Set(created.map(({ name }) => tableKey(name)));
    const unseen = [...new Map(uses.filter(({ table, isWrite }) => isWrite && !keys2.has(tableKey(table))).map(({ table }) => [tableKey(table), table])).values()];
    return [
      ...created.map((table) => this.#store(table, places2.get(tableKey(table.name)), uses)),
      ...unseen.map((name) => this.#store(this.#tableFromUses(name, places2.get(tableKey(name))), places2.get(tableKey(name)), uses))
    ];
  }
  #store(table, place, uses) {
    const own = uses.filter((use) => tableKey(use.table) === tableKey(table.name));
    const kind2 = this.#knexUses.some((use) => tableKey(use.table) === tableKey(table.name)) ? "knex" : "sql";
    const aliases = [...new Set(own.flatMap(({ rowTypes }) => rowTypes))].filter((name) => name !== table.name);
    return storeOfTable(table, kind2, place, aliases);
  }
  /** A table whose creation is not in the code: its columns are those that statements write. */
  #tableFromUses(name, span) {
    const columns2 = new Set(this.#effectsOn(name).flatMap(({ columns: written }) => written));
    return {
      name,
      span,
      expiry: [],
      isPartition: false,
      foreignKeys: [],
      columns: [...columns2].filter((column) => !column.startsWith("lethe_")).map((column) => ({ name: column, type: "unknown", typeText: "", list: false, primaryKey: column === "id", nullable: true, offset: span.start, span }))
    };
  }
  #effectsOn(name) {
    return this.#sites.flatMap(({ script }) => script.effects).map(({ effect }) => effect).filter(({ table }) => tableKey(table) === tableKey(name));
  }
  #statementUses() {
    return this.#sites.filter(({ site }) => site.isRun && !isMigration(site.node, this.session)).flatMap(({ site, script }) => script.effects.map(({ effect }) => ({
      table: effect.table,
      name: site.node,
      isWrite: effect.verb !== "read",
      rowTypes: []
    })));
  }
};
function compareFiles(first, second) {
  const [left, right] = [first.spanAt(first.change.offset), second.spanAt(second.change.offset)];
  if (left.file === right.file) return 0;
  return left.file < right.file ? -1 : 1;
}

// src/collect/uses/unread-fields.ts
import { ts as ts76 } from "ts-morph";

// src/collect/uses/escapes.ts
import { ts as ts72 } from "ts-morph";

// src/collect/uses/projections.ts
import { ts as ts71 } from "ts-morph";
var projectionKeys = /* @__PURE__ */ new Set(["select", "projection", "attributes", "columns", "fields"]);
function isProjected(call) {
  if (!ts71.isCallExpression(call)) return false;
  const name = calleeName(call) ?? "";
  if (/^(select|project|projection)$/.test(name)) return call.arguments.length > 0 && call.arguments.every(namesFields);
  return call.arguments.some((argument2, position) => {
    const node = unwrap(argument2);
    if (ts71.isObjectLiteralExpression(node) && node.properties.some((property) => isProjection(property))) return true;
    return position === 1 && /^find/.test(name) && ts71.isStringLiteralLike(node) && namesFields(node);
  });
}
function isProjection(property) {
  if (!ts71.isPropertyAssignment(property) || !projectionKeys.has(propertyName(property.name) ?? "")) return false;
  return namesFields(property.initializer);
}
function namesFields(value) {
  const node = unwrap(value);
  if (ts71.isStringLiteralLike(node)) return node.text !== "" && !/[-*+]/.test(node.text);
  if (ts71.isArrayLiteralExpression(node)) return true;
  if (!ts71.isObjectLiteralExpression(node)) return false;
  return node.properties.length > 0 && node.properties.every((property) => ts71.isPropertyAssignment(property) && propertyName(property.name) !== "exclude" && property.initializer.kind !== ts71.SyntaxKind.FalseKeyword && property.initializer.getText() !== "0");
}

// src/collect/uses/escapes.ts
var elementMethods = /* @__PURE__ */ new Set(["map", "flatMap", "forEach", "some", "every", "find", "findLast", "findIndex", "filter", "sort", "then", "reduce", "tap"]);
var passingMethods = /* @__PURE__ */ new Set(["filter", "find", "findLast", "sort", "slice", "concat", "reverse", "at", "pop", "shift", "flat", "catch", "finally", "toObject", "toJSON", "lean", "exec", "save"]);
var lookingOperators = /* @__PURE__ */ new Set([
  ts72.SyntaxKind.EqualsEqualsToken,
  ts72.SyntaxKind.EqualsEqualsEqualsToken,
  ts72.SyntaxKind.ExclamationEqualsToken,
  ts72.SyntaxKind.ExclamationEqualsEqualsToken,
  ts72.SyntaxKind.InstanceOfKeyword,
  ts72.SyntaxKind.InKeyword,
  ts72.SyntaxKind.GreaterThanToken,
  ts72.SyntaxKind.LessThanToken,
  ts72.SyntaxKind.GreaterThanEqualsToken
]);
var maximumSteps = 400;
var RecordEscapes = class {
  constructor(types) {
    this.types = types;
  }
  types;
  #steps = 0;
  #visited = /* @__PURE__ */ new Set();
  /** @param call what gives the record: a read, or a write that gives back what it wrote. */
  ofCall(call, store, field) {
    this.#steps = 0;
    this.#visited.clear();
    if (!ts72.isExpression(call) || isProjected(call)) return false;
    return this.#escapes(call, { store, field });
  }
  #escapes(node, wanted) {
    if (this.#visited.has(node)) return false;
    this.#visited.add(node);
    this.#steps += 1;
    if (this.#steps > maximumSteps) return true;
    if (!this.#mayHold(node, wanted)) return false;
    const { parent } = node;
    if (ts72.isParenthesizedExpression(parent) || ts72.isAsExpression(parent) || ts72.isNonNullExpression(parent) || ts72.isSatisfiesExpression(parent) || ts72.isAwaitExpression(parent)) return this.#escapes(parent, wanted);
    if (ts72.isExpressionStatement(parent) || ts72.isVoidExpression(parent) || ts72.isPrefixUnaryExpression(parent) || ts72.isTypeOfExpression(parent)) return false;
    if (ts72.isIfStatement(parent) || ts72.isWhileStatement(parent)) return false;
    if (ts72.isVariableDeclaration(parent)) return this.#escapesFromName(parent.name, parent, wanted);
    if (ts72.isPropertyAccessExpression(parent)) return this.#escapesFromProperty(parent, wanted);
    if (ts72.isElementAccessExpression(parent)) return parent.expression === node && this.#escapesFromElement(parent, wanted);
    if (ts72.isConditionalExpression(parent)) return parent.condition !== node && this.#escapes(parent, wanted);
    if (ts72.isBinaryExpression(parent)) return this.#escapesFromBinary(parent, node, wanted);
    if (ts72.isForOfStatement(parent) && ts72.isVariableDeclarationList(parent.initializer)) return parent.initializer.declarations.some((declaration) => this.#escapesFromName(declaration.name, parent, wanted));
    if (ts72.isSpreadElement(parent) && ts72.isArrayLiteralExpression(parent.parent)) return this.#escapes(parent.parent, wanted);
    if (ts72.isArrayLiteralExpression(parent)) return this.#escapesFromList(parent, node, wanted);
    if (ts72.isCallExpression(parent)) return this.#escapesFromArgument(parent, node, wanted);
    const isReturned = ts72.isReturnStatement(parent) || ts72.isArrowFunction(parent) && parent.body === node;
    return isReturned ? this.#escapesFromFunction(node, wanted) : true;
  }
  /** Whether the type has the field, or does not tell. */
  #mayHold(node, { store, field }) {
    const { checker } = this.types.session;
    const type = checker.getTypeAtLocation(node);
    if (isOpen(type)) return true;
    const records = this.types.ofType(type, this.types.session.pathOf(node)).filter((entry) => entry.store === store);
    if (records.length === 0) return (checker.getNonNullableType(type).flags & ts72.TypeFlags.Object) !== 0 || type.isUnionOrIntersection();
    const [top = ""] = field.split(".");
    return records.some((record2) => !record2.isRecord || checker.getPropertiesOfType(record2.type).some((property) => property.name === top) || checker.getIndexInfosOfType(record2.type).length > 0 || !this.#hasAnyField(record2.type, store));
  }
  /** A record's type that has none of the fields is declared loosely. */
  #hasAnyField(type, store) {
    const names2 = new Set(this.types.session.checker.getPropertiesOfType(type).map((property) => property.name));
    return store.fields.some((candidate) => names2.has(candidate.name));
  }
  #escapesFromName(name, scope, wanted) {
    if (ts72.isIdentifier(name)) return this.#escapesFromVariable(name, scope, wanted);
    return name.elements.some((element) => {
      if (ts72.isOmittedExpression(element)) return false;
      if (ts72.isArrayBindingPattern(name)) return this.#escapesFromName(element.name, scope, wanted);
      return element.dotDotDotToken !== void 0;
    });
  }
  /** All places that name the variable. */
  #escapesFromVariable(name, declaration, wanted) {
    const scope = enclosingFunction(declaration)?.body ?? declaration.getSourceFile();
    const references = [];
    walk(scope, (node) => {
      if (ts72.isIdentifier(node) && node.text === name.text && node !== name && isReference2(node)) references.push(node);
      return true;
    });
    return references.some((reference) => this.#escapesFromReference(reference, wanted));
  }
  #escapesFromReference(reference, wanted) {
    if (ts72.isShorthandPropertyAssignment(reference.parent)) return true;
    const isTarget = ts72.isBinaryExpression(reference.parent) && reference.parent.left === reference && reference.parent.operatorToken.kind === ts72.SyntaxKind.EqualsToken;
    return !isTarget && this.#escapes(reference, wanted);
  }
  /** `row.email` asks for one field; a method gives back what it gives back. */
  #escapesFromProperty(access, wanted) {
    const call = access.parent;
    if (!ts72.isCallExpression(call) || call.expression !== access) return false;
    const name = access.name.text;
    const [callback] = call.arguments;
    if (elementMethods.has(name) && callback !== void 0 && this.#escapesFromCallback(callback, name === "reduce" ? 1 : 0, wanted)) return true;
    if (isProjected(call)) return false;
    const type = this.types.session.checker.getTypeAtLocation(access.expression);
    const isRecord2 = this.types.ofType(type, this.types.session.pathOf(access)).some((entry) => entry.isRecord);
    return (passingMethods.has(name) || !isRecord2) && !(elementMethods.has(name) && !passingMethods.has(name)) && this.#escapes(call, wanted);
  }
  #escapesFromCallback(callback, position, wanted) {
    const node = unwrap(callback);
    const declaration = isFunction(node) ? node : this.types.session.declarationsOf(node).flatMap(functionHeldBy)[0];
    return declaration === void 0 || this.#escapesFromParameter(declaration, position, wanted);
  }
  #escapesFromParameter(declaration, position, wanted) {
    const parameter = declaration.parameters[position];
    if (parameter === void 0) return declaration.body === void 0;
    if (declaration.body === void 0 || parameter.dotDotDotToken !== void 0) return true;
    return ts72.isIdentifier(parameter.name) ? this.#escapesFromVariable(parameter.name, declaration.body, wanted) : this.#escapesFromName(parameter.name, declaration.body, wanted);
  }
  /** `rows[0]` is an element; `row[name]` may be any field. */
  #escapesFromElement(access, wanted) {
    const type = this.types.session.checker.getTypeAtLocation(access.expression);
    const isList = this.types.ofType(type, this.types.session.pathOf(access)).some((entry) => entry.many) || ts72.isNumericLiteral(access.argumentExpression);
    return isList ? this.#escapes(access, wanted) : !ts72.isStringLiteralLike(access.argumentExpression);
  }
  #escapesFromBinary(parent, node, wanted) {
    const operator = parent.operatorToken.kind;
    if (lookingOperators.has(operator)) return false;
    if (operator === ts72.SyntaxKind.AmpersandAmpersandToken && parent.left === node) return false;
    if (operator !== ts72.SyntaxKind.EqualsToken) return operator === ts72.SyntaxKind.PlusToken || this.#escapes(parent, wanted);
    const target = unwrap(parent.left);
    return ts72.isIdentifier(target) ? this.#escapesFromVariable(target, target, wanted) : parent.left !== node;
  }
  /** `const [rows, total] = await Promise.all([find(), count()])`. */
  #escapesFromList(list, node, wanted) {
    const call = list.parent;
    if (!ts72.isCallExpression(call) || !/^(all|allSettled|\$?transaction)$/.test(calleeName(call) ?? "")) return true;
    let outer = call;
    while (ts72.isAwaitExpression(outer.parent) || ts72.isParenthesizedExpression(outer.parent) || ts72.isAsExpression(outer.parent)) outer = outer.parent;
    if (ts72.isExpressionStatement(outer.parent)) return false;
    const { parent } = outer;
    if (!ts72.isVariableDeclaration(parent) || !ts72.isArrayBindingPattern(parent.name)) return true;
    const element = parent.name.elements[list.elements.indexOf(node)];
    if (element === void 0 || ts72.isOmittedExpression(element)) return false;
    return this.#escapesFromName(element.name, parent, wanted);
  }
  #escapesFromArgument(call, node, wanted) {
    if (call.expression === node) return false;
    const declarations = this.types.session.declarationsOf(call.expression);
    const tags = declarations.flatMap(tagsOfDeclaration);
    if (tags.some(({ name }) => name === "delete" || name === "update" || name === "create" || name === "soft-delete")) return this.#escapes(call, wanted);
    const own = declarations.filter((declaration) => this.types.session.isOwn(declaration)).flatMap(functionHeldBy).find((declaration) => declaration.body !== void 0);
    return own === void 0 || this.#escapesFromParameter(own, call.arguments.indexOf(node), wanted);
  }
  /** What a function returns goes to its callers; one that nothing calls by name answers to something out of sight. */
  #escapesFromFunction(node, wanted) {
    const declaration = enclosingFunction(node);
    if (declaration === void 0) return true;
    const call = declaration.parent;
    if (ts72.isCallExpression(call) && ts72.isPropertyAccessExpression(call.expression) && elementMethods.has(call.expression.name.text)) return this.#escapes(call, wanted);
    if (ts72.canHaveDecorators(declaration) && (ts72.getDecorators(declaration) ?? []).length > 0) return true;
    const callers = this.types.callsOf(declaration);
    return callers.length === 0 || callers.some((caller) => this.#escapes(caller, wanted));
  }
};
function isReference2(node) {
  const { parent } = node;
  if (ts72.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts72.isPropertyAssignment(parent) || ts72.isBindingElement(parent) || ts72.isParameter(parent) || ts72.isVariableDeclaration(parent)) return parent.initializer === node;
  return !ts72.isJsxAttribute(parent) && propertyName(node) !== void 0 && !ts72.isTypeNode(parent);
}

// src/collect/uses/exposures.ts
import { ts as ts73 } from "ts-morph";
var joiningKeys = /^(include|with|relations|populate|select|expand|model|join|joins|eager)$/;
var publishingCalls = /resource|crud|admin|restify|serve|register|finale|scaffold/i;
var clientNames = /(prisma|db|database|models|client|connection|tx|knex)$/i;
var StoreExposures = class {
  constructor(types, sourceFiles) {
    this.types = types;
    this.sourceFiles = sourceFiles;
  }
  types;
  sourceFiles;
  /** Those of the stores that are exposed. */
  among(stores) {
    const exposed = /* @__PURE__ */ new Set();
    const byName2 = this.#names(stores);
    for (const sourceFile of this.sourceFiles) {
      walk(sourceFile, (node) => {
        if (ts73.isElementAccessExpression(node) && isDynamicClient(node)) for (const store of stores) exposed.add(store);
        for (const name of namesJoinedAt(node)) for (const store of byName2.get(name) ?? []) exposed.add(store);
        return true;
      });
    }
    return exposed;
  }
  /** Names under which records of the stores come along: relations that lead to them, and the stores' own names. */
  #names(stores) {
    const names2 = /* @__PURE__ */ new Map();
    const add3 = (name, store) => {
      names2.set(name, [...names2.get(name) ?? [], store]);
    };
    for (const store of stores) for (const name of [store.name, ...store.aliases]) add3(name, store);
    for (const other of this.types.registry.stores) {
      const references = [...other.fields.flatMap((field) => field.references === void 0 ? [] : [{ name: field.name, target: field.references }]), ...other.relations];
      for (const { name, target } of references) {
        const store = this.types.registry.resolve(target, other.span.file);
        if (store !== void 0 && stores.includes(store)) add3(name.split(".").at(-1) ?? name, store);
      }
    }
    return names2;
  }
};
function isDynamicClient(node) {
  return !ts73.isLiteralExpression(node.argumentExpression) && clientNames.test(nameOfReference(unwrap(node.expression)) ?? "") && ts73.isPropertyAccessExpression(node.parent);
}
function namesJoinedAt(node) {
  if (ts73.isStringLiteralLike(node)) return isInCall(node) ? node.text.split(/[\s,]+/).map((path) => path.split(".").at(-1) ?? path) : [];
  if (ts73.isPropertyAssignment(node)) return joinsWhole(node) ? [propertyName(node.name) ?? ""] : [];
  if (!ts73.isIdentifier(node)) return [];
  const holder = ts73.isArrayLiteralExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts73.isPropertyAssignment(holder) && holder.name !== node) return /^(include|model|resource|resources)$/.test(propertyName(holder.name) ?? "") ? [node.text] : [];
  return ts73.isCallExpression(holder) && holder.arguments.some((argument2) => argument2 === node) && publishingCalls.test(calleeName(holder) ?? "") ? [node.text] : [];
}
function isInCall(node) {
  const holder = ts73.isArrayLiteralExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts73.isCallExpression(holder)) return receiverOf(holder.expression) !== void 0;
  return ts73.isPropertyAssignment(holder) && /^(relations|populate|path|include|expand|model)$/.test(propertyName(holder.name) ?? "");
}
function joinsWhole(property) {
  const value = unwrap(property.initializer);
  if (value.kind === ts73.SyntaxKind.FalseKeyword) return false;
  if (ts73.isObjectLiteralExpression(value) && value.properties.some((inner) => propertyName(inner.name) === "select")) return false;
  for (let current = property.parent; !ts73.isStatement(current); current = current.parent) {
    if (ts73.isPropertyAssignment(current) && joiningKeys.test(propertyName(current.name) ?? "")) return true;
    if (ts73.isCallExpression(current) || ts73.isSourceFile(current)) return isProjected(current);
  }
  return false;
}

// src/collect/uses/inputs.ts
import { ts as ts74 } from "ts-morph";
var FieldInputs = class {
  constructor(types, written) {
    this.types = types;
    this.written = written;
    this.#provenance = new Provenance(types);
  }
  types;
  written;
  #provenance;
  #nodes = /* @__PURE__ */ new Map();
  /** Whether a node is, or stands in, what is written to the field. */
  has(node, store, field) {
    const nodes = this.#nodesOf(store, field);
    for (let current = node; !ts74.isSourceFile(current) && !ts74.isStatement(current); current = current.parent) {
      if (nodes.has(current)) return true;
      if (ts74.isFunctionLike(current) || ts74.isObjectLiteralExpression(current)) return false;
    }
    return false;
  }
  #nodesOf(store, field) {
    const key = `${store.id}.${field}`;
    const known2 = this.#nodes.get(key);
    if (known2 !== void 0) return known2;
    const nodes = /* @__PURE__ */ new Set();
    for (const site of this.written.get(store.id) ?? []) this.#addSite(site, field.split("."), nodes);
    this.#nodes.set(key, nodes);
    return nodes;
  }
  #addSite({ value, target }, field, nodes) {
    if (target.some((key, position) => field[position] !== key)) return;
    for (const path of pathsTo(field.slice(target.length))) {
      for (const place of this.#provenance.placesOf(value, path, () => true)) {
        if (place.path.length === 0) nodes.add(place.expression);
        const declaration = ts74.isIdentifier(place.expression) ? this.types.session.declarationOf(place.expression) : void 0;
        if (declaration !== void 0 && ts74.isBindingElement(declaration)) nodes.add(declaration);
      }
    }
  }
};
function pathsTo(path) {
  return path.length === 0 ? [[]] : [[...path], ["$set", ...path], ["$setOnInsert", ...path], ["$push", ...path]];
}

// src/collect/uses/mentions.ts
import { ts as ts75 } from "ts-morph";

// src/collect/uses/spellings.ts
function spellingsOf(name) {
  const words2 = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").split(/[\s_-]+/).filter(Boolean).map((word) => word.toLowerCase());
  const capital = words2.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const [first = ""] = words2;
  return [.../* @__PURE__ */ new Set([name, first + capital.slice(1).join(""), capital.join(""), words2.join("_"), words2.join("_").toUpperCase(), words2.join("")])];
}
function wordsIn(text) {
  return text.matchAll(/[A-Za-z_$][\w$]*/g);
}

// src/collect/uses/mentions.ts
var conditionWords = /where|filter|quer|criteria|condition|match|search|order|sort|select|project|group|includ|attribut|column|field|pick|having|distinct/i;
var queryWords = /^(find|where|count|exists|get|load|fetch|delete|remove|destroy|aggregate|match|filter|sort|select|order|group|project|populate|distinct|search|query|having|join|sum|avg|min|max|pick|omit|update|upsert|replace|raw)|(By|Where|Query)$/i;
var inputCalls = /^(body|check|param|query|cookie|header|register|setValue|setError|trigger|resetField|field|t|\$t|translate|ApiProperty|ApiBody)$/;
var inputAttributes = /^(name|id|htmlFor|for|type|label|placeholder|autoComplete|key|className|data-.*|aria-.*)$/;
var schemaRoots = /^(z|zod|Joi|joi|yup|Yup|v|t|T|Type|S|vine|schema|string|number|object|optional|fields)$/;
var describingKeys = /* @__PURE__ */ new Set(["type", "required", "validate", "in", "isString", "isEmail", "allowNull", "minLength", "maxLength", "ref", "default"]);
var statementText = /\b(select|from|where|order by|group by|returning|query|mutation|fragment|on conflict)\b|[{}<>=]|^[\w.]+(\s*,\s*[-+\w.]+)*$/i;
var MentionReader = class {
  /** The field's own name by each of its spellings. */
  #names = /* @__PURE__ */ new Map();
  constructor(names2) {
    for (const name of names2) for (const spelling of spellingsOf(name)) this.#names.set(spelling, [...this.#names.get(spelling) ?? [], name]);
  }
  forget(name) {
    for (const spelling of spellingsOf(name)) {
      const left = (this.#names.get(spelling) ?? []).filter((other) => other !== name);
      if (left.length === 0) this.#names.delete(spelling);
      else this.#names.set(spelling, left);
    }
  }
  get isDone() {
    return this.#names.size === 0;
  }
  /** The wanted names that a text contains as words. */
  namesIn(text) {
    const found = /* @__PURE__ */ new Set();
    for (const [word] of wordsIn(text)) for (const name of this.#names.get(word) ?? []) found.add(name);
    return [...found];
  }
  readFile(sourceFile, visit2) {
    if (this.namesIn(sourceFile.text).length === 0) return;
    walk(sourceFile, (node) => {
      if (isType(node)) return false;
      for (const name of this.#namesAt(node)) {
        const mention = ts75.isIdentifier(node) ? ofIdentifier(node) : ofText(node, spellingsOf(name));
        if (mention !== void 0) visit2(name, mention);
      }
      return !this.isDone;
    });
  }
  #namesAt(node) {
    if (ts75.isIdentifier(node)) return this.#names.get(node.text) ?? [];
    if (ts75.isStringLiteralLike(node)) return this.#names.get(node.text) ?? this.namesIn(node.text);
    return ts75.isTemplateHead(node) || ts75.isTemplateMiddleOrTemplateTail(node) ? this.namesIn(node.text) : [];
  }
};
function isType(node) {
  return ts75.isTypeNode(node) || ts75.isInterfaceDeclaration(node) || ts75.isTypeAliasDeclaration(node) || ts75.isImportDeclaration(node) || ts75.isExportDeclaration(node) || ts75.isEnumDeclaration(node);
}
function ofIdentifier(node) {
  const { parent } = node;
  if (ts75.isPropertyAccessExpression(parent) && parent.name === node) return ofAccess(parent);
  if (ts75.isBindingElement(parent)) return (parent.propertyName ?? parent.name) === node && ts75.isObjectBindingPattern(parent.parent) ? { kind: "access", node: parent } : void 0;
  if (ts75.isPropertyAssignment(parent) && parent.name === node) return ofKey(parent);
  if (ts75.isShorthandPropertyAssignment(parent) && parent.name === node) return ofKey(parent);
  const isMember = (ts75.isMethodDeclaration(parent) || ts75.isGetAccessor(parent)) && parent.name === node;
  return isMember ? { kind: "use", node } : void 0;
}
function ofAccess(access) {
  const { parent } = access;
  const isAssigned = ts75.isBinaryExpression(parent) && parent.left === access && parent.operatorToken.kind === ts75.SyntaxKind.EqualsToken;
  if (isAssigned) return conditionWords.test(nameOfReference(unwrap(access.expression)) ?? "") ? { kind: "use", node: access } : void 0;
  return ts75.isDeleteExpression(parent) ? void 0 : { kind: "access", node: access, receiver: access.expression };
}
function ofKey(property) {
  const value = ts75.isPropertyAssignment(property) ? unwrap(property.initializer) : void 0;
  if (value !== void 0 && (value.kind === ts75.SyntaxKind.FalseKeyword || value.getText() === "0" || describesValue(value))) return void 0;
  if (value !== void 0 && (choosesField(value) || ts75.isFunctionLike(value))) return { kind: "use", node: property };
  return isInQuery(property) ? { kind: "use", node: property } : { kind: "key", node: property };
}
function choosesField(value) {
  return value.kind === ts75.SyntaxKind.TrueKeyword || ts75.isPrefixUnaryExpression(value) || ts75.isNumericLiteral(value) && value.text === "1" || ts75.isStringLiteralLike(value) && /^(asc|desc)$/i.test(value.text);
}
function describesValue(value) {
  if (ts75.isObjectLiteralExpression(value)) return value.properties.some((property) => describingKeys.has(propertyName(property.name) ?? ""));
  let current = value;
  while (ts75.isCallExpression(current) || ts75.isPropertyAccessExpression(current)) current = unwrap(current.expression);
  return current !== value && ts75.isIdentifier(current) && schemaRoots.test(current.text);
}
function isInQuery(property) {
  for (let current = property.parent; !ts75.isStatement(current) && !ts75.isSourceFile(current) && !ts75.isFunctionLike(current); current = current.parent) {
    if (ts75.isPropertyAssignment(current)) {
      const name = propertyName(current.name) ?? "";
      if (/^(data|create|update|set|values|\$set|\$setOnInsert|\$push|defaults)$/.test(name)) return false;
      if (conditionWords.test(name) || name.startsWith("$")) return true;
    }
    if (ts75.isVariableDeclaration(current) && ts75.isIdentifier(current.name)) return conditionWords.test(current.name.text);
    if (ts75.isCallExpression(current)) return queryWords.test(calleeName(current) ?? "");
  }
  return false;
}
function ofText(node, spellings2) {
  const { parent } = node;
  if (ts75.isElementAccessExpression(parent) && parent.argumentExpression === node) return spellings2.includes(node.text) ? ofAccess(parent) : { kind: "use", node };
  if (ts75.isPropertyAssignment(parent) && parent.name === node) return spellings2.includes(node.text) ? ofKey(parent) : void 0;
  if (ts75.isJsxAttribute(parent)) return inputAttributes.test(parent.name.getText()) ? void 0 : { kind: "use", node };
  if (ts75.isCallExpression(parent) && inputCalls.test(calleeName(parent) ?? "")) return void 0;
  if (ts75.isBindingElement(parent) && parent.propertyName === node) return { kind: "access", node: parent };
  if (isPickedFromInput(parent)) return void 0;
  if (spellings2.includes(node.text)) return { kind: "use", node };
  return statementText.test(node.text) ? { kind: "use", node } : void 0;
}
function isPickedFromInput(parent) {
  if (!ts75.isCallExpression(parent) || !ts75.isPropertyAccessExpression(parent.expression)) return false;
  return /^(get|getAll|header)$/.test(parent.expression.name.text) && /form|header|body|params|cookie|req/i.test(parent.expression.expression.getText());
}

// src/collect/uses/unread-fields.ts
var candidateTypes = /* @__PURE__ */ new Set(["string", "number", "date", "json", "binary", "enum", "object", "unknown"]);
var setupFile = /(^|\/)(migrations?|seeds?|seeders?|seeding|factories|fixtures)\/|(^|\/)seed(er|ing)?\.[cm]?[jt]s$|\.d\.[cm]?ts$/i;
var UnreadFields = class {
  constructor(types, sources) {
    this.types = types;
    this.sources = sources;
    const written = /* @__PURE__ */ new Map();
    for (const site of sources.written) append(written, site.store.id, site);
    this.#inputs = new FieldInputs(types, written);
    this.#requests = new Requests(types.session);
    for (const { span, fields } of types.registry.stores) for (const declared of [span, ...fields.map((field) => field.span)]) append(this.#declarations, declared.file, declared);
    for (const candidate of candidatesOf(sources.sites)) append(this.#candidates, lastName5(candidate.field), candidate);
  }
  types;
  sources;
  #candidates = /* @__PURE__ */ new Map();
  #inputs;
  #requests;
  /** Places of stores and fields, by file. */
  #declarations = /* @__PURE__ */ new Map();
  /** The fields, as they stand in their stores. */
  find() {
    this.#dropMentioned();
    const escapes = new RecordEscapes(this.types);
    const left = [...this.#candidates.values()].flat();
    const exposed = new StoreExposures(this.types, this.sources.sourceFiles).among([...new Set(left.map(({ store }) => store))]);
    if (process.env["UDBG"]) for (const l of left) {
      const site = this.#sitesOf(l.store).find((st) => escapes.ofCall(st.node, l.store, l.field.name));
      console.error("LEFT", l.store.name + "." + l.field.name, exposed.has(l.store) ? "exposed" : "", site ? "escapes " + this.types.session.pathOf(site.node) + ":" + this.types.session.lineOf(site.node) : "STAYS");
    }
    const unread = left.filter(({ store, field }) => !exposed.has(store) && !this.#sitesOf(store).some((site) => escapes.ofCall(site.node, store, field.name)));
    return new Set(unread.map(({ field }) => field));
  }
  #sitesOf(store) {
    return this.sources.sites.filter((site) => site.store === store && site.verb !== "delete" && site.verb !== "expire");
  }
  #dropMentioned() {
    const reader = new MentionReader(this.#candidates.keys());
    const visit2 = (name, mention) => {
      const left = (this.#candidates.get(name) ?? []).filter((candidate) => {
        const r = this.#reads(mention, candidate);
        if (r && process.env["UDBG"]) console.error("READ", candidate.store.name + "." + candidate.field.name, mention.kind, this.types.session.pathOf(mention.node) + ":" + this.types.session.lineOf(mention.node), mention.node.getText().slice(0, 60).replace(/\n/g, " "));
        return !r;
      });
      if (left.length > 0) {
        this.#candidates.set(name, left);
        return;
      }
      this.#candidates.delete(name);
      reader.forget(name);
    };
    for (const sourceFile of this.sources.sourceFiles) {
      if (reader.isDone) return;
      if (!setupFile.test(this.types.session.pathOf(sourceFile))) reader.readFile(sourceFile, visit2);
    }
    if (reader.isDone) return;
    for (const text of this.sources.otherTexts()) for (const name of reader.namesIn(text)) {
      if (process.env["UDBG"]) console.error("TEXT", name, text.slice(0, 80).replace(/\n/g, " "));
      this.#candidates.delete(name);
      reader.forget(name);
    }
  }
  /** Whether a mention may read the field of this store. */
  #reads(mention, { store, field }) {
    if (mention.kind === "use") return !this.#declares(mention.node);
    if (mention.kind === "key") return this.#isForeignKey(mention.node, store, field);
    return this.#isAccessOf(mention, store, field);
  }
  /** A key of an object that goes nowhere in sight is no read: what is put there may be. */
  #isForeignKey(property, store, field) {
    const value = valueOfProperty(property);
    if (value === void 0 || this.#declares(property) || this.#inputs.has(unwrap(value), store, field.name)) return false;
    const { parent } = property.parent;
    if (!ts76.isCallExpression(parent)) return false;
    return this.types.session.declarationsOf(parent.expression).some((declaration) => this.types.session.isOwn(declaration)) && !this.#inputs.has(parent, store, field.name);
  }
  #isAccessOf({ node, receiver }, store, field) {
    if (this.#inputs.has(node, store, field.name)) return false;
    const holder = receiver ?? (ts76.isBindingElement(node) ? sourceOfBinding(node)?.root : void 0);
    if (holder === void 0) return true;
    if (this.#isOfRequest(holder)) return false;
    const records = this.types.ofValue(holder).filter((entry) => entry.isRecord).map((entry) => entry.store);
    if (records.length > 0) return records.includes(store);
    return !this.#isOfLibrary(node);
  }
  #isOfRequest(holder) {
    for (let current = unwrap(holder); current !== void 0; current = receiverOf(current)) {
      if (this.#requests.partOf(current) !== void 0) return true;
    }
    return false;
  }
  /** A property that a library or a constant object of the application declares: `request.ip`, `labels.phone`. */
  #isOfLibrary(node) {
    if (!ts76.isPropertyAccessExpression(node)) return false;
    const declaration = this.types.session.declarationOf(node);
    if (declaration === void 0) return false;
    if (!this.types.session.isOwn(declaration)) return true;
    if (ts76.isEnumMember(declaration)) return true;
    return ts76.isPropertyAssignment(declaration) && ts76.isStringLiteralLike(unwrap(declaration.initializer));
  }
  /** Whether a node stands in the declaration of a store. */
  #declares(node) {
    const spans = this.#declarations.get(this.types.session.pathOf(node)) ?? [];
    return spans.some((span) => span.start <= node.getStart() && node.getStart() <= span.end);
  }
};
function candidatesOf(sites) {
  const found = /* @__PURE__ */ new Map();
  for (const { store, verb, writes } of sites) {
    if (verb !== "create" && verb !== "update") continue;
    for (const [name, value] of Object.entries(writes)) {
      const field = value === "null" ? void 0 : store.fields.find((candidate) => candidate.name === name);
      if (field !== void 0 && candidateTypes.has(field.type) && !field.primaryKey) found.set(`${store.id}.${name}`, { store, field });
    }
  }
  return [...found.values()];
}
function lastName5(field) {
  return field.name.split(".").at(-1) ?? field.name;
}

// src/collect/values.ts
import { ts as ts82 } from "ts-morph";

// src/collect/value-bindings.ts
import { ts as ts77 } from "ts-morph";
var BindingValues = class {
  constructor(context, reader) {
    this.context = context;
    this.reader = reader;
  }
  context;
  reader;
  /** `const { email, ...rest } = user`. */
  readBinding(node, element, visit2, flows) {
    const source = sourceOfBinding(element);
    if (source === void 0) return false;
    const path = pathOfBinding(element);
    if (path.length === 0) return false;
    const { root } = source;
    if (this.#readFieldOfPattern(element, visit2, flows)) return true;
    if (root !== void 0) {
      const part2 = this.context.requests.partOf(root) ?? (ts77.isIdentifier(unwrap(root)) ? void 0 : this.#requestPartOf(root));
      if (part2 !== void 0) return this.#readRequestBinding(part2, path, visit2, flows);
      if (element.dotDotDotToken === void 0) {
        for (const { store, path: outer } of this.reader.records.recordsBehind(root)) {
          const name = [...outer, ...path].join(".");
          const field = fieldAt(store.store, name);
          if (field === void 0 || field.type === "relation") continue;
          this.context.add(flows, { kind: "field", store: referenceTo(store.store), field: name }, "certain", visit2);
          return true;
        }
      }
      if (this.reader.records.readRecord(node, visit2, flows)) return true;
      const carried = this.reader.flowsFrom(root, path, { ...visit2, treatment: "none" });
      flows.values.push(...carried.values.map((value) => ({ ...value, treatment: strongest2(value.treatment, visit2.treatment) })));
      if (carried.values.length > 0) return true;
    }
    return this.#readBoundParameter(node, source.parameter, path, visit2, flows);
  }
  /** The pattern around the variable takes a record apart: `{ author: { name } }` with the record of an author. */
  #readFieldOfPattern(element, visit2, flows) {
    const name = propertyName(element.propertyName ?? element.name);
    if (name === void 0 || element.dotDotDotToken !== void 0 || !ts77.isBindingElement(element.parent.parent)) return false;
    const type = this.context.checker.getTypeAtLocation(element.parent);
    for (const { store, isRecord: isRecord2 } of this.context.types.ofType(type, this.context.session.pathOf(element))) {
      const field = isRecord2 ? fieldAt(store, name) : void 0;
      if (field === void 0 || field.type === "relation") continue;
      this.context.add(flows, { kind: "field", store: referenceTo(store), field: name }, "certain", visit2);
      return true;
    }
    return false;
  }
  #requestPartOf(root) {
    return this.context.requests.partOf(this.context.session.originOf(root));
  }
  #readRequestBinding(part2, path, visit2, flows) {
    const [first = "", second] = path;
    const known2 = ["body", "query", "params", "headers", "cookies", "ip", "url"];
    const named = known2.find((candidate) => candidate === first);
    if (part2 !== "whole") this.context.add(flows, { kind: "request", part: part2, field: path.at(-1) ?? first }, "certain", visit2);
    else if (named !== void 0) this.context.add(flows, { kind: "request", part: named, ...second === void 0 ? {} : { field: second } }, "certain", visit2);
    else return false;
    return true;
  }
  #readBoundParameter(node, parameter, path, visit2, flows) {
    if (parameter === void 0) return false;
    const type = this.context.checker.getTypeAtLocation(node);
    const request = this.#requestOfParameter(parameter);
    if (request && this.#readRequestBinding("whole", path, visit2, flows)) return true;
    for (const store of this.context.types.ofType(this.context.checker.getTypeAtLocation(parameter), this.context.session.pathOf(parameter))) {
      const field = store.isRecord ? fieldAt(store.store, path.join(".")) : void 0;
      if (field === void 0) continue;
      this.context.add(flows, { kind: "field", store: referenceTo(store.store), field: path.join(".") }, "certain", visit2);
      return true;
    }
    if (this.reader.records.readRecord(node, visit2, flows)) return true;
    this.context.addParameter(flows, parameter, path, node.text, type, visit2);
    const owner = this.context.checker.getTypeAtLocation(parameter);
    const ownerName = symbolOfType(owner)?.name;
    this.context.addNamed(flows, node.text, ownerName?.startsWith("__") === true ? void 0 : ownerName, type, visit2, { ofParameter: true });
    return true;
  }
  #requestOfParameter(parameter) {
    const type = this.context.checker.getTypeAtLocation(parameter);
    return /Request$/.test(ownSymbol(type)?.name ?? "") && this.context.checker.getPropertyOfType(type, "headers") !== void 0;
  }
};

// src/collect/value-calls.ts
import { ts as ts78 } from "ts-morph";

// src/collect/value-flows.ts
var maximumDepth19 = 12;
var start2 = { depth: 0, seen: /* @__PURE__ */ new Set(), treatment: "none" };
var maximumValues2 = 64;
function inText(visit2) {
  const inside = { ...without2(visit2), isText: true };
  delete inside.path;
  return inside;
}
function without2(visit2) {
  const rest = { ...visit2 };
  delete rest.label;
  return rest;
}

// src/collect/value-calls.ts
var passThrough = /* @__PURE__ */ new Set([
  "toString",
  "trim",
  "toLowerCase",
  "toUpperCase",
  "toLocaleString",
  "normalize",
  "replace",
  "replaceAll",
  "padEnd",
  "padStart",
  "concat",
  "join",
  "filter",
  "find",
  "findLast",
  "slice",
  "at",
  "pop",
  "shift",
  "reverse",
  "sort",
  "toSorted",
  "flat",
  "toJSON",
  "toObject",
  "values",
  "entries",
  "lean",
  "exec",
  "valueOf",
  "toISOString",
  "toReversed",
  "catch",
  "finally",
  "get",
  "header",
  "split",
  "uniq",
  "compact",
  "orderBy",
  "sortBy"
]);
var functionsOfArguments = /* @__PURE__ */ new Set([
  "stringify",
  "inspect",
  "format",
  "String",
  "assign",
  "values",
  "entries",
  "fromEntries",
  "all",
  "allSettled",
  "race",
  "resolve",
  "from",
  "of",
  "cloneDeep",
  "structuredClone",
  "encodeURIComponent",
  "decodeURIComponent",
  "parse",
  "merge",
  "plainToInstance",
  "instanceToPlain",
  "Array",
  "Set",
  "Map",
  "prettyjson",
  "flatten",
  "uniq",
  "compact",
  "pick",
  "omit"
]);
var serializers = /* @__PURE__ */ new Set(["stringify", "inspect", "prettyjson"]);
var mappers3 = /* @__PURE__ */ new Set(["map", "flatMap", "then", "reduce"]);
var bodyReaders2 = /* @__PURE__ */ new Set(["json", "text", "formData", "arrayBuffer", "blob"]);
var painters = /^(chalk|colors?|kleur|pc|picocolors|ansis|clc|yoctocolors)$/;
function isPainter(callee) {
  const node = unwrap(callee);
  if (ts78.isPropertyAccessExpression(node)) return isPainter(node.expression);
  return ts78.isIdentifier(node) && painters.test(node.text);
}
function argumentsOfChain(call) {
  const receiver = receiverOf(call.expression);
  const before = receiver === void 0 ? void 0 : unwrap(receiver);
  return before !== void 0 && ts78.isCallExpression(before) ? [...argumentsOfChain(before), ...call.arguments] : [...call.arguments];
}
var CallValues = class {
  constructor(context, reader) {
    this.context = context;
    this.reader = reader;
  }
  context;
  reader;
  readCall(node, visit2, flows) {
    const treatment = strongest2(visit2.treatment, treatmentOf(node, this.context.session));
    if (treatment === "redacted") return;
    if (treatment !== visit2.treatment) {
      this.reader.readAll(argumentsOfChain(node), { ...visit2, treatment }, flows);
      return;
    }
    if (this.context.isHarmless(node)) return;
    const name = calleeName(node) ?? "";
    if (name === "stringify" && node.arguments[1] !== void 0 && ts78.isArrayLiteralExpression(unwrap(node.arguments[1]))) return;
    if (this.reader.records.readRecord(node, visit2, flows)) return;
    const receiver = receiverOf(node.expression);
    if (receiver !== void 0 && bodyReaders2.has(name) && this.context.requests.partOf(receiver) === "whole") {
      this.context.add(flows, { kind: "request", part: "body" }, "certain", visit2);
      return;
    }
    if (this.#readReturned(node, visit2, flows)) return;
    const [callback] = node.arguments;
    if (mappers3.has(name) && callback !== void 0) {
      this.#readCallback(callback, visit2, flows);
      return;
    }
    if (receiver !== void 0 && name !== "concat" && passThrough.has(name) && !isGlobalNamespace(receiver)) {
      this.#readPassed(node, receiver, name, visit2, flows);
      return;
    }
    if (receiver !== void 0 && name === "concat") {
      this.reader.readAll([receiver, ...node.arguments], visit2, flows);
      return;
    }
    if (receiver !== void 0 && (ts78.isStringLiteralLike(unwrap(receiver)) || ts78.isNumericLiteral(unwrap(receiver)))) return;
    if (functionsOfArguments.has(name) || isPainter(node.expression)) {
      this.reader.readAll(node.arguments, serializers.has(name) ? { ...visit2, isText: false } : visit2, flows);
      return;
    }
    this.context.readLabel(node, visit2, flows);
  }
  /** `headers.get('authorization')` picks one entry; `email.slice(…)` keeps the value. */
  #readPassed(node, receiver, name, visit2, flows) {
    const part2 = this.context.requests.partOf(receiver);
    const [key] = node.arguments;
    if ((name === "get" || name === "header") && part2 !== void 0 && key !== void 0 && ts78.isStringLiteralLike(key)) {
      this.context.add(flows, { kind: "request", part: part2 === "whole" ? "headers" : part2, field: key.text }, "certain", visit2);
    } else if (name !== "get" && name !== "header") {
      this.reader.read(receiver, visit2, flows);
    }
  }
  #readCallback(callback, visit2, flows) {
    const target = unwrap(callback);
    const declaration = isFunction(target) ? target : this.#functionOf(target);
    if (declaration !== void 0) this.reader.readAll(returnedExpressions(declaration), without2(visit2), flows);
  }
  /** What one of the application's own functions returns; its parameters stand for the arguments of this call. */
  #readReturned(node, visit2, flows) {
    const declaration = this.#functionOf(node.expression);
    if (declaration === void 0 || !this.context.session.isOwn(declaration) || declaration.body === void 0 || visit2.seen.has(declaration)) return false;
    const inner = { values: [], parameters: [] };
    const seen = new Set(visit2.seen).add(declaration);
    this.reader.readAll(returnedExpressions(declaration), { ...visit2, seen }, inner);
    flows.values.push(...inner.values.filter((value) => value.ofParameter !== true && (value.origin.kind !== "named" || value.confidence === "certain")));
    for (const flow of inner.parameters) this.#readArgument(node, declaration, flow, visit2, flows);
    if (inner.values.length === 0 && inner.parameters.length === 0) this.context.readLabel(node, visit2, flows);
    return true;
  }
  #readArgument(node, declaration, flow, visit2, flows) {
    const position = declaration.parameters.indexOf(flow.declaration);
    const argument2 = node.arguments[position];
    if (position < 0) {
      flows.parameters.push(flow);
      return;
    }
    if (argument2 === void 0) return;
    const treatment = strongest2(visit2.treatment, flow.treatment);
    const carried = this.reader.flowsFrom(argument2, flow.path, { ...visit2, treatment: "none" });
    flows.values.push(...carried.values.map((value) => ({ ...value, treatment: strongest2(value.treatment, treatment) })));
    flows.parameters.push(...carried.parameters.map((parameter) => ({ ...parameter, treatment: strongest2(parameter.treatment, treatment) })));
  }
  #functionOf(callee) {
    for (const declaration of this.context.session.declarationsOf(callee)) {
      if (isFunction(declaration) && declaration.body !== void 0) return declaration;
      const value = valueOf2(declaration);
      const target = value === void 0 ? void 0 : unwrap(value);
      if (target !== void 0 && isFunction(target)) return target;
      if (target !== void 0 && ts78.isCallExpression(target)) {
        const wrapped = target.arguments.map(unwrap).find((argument2) => isFunction(argument2));
        if (wrapped !== void 0 && isFunction(wrapped)) return wrapped;
      }
    }
    return void 0;
  }
};

// src/collect/value-context.ts
import { ts as ts79 } from "ts-morph";
var ValueContext = class {
  constructor(types) {
    this.types = types;
    this.session = types.session;
    this.checker = types.session.checker;
    this.requests = new Requests(types.session);
  }
  types;
  session;
  checker;
  requests;
  readLabel(node, visit2, flows) {
    if (visit2.label !== void 0 && visit2.label !== "") this.addNamed(flows, visit2.label, void 0, this.checker.getTypeAtLocation(node), visit2);
  }
  isError(expression) {
    const node = unwrap(expression);
    const declaration = ts79.isIdentifier(node) ? this.session.declarationOf(node) : void 0;
    if (declaration !== void 0 && ts79.isVariableDeclaration(declaration) && ts79.isCatchClause(declaration.parent)) return true;
    if (/^(e|err|error|ex|exception|reason|cause)$/i.test(nameOfReference(node) ?? "") || /(Error|Exception)$/.test(nameOfReference(node) ?? "")) {
      return fieldTypeOf(this.checker.getTypeAtLocation(node), this.checker) !== "string";
    }
    const name = ownSymbol(this.checker.getNonNullableType(this.checker.getTypeAtLocation(node)))?.name ?? "";
    return /(Error|Exception)$/.test(name);
  }
  /** Results that are numbers, booleans or nothing carry no data of a person. */
  isHarmless(node) {
    const type = fieldTypeOf(this.checker.getTypeAtLocation(node), this.checker);
    return type === "boolean" || type === "number";
  }
  addParameter(flows, declaration, path, name, type, visit2) {
    const kind2 = fieldTypeOf(type, this.checker);
    const isText2 = visit2.isText === true;
    if (isText2 && kind2 === "object") return;
    flows.parameters.push({ declaration, path, treatment: visit2.treatment, isText: isText2, name, type: kind2 });
  }
  addNamed(flows, name, owner, type, visit2, more = {}) {
    const { variable, ofParameter } = more;
    const kind2 = fieldTypeOf(type, this.checker);
    if (kind2 === "boolean" || type.getCallSignatures().length > 0) return;
    const origin = { kind: "named", name, type: kind2, ...owner === void 0 ? {} : { owner }, ...variable === void 0 || variable === owner ? {} : { variable } };
    this.add(flows, origin, isOpen(type) || owner === void 0 ? "likely" : "certain", visit2);
    const added = flows.values.at(-1);
    if (ofParameter === true && added !== void 0) added.ofParameter = true;
  }
  add(flows, origin, confidence, visit2) {
    flows.values.push({ origin, treatment: visit2.treatment, confidence, trail: [], ...visit2.path === void 0 ? {} : { path: visit2.path } });
  }
};

// src/collect/value-records.ts
import { ts as ts80 } from "ts-morph";
var printingKinds = /* @__PURE__ */ new Set(["mongoose"]);
var columnKinds = /* @__PURE__ */ new Set(["drizzle"]);
var RecordValues = class {
  constructor(context) {
    this.context = context;
  }
  context;
  /** `user.email` where `user` is a record of a store. */
  readField(owner, name, visit2, flows) {
    for (const { store, path } of this.recordsBehind(owner)) {
      const field = fieldAt(store.store, [...path, name].join("."));
      if (field === void 0) continue;
      if (field.type === "relation") return false;
      this.context.add(flows, { kind: "field", store: referenceTo(store.store), field: [...path, name].join(".") }, "certain", visit2);
      return true;
    }
    return this.#readColumn(owner, name, visit2, flows);
  }
  #readColumn(table, name, visit2, flows) {
    const owner = this.context.types.ofValue(unwrap(table)).find(({ isRecord: isRecord2, store }) => !isRecord2 && columnKinds.has(store.kind) && fieldAt(store, name) !== void 0);
    if (owner !== void 0) this.context.add(flows, { kind: "field", store: referenceTo(owner.store), field: name }, "certain", visit2);
    return owner !== void 0;
  }
  /** The records that an expression is, or is a nested part of: `user.address` is `address` of User. */
  recordsBehind(expression) {
    const node = unwrap(expression);
    const direct = this.context.types.ofValue(node).filter((entry) => entry.isRecord);
    if (direct.length > 0) return direct.map((store) => ({ store, path: [] }));
    const name = ts80.isPropertyAccessExpression(node) ? node.name.text : void 0;
    if (name === void 0 || !ts80.isPropertyAccessExpression(node)) return [];
    return this.recordsBehind(node.expression).map(({ store, path }) => ({ store, path: [...path, name] }));
  }
  /** A whole record or list of them. */
  readRecord(node, visit2, flows) {
    const records = this.context.types.ofValue(node).filter((entry) => entry.isRecord);
    for (const record2 of records) {
      if (visit2.isText === true && !printingKinds.has(record2.store.kind)) continue;
      const only = this.#fieldsPresent(record2);
      this.context.add(flows, { kind: "record", store: referenceTo(record2.store), many: record2.many, ...only === void 0 ? {} : { only }, ...visit2.overwritten === void 0 ? {} : { without: visit2.overwritten } }, "certain", visit2);
    }
    return records.length > 0;
  }
  /** The fields that the record's type still has after select, Pick or Omit; undefined where the type does not tell. */
  #fieldsPresent(record2) {
    const properties = this.context.checker.getPropertiesOfType(record2.type).map((property) => property.name);
    const isLoose2 = this.context.checker.getIndexInfosOfType(record2.type).length > 0;
    const known2 = record2.store.fields.filter((field) => properties.includes(field.name.split(".", 1)[0] ?? ""));
    if (isLoose2 || known2.length === 0) return void 0;
    return known2.length === record2.store.fields.length ? void 0 : known2.map((field) => field.name);
  }
};

// src/collect/value-references.ts
import { ts as ts81 } from "ts-morph";
var ReferenceValues = class {
  constructor(context, reader) {
    this.context = context;
    this.reader = reader;
  }
  context;
  reader;
  readProperty(node, visit2, flows) {
    const name = nameOfReference(node);
    if (name === void 0) {
      this.#readIndexed(node, visit2, flows);
      return;
    }
    if (name === "length" || name === "size" || isEnvironment(node)) return;
    const part2 = this.context.requests.partOf(node);
    if (part2 !== void 0) {
      this.context.add(flows, { kind: "request", part: part2 }, "certain", visit2);
      return;
    }
    const container = this.context.requests.partOf(node.expression);
    if (container !== void 0 && container !== "whole") {
      this.context.add(flows, { kind: "request", part: container, field: name }, "certain", visit2);
      return;
    }
    if (this.reader.records.readField(node.expression, name, visit2, flows) || this.reader.records.readRecord(node, visit2, flows)) return;
    this.#readMember(node, name, visit2, flows);
  }
  /** `rows[0]`, `map[key]`: what the container holds. `address.split('@')[1]` is only a part. */
  #readIndexed(node, visit2, flows) {
    const container = unwrap(node.expression);
    if (ts81.isCallExpression(container) && calleeName(container) === "split") return;
    if (this.reader.records.readRecord(node, visit2, flows)) return;
    const part2 = this.context.requests.partOf(node.expression);
    if (part2 !== void 0) return;
    this.reader.read(node.expression, visit2, flows);
  }
  /** A property of something that is no store: follow what was put there, else its name is all that is known. */
  #readMember(node, name, visit2, flows) {
    const symbol = this.context.session.symbolOf(node);
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    const value = declaration !== void 0 && this.context.session.isOwn(declaration) ? valueOf2(declaration) : void 0;
    if (value !== void 0 && !isFunction(unwrap(value)) && !ts81.isPropertyDeclaration(declaration)) {
      const before2 = flows.values.length + flows.parameters.length;
      this.reader.read(value, { ...visit2, label: name }, flows);
      if (flows.values.length + flows.parameters.length > before2 || isPlain(value)) return;
    }
    const before = flows.values.length + flows.parameters.length;
    for (const given of this.#givenTo(declaration, name)) this.reader.read(given, { ...visit2, label: name }, flows);
    if (flows.values.length + flows.parameters.length > before) return;
    const type = this.context.checker.getTypeAtLocation(node);
    const parameter = this.#parameterBehind(node);
    if (parameter !== void 0) this.context.addParameter(flows, parameter.declaration, parameter.path, name, type, visit2);
    if (this.context.isError(node.expression)) {
      this.context.add(flows, { kind: "error" }, "likely", visit2);
      return;
    }
    this.context.addNamed(flows, name, this.#ownerOf(node.expression), type, visit2, { variable: nameOfReference(unwrap(node.expression)), ofParameter: parameter !== void 0 });
  }
  /** What a class gives to one of its own properties: the returns of a getter, assignments to `this.name` in its methods. */
  #givenTo(declaration, name) {
    if (declaration === void 0 || !ts81.isClassLike(declaration.parent)) return [];
    if (ts81.isGetAccessor(declaration)) return returnedExpressions(declaration);
    if (!ts81.isPropertyDeclaration(declaration)) return [];
    const owner = declaration.parent;
    const assignments = this.context.types.index.assignments.get(name) ?? [];
    return assignments.filter((assignment) => isOwnProperty(assignment.left, owner)).map((assignment) => assignment.right).slice(0, maximumAssignments);
  }
  /** `options.user.email` with a parameter `options` is the path `user.email` of that parameter. */
  #parameterBehind(expression) {
    const node = unwrap(expression);
    if (ts81.isPropertyAccessExpression(node)) {
      const inner = this.#parameterBehind(node.expression);
      return inner === void 0 ? void 0 : { declaration: inner.declaration, path: [...inner.path, node.name.text] };
    }
    if (!ts81.isIdentifier(node)) return void 0;
    const declaration = this.context.session.declarationOf(node);
    if (declaration === void 0) return void 0;
    return ts81.isParameter(declaration) ? { declaration, path: [] } : parameterOfBinding(declaration);
  }
  #ownerOf(expression) {
    const type = this.context.checker.getNonNullableType(this.context.checker.getTypeAtLocation(expression));
    const symbol = symbolOfType(type);
    const isOwnType = symbol?.declarations?.some((declaration) => this.context.session.isOwn(declaration)) === true;
    if (isOwnType && !symbol.name.startsWith("__")) return symbol.name;
    const node = unwrap(expression);
    if (node.kind === ts81.SyntaxKind.ThisKeyword) return void 0;
    return nameOfReference(node) ?? (ts81.isCallExpression(node) ? calleeName(node) : void 0);
  }
  readIdentifier(node, visit2, flows) {
    this.readSymbol(node, this.context.session.symbolOf(node), visit2, flows);
  }
  /** A helper may give back a record or its key; a variable called `userId` holds the key. */
  readSymbol(node, symbol, visit2, flows) {
    const inner = isKeyName(node.text) ? { values: [], parameters: [] } : flows;
    this.#readMeaning(node, symbol, visit2, inner);
    if (inner === flows) return;
    const keys2 = inner.values.filter(({ origin }) => origin.kind !== "record");
    const hasOnlyRecords = inner.values.length > keys2.length || keys2.length === 0 && inner.parameters.length > 0;
    if (hasOnlyRecords) this.context.add(flows, { kind: "named", name: node.text, type: "string" }, "likely", visit2);
    flows.values.push(...keys2);
    flows.parameters.push(...inner.parameters);
  }
  #readMeaning(node, symbol, visit2, flows) {
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    if (node.text === "undefined" || declaration !== void 0 && isNoValue(declaration)) return;
    if (symbol !== void 0 && (symbol.flags & ts81.SymbolFlags.Alias) !== 0) {
      const target = this.context.checker.getAliasedSymbol(symbol);
      if (target !== symbol) {
        this.#readMeaning(node, target, visit2, flows);
        return;
      }
    }
    if (fieldTypeOf(this.context.checker.getTypeAtLocation(node), this.context.checker) === "boolean") return;
    const part2 = this.context.requests.partOf(node);
    const entry = part2 === void 0 ? void 0 : this.context.requests.entryOf(node);
    if (part2 !== void 0) {
      this.context.add(flows, { kind: "request", part: part2, ...entry === void 0 ? {} : { field: entry } }, "certain", visit2);
      return;
    }
    if (this.context.isError(node)) {
      this.context.add(flows, { kind: "error" }, "certain", visit2);
      return;
    }
    if (declaration !== void 0 && ts81.isBindingElement(declaration) && this.reader.bindings.readBinding(node, declaration, visit2, flows)) return;
    if (declaration !== void 0 && isBuiltHere(declaration) && this.#readVariable(declaration, { ...visit2, label: node.text }, flows)) return;
    if (this.reader.records.readRecord(node, visit2, flows)) return;
    this.#readDeclared(node, declaration, visit2, flows);
  }
  #readDeclared(node, declaration, visit2, flows) {
    const type = this.context.checker.getTypeAtLocation(node);
    if (declaration !== void 0 && ts81.isParameter(declaration)) this.context.addParameter(flows, declaration, [], node.text, type, visit2);
    if (declaration !== void 0 && ts81.isVariableDeclaration(declaration)) {
      if (this.#readVariable(declaration, { ...visit2, label: node.text }, flows)) return;
    }
    const ofParameter = declaration !== void 0 && ts81.isParameter(declaration);
    if (!this.#readParts(node, type, visit2, flows)) this.context.addNamed(flows, node.text, void 0, type, visit2, { ofParameter });
  }
  #readVariable(declaration, visit2, flows) {
    const before = flows.values.length + flows.parameters.length;
    const known2 = flows.values.length;
    const loop = declaration.parent.parent;
    const { initializer } = declaration;
    if (ts81.isForOfStatement(loop)) this.reader.read(loop.expression, visit2, flows);
    else if (initializer !== void 0) this.reader.read(initializer, visit2, flows);
    for (const assigned of assignmentsTo(declaration)) this.reader.read(assigned, visit2, flows);
    const found = flows.values.length + flows.parameters.length > before;
    if (found && flows.values.slice(known2).every(({ origin }) => origin.kind === "named") && initializer !== void 0 && !isConfiguration(initializer)) {
      if (visit2.label !== void 0) this.context.addNamed(flows, visit2.label, void 0, this.context.checker.getTypeAtLocation(declaration), visit2);
    }
    return found || initializer !== void 0 && (isPlain(this.context.session.originOf(initializer)) || isTreated(initializer, this.context.session));
  }
  /** A type made by a library or a utility from what the application declares: `z.infer<typeof schema>`, `Omit<Guest, 'key'>`. */
  #hasOwnProperties(type) {
    const properties = this.context.checker.getPropertiesOfType(type);
    return properties.some(({ declarations }) => declarations === void 0 || declarations.some((declaration) => this.context.session.isOwn(declaration)));
  }
  /** An object whose type is declared in the application: each of its properties is a value with a name and an owner. */
  #readParts(node, type, visit2, flows) {
    if (visit2.isText === true) return false;
    const bare = this.context.checker.getNonNullableType(type);
    const symbol = symbolOfType(bare);
    const declaration = symbol?.declarations?.[0];
    if (fieldTypeOf(bare, this.context.checker) !== "object") return false;
    const isOwnType = declaration !== void 0 && this.context.session.isOwn(declaration);
    if (!isOwnType && !this.#hasOwnProperties(bare)) return false;
    if (bare.getCallSignatures().length > 0 || this.context.checker.isArrayType(bare)) return false;
    const owner = !isOwnType || symbol === void 0 || symbol.name.startsWith("__") ? node.text : symbol.name;
    for (const property of this.context.checker.getPropertiesOfType(bare).slice(0, maximumValues2)) {
      if (visit2.overwritten?.includes(property.name) === true) continue;
      this.context.addNamed(flows, property.name, owner, this.context.checker.getTypeOfSymbol(property), visit2);
    }
    return true;
  }
};
var maximumAssignments = 4;
function isConfiguration(expression) {
  return /\b\w*(config|settings?|env|constants?|options)\b/i.test(expression.getText().slice(0, 200));
}
function isOwnProperty(reference, owner) {
  const node = unwrap(reference);
  return ts81.isPropertyAccessExpression(node) && node.expression.kind === ts81.SyntaxKind.ThisKeyword && node.getSourceFile() === owner.getSourceFile() && node.pos >= owner.pos && node.end <= owner.end;
}
function isBuiltHere(declaration) {
  return ts81.isVariableDeclaration(declaration) && declaration.initializer !== void 0 && ts81.isObjectLiteralExpression(unwrap(declaration.initializer));
}

// src/collect/values.ts
var eitherOperators2 = /* @__PURE__ */ new Set([ts82.SyntaxKind.QuestionQuestionToken, ts82.SyntaxKind.BarBarToken]);
var rightOperators2 = /* @__PURE__ */ new Set([ts82.SyntaxKind.AmpersandAmpersandToken, ts82.SyntaxKind.CommaToken, ts82.SyntaxKind.EqualsToken]);
var ValueReader = class {
  context;
  records;
  references;
  bindings;
  calls;
  constructor(types) {
    this.context = new ValueContext(types);
    this.records = new RecordValues(this.context);
    this.references = new ReferenceValues(this.context, this);
    this.bindings = new BindingValues(this.context, this);
    this.calls = new CallValues(this.context, this);
  }
  flowsOf(expression, surroundings = {}) {
    return this.#flows(expression, { ...start2, ...surroundings });
  }
  #flows(expression, visit2) {
    const flows = { values: [], parameters: [] };
    this.read(expression, visit2, flows);
    return flows;
  }
  /** What a property path of an argument carries: of `{ user: { email } }` at `user.email`. */
  flowsAt(expression, path) {
    return this.flowsFrom(expression, path, start2);
  }
  flowsFrom(expression, path, visit2) {
    let current = expression;
    for (const [position, name] of path.entries()) {
      const object = this.context.session.originOf(current);
      const value = ts82.isObjectLiteralExpression(object) ? propertyValue(object, name) : void 0;
      if (value === void 0) return ts82.isObjectLiteralExpression(object) && !hasSpread(object) ? { values: [], parameters: [] } : this.#flowsOfPath(current, path.slice(position), visit2);
      current = value;
    }
    return this.#flows(current, visit2);
  }
  #flowsOfPath(expression, path, visit2) {
    const flows = { values: [], parameters: [] };
    const name = path.join(".");
    for (const { store, isRecord: isRecord2 } of this.context.types.ofValue(expression)) {
      const field = isRecord2 ? fieldAt(store, name) : void 0;
      if (field !== void 0) this.context.add(flows, { kind: "field", store: referenceTo(store), field: name }, "certain", visit2);
    }
    if (flows.values.length > 0) return flows;
    const inner = this.#flows(expression, visit2);
    flows.parameters.push(...inner.parameters.map((parameter) => ({ ...parameter, path: [...parameter.path, ...path] })));
    const part2 = this.context.requests.partOf(expression);
    const last = path.at(-1);
    if (part2 !== void 0 && part2 !== "whole" && last !== void 0) flows.values.push({ origin: { kind: "request", part: part2, field: last }, treatment: "none", confidence: "certain", trail: [] });
    return flows;
  }
  read(expression, visit2, flows) {
    const node = unwrap(expression);
    if (visit2.depth > maximumDepth19 || visit2.seen.has(node) || flows.values.length > maximumValues2 || visit2.treatment === "redacted") return;
    const next = { ...visit2, depth: visit2.depth + 1, seen: new Set(visit2.seen).add(node) };
    if (ts82.isTemplateExpression(node)) this.readAll(node.templateSpans.map((span) => span.expression), inText(next), flows);
    else if (ts82.isTaggedTemplateExpression(node)) this.#readTemplate(node.template, next, flows);
    else if (ts82.isBinaryExpression(node)) this.#readBinary(node, next, flows);
    else if (ts82.isConditionalExpression(node)) this.readAll([node.whenTrue, node.whenFalse], next, flows);
    else if (ts82.isObjectLiteralExpression(node)) this.#readObject(node, next, flows);
    else if (ts82.isArrayLiteralExpression(node)) this.readAll(node.elements, next, flows);
    else if (ts82.isSpreadElement(node)) this.read(node.expression, next, flows);
    else if (ts82.isCallExpression(node)) this.calls.readCall(node, next, flows);
    else if (ts82.isNewExpression(node)) this.#readNew(node, next, flows);
    else if (ts82.isPropertyAccessExpression(node) || ts82.isElementAccessExpression(node)) this.references.readProperty(node, next, flows);
    else if (ts82.isIdentifier(node)) this.references.readIdentifier(node, next, flows);
  }
  readAll(expressions, visit2, flows) {
    for (const expression of expressions) this.read(expression, visit2, flows);
  }
  #readTemplate(template, visit2, flows) {
    if (ts82.isTemplateExpression(template)) this.readAll(template.templateSpans.map((span) => span.expression), inText(visit2), flows);
  }
  #readBinary(node, visit2, flows) {
    const operator = node.operatorToken.kind;
    if (operator === ts82.SyntaxKind.PlusToken) this.readAll([node.left, node.right], inText(visit2), flows);
    else if (eitherOperators2.has(operator)) this.readAll([node.left, node.right], visit2, flows);
    else if (rightOperators2.has(operator)) this.read(node.right, visit2, flows);
  }
  #readObject(node, visit2, flows) {
    for (const [position, property] of node.properties.entries()) {
      if (visit2.overwritten?.includes(propertyName(property.name) ?? "") === true) continue;
      if (ts82.isSpreadAssignment(property)) this.read(property.expression, { ...visit2, overwritten: [...visit2.overwritten ?? [], ...writtenAfter(node, position)] }, flows);
      else if (ts82.isShorthandPropertyAssignment(property)) this.#readShorthand(property, visit2, flows);
      else if (ts82.isPropertyAssignment(property)) this.read(property.initializer, under(visit2, propertyName(property.name) ?? ""), flows);
    }
  }
  #readShorthand(property, visit2, flows) {
    const symbol = this.context.checker.getShorthandAssignmentValueSymbol(property);
    this.references.readSymbol(property.name, symbol, under(visit2, property.name.text), flows);
  }
  #readNew(node, visit2, flows) {
    const name = nameOfReference(unwrap(node.expression)) ?? "";
    if (name === "Date") return;
    if (/(Error|Exception)$/.test(name)) {
      this.context.add(flows, { kind: "error" }, "likely", visit2);
      this.readAll((node.arguments ?? []).slice(0, 1), visit2, flows);
      return;
    }
    if (this.records.readRecord(node, visit2, flows)) return;
    this.readAll(node.arguments ?? [], visit2, flows);
  }
};
function under(visit2, key) {
  return { ...visit2, label: key, ...visit2.path === void 0 ? {} : { path: [...visit2.path, key] } };
}

// src/collect/collect.ts
var requestLogTags = /* @__PURE__ */ new Set(["access-log", "access-log-format", "query-log"]);
var deletionMarks = /delet|remov|anonymi|erase/i;
function collect(project, onProgress = () => void 0) {
  return new Collector(project, onProgress).run();
}
var Collector = class {
  constructor(project, onProgress) {
    this.project = project;
    this.onProgress = onProgress;
    this.#session = new CollectSession(project);
    this.#index = indexCalls(project.sourceFiles);
    this.#gates = readGates(project);
    this.#tables = this.#readStores();
    this.#stores = this.#tables.stores;
    this.#registry = new StoreRegistry(this.#stores);
    const types = new StoreTypes(this.#session, this.#registry, this.#index);
    const redaction = new RedactionReader(this.#session);
    this.#effects = new EffectReader(types, new ReachabilityAnalysis(this.#session));
    this.#logs = new LogCallReader(types, new ValueReader(types), redaction);
    this.#requestLogs = new RequestLogReader(this.#session, redaction);
  }
  project;
  onProgress;
  #session;
  #index;
  #gates;
  #tables;
  #stores;
  #registry;
  #effects;
  #logs;
  #requestLogs;
  #tagged = /* @__PURE__ */ new Set();
  #effectFacts = [];
  #sinks = [];
  run() {
    this.#readCandidates();
    this.#readUntypedLoggers();
    this.#readAssignments();
    this.#readMerges();
    for (const comparison of this.#index.deadlines) this.#effectFacts.push(...this.#effects.ofComparison(comparison));
    this.#effectFacts.push(...this.#effects.ofBaseMethods());
    this.#effectFacts.push(...new SqlEffects(this.#effects, this.#tables).all());
    this.#logs.followWrappers();
    return this.#byFile(this.#unreadFields());
  }
  #unreadFields() {
    const { sourceFiles, sqlFiles, companions } = this.project;
    const { types, sites, written } = this.#effects;
    const otherTexts = () => [...sqlFiles.map(({ text }) => text).filter(readsRows), ...companions()];
    return new UnreadFields(types, { sourceFiles, otherTexts, sites, written }).find();
  }
  #readStores() {
    const total = this.project.sourceFiles.length;
    const declared = this.project.sourceFiles.flatMap((sourceFile, position) => {
      this.onProgress("Reading stores", position, total);
      return storeReaders.flatMap((read) => read(sourceFile, this.#session));
    });
    return readTables(withoutStandIns([...this.project.schemaStores, ...declared], this.#session), this.#index, this.#session);
  }
  #readCandidates() {
    const names2 = candidateNames(this.#gates);
    let done = 0;
    for (const name of names2) {
      this.onProgress("Following data", done, names2.size);
      done += 1;
      for (const call of this.#index.calls.get(name) ?? []) this.#readCall(call);
    }
    for (const call of this.#callsOfCallables(names2)) this.#readCall(call);
    for (const call of this.#constructions()) this.#readCall(call);
    for (const call of this.#index.computedCalls) this.#readComputed(call);
  }
  /** Code that is nested too deeply for the compiler is noted; the rest is read. */
  #readCall(call) {
    try {
      this.#readTags(call);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#session.note(call, "This call is nested too deeply to be followed; what it does with data is not known.");
    }
  }
  #readTags(call) {
    const tags = this.#tagsOfCall(call);
    if (tags.length > 0) this.#tagged.add(call);
    const [log] = tags.filter((tag2) => tag2.name === "log");
    if (log !== void 0) this.#logs.readTagged(call, log);
    if (ts83.isTaggedTemplateExpression(call)) return;
    this.#effectFacts.push(...this.#effects.ofCall(call, tags));
    if (tags.some((tag2) => requestLogTags.has(tag2.name))) this.#sinks.push(...this.#requestLogs.ofCall(call, tags));
    if (tags.length === 0) this.#readShape(call);
  }
  /** The tags of the callee, or of the signature that is called where the callee is a value. */
  #tagsOfCall(call) {
    const callee = ts83.isTaggedTemplateExpression(call) ? call.tag : call.expression;
    if (ts83.isCallExpression(unwrap(callee))) return this.#tagsOfSignature(call);
    const declarations = this.#session.taggedDeclarations(callee).filter((declaration, _, all) => all.length === 1 || tagsOfDeclaration(declaration).length > 0);
    const tags = declarations.flatMap(tagsOfDeclaration);
    if (tags.length === 0) return this.#isValue(callee) ? this.#tagsOfSignature(call) : [];
    return haveSameTags(declarations) ? distinct2(tags) : this.#tagsOfSignature(call);
  }
  #tagsOfSignature(call) {
    const declaration = this.#session.checker.getResolvedSignature(call)?.declaration;
    return declaration === void 0 || ts83.isJSDocSignature(declaration) ? [] : tagsOfDeclaration(declaration);
  }
  /** Whether the callee is a variable or property that may hold a function of a library, rather than a function of the application. */
  #isValue(callee) {
    if (!ts83.isIdentifier(callee) && !(ts83.isPropertyAccessExpression(callee) && callee.expression.kind === ts83.SyntaxKind.ThisKeyword)) return false;
    const declaration = this.#session.declarationOf(callee);
    return declaration !== void 0 && !ts83.isFunctionDeclaration(declaration) && !ts83.isMethodDeclaration(declaration);
  }
  #readShape(call) {
    const receiver = receiverOf(call.expression);
    const verb = verbOfMethod(calleeName(call) ?? "");
    if (receiver === void 0) return;
    const onTable = isOpen(this.#session.checker.getTypeAtLocation(receiver)) ? this.#effects.ofTable(call) : [];
    this.#effectFacts.push(...onTable);
    if (verb === void 0 || onTable.length > 0) return;
    if (receiver.kind === ts83.SyntaxKind.ThisKeyword) this.#effectFacts.push(...this.#effects.ofThis(call, verb));
    else if (isOpen(this.#session.checker.getTypeAtLocation(receiver))) this.#effectFacts.push(...this.#effects.ofUntyped(call, verb));
  }
  /** `require('fastify')({ … })`, and `logger[level](message)` of a logger whose members are tagged. */
  #readComputed(call) {
    if (ts83.isCallExpression(unwrap(call.expression))) {
      this.#readCall(call);
      return;
    }
    const receiver = receiverOf(call.expression);
    const member = receiver === void 0 ? void 0 : this.#session.checker.getPropertyOfType(this.#session.checker.getTypeAtLocation(receiver), "info");
    const [tag2] = (member?.declarations ?? []).flatMap(tagsOfDeclaration).filter((candidate) => candidate.name === "log");
    if (tag2 !== void 0) this.#logs.readTagged(call, tag2);
  }
  /** Calls of values that are themselves functions of a library, under the name that each file gave them: `const log = debug('app')`. */
  #callsOfCallables(known2) {
    return this.project.sourceFiles.flatMap((sourceFile) => {
      const local = localNames(sourceFile, this.#gates.callableModules);
      const inFile = (name) => (this.#index.calls.get(name) ?? []).filter((call) => call.getSourceFile() === sourceFile);
      const made = local.flatMap(inFile).flatMap((call) => variableOf2(call));
      return [.../* @__PURE__ */ new Set([...local, ...made])].filter((name) => !known2.has(name)).flatMap(inFile);
    });
  }
  /** `new User({ … })` of a model under its own name. */
  #constructions() {
    const names2 = new Set(this.#stores.flatMap((store) => [store.name, ...store.aliases]));
    return [...names2].flatMap((name) => this.#index.calls.get(name) ?? []).filter((call) => ts83.isNewExpression(call) && !this.#tagged.has(call));
  }
  #readUntypedLoggers() {
    for (const name of levelNames) {
      for (const call of this.#index.calls.get(name) ?? []) {
        if (!this.#tagged.has(call)) this.#logs.readUntyped(call);
      }
    }
  }
  #readAssignments() {
    for (const [name, assignments] of this.#index.assignments) {
      if (deletionMarks.test(name) || this.#registry.hasFieldNamed(name)) for (const assignment of assignments) this.#effectFacts.push(...this.#effects.ofAssignment(assignment));
    }
  }
  #readMerges() {
    for (const name of ["assign", "merge", "extend"]) {
      for (const call of this.#index.calls.get(name) ?? []) if (ts83.isCallExpression(call)) this.#effectFacts.push(...this.#effects.ofMerge(call));
    }
  }
  #byFile(unread) {
    const files = /* @__PURE__ */ new Map();
    const of = (file) => {
      const known2 = files.get(file) ?? { file, stores: [], effects: [], sinks: [], notes: [] };
      files.set(file, known2);
      return known2;
    };
    for (const store of this.#stores) of(store.id.slice(0, store.id.lastIndexOf("#"))).stores.push(marked(store, unread));
    for (const effect of this.#effectFacts) of(effect.span.file).effects.push(effect);
    for (const sink of [...this.#logs.sinks, ...this.#sinks]) of(sink.span.file).sinks.push(sink);
    for (const note of [...this.project.notes, ...this.#session.notes]) of(note.file).notes.push(note);
    return [...files.values()].map(inSourceOrder).sort((first, second) => first.file < second.file ? -1 : 1);
  }
};
function marked(store, unread) {
  return store.fields.some((field) => unread.has(field)) ? { ...store, fields: store.fields.map((field) => unread.has(field) ? { ...field, unread: true } : field) } : store;
}
function readsRows(text) {
  return /\b(view|function|procedure|trigger)\b|^\s*(select|with)\b/im.test(text);
}
function candidateNames(gates) {
  const wanted = [...gates.namesOfTag].filter(([tag2]) => tag2 === "log" || isVerb(tag2) || requestLogTags.has(tag2));
  return new Set(wanted.flatMap(([, names2]) => [...names2]));
}
function haveSameTags(declarations) {
  const texts = declarations.map((declaration) => tagsOfDeclaration(declaration).map((tag2) => `${tag2.name} ${tag2.operands.join(" ")}`).sort().join());
  return new Set(texts).size === 1;
}
function distinct2(tags) {
  const seen = /* @__PURE__ */ new Set();
  return tags.filter((tag2) => {
    const key = `${tag2.name} ${tag2.operands.join(" ")}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
var verbsOfMethods = {
  delete: "delete",
  deleteMany: "delete",
  update: "update",
  updateMany: "update",
  upsert: "update",
  create: "create",
  createMany: "create",
  findMany: "read",
  findFirst: "read",
  findUnique: "read",
  findFirstOrThrow: "read",
  findUniqueOrThrow: "read",
  deleteOne: "delete",
  findOneAndDelete: "delete",
  findByIdAndDelete: "delete",
  findOneAndRemove: "delete",
  findByIdAndRemove: "delete",
  remove: "delete",
  del: "delete",
  truncate: "delete",
  insert: "create",
  first: "read",
  select: "read",
  pluck: "read",
  updateOne: "update",
  findOneAndUpdate: "update",
  findByIdAndUpdate: "update",
  insertMany: "create",
  find: "read",
  findOne: "read",
  findById: "read"
};
function verbOfMethod(name) {
  return Object.hasOwn(verbsOfMethods, name) ? verbsOfMethods[name] : void 0;
}
function localNames(sourceFile, modules) {
  return sourceFile.statements.flatMap((statement) => {
    if (ts83.isImportDeclaration(statement) && ts83.isStringLiteral(statement.moduleSpecifier) && modules.has(statement.moduleSpecifier.text)) return importedNames(statement);
    return ts83.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap((declaration) => requiredName(declaration, modules)) : [];
  });
}
function importedNames(statement) {
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  const named = bindings === void 0 ? [] : ts83.isNamespaceImport(bindings) ? [bindings.name.text] : bindings.elements.map((element) => element.name.text);
  return clause?.name === void 0 ? named : [clause.name.text, ...named];
}
function requiredName(declaration, modules) {
  const value = declaration.initializer;
  if (value === void 0 || !ts83.isCallExpression(value) || !ts83.isIdentifier(declaration.name)) return [];
  const required = ts83.isCallExpression(value.expression) ? value.expression : value;
  const [specifier] = required.arguments;
  const isRequire = ts83.isIdentifier(required.expression) && required.expression.text === "require";
  return isRequire && specifier !== void 0 && ts83.isStringLiteral(specifier) && modules.has(specifier.text) ? [declaration.name.text] : [];
}
function variableOf2(call) {
  const parent = call.parent;
  if (ts83.isVariableDeclaration(parent) && ts83.isIdentifier(parent.name)) return [parent.name.text];
  if (ts83.isPropertyDeclaration(parent) && ts83.isIdentifier(parent.name)) return [parent.name.text];
  return [];
}
function inSourceOrder(facts) {
  const bySpan = (first, second) => first.span.start - second.span.start;
  return { ...facts, stores: facts.stores.sort(bySpan), effects: facts.effects.sort(bySpan), sinks: facts.sinks.sort(bySpan) };
}

// src/catalog/declared.ts
function declaredAs(category, why) {
  return { category, sensitivity: lexicon().sensitivities.get(category) ?? "personal", confidence: "certain", why };
}
function isCategory(word) {
  return lexicon().sensitivities.has(word);
}

// src/link/erasure.ts
function survivorsOf(subject, stores, targetOf2) {
  const erased = storesErasedWith(subject, stores);
  return stores.flatMap((store) => {
    if (store.id === subject.id || erased.has(store.id)) return [];
    const fields = store.fields.filter((field) => field.personal !== void 0 && field.personal.category !== "pseudonymous").map((field) => field.name);
    const tie = fields.length === 0 ? void 0 : tieTo(subject, store, targetOf2);
    return tie === void 0 ? [] : survivorOf(subject, store, fields, tie);
  });
}
var consequences = {
  "set-null": "only empties the reference",
  "restrict": "is refused while these records exist",
  "no-action": "does nothing to these records"
};
function storesErasedWith(subject, stores) {
  const functions = new Set(subject.accesses.filter((access) => access.verb === "delete").map((access) => `${access.function.file}:${access.function.name}`));
  const erased = stores.filter((store) => store.accesses.some((access) => access.verb === "delete" && functions.has(`${access.function.file}:${access.function.name}`)));
  return new Set(erased.map((store) => store.id));
}
function tieTo(subject, store, targetOf2) {
  const relation2 = store.relations.find((candidate) => targetOf2(candidate) === subject.id);
  if (relation2 !== void 0) return { kind: "relation", relation: relation2 };
  const key = store.kind === subject.kind ? store.fields.find((field) => isKeyOf(subject, field.name)) : void 0;
  return key === void 0 ? void 0 : { kind: "key", field: key.name };
}
function isKeyOf(subject, field) {
  const name = subject.name.replace(/(Entity|Model|Schema)$/, "").toLowerCase();
  return new RegExp(`^${name.replace(/[^a-z0-9]/g, "")}_?(id|uid|uuid|ref)?$`, "i").test(field);
}
function survivorOf(subject, store, fields, tie) {
  if (tie.kind === "key") return [{ store: store.name, fields, why: `${store.name}.${tie.field} names the ${subject.name} without a relation, so nothing cascades` }];
  const isReallyDeleted = subject.deletion.verdict === "hard" || subject.deletion.verdict === "cascade";
  if (tie.relation.onDelete !== "cascade") return [{ store: store.name, fields, why: `deleting the ${subject.name} ${consequences[tie.relation.onDelete]} (${tie.relation.name})` }];
  return isReallyDeleted ? [] : [{ store: store.name, fields, why: `the cascade never happens: no code really deletes ${subject.name}` }];
}

// src/link/flows.ts
function flowsOf(sinks, stores, registry, taxonomy) {
  const reader = new FlowReader(stores, registry, taxonomy);
  return mergeByPlace(sinks.flatMap((sink) => reader.flowOf(sink)));
}
var FlowReader = class {
  constructor(stores, registry, taxonomy) {
    this.stores = stores;
    this.registry = registry;
    this.taxonomy = taxonomy;
  }
  stores;
  registry;
  taxonomy;
  flowOf(sink) {
    const personal = sink.values.flatMap((value) => this.#personalValues(value, sink));
    const { sink: kind2, span, function: container, how, redacts, through } = sink;
    return personal.length === 0 ? [] : [{ sink: kind2, span, function: container, how, redacts, through, personal: distinct3(personal) }];
  }
  #personalValues(value, sink) {
    if (value.treatment === "redacted" || this.#isReportedInside(value)) return [];
    return this.#personal(value.origin, sink).filter(({ below: below2 }) => !isRedacted(value, below2 ?? [], sink)).map(({ subject, classification: classification2 }) => {
      const isOpaque2 = classification2.category === "pseudonymous" || value.treatment === "pseudonymised";
      return { value, subject, classification: classification2, kind: isOpaque2 ? "pseudonymous" : "direct" };
    });
  }
  /** A wrapper whose own parameter is clearly personal is reported where it logs, not again at each caller. */
  #isReportedInside(value) {
    return value.parameters.some((parameter) => {
      const found = this.taxonomy.classifyName(parameter.name, { type: parameter.type });
      return found !== void 0 && found.confidence !== "possible";
    });
  }
  #personal(origin, sink) {
    switch (origin.kind) {
      case "field":
        return this.#field(origin.store, origin.field, sink);
      case "record":
        return this.#record(origin, sink);
      case "request":
        return this.#request(origin);
      case "named":
        return this.#named(origin);
      case "statement":
        return [{ subject: "statement parameters", classification: declaredAs("content", "query log prints values") }];
      case "error":
        return [];
    }
  }
  #storeOf(reference, sink) {
    const store = this.registry.resolve(reference, sink.span.file);
    return store === void 0 ? void 0 : this.stores.get(store.id);
  }
  #field(reference, name, sink) {
    const store = this.#storeOf(reference, sink);
    const fields = store?.fields.filter((field) => field.name === name || field.name.startsWith(`${name}.`)) ?? [];
    return fields.flatMap((field) => field.personal === void 0 ? [] : [{ subject: `${store?.name ?? ""}.${field.name}`, classification: { ...field.personal, confidence: certainty(field.personal) } }]);
  }
  #record(origin, sink) {
    const store = this.#storeOf(origin.store, sink);
    const fields = (store?.fields ?? []).filter((field) => !field.hidden && field.personal !== void 0 && (origin.only === void 0 || origin.only.includes(field.name)) && origin.without?.includes(field.name) !== true);
    return fields.flatMap((field) => field.personal === void 0 ? [] : [{ subject: `${store?.name ?? ""}.${field.name}`, classification: field.personal, below: field.name.split(".") }]);
  }
  #request(origin) {
    if (origin.field !== void 0) return this.#requestField(origin.part, origin.field);
    const category = categoryOfPart[origin.part];
    if (category === void 0) return [];
    const classification2 = declaredAs(category, "request");
    return [{ subject: `request ${origin.part}`, classification: { ...classification2, confidence: origin.part === "query" ? "possible" : "likely" } }];
  }
  #requestField(part2, name) {
    if (part2 === "headers") return this.#header(name);
    const classification2 = this.taxonomy.classifyName(name, { type: "string" });
    return classification2 === void 0 ? [] : [{ subject: `request ${part2}.${name}`, classification: classification2 }];
  }
  #header(name) {
    const category = Object.hasOwn(categoryOfHeader, name.toLowerCase()) ? categoryOfHeader[name.toLowerCase()] : void 0;
    return category === void 0 ? [] : [{ subject: `request header ${name}`, classification: declaredAs(category, "request header") }];
  }
  #named(origin) {
    const { name, type, owner, variable } = origin;
    const byType = this.taxonomy.classifyName(name, owner === void 0 ? { type } : { type, owner });
    const classification2 = byType ?? (variable === void 0 ? void 0 : this.taxonomy.classifyName(name, { type, owner: variable }));
    return classification2 === void 0 ? [] : [{ subject: owner === void 0 ? name : `${owner}.${name}`, classification: classification2 }];
  }
};
var categoryOfPart = {
  body: "content",
  headers: "credential",
  cookies: "credential",
  ip: "network",
  query: "content",
  whole: "network"
};
var categoryOfHeader = {
  "authorization": "credential",
  "cookie": "credential",
  "set-cookie": "credential",
  "x-api-key": "credential",
  "proxy-authorization": "credential",
  "x-forwarded-for": "network",
  "x-real-ip": "network",
  "cf-connecting-ip": "network",
  "true-client-ip": "network",
  "user-agent": "network",
  "forwarded": "network"
};
function certainty(classification2) {
  return classification2.confidence === "possible" ? "possible" : "certain";
}
function isRedacted(value, below2, { redacts, through }) {
  if (value.path === void 0) return false;
  const path = [...value.path, ...below2].map((key) => key.toLowerCase());
  return redacts.some((pattern2) => {
    const segments = pattern2.toLowerCase().replace(/\[["']?([^\]"']*)["']?\]/g, ".$1").split(".").filter(Boolean);
    if (through.length > 0) return segments.at(-1) === path.at(-1);
    return segments.length <= path.length && segments.every((segment, index) => segment === "*" || segment === path[index]);
  });
}
function distinct3(personal) {
  const seen = /* @__PURE__ */ new Set();
  return personal.filter(({ subject, kind: kind2 }) => {
    const key = `${subject} ${kind2}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
function mergeByPlace(flows) {
  const merged = /* @__PURE__ */ new Map();
  for (const flow of flows) {
    const key = `${flow.span.file}:${flow.span.start}:${flow.span.end}:${flow.sink}`;
    const known2 = merged.get(key);
    merged.set(key, known2 === void 0 ? flow : { ...known2, personal: distinct3([...known2.personal, ...flow.personal]) });
  }
  return [...merged.values()].sort((first, second) => compareSpans(first.span, second.span));
}

// src/link/lifecycle.ts
var deletionMark2 = /^(is_?|was_?|has_?)?(soft_?)?(deleted|removed|erased)(_?(at|on|date|time))?$|^(date|time)_?deleted$/i;
function retentionOf(store) {
  const expiry2 = store.fact.expiry.map(({ evidence }) => evidence);
  const [first] = store.fact.expiry;
  if (first !== void 0) return withSeconds2({ verdict: "enforced", evidence: expiry2 }, first.seconds);
  const purges = purgesOf(store);
  const running2 = purges.filter(({ effect }) => effect.reachability.verdict !== "unreachable");
  if (running2.length > 0) return withSeconds2({ verdict: "enforced", evidence: running2.flatMap(purgeEvidence) }, running2[0]?.age.seconds);
  if (purges.length > 0) return withSeconds2({ verdict: "unreachable", evidence: purges.flatMap(purgeEvidence) }, purges[0]?.age.seconds);
  const checked = store.isSubject ? [] : store.accesses.filter((effect) => effect.age?.kind === "passed" && !isSoftDeletion(effect.age, store.fact));
  if (store.declared !== void 0) return declaredRetention(store.declared);
  if (checked.length > 0) return { verdict: "checked", evidence: checked.map((effect) => evidenceOf(effect, "compares the deadline when reading")) };
  return { verdict: "none", evidence: [] };
}
function declaredRetention({ evidence, seconds, isAccepted: isAccepted2 }) {
  const retention = withSeconds2({ verdict: "declared", evidence: [evidence] }, seconds);
  return isAccepted2 === true ? { ...retention, isAccepted: isAccepted2 } : retention;
}
function purgesOf(store) {
  return store.accesses.flatMap((effect) => {
    const removes = effect.verb === "delete" || effect.verb === "expire" || anonymises(effect, store);
    const age = removes ? effect.age ?? ageReadBefore(effect, store) : void 0;
    return age === void 0 || isSoftDeletion(age, store.fact) || !endsRecords(age) ? [] : [{ effect, age }];
  });
}
function endsRecords(age) {
  return !age.checksOnly && age.scope === "all";
}
function ageReadBefore(effect, store) {
  const reads = store.accesses.filter((other) => other.verb === "read" && other.age?.checksOnly === false && leadsTo(other, effect));
  return reads.at(-1)?.age;
}
function leadsTo(read, effect) {
  if (isSameFunction2(read.function, effect.function)) return read.span.start < effect.span.start;
  return effect.reachability.callers.some((caller) => caller.name !== "(module)" && isSameFunction2(read.function, caller));
}
function isSameFunction2(first, second) {
  return first.file === second.file && first.line === second.line;
}
function retentionsOf(stores, resolve3) {
  const retentions = new Map(stores.map((store) => [store.fact.id, retentionOf(store)]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { fact } of stores) {
      const inherited = retentions.get(fact.id)?.verdict === "enforced" ? void 0 : inheritedRetention(fact, retentions, resolve3);
      if (inherited === void 0) continue;
      retentions.set(fact.id, inherited);
      changed = true;
    }
  }
  return retentions;
}
function inheritedRetention(store, retentions, resolve3) {
  for (const relation2 of store.relations) {
    const parent = resolve3(relation2);
    const retention = parent === void 0 || parent === store.id || relation2.onDelete !== "cascade" ? void 0 : retentions.get(parent);
    if (retention?.verdict === "enforced") return { ...retention, evidence: [relation2.evidence, ...retention.evidence] };
  }
  return void 0;
}
function isSoftDeletion(age, store) {
  return age.field === store.softDelete?.field || deletionMark2.test(age.field);
}
function purgeEvidence({ effect, age }) {
  return [evidenceOf(effect, `${effect.how} by ${age.field}`), ...effect.reachability.evidence];
}
function withSeconds2(retention, seconds) {
  return seconds === void 0 ? retention : { ...retention, seconds };
}
function deletionsOf(stores, resolve3) {
  const deletions = new Map(stores.map((store) => [store.fact.id, ownDeletion(store)]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const store of stores) {
      const current = deletions.get(store.fact.id);
      if (current === void 0 || isGone(current)) continue;
      const cascade = cascadeOf2(store.fact, deletions, resolve3);
      const next = cascade === void 0 ? deletionOfRows(store.fact, stores, deletions, resolve3) : { verdict: "cascade", evidence: [cascade] };
      if (next === void 0) continue;
      deletions.set(store.fact.id, next);
      changed = true;
    }
  }
  return deletions;
}
var sameTable = "(same table)";
function deletionOfRows(table, stores, deletions, resolve3) {
  const sharing = stores.filter(({ fact }) => fact.relations.some((relation2) => relation2.name === sameTable && resolve3(relation2) === table.id));
  const deleted = sharing.map(({ fact }) => deletions.get(fact.id)).filter((deletion) => deletion !== void 0 && isGone(deletion));
  return sharing.length === 0 || deleted.length < sharing.length ? void 0 : { verdict: "hard", evidence: deleted.flatMap((deletion) => deletion?.evidence ?? []) };
}
function isGone(deletion) {
  return deletion.verdict === "hard" || deletion.verdict === "cascade";
}
function ownDeletion(store) {
  const reachable2 = store.accesses.filter((effect) => effect.reachability.verdict !== "unreachable");
  const hard = reachable2.filter((effect) => effect.verb === "delete" && !isSeed(effect));
  if (hard.length > 0) return { verdict: "hard", evidence: hard.map((effect) => evidenceOf(effect, `${effect.how} in ${effect.function.name}`)) };
  const [expiry2] = store.fact.expiry;
  if (expiry2 !== void 0) return { verdict: "hard", evidence: [expiry2.evidence] };
  const anonymised = reachable2.filter((effect) => effect.verb === "update" && anonymises(effect, store));
  if (anonymised.length > 0) return { verdict: "anonymize", evidence: anonymised.map((effect) => evidenceOf(effect, `${effect.how} overwrites the personal fields`)) };
  const soft = reachable2.filter((effect) => marksDeleted(effect, store.fact));
  if (soft.length > 0) return { verdict: "soft-only", evidence: soft.map((effect) => evidenceOf(effect, `${effect.how} only marks the record`)) };
  return { verdict: "none", evidence: [] };
}
function isSeed(effect) {
  return /(^|\/)(seeds?|seeders?|seeding)([./_-]|$)/i.test(effect.span.file);
}
function cascadeOf2(store, deletions, resolve3) {
  for (const relation2 of store.relations) {
    const parent = resolve3(relation2);
    const deletion = parent === void 0 || parent === store.id ? void 0 : deletions.get(parent);
    if (relation2.onDelete === "cascade" && deletion !== void 0 && isGone(deletion)) return relation2.evidence;
  }
  return void 0;
}
function marksDeleted(effect, store) {
  if (effect.verb === "soft-delete") return true;
  if (effect.verb !== "update") return false;
  return Object.entries(effect.writes).some(([field, value]) => {
    const isMark = field === store.softDelete?.field || deletionMark2.test(field);
    return isMark && value !== "copied" && value !== "null" && value !== "false";
  });
}
function anonymises(effect, store) {
  if (effect.verb !== "update" || store.personalFields.length === 0) return false;
  const updates = store.accesses.filter((other) => other.verb === "update" && isSameFunction2(other.function, effect.function));
  const writes = Object.assign({}, ...updates.map((update) => update.writes));
  const overwritten = store.personalFields.filter((field) => isOverwritten(field, writes));
  const isLarge = overwritten.length >= 2 && overwritten.length * 2 >= store.personalFields.length;
  return isLarge || overwritten.length === store.personalFields.length && updates.some((update) => marksDeleted(update, store.fact));
}
function isOverwritten(field, writes) {
  const parts4 = field.split(".");
  return parts4.some((_, index) => ["null", "constant"].includes(writes[parts4.slice(0, index + 1).join(".")] ?? ""));
}
function evidenceOf(effect, how) {
  return { file: effect.span.file, line: effect.span.line, how };
}

// src/link/ownership.ts
var StoreOwnership = class {
  constructor(registry, taxonomy, declared) {
    this.registry = registry;
    this.taxonomy = taxonomy;
    const isNamed = (store) => declared.includes(store.name) || store.annotations.some((annotation) => annotation.name === "subject");
    const isPerson2 = (store) => isNamed(store) || taxonomy.isPersonStore(store.name, fieldNames(store));
    this.#subjects = new Set(registry.stores.filter(isPerson2).map((store) => store.id));
  }
  registry;
  taxonomy;
  #subjects;
  isSubject(store) {
    return this.#subjects.has(store.id);
  }
  contextOf(store) {
    return { name: store.name, person: this.isSubject(store), ownedByPerson: this.#isOwned(store), siblings: fieldNames(store) };
  }
  #isOwned(store) {
    const isSubjectRelation = store.relations.some((relation2) => {
      const target = this.registry.resolve(relation2.target, relation2.evidence.file);
      return target !== void 0 && this.#subjects.has(target.id);
    });
    if (isSubjectRelation) return true;
    return store.fields.some((field) => {
      const target = field.references === void 0 ? void 0 : this.registry.resolve(field.references, store.span.file);
      if (target !== void 0) return this.#subjects.has(target.id) && !field.list;
      return field.type !== "boolean" && field.type !== "date" && this.taxonomy.ownerReference(field.name);
    });
  }
};
function fieldNames(store) {
  return store.fields.map((field) => field.name);
}

// src/link/link.ts
function link(options) {
  return new Linker(options).run();
}
var Linker = class {
  constructor(options) {
    this.options = options;
    this.#registry = new StoreRegistry(options.facts.flatMap((file) => file.stores));
    this.#ownership = new StoreOwnership(this.#registry, options.taxonomy, options.policy.subjects);
  }
  options;
  #registry;
  #ownership;
  run() {
    const { root, partial, facts, taxonomy } = this.options;
    const linked = this.#linkedStores();
    const stores = this.#judge(linked);
    return {
      root,
      partial,
      stores,
      flows: flowsOf(facts.flatMap((file) => file.sinks), new Map(stores.map((store) => [store.id, store])), this.#registry, taxonomy),
      notes: sortedNotes(facts.flatMap((file) => file.notes))
    };
  }
  #linkedStores() {
    const accesses = this.#accessesByStore();
    return [...this.#registry.stores].sort((first, second) => compareSpans(first.span, second.span)).map((fact) => {
      const fields = this.#classify(fact);
      const personalFields = fields.filter(isDirect).map((field) => field.name);
      const declared = this.#declaredPeriod(fact, fields);
      return { fact, fields, personalFields, isSubject: this.#ownership.isSubject(fact), accesses: accesses.get(fact.id) ?? [], ...declared === void 0 ? {} : { declared } };
    });
  }
  #accessesByStore() {
    const accesses = /* @__PURE__ */ new Map();
    for (const file of this.options.facts) {
      for (const effect of file.effects) {
        const store = this.#registry.resolve(effect.store, file.file);
        if (store === void 0) continue;
        const list = accesses.get(store.id) ?? [];
        list.push(effect);
        accesses.set(store.id, list);
      }
    }
    for (const list of accesses.values()) list.sort((first, second) => compareSpans(first.span, second.span));
    return accesses;
  }
  #classify(fact) {
    const owner = this.#ownership.contextOf(fact);
    return fact.fields.map((field) => {
      const personal = this.#annotated(field) ?? this.options.taxonomy.classifyField(field, owner) ?? this.#reference(field, fact);
      return personal === void 0 || personal === "none" ? field : { ...field, personal };
    });
  }
  /** The key of a person under a name that does not tell: `host` that refers to User. */
  #reference(field, fact) {
    const target = field.references === void 0 || field.type === "relation" ? void 0 : this.#registry.resolve(field.references, fact.span.file);
    return target !== void 0 && this.#ownership.isSubject(target) ? declaredAs("pseudonymous", "reference to a person") : void 0;
  }
  /** `@lethe personal health` and `@lethe not-personal reason` on the field itself win. */
  #annotated(field) {
    for (const { name, value } of field.annotations) {
      if (name === "not-personal") return "none";
      const category = value.split(" ", 1)[0] ?? "";
      if (name === "personal") return declaredAs(isCategory(category) ? category : "content", "annotation");
    }
    return void 0;
  }
  #declaredPeriod(fact, fields) {
    const annotation = fact.annotations.find((candidate) => candidate.name === "retention");
    if (annotation !== void 0) {
      const evidence = { file: annotation.span.file, line: annotation.span.line, how: `@lethe retention ${annotation.value}` };
      return withSeconds3(evidence, parsePeriod(annotation.value));
    }
    const { policy } = this.options;
    const entry = policy.retention.find((candidate) => names(candidate, fact)) ?? policy.retention.find((candidate) => coversAll(candidate, fields));
    if (entry === void 0 || policy.file === void 0) return void 0;
    const declared = withSeconds3({ file: policy.file, line: entry.line, how: `retention of ${entry.target}: ${entry.period}` }, entry.seconds);
    return isAccepted(entry) ? { ...declared, isAccepted: true } : declared;
  }
  #judge(linked) {
    const targetOf2 = (relation2) => this.#target(relation2.target, relation2.evidence.file);
    const deletions = deletionsOf(linked, targetOf2);
    const retentions = retentionsOf(linked, targetOf2);
    const stores = linked.map((store) => ({
      ...store.fact,
      fields: store.fields,
      accesses: store.accesses,
      subject: this.#ownership.isSubject(store.fact),
      retention: retentions.get(store.fact.id) ?? { verdict: "none", evidence: [] },
      deletion: deletions.get(store.fact.id) ?? { verdict: "none", evidence: [] },
      survivors: []
    }));
    return stores.map((store) => store.subject ? { ...store, survivors: survivorsOf(store, stores, targetOf2) } : store);
  }
  #target(reference, file) {
    return this.#registry.resolve(reference, file)?.id;
  }
};
function isDirect(field) {
  return field.personal !== void 0 && field.personal.category !== "pseudonymous";
}
function names(entry, fact) {
  return entry.target === fact.name || fact.aliases.includes(entry.target);
}
function coversAll(entry, fields) {
  const direct = fields.filter(isDirect);
  return direct.length > 0 && direct.every((field) => entry.target === `category:${field.personal?.category ?? ""}`);
}
function isAccepted(entry) {
  return entry.enforcedBy !== void 0 || entry.period === "forever";
}
function withSeconds3(evidence, seconds) {
  return seconds === void 0 ? { evidence } : { evidence, seconds };
}
function sortedNotes(notes) {
  return [...notes].sort((first, second) => compareText(first.file, second.file) || first.line - second.line);
}

// src/load/load.ts
import { join as join5, resolve as resolve2 } from "node:path";
import { ts as ts88 } from "ts-morph";

// src/load/compiler-host.ts
import { Project, ts as ts85 } from "ts-morph";

// src/load/nesting.ts
import { ts as ts84 } from "ts-morph";
var maximumNesting3 = 400;
function parseBounded(file, text, options) {
  try {
    const sourceFile = ts84.createSourceFile(file, text, options, true);
    return isNestedTooDeeply(sourceFile) ? void 0 : sourceFile;
  } catch (error) {
    if (error instanceof RangeError) return void 0;
    throw error;
  }
}
function isNestedTooDeeply(sourceFile) {
  const nodes = [sourceFile];
  const levels = [0];
  for (let node = nodes.pop(); node !== void 0; node = nodes.pop()) {
    const level = levels.pop() ?? 0;
    if (level > maximumNesting3) return true;
    const left = ts84.isBinaryExpression(node) ? node.left : void 0;
    ts84.forEachChild(node, (child) => {
      nodes.push(child);
      levels.push(child === left ? level : level + 1);
    });
  }
  return false;
}

// src/load/compiler-host.ts
var compilerOptions = {
  target: ts85.ScriptTarget.ESNext,
  module: ts85.ModuleKind.ESNext,
  moduleResolution: ts85.ModuleResolutionKind.Bundler,
  // Scripts of different packages must not share globals.
  moduleDetection: ts85.ModuleDetectionKind.Force,
  jsx: ts85.JsxEmit.Preserve,
  lib: ["lib.es2022.d.ts"],
  types: [],
  allowJs: true,
  checkJs: false,
  strict: true,
  noImplicitAny: false,
  esModuleInterop: false,
  allowSyntheticDefaultImports: true,
  useUnknownInCatchVariables: false,
  experimentalDecorators: true,
  skipLibCheck: true,
  noEmit: true
};
var catalogRoot = "lethe://libraries/";
var languageRoot = "/node_modules/typescript/lib";
function createCompilerHost(input) {
  const bundled = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  const read = (file) => input.texts.get(file) ?? (file.startsWith(languageRoot) ? readLibrary(bundled, file) : void 0);
  return {
    getSourceFile: (file, options) => {
      const text = read(file);
      return text === void 0 ? void 0 : reuseOrParse(input, file, text, options);
    },
    resolveModuleNameLiterals: (literals, containingFile) => literals.map((literal) => toResolvedModule(input.resolve(literal, containingFile))),
    resolveTypeReferenceDirectiveReferences: (references) => references.map(() => ({ resolvedTypeReferenceDirective: void 0 })),
    hasInvalidatedResolutions: () => true,
    fileExists: (file) => input.texts.has(file),
    readFile: read,
    directoryExists: () => false,
    getDirectories: () => [],
    realpath: (path) => path,
    getCurrentDirectory: () => input.root,
    getDefaultLibFileName: () => `${languageRoot}/lib.es2022.d.ts`,
    getDefaultLibLocation: () => languageRoot,
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => void 0,
    jsDocParsingMode: ts85.JSDocParsingMode.ParseAll
  };
}
function readLibrary(bundled, file) {
  return /\/lib\.(?:es|decorators)/.test(file) ? bundled.readFile(file) : "";
}
function reuseOrParse(input, file, text, options) {
  if (input.texts.has(file)) input.onParsed();
  const earlier3 = permanent.get(file) ?? input.previous?.getSourceFile(file);
  if (earlier3?.text === text) return earlier3;
  const parsed = parseBounded(file, text, options) ?? leaveOut(input, file, options);
  if (isPermanent(file)) permanent.set(file, parsed);
  return parsed;
}
function leaveOut(input, file, options) {
  input.onTooDeep(file);
  return ts85.createSourceFile(file, "", options, true);
}
var permanent = /* @__PURE__ */ new Map();
function isPermanent(file) {
  return file.startsWith(languageRoot) || file.startsWith(catalogRoot);
}
function toResolvedModule(path) {
  if (path === void 0) return { resolvedModule: void 0 };
  const extension = /\.d\.[cm]?ts$|\.[^.]+$/.exec(path)?.[0] ?? ts85.Extension.Ts;
  return { resolvedModule: { resolvedFileName: path, extension, isExternalLibraryImport: false } };
}

// src/load/companions.ts
import { join as join3 } from "node:path";

// src/load/gitignore.ts
import { existsSync as existsSync2, readFileSync as readFileSync4 } from "node:fs";
import { dirname, join, relative } from "node:path";
import ignore from "ignore";
function readParentLayers(root) {
  const folders = foldersUpToRepository(root);
  const layers = folders.flatMap((folder) => {
    const text = readIgnoreFile(folder);
    const prefix = relative(folder, root).replaceAll("\\", "/");
    return text === void 0 ? [] : [{ fromLayer: (path) => `${prefix}/${path}`, rules: parse2(text) }];
  });
  return isIgnored(layers, "") ? [] : layers;
}
function addLayer(layers, directory, ignoreFileText) {
  const skip = directory === "" ? 0 : directory.length + 1;
  return [...layers, { fromLayer: (path) => path.slice(skip), rules: parse2(ignoreFileText) }];
}
function isIgnored(layers, path) {
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const layer = layers[index];
    const verdict = layer?.rules.test(layer.fromLayer(path));
    if (verdict?.ignored) return true;
    if (verdict?.unignored) return false;
  }
  return false;
}
function parse2(text) {
  return ignore({ ignorecase: false }).add(text);
}
function foldersUpToRepository(root) {
  const folders = [];
  for (let folder = root; !existsSync2(join(folder, ".git")); ) {
    const parent = dirname(folder);
    if (parent === folder) return [];
    folders.unshift(parent);
    folder = parent;
  }
  return folders;
}
function readIgnoreFile(folder) {
  try {
    return readFileSync4(join(folder, ".gitignore"), "utf8");
  } catch {
    return void 0;
  }
}

// src/load/left-out.ts
import ignore2 from "ignore";
var foreignFolders = /* @__PURE__ */ new Set([
  "node_modules",
  "dist",
  "bower_components",
  "jspm_packages",
  "storybook-static",
  "vendored",
  "third_party",
  "third-party",
  "generated",
  "__generated__"
]);
var testFolders = /* @__PURE__ */ new Set([
  "__tests__",
  "__test__",
  "__mocks__",
  "__fixtures__",
  "__snapshots__",
  "test",
  "tests",
  "e2e",
  "cypress",
  "playwright",
  "fixtures",
  "mocks"
]);
var ambiguousFolders = /* @__PURE__ */ new Set(["build", "out", "coverage", "vendor"]);
var leftOutFile = new RegExp(
  "\\.(?:(?:test|spec|e2e)(?:-[a-z]+)?|stories|story|cy|mocks?|fixtures?|generated|gen|min|bundle)\\.(?:d\\.)?[cm]?[jt]sx?$|[-_]spec\\.[cm]?[jt]sx?$"
);
var tableTypes = /^(?:db|database|kysely|types?|schema|tables|index)(?:\.(?:generated|gen))?(?:\.d)?\.[cm]?ts$/i;
function createLeftOut(exclude) {
  const user = ignore2({ ignorecase: false }).add(exclude.flatMap(expandBraces));
  return {
    directory: (path) => isLeftOutFolder(path) || user.ignores(`${path}/`),
    file: (path) => leftOutFile.test(path) || user.ignores(path),
    mayDescribeTables: (path) => isGenerated2(path) && !user.ignores(path)
  };
}
function isGenerated2(path) {
  const [name = "", folder = ""] = path.split("/").reverse();
  return tableTypes.test(name) && (/^(?:__generated__|generated)$/.test(folder) || /\.gen(?:erated)?\./.test(name));
}
function isLeftOutFolder(path) {
  const parts4 = path.split("/");
  const name = parts4.pop() ?? "";
  if (name.startsWith(".") || foreignFolders.has(name) || testFolders.has(name)) return true;
  return ambiguousFolders.has(name) && !parts4.includes("src");
}
function expandBraces(glob) {
  const braces = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(glob);
  if (!braces) return [glob];
  const [, before = "", choices = "", after = ""] = braces;
  return choices.split(",").flatMap((choice) => expandBraces(`${before}${choice}${after}`));
}

// src/load/text-file.ts
import { readFileSync as readFileSync5, statSync } from "node:fs";
var maximumSize = 1e6;
var minifiedFrom = 4e3;
var minifiedLine = 500;
var leadingComments = /^(?:\s+|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|#![^\n]*\n)+/;
function readTextFile(path) {
  try {
    const { size } = statSync(path);
    if (size > maximumSize) return { problem: `Left out: larger than 1 MB (${(size / 1e6).toFixed(1)} MB).` };
    const content = readFileSync5(path);
    if (content.length >= 2 && content[0] === 255 && content[1] === 254) {
      return { text: content.toString("utf16le").slice(1), bytes: size };
    }
    if (content.subarray(0, 1024).includes(0)) return { problem: "Left out: it is no text." };
    return { text: withoutByteOrderMark(content.toString("utf8")), bytes: size };
  } catch (error) {
    return { problem: `It could not be read (${error.code ?? "unknown reason"}).` };
  }
}
function withoutByteOrderMark(text) {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
function isMinified(text) {
  if (text.length < minifiedFrom) return false;
  let inLongLines = 0;
  for (let start3 = 0; start3 < text.length; ) {
    const newline = text.indexOf("\n", start3);
    const end = newline < 0 ? text.length : newline;
    if (end - start3 > minifiedLine) inLongLines += end - start3;
    start3 = end + 1;
  }
  return inLongLines > text.length / 2;
}
function isMarkedAsGenerated(text) {
  const head = text.slice(0, 2e3);
  return head.includes("@generated") && (leadingComments.exec(head)?.[0].includes("@generated") ?? false);
}
function describesTables(text) {
  return /\bkysely\b/.test(text.slice(0, 2e3));
}

// src/load/walk.ts
import { readFileSync as readFileSync6, readdirSync as readdirSync2 } from "node:fs";
import { join as join2 } from "node:path";
function walkDirectory(walk2, directory, inherited) {
  const entries = readEntries2(walk2, directory);
  const hasOwn = entries.some((entry) => entry.name === ".gitignore");
  const layers = hasOwn ? ownLayers(walk2, directory, inherited) : inherited;
  for (const entry of entries) {
    const path = directory === "" ? entry.name : `${directory}/${entry.name}`;
    if (isIgnored(layers, entry.isDirectory() ? `${path}/` : path)) continue;
    if (entry.isDirectory()) {
      if (walk2.leftOut.directory(path)) addGeneratedTables(walk2, path, layers);
      else walkDirectory(walk2, path, layers);
    } else if (entry.isFile() && walk2.wanted(entry.name)) {
      if (!walk2.leftOut.file(path) || walk2.leftOut.mayDescribeTables(path)) walk2.files.push(path);
    }
  }
}
function addGeneratedTables(walk2, directory, layers) {
  if (!walk2.leftOut.mayDescribeTables(`${directory}/db.ts`)) return;
  const files = readEntries2(walk2, directory).filter((entry) => entry.isFile()).map((entry) => `${directory}/${entry.name}`);
  walk2.files.push(...files.filter((path) => walk2.leftOut.mayDescribeTables(path) && !isIgnored(layers, path)));
}
function readEntries2(walk2, directory) {
  try {
    return readdirSync2(join2(walk2.root, directory), { withFileTypes: true });
  } catch (error) {
    const reason = error.code ?? "unknown reason";
    walk2.notes.push({ file: directory, line: 1, column: 1, message: `This folder could not be read (${reason}).` });
    return [];
  }
}
function ownLayers(walk2, directory, inherited) {
  try {
    return addLayer(inherited, directory, readFileSync6(join2(walk2.root, directory, ".gitignore"), "utf8"));
  } catch {
    return inherited;
  }
}

// src/load/companions.ts
var companionName = /\.(vue|svelte|astro|hbs|handlebars|ejs|pug|jade|njk|liquid|mustache|html?|mjml|twig|graphqls?|gql|mdx|py|rb|go|java|kt|php|cs|swift|dart|rs|ex|exs|scala|proto)$/i;
function* companionTexts({ root, exclude = [], overlays }) {
  const walk2 = { root, leftOut: createLeftOut(exclude), wanted: (name) => companionName.test(name), files: [], notes: [] };
  walkDirectory(walk2, "", readParentLayers(root));
  for (const file of walk2.files) {
    const overlay = overlays?.get(file);
    const content = overlay === void 0 ? readTextFile(join3(root, file)) : { text: overlay };
    if ("text" in content) yield content.text;
  }
}

// src/load/discover.ts
import { existsSync as existsSync3, statSync as statSync2 } from "node:fs";
import { join as join4 } from "node:path";

// src/load/paths.ts
import { posix } from "node:path";
function joinPath(directory, path) {
  const joined = posix.join(directory, path).replace(/\/$/, "");
  return joined === "." ? "" : joined;
}
function directoryOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function selfAndParents(directory) {
  const folders = [directory];
  for (let current = directory; current !== ""; folders.push(current)) current = directoryOf(current);
  return folders;
}
function isWithin3(path, folder) {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function isOutside(path) {
  return path === ".." || path.startsWith("../");
}

// src/load/discover.ts
var sourceName = /\.[cm]?[jt]sx?$/;
var scriptName = /\.[cm]?jsx?$/;
var schemaName = /\.(?:prisma|sql)$/;
var configurationName = /\.json$|^pnpm-workspace\.ya?ml$/;
function discoverFiles(options) {
  assertFolder(options.root);
  const leftOut = createLeftOut(options.exclude ?? []);
  const walk2 = { root: options.root, leftOut, wanted: isWanted, files: [], notes: [] };
  walkDirectory(walk2, "", readParentLayers(options.root));
  const overlays = options.overlays ?? /* @__PURE__ */ new Map();
  const files = /* @__PURE__ */ new Set([...walk2.files, ...newFiles(options, leftOut)]);
  const reader = new FileReader(options, overlays, walk2.notes, leftOut);
  reader.readAll([...files].filter((file) => !configurationName.test(baseName(file))).sort());
  if (reader.sources.size === 0 && reader.schemas.size === 0) walk2.notes.push(emptyProject);
  return {
    sources: reader.sources,
    schemas: reader.schemas,
    configurations: new Set(walk2.files.filter((file) => configurationName.test(baseName(file)))),
    dropped: reader.dropped,
    leftOut,
    notes: walk2.notes,
    bytes: reader.bytes
  };
}
var emptyProject = {
  file: "",
  line: 1,
  column: 1,
  message: "No source file was found here. Is this the right folder, and does no .gitignore or exclude leave out all?"
};
function assertFolder(root) {
  const status = statSync2(root, { throwIfNoEntry: false });
  if (!status) throw new UsageError(`The folder ${root} does not exist.`);
  if (!status.isDirectory()) throw new UsageError(`${root} is a file. Name the folder of the application instead.`);
}
function isWanted(name) {
  return sourceName.test(name) || schemaName.test(name) || configurationName.test(name);
}
function newFiles(options, leftOut) {
  return [...options.overlays?.keys() ?? []].filter((file) => {
    if (!isWanted(baseName(file)) || leftOut.file(file)) return false;
    const folders = directoryOf(file).split("/").filter(Boolean);
    if (folders.some((_, index) => leftOut.directory(folders.slice(0, index + 1).join("/")))) return false;
    return !existsSync3(join4(options.root, file));
  });
}
var FileReader = class {
  constructor(options, overlays, notes, leftOut) {
    this.options = options;
    this.overlays = overlays;
    this.notes = notes;
    this.leftOut = leftOut;
  }
  options;
  overlays;
  notes;
  leftOut;
  sources = /* @__PURE__ */ new Map();
  schemas = /* @__PURE__ */ new Map();
  dropped = /* @__PURE__ */ new Set();
  bytes = 0;
  readAll(files) {
    files.forEach((file, index) => {
      this.read(file);
      this.options.onProgress?.("Reading files", index + 1, files.length);
    });
    dropShadowedDeclarations(this.sources);
  }
  read(file) {
    const text = this.overlayOf(file) ?? this.textOf(file);
    if (text === void 0) return;
    if (schemaName.test(file)) {
      this.schemas.set(file, text);
    } else if (scriptName.test(file) && isMinified(text)) {
      this.drop(file, "Left out: it looks minified.");
    } else if (this.leftOut.mayDescribeTables(file) ? !describesTables(text) : isMarkedAsGenerated(text)) {
      this.dropped.add(file);
    } else {
      this.sources.set(file, text);
    }
  }
  overlayOf(file) {
    const text = this.overlays.get(file);
    return text === void 0 ? void 0 : withoutByteOrderMark(text);
  }
  textOf(file) {
    const content = readTextFile(join4(this.options.root, file));
    if ("problem" in content) {
      this.drop(file, content.problem);
      return void 0;
    }
    this.bytes += content.bytes;
    return content.text;
  }
  drop(file, message) {
    this.dropped.add(file);
    this.notes.push({ file, line: 1, column: 1, message });
  }
};
function dropShadowedDeclarations(sources) {
  for (const file of sources.keys()) {
    const declaration = /^(.*)\.d(\.[cm]?)ts$/.exec(file);
    if (!declaration) continue;
    const [, stem = "", kind2 = "."] = declaration;
    if (sources.has(`${stem}${kind2}js`) || sources.has(`${stem}${kind2}jsx`)) sources.delete(file);
  }
}

// src/load/js-doc.ts
var typeTag = /\*\s*@(?:returns?|param|arg|argument|type)\s*\{/g;
var informative = /* @__PURE__ */ new Set([
  "string",
  "number",
  "boolean",
  "bigint",
  "symbol",
  "void",
  "null",
  "undefined",
  "true",
  "false",
  "never",
  "Date",
  "RegExp",
  "Error",
  "String",
  "Number",
  "Boolean",
  "Uint8Array",
  "Record",
  "Partial",
  "Readonly",
  "Pick",
  "Omit"
]);
var generic = /* @__PURE__ */ new Set(["Promise", "Array", "Map", "Set", "ReadonlyArray", "Iterable", "AsyncIterable"]);
function blankMisleadingTypes(text) {
  typeTag.lastIndex = 0;
  const declared = declaredTypes(text);
  const pieces = [];
  let copied = 0;
  for (let match = typeTag.exec(text); match; match = typeTag.exec(text)) {
    const start3 = match.index + match[0].length - 1;
    const end = closingBrace(text, start3);
    if (end === void 0 || isTrustworthy(text.slice(start3 + 1, end), declared)) continue;
    pieces.push(text.slice(copied, start3), blank2(text.slice(start3, end + 1)));
    copied = end + 1;
  }
  return copied === 0 ? text : pieces.join("") + text.slice(copied);
}
function blank2(text) {
  return text.replace(/\n\s*\*|\S/g, (found) => found.startsWith("\n") ? found : " ");
}
function declaredTypes(text) {
  const names2 = /* @__PURE__ */ new Set();
  if (!text.includes("/**")) return names2;
  for (const [, name = ""] of text.matchAll(/@(?:typedef|callback)\s+(?:\{[^@]*\}\s*)?([\w$]+)/g)) names2.add(name);
  for (const [, list = ""] of text.matchAll(/@(?:template|import)\s+([^\n]*)/g)) {
    for (const [name] of list.matchAll(/[\w$]+/g)) names2.add(name);
  }
  for (const [, name = ""] of text.matchAll(/\bclass\s+([\w$]+)/g)) names2.add(name);
  return names2;
}
function closingBrace(text, open2) {
  let depth = 0;
  for (let index = open2; index < text.length; index += 1) {
    const character = text[index];
    if (character === "{") depth += 1;
    else if (character === "}" && (depth -= 1) === 0) return index;
    else if (character === "*" && text[index + 1] === "/") return void 0;
  }
  return void 0;
}
function isTrustworthy(type, declared) {
  const bare = type.replace(/\bimport\s*\([^)]*\)(?:\.[\w$]+)*/g, "string").replace(/'[^']*'|"[^"]*"/g, "string").replace(/[\w$]+\s*\??:/g, ":");
  if (/[*?](?!\w)/.test(bare.replace(/\n\s*\*/g, ""))) return false;
  for (const match of bare.matchAll(/[A-Za-z_$][\w$]*/g)) {
    const [name] = match;
    const hasArguments = /^\.?\s*</.test(bare.slice(match.index + name.length));
    if (!informative.has(name) && !declared.has(name) && !(generic.has(name) && hasArguments)) return false;
  }
  return true;
}

// src/load/notes.ts
import { ts as ts86 } from "ts-morph";
var maximumUnresolved = 20;
function describeSyntaxError(file, sourceFile) {
  const [first] = sourceFile.parseDiagnostics ?? [];
  if (!first) return [];
  const reason = ts86.flattenDiagnosticMessageText(first.messageText, " ");
  return [{ file, ...positionOf(sourceFile, first.start), message: `Syntax error: ${withoutControls(reason)}` }];
}
function describeTooDeep(file) {
  return { file, line: 1, column: 1, message: "This file is nested too deeply to be followed, so it was left out. Exclude it if it is generated." };
}
function describeUnresolved(imports, sourceFileOf) {
  const groups = [...groupByExpected(imports).values()];
  const notes = groups.slice(0, maximumUnresolved).map((group) => describeGroup(group, sourceFileOf));
  const rest = groups.slice(maximumUnresolved);
  if (rest.length > 0) {
    const message = `${String(rest.length)} more files of the application that imports ask for are not here.`;
    notes.push({ file: rest[0]?.[0].file ?? "", line: 1, column: 1, message });
  }
  return notes;
}
function groupByExpected(imports) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of imports) {
    const group = groups.get(one.expected);
    if (group) group.push(one);
    else groups.set(one.expected, [one]);
  }
  return groups;
}
function describeGroup([first, ...others2], sourceFileOf) {
  const sourceFile = sourceFileOf(first.file);
  const place = sourceFile ? positionOf(sourceFile, first.position) : { line: 1, column: 1 };
  const message = `This import leads to no file (${withoutControls(first.expected)}), so what comes from there is not known. It may be generated, ignored or missing.${describeOthers(others2.length)}`;
  return { file: first.file, ...place, message };
}
function describeOthers(count) {
  if (count === 0) return "";
  return count === 1 ? " One more import asks for it." : ` ${count} more imports ask for it.`;
}
function positionOf(sourceFile, offset) {
  const { line, character } = sourceFile.getLineAndCharacterOfPosition(Math.min(offset, sourceFile.text.length));
  return { line: line + 1, column: character + 1 };
}
function withoutControls(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\uFFFD").slice(0, 200);
}

// src/load/own-imports.ts
var asset = new RegExp(
  "\\.(?:json5?|vue|svelte|astro|css|scss|sass|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|eot|otf|mp[34]|webm|wav|graphqls?|gql|mdx?|txt|html?|wasm|ya?ml|toml|csv|pdf|node|sql|hbs|ejs|pug|proto|xml|glsl|map|grammar)$|[?!]|(?:^|/)\\+types/"
);
var suffixes = [".ts", ".tsx", ".d.ts", ".js", ".jsx", ".mjs", ".cjs", "/index.ts", "/index.js"];
var OwnImports = class {
  constructor(discovery) {
    this.discovery = discovery;
  }
  discovery;
  unresolved = [];
  add(missing) {
    if (!asset.test(missing.specifier) && !this.isLeftOut(missing.expected)) this.unresolved.push(missing);
  }
  /** What is left out on purpose needs no further word. */
  isLeftOut(expected) {
    const { leftOut, dropped } = this.discovery;
    if (leftOut.file(expected) || leftOut.file(`${expected}.ts`) || leftOut.directory(expected)) return true;
    const stem = expected.replace(/\.[cm]?[jt]sx?$/, "");
    if (suffixes.some((suffix) => dropped.has(stem + suffix))) return true;
    return selfAndParents(directoryOf(expected)).some((folder) => folder !== "" && leftOut.directory(folder));
  }
};

// src/load/packages.ts
import ignore3 from "ignore";
import { parse as parse3 } from "yaml";

// src/load/json-file.ts
import { ts as ts87 } from "ts-morph";
function parseJsonFile(file, text, notes) {
  const parsed = ts87.parseConfigFileTextToJson(file, text);
  const { config, error } = parsed;
  if (error) {
    const place = error.file?.getLineAndCharacterOfPosition(error.start ?? 0);
    const message = `This file is not valid JSON: ${ts87.flattenDiagnosticMessageText(error.messageText, " ")}`;
    notes.push({ file, line: (place?.line ?? 0) + 1, column: (place?.character ?? 0) + 1, message });
  }
  return isRecord(config) ? config : {};
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/load/packages.ts
function readPackages(files, read) {
  const notes = [];
  const all = [];
  const globs = [];
  for (const file of [...files].sort()) {
    const text = isPackageFile(file) ? read(file) : void 0;
    if (text === void 0) continue;
    const content = file.endsWith(".json") ? parseJsonFile(file, text, notes) : parseYaml(file, text, notes);
    if (baseName(file) === "package.json") all.push(readManifest(directoryOf(file), content));
    globs.push(workspaceGlobs(directoryOf(file), content));
  }
  if (!all.some((manifest) => manifest.directory === "")) all.push(readManifest("", {}));
  all.sort((left, right) => compare(left.directory, right.directory));
  return { all, byName: indexByName(all, globs), byDirectory: new Map(all.map((one) => [one.directory, one])), notes };
}
function isPackageFile(file) {
  return /(?:^|\/)(?:package\.json|pnpm-workspace\.ya?ml)$/.test(file);
}
function readManifest(directory, content) {
  const stringOf2 = (key) => {
    const value = content[key];
    return typeof value === "string" ? value : void 0;
  };
  return {
    name: stringOf2("name") ?? "",
    directory,
    main: stringOf2("source") ?? stringOf2("module") ?? stringOf2("main"),
    types: stringOf2("types") ?? stringOf2("typings"),
    exports: content["exports"],
    imports: content["imports"],
    published: publishedDependencies(content)
  };
}
function publishedDependencies(content) {
  const fields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  const entries = fields.flatMap((field) => Object.entries(isRecord(content[field]) ? content[field] : {}));
  const local = /^(?:workspace|file|link|portal):|^\*$/;
  return new Set(entries.filter(([, version]) => !local.test(String(version))).map(([name]) => name));
}
function workspaceGlobs(directory, content) {
  const workspaces = content["workspaces"] ?? content;
  const list = isRecord(workspaces) ? workspaces["packages"] : workspaces;
  const globs = Array.isArray(list) ? list.filter((glob) => typeof glob === "string") : [];
  const anchor = (glob) => `/${joinPath(directory, glob)}`;
  return {
    members: globs.filter((glob) => !glob.startsWith("!")).map(anchor),
    others: globs.filter((glob) => glob.startsWith("!")).map((glob) => anchor(glob.slice(1)))
  };
}
var outsider = 1e3;
function indexByName(all, globs) {
  const members = ignore3({ ignorecase: false }).add(globs.flatMap((one) => one.members));
  const others2 = ignore3({ ignorecase: false }).add(globs.flatMap((one) => one.others));
  const isMember = (directory) => directory !== "" && members.ignores(directory) && !others2.ignores(directory);
  const rank = ({ directory }) => (isMember(directory) ? 0 : outsider) + directory.split("/").length;
  const index = /* @__PURE__ */ new Map();
  for (const manifest of [...all].sort((left, right) => rank(left) - rank(right))) {
    if (manifest.name !== "" && !index.has(manifest.name)) index.set(manifest.name, manifest);
  }
  return index;
}
function parseYaml(file, text, notes) {
  try {
    const content = parse3(text);
    return isRecord(content) ? content : {};
  } catch (error) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    notes.push({ file, line, column: col, message: "This list of workspaces is not valid YAML; it is ignored." });
    return {};
  }
}
function compare(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/load/prisma/blocks.ts
import { parsePrismaSchema } from "@loancrate/prisma-schema-parser";

// src/load/prisma/source-text.ts
var SourceText = class {
  constructor(file, text) {
    this.file = file;
    this.text = text;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) this.#lineStarts.push(end + 1);
  }
  file;
  text;
  #lineStarts = [0];
  /** The range without blank space at its end. */
  span(start3, end) {
    const trimmed = start3 + this.text.slice(start3, end).trimEnd().length;
    const from = this.position(start3);
    const to = this.position(trimmed);
    return {
      file: this.file,
      start: start3,
      end: trimmed,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column
    };
  }
  /** Line and column of an offset, both starting at 1. */
  position(offset) {
    const line = this.#lineIndexOf(offset);
    return { line: line + 1, column: offset - this.#startOf(line) + 1 };
  }
  /** The lines directly above the line of an offset, nearest first, with the offset where each starts. */
  *linesAbove(offset) {
    for (let line = this.#lineIndexOf(offset); line > 0; line -= 1) {
      const start3 = this.#startOf(line - 1);
      yield { text: this.text.slice(start3, this.#startOf(line)).trimEnd(), start: start3 };
    }
  }
  #startOf(line) {
    return this.#lineStarts[line] ?? this.text.length;
  }
  #lineIndexOf(offset) {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
};

// src/load/prisma/blocks.ts
var blockStart = /^[ \t]*(?:model|view|type|enum|generator|datasource)[ \t]+\w+\s*\{/gm;
var bracketsAndTexts = /"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|[{}]/g;
var maximumBrokenLines = 10;
function parseFile(file, text) {
  const source = new SourceText(file, text);
  const parsed = { source, blocks: [], notes: [] };
  let covered = 0;
  for (const chunk of chunksOf(text)) {
    noteStrayText(parsed, covered, chunk.start);
    parseChunk(chunk, parsed);
    covered = chunk.start + chunk.text.length;
  }
  noteStrayText(parsed, covered, text.length);
  return parsed;
}
function spanIn(block, node) {
  const start3 = block.start + (node.location?.start.offset ?? 0);
  return block.source.span(start3, block.start + (node.location?.end.offset ?? 0));
}
function noteStrayText(parsed, from, to) {
  const withoutComments = parsed.source.text.slice(from, to).replace(/\/\/[^\n]*/g, (comment) => " ".repeat(comment.length));
  const stray = withoutComments.search(/\S/);
  if (stray >= 0) addNote(parsed, from + stray, "This text belongs to no block of a Prisma schema and is left out.");
}
function chunksOf(text) {
  const starts = [...text.matchAll(blockStart)].map((match) => match.index);
  const chunks = [];
  let covered = 0;
  for (const [index, from] of starts.entries()) {
    if (from < covered) continue;
    const limit = starts[index + 1] ?? text.length;
    const end = endOfBlock(text, from, limit);
    chunks.push({ start: from, text: text.slice(from, end ?? limit), closed: end !== void 0 });
    covered = end ?? limit;
  }
  return chunks;
}
function endOfBlock(text, from, limit) {
  let depth = 0;
  bracketsAndTexts.lastIndex = from;
  for (; ; ) {
    const match = bracketsAndTexts.exec(text);
    if (match === null || match.index >= limit) return void 0;
    if (match[0] === "{") depth += 1;
    if (match[0] === "}") depth -= 1;
    if (depth === 0 && match[0] === "}") return match.index + 1;
  }
}
function parseChunk(chunk, parsed) {
  if (!chunk.closed) addNote(parsed, chunk.start, "The block has no closing brace.");
  let text = chunk.closed ? chunk.text : `${chunk.text}
}`;
  for (let attempt = 0; attempt <= maximumBrokenLines; attempt += 1) {
    const result = tryParse(text);
    if (typeof result !== "number") {
      parsed.blocks.push(...result.map((declaration) => ({ source: parsed.source, declaration, start: chunk.start })));
      return;
    }
    const place = chunk.start + Math.min(result, chunk.text.length);
    addNote(parsed, place, "The line is not what a Prisma schema may hold, and is left out.");
    const shortened = withoutLine(text, result);
    if (shortened === void 0) break;
    text = shortened;
  }
  addNote(parsed, chunk.start, "The block could not be read: mend the errors named before.");
}
function tryParse(text) {
  try {
    return parsePrismaSchema(text).declarations.filter((declaration) => declaration.kind !== "commentBlock" && declaration.kind !== "typeAlias");
  } catch (error) {
    return offsetOfError(error);
  }
}
function offsetOfError(error) {
  const location = error?.location;
  return typeof location?.start?.offset === "number" ? location.start.offset : 0;
}
function withoutLine(text, offset) {
  const start3 = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", offset);
  const line = text.slice(start3, newline < 0 ? text.length : newline);
  if (start3 === 0 || newline < 0 || line.trim() === "") return void 0;
  return text.slice(0, start3) + " ".repeat(line.length) + text.slice(start3 + line.length);
}
function addNote(parsed, offset, message) {
  parsed.notes.push({ file: parsed.source.file, ...parsed.source.position(offset), message });
}

// src/load/prisma/attributes.ts
function attribute(attributes, name) {
  return attributes?.find((candidate) => candidate.path.value.join(".") === name);
}
function argument(of, name, unnamed = false) {
  const found = of?.args?.find((candidate) => candidate.kind === "namedArgument" && candidate.name.value === name) ?? (unnamed ? of?.args?.find((candidate) => candidate.kind !== "namedArgument") : void 0);
  return found === void 0 ? void 0 : expressionOf(found);
}
function textOf4(expression) {
  return expression?.kind === "literal" && typeof expression.value === "string" ? expression.value : void 0;
}
function identifierOf(expression) {
  return expression?.kind === "path" ? expression.value.join(".") : void 0;
}
function fieldNames2(expression) {
  if (expression === void 0) return [];
  if (expression.kind === "array") return expression.items.flatMap(fieldNames2);
  if (expression.kind === "functionCall") return [expression.path.value.join(".")];
  return expression.kind === "path" ? [expression.value.join(".")] : [];
}
function mappedName(attributes) {
  return textOf4(argument(attribute(attributes, "map"), "name", true));
}
function expressionOf(of) {
  return of.kind === "namedArgument" ? of.expression : of;
}

// src/load/prisma/annotations.ts
var tag = /^\s*\/\/\/\s*(@lethe\s+([\w-]+)[ \t]*(.*))$/;
var trailingTag = /\/\/\/\s*@lethe\s.*$/;
function blockAnnotations(block) {
  return annotationsAbove(block, block.start + (block.declaration.location?.start.offset ?? 0));
}
function fieldAnnotations(block, field) {
  return [
    ...annotationsAbove(block, block.start + (field.location?.start.offset ?? 0)),
    ...annotationsBehind(block, field)
  ];
}
function annotationsAbove(block, offset) {
  const annotations = [];
  for (const line of block.source.linesAbove(offset)) {
    if (!line.text.trimStart().startsWith("//")) break;
    annotations.unshift(...annotationIn(block, line.text, line.start));
  }
  return annotations;
}
function annotationsBehind(block, field) {
  const { comment } = field;
  if (comment?.kind !== "docComment" || comment.location === void 0) return [];
  const start3 = block.start + comment.location.start.offset;
  const text = block.source.text.slice(start3, block.start + comment.location.end.offset).trimEnd();
  const found = trailingTag.exec(text);
  return found === null ? [] : annotationIn(block, found[0], start3 + found.index);
}
function annotationIn(block, text, start3) {
  const [, whole, name, value] = tag.exec(text) ?? [];
  if (whole === void 0 || name === void 0) return [];
  const from = start3 + text.indexOf(whole);
  return [{ name, value: (value ?? "").trim(), span: block.source.span(from, from + whole.length) }];
}

// src/load/prisma/schema.ts
var clientProvider = /^(?:.*\/)?prisma-client(?:-js|-ts)?$/;
function groupSchemas(files, notes) {
  const owners = files.filter((file) => generatorsOf(file).length > 0);
  const groups = new Map(owners.map((owner) => [owner, [owner]]));
  for (const file of files) {
    if (groups.has(file) || file.blocks.length === 0) continue;
    const owner = ownerOf(file, [...groups.keys()]);
    if (owner === void 0) groups.set(file, [file]);
    else groups.get(owner)?.push(file);
  }
  return [...groups].map(([owner, members]) => schemaOf2(owner, members, notes));
}
function modelFields(model) {
  return model.members.filter((member) => member.kind === "field");
}
function blockAttributes(model) {
  return model.members.filter((member) => member.kind === "blockAttribute");
}
function typeName(type) {
  const base = "type" in type && type.kind !== "unsupported" ? type.type : type;
  return base.kind === "typeId" ? base.name.value : "";
}
function clientProperty(model) {
  return model.slice(0, 1).toLowerCase() + model.slice(1);
}
function ownerOf(file, owners) {
  return owners.filter((owner) => isWithin3(file.source.file, directoryOf(owner.source.file))).sort((one, other) => directoryOf(other.source.file).length - directoryOf(one.source.file).length)[0];
}
function schemaOf2(owner, members, notes) {
  const schema = {
    file: owner.source.file,
    provider: members.map(providerOf).find((provider) => provider !== "") ?? "",
    generators: members.flatMap(generatorsOf),
    models: /* @__PURE__ */ new Map(),
    types: /* @__PURE__ */ new Map(),
    enums: /* @__PURE__ */ new Map()
  };
  for (const block of members.flatMap((member) => member.blocks)) addBlock(schema, block, notes);
  return schema;
}
function addBlock(schema, block, notes) {
  const { declaration } = block;
  if (isConfig(declaration)) return;
  const name = declaration.name.value;
  if (schema.models.has(name) || schema.types.has(name) || schema.enums.has(name)) {
    const { file, line, column } = spanIn(block, declaration);
    notes.push({ file, line, column, message: `The schema declares ${name} twice: the first declaration counts.` });
    return;
  }
  if (declaration.kind === "enum") schema.enums.set(name, { ...block, declaration });
  else if (declaration.kind === "type") schema.types.set(name, { ...block, declaration });
  else schema.models.set(name, { ...block, declaration });
}
function generatorsOf(file) {
  return configBlocks(file, "generator").filter((block) => clientProvider.test(setting(block, "provider") ?? "")).map((block) => {
    const output = setting(block, "output");
    return { file: file.source.file, ...output === void 0 ? {} : { output } };
  });
}
function providerOf(file) {
  return configBlocks(file, "datasource").map((block) => setting(block, "provider") ?? "")[0] ?? "";
}
function configBlocks(file, kind2) {
  return file.blocks.map((block) => block.declaration).filter(isConfig).filter((declaration) => declaration.kind === kind2);
}
function isConfig(declaration) {
  return declaration.kind === "generator" || declaration.kind === "datasource";
}
function setting(block, name) {
  const found = block.members.find((member) => member.kind === "config" && member.name.value === name);
  return found?.kind === "config" ? textOf4(found.value) : void 0;
}

// src/load/prisma/fields.ts
var scalarTypes = {
  String: "string",
  Boolean: "boolean",
  Int: "number",
  BigInt: "number",
  Float: "number",
  Decimal: "number",
  DateTime: "date",
  Json: "json",
  Bytes: "binary"
};
var maximumNesting4 = 4;
function fieldsOf(schema, block) {
  const references = referencesByField(schema, block.declaration);
  const keys2 = primaryKeys(block.declaration);
  return modelFields(block.declaration).flatMap((field) => {
    const fact = fieldFact(schema, block, field, "");
    const target = references.get(field.name.value);
    return [
      { ...fact, primaryKey: keys2.has(fact.name), ...target === void 0 ? {} : { references: target } },
      ...partsOf3(schema, field, fact.name, 1)
    ];
  });
}
function storeReference(schema, name) {
  const model = schema.models.get(name);
  return { ...model === void 0 ? {} : { id: storeId(model) }, kind: "prisma", name };
}
function storeId(block) {
  return `${block.source.file}#${block.declaration.name.value}`;
}
function typeText2(type) {
  switch (type.kind) {
    case "typeId":
      return type.name.value;
    case "unsupported":
      return `Unsupported("${type.type.value}")`;
    case "list":
      return `${typeText2(type.type)}[]`;
    case "optional":
      return `${typeText2(type.type)}?`;
    case "required":
      return typeText2(type.type);
  }
}
function fieldFact(schema, block, field, prefix) {
  return {
    name: prefix + field.name.value,
    span: spanIn(block, field),
    type: fieldType(schema, typeName(field.type)),
    typeText: typeText2(field.type),
    list: field.type.kind === "list",
    hidden: false,
    primaryKey: false,
    annotations: fieldAnnotations(block, field)
  };
}
function fieldType(schema, name) {
  if (schema.models.has(name)) return "relation";
  if (schema.types.has(name)) return "object";
  if (schema.enums.has(name)) return "enum";
  return Object.hasOwn(scalarTypes, name) ? scalarTypes[name] ?? "unknown" : "unknown";
}
function partsOf3(schema, field, path, depth) {
  const composite = schema.types.get(typeName(field.type));
  if (composite === void 0 || depth > maximumNesting4) return [];
  return modelFields(composite.declaration).flatMap((part2) => [
    fieldFact(schema, composite, part2, `${path}.`),
    ...partsOf3(schema, part2, `${path}.${part2.name.value}`, depth + 1)
  ]);
}
function primaryKeys(model) {
  const marked2 = modelFields(model).filter((field) => attribute(field.attributes, "id") !== void 0);
  const listed = fieldNames2(argument(attribute(blockAttributes(model), "id"), "fields", true));
  return /* @__PURE__ */ new Set([...marked2.map((field) => field.name.value), ...listed]);
}
function referencesByField(schema, model) {
  const references = /* @__PURE__ */ new Map();
  for (const field of modelFields(model)) {
    const name = typeName(field.type);
    if (!schema.models.has(name)) continue;
    const target = storeReference(schema, name);
    const keys2 = fieldNames2(argument(attribute(field.attributes, "relation"), "fields"));
    for (const key of keys2) references.set(key, target);
    references.set(field.name.value, target);
  }
  return references;
}

// src/load/prisma/model-exports.ts
var exportsByMeaning = {
  Condition: ["WhereInput", "WhereUniqueInput", "OrderByWithRelationInput"],
  Data: [
    "CreateInput",
    "UncheckedCreateInput",
    "CreateManyInput",
    "UpdateInput",
    "UncheckedUpdateInput",
    "UpdateManyMutationInput",
    "UncheckedUpdateManyInput"
  ],
  Arguments: [
    "DefaultArgs",
    "FindUniqueArgs",
    "FindFirstArgs",
    "FindManyArgs",
    "CreateArgs",
    "CreateManyArgs",
    "UpdateArgs",
    "UpdateManyArgs",
    "UpsertArgs",
    "DeleteArgs",
    "DeleteManyArgs"
  ],
  Select: ["Select"],
  Include: ["Include"],
  Omission: ["Omit"],
  Delegate: ["Delegate"]
};
function modelExports(model, taken) {
  return linesByName(model).flatMap(([name, ...lines]) => {
    if (taken.has(name)) return [];
    taken.add(name);
    return lines;
  });
}
function linesByName(model) {
  const fieldEnum = `${model}ScalarFieldEnum`;
  return [
    [`${model}Model`, `export type ${model}Model = ${model};`],
    [`${model}GetPayload`, `export type ${model}GetPayload<A = unknown> = $base.Result<$${model}, A>;`],
    [
      fieldEnum,
      `export declare const ${fieldEnum}: $base.FieldNames<$${model}>;`,
      `export type ${fieldEnum} = keyof typeof ${fieldEnum};`
    ],
    ...Object.entries(exportsByMeaning).flatMap(([meaning, suffixes3]) => suffixes3.map((suffix) => [model + suffix, exportLine(model, suffix, meaning)]))
  ];
}
function exportLine(model, suffix, meaning) {
  if (meaning === "Condition") return `export type ${model}${suffix} = $base.Condition;`;
  if (meaning === "Data") return `export type ${model}${suffix} = $base.Data<$${model}>;`;
  return `export type ${model}${suffix}<_A = unknown, _B = unknown> = $base.${meaning}<$${model}>;`;
}

// src/load/prisma/outputs.ts
var packageEntries = ["", "/default", "/edge", "/wasm", "/index", "/index-browser", "/react-native", "/extension"];
var clientFiles = ["", "/client", "/index", "/edge", "/browser", "/default", "/wasm"];
var partFiles = [
  "/enums",
  "/models",
  "/commonInputTypes",
  "/internal/prismaNamespace",
  "/internal/prismaNamespaceBrowser"
];
function clientOutput(schema) {
  const outputs = schema.generators.length === 0 ? [packageOutput("@prisma/client")] : schema.generators.map(outputOf);
  return {
    specifiers: distinct4(outputs.flatMap((output) => output.specifiers)),
    locations: distinct4(outputs.flatMap((output) => output.locations))
  };
}
function partLocations(schema) {
  const folders = schema.generators.flatMap((generator) => outputFolder(generator) ?? []);
  const models = [...schema.models.keys()].map((name) => `/models/${name}`);
  return distinct4(folders.flatMap((folder) => [...partFiles, ...models].map((file) => folder + file)));
}
function outputOf(generator) {
  const name = generator.output === void 0 ? "@prisma/client" : packageIn(generator.output);
  if (name !== void 0) return packageOutput(name === ".prisma/client" ? "@prisma/client" : name);
  const folder = outputFolder(generator);
  if (folder === void 0) return { specifiers: [], locations: [] };
  const files = isWithin3(directoryOf(generator.file), folder) ? clientFiles.slice(1) : clientFiles;
  return { specifiers: [], locations: files.map((file) => folder + file) };
}
function packageOutput(name) {
  const names2 = name === "@prisma/client" ? [name, ".prisma/client"] : [name];
  return { specifiers: names2.flatMap((one) => packageEntries.map((entry) => one + entry)), locations: [] };
}
function packageIn(output) {
  return /(?:^|[\\/])node_modules[\\/]((?:[@.][^\\/]+[\\/])?[^\\/]+)/.exec(output)?.[1]?.replaceAll("\\", "/");
}
function outputFolder({ file, output }) {
  if (output === void 0 || packageIn(output) !== void 0) return void 0;
  const folder = joinPath(directoryOf(file), output.replaceAll("\\", "/"));
  return isOutside(folder) || folder === "" ? void 0 : folder;
}
function distinct4(values) {
  return [...new Set(values)];
}

// src/load/prisma/declaration.ts
var scalarTypes2 = {
  String: "string",
  Boolean: "boolean",
  Int: "number",
  BigInt: "bigint",
  Float: "number",
  Decimal: "$lethe.Decimal",
  DateTime: "Date",
  Json: "$lethe.JsonValue",
  Bytes: "Uint8Array"
};
function declarationsOf(schema) {
  const specifier = `lethe:prisma/${schema.file}`;
  return [
    {
      path: `${schema.file}.models.d.ts`,
      text: modelsText(schema),
      specifiers: [specifier],
      locations: partLocations(schema)
    },
    { path: `${schema.file}.client.d.ts`, text: clientText(specifier), ...clientOutput(schema) }
  ];
}
function clientText(specifier) {
  const from = JSON.stringify(specifier);
  return [
    `import * as everything from ${from};`,
    `export * from ${from};`,
    `export * as Prisma from ${from};`,
    `export * as $Enums from ${from};`,
    "declare const client: typeof everything & { Prisma: typeof everything; $Enums: typeof everything };",
    "export default client;",
    ""
  ].join("\n");
}
function modelsText(schema) {
  const models = [...schema.models.values()].filter(isVisible);
  const names2 = /* @__PURE__ */ new Set([...schema.models.keys(), ...schema.types.keys(), ...schema.enums.keys()]);
  return [
    "import type * as $base from 'lethe:prisma';",
    "import type * as $lethe from 'lethe:prisma/namespace';",
    "export * from 'lethe:prisma/namespace';",
    ...[...schema.enums].flatMap(([name, block]) => enumText(name, enumValues(block.declaration))),
    ...[...schema.types.values()].map((block) => compositeText(schema, block)),
    ...models.map((block) => modelText(schema, block)),
    ...models.flatMap((block) => modelExports(block.declaration.name.value, names2)),
    ...enumText("ModelName", models.map((block) => block.declaration.name.value)),
    clientClass(schema, models),
    ""
  ].join("\n");
}
function enumValues({ members }) {
  return members.filter((member) => member.kind === "enumValue").map((value) => value.name.value);
}
function enumText(name, values) {
  const members = values.map((value) => `readonly ${JSON.stringify(value)}: ${JSON.stringify(value)};`).join(" ");
  const union = values.map((value) => JSON.stringify(value)).join(" | ");
  return [`export declare const ${name}: { ${members} };`, `export type ${name} = ${union === "" ? "never" : union};`];
}
function compositeText(schema, block) {
  return `export interface ${block.declaration.name.value} {
${scalarLines(schema, block)}
}`;
}
function modelText(schema, block) {
  const name = block.declaration.name.value;
  return [
    `export interface ${name} {`,
    `  readonly __record: ${JSON.stringify(storeId(block))};`,
    scalarLines(schema, block),
    "}",
    `export interface $${name} extends ${name} {`,
    `  readonly $record: ${name};`,
    ...visibleFields(block).filter((field) => schema.models.has(typeName(field.type))).map(relationLine),
    "}"
  ].join("\n");
}
function scalarLines(schema, block) {
  return visibleFields(block).flatMap((field) => {
    const type = scalarType(schema, typeName(field.type));
    return type === void 0 ? [] : [`  ${field.name.value}: ${withModifier(type, field)};`];
  }).join("\n");
}
function scalarType(schema, name) {
  if (schema.enums.has(name) || schema.types.has(name)) return name;
  return Object.hasOwn(scalarTypes2, name) ? scalarTypes2[name] : void 0;
}
function relationLine(field) {
  return `  ${field.name.value}: ${withModifier(`$${typeName(field.type)}`, field)};`;
}
function withModifier(type, field) {
  if (field.type.kind === "list") return `${type}[]`;
  return field.type.kind === "optional" ? `${type} | null` : type;
}
function isVisible(block) {
  return attribute(blockAttributes(block.declaration), "ignore") === void 0;
}
function visibleFields(block) {
  return modelFields(block.declaration).filter((field) => attribute(field.attributes, "ignore") === void 0);
}
function clientClass(schema, models) {
  const parameters = "<Options = unknown, Levels = unknown, Arguments = unknown>";
  const base = schema.provider === "mongodb" ? "DocumentClient" : "Client";
  return [
    "export interface TransactionClient extends $base.RawQueries {",
    ...models.map((block) => block.declaration.name.value).map((name) => `  readonly ${clientProperty(name)}: $base.Delegate<$${name}>;`),
    "}",
    `export interface PrismaClient${parameters} extends TransactionClient {}`,
    `export declare class PrismaClient${parameters} extends $base.${base}<TransactionClient> {}`,
    "export declare function defineExtension",
    "  <E extends $base.Extension<TransactionClient> | ((client: PrismaClient) => unknown)>(extension: E): E;"
  ].join("\n");
}

// src/load/prisma/relations.ts
var actions4 = {
  Cascade: "cascade",
  SetNull: "set-null",
  SetDefault: "set-null",
  Restrict: "restrict",
  NoAction: "no-action"
};
function relationsOf2(schema, block) {
  return modelFields(block.declaration).flatMap((field) => {
    const foreignKeys = fieldNames2(argument(attribute(field.attributes, "relation"), "fields"));
    const holdsKey = foreignKeys.length > 0 && schema.models.has(typeName(field.type));
    return holdsKey ? [relationOf2(schema, block, field, foreignKeys)] : [];
  });
}
function relationOf2(schema, block, field, foreignKeys) {
  const target = typeName(field.type);
  const written = identifierOf(argument(attribute(field.attributes, "relation"), "onDelete")) ?? "";
  const explicit = Object.hasOwn(actions4, written);
  const name = explicit ? written : isOptional(block.declaration, field, foreignKeys) ? "SetNull" : "Restrict";
  const { file, line } = spanIn(block, field);
  return {
    name: field.name.value,
    target: storeReference(schema, target),
    foreignKeys,
    onDelete: actions4[name] ?? "restrict",
    explicit,
    evidence: { file, line, how: `onDelete: ${name} from ${target}${explicit ? "" : " (default)"}` }
  };
}
function isOptional(model, field, foreignKeys) {
  const keys2 = modelFields(model).filter((candidate) => foreignKeys.includes(candidate.name.value));
  return field.type.kind === "optional" && keys2.every((key) => key.type.kind === "optional");
}

// src/load/prisma/stores.ts
var deletionWord = /^(?:is|was)?_?(?:soft)?_?deleted?(?:_?(?:at|on|date|time|timestamp))?$/i;
function storesOf2(schema) {
  return [...schema.models.values()].map((block) => storeOf4(schema, block));
}
function storeOf4(schema, block) {
  const name = block.declaration.name.value;
  const softDelete = softDeleteOf4(block);
  return {
    id: storeId(block),
    name,
    kind: "prisma",
    span: spanIn(block, block.declaration),
    aliases: aliasesOf3(block.declaration),
    fields: fieldsOf(schema, block),
    relations: relationsOf2(schema, block),
    ...softDelete === void 0 ? {} : { softDelete },
    expiry: [],
    annotations: blockAnnotations(block)
  };
}
function aliasesOf3(model) {
  const name = model.name.value;
  const names2 = [mappedName(blockAttributes(model)), clientProperty(name)];
  return [...new Set(names2)].filter((alias) => alias !== void 0 && alias !== name);
}
function softDeleteOf4(block) {
  const field = modelFields(block.declaration).find(({ name, type }) => deletionWord.test(name.value) && (typeName(type) === "Boolean" || typeName(type) === "DateTime" && type.kind === "optional"));
  if (field === void 0) return void 0;
  const { file, line } = spanIn(block, field);
  return {
    field: field.name.value,
    automatic: false,
    evidence: { file, line, how: `${field.name.value} marks a record as deleted` }
  };
}

// src/load/prisma/index.ts
function readPrismaSchemas(files) {
  const parsed = files.map(({ file, text }) => parseFile(file, text));
  const notes = parsed.flatMap((file) => file.notes);
  const schemas2 = groupSchemas(parsed, notes);
  return { stores: schemas2.flatMap(storesOf2), declarations: schemas2.flatMap(declarationsOf), notes };
}

// src/load/package-exports.ts
var conditions = ["source", "import", "require", "default", "types"];
function targetsOf(table, subpath) {
  const entries = isRecord(table) && Object.keys(table).some(isSubpath) ? table : { ".": table };
  if (Object.hasOwn(entries, subpath)) return leaves(entries[subpath]);
  const patterns = Object.keys(entries).filter((key) => key.includes("*") || key.endsWith("/"));
  patterns.sort((left, right) => right.indexOf("*") - left.indexOf("*"));
  for (const pattern2 of patterns) {
    const middle = matchPattern(pattern2.endsWith("/") ? `${pattern2}*` : pattern2, subpath);
    if (middle === void 0) continue;
    return leaves(entries[pattern2]).map((target) => fillPattern(pattern2.endsWith("/") ? `${target}*` : target, middle));
  }
  return [];
}
function matchPattern(pattern2, specifier) {
  const star = pattern2.indexOf("*");
  if (star < 0) return pattern2 === specifier ? "" : void 0;
  const before = pattern2.slice(0, star);
  const after = pattern2.slice(star + 1);
  const isLongEnough = specifier.length >= before.length + after.length;
  const fits2 = isLongEnough && specifier.startsWith(before) && specifier.endsWith(after);
  return fits2 ? specifier.slice(before.length, specifier.length - after.length) : void 0;
}
function fillPattern(target, middle) {
  return target.replaceAll("*", () => middle);
}
function isSubpath(key) {
  return key.startsWith(".") || key.startsWith("#");
}
function leaves(value) {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (!isRecord(value)) return [];
  const known2 = conditions.filter((condition) => Object.hasOwn(value, condition));
  const others2 = Object.keys(value).filter((condition) => !conditions.includes(condition));
  return [...known2, ...others2].flatMap((condition) => leaves(value[condition]));
}

// src/load/probe.ts
var suffixes2 = [".ts", ".tsx", ".d.ts", ".mts", ".cts", ".d.mts", ".d.cts", ".js", ".jsx", ".mjs", ".cjs"];
var substitutes = {
  ".js": [".ts", ".tsx", ".d.ts", ".js", ".jsx"],
  ".jsx": [".tsx", ".d.ts", ".jsx"],
  ".mjs": [".mts", ".d.mts", ".mjs"],
  ".cjs": [".cts", ".d.cts", ".cjs"]
};
var compiledFolders = /* @__PURE__ */ new Set(["dist", "build", "lib", "out", "output", "esm", "cjs", "es", "types", "dist-types"]);
var Prober = class {
  constructor(known2, declarations, entryOf) {
    this.known = known2;
    this.entryOf = entryOf;
    this.byLocation = declarations.flatMap(({ locations, path }) => locations.map((location) => ({ location, path })));
  }
  known;
  entryOf;
  byLocation;
  /** A file with or without its suffix, or a folder with an entry file. */
  probe(path) {
    return this.virtual(path) ?? this.file(path) ?? this.folder(path);
  }
  /** A path that a `package.json` names: it may lead to compiled files, whose sources are wanted. */
  probeCompiled(directory, target) {
    const path = joinPath("", target);
    const stem = path.replace(/\.d\.[cm]?ts$|\.[cm]?jsx?$/, "");
    const parts4 = stem.split("/");
    while (parts4.length > 1 && compiledFolders.has(parts4[0] ?? "")) parts4.shift();
    const inside = parts4.join("/");
    const candidates = [path, stem, joinPath("src", inside), inside];
    for (const candidate of new Set(candidates)) {
      const found = this.probe(joinPath(directory, candidate));
      if (found !== void 0) return found;
    }
    return void 0;
  }
  virtual(path) {
    const stem = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
    return this.byLocation.find(({ location }) => isWithin3(stem, location) || path === location)?.path;
  }
  file(path) {
    if (path === "") return void 0;
    const suffix = /\.[cm]?jsx?$/.exec(baseName(path))?.[0] ?? "";
    const stem = path.slice(0, path.length - suffix.length);
    const substituted = (substitutes[suffix] ?? []).find((one) => this.known.has(stem + one));
    if (substituted) return stem + substituted;
    if (this.known.has(path)) return path;
    const added = suffixes2.find((one) => this.known.has(path + one));
    return added && path + added;
  }
  folder(path) {
    const entry = this.entryOf(path);
    const fromEntry = entry === void 0 ? void 0 : this.fromEntry(path, entry);
    return fromEntry ?? this.file(joinPath(path, "index"));
  }
  fromEntry(path, entry) {
    const target = joinPath(path, entry);
    return this.virtual(target) ?? this.file(target) ?? this.file(joinPath(target, "index"));
  }
};

// src/load/resolver.ts
var Resolver = class {
  constructor(input) {
    this.input = input;
    const entryOf = (directory) => entriesOf2(input.packages.byDirectory.get(directory))[0];
    this.prober = new Prober(input.known, input.declarations, entryOf);
    this.bySpecifier = pathsBySpecifier(input.declarations);
  }
  input;
  cache = /* @__PURE__ */ new Map();
  prober;
  bySpecifier;
  /** Resolves `specifier` as written in a file of `directory`. */
  resolve(directory, specifier) {
    let specifiers = this.cache.get(directory);
    if (!specifiers) this.cache.set(directory, specifiers = /* @__PURE__ */ new Map());
    let resolution = specifiers.get(specifier);
    if (!resolution) specifiers.set(specifier, resolution = this.resolveAnew(directory, specifier));
    return resolution;
  }
  resolveAnew(directory, specifier) {
    if (this.input.ambientModules.has(specifier)) return {};
    const virtual = this.bySpecifier.get(specifier);
    if (virtual !== void 0) return { path: nearest2(directory, virtual) };
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return this.relative(directory, specifier);
    if (specifier.startsWith("#")) {
      return this.firstOf(() => this.packageImport(directory, specifier), () => this.mapped(directory, specifier));
    }
    return this.firstOf(
      () => this.mapped(directory, specifier),
      () => this.fromBaseUrl(directory, specifier),
      () => this.workspacePackage(directory, specifier)
    );
  }
  /** The first attempt that finds a file; else the first that expects one. */
  firstOf(...attempts) {
    let expected = {};
    for (const attempt of attempts) {
      const resolution = attempt();
      if (resolution.path !== void 0) return resolution;
      expected = { ...resolution, ...expected };
    }
    return expected;
  }
  relative(directory, specifier) {
    const target = joinPath(directory, specifier);
    if (isOutside(target)) return {};
    const path = this.prober.probe(target);
    return path === void 0 ? { expected: target } : { path };
  }
  /** `paths` of the nearest configuration, the pattern with the longest beginning first. */
  mapped(directory, specifier) {
    const { mappings } = this.input.configurations.forDirectory(directory);
    const matches = mappings.map((mapping) => ({ ...mapping, middle: matchPattern(mapping.pattern, specifier) })).sort((left, right) => beginning(right.pattern) - beginning(left.pattern));
    let expected;
    for (const { pattern: pattern2, targets, middle } of matches) {
      if (middle === void 0) continue;
      for (const target of targets.map((one) => fillPattern(one, middle))) {
        const path = this.prober.probe(target) ?? this.prober.probeCompiled("", target);
        if (path !== void 0) return { path };
        if (pattern2 !== "*" && !isOutside(target) && !target.includes("node_modules")) expected ??= target;
      }
    }
    return expected === void 0 ? {} : { expected };
  }
  fromBaseUrl(directory, specifier) {
    const { baseUrl } = this.input.configurations.forDirectory(directory);
    if (baseUrl === void 0) return {};
    const path = this.prober.probe(joinPath(baseUrl, specifier));
    return path === void 0 ? {} : { path };
  }
  workspacePackage(directory, specifier) {
    const parts4 = specifier.split("/");
    const name = parts4.splice(0, specifier.startsWith("@") ? 2 : 1).join("/");
    const owner = this.input.packages.byName.get(name);
    if (!owner) return {};
    const subpath = parts4.join("/");
    const path = this.exported(owner, subpath) ?? this.entry(owner, subpath) ?? this.below(owner, subpath);
    if (path !== void 0) return { path };
    const user = this.nearestPackage(directory, () => true);
    return user?.published.has(name) ? {} : { expected: joinPath(owner.directory, subpath) };
  }
  nearestPackage(directory, fits2) {
    return selfAndParents(directory).map((folder) => this.input.packages.byDirectory.get(folder)).find((manifest) => manifest && fits2(manifest));
  }
  exported(owner, subpath) {
    if (owner.exports === void 0) return void 0;
    const targets = targetsOf(owner.exports, subpath === "" ? "." : `./${subpath}`);
    return this.firstCompiled(owner.directory, targets);
  }
  entry(owner, subpath) {
    return subpath === "" ? this.firstCompiled(owner.directory, entriesOf2(owner)) : void 0;
  }
  below(owner, subpath) {
    return this.prober.probeCompiled(owner.directory, subpath === "" ? "index" : subpath);
  }
  packageImport(directory, specifier) {
    const owner = this.nearestPackage(directory, ({ imports }) => imports !== void 0);
    const targets = owner ? targetsOf(owner.imports, specifier) : [];
    for (const target of targets) {
      const path = target.startsWith(".") ? this.prober.probeCompiled(owner?.directory ?? "", target) : this.resolve(directory, target).path;
      if (path !== void 0) return { path };
    }
    const [first] = targets;
    return first?.startsWith(".") ? { expected: joinPath(owner?.directory ?? "", first) } : {};
  }
  firstCompiled(directory, targets) {
    for (const target of targets) {
      const path = this.prober.probeCompiled(directory, target);
      if (path !== void 0) return path;
    }
    return void 0;
  }
};
function beginning(pattern2) {
  const star = pattern2.indexOf("*");
  return star < 0 ? Number.MAX_SAFE_INTEGER : star;
}
function entriesOf2(manifest) {
  return [manifest?.main, manifest?.types].filter((entry) => entry !== void 0);
}
function pathsBySpecifier(declarations) {
  const paths = /* @__PURE__ */ new Map();
  for (const { specifiers, path } of declarations) {
    for (const specifier of specifiers) paths.set(specifier, [...paths.get(specifier) ?? [], path]);
  }
  return paths;
}
function nearest2(directory, paths) {
  const ours = directory.split("/");
  const shared = (path) => {
    const theirs = path.split("/");
    const different = ours.findIndex((folder, index) => folder !== theirs[index]);
    return different < 0 ? ours.length : different;
  };
  return paths.reduce((best, path) => shared(path) > shared(best) ? path : best);
}

// src/load/tsconfig.ts
import { posix as posix2 } from "node:path";
var leafVariable = "${configDir}";
var nothing2 = { mappings: [], baseUrl: void 0 };
var nothingInherited = { paths: [], baseUrl: void 0 };
var ImportConfigurations = class {
  /** @param read The text of a file by its path relative to the root, which may lie above the root. */
  constructor(read, packages) {
    this.read = read;
    this.packages = packages;
  }
  read;
  packages;
  notes = [];
  byDirectory = /* @__PURE__ */ new Map();
  raw = /* @__PURE__ */ new Map();
  /** The configuration that holds for the files of a folder. */
  forDirectory(directory) {
    let configuration = this.byDirectory.get(directory);
    if (!configuration) {
      configuration = this.find(directory);
      this.byDirectory.set(directory, configuration);
    }
    return configuration;
  }
  find(directory) {
    for (const name of ["tsconfig.json", "jsconfig.json"]) {
      const file = joinPath(directory, name);
      if (this.parse(file)) return this.resolve(file);
    }
    return directory === "" ? nothing2 : this.forDirectory(directoryOf(directory));
  }
  /** The file with what it extends; where it only refers to other configurations (`references`), theirs as well. */
  resolve(file) {
    const own = this.inherit(file, directoryOf(file), /* @__PURE__ */ new Set());
    const references = this.parse(file)?.references ?? [];
    const referred = references.map((path) => this.locateReference(file, path)).filter((path) => path !== void 0 && directoryOf(path) === directoryOf(file)).map((path) => this.inherit(path ?? "", directoryOf(file), /* @__PURE__ */ new Set([file])));
    const all = [own, ...referred].map(placeMappings);
    return {
      mappings: all.flatMap((configuration) => configuration.mappings),
      baseUrl: all.find((configuration) => configuration.baseUrl !== void 0)?.baseUrl
    };
  }
  locateReference(file, path) {
    const target = joinPath(directoryOf(file), path);
    return [target, joinPath(target, "tsconfig.json")].find((candidate) => this.parse(candidate));
  }
  /** Later entries of `extends` win over earlier ones, the file itself wins over all. */
  inherit(file, leaf, seen) {
    const raw = this.parse(file);
    if (!raw || seen.has(file)) return nothingInherited;
    const parents = raw.extends.map((specifier) => this.locateParent(file, specifier)).filter((parent) => parent !== void 0).map((parent) => this.inherit(parent, leaf, /* @__PURE__ */ new Set([...seen, file])));
    const own = readOptions(raw.compilerOptions, directoryOf(file), leaf);
    return [...parents, own].reduce((sum, next) => ({
      paths: next.paths.length > 0 ? next.paths : sum.paths,
      baseUrl: next.baseUrl ?? sum.baseUrl
    }));
  }
  locateParent(file, specifier) {
    if (/^\.{0,2}\/|^\.{1,2}$/.test(specifier)) {
      const found = this.firstConfiguration(joinPath(directoryOf(file), specifier));
      if (!found) this.notes.push(missingParent(file, specifier));
      return found;
    }
    const [scopeOrName = "", ...rest] = specifier.split("/");
    const name = scopeOrName.startsWith("@") ? `${scopeOrName}/${rest.shift() ?? ""}` : scopeOrName;
    const owner = this.packages.byName.get(name);
    return owner && this.firstConfiguration(joinPath(owner.directory, rest.join("/")));
  }
  firstConfiguration(path) {
    return [path, `${path}.json`, joinPath(path, "tsconfig.json")].find((candidate) => this.parse(candidate));
  }
  parse(file) {
    if (!file.endsWith(".json")) return void 0;
    if (!this.raw.has(file)) {
      const text = this.read(file);
      this.raw.set(file, text === void 0 ? void 0 : parseConfiguration(file, text, this.notes));
    }
    return this.raw.get(file);
  }
};
function parseConfiguration(file, text, notes) {
  const content = parseJsonFile(file, text, notes);
  const parents = content["extends"];
  return {
    compilerOptions: isRecord(content["compilerOptions"]) ? content["compilerOptions"] : {},
    extends: strings(Array.isArray(parents) ? parents : [parents]),
    references: strings(array(content["references"]).map((reference) => isRecord(reference) && reference["path"]))
  };
}
function readOptions(options, directory, leaf) {
  const expand = (path) => path.startsWith(leafVariable) ? joinPath(leaf, path.slice(leafVariable.length)) : joinPath(directory, path);
  const fromDirectoryToLeaf = posix2.relative(directory, leaf) || ".";
  const paths = Object.entries(isRecord(options["paths"]) ? options["paths"] : {}).map(([pattern2, targets]) => ({
    pattern: pattern2,
    targets: strings(array(targets)).map((target) => target.replace(leafVariable, fromDirectoryToLeaf)),
    directory
  }));
  return { paths, baseUrl: typeof options["baseUrl"] === "string" ? expand(options["baseUrl"]) : void 0 };
}
function placeMappings({ paths, baseUrl }) {
  const mappings = paths.map(({ pattern: pattern2, targets, directory }) => {
    const bases = baseUrl === void 0 || baseUrl === directory ? [directory] : [baseUrl, directory];
    return { pattern: pattern2, targets: bases.flatMap((base) => targets.map((target) => joinPath(base, target))) };
  });
  return { mappings, baseUrl };
}
function missingParent(file, specifier) {
  const parent = withoutControls(specifier);
  const message = `This configuration extends ${parent}, which does not exist here; its paths are unknown.`;
  return { file, line: 1, column: 1, message };
}
function array(value) {
  return Array.isArray(value) ? value : [];
}
function strings(values) {
  return values.filter((value) => typeof value === "string");
}

// src/load/load.ts
function loadProject(given) {
  const root = resolve2(given.root).replaceAll("\\", "/").replace(/\/$/, "");
  const options = { ...given, root: resolve2(given.root) };
  const discovery = discoverFiles(options);
  const read = (file) => readConfiguration(options, file);
  const packages = readPackages(discovery.configurations, read);
  const configurations = new ImportConfigurations(read, packages);
  const schemas2 = readPrismaSchemas(schemasNamed(discovery, ".prisma"));
  const declarations = readDeclarations(options, schemas2.declarations);
  const known2 = /* @__PURE__ */ new Set([...discovery.sources.keys(), ...schemas2.declarations.map(({ path }) => path)]);
  const ambientModules = findAmbientModules(declarations.texts.values());
  const virtual = schemas2.declarations;
  const resolver = new Resolver({ known: known2, ambientModules, declarations: virtual, packages, configurations });
  const ownImports = new OwnImports(discovery);
  const tooDeep = [];
  const program = createProgram({ options, root, discovery, declarations: declarations.texts, resolver, ownImports, tooDeep });
  const sourceFiles = findSourceFiles(program, root, discovery);
  return {
    root,
    program,
    sourceFiles,
    packages: packages.all.map(({ name, directory }) => ({ name, directory })),
    schemaStores: schemas2.stores,
    sqlFiles: schemasNamed(discovery, ".sql"),
    companions: () => companionTexts(options),
    notes: [
      ...discovery.notes,
      ...packages.notes,
      ...configurations.notes,
      ...schemas2.notes,
      ...declarations.notes,
      ...sourceFiles.flatMap((file) => describeSyntaxError(file.fileName.slice(root.length + 1), file)),
      ...tooDeep.map(describeTooDeep),
      ...describeUnresolved(ownImports.unresolved, (file) => program.getSourceFile(`${root}/${file}`))
    ],
    bytes: discovery.bytes
  };
}
function schemasNamed({ schemas: schemas2 }, extension) {
  return [...schemas2].filter(([file]) => file.endsWith(extension)).map(([file, text]) => ({ file, text }));
}
function createProgram({ options, root, discovery, declarations, resolver, ownImports, tooDeep }) {
  const texts = /* @__PURE__ */ new Map();
  for (const [name, text] of declarations) texts.set(name.startsWith(catalogRoot) ? name : `${root}/${name}`, text);
  for (const [file, text] of discovery.sources) {
    const name = `${root}/${file}`;
    if (!texts.has(name)) texts.set(name, /\.[cm]?jsx?$/.test(file) ? blankMisleadingTypes(text) : text);
  }
  let parsed = 0;
  const previous = options.previous?.root === root ? options.previous.program : void 0;
  const host = createCompilerHost({
    root,
    texts,
    previous,
    onParsed: () => options.onProgress?.("Parsing", parsed += 1, texts.size),
    onTooDeep: (file) => tooDeep.push(file.slice(root.length + 1)),
    resolve: (literal, containingFile) => {
      if (!containingFile.startsWith(`${root}/`)) return void 0;
      const file = containingFile.slice(root.length + 1);
      const { path, expected } = resolver.resolve(directoryOf(file), literal.text);
      if (expected !== void 0) {
        ownImports.add({ file, position: literal.getStart(), specifier: literal.text, expected });
      }
      return path === void 0 ? void 0 : `${root}/${path}`;
    }
  });
  const rootNames = [...texts.keys()];
  return ts88.createProgram({ rootNames, options: compilerOptions, host, ...previous && { oldProgram: previous } });
}
function readDeclarations(options, virtual) {
  const notes = [];
  const texts = new Map(readLibraryFiles().map(({ name, text }) => [catalogRoot + name, text]));
  for (const { path, text } of virtual) texts.set(path, text);
  for (const file of options.declarations ?? []) {
    const overlay = options.overlays?.get(file);
    const content = overlay === void 0 ? readTextFile(join5(options.root, file)) : { text: overlay };
    if ("text" in content) texts.set(file, withoutByteOrderMark(content.text));
    else notes.push({ file, line: 1, column: 1, message: `These declarations are not used. ${content.problem}` });
  }
  return { texts, notes };
}
function findAmbientModules(texts) {
  const names2 = /* @__PURE__ */ new Set();
  for (const text of texts) {
    for (const [, name = ""] of text.matchAll(/^\s*declare module ['"]([^'"*]+)['"]/gm)) names2.add(name);
  }
  return names2;
}
function findSourceFiles(program, root, discovery) {
  return [...discovery.sources.keys()].map((file) => program.getSourceFile(`${root}/${file}`)).filter((file) => file !== void 0);
}
function readConfiguration(options, file) {
  const overlay = options.overlays?.get(file);
  const content = overlay === void 0 ? readTextFile(join5(options.root, file)) : { text: overlay };
  return "text" in content ? withoutByteOrderMark(content.text) : void 0;
}

// src/engine.ts
var Engine = class {
  constructor(options) {
    this.options = options;
    this.#taxonomy = createTaxonomy(options.policy.personal);
  }
  options;
  #taxonomy;
  #project;
  #application;
  #overlays = /* @__PURE__ */ new Map();
  /** The project as last loaded. */
  get project() {
    return this.#project;
  }
  /**
   * The application as it stands on disk, with unsaved texts in place of their files.
   *
   * @param overlays unsaved texts by path relative to the root
   */
  analyze(overlays = /* @__PURE__ */ new Map()) {
    if (this.#application !== void 0 && sameTexts(overlays, this.#overlays)) return this.#application;
    const { root, policy, onProgress } = this.options;
    this.#project = loadProject({
      root,
      exclude: policy.exclude,
      declarations: policy.declarations,
      overlays,
      ...this.#project === void 0 ? {} : { previous: this.#project },
      ...onProgress === void 0 ? {} : { onProgress }
    });
    const facts = collect(this.#project, onProgress);
    this.#overlays = new Map(overlays);
    this.#application = link({ root, facts, taxonomy: this.#taxonomy, policy, partial: false });
    return this.#application;
  }
  /** Forgets the conclusions, so that the next call reads the disk again; parsed files are kept. */
  invalidate() {
    this.#application = void 0;
  }
};
function sameTexts(first, second) {
  return first.size === second.size && [...first].every(([file, text]) => second.get(file) === text);
}

export {
  withoutByteOrderMark,
  Engine
};
