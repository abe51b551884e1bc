import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

const retention = (rules: string) => storeOf(analyzed({ 'package.json': '{ "name": "shop" }', 'src/files.ts': `import { PutBucketLifecycleConfigurationCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const client = new S3Client({});
export const start = (): Promise<unknown> => client.send(new PutBucketLifecycleConfigurationCommand({ Bucket: 'avatars', LifecycleConfiguration: { Rules: ${rules} } }));
export const keep = (email: string, body: Buffer): Promise<unknown> => client.send(new PutObjectCommand({ Bucket: 'avatars', Key: \`avatars/\${email}.png\`, Body: body }));
void start();
` }), 'avatars').retention;

describe('a rule of the life cycle of a bucket', () => {
  it('ends objects', () => {
    expect(retention("[{ Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 3 } }]")).toMatchObject({ verdict: 'enforced', seconds: 259_200 });
    expect(retention("[{ Status: 'Disabled', Expiration: { Days: 1 } }, { Status: 'Enabled', Expiration: { Days: 3 } }]")).toMatchObject({ verdict: 'enforced', seconds: 259_200 });
  });

  it('ends none while it is disabled', () => {
    expect(retention("[{ Status: 'Disabled', Filter: { Prefix: '' }, Expiration: { Days: 3 } }]").verdict).toBe('none');
  });
});
