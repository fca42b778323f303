import { createHash } from 'node:crypto'
import { idOf } from '#db/seed/network.seed.ts'
import { zipOf } from '#kernel/zip.ts'
import { nationalFiles, type NationalSource } from '#picture/national-export/national-export.ts'
import { multipart, post } from './upload.ts'
import { csrfOf } from './door.ts'
import type { Reply, Visitor, World } from './world.ts'

/** The national coordinator of the demo. */
export const signInNation = (world: World): Promise<Visitor> =>
  world.signIn({ id: idOf('ankar-nationellt/professional/coordinator') })

export type Files = Readonly<Record<string, string>>

const indicator = (
  name: string,
  teams: readonly string[],
  parts: readonly number[],
  rounded: readonly number[] = [],
) => ({
  ...{ year: 2022, indicator: name, code: '', teams, parts, rounded },
})

/** A small year of a region: two teams alone and a third counted with nobody, a lead time, and sums of work. */
export const sourceOfTests = (over: Partial<NationalSource> = {}): NationalSource => ({
  instanceKey: 'vastra-nyland',
  year: 2022,
  synthetic: true,
  countedOn: '2023-03-02',
  teamKeys: new Map([
    ['a', 'lojo'],
    ['b', 'esbo'],
  ]),
  indicators: [
    indicator('selection_rate', ['a'], [20, 10]),
    indicator('selection_rate', ['b'], [35, 15]),
    indicator('lead_time', [], [55], [21, 35]),
    indicator('follow_ups_done', ['a', 'b'], [40, 10]),
  ],
  prevention: [{ type: 'school_talk', times: 4, minutes: 600 }],
  workingTime: [],
  costs: [],
  picture: undefined,
  region: {
    names: { sv: 'Västra Nyland', fi: 'Länsi-Uusimaa', en: 'Western Uusimaa' },
    onDay: '2022-12-31',
    municipalities: ['049', '444'],
    teams: ['esbo', 'lojo'],
    inhabitants: { ages: '10–17', value: 40_000, year: 2022, source: 'Påhittad', verified: false },
  },
  ...over,
})

export const filesOfTests = (over: Partial<NationalSource> = {}): Files => nationalFiles(sourceOfTests(over))

/** The contents as they are judged. */
export const partsOf = (files: Files): Map<string, Buffer> =>
  new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))

/** The same files with a manifest that says what they are now: made by somebody who knows how. */
export function resigned(files: Files): Files {
  const manifest = JSON.parse(files['manifest.json'] ?? '') as {
    files: { name: string; bytes: number; sha256: string }[]
  }
  const entries = Object.entries(files).filter(([name]) => name !== 'manifest.json' && name !== 'copy.json')
  const signed = entries.map(([name, text]) => ({
    name,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  }))
  return { ...files, 'manifest.json': JSON.stringify({ ...manifest, files: signed }) }
}

/** Sends an archive through the form, as a browser would. */
export async function deliver(world: World, visitor: Visitor, bytes: Buffer, name = 'national.zip'): Promise<Reply> {
  const url = '/national/deliveries/new'
  const shown = await visitor.page(url)
  const key = /name="idempotencyKey" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const hidden = [
    ['_csrf', csrfOf(shown)],
    ['idempotencyKey', key],
  ] as const
  return await post(world, visitor, url, multipart(hidden, { name, bytes, type: 'application/zip' }))
}

export const deliverFiles = (world: World, visitor: Visitor, files: Files): Promise<Reply> =>
  deliver(world, visitor, zipOf(files))
