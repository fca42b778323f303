import type { Text, Words } from '#kernel/language.ts'

export const words = {
  summary: {
    sv: 'Visar Ankarverksamhetens avtal, parter och team och det som saknas.',
    fi: 'Näyttää ankkuritoiminnan sopimukset, osapuolet ja tiimit sekä puutteet.',
    en: 'Shows the agreements, parties and teams of the Anchor work, and what is missing.',
  },
  workClosed: {
    sv: 'Inget samarbetsavtal är i kraft. Nya kontakter och ärenden kan inte öppnas. Det som är öppet fortsätter och ingenting försvinner.',
    fi: 'Mikään yhteistyösopimus ei ole voimassa. Uusia yhteydenottoja ja asioita ei voi avata. Avoin työ jatkuu eikä mitään katoa.',
    en: 'No cooperation agreement is in force. New contacts and cases cannot be opened. What is open goes on and nothing is lost.',
  },
  noRule: {
    sv: 'Det är inte antecknat när ett avtal är i kraft',
    fi: 'Ei ole kirjattu, milloin sopimus on voimassa',
    en: 'It is not recorded when an agreement is in force',
  },
  soon: { sv: 'Brådskar', fi: 'Kiireellinen', en: 'Urgent' },
  teams: { sv: 'Team', fi: 'Tiimit', en: 'Teams' },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  seat: { sv: 'Arbetar vid', fi: 'Toimipaikka', en: 'Works at' },
  municipalities: { sv: 'Kommuner', fi: 'Kunnat', en: 'Municipalities' },
  authorities: { sv: 'Myndigheter', fi: 'Viranomaiset', en: 'Authorities' },
  agreements: { sv: 'Avtal och protokoll', fi: 'Sopimukset ja pöytäkirjat', en: 'Agreements and protocols' },
  agreement: { sv: 'Avtal', fi: 'Sopimus', en: 'Agreement' },
  status: { sv: 'Status', fi: 'Tila', en: 'Status' },
  signed: { sv: 'Undertecknat av', fi: 'Allekirjoittanut', en: 'Signed by' },
  facts: { sv: 'Fakta', fi: 'Perustiedot', en: 'Facts' },
  founded: { sv: 'Grundat', fi: 'Perustettu', en: 'Founded' },
  targetGroup: { sv: 'Målgrupp', fi: 'Kohderyhmä', en: 'Target group' },
  under: (age: number): Text => ({
    sv: `unga under ${age} år`,
    fi: `alle ${age}-vuotiaat`,
    en: `young people under ${age}`,
  }),
  selection: { sv: 'Urvalet görs av', fi: 'Valinnan tekevät', en: 'Selection is made by' },
  selectionByTeam: { sv: 'teamet tillsammans', fi: 'tiimi yhdessä', en: 'the team together' },
  parties: { sv: 'Avtalsparter', fi: 'Sopimusosapuolet', en: 'Contracting parties' },
  complaints: { sv: 'Råd och klagomål', fi: 'Neuvonta ja valitukset', en: 'Advice and complaints' },
  resources: { sv: 'Resurser och tjänster', fi: 'Resurssit ja palvelut', en: 'Resources and services' },
  more: { sv: 'Mer om nätverket', fi: 'Lisää verkostosta', en: 'More about the network' },

  open: { sv: 'Att ordna', fi: 'Järjestettävää', en: 'To be arranged' },
  nothingOpen: { sv: 'Inget saknas.', fi: 'Mitään ei puutu.', en: 'Nothing is missing.' },
  coverageGap: (team: Text, authority: Text): Text => ({
    sv: `${authority.sv}, ${team.sv}`,
    fi: `${authority.fi}, ${team.fi}`,
    en: `${authority.en}, ${team.en}`,
  }),
  unsigned: (count: number): Text => ({
    sv: count === 1 ? 'En underskrift är inte registrerad' : `${count} underskrifter är inte registrerade`,
    fi: count === 1 ? 'Yhtä allekirjoitusta ei ole kirjattu' : `${count} allekirjoitusta ei ole kirjattu`,
    en: count === 1 ? 'One signature is not recorded' : `${count} signatures are not recorded`,
  }),
  withoutMember: (count: number): Text => ({
    sv: count === 1 ? 'En part saknar medlem i styrgruppen' : `${count} parter saknar medlem i styrgruppen`,
    fi:
      count === 1
        ? 'Yhdellä osapuolella ei ole jäsentä ohjausryhmässä'
        : `${count} osapuolella ei ole jäsentä ohjausryhmässä`,
    en:
      count === 1
        ? 'One party has no member in the steering group'
        : `${count} parties have no member in the steering group`,
  }),
  withoutTeam: (names: string): Text => ({
    sv: `Utan team: ${names}`,
    fi: `Ilman tiimiä: ${names}`,
    en: `Without a team: ${names}`,
  }),
  youthWorkNotAgreed: (count: number): Text => ({
    sv:
      count === 1
        ? 'Specialungdomsarbetet är inte fördelat i ett team'
        : `Specialungdomsarbetet är inte fördelat i ${count} team`,
    fi:
      count === 1
        ? 'Erityisnuorisotyön jaosta ei ole sovittu yhdessä tiimissä'
        : `Erityisnuorisotyön jaosta ei ole sovittu ${count} tiimissä`,
    en:
      count === 1
        ? 'Special youth work is not shared out in one team'
        : `Special youth work is not shared out in ${count} teams`,
  }),
  stillOpen: { sv: 'Öppet', fi: 'Avoin', en: 'Open' },
} satisfies Words
