import { z } from 'zod'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { longText } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { textOutput } from '#kernel/output.ts'
import { importList, judgeList } from './import-referrals.command.ts'
import { templateOf } from './import-template.ts'
import { CSV_LIMIT, ImportCheck, ImportResult } from './referral-import.ts'
import { words } from './referral-import.words.ts'

const listInput = z.object({ csv: longText(CSV_LIMIT) })
const theList = () => Promise.resolve({ kind: 'referral' })

/** What the page of the import needs: whose register names go to. */
export const readReferralImport = readOperation({
  name: 'readReferralImport',
  summary: words.readSummary,
  path: '/referrals/import',
  permission: 'referral.import',
  ownCases: () => 'all',
  input: z.object({}),
  output: z.object({ registerName: textOutput.nullable() }),
  target: theList,
  log: () => ({ objectKind: 'referral_import' }),
  handle: ({ actor }) => Promise.resolve({ registerName: actor.ownRegisterName }),
})

/** An empty list with the headers and one example row, for a spreadsheet. */
export const readImportTemplate = exportOperation({
  name: 'readImportTemplate',
  summary: words.templateSummary,
  path: '/referrals/import/template',
  permission: 'referral.import',
  takesOut: { persons: false, copyFor: 'nobody', purposes: [] },
  input: z.object({ language: z.enum(languages).default('sv') }),
  output: z.object({ rows: z.array(z.array(z.string())) }),
  target: theList,
  log: () => ({ objectKind: 'referral_import' }),
  handle: ({ input }) => Promise.resolve({ rows: templateOf(input.language) }),
})

/** Looks a list through line by line; registers nothing. */
export const checkReferralImport = writeOperation({
  name: 'checkReferralImport',
  summary: words.checkSummary,
  path: '/referrals/import/check',
  permission: 'referral.import',
  ownCases: () => 'all',
  input: listInput,
  output: ImportCheck,
  target: theList,
  log: () => ({ objectKind: 'referral_import' }),
  done: words.checkDone,
  handle: async ({ tx, input, now, today }) => {
    const { table, good, rejected } = await judgeList(tx, input.csv, { now, today })
    return { rows: table.rows.length, good: good.length, rejected: [...rejected], ignoredColumns: [...table.ignored] }
  },
})

/** Registers every good row of a list at once and tells which rows were left out. */
export const importReferrals = writeOperation({
  name: 'importReferrals',
  summary: words.importSummary,
  path: '/referrals/import',
  permission: 'referral.import',
  ownCases: () => 'all',
  input: listInput,
  output: ImportResult,
  target: theList,
  log: (result) => ({ objectKind: 'referral', objectIds: result.referralIds }),
  done: words.importDone,
  handle: async ({ tx, input, now, today, secret }) => {
    const { referralIds, rejected } = await importList(tx, input.csv, { now, today }, secret)
    return { imported: referralIds.length, referralIds, rejected }
  },
})

export const referralImportOperations: readonly AnyOperation[] = [
  readReferralImport,
  readImportTemplate,
  checkReferralImport,
  importReferrals,
]
