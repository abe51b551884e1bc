import { isAppKind, isProtectedKind } from '../catalog/browser-kinds.js';
import type { Application, Store } from '../link/application.js';
import { formatPeriod } from '../policy/durations.js';
import { problemsAt, type FlowWords } from './flows.js';
import type { Problem } from './rule.js';
import { storeProblem } from './store-problem.js';
import { directFields, listFields } from './wording.js';

/**
 * Cookies with personal data, or with what lets a person in, that stay longer than a number of seconds. One without an age goes with the session of
 * the browser.
 */
export function longCookies(application: Application, limit: number): Problem[] {
  return problemsAt(application, ['cookie'], ({ kind, value }, { seconds }) => seconds !== undefined && seconds > limit && kind === 'direct' && value.origin.kind !== 'error', cookieWords(limit));
}

function cookieWords(limit: number): FlowWords {
  return {
    offers: [],
    fact: (subjects, { how, seconds = 0 }) => `${how} keeps ${subjects} in a cookie for ${formatPeriod(seconds)}`,
    remedy: () => `Let it stay for ${formatPeriod(limit)} at most, or give it no age, so that it goes with the session of the browser.`,
  };
}

/** Records in the browser or an app that stay until somebody clears it; secrets belong in protected storage. What a call is found to keep is said there, by no-personal-data-in-browser-storage. */
export function endlessRecords(store: Store, application: Application): Problem[] {
  const fields = directFields(store).filter(({ personal }) => !isProtectedKind(store.kind) || personal?.category !== 'credential');
  if (fields.length === 0 || store.retention.verdict === 'enforced' || isSaidAt(store, application)) return [];
  const reason = store.retention.verdict === 'unreachable' ? 'the purge by age never runs.' : 'nothing removes records by age.';
  const { place, opening } = isAppKind(store.kind) ? { place: 'the app', opening: 'the app starts' } : { place: 'the browser', opening: 'a page opens' };
  return [storeProblem(store, `${store.name} keeps ${listFields(fields)} in ${place} for ever: ${reason} Remove old ones when ${opening}, or leave them on the server.`, store.retention.evidence)];
}

function isSaidAt({ span }: Store, { flows }: Application): boolean {
  return flows.some(({ sink, span: place, personal }) => sink === 'browser-storage' && place.file === span.file && place.line === span.line && personal.length > 0);
}
