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
  /** The kind of store: `dynamodb`, `s3`, `kafka`. */
  kind: string;
  /** Names that code may call it by. */
  names: string[];
  seconds?: number;
  /** The field with the moment of the end. */
  field?: string;
  evidence: Evidence;
}

/** A log that infrastructure declares without an end. */
export interface EndlessLogFact {
  /** The resource, or the setting that says so. */
  span: Span;
  /** `Log group`. */
  title: string;
  name: string;
  /** What would end it: `RetentionInDays`. */
  setting: string;
}
