import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { findCode } from '#kernel/codes.ts'
import { familyLanguages, familyText, familyTextIds, furtherLanguages, textVariants } from '#kernel/family-texts.ts'
import { idInput } from '#kernel/input.ts'
import { languages, type Language } from '#kernel/language.ts'
import { contactOf, teamWithContact } from '#network/team-contact/team-contact.queries.ts'
import { listTeams } from '#network/team/team.queries.ts'
import { CHECKS_NEEDED, FamilyLanguage, Leaflet, leafletTexts, TextsOfLanguage } from './family-text.ts'
import { checksOf, checksOn, insertCheck, shownText } from './family-text.queries.ts'
import { words } from './family-text.words.ts'

const languageCode = () => z.string().max(5)

/** A language of the list; null for a code that is none. */
const languageTarget = (code: string): Promise<Target | null> =>
  Promise.resolve(findCode('languages', code) === undefined ? null : { kind: 'family_text' })

/** What stands beside a text in another language: Finnish beside Swedish, Swedish beside everything else. */
const besideOf = (code: string): Language => (code === 'sv' ? 'fi' : 'sv')

/** The languages a family can get texts in, and how far each has been checked. */
export const readFamilyLanguages = readOperation({
  name: 'readFamilyLanguages',
  summary: words.readLanguages,
  path: '/family-texts',
  permission: 'family_text.read',
  input: z.object({}),
  output: z.object({ languages: z.array(FamilyLanguage) }),
  target: () => Promise.resolve({ kind: 'family_text' }),
  log: () => ({ objectKind: 'family_text' }),
  handle: async ({ tx }) => {
    const checks = await checksOf(tx)
    return {
      languages: familyLanguages.map((code) => ({
        code,
        translated: furtherLanguages.includes(code),
        verified: familyTextIds.filter((id) => shownText(checks, id, code, 'standard', 'sv').verified).length,
        texts: familyTextIds.length,
      })),
    }
  },
})

/** Every text in one language, standard and easy, beside one that the reader knows. */
export const readFamilyTexts = readOperation({
  name: 'readFamilyTexts',
  summary: words.readTexts,
  path: '/family-texts/:language',
  permission: 'family_text.read',
  input: z.object({ language: languageCode() }),
  output: TextsOfLanguage,
  target: (_tx, input) => languageTarget(input.language),
  log: () => ({ objectKind: 'family_text' }),
  handle: async ({ tx, actor, input: { language }, target }) => {
    const checks = await checksOf(tx)
    return {
      code: language,
      translated: furtherLanguages.includes(language),
      texts: familyTextIds.map((id) => {
        const standard = shownText(checks, id, language, 'standard', actor.language)
        return {
          standard,
          easy: shownText(checks, id, language, 'easy', actor.language),
          beside: shownText(checks, id, besideOf(language), 'standard', 'sv'),
          checkedByMe: checksOn(checks, standard).some((each) => each.professionalId === actor.professionalId),
        }
      }),
      mayCheck: allowedOf(actor, target, ['family_text.check']).length > 0,
    }
  },
})

/**
 * Records that somebody who knows the language has read one text, standard and easy, and found it right. Two persons make it verified; what
 * they read is named by its fingerprint, so that a text that is changed waits anew.
 * @throws NotPossible `translation_checked` when the actor has done it already
 */
export const checkTranslation = writeOperation({
  name: 'checkTranslation',
  summary: words.check,
  path: '/family-texts/:language/:text/check',
  permission: 'family_text.check',
  input: z.object({
    language: languageCode(),
    text: z.string().max(60),
    /** Of the text that was read. */
    fingerprint: z.string().max(64),
  }),
  output: z.object({ verified: z.boolean() }),
  target: (_tx, input) => {
    const id = familyTextIds.find((each) => each === input.text)
    const known = id !== undefined && furtherLanguages.includes(input.language)
    return Promise.resolve(known ? { kind: 'family_text', text: id } : null)
  },
  log: () => ({ objectKind: 'family_text' }),
  done: words.checkDone,
  handle: async ({ tx, actor, input, target }) => {
    await tx.lock(`translation:${input.language}:${target.text}`)
    const text = familyText(target.text, input.language, 'standard', 'sv')
    if (text.fingerprint === null || text.fingerprint !== input.fingerprint) throw new StaleVersion()
    const checks = checksOn(await checksOf(tx), text)
    if (checks.some((each) => each.professionalId === actor.professionalId))
      throw new NotPossible('translation_checked', words.alreadyChecked)
    await insertCheck(tx, { id: text.id, language: input.language, fingerprint: text.fingerprint })
    return { verified: checks.length + 1 >= CHECKS_NEEDED }
  },
})

/** The leaflet for a family in any language of the list: one without texts is given visibly in the reader's own (P-01). */
export const readLeaflet = exportOperation({
  name: 'readLeaflet',
  summary: words.readLeaflet,
  path: '/family-texts/:language/leaflet',
  permission: 'family_text.read',
  takesOut: { persons: false, copyFor: 'family', purposes: [] },
  input: z.object({
    language: languageCode(),
    variant: z.enum(textVariants, { error: 'code_unknown' }).default('standard'),
    teamId: idInput('team').optional(),
    instead: z.enum(languages, { error: 'code_unknown' }).optional(),
  }),
  output: Leaflet,
  target: (_tx, input) => languageTarget(input.language),
  log: () => ({ objectKind: 'family_text' }),
  handle: async ({ tx, actor, input: { language, variant, teamId, ...input } }) => {
    const instead = input.instead ?? actor.language
    const [checks, teams] = await Promise.all([checksOf(tx), listTeams(tx)])
    const own = teams.find((each) => each.id === (teamId ?? actor.teams[0]))
    const contact = own === undefined ? undefined : await teamWithContact(tx, own.id)
    return {
      code: language,
      variant,
      instead,
      texts: leafletTexts.map((id) => shownText(checks, id, language, variant, instead)),
      team:
        own === undefined || contact === undefined
          ? null
          : { id: own.id, name: own.name, seat: own.seat, contact: contactOf(contact) },
      teams: teams.map(({ id, name }) => ({ id, name })),
    }
  },
})

export const familyTextOperations: readonly AnyOperation[] = [
  readFamilyLanguages,
  readFamilyTexts,
  checkTranslation,
  readLeaflet,
]
