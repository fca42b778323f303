import { describe, expect, it } from 'vitest'
import { run } from './outcomes.cli.ts'

async function outcomes(
  given: string,
  ...table: (string | Buffer)[]
): Promise<{ code: number; out: string; said: string }> {
  let [out, said] = ['', '']
  const stdin = new ReadableStream<string | Buffer>({
    start(control) {
      for (const part of table) control.enqueue(part)
      control.close()
    },
  })
  const code = await run(given.split(' '), {
    stdin,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (said += text) },
  })
  return { code, out, said }
}

describe('outcomes on the command line', () => {
  it('writes the Kaplan–Meier curve with 17 digits and nothing where nothing is known', async () => {
    const { code, out } = await outcomes('km', 'time,event\n1,1\n2,1\n2,0\n', '3,1\n')
    expect(code).toBe(0)
    const [head, first, , last] = out.split('\n')
    expect(head).toBe('strata,time,n.risk,n.event,surv,se,lower,upper')
    expect(first).toMatch(/^,1,4,1,0\.75,0\.21650635094610\d{3},0\.12794691759\d*,0\.9605486422850\d*$/)
    expect(first?.split(',')[5]).toHaveLength(19)
    expect(last).toBe(',3,1,1,0,,,')
    expect(out).not.toContain('chisq')
  })

  it('orders groups and tests whether they differ', async () => {
    const { out } = await outcomes('km', 'strata,event,time\n10,1,1\n10,0,9\n9,1,5\n9,1,6\n"a, b",1,2\n')
    const [table = '', test = ''] = out.split('\n\n')
    expect(table.split('\n').map((line) => line.split(',')[0])).toEqual(['strata', '9', '9', '10', '"a'])
    expect(test).toMatch(/^chisq,df,p\n\d+\.\d+,2,0\.\d+\n$/)
  })

  it('leaves the test empty where there is nothing to test', async () => {
    const { out } = await outcomes('km', 'time,event,strata\n3,0,a\n3,0,b\n')
    expect(out).toBe('strata,time,n.risk,n.event,surv,se,lower,upper\n\nchisq,df,p\n,,\n')
  })

  it('says by when it has happened for half and for four of five', async () => {
    const { out } = await outcomes('km --percentiles 50,80', 'time,event\n1,1\n2,1\n3,1\n4,0\n')
    expect(out).toBe('strata,n,percentile,time,lower,upper\n,4,50,2.5,1,\n,4,80,,1,\n')
  })

  it('writes the limits of the run chart and which rules a value breaks', async () => {
    const { code, out } = await outcomes(
      'xmr',
      `t,y\r\n${[10, 12, 10, 12, 10, 12, 10, 12, 90].map((y, t) => `${t + 1},${y}`).join('\r\n')}\r\n`,
    )
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('t,y,mean,upl,lpl,rule')
    expect(out.split('\n')[1]).toMatch(
      /^1,10,19\.77777777777777\d,25\.0977777777777\d*,14\.4577777777777\d*,outside\+side7\+two_of_three$/,
    )
    expect(out.split('\n')[9]).toMatch(/^9,90,.*,outside$/)
  })

  it('takes periods with any name, as long as they do not go back', async () => {
    expect((await outcomes('xmr', 't,y\n2026 K4,1\n2027 K1,2\n')).code).toBe(0)
    expect((await outcomes('xmr', 't,y\n2026-12-28,1\n2027-01-04,2\n')).code).toBe(0)
    expect((await outcomes('xmr', 't,y\n9,1\n10,2\n')).code).toBe(0)
  })

  it('leaves the limits empty for one value alone', async () => {
    expect((await outcomes('xmr', 't,y\n1,4\n')).out).toBe('t,y,mean,upl,lpl,rule\n1,4,4,,,\n')
  })

  it('writes the limits of the funnel', async () => {
    const { code, out } = await outcomes('funnel', '\uFEFFn,p0\n100,0.3\n')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^n,p0,lower95,upper95,lower998,upper998\n100,0\.29999999999999999,0\.206902385791\d+,0\.386912014163\d+,/,
    )
  })
})

const wrong: readonly (readonly [string, string, string | Buffer, RegExp])[] = [
  ['no kind', '', 't,y\n1,1\n', /^usage: npx fairlead outcomes/],
  ['a kind that is none', 'toString', 't,y\n1,1\n', /^usage/],
  ['an option that is none', 'xmr --all', 't,y\n1,1\n', /^usage/],
  [
    'percentiles without numbers',
    'km --percentiles',
    'time,event\n1,1\n',
    /--percentiles takes numbers between 0 and 100/,
  ],
  ['the percentile 100', 'km --percentiles 50,100', 'time,event\n1,1\n', /between 0 and 100/],
  ['another option', 'km --strata a', 'time,event\n1,1\n', /^usage/],
  ['nothing', 'km', '', /^The input is empty\./],
  ['no rows', 'km', 'time,event\n', /no row below/],
  ['a column that is missing', 'km', 'time\n1\n', /^The header lacks "event"\./],
  ['a column too many', 'funnel', 'n,p0,name\n1,0.5,x\n', /columns that are not known/],
  ['a column twice', 'xmr', 't,y,y\n1,1,1\n', /names a column twice/],
  ['a short line', 'xmr', 't,y\n1,1\n2\n', /^Line 3 has another number of cells/],
  ['a missing value', 'xmr', 't,y\n1,1\n2,\n', /^Line 3: y is empty\. Fill it in or leave the line out\./],
  ['a decimal comma', 'xmr', 't,y\n1,"1,5"\n', /^Line 2: y must be a number with a decimal point\./],
  ['words for numbers', 'km', 'time,event\nInfinity,1\n', /^Line 2: time must be a number/],
  ['a negative time', 'km', 'time,event\n-1,1\n', /^Line 2: time must be 0 or more\./],
  ['an event that is neither', 'km', 'time,event\n1,2\n', /^Line 2: event must be 1 \(it happened\) or 0/],
  ['a row without group', 'km', 'time,event,strata\n1,1,\n', /^Line 2: strata is empty\./],
  ['weeks out of order', 'xmr', 't,y\n10,1\n9,1\n', /^Line 3: t must come after/],
  ['days out of order', 'xmr', 't,y\n2026-12-28,1\n2026-12-21,2\n', /^Line 3: t must come after/],
  ['a week twice', 'xmr', 't,y\nK1,1\nK1,1\n', /^Line 3: t must come after/],
  ['a week without name', 'xmr', 't,y\n,1\n', /^Line 2: t must come after/],
  ['no cases', 'funnel', 'n,p0\n0,0.5\n', /^Line 2: n must be a whole number from 1 to 1000000\./],
  ['half a case', 'funnel', 'n,p0\n1.5,0.5\n', /whole number/],
  ['a percentage for a share', 'funnel', 'n,p0\n10,50\n', /^Line 2: p0 must be a share between 0 and 1\./],
  ['a quotation mark left open', 'xmr', 't,y\n1,"1\n', /cannot be read as CSV/],
  ['something that is no text', 'xmr', Buffer.from([0xff, 0xfe, 0x00]), /not text in UTF-8/],
]

describe('bad input on the command line', () => {
  it.each(wrong)('%s: says so, writes nothing and answers 2', async (_, given, table, said) => {
    const result = await outcomes(given, table)
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.said).toMatch(said)
  })

  it('stops reading what is too large', async () => {
    const { code, said } = await outcomes('km', ...Array.from({ length: 5 }, () => Buffer.alloc(16 * 1024 * 1024, 10)))
    expect(code).toBe(2)
    expect(said).toBe('The input is larger than 64 MB. Give fewer rows at a time.\n')
  })
})
