import {
  escapeControls,
  package_default
} from "./chunk-7PP3PTFF.js";
import {
  PolicyError,
  defaultPolicy,
  loadPolicy
} from "./chunk-LZHZOB27.js";
import {
  Engine,
  withoutByteOrderMark
} from "./chunk-A4APDWCJ.js";
import "./chunk-LTKMC2S4.js";
import {
  rules
} from "./chunk-RTQOBBT5.js";

// src/report/eslint/configs.ts
var presets = ["recommended", "strict", "all"];
function createConfigs(plugin2, rules2) {
  const configOf = (preset) => [
    {
      name: `lethe/${preset}`,
      plugins: { lethe: plugin2 },
      settings: { lethe: { confidence: preset === "all" ? "possible" : "likely" } },
      rules: Object.fromEntries(rules2.flatMap((rule) => entryOf(rule, preset)))
    },
    { name: `lethe/${preset}/prisma`, files: ["**/*.prisma"], plugins: { lethe: plugin2 }, language: "lethe/prisma" }
  ];
  return { recommended: configOf("recommended"), strict: configOf("strict"), all: configOf("all") };
}
function entryOf(rule, preset) {
  if (presets.indexOf(rule.preset) > presets.indexOf(preset)) return [];
  const severity = rule.severity === "error" ? "error" : "warn";
  const upToPreset = presets.slice(0, presets.indexOf(preset) + 1);
  const options = Object.assign({}, ...upToPreset.map((name) => rule.presetOptions?.[name] ?? {}));
  return [[`lethe/${rule.name}`, Object.keys(options).length === 0 ? severity : [severity, options]]];
}

// src/report/eslint/failures.ts
var FailureLog = class {
  #told;
  /** Whether this rule at this file is the one that tells. */
  isFirst(rule, file) {
    this.#told ??= { rule, file };
    return this.#told.rule === rule && this.#told.file === file;
  }
  /** What was told is mended: the next failure is news. */
  clear(rule, file) {
    if (this.#told?.rule === rule && this.#told.file === file) this.#told = void 0;
  }
};
function failureMessage(error) {
  return `Lethe could not analyse this project: ${reasonOf(error)}. Run \`npx lethe check\` to see details.`;
}
function reasonOf(error) {
  const [issue] = error instanceof PolicyError ? error.issues : [];
  if (issue !== void 0) return withoutStop(`${issue.file}:${issue.line}:${issue.column} ${issue.message}`);
  return withoutStop((error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "");
}
function withoutStop(sentence) {
  return sentence.trim().replace(/\.$/, "");
}

// src/report/eslint/rule.ts
import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";

// src/report/eslint/problems.ts
var judged = /* @__PURE__ */ new WeakMap();
function problemsOf(rule, options, application, policy, file) {
  if (rule.restsOnAbsence && application.partial) return [];
  const ofApplication = judged.get(application) ?? /* @__PURE__ */ new Map();
  judged.set(application, ofApplication);
  const key = `${rule.name} ${JSON.stringify(options)}`;
  const problems = ofApplication.get(key) ?? byFile(rule.check(application, options, policy));
  ofApplication.set(key, problems);
  return problems.get(file) ?? [];
}
function byFile(problems) {
  const files = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const ofFile = files.get(problem.span.file) ?? [];
    files.set(problem.span.file, ofFile);
    ofFile.push(problem);
  }
  return files;
}

// src/report/eslint/reanchor.ts
function createReanchor(before, after) {
  if (before === after) return (start, end) => [start, end];
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length) - prefix);
  const shift = after.length - before.length;
  return (start, end) => {
    if (end <= prefix) return [start, end];
    if (start >= before.length - suffix) return [start + shift, end + shift];
    return lookUp(before, after, start, end);
  };
}
function lookUp(before, after, start, end) {
  const wanted = before.slice(start, end);
  const places = placesOf(before, wanted);
  const found = placesOf(after, wanted);
  const place = places.length === found.length ? found[places.indexOf(start)] : void 0;
  return place === void 0 ? void 0 : [place, place + wanted.length];
}
function placesOf(text, wanted) {
  const places = [];
  if (wanted === "") return places;
  for (let place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + 1)) places.push(place);
  return places;
}
function commonPrefix(first, second) {
  const limit = Math.min(first.length, second.length);
  let length = 0;
  while (length < limit && first.charCodeAt(length) === second.charCodeAt(length)) length += 1;
  return length;
}
function commonSuffix(first, second, limit) {
  let length = 0;
  while (length < limit && first.charCodeAt(first.length - 1 - length) === second.charCodeAt(second.length - 1 - length)) {
    length += 1;
  }
  return length;
}

// src/report/eslint/settings.ts
var defaultTimeLimit = 500;
function readSettings(settings) {
  const given = settings["lethe"];
  const { root, timeLimit, confidence } = typeof given === "object" && given !== null ? given : {};
  return {
    ...typeof root === "string" && root !== "" ? { root } : {},
    timeLimit: typeof timeLimit === "number" ? timeLimit : defaultTimeLimit,
    reportPossible: confidence === "possible"
  };
}

// src/report/eslint/text-source-code.ts
var rootNode = "LetheText";
var commentOrString = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(["'`])(?:\\[\s\S]|(?!\1)[^\\\n])*\1/g;
var directiveComment = /^\/[/*]+\s*eslint-(disable-next-line|disable-line|disable|enable)(?![\w-])([\s\S]*?)(?:\*\/)?$/;
var TextSourceCode = class {
  /** @param ruleNames without a prefix: comments that name only other rules are none of ours */
  constructor(text, hasBOM, ruleNames) {
    this.text = text;
    this.hasBOM = hasBOM;
    this.ruleNames = ruleNames;
    this.lines = text.split(/\r?\n/);
    for (const { index } of text.matchAll(/\n/g)) this.#lineStarts.push(index + 1);
    this.ast = { ...this.#locate(rootNode, 0, text.length), body: [], tokens: [], comments: [] };
    this.#scope = {
      type: "global",
      block: this.ast,
      upper: null,
      set: /* @__PURE__ */ new Map(),
      variables: [],
      references: [],
      through: [],
      childScopes: []
    };
    this.scopeManager = { scopes: [this.#scope], globalScope: this.#scope };
  }
  text;
  hasBOM;
  ruleNames;
  ast;
  lines;
  visitorKeys = { [rootNode]: [] };
  parserServices = {};
  tokensAndComments = [];
  scopeManager;
  #scope;
  #lineStarts = [0];
  getText(node) {
    return node === void 0 ? this.text : this.text.slice(...node.range);
  }
  getLines() {
    return this.lines;
  }
  getLoc(node) {
    return node.loc;
  }
  getRange(node) {
    return node.range;
  }
  getLocFromIndex(index) {
    const next = this.#lineStarts.findIndex((start) => start > index);
    const line = next < 0 ? this.#lineStarts.length : next;
    return { line, column: index - (this.#lineStarts[line - 1] ?? 0) };
  }
  getIndexFromLoc({ line, column }) {
    return (this.#lineStarts[line - 1] ?? this.text.length) + column;
  }
  traverse() {
    return [{ kind: 1, phase: 1, target: this.ast, args: [this.ast] }, { kind: 1, phase: 2, target: this.ast, args: [this.ast] }];
  }
  getDisableDirectives() {
    const comments = [...this.text.matchAll(commentOrString)];
    return { directives: comments.flatMap((comment) => this.#directiveOf(comment[0], comment.index)), problems: [] };
  }
  #directiveOf(comment, start) {
    const [, type, rest = ""] = directiveComment.exec(comment.trimEnd()) ?? [];
    if (type === void 0) return [];
    const [names = "", ...justification] = rest.split(/\s-{2,}\s/);
    const given = names.split(",").map((name) => name.trim()).filter((name) => name !== "");
    const own = given.filter((name) => this.ruleNames.has(name.slice(name.lastIndexOf("/") + 1)));
    if (given.length > 0 && own.length === 0) return [];
    return [{
      type,
      node: this.#locate("Comment", start, start + comment.length),
      value: own.join(", "),
      justification: justification.join(" -- ").trim()
    }];
  }
  #locate(type, start, end) {
    return { type, range: [start, end], loc: { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) } };
  }
  getScope() {
    return this.#scope;
  }
  isSpaceBetween() {
    return false;
  }
  isGlobalReference() {
    return false;
  }
  markVariableAsUsed() {
    return false;
  }
};
var listQuestions = [
  "getAllComments",
  "getTokens",
  "getFirstTokens",
  "getLastTokens",
  "getTokensBefore",
  "getTokensAfter",
  "getTokensBetween",
  "getFirstTokensBetween",
  "getLastTokensBetween",
  "getCommentsBefore",
  "getCommentsAfter",
  "getCommentsInside",
  "getAncestors",
  "getDeclaredVariables"
];
var singleQuestions = [
  "getFirstToken",
  "getLastToken",
  "getTokenBefore",
  "getTokenAfter",
  "getFirstTokenBetween",
  "getLastTokenBetween",
  "getTokenByRangeStart",
  "getNodeByRangeIndex"
];
for (const name of listQuestions) define(name, () => []);
for (const name of singleQuestions) define(name, () => null);
function define(name, value) {
  Object.defineProperty(TextSourceCode.prototype, name, { value, configurable: true, writable: true });
}

// src/report/eslint/rule.ts
var readableName = /\.(?:[cm]?[jt]sx?|prisma)$|^<\w+>$/;
function createRule(rule, surroundings) {
  const created = RuleCreator(surroundings.urlOf)({
    name: rule.name,
    meta: {
      type: rule.severity === "error" ? "problem" : "suggestion",
      docs: { description: rule.description, recommended: rule.preset === "recommended" },
      messages: { problem: "{{message}}", suggestion: "{{description}}" },
      schema: [rule.schema],
      defaultOptions: [rule.defaults],
      hasSuggestions: true
    },
    create(context) {
      if (!readableName.test(context.filename) || context.physicalFilename !== context.filename) return {};
      const report = () => {
        for (const found of findingsOf(rule, context, surroundings)) reportProblem(context, found);
      };
      return { Program: report, [rootNode]: report };
    }
  });
  return created;
}
function findingsOf(rule, context, { sessions, failures }) {
  const { filename, cwd } = context;
  try {
    const settings = readSettings(context.settings);
    const scope = sessions.scopeOf({ filename, cwd, ...settings.root === void 0 ? {} : { root: settings.root } });
    const answer = sessions.sessionOf(scope).answer(scope.file, context.sourceCode.text, settings.timeLimit);
    const options = { ...rule.defaults, ...context.options[0] };
    const problems = problemsOf(rule, options, answer.application, answer.policy, scope.file);
    failures.clear(rule.name, filename);
    return locate(problems.filter(({ confidence }) => settings.reportPossible || confidence !== "possible"), answer, context);
  } catch (error) {
    return failures.isFirst(rule.name, filename) ? [{ range: firstToken(context.sourceCode.text), message: failureMessage(error) }] : [];
  }
}
function locate(problems, answer, context) {
  const { text } = context.sourceCode;
  const { analysedText = text } = answer;
  const reanchor = createReanchor(analysedText, text);
  return problems.flatMap(({ span, message, suggestions }) => {
    const range = reanchor(...firstLineOf(analysedText, span.start, span.end));
    if (range === void 0) return [];
    return [{ range, message, ...suggestions === void 0 || analysedText !== text ? {} : { suggestions } }];
  });
}
function firstLineOf(text, start, end) {
  const [line = ""] = text.slice(start, end).split(/\r?\n/, 1);
  return [start, line === "" ? end : start + line.trimEnd().length];
}
function firstToken(text) {
  const token = /\S+/.exec(text);
  return token === null ? [0, 0] : [token.index, token.index + token[0].length];
}
function reportProblem(context, { range, message, suggestions }) {
  const { sourceCode } = context;
  const end = Math.min(Math.max(...range), sourceCode.text.length);
  const start = Math.min(Math.max(range[0], 0), end);
  context.report({
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: "problem",
    data: { message: escapeControls(message) },
    suggest: suggestionsOf(suggestions ?? [], sourceCode.text.length)
  });
}
function suggestionsOf(suggestions, length) {
  return suggestions.filter(({ edits }) => areApplicable(edits, length)).map(({ description, edits }) => ({
    messageId: "suggestion",
    data: { description: escapeControls(description) },
    fix: (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text))
  }));
}
function areApplicable(edits, length) {
  const inOrder = edits.toSorted((first, second) => first.start - second.start);
  return inOrder.length > 0 && inOrder.every(
    ({ start, end }, index) => start >= (inOrder[index - 1]?.end ?? 0) && start <= end && end <= length
  );
}

// src/report/eslint/session.ts
import { readFileSync } from "node:fs";
import path2 from "node:path";

// src/report/eslint/disk-snapshot.ts
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
var configurationName = /^(?:package\.json|[jt]sconfig.*\.json|pnpm-workspace\.ya?ml|lethe\.ya?ml|\.gitignore)$|\.prisma$/;
var sourceName = /\.[cm]?[jt]sx?$/;
var DiskSnapshot = class {
  #takenAt = Date.now();
  #stamps = /* @__PURE__ */ new Map();
  #folders = /* @__PURE__ */ new Map();
  /**
   * @param root absolute path of the project
   * @param files the project's files relative to the root
   * @param startedAt when the analysis began, in milliseconds since the epoch: what changed meanwhile counts as changed
   */
  constructor(root, files, startedAt) {
    const paths = [...files].map((file) => path.join(root, file));
    for (const folder of foldersOf(root, paths)) {
      const names = namesIn(folder);
      this.#folders.set(folder, { stamp: stampOf(folder), names: names.join("\n") });
      paths.push(...names.filter((name) => configurationName.test(name)).map((name) => path.join(folder, name)));
    }
    for (const file of paths) this.#stamps.set(file, stampOf(file, startedAt));
  }
  /** Whether this file, given by its absolute path, changed since the snapshot, or was written after it. */
  hasFileChanged(file) {
    const stamp = this.#stamps.get(file);
    if (stamp !== void 0) return stamp !== stampOf(file);
    return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > this.#takenAt;
  }
  hasChanged() {
    for (const [file, stamp] of this.#stamps) if (stamp !== stampOf(file)) return true;
    for (const [folder, { stamp, names }] of this.#folders) {
      if (stamp !== stampOf(folder) && names !== namesIn(folder).join("\n")) return true;
    }
    return false;
  }
};
function foldersOf(root, paths) {
  const folders = /* @__PURE__ */ new Set([root]);
  for (const file of paths) {
    for (let folder = path.dirname(file); !folders.has(folder); folder = path.dirname(folder)) folders.add(folder);
  }
  return folders;
}
function namesIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() ? !/^\.|^node_modules$/.test(entry.name) : isWanted(entry.name)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function isWanted(name) {
  return sourceName.test(name) || configurationName.test(name);
}
function stampOf(target, unsureFrom = Infinity) {
  const status = statSync(target, { throwIfNoEntry: false });
  if (status === void 0) return "";
  const { mtimeMs, size } = status;
  return mtimeMs >= unsureFrom && mtimeMs <= Date.now() ? "changed meanwhile" : `${mtimeMs} ${size}`;
}

// src/report/eslint/session.ts
var defaultOptions = { createEngine: (options) => new Engine(options), diskInterval: 2e3 };
var Session = class {
  constructor(scope, options) {
    this.options = options;
    this.#root = scope.root;
    this.#alone = scope.alone ? scope.file : void 0;
  }
  options;
  #root;
  #alone;
  #policy;
  #engine;
  #snapshot;
  #lookedAt = 0;
  /** The application's own sources, relative to the root. */
  #sources = /* @__PURE__ */ new Set();
  #onDisk;
  #overlay;
  #last;
  /** `lasting`: another text of the same project meets it too. */
  #failure;
  /** Milliseconds that the last analysis took which had a program to start from. */
  #revision = 0;
  /**
   * @param file the linted file, relative to the root
   * @param text its text as linted, without a byte order mark
   * @param timeLimit milliseconds that analysing unsaved text may take; above, its file is analysed when it is saved
   * @throws PolicyError and whatever the engine throws; the same again until something changed
   */
  answer(file, text, timeLimit) {
    this.#lookAtDisk(file);
    if (this.#last?.file === file && this.#last.text === text) return this.#last.answer;
    const failure = this.#failure;
    if (failure !== void 0 && (failure.lasting || failure.file === file && failure.text === text)) throw failure.error;
    const answer = this.#find({ file, text }, timeLimit);
    this.#last = { file, text, answer };
    return answer;
  }
  #find(question, timeLimit) {
    const saved = readText(path2.join(this.#root, question.file));
    if (saved === question.text || saved !== void 0 && this.#isLeftOut(question.file)) return this.#fromDisk(question);
    const known = this.#overlay?.file === question.file ? this.#overlay : this.#savedAnswer(saved);
    if (known !== void 0 && this.#revision > timeLimit) {
      return { application: known.application, policy: this.#loadPolicy(), analysedText: known.text };
    }
    return this.#fromText(question);
  }
  #savedAnswer(text) {
    return this.#onDisk === void 0 || text === void 0 ? void 0 : { application: this.#onDisk, text };
  }
  /** A source on the disk that the analysis does not read: a test, something generated. Its text changes nothing. */
  #isLeftOut(file) {
    return this.#snapshot !== void 0 && !file.endsWith(".prisma") && !this.#sources.has(file);
  }
  #fromDisk(question) {
    this.#onDisk ??= this.#analyze(question, /* @__PURE__ */ new Map());
    if (this.options.batch) this.#engine = void 0;
    return { application: this.#onDisk, policy: this.#loadPolicy() };
  }
  #fromText(question) {
    const { file, text } = question;
    if (this.#overlay?.file !== file || this.#overlay.text !== text) {
      this.#overlay = { file, text, application: this.#analyze(question, /* @__PURE__ */ new Map([[file, text]])) };
    }
    return { application: this.#overlay.application, policy: this.#loadPolicy() };
  }
  #analyze(question, overlays) {
    try {
      return this.#run(overlays);
    } catch (error) {
      this.#failure = { ...question, error, lasting: this.options.batch || this.#policy === void 0 };
      this.#snapshot ??= new DiskSnapshot(this.#root, this.#sources, Infinity);
      throw error;
    }
  }
  #run(overlays) {
    this.#engine ??= this.options.createEngine({ root: this.#root, policy: this.#loadPolicy() });
    const engine = this.#engine;
    const isRevision = engine.project !== void 0;
    const [startedAt, start] = [Date.now(), performance.now()];
    const application = engine.analyze(overlays);
    if (isRevision) this.#revision = performance.now() - start;
    this.#rememberProject(engine, startedAt);
    return this.#alone === void 0 ? application : { ...application, partial: true };
  }
  #rememberProject(engine, startedAt) {
    if (this.#snapshot !== void 0 || engine.project === void 0) return;
    const { root, sourceFiles } = engine.project;
    this.#sources = new Set(sourceFiles.map((source) => source.fileName.slice(root.length + 1)));
    this.#snapshot = new DiskSnapshot(this.#root, this.#sources, startedAt);
    this.#lookedAt = Date.now();
  }
  #loadPolicy() {
    this.#policy ??= this.#alone === void 0 ? loadPolicy(this.#root, void 0, this.options.rules) : { ...defaultPolicy(), exclude: ["*", `!/${this.#alone}`] };
    return this.#policy;
  }
  /** Forgets every conclusion when the disk changed. The linted file is looked at each time: it may just have been saved. */
  #lookAtDisk(file) {
    if (this.#snapshot === void 0 || this.options.batch) return;
    const isDue = Date.now() - this.#lookedAt >= this.options.diskInterval;
    if (!isDue && this.#snapshot.hasFileChanged(path2.join(this.#root, file))) return;
    this.#lookedAt = Date.now();
    if (this.#snapshot.hasChanged()) this.#forget();
  }
  #forget() {
    const policy = this.#policy;
    this.#snapshot = this.#policy = this.#onDisk = this.#overlay = this.#last = this.#failure = void 0;
    if (policy === void 0 || JSON.stringify(policy) !== JSON.stringify(this.#tryPolicy())) this.#engine = void 0;
    else this.#engine?.invalidate();
  }
  #tryPolicy() {
    try {
      return this.#loadPolicy();
    } catch {
      return void 0;
    }
  }
};
function readText(file) {
  try {
    return withoutByteOrderMark(readFileSync(file, "utf8"));
  } catch {
    return void 0;
  }
}

// src/report/eslint/sessions.ts
import process from "node:process";

// src/report/eslint/scope.ts
import { existsSync, readFileSync as readFileSync2 } from "node:fs";
import { homedir } from "node:os";
import path3 from "node:path";
var policyFiles = ["lethe.yaml", "lethe.yml"];
var manifests = [
  "package.json",
  "tsconfig.json",
  "jsconfig.json",
  "eslint.config.js",
  "eslint.config.mjs",
  "eslint.config.cjs",
  "eslint.config.ts",
  "eslint.config.mts",
  "eslint.config.cts"
];
var namelessFile = "lethe-input.ts";
function scopeOf({ filename, cwd, root }) {
  if (!path3.isAbsolute(filename)) return { root: cwd, file: namelessFile, alone: true };
  const configured = root === void 0 ? void 0 : path3.resolve(cwd, root);
  const project = configured !== void 0 && isInside(filename, configured) ? configured : projectOf(filename, cwd);
  if (project === void 0) return { ...aloneIn(path3.dirname(filename), cwd, path3.basename(filename)), alone: true };
  return { root: project, file: path3.relative(project, filename).split(path3.sep).join("/"), alone: false };
}
function projectOf(filename, cwd) {
  const folders = foldersAbove(filename);
  return folders.find((folder) => hasAny(folder, policyFiles)) ?? workspaceOrRepository(folders) ?? (isInside(filename, cwd) && hasAny(cwd, manifests) ? cwd : void 0) ?? folders.find((folder) => hasAny(folder, manifests));
}
function workspaceOrRepository(folders) {
  const repository = folders.findIndex((folder) => folder !== homedir() && existsSync(path3.join(folder, ".git")));
  const within = repository < 0 ? folders : folders.slice(0, repository + 1);
  return within.find(isWorkspaceRoot) ?? folders[repository];
}
function isWorkspaceRoot(folder) {
  if (existsSync(path3.join(folder, "pnpm-workspace.yaml"))) return true;
  const manifest = path3.join(folder, "package.json");
  return existsSync(manifest) && /"workspaces"\s*:/.test(readFileSync2(manifest, "utf8"));
}
function aloneIn(folder, cwd, name) {
  return existsSync(folder) ? { root: folder, file: name } : { root: cwd, file: namelessFile };
}
function foldersAbove(filename) {
  const folders = [];
  for (let folder = path3.dirname(filename); folders.at(-1) !== folder; folder = path3.dirname(folder)) folders.push(folder);
  return folders;
}
function hasAny(folder, names) {
  return names.some((name) => existsSync(path3.join(folder, name)));
}
function isInside(filename, folder) {
  const relative = path3.relative(folder, filename);
  return relative !== "" && relative !== ".." && !relative.startsWith(`..${path3.sep}`) && !path3.isAbsolute(relative);
}

// src/report/eslint/sessions.ts
var Sessions = class {
  constructor(options) {
    this.options = options;
  }
  options;
  #projects = /* @__PURE__ */ new Map();
  #scopes = /* @__PURE__ */ new Map();
  #alone;
  scopeOf(file) {
    const key = JSON.stringify([file.filename, file.cwd, file.root]);
    const scope = this.#scopes.get(key) ?? scopeOf(file);
    this.#scopes.set(key, scope);
    return scope;
  }
  sessionOf(scope) {
    if (scope.alone) return this.#sessionAlone(scope);
    const session = this.#projects.get(scope.root) ?? new Session(scope, this.options);
    this.#projects.set(scope.root, session);
    return session;
  }
  #sessionAlone(scope) {
    const key = `${scope.root}
${scope.file}`;
    if (this.#alone?.key !== key) this.#alone = { key, session: new Session(scope, { ...this.options, batch: false }) };
    return this.#alone.session;
  }
};
var linterProgram = /[\\/](?:eslint|oxlint)(?:\.[cm]?js)?$|[\\/]eslint[\\/]lib[\\/]eslint[\\/]worker\.js$/;
var livingOptions = /^--(?:fix|stdin|lsp)/;
function isBatch(argv = process.argv) {
  return linterProgram.test(argv[1] ?? "") && !argv.slice(2).some((argument) => livingOptions.test(argument));
}

// src/report/eslint/text-language.ts
function createTextLanguage(ruleNames) {
  const language = {
    fileType: "text",
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: "type",
    visitorKeys: {},
    defaultLanguageOptions: { parserOptions: {} },
    validateLanguageOptions: () => void 0,
    parse: ({ body }) => ({ ok: true, ast: {}, text: typeof body === "string" ? body : new TextDecoder().decode(body) }),
    createSourceCode: ({ bom }, { text }) => new TextSourceCode(text, bom, ruleNames)
  };
  return language;
}

// src/report/eslint/create-plugin.ts
function createPlugin({ name, version, rules: rules2, urlOf }, options = {}) {
  const sessions = new Sessions({ ...defaultOptions, rules: rules2, batch: isBatch(), ...options });
  const surroundings = { sessions, failures: new FailureLog(), urlOf };
  const language = createTextLanguage(new Set(rules2.map((rule) => rule.name)));
  const plugin2 = {
    meta: { name, version, namespace: "lethe" },
    rules: Object.fromEntries(rules2.map((rule) => [rule.name, createRule(rule, surroundings)])),
    languages: { prisma: language, text: language }
  };
  return Object.assign(plugin2, { configs: createConfigs(plugin2, rules2) });
}

// src/plugin.ts
var pages = new URL("../docs/rules/", import.meta.url);
var plugin = createPlugin({
  name: package_default.name,
  version: package_default.version,
  rules,
  urlOf: (ruleName) => new URL(`${ruleName}.md`, pages).href
});
export {
  plugin as default,
  plugin as "module.exports",
  plugin
};
