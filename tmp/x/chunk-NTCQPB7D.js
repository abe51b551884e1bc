import {
  Engine
} from "./chunk-A4APDWCJ.js";
import {
  compareText
} from "./chunk-LTKMC2S4.js";
import {
  rules
} from "./chunk-RTQOBBT5.js";

// src/judge/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprintAll(findings, application) {
  const places = flowPlaces(application);
  const occurrences = /* @__PURE__ */ new Map();
  return findings.map((finding) => {
    const place = places.get(placeKey(finding.span)) ?? "";
    const identity = JSON.stringify([finding.rule, finding.subject, place]);
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    return { ...finding, fingerprint: digest(`${identity}#${occurrence}`) };
  });
}
function digest(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
function flowPlaces(application) {
  const places = /* @__PURE__ */ new Map();
  for (const flow of application.flows) {
    const place = `${flow.function.name} ${flow.how}`;
    for (const { value } of flow.personal) places.set(placeKey(value.span), place);
    places.set(placeKey(flow.span), place);
  }
  return places;
}
function placeKey(span) {
  return `${span.file}:${span.start}`;
}

// src/judge/judge.ts
var PRESETS = ["recommended", "strict", "all"];
function judge(application, rules2, policy, preset = policy.preset) {
  const findings = rules2.flatMap((rule) => {
    const severity = severityOf(rule, policy, preset);
    if (severity === "off" || rule.restsOnAbsence && application.partial) return [];
    return rule.check(application, optionsOf(rule, policy, preset), policy).filter((problem) => preset === "all" || problem.confidence !== "possible").map((problem) => ({ ...problem, rule: `lethe/${rule.name}`, severity, fingerprint: "" }));
  });
  return fingerprintAll(findings.sort(byPlace), application);
}
function optionsOf(rule, policy, preset) {
  const changes = PRESETS.slice(0, PRESETS.indexOf(preset) + 1).map((name) => rule.presetOptions?.[name] ?? {});
  return Object.assign({}, rule.defaults, ...changes, settingOf(rule, policy)?.options ?? {});
}
function severityOf(rule, policy, preset) {
  const inPreset = PRESETS.indexOf(rule.preset) <= PRESETS.indexOf(preset);
  return settingOf(rule, policy)?.severity ?? (inPreset ? rule.severity : "off");
}
function settingOf(rule, policy) {
  return Object.hasOwn(policy.rules, rule.name) ? policy.rules[rule.name] : void 0;
}
function byPlace(left, right) {
  return compareText(left.span.file, right.span.file) || left.span.line - right.span.line || left.span.column - right.span.column || compareText(left.rule, right.rule);
}

// src/analyze.ts
function analyze(options) {
  const { root, policy, onProgress } = options;
  const engine = new Engine({ root, policy, ...onProgress === void 0 ? {} : { onProgress } });
  const application = engine.analyze(options.overlays);
  return { application, findings: judge(application, options.rules ?? rules, policy, options.preset) };
}

export {
  analyze
};
