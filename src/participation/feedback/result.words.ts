import type { Text, Words } from '#kernel/language.ts'

export const words = {
  list: { sv: 'Resultat av återkoppling', fi: 'Palautteen tulokset', en: 'Results of feedback' },
  listSummary: {
    sv: 'Visar vilka resultat som finns, per team, målgrupp och kvartal.',
    fi: 'Näyttää tulokset tiimeittäin, kohderyhmittäin ja neljännesvuosittain.',
    en: 'Shows which results there are, by team, audience and quarter.',
  },
  readSummary: {
    sv: 'Visar hur en grupp svarade, bara antal.',
    fi: 'Näyttää ryhmän vastaukset, vain lukumäärät.',
    en: 'Shows how a group answered, numbers only.',
  },
  fileSummary: {
    sv: 'Tar ut antalen som tabell.',
    fi: 'Vie lukumäärät taulukkona.',
    en: 'Takes out the numbers as a table.',
  },
  textsSummary: {
    sv: 'Visar en grupps fria svar utan ordning.',
    fi: 'Näyttää ryhmän vapaat vastaukset ilman järjestystä.',
    en: 'Shows the free answers of a group in no order.',
  },
  textSummary: { sv: 'Visar ett fritt svar.', fi: 'Näyttää vapaan vastauksen.', en: 'Shows a free answer.' },
  removeSummary: {
    sv: 'Tar bort ett fritt svar som berättar om någon.',
    fi: 'Poistaa vapaan vastauksen, joka kertoo jostakusta.',
    en: 'Takes away a free answer that tells about somebody.',
  },
  intro: (least: number): Text => ({
    sv: `Ett resultat visas när kvartalets biljetter har gått ut och minst ${least} har svarat. Det ändras aldrig, så att inget enskilt svar kan räknas ut.`,
    fi: `Tulos näytetään, kun neljännesvuoden liput ovat vanhentuneet ja vähintään ${least} on vastannut. Se ei muutu koskaan, joten yksittäistä vastausta ei voi laskea.`,
    en: `A result is shown when the tickets of the quarter have expired and at least ${least} have answered. It never changes, so that no single answer can be worked out.`,
  }),
  group: { sv: 'Målgrupp', fi: 'Kohderyhmä', en: 'Audience' },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  period: { sv: 'Tid', fi: 'Aika', en: 'Time' },
  answers: { sv: 'Svar', fi: 'Vastauksia', en: 'Answers' },
  none: { sv: 'Inga resultat ännu.', fi: 'Ei vielä tuloksia.', en: 'No results yet.' },
  tooFew: { sv: 'Visas inte', fi: 'Ei näytetä', en: 'Not shown' },
  tooFewText: (period: Text, least: number): Text => ({
    sv: `Färre än ${least} svar för ${period.sv}, eller inga alls. Svaren väntar och räknas med nästa kvartal, högst ett år.`,
    fi: `Alle ${least} vastausta, ${period.fi}, tai ei yhtään. Vastaukset odottavat ja lasketaan seuraavaan neljännesvuoteen, enintään vuoden.`,
    en: `Fewer than ${least} answers for ${period.en}, or none. They wait and are counted with the next quarter, a year at most.`,
  }),
  numbers: { sv: 'Så svarade de', fi: 'Näin vastattiin', en: 'How they answered' },
  answer: { sv: 'Svar', fi: 'Vastaus', en: 'Answer' },
  count: { sv: 'Antal', fi: 'Määrä', en: 'Number' },
  share: { sv: 'Andel', fi: 'Osuus', en: 'Share' },
  questionTooFew: (least: number): Text => ({
    sv: `Färre än ${least} svarade på frågan. Svaren visas inte.`,
    fi: `Kysymykseen vastasi alle ${least}. Vastauksia ei näytetä.`,
    en: `Fewer than ${least} answered the question. The answers are not shown.`,
  }),
  texts: { sv: 'Fria svar', fi: 'Vapaat vastaukset', en: 'Free answers' },
  textsIntro: {
    sv: 'Svaren står utan ordning, och utan vad samma person svarade annars. Ta bort ett svar som berättar om någon.',
    fi: 'Vastaukset ovat ilman järjestystä ja erillään saman ihmisen muista vastauksista. Poista vastaus, joka kertoo jostakusta.',
    en: 'The answers are in no order, apart from what else the same person answered. Take away an answer that tells about somebody.',
  },
  noTexts: { sv: 'Inga fria svar.', fi: 'Ei vapaita vastauksia.', en: 'No free answers.' },
  removed: { sv: 'Borttaget svar', fi: 'Poistettu vastaus', en: 'Answer taken away' },
  remove: { sv: 'Ta bort', fi: 'Poista', en: 'Take away' },
  removeTitle: { sv: 'Ta bort svaret?', fi: 'Poistetaanko vastaus?', en: 'Take the answer away?' },
  removeText: {
    sv: 'Det går inte att få tillbaka. Ta bort bara det som berättar om en person, inte kritik.',
    fi: 'Sitä ei saa takaisin. Poista vain se, mikä kertoo ihmisestä, ei kritiikkiä.',
    en: 'It cannot be brought back. Take away only what tells about a person, not criticism.',
  },
  removedDone: { sv: 'Svaret är borttaget.', fi: 'Vastaus on poistettu.', en: 'The answer is taken away.' },
  file: { sv: 'Ladda ner som CSV', fi: 'Lataa CSV-tiedostona', en: 'Download as CSV' },
  back: { sv: 'Alla resultat', fi: 'Kaikki tulokset', en: 'All results' },
  backToResult: { sv: 'Resultatet', fi: 'Tulos', en: 'The result' },
} satisfies Words

/** What a question shows. */
export const findings = {
  good: (many: number, of: number): Text => ({
    sv: `${many} av ${of} valde det glada ansiktet`,
    fi: `${many}/${of} valitsi iloiset kasvot`,
    en: `${many} of ${of} chose the happy face`,
  }),
  agree: (many: number, of: number): Text => ({
    sv: `${many} av ${of} är av samma åsikt`,
    fi: `${many}/${of} on samaa mieltä`,
    en: `${many} of ${of} agree`,
  }),
  yes: (many: number, of: number): Text => ({
    sv: `${many} av ${of} svarade ja`,
    fi: `${many}/${of} vastasi kyllä`,
    en: `${many} of ${of} said yes`,
  }),
} satisfies Words
