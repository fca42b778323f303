import { expect, test } from 'vitest'
import { purposesFor, statedFor } from '#kernel/stated-purpose.ts'
import { refusalTexts } from '#http/http.words.ts'
import { restrictionPurposes } from '#rights/processing-restriction/processing-restriction.ts'
import { sourceFiles } from '#testing/sources.ts'
import { logReason } from './log-reason.words.ts'

const codes = sourceFiles().flatMap(({ text }) =>
  [...text.matchAll(/new NotPossible\(\s*'([a-z_]+)'/g)].map(([, code = '']) => code),
)

test('every purpose that can be stated is read in words', () => {
  const purposes = statedFor.flatMap(purposesFor)
  expect(purposes.length).toBeGreaterThan(5)
  for (const { id, label } of purposes)
    expect(logReason(id)).toEqual({
      text: { sv: `Ändamål: ${label.sv}`, fi: `Tarkoitus: ${label.fi}`, en: `Purpose: ${label.en}` },
    })
})

test('why somebody was refused by role or state is said in words, without a code', () => {
  for (const [reason, text] of Object.entries(refusalTexts))
    expect(logReason(reason)).toEqual({
      text: { sv: `Svaret: ${text.sv}`, fi: `Vastaus: ${text.fi}`, en: `The answer: ${text.en}` },
    })
  expect(logReason('step_up')?.text.sv).toContain('Visa först igen vem du är')
})

test('what the process did not allow then is said so, with its code for whoever asks further', () => {
  expect(codes.length).toBeGreaterThan(150)
  // A code that is also a purpose or a role would be read as that.
  for (const code of codes)
    expect([logReason(code)?.text.sv, logReason(code)?.code]).toEqual(['Något saknades eller hindrade just då.', code])
})

test('what was read although it is restricted says so', () => {
  for (const purpose of restrictionPurposes)
    expect(logReason(`restricted_${purpose}`)).toMatchObject({
      text: { sv: 'Läst fast uppgiften är begränsad.' },
      code: `restricted_${purpose}`,
    })
})

test('what did not exist for somebody is said once, by the result', () => {
  expect(logReason('not_found')).toBeUndefined()
})
