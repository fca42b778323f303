/**
 * Writes docs/legal-bases.md: the rules of disclosure the product brings along, the purposes of each authority and who reads
 * which subject inside one. Run it after changing the data; a test says when the page is old.
 *   npm run legal-bases
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NEED_TO_KNOW_SINCE, registerPurposes, subjectReaders } from '#db/seed/need-to-know.ts'
import { label, type CodeListId } from '#kernel/codes.ts'
import { citationText } from '#kernel/reference-data.ts'
import { broughtRules } from '#sharing/disclosure-rule/brought-rules.ts'
import type { RuleContent } from '#sharing/disclosure-rule/disclosure-rule.ts'

export const legalBasesFile = join(import.meta.dirname, '..', 'docs/legal-bases.md')

type Row = readonly string[]
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n')

const labels = (list: CodeListId, ids: readonly string[]): string[] => ids.map((id) => label(list, id).en)

const parties = (authorities: readonly string[], persons: readonly string[]): string =>
  [...labels('authority_kinds', authorities), ...labels('person_kinds', persons)].join(', ')

const effect = (rule: RuleContent): string => {
  if (rule.outcome === 'deny') return 'no'
  if (rule.consent === 'required') return rule.duty ? 'with consent (fulfils a duty)' : 'with consent'
  if (rule.consent === 'required_unless') return `with consent, unless: ${rule.consentUnless?.en ?? ''}`
  return rule.duty ? 'duty' : 'may'
}

const initiative = { duty: 'ordered by the act', own_initiative: 'own initiative', on_request: 'on request' }

const ruleRow = (rule: RuleContent): Row => [
  rule.matrixRef,
  `\`${rule.id}\` ${rule.name.en}`,
  parties(rule.fromAuthorities, rule.fromPersons),
  parties(rule.toAuthorities, rule.toPersons),
  labels('consent_categories', rule.subjects).join(', '),
  `${effect(rule)}; ${initiative[rule.initiative]}`,
  [...rule.citations.map((citation) => citationText(citation).en), ...rule.caseLaw].join('; '),
  rule.uncertaintyReason === null ? 'certain' : `uncertain: ${rule.uncertaintyReason.en}`,
  rule.validFrom,
]

const byMatrix = new Intl.Collator('en', { numeric: true })
const kindTitles = {
  disclosure: 'Telling somebody',
  recording: 'Taking into the own register',
  technical: 'Automatic feeds (none is used; the rule answers no question)',
} as const

const rulesOf = (kind: RuleContent['kind']): string => {
  const rules = broughtRules.rules
    .filter((rule) => rule.kind === kind)
    .toSorted(
      (a, b) =>
        Number(b.matrixRef.startsWith('D')) - Number(a.matrixRef.startsWith('D')) ||
        byMatrix.compare(a.matrixRef, b.matrixRef) ||
        byMatrix.compare(a.id, b.id),
    )
  const head = ['no.', 'rule', 'from', 'to', 'about', 'effect', 'provisions and rulings', 'certainty', 'valid from']
  return `### ${kindTitles[kind]}\n\n${table(head, rules.map(ruleRow))}`
}

/** The whole page, as it should stand in docs/. */
export const legalBases = (): string => {
  const { rules, caseLaw, pendingLaw, note, validFromNote } = broughtRules
  const uncertain = rules.filter((rule) => rule.certainty === 'uncertain').length
  return `# Legal bases

Made by \`npm run legal-bases\`; do not edit by hand.

${note.en} ${validFromNote.en}

The product brings ${rules.length} rules along, ${uncertain} of them uncertain, none of them verified. In the demo they answer; in
production nothing may be shared on a version until a named person of the instance has verified it, and never the person who
proposed it. An instance changes its rules on the page Rules: a change is a new version, and what was shared keeps the version it was
shared on. When no rule speaks of something, the answer is no.

How several rules give one answer (\`src/sharing/disclosure-rule/verdict.ts\`): a duty beats a permission; a denial beats every
permission it does not itself name as a way out; a denial of own initiative does not reach a duty; a right to answer a request is
no right to tell unasked; when nobody said who takes the first step, the cautious answer counts.

## Rules

${(['disclosure', 'recording', 'technical'] as const).map(rulesOf).join('\n\n')}

## Rulings

${table(
  ['ruling', 'court', 'what it says'],
  caseLaw.map((ruling) => [ruling.id, ruling.court.en, ruling.text.en]),
)}

## Pending law

${table(
  ['proposal', 'read on', 'what it would change', 'rules'],
  pendingLaw.map((law) => [law.name.en, law.date, law.text.en, law.affects.map((id) => `\`${id}\``).join(', ')]),
)}

## Purposes of each authority

What was told for another purpose is not read. Valid from ${NEED_TO_KNOW_SINCE}; the sources stand in \`src/db/seed/need-to-know.ts\`.

${table(
  ['register', 'purposes'],
  Object.entries(registerPurposes).map(([register, purposes]) => [
    `\`${register}\``,
    labels('disclosure_purposes', purposes).join('; '),
  ]),
)}

## Who reads what inside an authority

A subject that is not listed is read by every profession of the register.

${table(
  ['register', 'subject', 'profession'],
  subjectReaders.map((reader) => [
    `\`${reader.registerKind}\``,
    label('consent_categories', reader.subject).en,
    label('professions', reader.profession).en,
  ]),
)}
`
}

if (import.meta.main) writeFileSync(legalBasesFile, legalBases())
