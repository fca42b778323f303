import type { Words } from '#kernel/language.ts'

export const words = {
  question: {
    sv: 'Är du orolig för en ung person, eller för dig själv?',
    fi: 'Oletko huolissasi nuoresta tai itsestäsi?',
    en: 'Are you worried about a young person, or about yourself?',
  },
  link: {
    sv: 'Skriv till teamet utan att logga in',
    fi: 'Kirjoita tiimille kirjautumatta',
    en: 'Write to the team without signing in',
  },
} satisfies Words
