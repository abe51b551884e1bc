import type { Category } from './taxonomy.js';

/** Sources: the reference of HTTP, and what Cloudflare, Vercel, CloudFront, App Engine, Fastly and Fly tell of who asks in "request headers". */
const names: Partial<Record<Category, readonly string[]>> = {
  credential: [
    'authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key', 'x-access-token', 'x-auth-token', 'x-refresh-token', 'token',
  ],
  network: [
    'user-agent', 'forwarded', 'x-forwarded-for', 'x-original-forwarded-for', 'x-real-ip', 'x-client-ip', 'x-cluster-client-ip', 'true-client-ip',
    'cf-connecting-ip', 'cf-connecting-ipv6', 'x-vercel-forwarded-for', 'fastly-client-ip', 'fly-client-ip', 'x-appengine-user-ip', 'cloudfront-viewer-address',
    'x-device-id', 'x-fingerprint', 'x-device-fingerprint',
  ],
  location: [
    'x-vercel-ip-city', 'x-vercel-ip-latitude', 'x-vercel-ip-longitude', 'x-vercel-ip-postal-code', 'cf-ipcity', 'cf-iplatitude', 'cf-iplongitude', 'cf-postal-code',
    'cloudfront-viewer-city', 'cloudfront-viewer-latitude', 'cloudfront-viewer-longitude', 'cloudfront-viewer-postal-code', 'x-appengine-city', 'x-appengine-citylatlong',
  ],
};

const categories = new Map<string, Category>();
for (const [category, headers] of Object.entries(names)) for (const header of headers) categories.set(header, category as Category);

/** What a header of a request tells of whoever sends it. */
export function categoryOfHeader(name: string): Category | undefined {
  return categories.get(name.toLowerCase());
}

const sessionCookie = /(?:^|[._-])(?:sess|session|session[._-]?(?:id|key)|sid|auth|auth[._-]?session)$/i;

/** What a cookie is usually called that signs somebody in, where no word of it says that it is a secret: `session`, `connect.sid`, `__Host-auth`. */
export function isSessionCookie(name: string): boolean {
  return sessionCookie.test(name);
}
