import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { legalBases, legalBasesFile } from '../../../scripts/legal-bases.ts'
import { broughtRules } from './brought-rules.ts'

describe('the page of legal bases', () => {
  it('is as new as the data it is made from (npm run legal-bases)', () => {
    expect(readFileSync(legalBasesFile, 'utf8')).toBe(legalBases())
  })

  it('has a row for every rule, ruling and proposal', () => {
    const page = legalBases()
    for (const rule of broughtRules.rules) expect(page).toContain(`\`${rule.id}\` ${rule.name.en}`)
    for (const ruling of broughtRules.caseLaw) expect(page).toContain(`| ${ruling.id} |`)
    for (const law of broughtRules.pendingLaw) expect(page).toContain(law.name.en)
  })
})
