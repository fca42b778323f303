import { describe, expect, it } from 'vitest'
import { csvFile } from '#kernel/csv.ts'
import { templateOf } from './external-value.ts'
import { judgeList, type Judging } from './value-table.ts'

const judging: Judging = {
  thisYear: 2026,
  municipalities: [
    { code: '049', name: { sv: 'Esbo', fi: 'Espoo', en: 'Espoo' }, aliases: [] },
    { code: '149', name: { sv: 'Ingå', fi: 'Inkoo', en: 'Inkoo' }, aliases: ['Inga kommun'] },
  ],
}
const header = 'indicator,municipality,year,value'
/** What is said about a list, by code; the values when nothing is. */
const judged = (lines: string, head = header) => judgeList(`${head}\n${lines}`, judging)
const codesOf = (lines: string, head = header): string[] => {
  const list = judged(lines, head)
  return 'errors' in list ? list.errors.map((error) => error.code) : []
}

describe('a list of figures', () => {
  it('is read by name or code, with comma or point, in any language and order of columns', () => {
    const esbo = { indicator: 'population_10_17', municipalityCode: '049', year: 2025, value: 31200 }
    expect(judged('population_10_17,Esbo,2025,31200')).toEqual({ values: [esbo] })
    expect(judged('2025;31 200;espoo;10–17-vuotiaat asukkaat', 'Vuosi;Arvo;Kunta;Mittari')).toEqual({ values: [esbo] })
    expect(judged('population_10_17\t049\t2025\t31200', header.replaceAll(',', '\t'))).toEqual({ values: [esbo] })
    expect(judged('survey_tried_drugs;inga kommun;2025;12,5', header.replaceAll(',', ';'))).toEqual({
      values: [{ indicator: 'survey_tried_drugs', municipalityCode: '149', year: 2025, value: 12.5 }],
    })
    for (const region of ['hela regionen', 'Koko alue', 'The whole region', 'region'])
      expect(judged(`survey_tried_drugs,${region},2025,12.5`)).toMatchObject({ values: [{ municipalityCode: null }] })
  })

  it('answers each wrong line with a sentence that names it', () => {
    const wrong: readonly [string, string][] = [
      ['population_10_17,Esbo,,31200', 'external_year_missing'],
      ['population_10_17,Esbo,25,31200', 'external_year'],
      ['population_10_17,Esbo,2027,31200', 'external_year'],
      ['population_10_17,Åbo,2025,31200', 'external_municipality_unknown'],
      ['population_10_17,,2025,31200', 'external_municipality_missing'],
      ['shoe_size,Esbo,2025,38', 'external_indicator_unknown'],
      [',Esbo,2025,38', 'external_indicator_missing'],
      ['population_10_17,Esbo,2025,-4', 'external_negative'],
      ['population_10_17,Esbo,2025,', 'external_value_missing'],
      ['population_10_17,Esbo,2025,många', 'external_no_number'],
      ['population_10_17,Esbo,2025,10.5', 'external_not_whole'],
      ['survey_tried_drugs,Esbo,2025,101', 'external_over_100'],
      ['police_robbery_suspects,Ingå,2025,3', 'external_few'],
    ]
    for (const [line, code] of wrong) {
      const list = judged(`population_10_17,Ingå,2025,600\n${line}`)
      expect('errors' in list ? list.errors.map((error) => [error.code, error.text.sv.slice(0, 6)]) : [], line).toEqual(
        [[code, 'Rad 3:']],
      )
    }
  })

  it('takes nobody and five, and a population of zero: it is the rate that has no answer then', () => {
    expect(codesOf('police_robbery_suspects,Ingå,2025,0\npolice_robbery_suspects,Esbo,2025,5')).toEqual([])
    expect(codesOf('population_10_17,Ingå,2025,0')).toEqual([])
  })

  it('finds the same figure twice, by whatever name, and says on which line it was', () => {
    const list = judged(
      'population_10_17,Esbo,2025,31200\npopulation_10_17,Ingå,2025,600\npopulation_10_17,Espoo,2025,31201',
    )
    expect('errors' in list ? list.errors.map((error) => error.text.en) : []).toEqual([
      'Line 4: the same indicator, municipality and year are already on line 2.',
    ])
  })

  it('is refused as a whole when it cannot be read', () => {
    expect(codesOf('')).toEqual(['external_no_rows'])
    expect(codesOf('x,1', 'municipality,year')).toEqual(['external_columns'])
    expect(codesOf('population_10_17,"Esbo,2025,1')).toEqual(['external_unreadable'])
    expect(codesOf('population_10_17,Ing\uFFFD,2025,1')).toEqual(['external_not_utf8'])
    expect(codesOf('population_10_17,Esbo,2025,1\n'.repeat(1001))).toEqual(['external_too_many_rows'])
    expect(codesOf('x,Esbo,2025,1\n'.repeat(200))).toHaveLength(50)
  })

  it('is, as a template, one that can be taken in', () => {
    expect(judgeList(csvFile(templateOf('2025', 'Esbo')), judging)).toMatchObject({
      values: [{ indicator: 'population_10_17', year: 2025 }],
    })
  })
})
