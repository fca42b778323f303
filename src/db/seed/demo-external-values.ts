import type pg from 'pg'

/*
 * Figures of others in a fresh demo, beside the inhabitants that come with its picture: invented, as all of the demo. The region has every one,
 * some municipalities one, and nobody has compared the newest with a source.
 */

type Figure = {
  readonly indicator: string
  readonly municipality: string | null
  /** By years before the current one. */
  readonly values: readonly (readonly [yearsAgo: number, value: number])[]
}

const SURVEY = 'Påhittad enkät för demon'
const POLICE = 'Påhittad polisstatistik för demon'

const region = (indicator: string, ...values: (readonly [number, number])[]): Figure => ({
  indicator,
  municipality: null,
  values,
})

const figures: readonly (Figure & { readonly source: string })[] = [
  ...[
    region('survey_physical_threat', [3, 17.2], [1, 18.9]),
    region('survey_tried_drugs', [3, 9.1], [1, 8.4]),
    region('survey_bullied_weekly', [3, 6.3], [1, 7.1]),
    { indicator: 'survey_physical_threat', municipality: '049', values: [[1, 19.6]] as const },
    { indicator: 'survey_physical_threat', municipality: '444', values: [[1, 16.8]] as const },
  ].map((each) => ({ ...each, source: SURVEY })),
  ...[
    region('police_robbery_suspects', [2, 92], [1, 104]),
    region('police_assault_suspects', [2, 455], [1, 512]),
    { indicator: 'police_assault_suspects', municipality: '710', values: [[1, 31]] as const },
  ].map((each) => ({ ...each, source: POLICE })),
]

/** Fills figures of others in every instance; those of municipalities only where the instance has them. `today`: ISO day. */
export async function seedExternalValues(client: pg.ClientBase, today: string): Promise<void> {
  const year = Number(today.slice(0, 4))
  const rows = figures.flatMap(({ indicator, municipality, values, source }) =>
    values.map(([ago, value]) => ({ indicator, municipality, year: year - ago, value, source, verified: ago > 1 })),
  )
  await client.query(
    `insert into external_value (instance_id, indicator, municipality_code, year, value, source, source_date, verified, recorded_on)
     select i.id, f.indicator, f.municipality, f.year, f.value, f.source, $2, f.verified, $2
       from instance i cross join jsonb_to_recordset($1) as f (indicator text, municipality text, year smallint, value numeric, source text,
         verified boolean)
      where f.municipality is null or exists (select from municipality m where m.instance_id = i.id and m.code = f.municipality)`,
    [JSON.stringify(rows), today],
  )
}
