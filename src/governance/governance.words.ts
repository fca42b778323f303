import type { Words } from '#kernel/language.ts'

/** Words that every page about resources uses. */
export const words = {
  title: { sv: 'Resurser och tjänster', fi: 'Resurssit ja palvelut', en: 'Resources and services' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
} satisfies Words
