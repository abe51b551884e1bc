/**
 * Facts about what runs beside the application: how databases, buckets and files are opened to others, and what ends the records in them.
 * Plain data, like all facts; no secret is part of it.
 */

import type { Evidence, Span, TextEdit } from './facts.js';

/**
 * How something is opened.
 *
 * `published`, `host-network`: by a container on every network interface of its host. `host-port`, `node-port`, `load-balancer`: by Kubernetes.
 * `bound`: a server's own configuration. `firewall`: a rule lets every address in. `public-address`: the instance has an address of the internet.
 * `public-objects`, `public-list`: everybody reads objects of a bucket, or also writes or lists them. `public-allowed`: nothing refuses to open the bucket.
 * `open-read`, `open-write`: rules of Firebase. `served-file`: below a folder that a web server shows. `unverified`, `unencrypted`: a client's connection.
 */
export type ExposureWay =
  | 'published' | 'host-network' | 'host-port' | 'node-port' | 'load-balancer' | 'bound' | 'firewall' | 'public-address'
  | 'public-objects' | 'public-list' | 'public-allowed' | 'open-read' | 'open-write' | 'served-file' | 'unverified' | 'unencrypted';

/**
 * What stands between a stranger and the records, weakest first. `default`: a password that everybody tries. `written`: one that stands in a file
 * of the repository. `unknown`: the files do not tell. `secret`: one that comes from elsewhere.
 */
export type Protection = 'none' | 'default' | 'written' | 'unknown' | 'secret';

/** Records, or a way to them, open to others than the application. */
export interface ExposureFact {
  span: Span;
  way: ExposureWay;
  /** `redis`, `postgresql`, `s3`: a name of the catalogue of technologies. */
  technology: string;
  /** What people call it: `Redis`, `S3 bucket`. */
  title: string;
  /** What the file calls it: `service cache`, `aws_s3_bucket.uploads`. */
  name: string;
  ports: number[];
  protection: Protection;
  /** The file is there to develop or test with. */
  isDevelopment: boolean;
  /** The collection that a rule opens, where it opens one. */
  collection?: string;
  /** Makes it reachable from the own machine only, all of them together. */
  closing?: { description: string; edits: TextEdit[] };
}

/** Records of a store end: by what infrastructure declares about the table, the bucket, the topic. */
export interface EndFact {
  /** The kind of store: `dynamodb`, `s3`, `kafka`; `log-file` for files of logs, whose names are then patterns of paths. */
  kind: string;
  /** Names that code may call it by. */
  names: string[];
  seconds?: number;
  /** The field with the moment of the end. */
  field?: string;
  evidence: Evidence;
}

/** A log, and what ends its lines. */
export interface LogFact {
  /** Where it is set up: the resource, the call, the setting. */
  span: Span;
  /**
   * `group`: of a cloud, which keeps what functions and containers print. `file`: what a logger of the application writes to. `access`: the file of a
   * web server, with the addresses of visitors. `container`: what Docker keeps of a container's output.
   */
  kind: 'group' | 'file' | 'access' | 'container';
  /** What the file or service calls it: `/shop/orders`, `logs/app.log`, `service app`. */
  name: string;
  /** Libraries whose lines it takes; absent where it takes all that the application logs. */
  libraries?: string[];
  /** The folder or file of the code that it takes the lines of, where it is not all of the application. */
  folder?: string;
  /** The level from which it takes lines: `error`; absent where it takes those of any. */
  level?: string;
  /** It takes no lines that the application logs, but errors that nothing caught, or what a service of the cloud writes. */
  isAside?: true;
  /** What ends its lines, after which period as far as one is known; absent where they stay for ever. */
  end?: { seconds?: number; evidence: Evidence };
  /** What would end them: `RetentionInDays`. */
  setting?: string;
  /** Nothing is said, which may be said elsewhere. */
  isDefault?: true;
}
