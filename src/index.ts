/**
 * The programming interface of Lethe: analyse an application, read its facts, stores and findings, write own rules.
 */
export { analyze, type Analysis, type AnalyzeOptions } from './analyze.js';
export { Engine, type EngineOptions } from './engine.js';
export type * from './collect/facts.js';
export type {
  Application, Deletion, DeletionVerdict, Field, Flow, PersonalValue, Retention, RetentionVerdict, Store, Survivor,
} from './link/application.js';
export type { Category, Classification, Confidence, Sensitivity } from './catalog/taxonomy.js';
export type { Finding, OptionsSchema, PresetName, Problem, Rule, Severity, Suggestion } from './judge/rule.js';
export { defaultPolicy, type Policy } from './policy/policy.js';
export { loadPolicy } from './policy/load.js';
export { rules } from '../rules/index.js';
