/**
 * Writes docs/access-matrix.md: who may do which verb in which state (src/access/permissions.ts), and which rows exist for
 * whom (database/definitions/policies). Run it after changing either; a test says when the page is old.
 *   node --conditions=source scripts/access-matrix.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { permissions, ruleOf, type Permission } from '#access/permissions.ts'
import { casePhases, referralStates, type Relation } from '#access/states.ts'

const root = join(import.meta.dirname, '..')
export const accessMatrixFile = join(root, 'docs/access-matrix.md')
const policies = join(root, 'database/definitions/policies')

/** What each relation means, as a reader of the matrix needs it. */
const meanings: Readonly<Record<Relation, string>> = {
  signed_in: 'anyone signed in to the instance',
  worker: 'a professional with a register of their own authority',
  team_worker: 'works cases in a team today',
  team_coordinator: 'coordinates a team today',
  leadership: 'sits in the leadership team',
  steering_group: 'sits in the steering group',
  data_protection_officer: 'is the data-protection officer of the instance',
  administrator: 'is an administrator, who acts in their own agency alone',
  national_coordinator: 'follows the work nationally, in an instance of its own, and is nothing else there',
  referral_team: 'works in the team that has the contact',
  referral_coordinator: 'coordinates the team that has the contact, or the manual queue while no team has it',
  referral_receiver: 'received the contact',
  identity_owner: 'works in the team, in the authority that holds the name',
  invited_expert: 'is invited as an expert to this contact, and the invitation lasts',
  case_member: 'is a member of the case now',
  break_glass: 'opened the case in an emergency, for at most four hours; their own authority has a part in it',
  archive_reader: 'reads a case that is put away, as an archivist of an authority that has a part in it',
  responsible_worker: 'is the responsible worker of the case',
  author: 'wrote it',
  rule_verifier: 'is a data-protection officer or in the leadership team, and did not propose this version of the rule',
  incident_reader: 'works in the team that recorded the incident, or with a case that is linked to it',
  incident_reviewer: 'works in the team that recorded the incident, and is somebody else than who recorded it',
  signal_keeper: 'wrote the signal, or coordinates the team that saw it',
  phenomenon_lead: 'coordinates the team responsible for the phenomenon',
  measure_owner: 'answers for the measure',
  meeting_secretary: 'is named as the secretary of the meeting of the steering group',
  meeting_chair: 'is named as the chair of the meeting of the steering group',
  police_party: 'belongs to a police authority',
  report_writer: 'coordinates the team of the annual report',
}

type Row = readonly string[]
const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

/** The states of a verb in few words: most verbs of a case are possible until it is closed. */
function statesOf(permission: Permission): string {
  const { in: states, underAgreement } = ruleOf(permission)
  const under = underAgreement === true ? ', while an agreement is in force' : ''
  if (states === undefined) return `any${under}`
  const missing = casePhases.filter((phase) => !states.includes(phase))
  return `${missing.length === 1 ? `all but ${code(missing)}` : code(states)}${under}`
}

const verbRows = (): Row[] =>
  (Object.keys(permissions) as Permission[]).map((permission) => [
    `\`${permission}\``,
    code(ruleOf(permission).who),
    statesOf(permission),
  ])

/** What requests may do with the rows they see: `read`, `add`, `remove`, and the columns they may change. */
function grantsOf(sql: string): string {
  const granted = [...sql.matchAll(/^grant ([\s\S]*?) on \w+ to fairlead_app;/gm)]
    .map((match) => match[1] ?? '')
    .join(', ')
  const changed = [...granted.matchAll(/update \(([^)]*)\)/g)].flatMap((match) => (match[1] ?? '').split(/,\s*/))
  const verbs = { select: 'read', insert: 'add', delete: 'remove' }
  const allowed = Object.entries(verbs).flatMap(([word, verb]) =>
    new RegExp(`\\b${word}\\b`).test(granted) ? [verb] : [],
  )
  return [...allowed, ...(changed.length > 0 ? [`change ${code(changed)}`] : [])].join('; ') || 'nothing'
}

/** The comment on top of a policy file, as one paragraph; NOTEs there are about grants, which have a column of their own. */
const summaryOf = (sql: string): string =>
  (/^(--.*\n)+/.exec(sql)?.[0] ?? '')
    .replace(/^-- ?/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?NOTE:.*$/, '')
    .trim()

const tableRows = (): Row[] =>
  readdirSync(policies)
    .sort()
    .map((file) => {
      const sql = readFileSync(join(policies, file), 'utf8')
      return [`\`${file.replace('.sql', '')}\``, summaryOf(sql), grantsOf(sql)]
    })

/** The whole page, as it should stand in docs/. */
export const accessMatrix = (): string =>
  `# Access matrix

Made by \`node --conditions=source scripts/access-matrix.ts\`; do not edit by hand.

Two answers are needed, and either alone can refuse. The database decides which rows exist for the actor (last table); what
does not exist answers 404, and so does what the actor may not see. The operation then decides whether this verb is allowed
now (middle table); what nobody is named for is refused, with a reason.

## Relations

${table(
  ['relation', 'the actor'],
  Object.entries(meanings).map(([relation, meaning]) => [`\`${relation}\``, meaning]),
)}

## Verbs

Any one of the relations is enough. States of a contact: ${code(referralStates)}. Phases of a case: ${code(casePhases)}.

${table(['permission', 'who', 'states'], verbRows())}

## Rows

What a request may do with the rows that its policy lets it see. Keys of a row never change.

${table(['table', 'which rows', 'grants'], tableRows())}
`

if (import.meta.main) writeFileSync(accessMatrixFile, accessMatrix())
