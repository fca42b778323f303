import type { Read, Write } from '#db/transaction.ts'
import { InvalidInput } from '#http/errors.ts'
import { registerReferralRow } from '#intake/referral/register-referral.command.ts'
import { instanceRules, teamWritesInRegister } from '#intake/referral/registration.queries.ts'
import {
  hasIdentity,
  referralErrors,
  registerReferralInput,
  type RegisterReferral,
} from '#intake/referral/referral-input.ts'
import { fieldError, issuesToFieldErrors, type InputFieldError } from '#kernel/input.ts'
import { findMunicipalities, teamForMunicipality } from '#network/team/team.queries.ts'
import { readTable, type Table, type TableRow } from './csv-table.ts'
import { inputOf, municipalityNames, type MunicipalityNames } from './import-row.ts'
import { columnOfField, type RejectedRow } from './referral-import.ts'

type When = { readonly now: Date; readonly today: string }
type GoodRow = { readonly line: number; readonly input: RegisterReferral }

/** A list row by row: which can be registered, and what is wrong with the others. */
export type Judged = {
  readonly table: Table
  readonly good: readonly GoodRow[]
  readonly rejected: readonly RejectedRow[]
}

type Judge = {
  readonly names: MunicipalityNames
  readonly errorsOf: (input: RegisterReferral) => Promise<readonly InputFieldError[]>
}

/** Rules of the instance, read once for the whole list. */
async function makeJudge(tx: Read, { now, today }: When): Promise<Judge> {
  const rules = await instanceRules(tx)
  const municipalities = await findMunicipalities(tx, '')
  const codes = new Set(municipalities.map((each) => each.code))
  const openable = new Map<string, boolean>()
  /** Whether somebody of the receiving team writes in the importer's register, and so could open the name (register-referral.command.ts). */
  const canBeOpened = async (code: string): Promise<boolean> => {
    const earlier = openable.get(code)
    if (earlier !== undefined) return earlier
    const team = await teamForMunicipality(tx, code, today)
    const able =
      team === undefined ||
      tx.actor.ownRegisterId === null ||
      (await teamWritesInRegister(tx, team.teamId, tx.actor.ownRegisterId, today))
    openable.set(code, able)
    return able
  }
  return {
    names: municipalityNames(municipalities),
    errorsOf: async (input) => {
      const errors = referralErrors(input, { now, ageLimit: rules.age_limit, municipalities: codes })
      if (errors.length > 0 || !hasIdentity(input) || (await canBeOpened(input.municipality))) return errors
      return [fieldError('municipality', 'import_identity_would_be_stuck')]
    },
  }
}

const rejection = (table: Table, line: number, { field, code, text }: InputFieldError): RejectedRow => {
  const column = columnOfField(field)
  return { line, column: column === undefined ? null : (table.headers[column.id] ?? null), code, text }
}

async function judgeRow(row: TableRow, judge: Judge): Promise<RegisterReferral | readonly InputFieldError[]> {
  if (row.overflowing) return [fieldError('', 'import_too_many_cells')]
  if (row.cells['reference'] !== undefined && row.cells['triggers'] === undefined)
    return [fieldError('reference', 'import_reference_without_trigger')]
  const parsed = registerReferralInput.safeParse(inputOf(row.cells, judge.names))
  if (!parsed.success) return issuesToFieldErrors(parsed.error)
  const errors = await judge.errorsOf(parsed.data)
  return errors.length > 0 ? errors : parsed.data
}

const isErrors = (judged: RegisterReferral | readonly InputFieldError[]): judged is readonly InputFieldError[] =>
  Array.isArray(judged)

/**
 * Looks a list through without writing anything.
 * @throws InvalidInput when the list as a whole cannot be read.
 */
export async function judgeList(tx: Read, csv: string, when: When): Promise<Judged> {
  const table = readTable(csv)
  if ('errors' in table) throw new InvalidInput(table.errors)
  const judge = await makeJudge(tx, when)
  const good: GoodRow[] = []
  const rejected: RejectedRow[] = []
  for (const row of table.rows) {
    const judged = await judgeRow(row, judge)
    if (isErrors(judged)) rejected.push(...judged.map((error) => rejection(table, row.line, error)))
    else good.push({ line: row.line, input: judged })
  }
  return { table, good, rejected }
}

/**
 * Registers every good row of a list in the transaction: all of them or, when anything fails, none. Rows that are wrong are left
 * out and told about.
 */
export async function importList(
  tx: Write,
  csv: string,
  when: When,
  secret: string,
): Promise<{ referralIds: string[]; rejected: RejectedRow[] }> {
  const { table, good, rejected } = await judgeList(tx, csv, when)
  const referralIds: string[] = []
  const refused: RejectedRow[] = []
  for (const { line, input } of good) {
    try {
      referralIds.push((await registerReferralRow(tx, input, when.now, when.today, secret)).referralId)
    } catch (error) {
      // Thrown before anything of the row is written.
      if (!(error instanceof InvalidInput)) throw error
      refused.push(...error.errors.map((each) => rejection(table, line, each)))
    }
  }
  return { referralIds, rejected: [...rejected, ...refused].sort((left, right) => left.line - right.line) }
}
