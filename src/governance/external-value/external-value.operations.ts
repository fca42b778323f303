import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { fieldError, shortText } from '#kernel/input.ts'
import { canOutput, dayOutput, textOutput } from '#kernel/output.ts'
import { findMunicipalities } from '#network/team/team.queries.ts'
import {
  ExternalValue,
  externalIndicators,
  findExternalIndicator,
  importFields,
  kinds,
  templateOf,
} from './external-value.ts'
import { countedIndicators, takeValues, valuesOf, verifyValues } from './external-value.queries.ts'
import { words } from './external-value.words.ts'
import { judgeList } from './value-table.ts'

const path = '/governance/external-values'
const kind = 'external_value'
const SHOWN_AT_MOST = 500
const theValues = () => Promise.resolve({ kind })
const theLog = () => ({ objectKind: kind })

const Indicator = z.object({ id: z.string(), name: textOutput, kind: z.enum(kinds) })

/** Which figures of others there are (F-04). */
export const listExternalValues = readOperation({
  name: 'listExternalValues',
  summary: words.listSummary,
  path,
  permission: 'external_value.read',
  input: z.object({}),
  output: z.object({
    indicators: z.array(
      Indicator.extend({ newest: z.number().int(), figures: z.number().int(), unchecked: z.number().int() }),
    ),
    can: canOutput,
  }),
  target: theValues,
  log: theLog,
  handle: async ({ tx, actor }) => {
    const counted = await countedIndicators(tx)
    return {
      indicators: externalIndicators.flatMap((indicator) =>
        counted.filter((each) => each.indicator === indicator.id).map((each) => ({ ...indicator, ...each })),
      ),
      can: allowedOf(actor, { kind }, ['external_value.take']),
    }
  },
})

const indicatorInput = z.object({ externalIndicator: z.string().max(50) })

const indicatorTarget = (_tx: Read, { externalIndicator }: { readonly externalIndicator: string }) => {
  const indicator = findExternalIndicator(externalIndicator)
  return Promise.resolve(indicator === undefined ? null : { kind, indicator })
}

/** The figures of one indicator with their sources. */
export const readExternalValues = readOperation({
  name: 'readExternalValues',
  summary: words.listSummary,
  path: `${path}/:externalIndicator`,
  permission: 'external_value.read',
  input: indicatorInput,
  output: z.object({ indicator: Indicator, values: z.array(ExternalValue), can: canOutput }),
  target: indicatorTarget,
  log: theLog,
  handle: async ({ tx, actor, target: { indicator } }) => ({
    indicator,
    values: await valuesOf(tx, indicator.id, SHOWN_AT_MOST),
    can: allowedOf(actor, { kind }, ['external_value.take']),
  }),
})

/** What the form needs: the indicators and how they are written. */
export const readExternalValueForm = readOperation({
  name: 'readExternalValueForm',
  summary: words.formSummary,
  path: '/governance/external-value-form',
  permission: 'external_value.take',
  input: z.object({}),
  output: z.object({ indicators: z.array(Indicator), today: dayOutput }),
  target: theValues,
  log: theLog,
  handle: ({ today }) => Promise.resolve({ indicators: [...externalIndicators], today }),
})

/** An empty list with one example, for a spreadsheet. */
export const readExternalValueTemplate = exportOperation({
  name: 'readExternalValueTemplate',
  summary: words.templateSummary,
  path: '/governance/external-value-template',
  permission: 'external_value.take',
  takesOut: { persons: false, copyFor: 'nobody', purposes: [] },
  input: z.object({}),
  output: z.object({ rows: z.array(z.array(z.string())) }),
  target: theValues,
  log: theLog,
  handle: async ({ tx, today }) => {
    const [first] = await findMunicipalities(tx, '')
    return { rows: templateOf(String(Number(today.slice(0, 4)) - 1), first?.name.sv ?? '') }
  },
})

/** Takes a list of figures in, or nothing of it. @throws InvalidInput with a sentence for each wrong line */
export const takeExternalValues = writeOperation({
  name: 'takeExternalValues',
  summary: words.importSummary,
  path,
  permission: 'external_value.take',
  input: z.object(importFields),
  output: z.object({ taken: z.number().int() }),
  target: theValues,
  log: theLog,
  done: words.taken,
  handle: async ({ tx, input, today }) => {
    if (input.sourceDate > today) throw new InvalidInput([fieldError('sourceDate', 'external_source_future')])
    const judged = judgeList(input.csv, {
      municipalities: await findMunicipalities(tx, ''),
      thisYear: Number(today.slice(0, 4)),
    })
    if ('errors' in judged) throw new InvalidInput([...judged.errors])
    await takeValues(tx, judged.values, { source: input.source, sourceDate: input.sourceDate, today })
    return { taken: judged.values.length }
  },
})

/** Records that the figures of an indicator from one source were compared with it. @throws NotPossible when none is left */
export const verifyExternalValues = writeOperation({
  name: 'verifyExternalValues',
  summary: words.verifySummary,
  path: `${path}/:externalIndicator/verify`,
  permission: 'external_value.take',
  input: indicatorInput.extend({ source: shortText(300) }),
  output: z.object({ indicator: z.string() }),
  target: indicatorTarget,
  log: theLog,
  done: words.verifiedDone,
  handle: async ({ tx, input: { source }, target: { indicator } }) => {
    if ((await verifyValues(tx, indicator.id, source)) === 0)
      throw new NotPossible('nothing_to_verify', words.nothingToVerify)
    return { indicator: indicator.id }
  },
})

export const externalValueOperations: readonly AnyOperation[] = [
  listExternalValues,
  readExternalValues,
  readExternalValueForm,
  readExternalValueTemplate,
  takeExternalValues,
  verifyExternalValues,
]
