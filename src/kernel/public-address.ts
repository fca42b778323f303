import type { Language } from './language.ts'

/** Where the public form "Jag är orolig" begins in each language; also signing in and the family's own page lead there. */
export const concernPath: Readonly<Record<Language, string>> = { sv: '/oro', fi: '/huoli', en: '/concern' }
