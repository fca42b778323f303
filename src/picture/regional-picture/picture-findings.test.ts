import { describe, expect, it } from 'vitest'
import { inhabitants, number, picture } from '#testing/picture-sample.ts'
import { findingsOf } from './picture-findings.ts'
import { ratesOf } from './picture-rates.ts'
import { sentencesOf, teamSentences } from './picture-sentences.ts'
import { periodBefore, type RegionalPicture } from './regional-picture.ts'
import { periodNameIn } from './regional-picture.words.ts'

const of = (phenomenon: string, shown: number, period = '2026-Q3') => number(shown, { phenomenon, period })
const codes = (found: readonly { readonly code: string }[] | undefined): string[] =>
  (found ?? []).map(({ code }) => code)

describe('what has changed', () => {
  it('is told between two quarters from 10 on, never from 5: the rounding could have made it', () => {
    for (const [before, now, told] of [
      [10, 20, 'up'],
      [20, 10, 'down'],
      [10, 15, 'unclear'],
      [15, 10, 'unclear'],
      [10, 10, 'unclear'],
      [0, 30, 'up'],
    ] as const) {
      const { up, down, unclear } = findingsOf(picture([of('theft', before, '2026-Q2'), of('theft', now)])).last
      const found = { up: codes(up), down: codes(down), unclear: codes(unclear) }
      expect(found, `${before} to ${now}`).toEqual({ up: [], down: [], unclear: [], [told]: ['theft'] })
    }
  })

  it('is told between two years from 20 on, as the year is off by up to 10', () => {
    const year = (before: number, now: number): RegionalPicture =>
      picture([of('theft', before, '2025'), of('theft', now, '2026')], {
        chosen: { area: 'region', phenomenon: 'all', period: '2026', ageBand: 'all' },
      })
    expect(codes(findingsOf(year(40, 55)).last.unclear)).toEqual(['theft'])
    expect(codes(findingsOf(year(40, 60)).last.up)).toEqual(['theft'])
    expect(codes(findingsOf(year(60, 40)).last.down)).toEqual(['theft'])
  })

  it('is not told when nothing is published to compare with', () => {
    const one = picture([of('theft', 40)])
    expect(findingsOf(one).last.compared).toBe(false)
    expect(sentencesOf(one, 'sv').at(-1)).toBe(
      'Det finns inget att jämföra med: inga tal är publicerade för april–juni 2026.',
    )
  })

  it('is not told of a year that goes on: nine months are fewer than twelve', () => {
    const made = picture([of('theft', 90, '2025'), of('theft', 40, '2026')], {
      years: [
        { code: '2025', quarters: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] },
        { code: '2026', quarters: ['2026-Q1', '2026-Q2', '2026-Q3'] },
      ],
      chosen: { area: 'region', phenomenon: 'all', period: '2026', ageBand: 'all' },
    })
    expect(findingsOf(made).last.down).toEqual([])
    expect(sentencesOf(made, 'sv').at(-1)).toBe('Ett år som pågår jämförs inte med ett helt.')
    expect(periodNameIn(made, '2026').sv).toBe('år 2026, hittills kvartal 1–3')
  })

  it('goes over the turn of the year', () => {
    expect(['2026-Q1', '2026-Q4', '2026'].map(periodBefore)).toEqual(['2025-Q4', '2026-Q3', '2025'])
  })
})

describe('what is highest', () => {
  it('is named alone only when nothing else may be as high', () => {
    const clear = findingsOf(picture([of('theft', 30), of('assault', 20), of('robbery', 0)])).phenomenon
    expect([codes(clear?.first), codes(clear?.asHigh)]).toEqual([['theft'], []])
    const close = findingsOf(picture([of('theft', 30), of('assault', 25), of('robbery', 10)])).phenomenon
    expect([codes(close?.first), codes(close?.asHigh)]).toEqual([['theft'], ['assault']])
    const tie = findingsOf(picture([of('theft', 30), of('assault', 30)])).phenomenon
    expect(codes(tie?.first)).toEqual(['theft', 'assault'])
  })

  it('is nothing where all is the lowest class, and no municipality within a municipality', () => {
    const low = picture([of('theft', 0), of('assault', 0)])
    expect(findingsOf(low).phenomenon).toBeNull()
    expect(sentencesOf(low, 'en')[0]).toBe('All numbers are 0–5. Nothing stands out.')
    const inside = picture([number(30, { area: '049' })], {
      chosen: { area: '049', phenomenon: 'all', period: '2026-Q3', ageBand: 'all' },
    })
    expect(findingsOf(inside).municipality).toBeNull()
  })

  it('is nothing where all lie within the rounding of each other', () => {
    const close = picture([of('theft', 10), of('assault', 5), of('robbery', 5)])
    expect(sentencesOf(close, 'sv')[0]).toBe('Inget fenomen sticker ut: avrundningen kan ha gjort skillnaderna.')
    const many = picture([of('theft', 30), of('assault', 25), of('robbery', 0)])
    expect(sentencesOf(many, 'sv').slice(0, 2)).toEqual([
      'Flest barn: snatteri (30–35).',
      'Misshandel ligger så nära att det inte går att säga vad som är störst.',
    ])
  })

  it('is said in words with the class, in three languages', () => {
    const numbers = [of('theft', 30), of('theft', 10, '2026-Q2'), of('assault', 5), of('assault', 10, '2026-Q2')]
    const told = picture([
      ...numbers,
      of('theft', 0, '2025-Q3'),
      of('robbery', 0),
      number(35, { area: '049' }),
      number(5, { area: '149' }),
    ])
    expect(sentencesOf(told, 'sv')).toEqual([
      'Flest barn: snatteri (30–35).',
      'Av kommunerna flest barn: Esbo (35–40).',
      'Snatteri har ökat: från 10–15 till 30–35.',
      'Ingen tydlig förändring: misshandel.',
      'Jämfört med april–juni 2026.',
      'Har ökat jämfört med juli–september 2025: snatteri.',
    ])
    expect(sentencesOf(told, 'fi')[2]).toBe('Snatteri on lisääntynyt: 10–15 → 30–35.')
    expect(sentencesOf(told, 'en')[3]).toBe('No clear change: misshandel.')
  })

  it('says so when nothing of the choice is published', () => {
    const nothing = picture([number(30)], {
      chosen: { area: '149', phenomenon: 'robbery', period: '2026-Q3', ageBand: 'all' },
    })
    expect(sentencesOf(nothing, 'sv')).toEqual([
      'Det valda talet publiceras inte. Välj ett större område eller alla fenomen.',
    ])
  })
})

describe('a rate per 1,000 inhabitants aged 10–17', () => {
  const ratesIn = (populations: RegionalPicture['populations'], numbers = [number(5, { area: '149' })]) => {
    const made = picture([...numbers, number(35)], { populations })
    return ratesOf(made, made.areas)
  }
  const rateOf = (code: string, rates: ReturnType<typeof ratesIn>) => rates.find(({ area }) => area.code === code)

  it('lies between what the class and what is certain make of it', () => {
    const rates = ratesIn([inhabitants('149', 500), inhabitants('049', 29_500)])
    expect(rateOf('149', rates)).toMatchObject({ population: 500, rate: { least: 0, from: 10, to: 20, most: 20 } })
    // A region is the sum of its municipalities: 35–40 of 30,000.
    expect(rateOf('region', rates)?.rate?.from).toBeCloseTo(35 / 30, 10)
  })

  it('is not there without inhabitants, with none, without a number, or when years are mixed; and says why', () => {
    const why = (code: string, rates: ReturnType<typeof ratesIn>) => {
      const found = rateOf(code, rates)
      return found?.rate === null ? found.why : found?.rate
    }
    expect(why('149', ratesIn([]))).toBe('no_population')
    expect(why('149', ratesIn([inhabitants('149', 0)]))).toBe('population_zero')
    expect(why('049', ratesIn([inhabitants('049', 29_500)]))).toBe('no_number')
    expect(why('region', ratesIn([inhabitants('149', 500)]))).toBe('no_population')
    expect(why('region', ratesIn([inhabitants('149', 500), inhabitants('049', 29_500, 2024)]))).toBe('years_differ')
  })
})

describe('a team after a merger', () => {
  it('has its own quarters; the old ones stay with the team of the time', () => {
    const team = (code: string, ...municipalities: string[]) => ({
      code,
      kind: 'team' as const,
      name: { sv: code, fi: code, en: code },
      municipalities,
    })
    const merged = picture(
      [
        number(10, { area: 'team-old', period: '2026-Q1' }),
        number(10, { area: 'team-old', period: '2026-Q2' }),
        number(20, { area: 'team-new' }),
      ],
      {
        areas: [team('team-old', '149'), team('team-new', '149', '049'), team('team-other', '078')],
        chosen: { area: 'team-new', phenomenon: 'all', period: '2026-Q3', ageBand: 'all' },
      },
    )
    expect(teamSentences(merged, 'sv')).toEqual([
      'team-old har tal från januari–mars 2026 till april–juni 2026.',
      'team-new har tal från juli–september 2026 till juli–september 2026.',
      'Gamla tider ligger kvar hos det team som fanns då, och jämförs inte med det nya teamets.',
    ])
    expect(findingsOf(merged).last.compared).toBe(false)
  })
})
