import type { Text, Words } from '#kernel/language.ts'

export const words = {
  list: { sv: 'Unga har hörts', fi: 'Nuoria on kuultu', en: 'Young people were heard' },
  listSummary: {
    sv: 'Visar när unga har hörts och vad de sade i stort.',
    fi: 'Näyttää, milloin nuoria on kuultu ja mitä he yleisesti sanoivat.',
    en: 'Shows when young people were heard and what they said in general.',
  },
  readSummary: { sv: 'Visar ett hörande.', fi: 'Näyttää kuulemisen.', en: 'Shows a hearing.' },
  formSummary: {
    sv: 'Visar för vem man kan anteckna ett hörande.',
    fi: 'Näyttää, kenen puolesta kuulemisen voi kirjata.',
    en: 'Shows for whom one can record a hearing.',
  },
  recordSummary: { sv: 'Antecknar ett hörande.', fi: 'Kirjaa kuulemisen.', en: 'Records a hearing.' },
  changeSummary: { sv: 'Ändrar ett hörande.', fi: 'Muuttaa kuulemista.', en: 'Changes a hearing.' },
  intro: {
    sv: 'Unga ska få möjlighet att påverka det som gäller dem (ungdomslagen 1285/2016, 24 §). Här står vad de sade i stort, aldrig vem.',
    fi: 'Nuorille on annettava mahdollisuus vaikuttaa heitä koskeviin asioihin (nuorisolaki 1285/2016, 24 §). Tässä on, mitä he yleisesti sanoivat, ei koskaan kuka.',
    en: 'Young people shall be able to influence what concerns them (Youth Act 1285/2016, § 24). Here is what they said in general, never who.',
  },
  record: { sv: 'Anteckna ett hörande', fi: 'Kirjaa kuuleminen', en: 'Record a hearing' },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  none: { sv: 'Inget har antecknats ännu.', fi: 'Mitään ei ole vielä kirjattu.', en: 'Nothing has been recorded yet.' },
  forWhom: { sv: 'Gäller', fi: 'Koskee', en: 'Concerns' },
  wholeRegion: { sv: 'Hela regionen', fi: 'Koko alue', en: 'The whole region' },
  kind: { sv: 'Vilka hördes', fi: 'Ketä kuultiin', en: 'Who was heard' },
  title: { sv: 'Vad det gällde', fi: 'Mitä se koski', en: 'What it was about' },
  heldOn: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  heard: { sv: 'Ungefär hur många', fi: 'Noin kuinka monta', en: 'About how many' },
  summary: { sv: 'Vad de sade i stort', fi: 'Mitä he yleisesti sanoivat', en: 'What they said in general' },
  summaryHint: {
    sv: 'Alla som är inloggade i regionen ser texten. Skriv inga namn och ingenting om en enskild person.',
    fi: 'Kaikki alueella kirjautuneet näkevät tekstin. Älä kirjoita nimiä äläkä mitään yksittäisestä ihmisestä.',
    en: 'Everybody signed in to the region sees the text. Write no names and nothing about a single person.',
  },
  recordedBy: { sv: 'Antecknat av', fi: 'Kirjannut', en: 'Recorded by' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  saved: { sv: 'Hörandet är sparat.', fi: 'Kuuleminen on tallennettu.', en: 'The hearing is saved.' },
  back: { sv: 'Alla höranden', fi: 'Kaikki kuulemiset', en: 'All hearings' },
  home: { sv: 'Återkoppling', fi: 'Palaute', en: 'Feedback' },
  notYours: {
    sv: 'Du kan anteckna för team du samordnar. Styrgruppen antecknar för regionen.',
    fi: 'Voit kirjata tiimeille, joita koordinoit. Ohjausryhmä kirjaa alueelle.',
    en: 'You can record for teams you coordinate. The steering group records for the region.',
  },
} satisfies Words

export const kindTexts: Readonly<Record<string, Text>> = {
  youth_council: { sv: 'Ungdomsfullmäktige', fi: 'Nuorisovaltuusto', en: 'Youth council' },
  hearing: { sv: 'Unga som har fått stöd', fi: 'Tukea saaneet nuoret', en: 'Young people who were supported' },
  school: { sv: 'Elever i en skola', fi: 'Koulun oppilaat', en: 'Pupils of a school' },
  other: { sv: 'Andra unga', fi: 'Muut nuoret', en: 'Other young people' },
}
