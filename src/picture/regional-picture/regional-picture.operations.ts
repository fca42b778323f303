import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { fieldError, optionalShortText } from '#kernel/input.ts'
import { textOutput } from '#kernel/output.ts'
import { RegionalPicture } from './regional-picture.ts'
import { pictureOf, type Asked } from './regional-picture.queries.ts'
import { words } from './regional-picture.words.ts'

const kind = 'regional_picture'
/** Nodes of what is published, never a free day or a group of one's own making: such filters would let differences be asked for. */
const asked = z.object({
  area: optionalShortText(60),
  phenomenon: optionalShortText(60),
  period: optionalShortText(10),
  ageBand: optionalShortText(10),
})
const thePicture = () => Promise.resolve({ kind })
const theLog = () => ({ objectKind: kind })

/** @throws InvalidInput for what is no node of what is published */
async function published(tx: Read, input: Asked): Promise<RegionalPicture> {
  const picture = await pictureOf(tx, input)
  if (picture === undefined) throw new InvalidInput([fieldError('period', 'code_unknown')])
  return picture
}

/** The published picture of an area, a phenomenon and a quarter or year (F-03). Reads nothing but what is published. */
export const readPicture = readOperation({
  name: 'readPicture',
  summary: words.summary,
  path: '/picture',
  permission: 'picture.read',
  input: asked,
  output: RegionalPicture,
  target: thePicture,
  log: theLog,
  handle: ({ tx, input }) => published(tx, input),
})

/** The same numbers as tables to take along. */
export const takePicture = exportOperation({
  name: 'takePicture',
  summary: words.fileSummary,
  path: '/picture/numbers',
  permission: 'picture.read',
  takesOut: { persons: false, copyFor: 'own', purposes: [] },
  input: asked,
  output: RegionalPicture,
  target: thePicture,
  log: theLog,
  handle: ({ tx, input }) => published(tx, input),
})

/** A paper of the picture for the municipality's guidance and service network (F-06): it names the authority, not who took it. */
export const sharePicture = exportOperation({
  name: 'sharePicture',
  summary: words.paperSummary,
  path: '/picture/paper',
  permission: 'picture.read',
  takesOut: { persons: false, copyFor: 'family', purposes: [] },
  input: asked,
  output: RegionalPicture.extend({ instanceName: textOutput }),
  target: thePicture,
  log: theLog,
  handle: async ({ tx, input }) => ({ ...(await published(tx, input)), instanceName: tx.actor.instanceName }),
})

export const regionalPictureOperations: readonly AnyOperation[] = [readPicture, takePicture, sharePicture]
