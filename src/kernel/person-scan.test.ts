import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'
import { hardKinds, isHard, scanForPersons } from './person-scan.ts'
import { syntheticPersonalIdentityCode } from './personal-identity-code.ts'

/** What is found in a text, as `kind: passage`. */
const found = (text: string, more: Parameters<typeof scanForPersons>[1] = {}): string[] =>
  scanForPersons(text, more).map((each) => `${each.kind}: ${text.slice(each.start, each.end)}`)

describe('what names somebody for sure', () => {
  it.each([
    ['identity_code', '010111A900A'],
    ['identity_code', '010111 - 9000'],
    ['identity_code', '０１０１１１A９００A'],
    ['phone', '040 123 4567'],
    ['phone', '0401234567'],
    ['phone', '040\u200b1234567'],
    ['phone', '050-123 4567'],
    ['phone', '+358 (0)40 123 4567'],
    ['phone', '+46 70 123 45 67'],
    ['phone', '09-123 4567'],
    ['plate', 'ABC-123'],
    ['plate', 'abc-123'],
    ['plate', 'ABC 123'],
    ['email', 'nagon@exempel.fi'],
    ['email', 'nagon (at) exempel (piste) fi'],
    ['address', 'Storgatan 5'],
    ['address', 'Storgatan 5 B 12'],
    ['address', 'Mannerheimintie 12'],
    ['address', 'Kotikadulla 7'],
  ])('%s is found in %s, inside a sentence', (kind, written) => {
    expect(found(`De ses vid ${written}, på kvällarna.`)).toEqual([`${kind}: ${written}`])
  })

  it.each([
    'Ungdomar 13–15 år samlas kl. 09-10 och 14.30–16.00 sedan 22.11.2026.',
    'Mellan 01-02-2026 och 2026-11-22 ungefär 120 gånger, 20 procent fler än 2025.',
    'Valtatie 51 ja kehätie 3, EU-27, U-18, GTA-5, åk 7-9.',
    'Nuoret kokoontuvat iltaisin kauppakeskuksessa ja asemalla. Pian tulee talvi.',
    'Järnvägsstationen, polisstationen och biblioteket i centrum. Region Nyland följer läget.',
  ])('nothing is found in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('what may be a name', () => {
  it.each([
    ['Det var Mikko som började.', ['Mikko']],
    ['Annas kompis slog Virtasta.', ['Annas', 'Virtasta']],
    ['Eliaksen ja Oliverin kaverit hakivat Korhoselle pyörän.', ['Eliaksen', 'Oliverin', 'Korhoselle']],
    ['mikko skickade bilden', ['mikko']],
    ['Gruppen leds av Jan-Erik Fantasiborg.', ['Jan-Erik', 'Fantasiborg']],
    ['Han heter Ahmed.', ['Ahmed']],
    ['Hos Lindqvists bror.', ['Lindqvists']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names.map((name) => `name: ${name}`))
  })

  it('is not what is an ordinary word where a sentence begins, nor a place, nor what the writer says is nobody', () => {
    expect(found('Toivo hiipuu. Anna tietoa. Saga-bion är stängd.')).toEqual([])
    expect(found('De ses i Grankulla och Salo.', { nobody: ['Grankulla', 'Salo'] })).toEqual([])
    expect(found('Hos Max säljs vejp.')).toEqual(['name: Max'])
    expect(found('Hos Max säljs vejp.', { nobody: ['Max'] })).toEqual([])
  })

  it("is told apart when it is known from the writer's own cases, whichever name it is and however it is bent", () => {
    const known = ['Zlatana', 'Provlund Skenström']
    expect(found('Det var zlatanas idé, sade Skenström.', { known })).toEqual([
      'own_case_name: zlatanas',
      'own_case_name: Skenström',
    ])
    expect(found('Zlatanalla oli veitsi.', { known })).toEqual(['own_case_name: Zlatanalla'])
  })

  it('may be a name on the net', () => {
    expect(found('Kontot @kula_99 sprider filmen.')).toEqual(['handle: @kula_99'])
  })
})

const ordinary = fc
  .array(
    fc.constantFrom(
      ...'ungdomar samlas vid köpcentret på kvällen nuoret käyttävät nuuskaa koulussa och säljer det vidare 13–15 år, men. 😀 é ()'.split(
        ' ',
      ),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '))

const planted = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }).map((seed) => {
    const { next } = seededRandom(String(seed))
    return {
      kind: 'identity_code',
      text: syntheticPersonalIdentityCode('2011-05-05', next),
    }
  }),
  fc
    .tuple(fc.constantFrom('040', '041', '045', '050', '+358 40'), fc.integer({ min: 1_000_000, max: 9_999_999 }))
    .map(([area, number]) => ({ kind: 'phone', text: `${area} ${number}` })),
  fc
    .tuple(fc.constantFrom('ABC', 'XYZ', 'KLO'), fc.integer({ min: 100, max: 999 }))
    .map(([letters, number]) => ({ kind: 'plate', text: `${letters}-${number}` })),
  fc.constantFrom('a.b@exempel.fi', 'kula99@posti.example').map((text) => ({ kind: 'email', text })),
  fc
    .tuple(fc.constantFrom('Storgatan', 'Kotikatu', 'Strandvägen', 'Rantapolku'), fc.integer({ min: 1, max: 99 }))
    .map(([street, number]) => ({ kind: 'address', text: `${street} ${number}` })),
)

describe('whatever is written', () => {
  it('a code, a number, a plate, an e-mail or a street address is found, wherever it stands', () => {
    fc.assert(
      fc.property(ordinary, planted, ordinary, (before, secret, after) => {
        const text = `${before} ${secret.text} ${after}`
        const at = before.length + 1
        expect(
          scanForPersons(text).some(
            (each) =>
              isHard(each) && each.kind === secret.kind && each.start <= at && each.end >= at + secret.text.length,
          ),
          text,
        ).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('places lie in the text, in order, apart from each other, on whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        let last = 0
        for (const { start, end } of scanForPersons(text, { known: ['Mikko'] })) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each(['0', '+', 'a-', '1 ', 'Aa ', 'a@', 'a.', '0401', 'gatan '])(
    'never takes long: %s again and again',
    (piece) => {
      const text = piece.repeat(4000 / piece.length)
      const start = performance.now()
      scanForPersons(text, { known: ['Mikko'] })
      expect(performance.now() - start).toBeLessThan(1500)
    },
  )

  it('every hard kind was looked for above', () => {
    expect([...hardKinds]).toEqual(['identity_code', 'phone', 'plate', 'email', 'address'])
  })
})
