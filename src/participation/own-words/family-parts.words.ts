import type { Words } from '#kernel/language.ts'

export const words = {
  family: { sv: 'Familjens del i ärendet', fi: 'Perheen osuus asiassa', en: 'The family’s part in the case' },
  ownWords: { sv: 'Egna ord', fi: 'Omat sanat', en: 'Own words' },
  tellOnce: { sv: 'Berätta en gång', fi: 'Kerro kerran', en: 'Tell it once' },
  participation: { sv: 'Deltagande', fi: 'Osallistuminen', en: 'Taking part' },
  papers: { sv: 'Blad att ge familjen', fi: 'Perheelle annettavat ohjeet', en: 'Sheets for the family' },
} satisfies Words
