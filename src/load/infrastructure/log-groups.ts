import type { LogFact } from '../../collect/infrastructure-facts.js';
import type { Placed } from './placed.js';

/** A resource that refers to a log group: its type, and what stands in it. */
export interface GroupUser {
  type: string;
  text: string;
}

/** Resources that run code, whose output goes to the group. A module of Terraform may hold one. */
const runsCode = /lambda|serverless::function|ecs|batch|taskdefinition|apprunner|ec2::instance|aws_instance|launch|codebuild|amplify|beanstalk|\bmodule\b/i;
/** Resources that only allow, watch or forward what others write. */
const writesNothing = /iam|metric|subscription|alarm|kms|policy|dashboard|query_?definition/i;
/** Groups that AWS itself names, of services that run no code of the application. */
const ofService = /^\/?aws\/(?!lambda|ecs|eks|apprunner|batch|elasticbeanstalk|amplify|codebuild|containerinsights)/i;
const addressOfCaller = /sourceIp|\$context\.identity/;

/**
 * What is written to a log group: what code prints, lines about requests with the addresses of callers, or something of a service of the cloud. A group that nothing
 * refers to may be any; where the template has functions, theirs have names of their own (`/aws/lambda/NAME`).
 */
export function purposeOfGroup(name: string, users: readonly GroupUser[], hasFunctions: boolean): Pick<LogFact, 'kind' | 'isAside'> {
  const writers = users.filter(({ type }) => !writesNothing.test(type));
  if (writers.some(({ type }) => runsCode.test(type)) || /aws\/lambda\//.test(name)) return { kind: 'group' };
  if (writers.some(({ type, text }) => /api|stage/i.test(type) && addressOfCaller.test(text))) return { kind: 'access' };
  return writers.length > 0 || hasFunctions || ofService.test(name) ? { kind: 'group', isAside: true } : { kind: 'group' };
}

/** Whether a value mentions a name, as a reference or within a text. */
export function mentions(value: Placed | undefined, name: RegExp): boolean {
  if (value === undefined) return false;
  if (value.kind === 'text') return name.test(value.text);
  return value.kind === 'list' ? value.items.some((item) => mentions(item, name)) : value.entries.some((entry) => mentions(entry.value, name));
}

/** Matches a name that stands by itself in a text. */
export function wordOf(name: string): RegExp {
  return new RegExp(String.raw`(^|[^\w-])${name.replace(/[^\w-]/g, String.raw`\$&`)}($|[^\w-])`);
}
