import type { Words } from '#kernel/language.ts'

export const words = {
  destroyed: {
    sv: 'Kan inte läsas: nyckeln är förstörd.',
    fi: 'Ei luettavissa: avain on tuhottu.',
    en: 'Cannot be read: its key was destroyed.',
  },
} satisfies Words
