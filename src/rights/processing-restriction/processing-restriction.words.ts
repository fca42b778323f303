import type { Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Begränsad text', fi: 'Rajoitettu teksti', en: 'Restricted text' },
  list: {
    sv: 'Läs vilka texter som är begränsade',
    fi: 'Lue, mitkä tekstit on rajoitettu',
    en: 'Read which texts are restricted',
  },
  listTitle: { sv: 'Begränsade texter', fi: 'Rajoitetut tekstit', en: 'Restricted texts' },
  intro: {
    sv: 'En text vars riktighet bestrids fryses medan den utreds. Ingen läser den, och det som delats av den läses inte heller, utom för ett ändamål som anges och loggas (dataskyddsförordningen artikel 18).',
    fi: 'Teksti, jonka oikeellisuus kiistetään, jäädytetään selvityksen ajaksi. Kukaan ei lue sitä eikä siitä luovutettua, paitsi ilmoitettuun ja kirjattuun tarkoitukseen (tietosuoja-asetus artikla 18).',
    en: 'A text whose accuracy is disputed is frozen while that is looked into. Nobody reads it or what was shared of it, except for a purpose that is stated and logged (GDPR Article 18).',
  },
  empty: { sv: 'Ingen text är begränsad.', fi: 'Yhtään tekstiä ei ole rajoitettu.', en: 'No text is restricted.' },
  restrict: { sv: 'Begränsa texten', fi: 'Rajoita tekstiä', en: 'Restrict the text' },
  restrictDone: { sv: 'Texten är begränsad.', fi: 'Teksti on rajoitettu.', en: 'The text is restricted.' },
  lift: { sv: 'Häv begränsningen', fi: 'Poista rajoitus', en: 'Lift the restriction' },
  liftDone: { sv: 'Begränsningen hävdes.', fi: 'Rajoitus poistettiin.', en: 'The restriction was lifted.' },
  readIt: {
    sv: 'Läs en begränsad text för ett ändamål',
    fi: 'Lue rajoitettu teksti tarkoitusta varten',
    en: 'Read a restricted text for a purpose',
  },
  purposes: {
    sv: 'Vad får den ännu läsas för?',
    fi: 'Mihin sitä saa vielä lukea?',
    en: 'What may it still be read for?',
  },
  purpose: { sv: 'Varför läser du den nu?', fi: 'Miksi luet sitä nyt?', en: 'Why do you read it now?' },
  read: { sv: 'Läs', fi: 'Lue', en: 'Read' },
  text: { sv: 'Text', fi: 'Teksti', en: 'Text' },
  written: { sv: 'Skriven', fi: 'Kirjoitettu', en: 'Written' },
  since: { sv: 'Begränsad', fi: 'Rajoitettu', en: 'Restricted' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  restrictedAlready: {
    sv: 'Texten är redan begränsad.',
    fi: 'Teksti on jo rajoitettu.',
    en: 'The text is restricted already.',
  },
  notRestricted: {
    sv: 'Texten är inte begränsad.',
    fi: 'Tekstiä ei ole rajoitettu.',
    en: 'The text is not restricted.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
} satisfies Words
