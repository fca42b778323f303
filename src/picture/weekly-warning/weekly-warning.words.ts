import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Tidiga varningar', fi: 'Varhaiset varoitukset', en: 'Early warnings' },
  summary: {
    sv: 'Visar vad som sticker ut i regionen den senaste veckan, utan antal.',
    fi: 'Näyttää, mikä alueella poikkeaa viimeisimmällä viikolla, ilman lukumääriä.',
    en: 'Shows what stands out in the region in the latest week, without numbers.',
  },
  intro: {
    sv: 'Varje vecka jämförs antalet unga i kontakterna med hur det brukar vara. Listan säger vad som är fler än väntat och var, aldrig hur många.',
    fi: 'Joka viikko yhteydenotoissa olevien nuorten määrää verrataan tavanomaiseen. Luettelo kertoo, mitä on odotettua enemmän ja missä, ei koskaan kuinka monta.',
    en: 'Every week the number of young people in the contacts is compared with what is usual. The list says what is more than expected and where, never how many.',
  },
  week: (days: string): Text => ({ sv: `Veckan ${days}`, fi: `Viikko ${days}`, en: `The week ${days}` }),
  findings: { sv: 'Det som sticker ut', fi: 'Poikkeamat', en: 'What stands out' },
  what: { sv: 'Vad', fi: 'Mikä', en: 'What' },
  where: { sv: 'Var', fi: 'Missä', en: 'Where' },
  howSure: { sv: 'Hur säkert', fi: 'Kuinka varmaa', en: 'How sure' },
  method: { sv: 'Hur det upptäcktes', fi: 'Miten se havaittiin', en: 'How it was found' },
  region: { sv: 'Hela regionen', fi: 'Koko alue', en: 'The whole region' },
  strong: { sv: 'Stark: knappast en slump', fi: 'Vahva: tuskin sattumaa', en: 'Strong: hardly chance' },
  attention: { sv: 'Värt att se på', fi: 'Kannattaa katsoa', en: 'Worth a look' },
  nothing: {
    sv: 'Ingenting sticker ut den här veckan.',
    fi: 'Mikään ei poikkea tällä viikolla.',
    en: 'Nothing stands out this week.',
  },
  falseAlarms: (series: number, expected: string): Text => ({
    sv: `${series} serier har jämförts. När ingenting har hänt visar en sådan lista i snitt ${expected} falska varningar. Något här kan alltså vara en slump.`,
    fi: `${series} sarjaa on verrattu. Kun mitään ei ole tapahtunut, tällaisessa luettelossa on keskimäärin ${expected} väärää varoitusta. Jokin näistä voi siis olla sattumaa.`,
    en: `${series} series have been compared. While nothing happens such a list shows ${expected} false warnings on average. Something here may be chance.`,
  }),
  unjudged: (count: number): Text => ({
    sv: `${count} serier kunde inte bedömas: historien är för kort eller veckan är inte räknad.`,
    fi: `${count} sarjaa ei voitu arvioida: historia on liian lyhyt tai viikkoa ei ole laskettu.`,
    en: `${count} series could not be judged: the history is too short or the week is not counted.`,
  }),
  scanned: (phenomena: number): Text => ({
    sv: `${phenomena} fenomen har också sökts igenom efter anhopningar i kommuner nära varandra.`,
    fi: `Lisäksi ${phenomena} ilmiöstä on etsitty kasautumia lähekkäisistä kunnista.`,
    en: `${phenomena} phenomena have also been searched for clusters in municipalities near each other.`,
  }),
  unscanned: (phenomena: number, weeks: number): Text => ({
    sv: `Anhopningar av ${phenomena} fenomen kunde inte sökas: det behövs ${weeks} räknade veckor, och de sex senaste bland dem.`,
    fi: `${phenomena} ilmiön kasautumia ei voitu etsiä: siihen tarvitaan ${weeks} laskettua viikkoa, myös kuusi viimeisintä.`,
    en: `Clusters of ${phenomena} phenomena could not be searched for: it takes ${weeks} counted weeks, the latest six among them.`,
  }),
  coarser: {
    sv: 'Anhopningen finns i en del av området.',
    fi: 'Kasautuma on osassa aluetta.',
    en: 'The cluster is in a part of the area.',
  },
  coarserWhy: {
    sv: 'En anhopning kan finnas i några få kommuner. Den sägs för ett större område när det annars kunde peka ut färre än fem unga, eller när den är mindre än ett teams område. Området är alltid det minsta som går.',
    fi: 'Kasautuma voi olla muutamassa kunnassa. Se kerrotaan suuremmalta alueelta, jos tieto muuten voisi viitata alle viiteen nuoreen tai jos se on pienempi kuin yhden tiimin alue. Alue on aina pienin mahdollinen.',
    en: 'A cluster may be in a few municipalities. It is told for a larger area when it could otherwise point at fewer than five young people, or when it is smaller than a team’s area. The area is always the smallest possible.',
  },
  namedForCoordinators: {
    sv: 'Kommunerna visas bara för koordinatorer.',
    fi: 'Kunnat näytetään vain koordinaattoreille.',
    en: 'The municipalities are shown to coordinators only.',
  },
  missing: (weeks: number): Text => ({
    sv: `${weeks} veckor av det senaste året är inte räknade. Inget larm ges när någon av de fyra senaste fattas.`,
    fi: `${weeks} viikkoa viimeisestä vuodesta on laskematta. Varoitusta ei anneta, kun jokin neljästä viimeisestä puuttuu.`,
    en: `${weeks} weeks of the last year are not counted. There is no warning while one of the last four is missing.`,
  }),
  synthetic: {
    sv: 'Serierna bygger på påhittade antal: det här är en demonstration.',
    fi: 'Sarjat perustuvat keksittyihin lukuihin: tämä on esittely.',
    en: 'The series rest on invented counts: this is a demonstration.',
  },
  notJudged: {
    sv: 'Veckan är inte bedömd. Det görs av sig självt dagen efter att veckan är slut. Ingen varning betyder nu ingenting.',
    fi: 'Viikkoa ei ole arvioitu. Se tehdään itsestään viikon päättymistä seuraavana päivänä. Varoituksen puuttuminen ei nyt kerro mitään.',
    en: 'The week has not been judged. It is done by itself the day after the week is over. No warning means nothing now.',
  },
  nothingCounted: {
    sv: 'Här finns inga kontakter att räkna ännu.',
    fi: 'Täällä ei ole vielä laskettavia yhteydenottoja.',
    en: 'There are no contacts to count here yet.',
  },
  todo: { sv: 'Gör så här', fi: 'Toimi näin', en: 'Do this' },
  todoAsk: {
    sv: 'Fråga teamet och skolorna vad de har sett. Tala om fenomenet, inte om enskilda unga.',
    fi: 'Kysy tiimiltä ja kouluilta, mitä he ovat nähneet. Puhukaa ilmiöstä, älkää yksittäisistä nuorista.',
    en: 'Ask the team and the schools what they have seen. Speak of the phenomenon, not of single young people.',
  },
  todoBoard: {
    sv: 'Se efter om det finns signaler om samma sak, och öppna ett fenomen om det behövs.',
    fi: 'Katso, onko samasta asiasta havaintoja, ja avaa tarvittaessa ilmiö.',
    en: 'Look whether there are signals of the same, and open a phenomenon if needed.',
  },
  todoWait: {
    sv: 'Är det bara värt att se på: vänta en vecka och se om det står kvar.',
    fi: 'Jos asia on vain katsomisen arvoinen: odota viikko ja katso, pysyykö se luettelossa.',
    en: 'If it is only worth a look: wait a week and see whether it is still there.',
  },
  how: { sv: 'Så räknas det', fi: 'Näin lasketaan', en: 'How it is counted' },
  howCounted: {
    sv: 'Varje ung person räknas en gång i veckan per fenomen. En varning kräver minst fem olika unga på fyra veckor. Listan är ordnad efter hur osannolik en slump är, justerad för att många serier jämförs (Benjamini och Hochberg).',
    fi: 'Jokainen nuori lasketaan kerran viikossa ilmiötä kohti. Varoitus edellyttää vähintään viittä eri nuorta neljässä viikossa. Luettelo on järjestetty sen mukaan, kuinka epätodennäköinen sattuma on, ja monien sarjojen vertailu on otettu huomioon (Benjamini ja Hochberg).',
    en: 'Each young person counts once a week for a phenomenon. A warning needs at least five different young people in four weeks. The list is ordered by how unlikely chance is, adjusted for many series being compared (Benjamini and Hochberg).',
  },
  howClusters: {
    sv: 'En anhopning är att några kommuner nära varandra har haft fler än väntat samtidigt, i en till sex veckor. Hur osannolik den är prövas mot 999 slumpmässiga omkastningar av när det hände (Kulldorff).',
    fi: 'Kasautuma tarkoittaa, että muutamassa lähekkäisessä kunnassa on ollut yhtä aikaa odotettua enemmän, yhdestä kuuteen viikkoa. Sen epätodennäköisyyttä verrataan 999 satunnaiseen ajankohtien vaihtoon (Kulldorff).',
    en: 'A cluster means that some municipalities near each other have had more than expected at the same time, for one to six weeks. How unlikely it is is tried against 999 random exchanges of when things happened (Kulldorff).',
  },
  seed: (seed: string): Text => ({
    sv: `Slumptalen för veckan kommer ur ”${seed}”. Samma vecka ger alltid samma lista.`,
    fi: `Viikon satunnaisluvut tulevat siemenestä ”${seed}”. Sama viikko antaa aina saman luettelon.`,
    en: `The random numbers of the week come from “${seed}”. The same week always gives the same list.`,
  }),
  howSensitive: {
    sv: 'Rekrytering till brottslighet, radikalisering och våld i nära relationer räknas aldrig här. Om dem får det ansvariga teamet veta på annat sätt.',
    fi: 'Rikollisuuteen värväämistä, radikalisoitumista ja lähisuhdeväkivaltaa ei koskaan lasketa tässä. Vastuutiimi saa niistä tiedon muulla tavalla.',
    en: 'Recruitment to crime, radicalisation and violence in close relationships are never counted here. The responsible team learns of them in another way.',
  },
  uncertain: {
    sv: 'Gränserna är projektets egna och inte bekräftade av en statistiker.',
    fi: 'Rajat ovat hankkeen omia, eikä tilastotieteilijä ole vahvistanut niitä.',
    en: 'The limits are the project’s own and not confirmed by a statistician.',
  },
  earlier: { sv: 'Andra veckor', fi: 'Muut viikot', en: 'Other weeks' },
} satisfies Words

/** What each layer says of how something was found. */
export const layerTexts = {
  A: {
    sv: 'Fler än samma tid tidigare år',
    fi: 'Enemmän kuin samaan aikaan aiempina vuosina',
    en: 'More than at the same time of earlier years',
  },
  B: {
    sv: 'Fler än de senaste veckorna',
    fi: 'Enemmän kuin viime viikkoina',
    en: 'More than in the latest weeks',
  },
  C: {
    sv: 'Lite fler, vecka efter vecka',
    fi: 'Hieman enemmän viikosta toiseen',
    en: 'A little more, week after week',
  },
  D: {
    sv: 'Anhopning i kommuner nära varandra',
    fi: 'Kasautuma lähekkäisissä kunnissa',
    en: 'A cluster in municipalities near each other',
  },
} satisfies Record<string, Text>
