// src/judge/wording.ts
function listFields(fields, most = 3) {
  const shown = fields.slice(0, most).map((field) => `${field.name} (${field.personal?.category ?? "personal"})`);
  return joinWords(fields.length > most ? [...shown, `${fields.length - most} more`] : shown);
}
function joinWords(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
function directFields(store) {
  const direct = store.fields.filter((field) => field.personal !== void 0 && field.personal.category !== "pseudonymous");
  return direct.sort((first, second) => gravity(second) - gravity(first));
}
function gravity(field) {
  const order = ["personal", "sensitive", "special"];
  return order.indexOf(field.personal?.sensitivity ?? "personal");
}
function gravestCategory(fields) {
  return fields[0]?.personal?.category ?? "content";
}
function surest(fields) {
  const order = ["certain", "likely", "possible"];
  return order.find((confidence) => fields.some((field) => field.personal?.confidence === confidence)) ?? "possible";
}

// rules/no-personal-data-in-logs.ts
var noPersonalDataInLogs = {
  name: "no-personal-data-in-logs",
  description: "Disallow writing personal data to logs",
  preset: "recommended",
  severity: "error",
  restsOnAbsence: false,
  schema: {
    type: "object",
    additionalProperties: false,
    properties: {
      checkPseudonymous: { description: "Report opaque ids of persons and hashed values too.", default: false, type: "boolean" },
      checkErrors: { description: "Report caught errors that are logged whole: their messages may quote personal data.", default: false, type: "boolean" },
      allowCategories: { description: "Categories of personal data that may be logged.", default: [], type: "array", items: { type: "string" }, uniqueItems: true }
    }
  },
  defaults: { checkPseudonymous: false, checkErrors: false, allowCategories: [] },
  presetOptions: { strict: { checkPseudonymous: true }, all: { checkErrors: true } },
  check(application, options) {
    const flows = application.flows.filter((flow) => flow.sink === "log");
    return flows.flatMap((flow) => problemOf(flow, flow.personal.filter((value) => isReported(value, options))));
  }
};
function isReported(value, options) {
  if (options.allowCategories.includes(value.classification.category)) return false;
  if (value.value.origin.kind === "error" && !options.checkErrors) return false;
  return value.kind === "direct" || options.checkPseudonymous;
}
function problemOf(flow, values) {
  const [gravest] = [...values].sort((first, second) => weight(second) - weight(first));
  if (gravest === void 0) return [];
  return [{
    span: flow.span,
    message: messageOf(flow, values, gravest),
    category: gravest.classification.category,
    kind: gravest.kind,
    confidence: gravest.classification.confidence,
    subject: gravest.subject,
    evidence: [...gravest.value.trail, ...flow.through]
  }];
}
var sureness = { certain: 2, likely: 1, possible: 0 };
function weight(value) {
  return (value.kind === "direct" ? 10 : 0) + sureness[value.classification.confidence];
}
function messageOf(flow, values, gravest) {
  const subjects = [...new Set(values.map((value) => `${value.subject} (${value.classification.category})`))];
  const shown = joinWords(subjects.length > 3 ? [...subjects.slice(0, 2), `${subjects.length - 2} more`] : subjects);
  return `${flow.how} writes ${shown} to the log${reasonOf(flow)}. ${remedyOf(gravest)}`;
}
function reasonOf(flow) {
  const [last] = flow.through;
  return last === void 0 ? "" : `, through ${last.file}:${last.line}`;
}
function remedyOf({ value, kind, classification: { category } }) {
  if (value.origin.kind === "statement") return "Turn the query log off where real data is, or leave the parameters out.";
  if (kind === "pseudonymous") return "Leave the id out, or log one that means nothing outside this request.";
  if (category === "credential") return "Never log secrets: drop the value or redact it in the logger.";
  if (category === "network") return "Leave the address out or truncate it.";
  return "Log an opaque id instead, or redact the value.";
}

// src/judge/store-options.ts
var ignoreStoresSchema = {
  description: "Names of stores to leave alone.",
  default: [],
  type: "array",
  items: { type: "string" },
  uniqueItems: true
};

// rules/no-unused-personal-field.ts
var mostWrites = 3;
var noUnusedPersonalField = {
  name: "no-unused-personal-field",
  description: "Disallow storing personal data that nothing reads, sends or shows",
  preset: "strict",
  severity: "warning",
  restsOnAbsence: true,
  schema: {
    type: "object",
    additionalProperties: false,
    properties: {
      allowFields: { description: "Fields that are kept for somebody outside the code, as `Store.field`.", default: [], type: "array", items: { type: "string" }, uniqueItems: true },
      ignoreStores: ignoreStoresSchema
    }
  },
  defaults: { allowFields: [], ignoreStores: [] },
  check(application, options) {
    const stores = application.stores.filter((store) => !options.ignoreStores.includes(store.name));
    return stores.flatMap((store) => directFields(store).filter((field) => field.unread === true && !options.allowFields.includes(`${store.name}.${field.name}`)).flatMap((field) => problemOf2(store, field)));
  }
};
function problemOf2(store, field) {
  const { personal } = field;
  if (personal === void 0) return [];
  const subject = `${store.name}.${field.name}`;
  return [{
    span: field.span,
    message: `${subject} (${personal.category}) is written, and nothing reads, sends or shows it. Stop storing it and drop the field, or declare what it is kept for.`,
    category: personal.category,
    kind: "direct",
    confidence: personal.confidence === "possible" ? "possible" : "likely",
    subject,
    evidence: store.accesses.filter((effect) => Object.hasOwn(effect.writes, field.name)).slice(0, mostWrites).map(({ span, how }) => ({ file: span.file, line: span.line, how: `${how} writes it` }))
  }];
}

// rules/no-whole-request-storage.ts
var schemalessKinds = /* @__PURE__ */ new Set(["mongodb"]);
var noWholeRequestStorage = {
  name: "no-whole-request-storage",
  description: "Disallow storing a request body, or other content that the sender decides, as it came",
  preset: "recommended",
  severity: "error",
  restsOnAbsence: false,
  schema: {
    type: "object",
    additionalProperties: false,
    properties: {
      onlyOpenContent: { description: "Report only what keeps undeclared properties, not records whose declared fields the sender decides.", default: false, type: "boolean" },
      allowFields: { description: "Fields that may hold whole requests, as `Store.field`.", default: [], type: "array", items: { type: "string" }, uniqueItems: true },
      ignoreStores: ignoreStoresSchema
    }
  },
  defaults: { onlyOpenContent: false, allowFields: [], ignoreStores: [] },
  check(application, options) {
    const stores = application.stores.filter((store) => !options.ignoreStores.includes(store.name));
    const problems = stores.flatMap((store) => store.accesses.flatMap((effect) => (effect.requests ?? []).flatMap((request) => problemOf3(store, effect, request, options))));
    return onceAPlace(problems);
  }
};
function problemOf3(store, effect, request, options) {
  const subject = request.field === void 0 ? store.name : `${store.name}.${request.field}`;
  if (options.allowFields.includes(subject)) return [];
  const isOpen = request.field !== void 0 || store.open === true || schemalessKinds.has(store.kind);
  const fields = directFields(store);
  if (!isOpen && (options.onlyOpenContent || fields.length === 0)) return [];
  const what = request.entry === void 0 ? partNames[request.part] : `${request.entry} of ${partNames[request.part]}`;
  return [{
    span: request.span,
    message: isOpen ? `${subject} keeps ${what} unfiltered, whatever people send. Store only the properties that are needed, or let a schema drop the rest.` : `${store.name} ${effect.verb === "create" ? "is made from" : "is changed by"} ${what} as it came: the sender decides ${listFields(fields)}. Name the fields that are needed, or let a schema drop the rest.`,
    category: isOpen ? categoryOf(request.part) : gravestCategory(fields),
    kind: "direct",
    confidence: request.isRouteKnown ? isOpen ? "certain" : "likely" : "possible",
    subject,
    evidence: request.trail
  }];
}
var partNames = {
  body: "the request body",
  query: "the query of the request",
  params: "the parameters of the path",
  headers: "all headers of the request",
  cookies: "all cookies of the request",
  ip: "the address of the sender",
  url: "the address of the request",
  whole: "the whole request"
};
function categoryOf(part) {
  return part === "headers" || part === "cookies" || part === "whole" ? "credential" : "content";
}
function onceAPlace(problems) {
  const seen = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const [origin] = problem.evidence;
    const key = `${origin?.file ?? ""}:${origin?.line ?? 0}:${problem.subject}`;
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}

// rules/require-deletion.ts
var requireDeletion = {
  name: "require-deletion",
  description: "Require code that really deletes the records of every store that holds personal data",
  preset: "recommended",
  severity: "error",
  restsOnAbsence: true,
  schema: {
    type: "object",
    additionalProperties: false,
    properties: {
      allowSoftDelete: { description: "Accept records that are only marked as deleted.", default: false, type: "boolean" },
      ignoreStores: ignoreStoresSchema
    }
  },
  defaults: { allowSoftDelete: false, ignoreStores: [] },
  check(application, options) {
    return application.stores.flatMap((store) => {
      const isAccepted = options.ignoreStores.includes(store.name) || options.allowSoftDelete && store.deletion.verdict === "soft-only";
      return isAccepted ? [] : problemOf4(store);
    });
  }
};
function problemOf4(store) {
  const fields = directFields(store);
  const { verdict, evidence } = store.deletion;
  if (fields.length === 0 || verdict !== "none" && verdict !== "soft-only") return [];
  return [{
    span: store.span,
    message: `${messages[verdict](store.name, listFields(fields))} ${remedies[verdict](store)}`,
    category: gravestCategory(fields),
    kind: "direct",
    confidence: surest(fields),
    subject: store.name,
    evidence: verdict === "none" ? deadCascades(store) : evidence
  }];
}
var messages = {
  "none": (store, fields) => `Nothing deletes ${store}, which holds ${fields}.`,
  "soft-only": (store, fields) => `${store} is only marked as deleted: ${fields} stay.`
};
var remedies = {
  "none": (store) => {
    const [cascade] = store.relations.filter((relation) => relation.onDelete === "cascade");
    return cascade === void 0 ? "Delete the records when the person leaves or the purpose ends." : `Its cascade never happens, because nothing really deletes ${cascade.target.name}: delete the parent, or these records.`;
  },
  "soft-only": () => "Purge marked records after a grace period, or overwrite the personal fields."
};
function deadCascades(store) {
  return store.relations.filter((relation) => relation.onDelete === "cascade").map((relation) => relation.evidence);
}

// rules/require-retention.ts
var requireRetention = {
  name: "require-retention",
  description: "Require an enforced retention period for every store that holds personal data",
  preset: "recommended",
  severity: "error",
  restsOnAbsence: true,
  schema: {
    type: "object",
    additionalProperties: false,
    properties: {
      allowDeclared: { description: "Accept a declared period that no code enforces.", default: false, type: "boolean" },
      ignoreStores: ignoreStoresSchema
    }
  },
  defaults: { allowDeclared: false, ignoreStores: [] },
  check(application, options) {
    return application.stores.flatMap((store) => {
      const isIgnored = options.ignoreStores.includes(store.name) || store.retention.isAccepted === true || options.allowDeclared && store.retention.verdict === "declared";
      return isIgnored ? [] : problemOf5(store);
    });
  }
};
function problemOf5(store) {
  const fields = directFields(store);
  const { verdict, evidence } = store.retention;
  if (fields.length === 0 || verdict === "enforced") return [];
  return [{
    span: store.span,
    message: `${store.name} keeps ${listFields(fields)} ${reasons[verdict]} ${remedyOf2(store)}`,
    category: gravestCategory(fields),
    kind: "direct",
    confidence: surest(fields),
    subject: store.name,
    evidence
  }];
}
var reasons = {
  none: "for ever: nothing deletes or expires its records by age.",
  declared: "under a declared period that no code enforces.",
  checked: "for ever: the deadline is only compared when reading, the records stay.",
  unreachable: "for ever: a purge by age exists, but nothing runs it."
};
function remedyOf2(store) {
  if (store.retention.verdict === "unreachable") return "Run the purge from a schedule.";
  const field = dateFieldOf(store);
  const date = field ?? (store.retention.verdict === "declared" ? "a date" : "it");
  const how = store.kind === "mongoose" ? `add a TTL index on ${date}` : `delete old records by ${date} from a scheduled job`;
  if (store.retention.verdict === "declared") return `To keep the promise, ${how}.`;
  return field === void 0 ? `Add a date and ${how}, or stop storing them.` : `Declare a period and ${how}, or stop storing them.`;
}
var agingDates = [
  /^(expires?|expiry|expiration)(_?(at|on|date|time))?$|^valid_?(until|to)$|^deadline$/i,
  /^last_?(active|seen|used|log(ged)?_?(in|on)?|activity)/i,
  /^(created?|creation|inserted|registered|registration|joined)(_?(at|on|date|time))?$/i,
  /^(timestamp|date|time)$|^(sent|received|occurred|logged|submitted|updated|modified)(_?(at|on|date))?$/i
];
function dateFieldOf(store) {
  const dates = store.fields.filter((field) => field.type === "date").map((field) => field.name);
  for (const wanted of agingDates) {
    const found = dates.find((name) => wanted.test(name));
    if (found !== void 0) return found;
  }
  return void 0;
}

// rules/index.ts
var rules = [noPersonalDataInLogs, noUnusedPersonalField, noWholeRequestStorage, requireDeletion, requireRetention];

export {
  rules
};
