import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { ReceivedArchive } from '#files/receive-archive.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idOutput } from '#kernel/output.ts'
import { listRegions } from '#picture/national-region/national-region.queries.ts'
import { wrong } from './archive-manifest.ts'
import { judgeArchive } from './national-archive.ts'
import { currentDelivery, insertDelivery, readsNational } from './national-delivery.queries.ts'
import { words } from './national-delivery.words.ts'

const kind = 'national_delivery'

/** What regions handed over is there for national coordinators alone: for everybody else it is absent, like anything that is not there. */
const ofNation = async (tx: Read): Promise<{ kind: string } | null> => ((await readsNational(tx)) ? { kind } : null)

/** What the form needs; asked before a byte of an archive is received. */
export const readNationalDeliveryForm = readOperation({
  name: 'readNationalDeliveryForm',
  summary: words.formSummary,
  path: '/national/deliveries/new',
  permission: 'national_delivery.receive',
  input: z.object({}),
  output: z.object({ regions: z.number().int() }),
  target: ofNation,
  log: () => ({ objectKind: kind }),
  handle: async ({ tx }) => ({ regions: (await listRegions(tx)).length }),
})

/**
 * Takes in what a region handed over, or nothing of it. The content comes with a form; in JSON there is none.
 * @throws InvalidInput with a sentence for each thing that is wrong. @throws NotPossible for malware, and for numbers that are there already
 */
export const receiveNationalDelivery = writeOperation({
  name: 'receiveNationalDelivery',
  summary: words.receiveSummary,
  path: '/national/deliveries',
  permission: 'national_delivery.receive',
  input: z.object({ file: z.instanceof(ReceivedArchive, { error: 'file_missing' }) }),
  output: z.object({ id: idOutput, regionId: idOutput }),
  target: ofNation,
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.received,
  handle: async ({ tx, input: { file }, today }) => {
    if (file.found === 'malware') throw new NotPossible('archive_infected', words.infected, 'file')
    if (file.found === 'waiting') throw new NotPossible('scanner_away', words.scannerAway, 'file')
    const judged = judgeArchive(file.parts, Number(today.slice(0, 4)))
    if ('errors' in judged) throw new InvalidInput([...judged.errors])
    const { manifest, manifestSha256 } = judged.archive
    const region = (await listRegions(tx)).find(({ key }) => key === manifest.instance)
    if (region === undefined) throw new InvalidInput([wrong('national_region_unknown', { region: manifest.instance })])
    // Of two that come at once the second replaces the first.
    await tx.lock(`national-delivery:${region.id}:${manifest.year}`)
    const current = await currentDelivery(tx, region.id, manifest.year)
    if (current?.manifest_sha256 === manifestSha256) throw new NotPossible('delivered_already', words.same, 'file')
    const id = await insertDelivery(tx, {
      archive: judged.archive,
      regionId: region.id,
      content: file.bytes,
      sha256: file.sha256,
      replaces: current?.id ?? null,
    })
    return { id, regionId: region.id }
  },
})

export const nationalDeliveryOperations: readonly AnyOperation[] = [readNationalDeliveryForm, receiveNationalDelivery]
