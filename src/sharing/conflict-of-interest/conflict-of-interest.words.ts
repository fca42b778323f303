import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Jäv', fi: 'Esteellisyys', en: 'Conflicts of interest' },
  intro: {
    sv: 'Den som är jävig handlägger inte ärendet (förvaltningslagen 434/2003, 27 och 28 §). Det du har anmält finns inte för dig i Fairlead: inte i listor, inte i sökningar och inte i en nödsituation.',
    fi: 'Esteellinen ei käsittele asiaa (hallintolaki 434/2003, 27 ja 28 §). Ilmoittamaasi ei ole sinulle olemassa Fairleadissa: ei luetteloissa, ei hauissa eikä hätätilanteessa.',
    en: 'Whoever has a conflict of interest does not handle the case (Administrative Procedure Act 434/2003, sections 27 and 28). What you have declared does not exist for you in Fairlead: not in lists, not in searches and not in an emergency.',
  },
  own: { sv: 'Mina anmälningar', fi: 'Omat ilmoitukset', en: 'My declarations' },
  ownEmpty: {
    sv: 'Du har inte anmält jäv.',
    fi: 'Et ole ilmoittanut esteellisyyttä.',
    en: 'You have declared nothing.',
  },
  others: { sv: 'I de team du koordinerar', fi: 'Koordinoimissasi tiimeissä', en: 'In the teams you coordinate' },
  othersEmpty: {
    sv: 'Ingen har anmält jäv.',
    fi: 'Kukaan ei ole ilmoittanut esteellisyyttä.',
    en: 'Nobody has declared anything.',
  },
  declare: { sv: 'Anmäl en anhörig', fi: 'Ilmoita omainen', en: 'Declare a relative' },
  declareInCase: {
    sv: 'Anmäl jäv i ärendet',
    fi: 'Ilmoita esteellisyys asiassa',
    en: 'Declare a conflict with the case',
  },
  prepareSummary: {
    sv: 'För vem jäv kan antecknas',
    fi: 'Kenelle esteellisyyden voi merkitä',
    en: 'For whom a conflict can be recorded',
  },
  declareDone: {
    sv: 'Jävet är antecknat och gäller genast.',
    fi: 'Esteellisyys on merkitty ja on voimassa heti.',
    en: 'The conflict of interest is recorded and holds at once.',
  },
  whose: { sv: 'Vem är jävig?', fi: 'Kuka on esteellinen?', en: 'Whose conflict of interest is it?' },
  myself: { sv: 'Jag själv', fi: 'Minä itse', en: 'Myself' },
  code: { sv: 'Den andras personbeteckning', fi: 'Toisen henkilötunnus', en: 'The other person’s identity code' },
  codeHint: {
    sv: 'Den som är anhörig eller närstående, inte din egen. Beteckningen sparas inte, bara ett kontrollvärde som känner igen personen.',
    fi: 'Omaisen tai läheisen, ei omasi. Tunnusta ei tallenneta, vain tarkistusarvo, joka tunnistaa henkilön.',
    en: 'Of the relative or close person, not your own. The code is not stored, only a check value that recognises the person.',
  },
  kind: { sv: 'På vilken grund?', fi: 'Millä perusteella?', en: 'On which ground?' },
  save: { sv: 'Anteckna jäv', fi: 'Merkitse esteellisyys', en: 'Record the conflict' },
  warning: {
    sv: 'Efter det här ser du inte ärendet mer. Bara en koordinator kan ta bort jävet.',
    fi: 'Tämän jälkeen et enää näe asiaa. Vain koordinaattori voi poistaa esteellisyyden.',
    en: 'After this you will no longer see the case. Only a coordinator can end the conflict.',
  },
  responsibleWarning: {
    sv: 'Du är ansvarig för ärendet. Lämna helst över ansvaret först, så att ärendet inte står utan ansvarig.',
    fi: 'Olet asian vastuutyöntekijä. Siirrä vastuu mieluiten ensin, jotta asia ei jää ilman vastuutyöntekijää.',
    en: 'You are responsible for the case. Preferably hand it over first, so that nobody is left without one.',
  },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  ground: { sv: 'Grund', fi: 'Peruste', en: 'Ground' },
  about: { sv: 'Gäller', fi: 'Koskee', en: 'About' },
  declared: { sv: 'Anmält', fi: 'Ilmoitettu', en: 'Declared' },
  status: { sv: 'Läge', fi: 'Tila', en: 'Status' },
  action: { sv: 'Åtgärd', fi: 'Toiminto', en: 'Action' },
  live: { sv: 'gäller', fi: 'voimassa', en: 'in force' },
  ended: (day: string): Text => ({ sv: `upphörde ${day}`, fi: `päättyi ${day}`, en: `ended ${day}` }),
  end: { sv: 'Avsluta jävet', fi: 'Lopeta esteellisyys', en: 'End the conflict' },
  endDone: { sv: 'Jävet upphörde.', fi: 'Esteellisyys päättyi.', en: 'The conflict of interest has ended.' },
  declaredBy: (name: string, day: string): Text => ({
    sv: `${day}, ${name}`,
    fi: `${day}, ${name}`,
    en: `${day}, ${name}`,
  }),
  alreadyDeclared: {
    sv: 'Det här jävet är redan antecknat.',
    fi: 'Esteellisyys on jo merkitty.',
    en: 'This conflict is recorded already.',
  },
  alreadyEnded: {
    sv: 'Jävet har redan upphört.',
    fi: 'Esteellisyys on jo päättynyt.',
    en: 'The conflict has ended already.',
  },
  notYourOwn: {
    sv: 'Ingen avslutar sitt eget jäv. Be en annan koordinator.',
    fi: 'Kukaan ei lopeta omaa esteellisyyttään. Pyydä toista koordinaattoria.',
    en: 'Nobody ends their own conflict of interest. Ask another coordinator.',
  },
} satisfies Words

/** What a conflict is about, without saying whose. */
export const aboutTexts: Readonly<Record<'case' | 'relative', Text>> = {
  case: { sv: 'ett ärende', fi: 'yksi asia', en: 'one case' },
  relative: { sv: 'en person, i alla ärenden', fi: 'yksi henkilö, kaikissa asioissa', en: 'one person, in every case' },
}
