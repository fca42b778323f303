import type { Language, Text, Words } from '#kernel/language.ts'

type Counts = {
  readonly municipalities: number
  readonly members: number
  readonly cases: number
  readonly contacts: number
}

export const words = {
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  merge: { sv: 'Slå ihop med ett annat team', fi: 'Yhdistä toiseen tiimiin', en: 'Merge into another team' },
  previewSummary: {
    sv: 'Visar hur mycket som flyttas när ett team går upp i ett annat.',
    fi: 'Näyttää, kuinka paljon siirtyy, kun tiimi yhdistetään toiseen.',
    en: 'Shows how much moves when a team is merged into another.',
  },
  mergeSummary: {
    sv: 'Slår ihop ett team med ett annat från en dag.',
    fi: 'Yhdistää tiimin toiseen tietystä päivästä alkaen.',
    en: 'Merges a team into another from a day.',
  },
  moves: { sv: 'Det här flyttas', fi: 'Nämä siirtyvät', en: 'This moves' },
  municipalities: { sv: 'Kommuner', fi: 'Kunnat', en: 'Municipalities' },
  members: { sv: 'Personer i teamet', fi: 'Tiimin henkilöt', en: 'People in the team' },
  cases: { sv: 'Öppna ärenden', fi: 'Avoimet asiat', en: 'Open cases' },
  contacts: { sv: 'Kontakter som väntar', fi: 'Odottavat yhteydenotot', en: 'Contacts that wait' },
  stays: { sv: 'Det här blir kvar', fi: 'Nämä jäävät', en: 'This stays' },
  staysWhat: {
    sv: 'Avslutade ärenden, avgjorda kontakter och siffror för tiden före dagen hör till det gamla teamet. Medlemmarna i ett ärende är desamma som förut.',
    fi: 'Päätetyt asiat, ratkaistut yhteydenotot ja päivää edeltävän ajan luvut kuuluvat vanhaan tiimiin. Asian jäsenet ovat samat kuin ennen.',
    en: 'Closed cases, decided contacts and numbers of the time before the day belong to the old team. The members of a case are the same as before.',
  },
  toCheck: {
    sv: 'Kontrollera efteråt arbetstidsandelar för dem som finns i båda teamen, och fördelningen av specialungdomsarbetet.',
    fi: 'Tarkista jälkeenpäin molemmissa tiimeissä olevien työaikaosuudet ja erityisnuorisotyön jako.',
    en: 'Afterwards check the working-time shares of those who are in both teams, and how special youth work is shared.',
  },
  warning: {
    sv: 'Det går inte att ångra. Det gamla teamet tar slut och kan bara läsas.',
    fi: 'Tätä ei voi perua. Vanha tiimi päättyy, ja sitä voi vain lukea.',
    en: 'This cannot be undone. The old team ends and can only be read.',
  },
  own: {
    sv: 'Du är själv med i teamet. En annan administratör slår ihop det.',
    fi: 'Olet itse tiimissä. Toinen järjestelmänvalvoja yhdistää sen.',
    en: 'You are in the team yourself. Another administrator merges it.',
  },
  noOther: {
    sv: 'Det finns inget annat team att gå upp i.',
    fi: 'Ei ole toista tiimiä, johon yhdistää.',
    en: 'There is no other team to merge into.',
  },
  into: { sv: 'Vilket team går det upp i?', fi: 'Mihin tiimiin se yhdistetään?', en: 'Which team does it go into?' },
  mergedOn: { sv: 'Första dagen tillsammans', fi: 'Ensimmäinen yhteinen päivä', en: 'First day together' },
  mergedOnHint: {
    sv: 'I dag eller en tidigare dag i det här kvartalet. En dag som kommer planeras för sig.',
    fi: 'Tänään tai aiempi päivä tällä neljänneksellä. Tuleva päivä suunnitellaan erikseen.',
    en: 'Today or an earlier day of this quarter. A day to come is planned separately.',
  },
  tooEarly: (day: (language: Language) => string): Text => ({
    sv: `Dagen kan tidigast vara ${day('sv')}. Siffror för kvartal som är slut ändras inte.`,
    fi: `Päivä voi olla aikaisintaan ${day('fi')}. Päättyneiden neljännesten luvut eivät muutu.`,
    en: `The day can be ${day('en')} at the earliest. Numbers of quarters that are over do not change.`,
  }),
  reason: { sv: 'Vem har beslutat och var?', fi: 'Kuka on päättänyt ja missä?', en: 'Who has decided, and where?' },
  reasonHint: {
    sv: 'Till exempel styrgruppen, § 4/2026',
    fi: 'Esimerkiksi ohjausryhmä, § 4/2026',
    en: 'For example the steering group, § 4/2026',
  },
  confirm: { sv: 'Bekräfta', fi: 'Vahvista', en: 'Confirm' },
  understood: {
    sv: 'Jag har läst vad som flyttas och vad som blir kvar.',
    fi: 'Olen lukenut, mitä siirtyy ja mitä jää.',
    en: 'I have read what moves and what stays.',
  },
  done: { sv: 'Teamen är sammanslagna.', fi: 'Tiimit on yhdistetty.', en: 'The teams are merged.' },
  changed: {
    sv: 'Något har ändrats under tiden. Läs sidan på nytt.',
    fi: 'Jokin on muuttunut sillä välin. Lue sivu uudelleen.',
    en: 'Something has changed meanwhile. Read the page again.',
  },
  wentInto: (day: string): Text => ({
    sv: `Teamet har tagit slut och kan bara läsas. Från ${day} är det en del av`,
    fi: `Tiimi on päättynyt, ja sitä voi vain lukea. ${day} alkaen se on osa tiimiä`,
    en: `The team has ended and can only be read. From ${day} it is a part of`,
  }),
  tookIn: (day: string): Text => ({
    sv: `Från ${day} hör hit också`,
    fi: `${day} alkaen tähän kuuluu myös`,
    en: `From ${day} this also includes`,
  }),
  moved: ({ municipalities, members, cases, contacts }: Counts): Text => ({
    sv: `Det som flyttades – kommuner: ${municipalities}, personer: ${members}, öppna ärenden: ${cases}, kontakter som väntade: ${contacts}.`,
    fi: `Siirrettyjä – kunnat: ${municipalities}, henkilöt: ${members}, avoimet asiat: ${cases}, odottaneet yhteydenotot: ${contacts}.`,
    en: `What moved – municipalities: ${municipalities}, people: ${members}, open cases: ${cases}, contacts that waited: ${contacts}.`,
  }),
  decided: (reason: string, name: string): Text => ({
    sv: `Beslut: ${reason}. Genomfört av ${name}.`,
    fi: `Päätös: ${reason}. Toteuttanut ${name}.`,
    en: `Decision: ${reason}. Carried out by ${name}.`,
  }),
} satisfies Words
