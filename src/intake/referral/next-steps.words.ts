import type { Words } from '#kernel/language.ts'

/** What the team has left to do with a waiting contact. */
export const words = {
  route: { sv: 'Styr kontakten till ett team', fi: 'Ohjaa yhteydenotto tiimille', en: 'Send the contact to a team' },
  waitsForRouting: {
    sv: 'Koordinatorn styr kontakten till ett team',
    fi: 'Koordinaattori ohjaa yhteydenoton tiimille',
    en: 'The coordinator sends the contact to a team',
  },
  assessUrgency: { sv: 'Bedöm det brådskande behovet', fi: 'Arvioi kiireellinen tarve', en: 'Assess the urgent need' },
  assessUrgencyHint: {
    sv: 'Socialvården antecknar när det bedömdes.',
    fi: 'Sosiaalihuolto kirjaa, milloin arvio tehtiin.',
    en: 'Social care records when it was assessed.',
  },
  stance: { sv: 'Säg vad du anser', fi: 'Kerro kantasi', en: 'State your stance' },
  experts: { sv: 'Fråga en expert', fi: 'Kysy asiantuntijalta', en: 'Ask an expert' },
  recordIdentity: { sv: 'Skriv vem det gäller', fi: 'Kirjaa, ketä asia koskee', en: 'Write who it is about' },
  recordIdentityHint: {
    sv: 'Behövs innan kontakten kan bli ett ärende.',
    fi: 'Tarvitaan, ennen kuin yhteydenotosta voi tulla asia.',
    en: 'Needed before the contact can become a case.',
  },
  openIdentity: { sv: 'Öppna namnet för teamet', fi: 'Avaa nimi tiimille', en: 'Open the name to the team' },
  openIdentityHint: {
    sv: 'När teamet är överens om att tröskeln uppfylls. Den myndighet som vet vem det gäller öppnar.',
    fi: 'Kun tiimi on yhtä mieltä siitä, että kynnys täyttyy. Avaajana on viranomainen, joka tietää, kenestä on kyse.',
    en: 'When the team agrees that the threshold is met. The authority that knows who it is about opens it.',
  },
  decide: { sv: 'Besluta om kontakten', fi: 'Päätä yhteydenotosta', en: 'Decide about the contact' },
  decideHint: {
    sv: 'Teamet beslutar tillsammans, oftast vid ankargenomgången.',
    fi: 'Tiimi päättää yhdessä, yleensä ankkuripalaverissa.',
    en: 'The team decides together, usually at the team review.',
  },
  // With spaces that do not break: the column of the statuses is narrow.
  done: { sv: 'Klart', fi: 'Valmis', en: 'Done' },
  now: { sv: 'Gör nu', fi: 'Tee nyt', en: 'Do now' },
  toDo: { sv: 'Att göra', fi: 'Tehtävä', en: 'To do' },
  whenNeeded: { sv: 'Vid behov', fi: 'Tarvittaessa', en: 'When needed' },
  waits: { sv: 'Väntar', fi: 'Odottaa', en: 'Waiting' },
} satisfies Words
