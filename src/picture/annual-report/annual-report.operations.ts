import { createHash } from 'node:crypto'
import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { formatDateTime } from '#kernel/format.ts'
import { idInput } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { makePdf } from '#kernel/pdf.ts'
import { listTeams } from '#network/team/team.queries.ts'
import { Team } from '#network/team/team.ts'
import { personsIn } from '#phenomena/free-text/free-text.queries.ts'
import {
  formats,
  languageInput,
  Narrative,
  narrativeFields,
  ReportCopy,
  reportInput,
  reportYears,
  textInput,
  yearErrors,
} from './annual-report.ts'
import { findCopy, insertCopy, listCopies, narrativesOf, saveNarrative } from './annual-report.queries.ts'
import { makeDocx } from './report-docx.ts'
import { template } from './report-paper.ts'
import { sourceOf } from './report-source.queries.ts'
import { documentOf } from './report-work.ts'
import { words } from './annual-report.words.ts'
import { words as documentWords } from './report-document.words.ts'

const kind = 'annual_report'
const path = '/annual-reports'
const COPIES_AT_MOST = 100

/** The team of a report; whoever coordinates it writes. Null for what is no team of the instance. */
async function reportTarget(tx: Read, { teamId }: { readonly teamId: string }) {
  const team = (await listTeams(tx)).find((each) => each.id === teamId)
  if (team === undefined) return null
  const relations: Target['relations'] = tx.actor.coordinatedTeams.includes(teamId) ? ['report_writer'] : []
  return { kind, id: team.id, relations, team }
}
const log = (_result: unknown, { teamId }: { readonly teamId: string }) => ({ objectKind: kind, objectId: teamId })

/** Teams and years a report can be made of, and those that were made. */
export const listAnnualReports = readOperation({
  name: 'listAnnualReports',
  summary: words.listSummary,
  path,
  permission: 'annual_report.read',
  input: z.object({}),
  output: z.object({ teams: z.array(Team), years: z.array(z.number().int()), copies: z.array(ReportCopy) }),
  target: () => Promise.resolve({ kind }),
  log: (result) => ({ objectKind: kind, objectIds: result.copies.map((each) => each.id) }),
  handle: async ({ tx, today }) => ({
    teams: await listTeams(tx),
    years: reportYears(today),
    copies: await listCopies(tx, COPIES_AT_MOST),
  }),
})

const Report = z.object({
  team: Team,
  year: z.number().int(),
  narratives: z.array(Narrative),
  copies: z.array(ReportCopy),
  can: canOutput,
})

/** A team's year: what is written, what was made. */
export const readAnnualReport = readOperation({
  name: 'readAnnualReport',
  summary: words.readSummary,
  path: `${path}/:teamId/:year`,
  permission: 'annual_report.read',
  input: z.object(reportInput),
  output: Report,
  target: reportTarget,
  log,
  handle: async ({ tx, actor, input: { teamId, year }, target }) => ({
    team: target.team,
    year,
    narratives: await narrativesOf(tx, teamId, year),
    copies: await listCopies(tx, COPIES_AT_MOST, { teamId, year }),
    can: allowedOf(actor, target, ['annual_report.write']),
  }),
})

/** The texts of one language, for whoever writes them. */
export const readNarrative = readOperation({
  name: 'readNarrative',
  summary: words.formSummary,
  path: `${path}/:teamId/:year/text/:reportLanguage`,
  permission: 'annual_report.write',
  input: z.object({ ...reportInput, ...textInput }),
  output: z.object({ teamId: idOutput, teamName: textOutput, year: z.number().int(), narrative: Narrative.nullable() }),
  target: reportTarget,
  log,
  handle: async ({ tx, input: { teamId, year, reportLanguage }, target: { team } }) => ({
    teamId,
    teamName: team.name,
    year,
    narrative: (await narrativesOf(tx, teamId, year)).find((each) => each.language === reportLanguage) ?? null,
  }),
})

/** Saves the texts of one language. @throws InvalidInput when they name somebody, or the year is not over; StaleVersion */
export const writeNarrative = writeOperation({
  name: 'writeNarrative',
  summary: words.writeSummary,
  path: `${path}/:teamId/:year/text/:reportLanguage`,
  permission: 'annual_report.write',
  ownCases: () => 'all',
  input: z.object({ ...reportInput, ...narrativeFields }),
  output: z.object({ teamId: idOutput, year: z.number().int() }),
  target: reportTarget,
  log,
  done: words.saved,
  handle: async ({ tx, input, now, today }) => {
    const { teamId, year, reportLanguage: language, summary, learnt, ahead } = input
    const errors = [...yearErrors(year, today), ...(await personsIn(tx, { summary, learnt, ahead }, input.nobody))]
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await saveNarrative(tx, { teamId, year, language }, input.seen, { summary, learnt, ahead }, now)))
      throw new StaleVersion()
    return { teamId, year }
  },
})

/** Makes the report in one language and format, and archives its bytes with their hash: one click (D-03). */
export const makeAnnualReport = writeOperation({
  name: 'makeAnnualReport',
  summary: words.makeSummary,
  path: `${path}/:teamId/:year/copies`,
  permission: 'annual_report.write',
  input: z.object({ ...reportInput, ...languageInput, format: z.enum(formats, { error: 'choose_one' }) }),
  output: z.object({ id: idOutput, teamId: idOutput, year: z.number().int() }),
  target: reportTarget,
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.made,
  handle: async ({ tx, actor, input, target: { team }, now, today }) => {
    const { teamId, year, language, format } = input
    const errors = yearErrors(year, today)
    if (errors.length > 0) throw new InvalidInput(errors)
    const document = documentOf(await sourceOf(tx, team, year, language), language, now)
    const by = `${actor.givenName} ${actor.familyName}`
    const stamp = documentWords.archivedBy(by, actor.agencyName[language], formatDateTime(now, language))[language]
    const content = format === 'pdf' ? makePdf(template, document, stamp, now) : await makeDocx(document, stamp)
    const sha256 = createHash('sha256').update(content).digest('hex')
    const id = await insertCopy(tx, { teamId, year, language, format, madeAt: now, sha256, content })
    return { id, teamId, year }
  },
})

/** An archived report: the bytes as they were made, base64, with their hash. */
export const takeAnnualReport = exportOperation({
  name: 'takeAnnualReport',
  summary: words.takeSummary,
  path: '/annual-report-copies/:annualReportCopyId',
  permission: 'annual_report.read',
  takesOut: { persons: false, copyFor: 'own', purposes: [] },
  input: z.object({ annualReportCopyId: idInput('annual report') }),
  output: z.object({ report: ReportCopy, content: z.string() }),
  target: async (tx, { annualReportCopyId }) => {
    const found = await findCopy(tx, annualReportCopyId)
    return found === undefined ? null : { kind, id: found.copy.id, ...found }
  },
  log: (_result, input) => ({ objectKind: kind, objectId: input.annualReportCopyId }),
  handle: ({ target: { copy, content } }) => Promise.resolve({ report: copy, content: content.toString('base64') }),
})

export const annualReportOperations: readonly AnyOperation[] = [
  listAnnualReports,
  readAnnualReport,
  readNarrative,
  writeNarrative,
  makeAnnualReport,
  takeAnnualReport,
]
