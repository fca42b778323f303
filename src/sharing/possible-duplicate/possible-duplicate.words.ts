import type { Text, Words } from '#kernel/language.ts'
import type { Lead } from './possible-duplicate.ts'

/** What a side says of the lead. */
export const leadTexts: Readonly<Record<Lead, Text>> = {
  own: { sv: 'Vi tar ledningen', fi: 'Me otamme vetovastuun', en: 'We take the lead' },
  other: { sv: 'De andra tar ledningen', fi: 'Toiset ottavat vetovastuun', en: 'The others take the lead' },
  together: { sv: 'Vi leder tillsammans', fi: 'Johdamme yhdessä', en: 'We lead together' },
}

export const words = {
  title: { sv: 'Är någon annan inkopplad?', fi: 'Onko joku muu mukana?', en: 'Is somebody else involved?' },
  readSummary: { sv: 'Dubbletter till en kontakt', fi: 'Yhteydenoton kaksoiskappaleet', en: 'Duplicates of a contact' },
  linksOfReferral: { sv: 'Kopplingar', fi: 'Yhteydet', en: 'Links' },
  ask: {
    sv: 'Fråga om ett annat team känner den unga',
    fi: 'Kysy, tunteeko toinen tiimi nuoren',
    en: 'Ask whether another team knows the young person',
  },
  askHint: {
    sv: 'Frågan antecknas i loggen. Om ett annat team känner den unga får du veta vem du kan kontakta, och teamet ser att du har frågat. Inget annat berättas åt något håll.',
    fi: 'Kysymys kirjataan lokiin. Jos toinen tiimi tuntee nuoren, saat tietää, keneen voit ottaa yhteyttä, ja tiimi näkee, että olet kysynyt. Muuta ei kerrota kumpaankaan suuntaan.',
    en: 'The question is kept in the log. If another team knows the young person you learn whom to contact, and that team sees that you have asked. Nothing else is told either way.',
  },
  askSummary: {
    sv: 'Fråga om ett annat team känner den unga',
    fi: 'Kysy, tunteeko toinen tiimi nuoren',
    en: 'Ask whether another team knows the young person',
  },
  askDone: {
    sv: 'Du har frågat. Om någon att kontakta är känd står det nedan.',
    fi: 'Olet kysynyt. Jos yhteyshenkilö on tiedossa, se näkyy alla.',
    en: 'You have asked. If there is somebody to contact, it stands below.',
  },
  noQuestions: {
    sv: 'Ingen att kontakta är känd.',
    fi: 'Yhteyshenkilöä ei ole tiedossa.',
    en: 'Nobody to contact is known.',
  },
  noCode: {
    sv: 'Teamet har ingen personbeteckning för den unga, så det går inte att fråga.',
    fi: 'Tiimillä ei ole nuoren henkilötunnusta, joten kysyä ei voi.',
    en: 'The team has no personal identity code for the young person, so it cannot be asked.',
  },
  keptQuiet: {
    sv: 'Det frågas inte om den här unga: kretsen är begränsad eller uppgifterna är skyddade. Tala med den ansvariga arbetstagaren.',
    fi: 'Tästä nuoresta ei kysytä: piiri on rajattu tai tiedot on suojattu. Puhu vastuutyöntekijän kanssa.',
    en: 'Nobody is asked about this young person: the circle is restricted or the details are protected. Talk to the responsible worker.',
  },
  known: (name: string): Text => ({
    sv: `Känd – kontakta ${name}`,
    fi: `Tunnetaan – ota yhteyttä: ${name}`,
    en: `Known – contact ${name}`,
  }),
  otherTeamAsked: (name: string): Text => ({
    sv: `Ett annat team har frågat – kontakta ${name}`,
    fi: `Toinen tiimi on kysynyt – ota yhteyttä: ${name}`,
    en: `Another team has asked – contact ${name}`,
  }),
  askedOn: (when: string): Text => ({ sv: `Frågat ${when}`, fi: `Kysytty ${when}`, en: `Asked ${when}` }),
  whoLeads: { sv: 'Vem tar ledningen?', fi: 'Kuka ottaa vetovastuun?', en: 'Who takes the lead?' },
  answeredHere: (name: string, when: string): Text => ({
    sv: `Svarat av ${name}, ${when}`,
    fi: `Vastannut ${name}, ${when}`,
    en: `Answered by ${name}, ${when}`,
  }),
  answeredThere: (when: string): Text => ({
    sv: `Det andra teamet svarade ${when}`,
    fi: `Toinen tiimi vastasi ${when}`,
    en: `The other team answered ${when}`,
  }),
  answerSummary: { sv: 'Säg vem som tar ledningen', fi: 'Kerro, kuka ottaa vetovastuun', en: 'Say who takes the lead' },
  answerDone: {
    sv: 'Svaret syns för båda teamen.',
    fi: 'Vastaus näkyy molemmille tiimeille.',
    en: 'Both teams see the answer.',
  },
  alreadyAnswered: {
    sv: 'Frågan är redan besvarad.',
    fi: 'Kysymykseen on jo vastattu.',
    en: 'The question has been answered already.',
  },
  possible: {
    sv: 'Möjliga dubbletter i teamet',
    fi: 'Mahdolliset kaksoiskappaleet tiimissä',
    en: 'Possible duplicates in the team',
  },
  possibleHint: {
    sv: 'Samma personbeteckning finns i ett annat ärende eller en annan kontakt som du ser. Föreslå att de hör ihop; en annan i teamet avgör. Inget flyttas, och båda behåller sin logg.',
    fi: 'Sama henkilötunnus on toisessa asiassa tai yhteydenotossa, jonka näet. Ehdota, että ne kuuluvat yhteen; toinen tiimin jäsen ratkaisee. Mitään ei siirretä, ja molemmat säilyttävät lokinsa.',
    en: 'The same personal identity code is in another case or contact that you see. Propose that they belong together; somebody else in the team settles it. Nothing is moved, and both keep their log.',
  },
  propose: {
    sv: 'Föreslå att de hör ihop',
    fi: 'Ehdota, että ne kuuluvat yhteen',
    en: 'Propose that they belong together',
  },
  proposeSummary: { sv: 'Föreslå en dubblett', fi: 'Ehdota kaksoiskappaletta', en: 'Propose a duplicate' },
  proposeDone: {
    sv: 'Förslaget sparades. En annan i teamet avgör det.',
    fi: 'Ehdotus tallennettiin. Toinen tiimin jäsen ratkaisee sen.',
    en: 'The proposal was saved. Somebody else in the team settles it.',
  },
  alreadyProposed: {
    sv: 'Det har redan föreslagits.',
    fi: 'Sitä on jo ehdotettu.',
    en: 'It has been proposed already.',
  },
  proposedBy: (name: string, when: string): Text => ({
    sv: `Föreslaget av ${name}, ${when}`,
    fi: `Ehdottanut ${name}, ${when}`,
    en: `Proposed by ${name}, ${when}`,
  }),
  settledBy: (name: string): Text => ({ sv: `Avgjort av ${name}`, fi: `Ratkaissut ${name}`, en: `Settled by ${name}` }),
  waiting: {
    sv: 'Väntar på en annan i teamet',
    fi: 'Odottaa toista tiimin jäsentä',
    en: 'Waits for somebody else in the team',
  },
  same: { sv: 'De hör ihop', fi: 'Ne kuuluvat yhteen', en: 'They belong together' },
  notSame: { sv: 'De hör inte ihop', fi: 'Ne eivät kuulu yhteen', en: 'They do not belong together' },
  settleSummary: {
    sv: 'Avgör ett förslag om en dubblett',
    fi: 'Ratkaise ehdotus kaksoiskappaleesta',
    en: 'Settle a proposed duplicate',
  },
  settleDone: { sv: 'Förslaget avgjordes.', fi: 'Ehdotus ratkaistiin.', en: 'The proposal was settled.' },
  alreadySettled: {
    sv: 'Förslaget är redan avgjort.',
    fi: 'Ehdotus on jo ratkaistu.',
    en: 'The proposal has been settled already.',
  },
  ownProposal: {
    sv: 'En annan i teamet avgör det som du själv har föreslagit.',
    fi: 'Toinen tiimin jäsen ratkaisee sen, mitä itse olet ehdottanut.',
    en: 'Somebody else in the team settles what you have proposed yourself.',
  },
} satisfies Words
