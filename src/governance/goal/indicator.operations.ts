import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { InvalidInput, NotFound, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import {
  findIndicator,
  indicators,
  IndicatorValue,
  units,
  valueErrors,
  valueFields,
  type Indicator,
} from './indicator.ts'
import { insertValue, lastValues, valuesOf } from './indicator.queries.ts'
import { words } from './goal.words.ts'

const path = '/governance/indicators'
const kind = 'indicator_value'

const Definition = z.object({
  id: z.string(),
  name: textOutput,
  formula: textOutput,
  denominator: textOutput,
  unit: z.enum(units),
  /** Worked out by the product, or recorded by somebody. */
  recorded: z.boolean(),
})
const definitionOf = ({ id, name, formula, denominator, unit, from }: Indicator) => ({
  id,
  name,
  formula,
  denominator,
  unit,
  recorded: from === 'recorded',
})

/** Every indicator with its formula, denominator and last value (D-04). */
export const listIndicators = readOperation({
  name: 'listIndicators',
  summary: words.indicatorsSummary,
  path,
  permission: 'goal.read',
  input: z.object({}),
  output: z.object({ indicators: z.array(Definition.extend({ last: IndicatorValue.nullable() })) }),
  target: () => Promise.resolve({ kind }),
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, today }) => {
    const last = await lastValues(
      tx,
      indicators.map((each) => each.id),
      today,
    )
    return { indicators: indicators.map((each) => ({ ...definitionOf(each), last: last.get(each.id) ?? null })) }
  },
})

const indicatorInput = z.object({ indicator: z.string().max(50) })
const indicatorTarget = (_tx: unknown, input: { readonly indicator: string }) => {
  const indicator = findIndicator(input.indicator)
  return Promise.resolve(indicator === undefined ? null : { kind, indicator })
}

export const readIndicator = readOperation({
  name: 'readIndicator',
  summary: words.indicatorSummary,
  path: `${path}/:indicator`,
  permission: 'goal.read',
  input: indicatorInput,
  output: z.object({ indicator: Definition, values: z.array(IndicatorValue), can: canOutput }),
  target: indicatorTarget,
  log: ({ values }) => ({ objectKind: kind, objectIds: values.flatMap((each) => (each.id === null ? [] : [each.id])) }),
  handle: async ({ tx, actor, target: { indicator }, today }) => ({
    indicator: definitionOf(indicator),
    values: await valuesOf(tx, indicator, today),
    can: indicator.from === 'recorded' ? allowedOf(actor, { kind }, ['indicator_value.record']) : [],
  }),
})

/** What is recorded of an indicator, for those who may; one that is worked out has no form. */
export const readIndicatorForm = readOperation({
  name: 'readIndicatorForm',
  summary: words.indicatorSummary,
  path: '/governance/indicator-form/:indicator',
  permission: 'indicator_value.record',
  input: indicatorInput,
  output: Definition,
  target: indicatorTarget,
  log: () => ({ objectKind: kind }),
  handle: ({ target: { indicator } }) => {
    if (indicator.from !== 'recorded') throw new NotFound()
    return Promise.resolve(definitionOf(indicator))
  },
})

/** Records a value for a period. @throws InvalidInput when it tells of few people, or is no part of its denominator. */
export const recordIndicatorValue = writeOperation({
  name: 'recordIndicatorValue',
  summary: words.recordSummary,
  path: `${path}/:indicator`,
  permission: 'indicator_value.record',
  input: indicatorInput.extend(valueFields),
  output: z.object({ id: idOutput, indicator: z.string() }),
  target: indicatorTarget,
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.valueSaved,
  handle: async ({ tx, input: { indicator: name, ...typed }, target: { indicator }, today }) => {
    if (indicator.from !== 'recorded') throw new NotPossible('worked_out', words.notRecorded)
    const errors = valueErrors(indicator, typed, today)
    if (errors.length > 0) throw new InvalidInput(errors)
    const id = newId()
    await insertValue(tx, id, name, typed)
    return { id, indicator: name }
  },
})

export const indicatorOperations: readonly AnyOperation[] = [
  listIndicators,
  readIndicator,
  readIndicatorForm,
  recordIndicatorValue,
]
