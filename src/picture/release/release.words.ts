import type { Text, Words } from '#kernel/language.ts'
import type { FindingKind } from './audit-findings.ts'
import type { Change, certain } from './release.ts'

/** What is told beside the numbers of the regional picture, and why one was not published. */
export const words = {
  noProof: {
    sv: 'En femma i en liten kommun är inget bevis för att något har hänt.',
    fi: 'Viitonen pienessä kunnassa ei ole todiste siitä, että jotakin on tapahtunut.',
    en: 'A five in a small municipality is no proof that something has happened.',
  },
  noProofOfNothing: {
    sv: 'En nolla är inget bevis för att ingenting har hänt.',
    fi: 'Nolla ei ole todiste siitä, ettei mitään ole tapahtunut.',
    en: 'A zero is no proof that nothing has happened.',
  },
  rounded: {
    sv: 'Talen är avrundade till jämna femtal. Ett tal kan visas högre eller lägre än det är, så att inget barn kan kännas igen.',
    fi: 'Luvut on pyöristetty viiden monikertoihin. Luku voi näkyä todellista suurempana tai pienempänä, jotta yhtään lasta ei voi tunnistaa.',
    en: 'The numbers are rounded to multiples of five. A number may be shown higher or lower than it is, so that no child can be recognised.',
  },
  addsUp: {
    sv: 'Alla tal går jämnt upp: kommunerna blir teamet, kvartalen blir året.',
    fi: 'Luvut täsmäävät: kunnista tulee tiimi, neljänneksistä vuosi.',
    en: 'All numbers add up: the municipalities make the team, the quarters make the year.',
  },
  range: ({ least, most }: ReturnType<typeof certain>): Text => ({
    sv: `Det verkliga talet ligger mellan ${least} och ${most}.`,
    fi: `Todellinen luku on välillä ${least}–${most}.`,
    en: `The true number is between ${least} and ${most}.`,
  }),
  frozen: {
    sv: 'Tal som har visats ändras inte. Rättelser kommer en gång om året.',
    fi: 'Kerran näytettyjä lukuja ei muuteta. Korjaukset tehdään kerran vuodessa.',
    en: 'Numbers that were shown do not change. Corrections come once a year.',
  },
  closing: {
    sv: 'Ett kvartal visas först fyra veckor efter att det tagit slut.',
    fi: 'Neljännes näytetään vasta neljä viikkoa sen päättymisen jälkeen.',
    en: 'A quarter is shown no sooner than four weeks after it has ended.',
  },
  limit: {
    sv: 'Den som redan känner till alla andra fall i regionen kan räkna ut det sista. Det kan ingen avrundning hindra.',
    fi: 'Se, joka jo tuntee alueen kaikki muut tapaukset, voi laskea viimeisen. Sitä mikään pyöristys ei voi estää.',
    en: 'Whoever already knows all other cases of the region can work out the last one. No rounding can prevent that.',
  },
  coarser: {
    sv: 'En del tal visas bara för hela teamet. Annars hade de kunnat röja någon.',
    fi: 'Osa luvuista näytetään vain koko tiimiltä. Muuten ne olisivat voineet paljastaa jonkun.',
    en: 'Some numbers are shown for the whole team only. Otherwise they might have given somebody away.',
  },
  notPublished: {
    sv: 'Lägesbilden kan inte publiceras utan risk. Därför visas ingenting.',
    fi: 'Tilannekuvaa ei voi julkaista ilman riskiä. Siksi mitään ei näytetä.',
    en: 'The picture cannot be published without risk. So nothing is shown.',
  },
} satisfies Words

export const changeWords: Readonly<Record<Change, Text>> = {
  up: { sv: 'Har ökat', fi: 'On kasvanut', en: 'Has gone up' },
  down: { sv: 'Har minskat', fi: 'On vähentynyt', en: 'Has gone down' },
  unclear: { sv: 'Ingen tydlig förändring', fi: 'Ei selvää muutosta', en: 'No clear change' },
}

/** Why an audit was not passed. */
export const findingWords: Readonly<Record<FindingKind, Text>> = {
  'number-missing': { sv: 'Ett tal saknas.', fi: 'Luku puuttuu.', en: 'A number is missing.' },
  'number-unknown': {
    sv: 'Ett tal hör inte hemma i tabellen.',
    fi: 'Luku ei kuulu taulukkoon.',
    en: 'A number has no place in the table.',
  },
  'number-twice': { sv: 'Ett tal finns två gånger.', fi: 'Luku on kahteen kertaan.', en: 'A number is there twice.' },
  'not-a-multiple': {
    sv: 'Ett tal är inte avrundat.',
    fi: 'Lukua ei ole pyöristetty.',
    en: 'A number is not rounded.',
  },
  'window-too-narrow': {
    sv: 'Ett tal ligger för nära sanningen.',
    fi: 'Luku on liian lähellä totuutta.',
    en: 'A number is too close to the truth.',
  },
  'outside-window': {
    sv: 'Ett tal ligger för långt från sanningen.',
    fi: 'Luku on liian kaukana totuudesta.',
    en: 'A number is too far from the truth.',
  },
  'not-additive': { sv: 'Talen går inte jämnt upp.', fi: 'Luvut eivät täsmää.', en: 'The numbers do not add up.' },
  'not-counted': {
    sv: 'En del av underlaget saknas.',
    fi: 'Osa aineistosta puuttuu.',
    en: 'A part of the counts is missing.',
  },
  'small-number-narrow': {
    sv: 'Ett litet tal kan räknas ut.',
    fi: 'Pieni luku voidaan laskea.',
    en: 'A small number can be worked out.',
  },
  'small-difference-narrow': {
    sv: 'En liten skillnad mellan två tal kan räknas ut.',
    fi: 'Kahden luvun pieni erotus voidaan laskea.',
    en: 'A small difference of two numbers can be worked out.',
  },
  'second-version': {
    sv: 'Samma uppgifter har redan visats med andra tal.',
    fi: 'Samat tiedot on jo näytetty eri luvuilla.',
    en: 'The same data were already shown with other numbers.',
  },
  'borders-differ': {
    sv: 'Ett område har andra gränser än förr under samma namn.',
    fi: 'Alueella on samalla nimellä eri rajat kuin ennen.',
    en: 'An area has other borders than before under the same name.',
  },
  'lattice-broken': {
    sv: 'Tabellens indelning hänger inte ihop.',
    fi: 'Taulukon jaottelu ei ole ehjä.',
    en: 'The lattice does not hang together.',
  },
  'no-answer': {
    sv: 'Granskningen blev inte klar.',
    fi: 'Tarkastus ei valmistunut.',
    en: 'The audit did not come to an end.',
  },
}
