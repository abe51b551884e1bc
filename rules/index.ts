import type { Rule } from '../src/judge/rule.js';
import { completeErasure } from './complete-erasure.js';
import { noExposedStore } from './no-exposed-store.js';
import { noNeedlessPrecision } from './no-needless-precision.js';
import { noPersonalDataInBrowserStorage } from './no-personal-data-in-browser-storage.js';
import { noPersonalDataInErrors } from './no-personal-data-in-errors.js';
import { noPersonalDataInFiles } from './no-personal-data-in-files.js';
import { noPersonalDataInLogs } from './no-personal-data-in-logs.js';
import { noPersonalDataInUrls } from './no-personal-data-in-urls.js';
import { noPersonalDataToThirdParties } from './no-personal-data-to-third-parties.js';
import { noRefusedDeletion } from './no-refused-deletion.js';
import { noReidentifiableRecord } from './no-reidentifiable-record.js';
import { noUnusedPersonalField } from './no-unused-personal-field.js';
import { noWholeRecordResponse } from './no-whole-record-response.js';
import { noWholeRequestStorage } from './no-whole-request-storage.js';
import { requireDeletion } from './require-deletion.js';
import { requireExpiry } from './require-expiry.js';
import { requireLogRetention } from './require-log-retention.js';
import { requireRetention } from './require-retention.js';
import { validPolicy } from './valid-policy.js';

/** Every rule, in alphabetical order. */
export const rules: readonly Rule[] = [
  completeErasure, noExposedStore, noNeedlessPrecision, noPersonalDataInBrowserStorage, noPersonalDataInErrors, noPersonalDataInFiles, noPersonalDataInLogs, noPersonalDataInUrls, noPersonalDataToThirdParties,
  noRefusedDeletion, noReidentifiableRecord, noUnusedPersonalField, noWholeRecordResponse, noWholeRequestStorage, requireDeletion, requireExpiry, requireLogRetention, requireRetention, validPolicy,
];
