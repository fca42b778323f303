import type { Text, Words } from '#kernel/language.ts'

/** Words of every chart. What a chart is about, and what it found, is said by its page. */
export const words = {
  showNumbers: { sv: 'Visa siffrorna', fi: 'Näytä luvut', en: 'Show the numbers' },
  nothing: {
    sv: 'Det finns inga siffror att visa.',
    fi: 'Näytettäviä lukuja ei ole.',
    en: 'There are no numbers to show.',
  },
  notShown: { sv: 'visas inte', fi: 'ei näytetä', en: 'not shown' },
  certainly: (between: string): Text => ({
    sv: `(säkert ${between})`,
    fi: `(varmasti ${between})`,
    en: `(certainly ${between})`,
  }),
  atLeast: {
    sv: 'fylld: minst så här mycket',
    fi: 'täytetty: vähintään näin paljon',
    en: 'filled: at least this much',
  },
  atMost: {
    sv: 'streckad ram: högst så här mycket',
    fi: 'katkoviiva: enintään näin paljon',
    en: 'dashed outline: at most this much',
  },
  within: {
    sv: 'talet ligger någonstans inom rutan',
    fi: 'luku on jossakin ruudun sisällä',
    en: 'the number is somewhere within the box',
  },

  period: { sv: 'Tid', fi: 'Aika', en: 'Time' },
  value: { sv: 'Värde', fi: 'Arvo', en: 'Value' },
  mean: { sv: 'medel', fi: 'keskiarvo', en: 'mean' },
  median: { sv: 'median', fi: 'mediaani', en: 'median' },
  limit: { sv: 'gräns', fi: 'raja', en: 'limit' },
  upperLimit: { sv: 'övre gräns', fi: 'yläraja', en: 'upper limit' },
  lowerLimit: { sv: 'nedre gräns', fi: 'alaraja', en: 'lower limit' },
  usual: { sv: 'som det brukar variera', fi: 'tavallista vaihtelua', en: 'usual variation' },
  change: { sv: 'tecken på förändring', fi: 'merkki muutoksesta', en: 'sign of change' },
  outside: { sv: 'utanför gränserna', fi: 'rajojen ulkopuolella', en: 'outside the limits' },
  side7: {
    sv: '7 i rad på samma sida om medel',
    fi: '7 peräkkäin keskiarvon samalla puolella',
    en: '7 in a row on the same side of the mean',
  },
  trend7: {
    sv: '7 i rad som alla stiger eller alla sjunker',
    fi: '7 peräkkäin nousee tai laskee',
    en: '7 in a row that all rise or all fall',
  },
  twoOfThree: {
    sv: '2 av 3 nära en gräns eller utanför den',
    fi: '2 kolmesta lähellä rajaa tai sen ulkopuolella',
    en: '2 of 3 near a limit or outside it',
  },

  together: { sv: 'alla', fi: 'kaikki', en: 'all' },
  where: { sv: 'Läge', fi: 'Sijainti', en: 'Position' },
  inside: { sv: 'inom gränserna', fi: 'rajojen sisällä', en: 'within the limits' },
  outside95: { sv: 'utanför 95-procentsgränsen', fi: '95 prosentin rajan ulkopuolella', en: 'outside the 95% limit' },
  outside998: {
    sv: 'utanför 99,8-procentsgränsen',
    fi: '99,8 prosentin rajan ulkopuolella',
    en: 'outside the 99.8% limit',
  },
  lower95: { sv: 'Nedre gräns 95 %', fi: 'Alaraja 95 %', en: 'Lower limit 95%' },
  upper95: { sv: 'Övre gräns 95 %', fi: 'Yläraja 95 %', en: 'Upper limit 95%' },
  lower998: { sv: 'Nedre gräns 99,8 %', fi: 'Alaraja 99,8 %', en: 'Lower limit 99.8%' },
  upper998: { sv: 'Övre gräns 99,8 %', fi: 'Yläraja 99,8 %', en: 'Upper limit 99.8%' },

  group: { sv: 'Grupp', fi: 'Ryhmä', en: 'Group' },
  waiting: { sv: 'Väntade fortfarande', fi: 'Odotti yhä', en: 'Still waiting' },
  interval: { sv: '95 % konfidensintervall', fi: '95 %:n luottamusväli', en: '95% confidence interval' },

  under: (number: string): Text => ({ sv: `under ${number}`, fi: `alle ${number}`, en: `under ${number}` }),
  since: (number: string): Text => ({ sv: `från ${number}`, fi: `vähintään ${number}`, en: `from ${number}` }),
} satisfies Words
