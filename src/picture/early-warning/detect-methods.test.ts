import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonOf } from './detect-config.ts'
import { methods } from './detect-methods.ts'
import { digits, Unusable } from '#kernel/command-table.ts'

/** The sentence with which an input is refused; throws when it is not. */
function refusal(method: string, input: string, config: unknown = {}): string {
  try {
    methods[method]?.(input, config)
  } catch (error) {
    if (error instanceof Unusable) return error.message
    throw error
  }
  throw new Error('the input was taken')
}

const series = (...rows: string[]): string => ['series,t,y', ...rows, ''].join('\n')
const weeks = (count: number, name = 'A', first = 1): string[] =>
  Array.from({ length: count }, (_, at) => `${name},${first + at},${at % 4}`)

describe('series that cannot be used', () => {
  it.each([
    [
      'a missing week',
      series('A,1,2', 'A,2,0', 'A,4,1'),
      'Series "A" lacks week 3: it goes from 1 to 4. Add a row for each week; leave y empty where the number is not known, and write 0 where nothing happened.',
    ],
    ['a week twice', series('A,1,2', 'A,2,0', 'A,2,1'), 'Series "A" has week 2 twice, on lines 3 and 4.'],
    ['a negative count', series('A,1,-2'), 'Line 2: y is "-2", and cannot be below 0.'],
    ['a part of a child', series('A,1,2', 'A,2,1.5'), 'Line 3: y is "1.5", not a whole number.'],
    ['a word', series('A,1,many'), 'Line 2: y is "many", not a whole number.'],
    ['a count beyond belief', series('A,1,99999999999'), 'Line 2: y is "99999999999", and cannot be above 1000000000.'],
    ['no name', series(',1,2'), 'Line 2: series is empty.'],
    ['too many cells', series('A,1,2,3'), 'Line 2 has another number of cells than the header.'],
    ['too few cells', series('A,1,2', 'A,2'), 'Line 3 has another number of cells than the header.'],
    ['an open quotation mark', series('"A,1,2'), 'cannot be read as CSV with commas: check the quotation marks.'],
    [
      'semicolons',
      'series;t;y\nA;1;2\n',
      'The header lacks "series", "t", "y". The columns are "series", "t", "y", separated by commas.',
    ],
    ['another column', 'series,t,y,name\nA,1,2,Anna\n', 'The header has columns that are not known: "name".'],
    ['a column twice', 'series,t,y,y\nA,1,2,3\n', 'The header names a column twice.'],
    ['nothing', '', 'The input is empty. Its first line must name the columns "series", "t", "y".'],
    ['only a header', 'series,t,y\n', 'There is no row below the header.'],
    ['no text', 'PK\u0003\u0004\u0000\u0000', 'The input is not text.'],
    [
      'a date in some rows',
      'series,t,y,date\nA,1,2,2026-01-05\nA,2,2,\n',
      'Series "A" has a date in some rows only. Give all or none.',
    ],
    [
      'a jump of dates',
      'series,t,y,date\nA,1,2,2026-01-05\nA,2,2,2026-01-13\n',
      'Series "A", line 3: the date is not seven days after that of the week before.',
    ],
    ['no day', 'series,t,y,date\nA,1,2,2026-02-30\n', 'Line 2: date is "2026-02-30", not a day such as 2026-01-05.'],
  ])('%s', (_, input, sentence) => {
    expect(refusal('ears', input)).toContain(sentence)
  })

  it('a series too short, told with the first week that can be tested', () => {
    expect(refusal('ears', series(...weeks(7)))).toBe(
      'Series "A" is too short: it has 7 weeks, and 7 must come before one that is tested.',
    )
    expect(refusal('farrington-flexible', series(...weeks(300)), { range: [200, 300] })).toBe(
      'Series "A" is too short to test week 200: the first week that can be tested is 263.',
    )
    expect(refusal('farrington-flexible', series(...weeks(100)))).toContain('is too short')
    expect(refusal('ears', series(...weeks(20, 'A', 100)), { range: [1, 5] })).toBe(
      'Series "A" goes from week 100 to 119; the range 1 to 5 is not within it.',
    )
  })
})

describe('a config that cannot be used', () => {
  const input = series(...weeks(300))

  it.each([
    ['farrington-flexible', { alfa: 0.05 }, 'The config has names that this method does not know: "alfa".'],
    ['farrington-flexible', { baseline: 7 }, 'The config has names that this method does not know: "baseline".'],
    ['farrington-flexible', { b: 0 }, 'b: too small'],
    ['farrington-flexible', { alpha: 1 }, 'alpha: too big'],
    ['farrington-flexible', { thresholdMethod: 'Noufaily' }, 'thresholdMethod: invalid option'],
    ['farrington-flexible', { range: [9, 3] }, 'range: must not end before it begins.'],
    ['farrington-flexible', { w: 20, noPeriods: 13 }, 'noPeriods: leaves no week between the windows'],
    ['ears', { method: 'C4' }, 'method: invalid option'],
    ['cusum', { h: 3, 'c.ARL': 3 }, 'The config has names that this method does not know: "h".'],
    ['cusum', { 'c.ARL': 3 }, 'The config lacks theta.'],
    ['cusum', { theta: 0.5 }, 'theta: too small'],
    ['cusum', { phi: 2 }, 'phi: needs m beside it.'],
    ['cusum', {}, 'The config needs a range'],
  ])('%s %j', (method, config, sentence) => {
    expect(refusal(method, input, config)).toContain(sentence)
  })

  it('is no JSON, or no object', () => {
    expect(() => jsonOf('{')).toThrow('The config is not JSON.')
    expect(() => jsonOf('[1]')).toThrow('The config must be a JSON object of names and values.')
  })
})

describe('a region that cannot be scanned', () => {
  const region = (...rows: string[]): string => ['t,loc,pop,y', ...rows, ''].join('\n')

  it.each([
    ['a missing week', region('1,Esbo,10,1', '1,Ingå,5,0', '2,Esbo,10,1'), {}, 'Location "Ingå" lacks week 2.'],
    ['a week that nobody has', region('1,Esbo,10,1', '3,Esbo,10,1'), {}, 'Location "Esbo" lacks week 2.'],
    ['a count that is not known', region('1,Esbo,10,'), {}, 'Line 2: y is empty.'],
    [
      'a population of zero',
      region('1,Esbo,10,1', '1,Ingå,0,3'),
      {},
      'Location "Ingå" has cases and a population of zero.',
    ],
    ['no population', 't,loc,y\n1,Esbo,1\n', {}, 'Line 2: pop is "", not a whole number.'],
    [
      'a place without coordinates',
      region('1,Esbo,10,1'),
      { coordinates: { Ingå: [1, 2] } },
      'The config has no coordinates of location "Esbo".',
    ],
    [
      'a place that is not there',
      region('1,Esbo,10,1'),
      { zones: [['Lojo']] },
      'The config names location "Lojo", which the data do not have.',
    ],
    ['a location twice', region('1,Esbo,10,1', '1,Esbo,10,1'), {}, 'Location "Esbo" has week 1 twice'],
    ['a range without rows', region('1,Esbo,10,1'), { range: [5, 6] }, 'There is no row within the range.'],
  ])('%s', (_, input, config, sentence) => {
    expect(refusal('scan', input, config)).toContain(sentence)
  })

  it('has a population of zero and no case: that is nothing out of the ordinary', () => {
    const table = methods['scan']?.(region('1,Esbo,10,1', '1,Ingå,0,0', '2,Esbo,10,4', '2,Ingå,0,0'), { replicas: 9 })
    expect(table).toMatch(/^members,duration,c,mu,llr,p\n/)
    expect(table).not.toMatch(/Infinity|NaN/)
  })

  it('needs no population to permute', () => {
    expect(methods['scan']?.('t,loc,y\n1,Esbo,1\n2,Esbo,3\n', { model: 'permutation', replicas: 9 })).toContain(
      'members',
    )
  })
})

describe('what comes out', () => {
  it('is about the weeks of the range, in the order of the series, whatever order the rows stood in', () => {
    const forward = [...weeks(20, 'B'), ...weeks(20, 'A', 5)]
    const answer = methods['ears']?.(series(...forward), { range: [19, 20] }) ?? ''
    expect(answer.split('\n').map((row) => row.split(',').slice(0, 2).join())).toEqual([
      'series,t',
      'B,19',
      'B,20',
      'A,19',
      'A,20',
      '',
    ])
    const backward = [...weeks(20, 'B').toReversed(), ...weeks(20, 'A', 5).toReversed()]
    expect(methods['ears']?.(series(...backward), { range: [19, 20] })).toBe(answer)
  })

  it('does not change when a phenomenon has another name, or other series stand beside it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 12, maxLength: 40 }), (counts) => {
        const rows = (name: string): string[] => counts.map((y, at) => `${name},${at + 1},${y}`)
        const alone = methods['ears']?.(series(...rows('A')), { method: 'C2', minSigma: 0.5 }) ?? ''
        const beside = methods['ears']?.(series(...rows('"x, y"'), ...rows('A')), { method: 'C2', minSigma: 0.5 }) ?? ''
        expect(
          beside
            .split('\n')
            .filter((row) => row.startsWith('A,'))
            .join('\n'),
        ).toBe(alone.trimEnd().split('\n').slice(1).join('\n'))
      }),
      { numRuns: 30 },
    )
  })

  it('reads back as exactly the same numbers', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value) => Number(digits(value)) === value || Object.is(value, -0),
      ),
    )
    expect([digits(0.1), digits(5), digits(1e21), digits(1.5e-9), digits(Number.NaN)]).toEqual([
      '0.10000000000000001',
      '5',
      '1e+21',
      '1.5e-9',
      '',
    ])
  })

  it('keeps what a spreadsheet would reckon with a text', () => {
    expect(methods['ears']?.(series(...weeks(9, '=1+1')), {})).toContain(`"'=1+1",8,`)
  })
})
