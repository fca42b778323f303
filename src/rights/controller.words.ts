import type { Text } from '#kernel/language.ts'

/** Kinds of registers as a person outside knows them. */
export const registerTexts: Readonly<Record<string, Text>> = {
  police: { sv: 'polisen', fi: 'poliisi', en: 'the police' },
  social_care: { sv: 'socialvården', fi: 'sosiaalihuolto', en: 'social care' },
  health_care: { sv: 'hälso- och sjukvården', fi: 'terveydenhuolto', en: 'health care' },
  youth_work: { sv: 'ungdomsarbetet', fi: 'nuorisotyö', en: 'youth work' },
  shared: { sv: 'teamets gemensamma arbetsyta', fi: 'tiimin yhteinen työtila', en: 'the team’s shared workspace' },
}
