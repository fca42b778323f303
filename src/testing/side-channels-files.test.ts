import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pages } from '../rooms.ts'
import { openTestCase, testPersons, type TestCase } from './case.ts'
import { registerOf, tell, writeOwnNote } from './disclosure.ts'
import { openWorld, type Reply, type Visitor, type World } from './world.ts'

/** Files that leave the system, and pages made for paper: named for what they are, holding only what their reader may read. */
let world: World
let opened: TestCase
let police: Visitor
let social: Visitor
let youth: Visitor
beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  const team = 'Raseborgs ankarteam'
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  youth = await world.signIn({ team, profession: 'youth_work' })
})
afterAll(async () => {
  await world.close()
})

const table = (): string => `/cases/${opened.caseId}/disclosures/table.csv?purpose=own_register`
const cellsOf = (reply: Reply): string[][] => parse(reply.body, { bom: true, delimiter: ';' })

/** What a spreadsheet would take for a formula: by itself, after spaces, and in the full-width signs of other keyboards. */
const formulas = [
  '=1+1',
  '+358',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  '=HYPERLINK("http://x";"y")',
  '|calc',
]
const looksLikeFormula = (cell: string): boolean => /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(cell)

async function tellOne(body: string, necessity: string): Promise<void> {
  const entryId = await writeOwnNote(police, opened.caseId, body, 'offence_facts')
  const recipient = `register-${await registerOf(world, social)}`
  const told = await tell(police, world, opened.caseId, entryId, {
    recipient,
    rule: 'd4_young_offence_notice/1',
    necessity,
  })
  expect(told.status, told.body).toBe(200)
}

describe('a table for a spreadsheet', () => {
  it('holds what people wrote as text, whatever it begins with', async () => {
    for (const formula of formulas) await tellOne(`${formula} skrev hen`, `${formula} behövs för att planera stödet.`)
    for (const reader of [police, social]) {
      const reply = await reader.page(table())
      expect(reply.status).toBe(200)
      const cells = cellsOf(reply).flat()
      expect(cells.filter(looksLikeFormula)).toEqual([])
      for (const formula of formulas) expect(cells.some((cell) => cell.includes(`${formula} skrev hen`))).toBe(true)
    }
  })

  it('has no row, and no trace in its length, of what others told each other', async () => {
    const before = await youth.page(table())
    await tellOne('Bara för oss två.', 'Socialen behöver det för att planera stödet.')
    const after = await youth.page(table())
    // Whose copy it is and when stands on the last line, always as long.
    const unstamped = (body: string): string => body.replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\. Märke [0-9a-f]{8}/g, '')
    expect([after.status, unstamped(after.body), after.headers['content-length']]).toEqual([
      200,
      unstamped(before.body),
      before.headers['content-length'],
    ])
    expect(cellsOf(after)).toHaveLength(2)
    expect(after.body).toContain(youth.persona.name.split(' ')[1])
  })

  it('is named for what it is: not for whom, and not after the case', async () => {
    const name = String((await police.page(table())).headers['content-disposition'])
    expect(name).toMatch(/^attachment; filename="[a-z-]+\.csv"$/)
    for (const word of [
      opened.number,
      opened.caseId,
      testPersons.youth.family,
      police.persona.name.split(' ')[1] ?? '',
    ])
      expect(name.toLowerCase()).not.toContain(word.toLowerCase())
  })
})

describe('a page for paper', () => {
  it('has nothing that its reader could not read on a screen', async () => {
    const paper = pages.filter((page) => /\/(print|sheet|client-copy|letters)(\/|$)/.test(page.path))
    expect(paper.length).toBeGreaterThan(2)
    await writeOwnNote(police, opened.caseId, 'Polisens egen kanariefågel.', 'offence_facts')
    for (const path of paper.map((page) => page.path).filter((each) => !/:(?!caseId)/.test(each))) {
      const reply = await youth.page(`${path.replace(':caseId', opened.caseId)}?purpose=own_register`)
      expect(reply.status, path).toBe(200)
      expect(reply.body).not.toMatch(/kanariefågel|Bara för oss två|skrev hen/)
    }
  })
})
