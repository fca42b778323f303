import type { Text, Words } from '#kernel/language.ts'

export const words = {
  summary: {
    sv: 'Visar styrgruppen: parternas medlemmar och ersättare.',
    fi: 'Näyttää ohjausryhmän: osapuolten jäsenet ja varajäsenet.',
    en: 'Shows the steering group: members and substitutes of the parties.',
  },
  title: { sv: 'Styrgrupp', fi: 'Ohjausryhmä', en: 'Steering group' },
  intro: {
    sv: 'Styrgruppen består av representanter för avtalsparterna. En part utan medlem är markerad.',
    fi: 'Ohjausryhmä koostuu sopimusosapuolten edustajista. Osapuoli, jolla ei ole jäsentä, on merkitty.',
    en: 'The steering group consists of representatives of the contracting parties. A party without a member is marked.',
  },
  withoutMember: (count: number): Text => ({
    sv: count === 1 ? '1 part saknar medlem.' : `${count} parter saknar medlem.`,
    fi: count === 1 ? '1 osapuolelta puuttuu jäsen.' : `${count} osapuolelta puuttuu jäsen.`,
    en: count === 1 ? '1 party has no member.' : `${count} parties have no member.`,
  }),
  allHaveMember: {
    sv: 'Alla parter har en medlem.',
    fi: 'Kaikilla osapuolilla on jäsen.',
    en: 'Every party has a member.',
  },
  party: { sv: 'Part', fi: 'Osapuoli', en: 'Party' },
  member: { sv: 'Medlem', fi: 'Jäsen', en: 'Member' },
  substitute: { sv: 'Ersättare', fi: 'Varajäsen', en: 'Substitute' },
  appointedBy: { sv: 'Utsedd genom', fi: 'Nimetty päätöksellä', en: 'Appointed by' },
  noMember: { sv: 'Medlem saknas', fi: 'Jäsen puuttuu', en: 'No member' },
} satisfies Words
