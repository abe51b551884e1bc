import type { ChangeRule } from '../../src/judge/change-rule.js';
import { longerRetention } from './longer-retention.js';
import { newPersonalData } from './new-personal-data.js';
import { newRecipient } from './new-recipient.js';
import { weakerErasure } from './weaker-erasure.js';
import { weakerRedaction } from './weaker-redaction.js';

/** What is reported of a change, in alphabetical order. */
export const changeRules: readonly ChangeRule[] = [longerRetention, newPersonalData, newRecipient, weakerErasure, weakerRedaction];
