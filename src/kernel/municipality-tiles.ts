import * as z from 'zod'
import published from './data/municipality-tiles.json' with { type: 'json' }

const tileSchema = z.strictObject({
  /** Statistics Finland's code, three digits. */
  code: z.string().regex(/^\d{3}$/),
  column: z.int().min(1).max(5),
  row: z.int().min(0),
  /** Where a name that is too long for a tile on a phone is broken, by name. */
  broken: z.record(z.string(), z.tuple([z.string(), z.string()])).default({}),
})
export type MunicipalityTile = z.infer<typeof tileSchema>

/** Where each municipality stands on the tile map; equal tiles do not over-state those with much land and sea. */
export const municipalityTiles: readonly MunicipalityTile[] = z
  .strictObject({ source: z.string(), tiles: z.array(tileSchema) })
  .parse(published).tiles
