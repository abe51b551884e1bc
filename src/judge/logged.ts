import { takesLevel } from '../catalog/log-levels.js';
import type { LogFact } from '../collect/facts.js';
import type { Application, Flow, PersonalValue } from '../link/application.js';

/** A direct identifier, or other personal data, in a line of a log. */
export interface Logged extends PersonalValue {
  flow: Flow;
}

/** All that the application logs of persons, apart from opaque ids and mere guesses. */
export function loggedIn({ flows }: Pick<Application, 'flows'>): Logged[] {
  return flows.filter(({ sink }) => sink === 'log').flatMap((flow) => flow.personal.map((value) => ({ ...value, flow })))
    .filter(({ kind, classification }) => kind === 'direct' && classification.confidence !== 'possible');
}

/** Whether a line goes to a log. The console does not go to files of loggers; a logger whose library is not known may. */
export function takes({ libraries, folder, level: least, isAside }: LogFact, { library, level, span }: Flow): boolean {
  if (isAside === true || !takesLevel(least, level)) return false;
  if (folder !== undefined && span.file !== folder && !span.file.startsWith(`${folder}/`)) return false;
  return libraries === undefined || library === undefined || libraries.includes(library);
}
