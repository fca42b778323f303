import { z } from 'zod'
import { WORDS_LIMIT } from '#casework/assessment/family-view.ts'
import type { GuestRead } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { guestReadOperation, guestWriteOperation, type AnyGuestOperation } from '#http/guest-operation.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { code, fieldError, idInput, longText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { MOST_A_DAY, OwnWordsOnPage, WordsReaders } from './own-words.ts'
import { insertOwnWithdrawal, insertOwnWords, ownWordsOf, wordsReadersOf } from './own-words.queries.ts'
import { words } from './own-words.words.ts'

/** What the guest has said: their own alone. */
export const readOwnWords = guestReadOperation({
  name: 'readOwnWords',
  summary: words.title,
  guestPermission: 'own_words.read',
  input: z.object({}),
  output: z.object({ words: z.array(OwnWordsOnPage) }),
  log: (result) => ({ objectKind: 'own_words', objectIds: result.words.map((each) => each.id) }),
  handle: async ({ tx }) => ({ words: await ownWordsOf(tx) }),
})

/** Who can read what the guest writes now; before the form. */
export const readWordsReaders = guestReadOperation({
  name: 'readOwnWordsReaders',
  summary: words.whoReads,
  guestPermission: 'own_words.write',
  input: z.object({}),
  output: z.object({ readers: z.array(WordsReaders), contactLanguage: z.string().nullable() }),
  log: () => ({ objectKind: 'own_words' }),
  handle: async ({ tx, guest }) => ({
    readers: await wordsReadersOf(tx),
    contactLanguage: guest.contactLanguage,
  }),
})

/**
 * Keeps what the guest writes themself, unedited (P-02, P-03): it opens every meeting and plan for those who read it. Nobody writes it anew:
 * who changes their mind writes again, or takes it back.
 * @throws InvalidInput for readers that cannot be chosen, NotPossible `too_many_words` after the most of a day
 */
export const writeOwnWords = guestWriteOperation({
  name: 'writeOwnWords',
  summary: words.write,
  guestPermission: 'own_words.write',
  input: z.object({
    readBy: z.union([z.literal('everyone'), idInput('register')], { error: 'choose_one' }),
    words: longText(WORDS_LIMIT),
    language: code('languages'),
  }),
  output: z.object({ id: idOutput }),
  log: (result) => ({ objectKind: 'own_words', objectId: result.id }),
  done: words.writeDone,
  handle: async ({ tx, guest, input, now, today }) => {
    await tx.lock(`family_view:${guest.caseId}`)
    const [readers, earlier] = await Promise.all([wordsReadersOf(tx), ownWordsOf(tx)])
    const chosen = readers.find((each) => each.id === input.readBy)
    if (chosen === undefined) throw new InvalidInput([fieldError('readBy', 'choose_one')])
    if (earlier.filter((each) => each.byMe && helsinkiDay(each.recordedAt) === today).length >= MOST_A_DAY)
      throw new NotPossible('too_many_words', words.tooMany)
    const version = 1 + Math.max(0, ...earlier.map((each) => each.version))
    const { words: said, language } = input
    const id = await insertOwnWords(tx, { words: said, language, registerId: chosen.registerId, version, now })
    return { id }
  },
})

const oneOfThem = async (tx: GuestRead, input: { readonly viewId: string }) => {
  const found = (await ownWordsOf(tx)).find((each) => each.id === input.viewId)
  return found === undefined ? null : { kind: 'own_words', id: found.id, found }
}

/** Words of the guest, before they are taken back. */
export const readOneOfOwnWords = guestReadOperation({
  name: 'readOneOfOwnWords',
  summary: words.one,
  guestPermission: 'own_words.read',
  input: z.object({ viewId: idInput() }),
  output: z.object({ said: OwnWordsOnPage }),
  target: oneOfThem,
  log: (_result, input) => ({ objectKind: 'own_words', objectId: input.viewId }),
  handle: ({ target: { found } }) => Promise.resolve({ said: found }),
})

/**
 * Takes words back, whoever wrote them down: from the next page on nobody of the case reads them.
 * @throws NotPossible `own_words_withdrawn` the second time
 */
export const withdrawMyWords = guestWriteOperation({
  name: 'withdrawMyWords',
  summary: words.withdraw,
  guestPermission: 'own_words.withdraw',
  input: z.object({ viewId: idInput() }),
  output: z.object({ id: idOutput }),
  target: oneOfThem,
  log: (_result, input) => ({ objectKind: 'own_words', objectId: input.viewId }),
  done: words.withdrawDone,
  handle: async ({ tx, guest, input, now }) => {
    await tx.lock(`family_view:${guest.caseId}`)
    const fresh = await oneOfThem(tx, input)
    if (fresh?.found.withdrawnAt !== null) throw new NotPossible('own_words_withdrawn', words.alreadyWithdrawn)
    await insertOwnWithdrawal(tx, fresh.found, now)
    return { id: fresh.id }
  },
})

export const ownWordsOnPageOperations: readonly AnyGuestOperation[] = [
  readOwnWords,
  readWordsReaders,
  writeOwnWords,
  readOneOfOwnWords,
  withdrawMyWords,
]
