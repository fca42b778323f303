import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accessMatrix, accessMatrixFile } from '../../scripts/access-matrix.ts'

describe('the access matrix', () => {
  it('is as new as the permissions and policies it is made from (node --conditions=source scripts/access-matrix.ts)', () => {
    expect(readFileSync(accessMatrixFile, 'utf8')).toBe(accessMatrix())
  })

  it('says of every table which rows exist for whom', () => {
    const rows = accessMatrix().split('\n').slice(accessMatrix().split('\n').indexOf('## Rows'))
    const tables = rows.filter((row) => row.startsWith('| `'))
    expect(tables.length).toBeGreaterThan(40)
    for (const row of tables) expect(row).not.toMatch(/\|\s+\|/)
  })
})
