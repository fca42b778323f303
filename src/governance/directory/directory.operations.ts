import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import { listMunicipalities } from '#network/team/team.queries.ts'
import {
  directoryFields,
  DirectoryEntry,
  directorySearch,
  entryErrors,
  entryMatches,
  type TypedEntry,
} from './directory.ts'
import { findRow, insertEntry, listEntries, toEntry, updateEntry } from './directory.queries.ts'
import { words } from './directory.words.ts'

const path = '/governance/directory'
const entryInput = z.object({ directoryEntryId: idInput('directory_entry') })
const entryLog = (_result: unknown, { directoryEntryId }: { readonly directoryEntryId: string }) => ({
  objectKind: 'directory_entry',
  objectId: directoryEntryId,
})
async function entryTarget(tx: Read, { directoryEntryId }: { readonly directoryEntryId: string }) {
  const row = await findRow(tx, directoryEntryId)
  return row === undefined ? null : { kind: 'directory_entry', id: row.id, row }
}

const Named = z.object({ code: z.string(), name: textOutput })
const Owner = z.object({ id: idOutput, name: textOutput })
const choices = async (tx: Read) => {
  const [municipalities, parties] = await Promise.all([listMunicipalities(tx), listParties(tx)])
  return { municipalities, owners: parties.map(({ id, name }) => ({ id, name })) }
}

/** Actors that hold today, by what is asked for (G-19, C-21). */
export const searchDirectory = readOperation({
  name: 'searchDirectory',
  summary: words.listSummary,
  path,
  permission: 'directory.read',
  input: z.object(directorySearch),
  output: z.object({
    entries: z.array(DirectoryEntry),
    staleCount: z.number().int(),
    municipalities: z.array(Named),
    can: canOutput,
  }),
  target: () => Promise.resolve({ kind: 'directory_entry' }),
  log: ({ entries }) => ({ objectKind: 'directory_entry', objectIds: entries.map((each) => each.id) }),
  handle: async ({ tx, actor, input, today }) => {
    const [all, municipalities] = await Promise.all([listEntries(tx, today), listMunicipalities(tx)])
    return {
      entries: all.filter((each) => entryMatches(each, input)),
      staleCount: all.filter((each) => each.stale).length,
      municipalities,
      can: allowedOf(actor, { kind: 'directory_entry' }, ['directory.keep', 'unmet_need.record']),
    }
  },
})

export const readDirectoryForm = readOperation({
  name: 'readDirectoryForm',
  summary: words.formSummary,
  path: '/governance/directory-form',
  permission: 'directory.keep',
  input: z.object({}),
  output: z.object({ municipalities: z.array(Named), owners: z.array(Owner), ownAgencyId: idOutput, today: dayOutput }),
  target: () => Promise.resolve({ kind: 'directory_entry' }),
  log: () => ({ objectKind: 'directory_entry' }),
  handle: async ({ tx, actor, today }) => ({ ...(await choices(tx)), ownAgencyId: actor.agencyId, today }),
})

export const readDirectoryEntry = readOperation({
  name: 'readDirectoryEntry',
  summary: words.readSummary,
  path: `${path}/:directoryEntryId`,
  permission: 'directory.read',
  input: entryInput,
  output: z.object({
    entry: DirectoryEntry,
    municipalities: z.array(Named),
    owners: z.array(Owner),
    can: canOutput,
  }),
  target: entryTarget,
  log: entryLog,
  handle: async ({ tx, actor, target, today }) => {
    const { municipalities, owners } = await choices(tx)
    const entry = toEntry(target.row, municipalities, today)
    return { entry, municipalities, owners, can: allowedOf(actor, target, ['directory.keep']) }
  },
})

/** @throws InvalidInput when fields contradict each other, or name a municipality or party of somewhere else. */
async function check(tx: Read, typed: TypedEntry): Promise<void> {
  const { municipalities, owners } = await choices(tx)
  const errors = entryErrors(
    typed,
    municipalities.map((each) => each.code),
  )
  const known = owners.some((each) => each.id === typed.ownerAgencyId)
  const all = known ? errors : [...errors, fieldError('ownerAgencyId', 'choose_one')]
  if (all.length > 0) throw new InvalidInput(all)
}

export const addDirectoryEntry = writeOperation({
  name: 'addDirectoryEntry',
  summary: words.addSummary,
  path,
  permission: 'directory.keep',
  input: z.object(directoryFields),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'directory_entry' }),
  log: (result) => ({ objectKind: 'directory_entry', objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input, today }) => {
    await check(tx, input)
    const id = newId()
    await insertEntry(tx, id, input, today)
    return { id }
  },
})

export const changeDirectoryEntry = writeOperation({
  name: 'changeDirectoryEntry',
  summary: words.changeSummary,
  path: `${path}/:directoryEntryId`,
  permission: 'directory.keep',
  input: entryInput.extend({ ...directoryFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: entryTarget,
  log: entryLog,
  done: words.saved,
  handle: async ({ tx, input: { directoryEntryId: id, version, ...typed }, today }) => {
    await check(tx, typed)
    if (!(await updateEntry(tx, { id, version, today }, typed))) throw new StaleVersion()
    return { id }
  },
})

/** Somebody asked, and everything still holds. */
export const confirmDirectoryEntry = writeOperation({
  name: 'confirmDirectoryEntry',
  summary: words.confirmSummary,
  path: `${path}/:directoryEntryId/confirm`,
  permission: 'directory.keep',
  input: entryInput.extend({ version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: entryTarget,
  log: entryLog,
  done: words.confirmed,
  handle: async ({ tx, input: { directoryEntryId: id, version }, today }) => {
    if (!(await updateEntry(tx, { id, version, today }))) throw new StaleVersion()
    return { id }
  },
})

export const directoryOperations: readonly AnyOperation[] = [
  searchDirectory,
  readDirectoryForm,
  readDirectoryEntry,
  addDirectoryEntry,
  changeDirectoryEntry,
  confirmDirectoryEntry,
]
