import { articles, weaknesses } from '../../judge/references.js';
import type { RuleDescription } from './format.js';

const CWE = 'CWE';
const GDPR = 'GDPR';

/** The lists of weaknesses and of articles, as far as rules refer to them. */
export const taxonomies = [
  {
    name: CWE,
    organization: 'MITRE',
    informationUri: 'https://cwe.mitre.org',
    shortDescription: { text: 'Common Weakness Enumeration' },
    isComprehensive: false,
    taxa: Object.entries(weaknesses).map(([id, name]) => ({
      id: numberOf(id),
      name,
      shortDescription: { text: name },
      helpUri: `https://cwe.mitre.org/data/definitions/${numberOf(id)}.html`,
    })),
  },
  {
    name: GDPR,
    organization: 'European Union',
    informationUri: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    shortDescription: { text: 'General Data Protection Regulation, Regulation (EU) 2016/679' },
    isComprehensive: false,
    taxa: Object.entries(articles).map(([id, name]) => ({
      id: `Art.${id}`, name, shortDescription: { text: `Article ${id}: ${name}` },
    })),
  },
];

export const supportedTaxonomies = taxonomies.map(({ name }, index) => ({ name, index }));

/** A rule with its help, as code scanning shows it. @param page the page of the rule, as Markdown */
export function descriptorOf(rule: RuleDescription, page: string | undefined) {
  const { name, description, help, severity, references } = rule;
  const text = `${description}. ${help}`;
  return {
    id: `lethe/${name}`,
    name: name.replaceAll(/(?:^|-)(\w)/gu, (_match, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${description}.` },
    fullDescription: { text },
    help: { text, markdown: page === undefined ? text : `${help}\n\n${withoutHeading(page)}` },
    defaultConfiguration: { level: severity },
    relationships: [
      ...references.weaknesses.map((id) => relationshipTo(CWE, numberOf(id))),
      ...references.articles.map((id) => relationshipTo(GDPR, `Art.${id}`)),
    ],
    properties: {
      precision: 'high',
      'problem.severity': severity,
      tags: ['privacy', 'gdpr', ...references.weaknesses.map((id) => `external/cwe/${id.toLowerCase()}`)],
    },
  };
}

function relationshipTo(taxonomy: string, id: string) {
  return { target: { id, toolComponent: supportedTaxonomies.find(({ name }) => name === taxonomy) }, kinds: ['relevant'] };
}

function numberOf(weakness: string): string {
  return weakness.replace('CWE-', '');
}

/** The page below the name of the rule; links to other pages lead nowhere from where it is shown. */
function withoutHeading(page: string): string {
  return page.replace(/^# .*\n+/u, '').replaceAll(/\[([^\]]*)\]\((?!https?:)[^)]*\)/gu, '$1').trimEnd();
}
