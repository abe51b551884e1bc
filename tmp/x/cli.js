#!/usr/bin/env node
import {
  escapeControls,
  escapeControlsInJson,
  package_default
} from "./chunk-7PP3PTFF.js";
import {
  PolicyError,
  loadPolicy,
  suggestName
} from "./chunk-LZHZOB27.js";
import {
  UsageError,
  compareText,
  formatPeriod
} from "./chunk-LTKMC2S4.js";

// src/cli.ts
import process from "node:process";

// src/cli/run.ts
import { mkdirSync, writeFileSync } from "node:fs";
import path2 from "node:path";

// src/report/style.ts
import { Chalk } from "chalk";

// src/report/text-width.ts
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
var INVISIBLE = /^[\p{Mark}\p{Cf}]+$/u;
var EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
var FULL_WIDTH = /^[\u3000-\u303E\u30FB-\u30FE\uFF01-\uFF60\uFFE0-\uFFE6]/u;
var EMOJI = new RegExp("^(?:\\p{Emoji_Presentation}|.\\uFE0F)", "u");
function textWidth(text) {
  if (/^[\x20-\x7E]*$/u.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}
function padText(text, width) {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
function wrapText(text, width) {
  const lines = [""];
  for (const word of text.split(/ +/u).flatMap((long) => breakWord(long, width))) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (textWidth(line) + 1 + textWidth(word) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
function breakWord(word, width) {
  if (textWidth(word) <= width) return [word];
  const parts = [""];
  for (const { segment } of graphemes.segment(word)) {
    const part = parts.at(-1) ?? "";
    if (part !== "" && textWidth(part) + graphemeWidth(segment) > width) parts.push(segment);
    else parts[parts.length - 1] = part + segment;
  }
  return parts;
}
function graphemeWidth(grapheme) {
  if (INVISIBLE.test(grapheme)) return 0;
  const wide = [EAST_ASIAN, FULL_WIDTH, EMOJI].some((pattern) => pattern.test(grapheme));
  return wide ? 2 : 1;
}

// src/report/style.ts
var NARROWEST = 40;
var WIDEST = 120;
function createStyle(level, columns) {
  return { colours: new Chalk({ level }), width: Math.min(WIDEST, Math.max(NARROWEST, columns)) };
}
function counted(count, noun, plural = `${noun}s`) {
  return `${count} ${count === 1 ? noun : plural}`;
}
function placeText({ file, line }) {
  return `${escapeControls(file)}:${line}`;
}
function hanging(label, labelWidth, text, width) {
  return wrapText(text, Math.max(NARROWEST / 2, width - labelWidth)).map((line, index) => (index === 0 ? label : " ".repeat(labelWidth)) + line);
}
function evidenceLines(evidence, width, placeOf = placeText) {
  const places = evidence.map(placeOf);
  const longest = Math.max(0, ...places.map(textWidth));
  const beside = longest + 2 <= width / 2;
  return evidence.flatMap(({ how }, index) => {
    const place = places[index] ?? "";
    const words = escapeControls(how);
    if (beside) return hanging(padText(place, longest + 2), longest + 2, words, width);
    return [place, ...hanging("  ", 2, words, width)];
  });
}
function indent(lines, columns) {
  return lines.map((line) => line === "" ? "" : " ".repeat(columns) + line);
}

// src/cli/arguments.ts
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
var COMMANDS = ["check", "inventory", "explain"];
var OPTIONS = {
  format: { type: "string", short: "f" },
  preset: { type: "string" },
  policy: { type: "string" },
  output: { type: "string", short: "o" },
  "fail-on": { type: "string" },
  quiet: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" }
};
var CHOICES = {
  format: ["pretty", "json"],
  preset: ["recommended", "strict", "all"],
  "fail-on": ["error", "warning", "never"]
};
function readArguments(argv) {
  const { values, positionals } = parse(argv);
  const [first, ...operands] = positionals;
  if (values.version === true) return { action: "version" };
  if (first === void 0 || first === "help") return helpFor(operands[0], first === "help" || values.help === true);
  const command = commandOf(first);
  if (values.help === true) return { action: "help", command };
  checkOperands(command, operands, values["fail-on"] !== void 0);
  const preset = choiceOf(values, "preset");
  return {
    action: "run",
    command,
    operands,
    format: choiceOf(values, "format") ?? "pretty",
    ...preset !== void 0 && { preset },
    ...typeof values.policy === "string" && { policy: values.policy },
    failOn: choiceOf(values, "fail-on") ?? "error",
    quiet: values.quiet === true,
    ...typeof values.output === "string" && { output: values.output }
  };
}
function parse(argv) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  const values = {};
  const positionals = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind === "option") values[knownOption(token.name, token.rawName)] = valueOf(token);
  }
  return { values, positionals };
}
function knownOption(name, written) {
  if (isOption(name)) return name;
  const hint = suggestName(written, Object.keys(OPTIONS).map((option) => `--${option}`));
  throw new UsageError(`Unknown option ${written}${hint.startsWith(":") ? hint : ". See them with: lethe --help"}`);
}
function isOption(name) {
  return Object.hasOwn(OPTIONS, name);
}
function valueOf({ name, rawName, value }) {
  const takesValue = isOption(name) && OPTIONS[name].type === "string";
  if (!takesValue && value !== void 0) throw new UsageError(`${rawName} takes no value`);
  if (!takesValue) return true;
  if (value === void 0 || value === "" || value.startsWith("-")) throw new UsageError(`${rawName} needs a value`);
  return value;
}
function choiceOf(values, name) {
  const value = values[name];
  if (value === void 0) return void 0;
  const choices = CHOICES[name];
  if (typeof value === "string" && choices.includes(value)) return value;
  throw new UsageError(`Unknown value "${value}" for --${name}${suggestName(String(value), choices)}`);
}
function helpFor(command, asked) {
  if (!asked) throw new UsageError("No command given. Try: lethe check, or lethe --help");
  return command === void 0 ? { action: "help" } : { action: "help", command: commandOf(command) };
}
function commandOf(name) {
  const command = COMMANDS.find((candidate) => candidate === name);
  if (command !== void 0) return command;
  if (existsSync(name)) throw new UsageError(`"${name}" is no command. Did you mean: lethe check ${name}`);
  throw new UsageError(`Unknown command "${name}"${suggestName(name, COMMANDS)}`);
}
function checkOperands(command, operands, hasThreshold) {
  if (hasThreshold && command !== "check") throw new UsageError("--fail-on belongs to lethe check");
  if (command !== "explain" || operands.length === 1) return;
  throw new UsageError("lethe explain takes one store or field. For example: lethe explain User.email");
}

// src/cli/errors.ts
function errorText(error, step, debug, style) {
  if (error instanceof PolicyError) return policyText(error, style);
  const label = style.colours.red.bold("error");
  if (error instanceof UsageError) return `${label} ${escapeControls(error.message)}
`;
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug && error instanceof Error ? `${error.stack ?? ""}
` : "";
  const hint = debug ? "" : " (LETHE_DEBUG=1 shows where; please report it)";
  return `${label} Lethe failed in the step "${step}": ${escapeControls(firstLine(message))}${hint}
${stack}`;
}
function policyText(error, { colours }) {
  const issues = error.issues.map(({ file, line, column, message, frame }) => {
    const place = colours.underline(`${escapeControls(file)}:${line}:${column}`);
    return [`${place}  ${escapeControls(message)}`, ...frameLines(frame)].join("\n");
  });
  return `${[...issues, colours.red(`${counted(issues.length, "mistake")} in the policy`)].join("\n")}
`;
}
function frameLines(frame) {
  if (frame === "") return [];
  return ["", ...frame.split("\n").map((text) => escapeControls(text.replaceAll("	", "  "))), ""];
}
function firstLine(message) {
  return message.split("\n", 1)[0] ?? "";
}

// src/cli/help.ts
var OPTIONS2 = `Options
  -f, --format FORMAT   pretty or json (default: pretty)
      --preset PRESET   recommended, strict or all (default: the policy's, else recommended)
      --policy FILE     the policy (default: lethe.yaml in the folder that is analysed)
  -o, --output FILE     write the report to a file
      --no-color        no colours, as with NO_COLOR=1
  -h, --help            this help
  -v, --version         the version of Lethe`;
var OVERVIEW = `Lethe finds personal data that is stored without end, logged, or never deleted.

Usage
  lethe check [PATH...]           problems, with the reason for each
  lethe inventory [PATH...]       what is kept, for how long, and what deletes it
  lethe explain STORE[.FIELD]     the evidence for what Lethe says about a store or field

${OPTIONS2}

Examples
  lethe check
  lethe check src/users --preset strict
  lethe inventory --format json
  lethe explain User.email

lethe COMMAND --help tells more about a command.
Exit codes: 0 clean, 1 problems at or above the threshold, 2 wrong usage or configuration.
`;
var CHECK = `Finds problems with personal data, and says where, why and what to do.

Usage
  lethe check [PATH...]

A PATH restricts what is reported: the whole project in the working directory is still analysed. One folder that is
a project of its own (it has a package.json and is no workspace package of this project) is analysed by itself.

${OPTIONS2}
      --fail-on LEVEL   exit with 1 from this severity on: error, warning or never (default: error)
      --quiet           only errors; no summary, notes or progress

Examples
  lethe check
  lethe check src/users src/orders
  lethe check examples/shop --preset strict
  lethe check --fail-on warning
  lethe check --format json --output lethe.json
`;
var INVENTORY = `Lists what is kept: every store with personal data, for how long, and what deletes it.

Usage
  lethe inventory [PATH...]

A PATH restricts what is listed: the whole project in the working directory is still analysed. One folder that is
a project of its own (it has a package.json and is no workspace package of this project) is analysed by itself.

${OPTIONS2}
      --quiet           no notes or progress

Examples
  lethe inventory
  lethe inventory packages/billing
  lethe inventory --format json
`;
var EXPLAIN = `Shows why Lethe says what it says about a store or a field: each verdict with file, line and reason.

Usage
  lethe explain STORE[.FIELD]

${OPTIONS2}
      --quiet           no notes or progress

Examples
  lethe explain User
  lethe explain User.email
  lethe explain src/users/user.entity.ts#User
`;
function helpText(command) {
  if (command === void 0) return OVERVIEW;
  return { check: CHECK, inventory: INVENTORY, explain: EXPLAIN }[command];
}

// src/cli/progress.ts
var PAUSE = 80;
var CLEAR_LINE = "\r\x1B[2K";
var Progress = class {
  /** The step that was begun last. */
  step = "start";
  #stream;
  #shown;
  #writtenAt = -Infinity;
  #dirty = false;
  constructor(stream, wanted) {
    this.#stream = stream;
    this.#shown = wanted && stream.isTTY === true;
  }
  update = (step, done, total) => {
    const isNew = step !== this.step;
    this.step = step;
    if (!this.#shown || !isNew && performance.now() - this.#writtenAt < PAUSE) return;
    const text = total > 0 ? `${step} ${done}/${total}` : step;
    this.#stream.write(CLEAR_LINE + text.slice(0, (this.#stream.columns ?? 80) - 1));
    this.#writtenAt = performance.now();
    this.#dirty = true;
  };
  /** Leaves no trace of the line. */
  clear() {
    if (this.#dirty) this.#stream.write(CLEAR_LINE);
    this.#dirty = false;
  }
};

// src/report/scope.ts
var everything = { includes: () => true, display: (file) => file };

// src/report/inventory.ts
function inventoryReport(application, scope = everything) {
  const ids = new Map(application.stores.map((store) => [store.id, displayId(store, scope)]));
  return {
    schemaVersion: 1,
    stores: application.stores.filter((store) => scope.includes(store.span.file)).map((store) => storeReport(store, application, scope, ids)).sort((left, right) => compareText(left.file, right.file) || left.line - right.line || compareText(left.name, right.name)),
    notes: noteReports(application, scope)
  };
}
function noteReports({ notes }, scope) {
  return notes.filter((note) => scope.includes(note.file)).map(({ file, line, column, message }) => ({ file: scope.display(file), line, column, message })).sort((left, right) => compareText(left.file, right.file) || left.line - right.line || left.column - right.column || compareText(left.message, right.message));
}
function evidenceReports(evidence, scope) {
  return evidence.map(({ file, line, how }) => ({ file: scope.display(file), line, how }));
}
function storeReport(store, application, scope, ids) {
  const { retention, deletion, survivors } = store;
  const { seconds } = retention;
  return {
    id: ids.get(store.id) ?? store.id,
    name: store.name,
    kind: store.kind,
    file: scope.display(store.span.file),
    line: store.span.line,
    subject: store.subject,
    fields: fieldReports(store.fields),
    retention: {
      verdict: retention.verdict,
      ...seconds !== void 0 && { seconds },
      evidence: evidenceReports(retention.evidence, scope)
    },
    deletion: { verdict: deletion.verdict, evidence: evidenceReports(deletion.evidence, scope) },
    erasure: {
      survivors: survivors.map(({ store: id, fields, why }) => ({ store: ids.get(id) ?? id, fields, why }))
    },
    notes: noteReports({ notes: application.notes.filter((note) => standsIn(note, store)) }, scope)
  };
}
function displayId(store, scope) {
  const { file } = store.span;
  return store.id.startsWith(`${file}#`) ? scope.display(file) + store.id.slice(file.length) : store.id;
}
function fieldReports(fields) {
  return fields.flatMap(({ name, span, personal }) => personal === void 0 ? [] : {
    name,
    line: span.line,
    category: personal.category,
    sensitivity: personal.sensitivity,
    why: personal.why,
    confidence: personal.confidence
  }).sort((left, right) => left.line - right.line || compareText(left.name, right.name));
}
function standsIn(note, store) {
  return note.file === store.span.file && note.line >= store.span.line && note.line <= store.span.endLine;
}

// src/report/check.ts
function checkReport(application, findings, scope = everything) {
  const reported = findings.filter((finding) => scope.includes(finding.span.file));
  return {
    schemaVersion: 1,
    findings: reported.map((finding) => findingReport(finding, scope)),
    summary: summarise(application, reported, scope),
    notes: noteReports(application, scope)
  };
}
function findingReport(finding, scope) {
  const { rule, severity, span, message, category, kind, confidence, subject, fingerprint } = finding;
  return {
    rule,
    severity,
    file: scope.display(span.file),
    line: span.line,
    column: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
    message,
    category,
    kind,
    confidence,
    subject,
    evidence: evidenceReports(finding.evidence, scope),
    fingerprint
  };
}
function summarise(application, findings, scope) {
  const stores = application.stores.filter((store) => scope.includes(store.span.file));
  const personal = stores.map((store) => store.fields.filter((field) => field.personal !== void 0).length);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return {
    errors,
    warnings: findings.length - errors,
    rules: countByRule(findings),
    stores: stores.length,
    personalStores: personal.filter((count) => count > 0).length,
    personalFields: personal.reduce((sum, count) => sum + count, 0)
  };
}
function countByRule(findings) {
  const counts = /* @__PURE__ */ new Map();
  for (const rule of findings.map((finding) => finding.rule).sort()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries(counts);
}

// src/report/explain.ts
function explainReport(application, findings, asked, scope = everything) {
  const targets = findTargets(application, asked, scope);
  if (typeof targets === "string") return targets;
  return { schemaVersion: 1, explanations: targets.map((target) => explain(application, findings, target, scope)) };
}
function findTargets(application, asked, scope) {
  const targets = application.stores.flatMap((store) => matchStore(store, asked, scope));
  const named = targets.length > 0 ? targets : application.stores.flatMap((store) => matchStore(store, asked, scope, fold));
  if (named.length === 0) return unknownStore(application, asked);
  const known = named.flatMap((target) => findField(target));
  return known.length > 0 ? known : unknownField(named[0]);
}
function matchStore(store, asked, scope, spell = (text) => text) {
  const file = scope.display(store.span.file);
  for (const name of [store.name, store.id, `${file}#${store.name}`, ...store.aliases]) {
    if (spell(asked) === spell(name)) return [{ store }];
    if (spell(asked).startsWith(spell(`${name}.`))) return [{ store, field: asked.slice(name.length + 1) }];
  }
  return [];
}
function findField({ store, field }) {
  if (field === void 0) return [{ store }];
  const found = store.fields.find(({ name }) => name === field) ?? store.fields.find(({ name }) => fold(name) === fold(field));
  return found === void 0 ? [] : [{ store, field: found.name }];
}
function unknownStore(application, asked) {
  const names = [...new Set(application.stores.map((store) => store.name))].sort();
  if (names.length === 0) return `No store is called "${asked}": Lethe found no stores here`;
  const hint = suggestName(asked.replace(/\..*$/u, ""), names) || ". See all with: lethe inventory";
  return `No store is called "${asked}"${hint}`;
}
function unknownField(target) {
  const { name = "", fields = [] } = target?.store ?? {};
  const asked = target?.field ?? "";
  return `${name} has no field "${asked}"${suggestName(asked, fields.map((field) => field.name))}`;
}
function fold(text) {
  return text.toLowerCase();
}
function explain(application, findings, { store, field }, scope) {
  const subject = field === void 0 ? store.name : `${store.name}.${field}`;
  const alone = inventoryReport({ ...application, stores: [store] }, { ...scope, includes: () => true });
  const [report] = alone.stores;
  const shown = field === void 0 ? report.fields : report.fields.filter(({ name }) => name === field);
  return {
    store: { ...report, fields: shown },
    ...field !== void 0 && { field: fieldOf(store, field) },
    accesses: accessReports(store, field, scope),
    flows: application.flows.flatMap((flow) => flowReports(flow, subject, scope)),
    findings: checkReport(application, findings, { ...scope, includes: () => true }).findings.filter((finding) => concerns(finding.subject, subject))
  };
}
function fieldOf(store, name) {
  const field = store.fields.find((candidate) => candidate.name === name);
  return { name, line: field?.span.line ?? 1, type: field?.typeText ?? "", personal: field?.personal !== void 0 };
}
function accessReports(store, field, scope) {
  return store.accesses.filter((access) => field === void 0 || Object.hasOwn(access.writes, field)).map((access) => ({
    verb: access.verb,
    file: scope.display(access.span.file),
    line: access.span.line,
    how: access.how,
    function: access.function.name,
    reachability: access.reachability.verdict
  }));
}
function flowReports(flow, subject, scope) {
  return flow.personal.filter((value) => concerns(value.subject, subject)).map((value) => ({
    sink: flow.sink,
    subject: value.subject,
    file: scope.display(value.value.span.file),
    line: value.value.span.line,
    how: flow.how,
    trail: trailOf(flow, value, scope)
  }));
}
function trailOf(flow, { value }, scope) {
  return evidenceReports([...value.trail, ...flow.through], scope);
}
function concerns(subject, asked) {
  return subject === asked || subject.startsWith(`${asked}.`);
}

// src/report/verdict-words.ts
function retentionWords({ verdict, seconds }) {
  const period = seconds === void 0 ? void 0 : formatPeriod(seconds);
  switch (verdict) {
    case "none":
      return { short: "for ever", long: "for ever: nothing limits how long records stay", grade: "bad" };
    case "declared":
      return declaredWords(period);
    case "checked":
      return {
        short: "expires, stays",
        long: "for ever: an expiry is compared when reading, and the record stays",
        grade: "doubtful"
      };
    case "unreachable":
      return { short: "purge never runs", long: "for ever: a purge exists, and nothing runs it", grade: "doubtful" };
    case "enforced":
      return { short: period ?? "limited", long: period ?? "for a limited time that the code enforces", grade: "good" };
  }
}
function declaredWords(period) {
  return {
    short: `${period ?? "period"}, not enforced`,
    long: `${period ?? "for a declared period"}, as declared: no code enforces it`,
    grade: "doubtful"
  };
}
var DELETIONS = {
  none: { short: "never", long: "never: no code deletes records", grade: "bad" },
  "soft-only": { short: "marked only", long: "only marked as deleted: the data stays", grade: "doubtful" },
  anonymize: { short: "overwritten", long: "the personal fields are overwritten", grade: "good" },
  cascade: { short: "with parent", long: "together with the record that it belongs to", grade: "good" },
  hard: { short: "by code", long: "by code that runs", grade: "good" }
};
function deletionWords({ verdict }) {
  return DELETIONS[verdict];
}
function paintGrade(colours, grade) {
  return { bad: colours.red, doubtful: colours.yellow, good: colours.green }[grade];
}

// src/report/explain-text.ts
var LABEL_WIDTH = 12;
var NOT_PERSONAL = "no: neither its name and type nor the policy says so";
function formatExplanation(report, style) {
  return report.explanations.flatMap((explanation) => ["", ...explanationLines(explanation, style)]).join("\n") + "\n";
}
function explanationLines(explanation, style) {
  const { store, accesses, flows, findings } = explanation;
  const { retention, deletion, erasure } = store;
  return [
    ...titleLines(explanation, style),
    "",
    ...section("Personal", fieldLines(explanation, style), style),
    ...section("Kept", verdictLines(retentionWords(retention), retention.evidence, style), style),
    ...section("Deleted", verdictLines(deletionWords(deletion), deletion.evidence, style), style),
    ...section("Survives", erasure.survivors.flatMap(({ store: id, fields, why }) => inner(`${id.slice(id.lastIndexOf("#") + 1)} (${fields.join(", ")}): ${why}`, style)), style),
    ...section(explanation.field === void 0 ? "Used" : "Written", accessLines(accesses, style), style),
    ...section("Flows", flows.flatMap((flow) => flowLines(flow, style)), style),
    ...section("Problems", aligned(findings.map((finding) => [finding.rule, placeText(finding), ""]), style), style)
  ];
}
function titleLines({ store, field }, { colours }) {
  const name = escapeControls(field === void 0 ? store.name : `${store.name}.${field.name}`);
  const subject = store.subject ? ", stands for a person" : "";
  const kind = `${field === void 0 ? "" : `${field.type} in a `}${store.kind} store${subject}`;
  const place = placeText({ file: store.file, line: field?.line ?? store.line });
  return [`${colours.bold(name)}  ${escapeControls(kind)}`, colours.dim(place)];
}
function section(label, lines, { colours }) {
  if (lines.length === 0) return [];
  const labelled = lines.map((line, index) => (index === 0 ? colours.cyan(padText(label, LABEL_WIDTH)) : " ".repeat(LABEL_WIDTH)) + line);
  return [...labelled, ""];
}
function inner(text, { width }) {
  return hanging("", 0, escapeControls(text), width - LABEL_WIDTH);
}
function verdictLines(words, evidence, style) {
  return [
    ...inner(words.long, style).map((line) => paintGrade(style.colours, words.grade)(line)),
    ...evidenceLines(evidence, style.width - LABEL_WIDTH).map((line) => style.colours.dim(line))
  ];
}
function fieldLines({ store, field }, style) {
  if (store.fields.length > 0) return aligned(store.fields.map(fieldCells), style);
  const nothing = field === void 0 ? "nothing that Lethe recognises" : NOT_PERSONAL;
  return [nothing];
}
function fieldCells({ name, category, sensitivity, why, confidence, line }) {
  const special = sensitivity === "personal" ? "" : `, ${sensitivity}`;
  return [name, category + special, `${confidence}, by ${why}, line ${line}`];
}
var RUNS = { reachable: "", scheduled: ", on a timer", unreachable: ", nothing runs it" };
function accessLines(accesses, style) {
  return aligned(accesses.map((access) => [access.verb, placeText(access), `${access.how} in ${access.function}${RUNS[access.reachability]}`]), style);
}
function flowLines({ sink, subject, file, line, how, trail }, style) {
  return [
    ...aligned([[sink, placeText({ file, line }), `${subject} through ${how}`]], style),
    ...evidenceLines(trail, style.width - LABEL_WIDTH - 2).map((step) => `  ${style.colours.dim(step)}`)
  ];
}
function aligned(rows, { colours, width }) {
  const safe = rows.map((row) => row.map(escapeControls));
  const widest = (column) => Math.max(0, ...safe.map((row) => textWidth(row[column] ?? "")));
  const [first, second] = [widest(0), widest(1)];
  return safe.flatMap(([one = "", two = "", three = ""]) => {
    const head = `${padText(one, first)}  ${padText(two, second)}  `;
    const room = width - LABEL_WIDTH;
    if (three === "") return [head.trimEnd()];
    if (first + second + 4 > room * 0.7) {
      return [head.trimEnd(), ...hanging("  ", 2, three, room).map((line) => colours.dim(line))];
    }
    return hanging(head, first + second + 4, three, room).map((line) => (line.slice(0, head.length) + colours.dim(line.slice(head.length))).trimEnd());
  });
}

// src/report/findings-text.ts
import { stripVTControlCharacters } from "node:util";

// src/report/group.ts
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

// src/report/findings-text.ts
var MOST_EVIDENCE = 3;
function formatFindings(report, style, options = {}) {
  const files = groupBy(report.findings, (finding) => finding.file);
  const lines = [...files].flatMap(([file, findings]) => ["", ...fileLines(file, findings, style)]);
  return [...lines, "", ...summaryLines(report, files.size, style, options), ""].join("\n");
}
function fileLines(file, findings, style) {
  const positions = findings.map(({ line, column }) => `${line}:${column}`);
  const positionWidth = Math.max(...positions.map((position) => position.length));
  return [
    style.colours.underline(escapeControls(file)),
    ...findings.flatMap((finding, index) => findingLines(finding, (positions[index] ?? "").padStart(positionWidth), style))
  ];
}
function findingLines(finding, position, style) {
  const { colours, width } = style;
  const paint = finding.severity === "error" ? colours.red : colours.yellow;
  const label = `  ${colours.dim(position)}  ${paint(finding.severity.padEnd("warning".length))}  `;
  const labelWidth = position.length + "warning".length + 6;
  const message = emphasise(wrapText(escapeControls(finding.message), width - labelWidth), finding, style);
  const [first = "", ...rest] = withRule(message, finding.rule, width - labelWidth, style);
  return [
    label + first,
    ...indent(rest, labelWidth),
    ...indent(evidenceOf(finding, width - labelWidth - 2).map((line) => colours.dim(line)), labelWidth + 2)
  ];
}
function withRule(message, rule, width, { colours }) {
  const last = message.at(-1) ?? "";
  const fits = textWidth(stripVTControlCharacters(last)) + 2 + rule.length <= width;
  return fits ? [...message.slice(0, -1), `${last}  ${colours.dim(rule)}`] : [...message, colours.dim(rule)];
}
function evidenceOf({ file, evidence, subject }, width) {
  const more = evidence.length - MOST_EVIDENCE;
  const hint = more > 0 ? [`and ${more} more: lethe explain ${escapeControls(subject)}`] : [];
  const placeOf = (step) => step.file === file ? `line ${step.line}` : placeText(step);
  return [...evidenceLines(evidence.slice(0, MOST_EVIDENCE), width, placeOf), ...hint];
}
function emphasise(message, finding, { colours }) {
  const subject = escapeControls(finding.subject);
  const [first = "", ...rest] = message;
  return [first.startsWith(`${subject} `) ? colours.bold(subject) + first.slice(subject.length) : first, ...rest];
}
function summaryLines(report, files, style, options) {
  const { summary } = report;
  if (report.findings.length === 0) return noProblems(summary, style, options);
  const total = counted(report.findings.length, "problem");
  const parts = `${counted(summary.errors, "error")}, ${counted(summary.warnings, "warning")}`;
  const paint = summary.errors > 0 ? style.colours.red : style.colours.yellow;
  const heading = `${paint.bold(total)} in ${counted(files, "file")} (${parts})`;
  if (options.brief === true) return [heading];
  return [
    heading,
    "",
    ...Object.keys(summary.rules).length > 1 ? [...ruleLines(summary), ""] : [],
    style.colours.dim(storesText(summary, options)),
    ...summary.stores > 0 ? ["", ...hintLines(report, style)] : []
  ];
}
function noProblems(summary, style, options) {
  const heading = style.colours.green("No problems found.");
  return options.brief === true ? [heading] : [heading, style.colours.dim(storesText(summary, options))];
}
function ruleLines({ rules }) {
  const byCount = Object.entries(rules).sort(([, left], [, right]) => right - left);
  const width = Math.max(...byCount.map(([rule]) => textWidth(rule)));
  const digits = Math.max(...byCount.map(([, count]) => String(count).length));
  return byCount.map(([rule, count]) => `  ${padText(rule, width)}  ${String(count).padStart(digits)}`);
}
function storesText(summary, { milliseconds }) {
  const stores = `${counted(summary.stores, "store")}, ${summary.personalStores} with personal data`;
  const time = milliseconds === void 0 ? "" : ` \xB7 ${(milliseconds / 1e3).toFixed(1)} s`;
  return `${stores} \xB7 ${counted(summary.personalFields, "personal field")}${time}`;
}
function hintLines(report, { colours }) {
  const subject = report.findings.find((finding) => /^[A-Z][\w.]*$/u.test(finding.subject))?.subject ?? "STORE";
  const store = subject.replace(/\..*$/u, "");
  const commands = [
    ["lethe inventory", "what is kept, for how long, and what deletes it"],
    [`lethe explain ${store}`, "the reasons, with file and line"]
  ];
  const width = Math.max(...commands.map(([command]) => command.length));
  return commands.map(([command, text]) => `${colours.cyan(command.padEnd(width))}  ${colours.dim(text)}`);
}

// src/report/table.ts
var GAP = 2;
function naturalWidth(column, cells) {
  const longest = Math.max(...cells.flatMap((cell) => cell.paragraphs.map(textWidth)), 0);
  return Math.max(textWidth(column.title), Math.min(column.most, longest));
}
function columnWidths(columns, rows, width) {
  const natural = columns.map((column, index) => naturalWidth(column, rows.flatMap((row) => row[index] ?? [])));
  const taken = sumOf(natural.filter((_, index) => columns[index]?.fills !== true));
  const left = width - taken - GAP * (columns.length - 1);
  return natural.map((columnWidth, index) => columns[index]?.fills === true ? Math.max(12, Math.min(columnWidth, left)) : columnWidth);
}
function headingLines(columns, widths, { colours }) {
  const titles = columns.map(({ title }, index) => padText(title, widths[index] ?? 0)).join(" ".repeat(GAP)).trimEnd();
  const full = sumOf(widths) + GAP * (widths.length - 1);
  return [colours.bold(titles), colours.dim("\u2500".repeat(full))];
}
function sumOf(widths) {
  return widths.reduce((sum, width) => sum + width, 0);
}
function rowLines(row, widths) {
  const wrapped = row.map(({ paragraphs }, index) => paragraphs.flatMap((text) => wrapText(text, widths[index] ?? 0)));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => row.map(({ paint = (text) => text }, index) => {
    const text = wrapped[index]?.[line] ?? "";
    return paint(text) + " ".repeat(Math.max(0, (widths[index] ?? 0) - textWidth(text)));
  }).join(" ".repeat(GAP)).trimEnd());
}

// src/report/inventory-text.ts
var COLUMNS = [
  { title: "Store", most: 24 },
  { title: "Kind", most: 12 },
  { title: "Personal fields", most: Infinity, fills: true },
  { title: "Kept", most: 16 },
  { title: "Deleted", most: 11 }
];
var WHERE = { title: "Where", most: Infinity };
var ROOM_FOR_FIELDS = 24;
var PERSON = "\u25CF";
function formatInventory(report, style) {
  const personal = report.stores.filter((store) => store.fields.length > 0).sort((left, right) => rankOf(left) - rankOf(right));
  const others = report.stores.length - personal.length;
  if (personal.length === 0) return ["", nothingPersonal(report), ""].join("\n");
  const heading = `${style.colours.bold("What is kept")}: ${personal.length} of ${counted(report.stores.length, "store")} hold personal data`;
  return [
    "",
    heading,
    "",
    ...indent(tableLines(personal, style), 2),
    "",
    ...legendLines(personal, others, style),
    ...survivorLines(personal, style),
    ""
  ].join("\n");
}
function rankOf({ subject, fields }) {
  if (subject) return 0;
  return fields.some((field) => field.category !== "pseudonymous") ? 1 : 2;
}
function nothingPersonal({ stores }) {
  if (stores.length === 0) return "No stores found: Lethe knows no database, schema or model in this code.";
  return `${counted(stores.length, "store")} found, none with personal data.`;
}
function tableLines(stores, style) {
  const rows = stores.map((store) => cellsOf(store, style));
  const places = stores.map((store) => ({ paragraphs: [placeText(store)], paint: style.colours.dim }));
  const width = style.width - 2;
  if (fitsBeside(rows, places, width)) {
    const columns = [...COLUMNS, WHERE];
    const wide = rows.map((row, index) => [...row, ...places.slice(index, index + 1)]);
    const widths2 = columnWidths(columns, wide, width);
    return [...headingLines(columns, widths2, style), ...wide.flatMap((row) => rowLines(row, widths2))];
  }
  const widths = columnWidths(COLUMNS, rows, width);
  const stacked = rows.flatMap((row, index) => [
    ...index === 0 ? [] : [""],
    ...rowLines(row, widths),
    ...rowLines(places.slice(index, index + 1), [width])
  ]);
  return [...headingLines(COLUMNS, widths, style), ...stacked];
}
function fitsBeside(rows, places, width) {
  const fixed = COLUMNS.map((column, index) => {
    const natural = naturalWidth(column, rows.flatMap((row) => row[index] ?? []));
    return column.fills === true ? Math.min(ROOM_FOR_FIELDS, natural) : natural;
  });
  const all = [...fixed, naturalWidth(WHERE, places)];
  return all.reduce((sum, columnWidth) => sum + columnWidth, 0) + 2 * (all.length - 1) <= width;
}
function cellsOf(store, { colours }) {
  const kept = retentionWords(store.retention);
  const deleted = deletionWords(store.deletion);
  return [
    { paragraphs: [escapeControls(store.name) + (store.subject ? ` ${PERSON}` : "")], paint: colours.bold },
    { paragraphs: [escapeControls(store.kind)] },
    { paragraphs: fieldTexts(store.fields), paint: (line) => line.replaceAll(/\([a-z]+\)/gu, colours.dim("$&")) },
    { paragraphs: [kept.short], paint: paintGrade(colours, kept.grade) },
    { paragraphs: [deleted.short], paint: paintGrade(colours, deleted.grade) }
  ];
}
function fieldTexts(fields) {
  const isOpaque = (category) => Number(category === "pseudonymous");
  return [...groupBy(fields, (field) => field.category)].sort(([left], [right]) => isOpaque(left) - isOpaque(right)).map(([category, group]) => `${group.map(({ name }) => escapeControls(name)).join(", ")} (${category})`);
}
function legendLines(personal, others, { colours }) {
  const grades = groupBy(personal, (store) => retentionWords(store.retention).grade);
  const words = [
    ["bad", "for ever"],
    ["doubtful", "not enforced"],
    ["good", "limited by code"]
  ];
  const kept = words.filter(([grade]) => grades.has(grade)).map(([grade, text]) => paintGrade(colours, grade)(`${grades.get(grade)?.length ?? 0} ${text}`));
  const person = personal.some((store) => store.subject) ? [`${PERSON} stands for a person`] : [];
  const left = others > 0 ? [`${counted(others, "store")} without personal data left out`] : [];
  return [`Kept: ${kept.join(", ")}`, ...[...person, ...left].map((line) => colours.dim(line))];
}
function survivorLines(stores, style) {
  const subjects = stores.filter((store) => store.erasure.survivors.length > 0);
  return subjects.flatMap((store) => [
    "",
    `${style.colours.bold("What survives")} when a ${escapeControls(store.name)} is deleted`,
    "",
    ...store.erasure.survivors.flatMap((survivor) => survivorText(survivor, style))
  ]);
}
function survivorText({ store, fields, why }, { colours, width }) {
  const name = escapeControls(store.slice(store.lastIndexOf("#") + 1));
  const what = `${name}: ${fields.map(escapeControls).join(", ")}`;
  return [
    ...hanging("  ", 2, what, width).map((line) => line.replace(`  ${name}:`, () => `  ${colours.yellow(name)}:`)),
    ...hanging("    ", 4, escapeControls(why), width).map((line) => colours.dim(line))
  ];
}

// src/report/json.ts
function formatJson(report) {
  return `${escapeControlsInJson(JSON.stringify(report, void 0, 2))}
`;
}

// src/report/notes-text.ts
var MOST_NOTES = 5;
function formatNotes(notes, { colours, width }) {
  if (notes.length === 0) return "";
  const shown = notes.slice(0, MOST_NOTES).flatMap(({ file, line, column, message }) => [
    `${escapeControls(file)}:${line}:${column}`,
    ...hanging("  ", 2, escapeControls(message), width - 2)
  ]);
  const hidden = notes.length - MOST_NOTES;
  const more = hidden > 0 ? [`and ${hidden} more: see notes in --format json`] : [];
  const heading = `${counted(notes.length, "place")} that Lethe did not understand:`;
  return [heading, ...indent([...shown, ...more], 2), ""].map((line) => colours.dim(line)).join("\n");
}

// src/cli/render.ts
function render(command, result, scope, options) {
  const { report, exitCode } = renderReport(command, result, scope, options);
  const silent = command.quiet || command.format === "json";
  const notes = silent ? "" : formatNotes(noteReports(result.application, scope), options.noteStyle);
  return { report, notes, exitCode };
}
function renderReport(command, { application, findings }, scope, options) {
  const json = command.format === "json";
  switch (command.command) {
    case "check":
      return renderCheck(command, { application, findings }, scope, options);
    case "inventory": {
      const report = inventoryReport(application, scope);
      return { report: json ? formatJson(report) : formatInventory(report, options.style), exitCode: 0 };
    }
    case "explain": {
      const report = explainReport(application, findings, command.operands[0] ?? "", scope);
      if (typeof report === "string") throw new UsageError(report);
      return { report: json ? formatJson(report) : formatExplanation(report, options.style), exitCode: 0 };
    }
  }
}
function renderCheck(command, { application, findings }, scope, { style, milliseconds }) {
  const { summary } = checkReport(application, findings, scope);
  const shown = command.quiet ? findings.filter((finding) => finding.severity === "error") : findings;
  const report = checkReport(application, shown, scope);
  const text = command.format === "json" ? formatJson(report) : formatFindings(report, style, { milliseconds, brief: command.quiet });
  return { report: text, exitCode: reaches(summary, command.failOn) ? 1 : 0 };
}
function reaches({ errors, warnings }, threshold) {
  if (threshold === "never") return false;
  return errors > 0 || threshold === "warning" && warnings > 0;
}

// src/cli/scope.ts
import { existsSync as existsSync2, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { parse as parse2 } from "yaml";
function resolveScope(workingDirectory, operands) {
  const targets = operands.map((operand) => existing(workingDirectory, operand));
  const [only] = targets;
  if (only === void 0) return scopeOf(workingDirectory, workingDirectory, []);
  if (targets.length === 1 && isOwnProject(only, workingDirectory)) return scopeOf(workingDirectory, only, []);
  const root = targets.every((target) => isInside(target, workingDirectory)) ? workingDirectory : projectAbove(targets);
  return scopeOf(workingDirectory, root, targets);
}
function scopeOf(workingDirectory, root, targets) {
  const paths = targets.map((target) => slashes(path.relative(root, target))).filter((target) => target !== "");
  const restricted = paths.length > 0 && paths.length === targets.length;
  const prefix = slashes(path.relative(workingDirectory, root));
  return {
    root,
    includes: (file) => !restricted || file === "" || paths.some((target) => isBelow(file, target)),
    display: (file) => path.posix.join(prefix, file)
  };
}
function isBelow(file, target) {
  return file === target || file.startsWith(`${target}/`);
}
function existing(workingDirectory, operand) {
  const target = path.resolve(workingDirectory, operand);
  if (!existsSync2(target)) {
    throw new UsageError(`There is no file or folder "${operand}" in ${workingDirectory}`);
  }
  return target;
}
function isOwnProject(target, workingDirectory) {
  if (target === workingDirectory || !hasManifest(target)) return false;
  return !workspacePackages(workingDirectory).has(target);
}
function projectAbove(targets) {
  const common = targets.map(folderOf).reduce(commonFolder);
  for (let folder = common; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (hasManifest(folder)) return folder;
  }
  return common;
}
function folderOf(target) {
  return statSync(target).isDirectory() ? target : path.dirname(target);
}
function commonFolder(left, right) {
  let folder = left;
  while (!isInside(right, folder)) folder = path.dirname(folder);
  return folder;
}
function isInside(target, folder) {
  const relative = path.relative(folder, target);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
function hasManifest(folder) {
  return existsSync2(path.join(folder, "package.json"));
}
function workspacePackages(folder) {
  const patterns = [
    ...patternsIn(path.join(folder, "package.json"), "workspaces"),
    ...patternsIn(path.join(folder, "pnpm-workspace.yaml"), "packages")
  ];
  if (patterns.length === 0) return /* @__PURE__ */ new Set();
  const manifests = patterns.map((pattern) => `${pattern.replace(/\/+$/u, "")}/package.json`);
  const files = globSync(manifests, {
    cwd: folder,
    ignore: ["**/node_modules/**"],
    absolute: true,
    followSymbolicLinks: false
  });
  return new Set(files.map((file) => path.dirname(path.resolve(file))));
}
function patternsIn(file, key) {
  try {
    const manifest = parse2(readFileSync(file, "utf8"));
    const value = manifest?.[key];
    const patterns = Array.isArray(value) ? value : value?.packages;
    return Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === "string") : [];
  } catch {
    return [];
  }
}
function slashes(file) {
  return file.split(path.sep).join("/");
}

// src/cli/terminal.ts
import { supportsColor } from "chalk";
var DEFAULT_COLUMNS = 100;
function colourLevel(stream, environment, refused) {
  if (refused) return 0;
  const forced = environment["FORCE_COLOR"];
  if (forced !== void 0) return forcedLevel(forced);
  if (environment["NO_COLOR"] !== void 0 && environment["NO_COLOR"] !== "") return 0;
  if (stream.isTTY !== true || environment["TERM"] === "dumb") return 0;
  return supportsColor === false ? 1 : supportsColor.level;
}
function forcedLevel(forced) {
  if (forced === "0" || forced === "false") return 0;
  return forced === "2" || forced === "3" ? Number(forced) : 1;
}
function columnsOf(stream) {
  return stream.columns ?? DEFAULT_COLUMNS;
}

// src/cli/run.ts
async function run(argv, surroundings) {
  const { stderr, environment } = surroundings;
  const progress = new Progress(stderr, !argv.includes("--quiet"));
  try {
    return await answer(argv, surroundings, progress);
  } catch (error) {
    progress.clear();
    const style = createStyle(colourLevel(stderr, environment, argv.includes("--no-color")), columnsOf(stderr));
    stderr.write(errorText(error, progress.step, environment["LETHE_DEBUG"] === "1", style));
    return 2;
  }
}
async function answer(argv, surroundings, progress) {
  const request = readArguments(argv);
  if (request.action === "run") return execute(request, argv.includes("--no-color"), surroundings, progress);
  const text = request.action === "version" ? `${package_default.version}
` : helpText(request.command);
  surroundings.stdout.write(text);
  return 0;
}
async function execute(command, plain, surroundings, progress) {
  const { workingDirectory, environment, stdout, stderr } = surroundings;
  const startedAt = performance.now();
  const scope = resolveScope(workingDirectory, command.command === "explain" ? [] : command.operands);
  const engine = await surroundings.loadEngine();
  const result = analyzeScope(engine, command, scope, workingDirectory, progress);
  progress.clear();
  const target = command.output === void 0 ? stdout : {};
  const level = colourLevel(target, command.output === void 0 ? environment : {}, plain);
  const rendered = render(command, result, scope, {
    style: createStyle(level, columnsOf(target)),
    noteStyle: createStyle(colourLevel(stderr, environment, plain), columnsOf(stderr)),
    milliseconds: performance.now() - startedAt
  });
  if (command.output === void 0) stdout.write(rendered.report);
  else writeReport(path2.resolve(workingDirectory, command.output), command.output, rendered.report);
  stderr.write(rendered.notes);
  return rendered.exitCode;
}
function analyzeScope(engine, command, scope, workingDirectory, progress) {
  const policyFile = command.policy === void 0 ? void 0 : path2.resolve(workingDirectory, command.policy);
  const policy = displayingPaths(scope, () => loadPolicy(scope.root, policyFile, engine.rules));
  return engine.analyze({
    root: scope.root,
    policy,
    preset: command.preset ?? policy.preset,
    onProgress: progress.update
  });
}
function displayingPaths(scope, load) {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new PolicyError(error.issues.map((issue) => ({ ...issue, file: path2.isAbsolute(issue.file) ? issue.file : scope.display(issue.file) })));
  }
}
function writeReport(file, shown, text) {
  try {
    mkdirSync(path2.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const reason = error.code ?? "unknown reason";
    throw new UsageError(`Cannot write the report to "${shown}" (${reason})`);
  }
}

// src/cli.ts
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await run(process.argv.slice(2), {
  workingDirectory: process.cwd(),
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  loadEngine: async () => {
    const [{ analyze }, { rules }] = await Promise.all([import("./analyze-NPFJDO3O.js"), import("./rules-XXNVUMTY.js")]);
    return { analyze, rules };
  }
});
