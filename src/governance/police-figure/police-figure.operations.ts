import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { figureErrors, figureFields, PoliceFigure } from './police-figure.ts'
import { insertFigure, isOfPolice, listFigures } from './police-figure.queries.ts'
import { words } from './police-figure.words.ts'

const path = '/governance/police-figures'
const kind = 'police_figure'

/** The figures as a target: people of a police authority are their own party's. */
export const figuresTarget = async (tx: Read): Promise<Target> => ({
  kind,
  relations: (await isOfPolice(tx)) ? ['police_party'] : [],
})

/** What the police have told of new offences, by year (D-08). */
export const readPoliceFigures = readOperation({
  name: 'readPoliceFigures',
  summary: words.listSummary,
  path,
  permission: 'police_figure.read',
  input: z.object({}),
  output: z.object({ figures: z.array(PoliceFigure), can: canOutput }),
  target: figuresTarget,
  log: (result) => ({ objectKind: kind, objectIds: result.figures.map((each) => each.id) }),
  handle: async ({ tx, actor, target }) => ({
    figures: await listFigures(tx),
    can: allowedOf(actor, target, ['police_figure.record']),
  }),
})

/** What the form asks is known: nothing is read. */
export const readPoliceFigureForm = readOperation({
  name: 'readPoliceFigureForm',
  summary: words.formSummary,
  path: '/governance/police-figure-form',
  permission: 'police_figure.record',
  input: z.object({}),
  output: z.object({}),
  target: figuresTarget,
  log: () => ({ objectKind: kind }),
  handle: () => Promise.resolve({}),
})

/** Records what the police counted, as classes. @throws InvalidInput when it tells of few, or the twelve months are not over. */
export const recordPoliceFigure = writeOperation({
  name: 'recordPoliceFigure',
  summary: words.recordSummary,
  path,
  permission: 'police_figure.record',
  input: z.object(figureFields),
  output: z.object({ id: idOutput }),
  target: figuresTarget,
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input, today }) => {
    const errors = figureErrors(input, today)
    if (errors.length > 0) throw new InvalidInput(errors)
    return { id: await insertFigure(tx, input) }
  },
})

export const policeFigureOperations: readonly AnyOperation[] = [
  readPoliceFigures,
  readPoliceFigureForm,
  recordPoliceFigure,
]
