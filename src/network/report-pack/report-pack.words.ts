import type { Text, Words } from '#kernel/language.ts'

export const words = {
  makeSummary: {
    sv: 'Gör ett rapportpaket för ett möte och arkiverar det.',
    fi: 'Tekee kokouksen raporttipaketin ja arkistoi sen.',
    en: 'Makes the report pack of a meeting and archives it.',
  },
  takeSummary: {
    sv: 'Hämtar ett arkiverat rapportpaket.',
    fi: 'Noutaa arkistoidun raporttipaketin.',
    en: 'Fetches an archived report pack.',
  },
  title: { sv: 'Rapportpaket', fi: 'Raporttipaketti', en: 'Report pack' },
  make: { sv: 'Gör ett rapportpaket', fi: 'Tee raporttipaketti', en: 'Make a report pack' },
  made: {
    sv: 'Rapportpaketet är gjort och arkiverat.',
    fi: 'Raporttipaketti on tehty ja arkistoitu.',
    en: 'The report pack is made and archived.',
  },
  intro: {
    sv: 'En PDF med allt om mötet som det är nu. Den arkiveras med dag och ändras inte.',
    fi: 'PDF, jossa on kaikki kokouksesta sellaisena kuin se on nyt. Se arkistoidaan päivättynä eikä muutu.',
    en: 'A PDF with everything about the meeting as it is now. It is archived with its day and does not change.',
  },
  none: { sv: 'Inget paket är gjort ännu.', fi: 'Pakettia ei ole vielä tehty.', en: 'No pack has been made yet.' },
  packOf: (moment: string, name: string): Text => ({
    sv: `${moment}, gjort av ${name}`,
    fi: `${moment}, tehnyt ${name}`,
    en: `${moment}, made by ${name}`,
  }),
  asOf: (moment: string): Text => ({
    sv: `Rapportpaket som det var ${moment}`,
    fi: `Raporttipaketti tilanteessa ${moment}`,
    en: `Report pack as of ${moment}`,
  }),
  archivedBy: (name: string, authority: string, moment: string): Text => ({
    sv: `Arkiverat exemplar, gjort av ${name}, ${authority}, ${moment}`,
    fi: `Arkistokappale, tehnyt ${name}, ${authority}, ${moment}`,
    en: `Archived copy, made by ${name}, ${authority}, ${moment}`,
  }),
  decisionNumber: (number: string): Text => ({
    sv: `Beslut ${number}`,
    fi: `Päätös ${number}`,
    en: `Decision ${number}`,
  }),
  due: (day: string): Text => ({ sv: `klart senast ${day}`, fi: `valmis viimeistään ${day}`, en: `due ${day}` }),
  representation: { sv: 'Parter utan medlem', fi: 'Osapuolet ilman jäsentä', en: 'Parties without a member' },
  allRepresented: {
    sv: 'Alla parter har en medlem.',
    fi: 'Kaikilla osapuolilla on jäsen.',
    en: 'Every party has a member.',
  },
  noMember: (name: string): Text => ({
    sv: `${name} saknar medlem`,
    fi: `${name}: jäsen puuttuu`,
    en: `${name} has no member`,
  }),
  agreements: { sv: 'Avtal och protokoll', fi: 'Sopimukset ja yhteistyöpöytäkirjat', en: 'Agreements and protocols' },
  noAgreements: {
    sv: 'Inga avtal är antecknade.',
    fi: 'Sopimuksia ei ole kirjattu.',
    en: 'No agreements are recorded.',
  },
} satisfies Words
