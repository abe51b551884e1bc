import {
  parsePeriod
} from "./chunk-LTKMC2S4.js";

// src/policy/policy.ts
function defaultPolicy() {
  return {
    retention: [],
    personal: [],
    subjects: [],
    declarations: [],
    exclude: [],
    rules: {},
    preset: "recommended"
  };
}

// src/policy/load.ts
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

// src/policy/issues.ts
var PolicyError = class extends Error {
  issues;
  constructor(issues) {
    super(issues.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join("\n"));
    this.name = "PolicyError";
    this.issues = issues;
  }
};
function codeFrame(text, line, column, length) {
  const lines = text.split(/\r?\n/u);
  const wrong = lines[line - 1] ?? "";
  const gutter = String(line).length;
  const marker = "^".repeat(Math.max(1, Math.min(length, wrong.length - column + 1)));
  const before = line > 1 ? [`  ${String(line - 1).padStart(gutter)} | ${lines[line - 2] ?? ""}`] : [];
  const indent = wrong.slice(0, column - 1).replaceAll(/[^\t]/gu, " ");
  return [
    ...before,
    `> ${line} | ${wrong}`,
    `  ${" ".repeat(gutter)} | ${indent}${marker}`
  ].join("\n");
}

// src/policy/policy.schema.json
var policy_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "lethe.yaml",
  description: "The data-minimization policy of an application: how long records stay, what is personal, which rules hold.",
  type: "object",
  additionalProperties: false,
  properties: {
    preset: {
      title: "the name of a preset",
      description: "The rules and options that hold where this file says nothing else.",
      enum: ["recommended", "strict", "all"],
      default: "recommended"
    },
    retention: {
      title: "a mapping of stores to periods",
      description: "How long records may stay. Keys: Store, Store.field or category:contact. A store counts before a category; a field key is for people to read.",
      type: "object",
      additionalProperties: {
        title: 'a period such as "30 days", or a mapping with "period" and "reason"',
        anyOf: [
          { $ref: "#/definitions/period" },
          {
            type: "object",
            additionalProperties: false,
            required: ["period"],
            properties: {
              period: { $ref: "#/definitions/period" },
              reason: {
                title: "a text",
                description: 'Why records stay that long. "forever" needs one.',
                type: "string"
              },
              enforcedBy: {
                title: "a text",
                description: "What outside the code deletes the records: a database job, a vendor.",
                type: "string"
              }
            }
          }
        ]
      }
    },
    personal: {
      title: "a mapping of names to categories",
      description: 'Fields and words to add to the personal ones, or to drop from them. Keys: Store.field, "*.field" (in quotes) or words such as badge number.',
      type: "object",
      additionalProperties: {
        title: 'a category, or a mapping with "category" and "reason"',
        anyOf: [
          { $ref: "#/definitions/category" },
          {
            type: "object",
            additionalProperties: false,
            required: ["category"],
            properties: {
              category: { $ref: "#/definitions/category" },
              reason: { title: "a text", description: "Why it is personal, or why not.", type: "string" }
            }
          }
        ]
      }
    },
    subjects: {
      title: "a list of store names",
      description: "Stores whose records stand for a person, besides those that Lethe recognises.",
      type: "array",
      items: { title: "the name of a store", type: "string" }
    },
    declarations: {
      title: "a list of paths",
      description: "Declaration files (.d.ts) with @lethe tags for in-house libraries, relative to the folder that is analysed.",
      type: "array",
      items: { title: "a path", type: "string" }
    },
    exclude: {
      title: "a list of globs",
      description: "Files to leave out, besides tests, stories, fixtures and generated files.",
      type: "array",
      items: { title: "a glob", type: "string" }
    },
    rules: {
      title: "a mapping of rules to severities",
      description: "Severities and options of rules. Keys: names of rules without the prefix lethe/.",
      type: "object",
      additionalProperties: {
        title: 'a severity, or a mapping with "severity" and "options"',
        anyOf: [
          { $ref: "#/definitions/severity" },
          {
            type: "object",
            additionalProperties: false,
            properties: {
              severity: { $ref: "#/definitions/severity" },
              options: {
                title: "a mapping of options",
                description: "As the rule's page describes them.",
                type: "object"
              }
            }
          }
        ]
      }
    }
  },
  definitions: {
    period: {
      title: 'a period such as "30 days"',
      description: "30d, 90 days, 18 months, 1 year 6 months, P1Y6M, or forever.",
      type: "string"
    },
    severity: {
      title: "a severity",
      description: "off, warning or error. It holds whatever the preset says.",
      enum: ["off", "warning", "error"]
    },
    category: {
      title: "a category of personal data",
      description: "What the field holds, or none to say that it is not personal.",
      enum: [
        "identity",
        "contact",
        "credential",
        "network",
        "location",
        "demographic",
        "financial",
        "health",
        "biometric",
        "special",
        "behavior",
        "content",
        "image",
        "pseudonymous",
        "none"
      ]
    }
  }
};

// src/policy/rule-settings.ts
import { isMap as isMap3 } from "yaml";

// src/policy/nearest.ts
function nearestName(name, candidates) {
  let best;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? longerForm(name, candidates);
}
function longerForm(name, candidates) {
  const wanted = name.toLowerCase();
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (wanted.length >= 3 && (known.startsWith(wanted) || wanted.startsWith(known))) return candidate;
  }
  return void 0;
}
function suggestName(name, candidates) {
  const nearest = nearestName(name, candidates);
  if (nearest !== void 0) return `: did you mean "${nearest}"?`;
  return candidates.length > 0 && candidates.length <= 16 ? `; valid are ${candidates.join(", ")}` : "";
}
function editDistance(left, right) {
  if (Math.abs(left.length - right.length) > Math.max(left.length, right.length) / 2) return Infinity;
  let beforeLast = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Infinity
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, right.length);
}
function at(row, column) {
  return row[column] ?? Infinity;
}

// src/policy/sections.ts
import { isMap, isScalar, isSeq } from "yaml";
function entriesOf(file, written) {
  const node = file.resolve(written);
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => ({ name: isScalar(key) ? String(key.value) : "", key, value: file.resolve(value) }));
}
function valueOf(file, written, name) {
  return entriesOf(file, written).find((entry) => entry.name === name)?.value;
}
function textOf(node) {
  return isScalar(node) && typeof node.value === "string" ? node.value : void 0;
}
function textsOf(file, written) {
  const node = file.resolve(written);
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) => textOf(file.resolve(item)) ?? []);
}
var RETENTION_TARGET = /^(?:category:.+|[^\s.:]+(?:\.[^\s.]+)*)$/u;
function readRetention(file, node, categories) {
  return entriesOf(file, node).flatMap((entry) => {
    checkTarget(file, entry, categories);
    return readRetentionEntry(file, entry);
  }).toSorted((left, right) => specificity(right.target) - specificity(left.target));
}
function checkTarget(file, { name, key }, categories) {
  const category = /^category:(.*)$/u.exec(name)?.[1];
  if (category !== void 0 && !categories.includes(category)) {
    file.report(key, `"${category}" is not a category${suggestName(category, categories)}`);
  } else if (!RETENTION_TARGET.test(name)) {
    file.report(key, `"${name}" names nothing: write Store, Store.field or category:contact`);
  }
}
function specificity(target) {
  if (target.startsWith("category:")) return 0;
  return target.includes(".") ? 2 : 1;
}
function readRetentionEntry(file, { name, key, value }) {
  const periodNode = isMap(value) ? valueOf(file, value, "period") : value;
  const period = textOf(periodNode);
  if (period === void 0) {
    if (value === void 0 || isScalar(value) && value.value === null) file.report(key, `"${name}" has no period`);
    return [];
  }
  const reason = textOf(valueOf(file, value, "reason"));
  const enforcedBy = textOf(valueOf(file, value, "enforcedBy"));
  const seconds = readPeriod(file, periodNode, period, reason);
  return [{
    target: name,
    period,
    ...seconds !== void 0 && { seconds },
    ...reason !== void 0 && { reason },
    ...enforcedBy !== void 0 && { enforcedBy },
    ...file.place(key)
  }];
}
function readPeriod(file, node, period, reason) {
  if (period === "forever") {
    if (reason === void 0 || reason.trim() === "") {
      file.report(node, '"forever" needs a reason: write { period: forever, reason: ... }');
    }
    return void 0;
  }
  const seconds = parsePeriod(period);
  if (seconds === void 0) {
    file.report(node, `"${period}" is not a period: write 30d, 90 days, 18 months, P1Y6M or forever`);
  }
  return seconds;
}
var PERSONAL_TARGET = /^(?:\*\.[^\s.]+|[^\s.]+(?:\.[^\s.]+)*|[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)$/u;
function readPersonal(file, node) {
  return entriesOf(file, node).flatMap((entry) => {
    if (!PERSONAL_TARGET.test(entry.name)) {
      const forms = 'Store.field, "*.field" or words such as badge number';
      file.report(entry.key, `"${entry.name}" names nothing: write ${forms}`);
    }
    return readPersonalEntry(file, entry);
  });
}
function readPersonalEntry(file, { name, key, value }) {
  const category = textOf(isMap(value) ? valueOf(file, value, "category") : value);
  if (category === void 0) {
    if (value === void 0 || isScalar(value) && value.value === null) file.report(key, `"${name}" has no category`);
    return [];
  }
  const reason = textOf(valueOf(file, value, "reason"));
  return [{ target: name, category, ...reason !== void 0 && { reason }, ...file.place(key) }];
}

// src/policy/validate.ts
import { isMap as isMap2, isScalar as isScalar2, isSeq as isSeq2 } from "yaml";
var TITLES = {
  object: "a mapping",
  array: "a list",
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false"
};
var Validator = class {
  #file;
  #definitions;
  constructor(file, definitions = {}) {
    this.#file = file;
    this.#definitions = definitions;
  }
  check(written, schema) {
    const node = this.#file.resolve(written);
    const wanted = this.#pick(node, this.#dereference(schema));
    if (node === void 0 || isNothing(node)) return;
    const wrongType = wanted.type !== void 0 && !hasType(node, wanted.type);
    if (wrongType || wanted.anyOf !== void 0) this.#file.report(written, `expected ${titleOf(wanted)}`);
    else if (wanted.enum !== void 0) this.#checkEnum(node, wanted, wanted.enum);
    else if (isMap2(node)) this.#checkMap(node, wanted);
    else if (isSeq2(node)) this.#checkItems(node.items, wanted);
    else this.#checkMinimum(node, wanted);
  }
  /** Of several alternatives the one of the node's type; the whole where none fits. */
  #pick(node, schema) {
    const alternatives = schema.anyOf?.map((alternative) => this.#dereference(alternative));
    if (node === void 0) return schema;
    return alternatives?.find((alternative) => hasType(node, alternative.type ?? scalarTypes)) ?? schema;
  }
  #dereference(schema) {
    const name = schema.$ref?.replace("#/definitions/", "");
    return name === void 0 ? schema : this.#definitions[name] ?? schema;
  }
  #checkEnum(node, schema, values) {
    const value = isScalar2(node) ? node.value : void 0;
    if (values.includes(value)) return;
    const problem = typeof value === "string" ? `"${value}" is not ${titleOf(schema)}` : `expected ${titleOf(schema)}`;
    this.#file.report(node, problem + suggestName(String(value), values.map(String)));
  }
  #checkMap(node, schema) {
    for (const pair of node.items) this.#checkPair(pair.key, pair.value, schema);
    for (const key of schema.required ?? []) {
      if (!node.has(key)) this.#file.report(node, `"${key}" is missing here`);
    }
  }
  #checkPair(key, value, schema) {
    const name = isScalar2(key) ? String(key.value) : "";
    const { properties = {}, additionalProperties = true } = schema;
    const property = Object.hasOwn(properties, name) ? properties[name] : void 0;
    if (property !== void 0) this.check(value, property);
    else if (typeof additionalProperties === "object") this.check(value, additionalProperties);
    else if (!additionalProperties) {
      this.#file.report(key, `unknown key "${name}"${suggestName(name, Object.keys(properties))}`);
    }
  }
  #checkItems(items, schema) {
    for (const item of items) {
      if (isNothing(item)) this.#file.report(item, `expected ${titleOf(schema.items ?? {})}`);
      else if (schema.items !== void 0) this.check(item, schema.items);
    }
  }
  #checkMinimum(node, schema) {
    const value = isScalar2(node) ? node.value : void 0;
    if (schema.minimum === void 0 || typeof value !== "number" || value >= schema.minimum) return;
    this.#file.report(node, `expected at least ${schema.minimum}`);
  }
};
var scalarTypes = ["string", "number", "boolean"];
function isNothing(node) {
  return isScalar2(node) && node.value === null;
}
function titleOf(schema) {
  const types = typeof schema.type === "string" ? [schema.type] : schema.type ?? [];
  return schema.title ?? (types.map((type) => TITLES[type] ?? type).join(" or ") || "another value");
}
function hasType(node, wanted) {
  return [wanted].flat().some((type) => hasOneType(node, type));
}
function hasOneType(node, type) {
  if (type === "object") return isMap2(node);
  if (type === "array") return isSeq2(node);
  if (!isScalar2(node)) return false;
  return type === "integer" ? Number.isInteger(node.value) : typeof node.value === type;
}

// src/policy/rule-settings.ts
var SEVERITIES = ["off", "warning", "error"];
function readRuleSettings(file, node, rules) {
  return Object.fromEntries(entriesOf(file, node).map((entry) => {
    if (rules !== void 0) checkAgainstRules(file, entry, rules);
    return [withoutPrefix(entry.name), readRuleSetting(file, entry)];
  }));
}
function readRuleSetting(file, { value }) {
  const severity = textOf(isMap3(value) ? valueOf(file, value, "severity") : value);
  const options = valueOf(file, value, "options");
  return {
    ...isSeverity(severity) && { severity },
    options: isMap3(options) ? options.toJS(file.document) : {}
  };
}
function checkAgainstRules(file, { name, key, value }, rules) {
  const rule = rules.find((candidate) => candidate.name === withoutPrefix(name));
  if (rule === void 0) {
    const names = rules.map((candidate) => candidate.name);
    file.report(key, `unknown rule "${name}"${suggestName(withoutPrefix(name), names)}`);
    return;
  }
  new Validator(file).check(valueOf(file, value, "options"), rule.schema);
}
function withoutPrefix(name) {
  return name.replace(/^lethe\//u, "");
}
function isSeverity(text) {
  return text !== void 0 && SEVERITIES.includes(text);
}

// src/policy/yaml-file.ts
import { isAlias, LineCounter, parseDocument } from "yaml";
var YamlFile = class {
  document;
  #issues = [];
  #lines = new LineCounter();
  #file;
  #text;
  /** Mistakes in the YAML itself are among the issues; what could be read is in `document`. */
  constructor(file, text) {
    this.#file = file;
    this.#text = text;
    this.document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const error of [...this.document.errors, ...this.document.warnings]) {
      this.report(error.pos, explainYaml(error.code, error.message));
    }
  }
  get issues() {
    return this.#issues.toSorted((left, right) => left.offset - right.offset).map(({ file, line, column, message, frame }) => ({ file, line, column, message, frame }));
  }
  get valid() {
    return this.#issues.length === 0;
  }
  /** Adds a mistake at a node or at offsets; a node without a place stands for the start of the file. */
  report(where, message) {
    const [offset, end] = offsetsOf(where);
    const { line, column } = this.place(where);
    const frame = codeFrame(this.#text, line, column, end - offset);
    this.#issues.push({ file: this.#file, line, column, message, frame, offset });
  }
  /** Line and column of a node, both from 1. */
  place(where) {
    const { line, col } = this.#lines.linePos(offsetsOf(where)[0]);
    return line === 0 ? { line: 1, column: 1 } : { line, column: col };
  }
  /** The node itself, or what the alias stands for. */
  resolve(node) {
    if (!isAlias(node)) return node ?? void 0;
    return node.resolve(this.document);
  }
};
function offsetsOf(where) {
  if (where === null || where === void 0) return [0, 0];
  return "range" in where ? where.range ?? [0, 0] : where;
}
function explainYaml(code, message) {
  if (/alias/iu.test(message)) return `${message}. A name that starts with * needs quotes: "*.field"`;
  if (code === "DUPLICATE_KEY") return "this key stands twice in the mapping: keep one of them";
  if (code === "MULTIPLE_DOCS") return "a policy is one YAML document: remove the --- that starts another";
  return `not valid YAML: ${message}`;
}

// src/policy/load.ts
var FILE_NAMES = ["lethe.yaml", "lethe.yml"];
var WHOLE_FILE = 'a mapping with keys such as "retention" and "rules"';
function loadPolicy(root, explicitFile, rules) {
  const file = explicitFile ?? FILE_NAMES.find((name) => existsSync(path.join(root, name)));
  if (file === void 0) return defaultPolicy();
  const absolute = path.resolve(root, file);
  return parsePolicy(readText(absolute, file), relativeTo(root, absolute), rules);
}
function parsePolicy(text, file, rules) {
  const yaml = new YamlFile(file, text);
  const contents = yaml.document.contents ?? void 0;
  new Validator(yaml, policy_schema_default.definitions).check(contents, { ...policy_schema_default, title: WHOLE_FILE });
  const section = (name) => valueOf(yaml, contents, name);
  const categories = policy_schema_default.definitions.category.enum.filter((category) => category !== "none");
  const policy = {
    file,
    retention: readRetention(yaml, section("retention"), categories),
    personal: readPersonal(yaml, section("personal")),
    subjects: textsOf(yaml, section("subjects")),
    declarations: textsOf(yaml, section("declarations")),
    exclude: textsOf(yaml, section("exclude")),
    rules: readRuleSettings(yaml, section("rules"), rules),
    preset: textOf(section("preset")) ?? defaultPolicy().preset
  };
  if (!yaml.valid) throw new PolicyError(yaml.issues);
  return policy;
}
function readText(absolute, file) {
  try {
    return readFileSync(absolute, "utf8").replace(/^\uFEFF/u, "");
  } catch (error) {
    const reason = error.code === "ENOENT" ? "does not exist" : "cannot be read as a file";
    throw new PolicyError([{ file, line: 1, column: 1, message: `the policy file ${reason}`, frame: "" }]);
  }
}
function relativeTo(root, absolute) {
  return path.relative(root, absolute).split(path.sep).join("/");
}

export {
  PolicyError,
  defaultPolicy,
  suggestName,
  loadPolicy
};
