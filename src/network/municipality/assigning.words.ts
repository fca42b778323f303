import type { Language, Text, Words } from '#kernel/language.ts'

export const words = {
  readSummary: {
    sv: 'Läser vilket team en kommun har haft och får.',
    fi: 'Lukee, mikä tiimi kunnalla on ollut ja tulee olemaan.',
    en: 'Reads which team a municipality has had and will have.',
  },
  assignSummary: {
    sv: 'Ger en kommun ett annat team från en dag.',
    fi: 'Antaa kunnalle toisen tiimin tietystä päivästä alkaen.',
    en: 'Gives a municipality another team from a day.',
  },
  title: { sv: 'Kommunens team', fi: 'Kunnan tiimi', en: 'Team of the municipality' },
  back: { sv: 'Kommuner', fi: 'Kunnat', en: 'Municipalities' },
  change: { sv: 'Byt team', fi: 'Vaihda tiimi', en: 'Change team' },
  none: { sv: 'Kommunen har inget team.', fi: 'Kunnalla ei ole tiimiä.', en: 'The municipality has no team.' },
  team: { sv: 'Nytt team', fi: 'Uusi tiimi', en: 'New team' },
  validFrom: { sv: 'Från och med', fi: 'Alkaen', en: 'From' },
  validFromHint: {
    sv: 'En dag i det här kvartalet, eller en dag som kommer.',
    fi: 'Päivä tällä vuosineljänneksellä tai tuleva päivä.',
    en: 'A day in this quarter, or a day to come.',
  },
  stays: {
    sv: 'Från den dagen går nya kontakter till det nya teamet. Ärenden och kontakter som redan finns stannar där de är. Det som var planerat för senare gäller inte längre.',
    fi: 'Siitä päivästä uudet yhteydenotot menevät uudelle tiimille. Nykyiset asiat ja yhteydenotot pysyvät paikallaan. Myöhemmäksi suunniteltu ei enää ole voimassa.',
    en: 'From that day new contacts go to the new team. Cases and contacts that are there already stay where they are. What was planned for later no longer holds.',
  },
  tooEarly: (day: (language: Language) => string): Text => ({
    sv: `Dagen kan tidigast vara ${day('sv')}. Siffror för kvartal som är slut ändras inte.`,
    fi: `Päivä voi olla aikaisintaan ${day('fi')}. Päättyneiden neljännesten luvut eivät muutu.`,
    en: `The day can be ${day('en')} at the earliest. Numbers of quarters that are over do not change.`,
  }),
  notAtWork: {
    sv: 'Teamet arbetar inte den dagen. Välj ett annat team eller en annan dag.',
    fi: 'Tiimi ei toimi sinä päivänä. Valitse toinen tiimi tai toinen päivä.',
    en: 'The team does not work on that day. Choose another team or another day.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  done: { sv: 'Kommunens team är sparat.', fi: 'Kunnan tiimi on tallennettu.', en: 'The team is saved.' },
} satisfies Words
