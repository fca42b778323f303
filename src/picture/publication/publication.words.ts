import type { Text, Words } from '#kernel/language.ts'
import type { PictureRelease, ReleaseState } from './publication.ts'

/** "1:a kvartalet 2027": the name of a quarter in a sentence. */
export const quarterText = (period: string): Text => {
  const [year, quarter] = [period.slice(0, 4), Number(period.slice(6))]
  return {
    sv: `kvartal ${quarter}/${year}`,
    fi: `neljännes ${quarter}/${year}`,
    en: `quarter ${quarter}/${year}`,
  }
}

/** What a release is called: its quarter, or the year it revises. */
export const releaseText = ({ kind, period }: Pick<PictureRelease, 'kind' | 'period'>): Text => {
  if (kind === 'quarter') return quarterText(period)
  const year = period.slice(0, 4)
  return { sv: `rättelser för ${year}`, fi: `vuoden ${year} korjaukset`, en: `corrections of ${year}` }
}

export const words = {
  title: { sv: 'Publicera lägesbilden', fi: 'Tilannekuvan julkaiseminen', en: 'Publish the picture' },
  intro: {
    sv: 'Kvartalets siffror räknas ur arbetet, avrundas, granskas och visas. Ingen ser de verkliga talen.',
    fi: 'Neljänneksen luvut lasketaan työstä, pyöristetään, tarkastetaan ja näytetään. Kukaan ei näe todellisia lukuja.',
    en: 'The numbers of a quarter are counted from the work, rounded, audited and shown. Nobody sees the true numbers.',
  },
  listSummary: {
    sv: 'Visar lägesbildens publiceringar och vad som kan byggas.',
    fi: 'Näyttää tilannekuvan julkaisut ja mitä voi koota.',
    en: 'Shows the releases of the picture and what can be built.',
  },
  readSummary: {
    sv: 'Visar en publicering med granskningens svar.',
    fi: 'Näyttää julkaisun ja tarkastuksen tuloksen.',
    en: 'Shows a release with what its audit said.',
  },
  buildSummary: {
    sv: 'Ber servern bygga en publicering av lägesbilden.',
    fi: 'Pyytää palvelinta kokoamaan tilannekuvan julkaisun.',
    en: 'Asks the server to build a release of the picture.',
  },
  auditSummary: {
    sv: 'Ber servern granska en byggd publicering.',
    fi: 'Pyytää palvelinta tarkastamaan kootun julkaisun.',
    en: 'Asks the server to audit a release that was built.',
  },
  publishSummary: {
    sv: 'Visar en granskad publicering för alla i verksamheten.',
    fi: 'Näyttää tarkastetun julkaisun kaikille toiminnassa mukana oleville.',
    en: 'Shows an audited release to everybody in the work.',
  },
  withdrawSummary: {
    sv: 'Tar tillbaka en publicering, med skäl.',
    fi: 'Peruu julkaisun ja kertoo syyn.',
    en: 'Takes a release back, with a reason.',
  },
  back: { sv: 'Tillbaka', fi: 'Takaisin', en: 'Back' },
  governance: { sv: 'Resurser och tjänster', fi: 'Resurssit ja palvelut', en: 'Resources and services' },
  ready: { sv: 'Klara att byggas', fi: 'Valmiina koottavaksi', en: 'Ready to be built' },
  noneReady: {
    sv: 'Inget kvartal väntar. Ett kvartal kan byggas fyra veckor efter att det tagit slut.',
    fi: 'Yksikään neljännes ei odota. Neljänneksen voi koota neljän viikon kuluttua sen päättymisestä.',
    en: 'No quarter is waiting. A quarter can be built four weeks after it has ended.',
  },
  build: (period: string): Text => {
    const name = quarterText(period)
    return { sv: `Bygg ${name.sv}`, fi: `Kokoa ${name.fi}`, en: `Build ${name.en}` }
  },
  revise: (year: string): Text => ({
    sv: `Bygg rättelser för ${year}`,
    fi: `Kokoa vuoden ${year} korjaukset`,
    en: `Build corrections of ${year}`,
  }),
  revisions: { sv: 'Rätta ett år', fi: 'Korjaa vuosi', en: 'Correct a year' },
  revisionHint: {
    sv: 'Det som har visats ändras en gång om året. Då tas de kvartal om där något har rättats.',
    fi: 'Näytettyjä lukuja muutetaan kerran vuodessa. Silloin kootaan uudelleen ne neljännekset, joissa jotakin on korjattu.',
    en: 'What was shown changes once a year. The quarters in which something was corrected are then drawn again.',
  },
  releases: { sv: 'Publiceringar', fi: 'Julkaisut', en: 'Releases' },
  none: { sv: 'Inget är byggt än.', fi: 'Mitään ei ole vielä koottu.', en: 'Nothing has been built yet.' },
  period: { sv: 'Gäller', fi: 'Koskee', en: 'About' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  askedAt: { sv: 'Beställd', fi: 'Pyydetty', en: 'Asked for' },
  builtAt: { sv: 'Byggd', fi: 'Koottu', en: 'Built' },
  auditedAt: { sv: 'Granskad', fi: 'Tarkastettu', en: 'Audited' },
  publishedAt: { sv: 'Publicerad', fi: 'Julkaistu', en: 'Published' },
  withdrawnAt: { sv: 'Tillbakadragen', fi: 'Peruttu', en: 'Withdrawn' },
  reason: { sv: 'Skäl', fi: 'Syy', en: 'Reason' },
  synthetic: {
    sv: 'Siffrorna är påhittade för demon.',
    fi: 'Luvut on keksitty demoa varten.',
    en: 'The numbers are made up for the demo.',
  },
  neverAudited: {
    sv: 'Påhittade siffror visas utan granskning.',
    fi: 'Keksityt luvut näytetään ilman tarkastusta.',
    en: 'Made-up numbers are shown without an audit.',
  },
  working: {
    sv: 'Servern arbetar. Det kan ta någon minut.',
    fi: 'Palvelin työskentelee. Se voi kestää minuutin.',
    en: 'The server is at work. It may take a minute.',
  },
  look: { sv: 'Se hur det gick', fi: 'Katso, miten kävi', en: 'See how it went' },
  audit: { sv: 'Granska', fi: 'Tarkasta', en: 'Audit' },
  publish: { sv: 'Publicera', fi: 'Julkaise', en: 'Publish' },
  withdraw: { sv: 'Ta tillbaka', fi: 'Peru julkaisu', en: 'Take back' },
  withdrawReason: { sv: 'Varför tas den tillbaka?', fi: 'Miksi se perutaan?', en: 'Why is it taken back?' },
  withdrawHint: {
    sv: 'Siffrorna försvinner från lägesbilden. Den som redan har sett dem har sett dem.',
    fi: 'Luvut katoavat tilannekuvasta. Joka on jo nähnyt ne, on nähnyt ne.',
    en: 'The numbers vanish from the picture. Whoever has seen them has seen them.',
  },
  findings: { sv: 'Vad granskningen fann', fi: 'Mitä tarkastus löysi', en: 'What the audit found' },
  passed: (numbers: number): Text => ({
    sv: `Godkänd. ${numbers} tal granskades tillsammans, och inget litet tal kan räknas ut.`,
    fi: `Hyväksytty. ${numbers} lukua tarkastettiin yhdessä, eikä mitään pientä lukua voi laskea.`,
    en: `Passed. ${numbers} numbers were audited together, and no small number can be worked out.`,
  }),
  nothingShown: {
    sv: 'Lägesbilden kan inte publiceras utan risk. Därför finns inga siffror.',
    fi: 'Tilannekuvaa ei voi julkaista ilman riskiä. Siksi lukuja ei ole.',
    en: 'The picture cannot be published without risk. So there are no numbers.',
  },
  coarser: {
    sv: 'En del tal finns bara för större områden. Annars hade de kunnat röja någon.',
    fi: 'Osa luvuista on vain suuremmilta alueilta. Muuten ne olisivat voineet paljastaa jonkun.',
    en: 'Some numbers are there for larger areas only. Otherwise they might have given somebody away.',
  },
  outdated: {
    sv: 'Något annat har publicerats efter att den byggdes. Ta tillbaka den och bygg på nytt.',
    fi: 'Jotakin muuta on julkaistu sen kokoamisen jälkeen. Peru se ja kokoa uudelleen.',
    en: 'Something else was published after it was built. Take it back and build it again.',
  },
  exists: {
    sv: 'Den finns redan eller byggs just nu.',
    fi: 'Se on jo olemassa tai sitä kootaan parhaillaan.',
    en: 'It is there already, or is being built right now.',
  },
  notBuilt: {
    sv: 'Bara en byggd publicering kan granskas, en gång.',
    fi: 'Vain koottu julkaisu voidaan tarkastaa, ja vain kerran.',
    en: 'Only a release that was built can be audited, once.',
  },
  notAudited: {
    sv: 'Bara en granskad publicering kan visas.',
    fi: 'Vain tarkastettu julkaisu voidaan näyttää.',
    en: 'Only an audited release can be shown.',
  },
  over: {
    sv: 'Den är redan tillbakadragen eller blev aldrig av.',
    fi: 'Se on jo peruttu tai ei koskaan toteutunut.',
    en: 'It was taken back already, or never came about.',
  },
  buildDone: { sv: 'Publiceringen byggs.', fi: 'Julkaisua kootaan.', en: 'The release is being built.' },
  auditDone: { sv: 'Publiceringen granskas.', fi: 'Julkaisua tarkastetaan.', en: 'The release is being audited.' },
  publishDone: { sv: 'Lägesbilden är publicerad.', fi: 'Tilannekuva on julkaistu.', en: 'The picture is published.' },
  withdrawDone: {
    sv: 'Publiceringen är tillbakadragen.',
    fi: 'Julkaisu on peruttu.',
    en: 'The release is taken back.',
  },
} satisfies Words

export const stateWords: Readonly<Record<ReleaseState | 'auditing', Text>> = {
  waiting: { sv: 'byggs', fi: 'kootaan', en: 'being built' },
  built: { sv: 'byggd', fi: 'koottu', en: 'built' },
  auditing: { sv: 'granskas', fi: 'tarkastetaan', en: 'being audited' },
  audited: { sv: 'granskad', fi: 'tarkastettu', en: 'audited' },
  published: { sv: 'publicerad', fi: 'julkaistu', en: 'published' },
  refused: { sv: 'kan inte publiceras', fi: 'ei voi julkaista', en: 'cannot be published' },
  withdrawn: { sv: 'tillbakadragen', fi: 'peruttu', en: 'withdrawn' },
}

type Refusal = NonNullable<PictureRelease['whyNot']>

const plain = (sv: string, fi: string, en: string) => (): Text => ({ sv, fi, en })

/** Why nothing was built, in a sentence; `at` is the place it is about, if it is about one. */
export const refusalTexts: Readonly<Record<Refusal['kind'], (at: string) => Text>> = {
  'key-too-short': plain('Nyckeln är för kort.', 'Avain on liian lyhyt.', 'The key is too short.'),
  'window-too-narrow': plain(
    'Talen skulle ligga för nära sanningen.',
    'Luvut olisivat liian lähellä totuutta.',
    'The numbers would be too close to the truth.',
  ),
  'not-counted': (at) => ({
    sv: `Det finns inget räknat för ${at}.`,
    fi: `Ajalta ${at} ei ole laskettu mitään.`,
    en: `Nothing was counted for ${at}.`,
  }),
  'no-table': plain(
    'Talen kan inte avrundas så att alla går jämnt upp och inget röjs.',
    'Lukuja ei voi pyöristää niin, että kaikki täsmää eikä mikään paljastu.',
    'The numbers cannot be rounded so that all add up and none gives anything away.',
  ),
  'nothing-to-draw': plain(
    'Allt i den har redan visats.',
    'Kaikki siinä on jo näytetty.',
    'Everything in it was shown before.',
  ),
  'not-closed': plain(
    'Kvartalet är inte stängt. Det stänger fyra veckor efter att det tagit slut.',
    'Neljännes ei ole suljettu. Se sulkeutuu neljä viikkoa päättymisensä jälkeen.',
    'The quarter is not closed. It closes four weeks after it has ended.',
  ),
  'no-population': (at) => ({
    sv: `Antalet invånare i åldern 10–17 saknas för kommun ${at}.`,
    fi: `Kunnan ${at} 10–17-vuotiaiden asukkaiden määrä puuttuu.`,
    en: `The number of inhabitants aged 10–17 is missing for municipality ${at}.`,
  }),
  'outside-lattice': (at) => ({
    sv: `Det finns räknade barn som inte får plats i tabellen: ${at}.`,
    fi: `Taulukkoon ei mahdu kaikkia laskettuja lapsia: ${at}.`,
    en: `There are counted children that have no place in the table: ${at}.`,
  }),
  'no-phenomena': plain(
    'Inget fenomen är så vanligt i regionen att det kan visas.',
    'Mikään ilmiö ei ole alueella niin yleinen, että sen voisi näyttää.',
    'No phenomenon is frequent enough in the region to be shown.',
  ),
  'nobody-lives-there': plain(
    'Enligt invånartalen bor ingen i åldern 10–17 i regionen.',
    'Asukaslukujen mukaan alueella ei asu yhtään 10–17-vuotiasta.',
    'By the figures nobody aged 10–17 lives in the region.',
  ),
  'nothing-corrected': plain(
    'Inget har rättats sedan siffrorna visades.',
    'Mitään ei ole korjattu lukujen näyttämisen jälkeen.',
    'Nothing was corrected since the numbers were shown.',
  ),
  'lattice-broken': plain(
    'Tabellens indelning hänger inte ihop.',
    'Taulukon jaottelu ei ole ehjä.',
    'The lattice does not hang together.',
  ),
  'no-answer': plain('Bygget blev inte klart.', 'Kokoaminen ei valmistunut.', 'The building did not come to an end.'),
  'key-lost': plain(
    'Nyckeln till avrundningen är förlorad. Med en ny nyckel skulle samma uppgifter visas med andra tal.',
    'Pyöristyksen avain on kadonnut. Uudella avaimella samat tiedot näytettäisiin eri luvuilla.',
    'The key of the rounding is lost. With a new key the same data would be shown with other numbers.',
  ),
  audit: plain(
    'Granskningen godkände inte talen.',
    'Tarkastus ei hyväksynyt lukuja.',
    'The audit did not pass the numbers.',
  ),
}
