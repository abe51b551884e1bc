/**
 * Weaknesses of the Common Weakness Enumeration that rules refer to, with their names there.
 *
 * https://cwe.mitre.org
 */
export const weaknesses = {
  'CWE-201': 'Insertion of Sensitive Information Into Sent Data',
  'CWE-209': 'Generation of Error Message Containing Sensitive Information',
  'CWE-212': 'Improper Removal of Sensitive Information Before Storage or Transfer',
  'CWE-295': 'Improper Certificate Validation',
  'CWE-306': 'Missing Authentication for Critical Function',
  'CWE-313': 'Cleartext Storage in a File or on Disk',
  'CWE-315': 'Cleartext Storage of Sensitive Information in a Cookie',
  'CWE-359': 'Exposure of Private Personal Information to an Unauthorized Actor',
  'CWE-459': 'Incomplete Cleanup',
  'CWE-532': 'Insertion of Sensitive Information into Log File',
  'CWE-552': 'Files or Directories Accessible to External Parties',
  'CWE-598': 'Use of GET Request Method With Sensitive Query Strings',
  'CWE-613': 'Insufficient Session Expiration',
  'CWE-668': 'Exposure of Resource to Wrong Sphere',
  'CWE-915': 'Improperly Controlled Modification of Dynamically-Determined Object Attributes',
  'CWE-922': 'Insecure Storage of Sensitive Information',
  'CWE-1392': 'Use of Default Credentials',
} as const;

/**
 * Articles of the General Data Protection Regulation that rules refer to, with the words for what they demand.
 *
 * https://eur-lex.europa.eu/eli/reg/2016/679/oj
 */
export const articles = {
  '5(1)(c)': 'Data minimisation',
  '5(1)(e)': 'Storage limitation',
  '5(1)(f)': 'Integrity and confidentiality',
  '17': 'Right to erasure',
  '19': 'Notification of recipients about an erasure',
  '25': 'Data protection by design and by default',
  '28': 'Processors',
  '32': 'Security of processing',
} as const;

/** What a rule has to do with, in the terms of security and of law. */
export interface References {
  weaknesses: readonly (keyof typeof weaknesses)[];
  articles: readonly (keyof typeof articles)[];
}
