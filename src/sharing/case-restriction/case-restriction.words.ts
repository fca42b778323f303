import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Begränsad krets', fi: 'Rajattu piiri', en: 'Restricted circle' },
  readSummary: { sv: 'Läs ärendets begränsning', fi: 'Lue asian rajaus', en: 'Read the restriction of a case' },
  restrict: { sv: 'Begränsa kretsen', fi: 'Rajaa piiri', en: 'Restrict the circle' },
  restrictDone: {
    sv: 'Bara de namngivna ser ärendet nu.',
    fi: 'Vain nimetyt näkevät asian nyt.',
    en: 'Only those named see the case now.',
  },
  explanation: {
    sv: 'Bara de du namnger ser ärendet efter det här. För alla andra, också för dem som arbetar med ärendet nu, finns det inte. Nödöppning hjälper inte den som står utanför.',
    fi: 'Tämän jälkeen vain nimeämäsi näkevät asian. Muille, myös nyt asian parissa työskenteleville, sitä ei ole. Hätäavaus ei auta piirin ulkopuolista.',
    en: 'After this only those you name see the case. For everyone else, also those who work with it now, it does not exist. Emergency access does not help anybody outside.',
  },
  open: {
    sv: 'Ärendet är inte begränsat: alla som arbetar med det ser det.',
    fi: 'Asiaa ei ole rajattu: kaikki sen parissa työskentelevät näkevät sen.',
    en: 'The case is not restricted: everyone who works with it sees it.',
  },
  track: { sv: 'Varför begränsas kretsen?', fi: 'Miksi piiri rajataan?', en: 'Why is the circle restricted?' },
  reason: { sv: 'Skäl', fi: 'Perustelu', en: 'Reason' },
  readers: { sv: 'de namngivna', fi: 'nimetyt henkilöt', en: 'those named' },
  reasonHint: {
    sv: 'Kort, utan detaljer som inte behövs.',
    fi: 'Lyhyesti, ilman tarpeettomia yksityiskohtia.',
    en: 'In short, without details nobody needs.',
  },
  circle: { sv: 'Vilka hör till kretsen?', fi: 'Ketkä kuuluvat piiriin?', en: 'Who is in the circle?' },
  circleHint: {
    sv: 'Du själv och den ansvariga hör alltid till.',
    fi: 'Sinä itse ja vastuutyöntekijä kuulutte aina piiriin.',
    en: 'You yourself and the responsible worker always are.',
  },
  inside: { sv: 'I kretsen', fi: 'Piirissä', en: 'In the circle' },
  namedBy: (name: string, day: string): Text => ({
    sv: `namngiven av ${name} ${day}`,
    fi: `nimennyt ${name} ${day}`,
    en: `named by ${name} ${day}`,
  }),
  decidedBy: (name: string, day: string): Text => ({
    sv: `Beslutad av ${name} ${day}`,
    fi: `Päättänyt ${name} ${day}`,
    en: `Decided by ${name} ${day}`,
  }),
  name: { sv: 'Namnge en person till', fi: 'Nimeä uusi henkilö', en: 'Name another person' },
  nameWho: { sv: 'Vem behövs?', fi: 'Ketä tarvitaan?', en: 'Who is needed?' },
  nameNobody: {
    sv: 'Alla i teamet hör redan till kretsen.',
    fi: 'Koko tiimi kuuluu jo piiriin.',
    en: 'Everyone in the team is inside already.',
  },
  addedValue: { sv: 'Varför behövs personen?', fi: 'Miksi henkilöä tarvitaan?', en: 'Why is the person needed?' },
  nameSave: { sv: 'Namnge', fi: 'Nimeä', en: 'Name' },
  nameDone: {
    sv: 'Personen hör nu till kretsen.',
    fi: 'Henkilö kuuluu nyt piiriin.',
    en: 'The person is in the circle now.',
  },
  takeOut: { sv: 'Ta ur kretsen', fi: 'Poista piiristä', en: 'Take out of the circle' },
  takeOutDone: {
    sv: 'Personen hör inte längre till kretsen.',
    fi: 'Henkilö ei enää kuulu piiriin.',
    en: 'The person is in the circle no longer.',
  },
  responsibleStays: {
    sv: 'Den ansvariga hör till kretsen. Byt ansvarig först.',
    fi: 'Vastuutyöntekijä kuuluu piiriin. Vaihda ensin vastuutyöntekijä.',
    en: 'The responsible worker is in the circle. Hand the case over first.',
  },
  alreadyRestricted: {
    sv: 'Kretsen är redan begränsad.',
    fi: 'Piiri on jo rajattu.',
    en: 'The circle is restricted already.',
  },
  end: { sv: 'Ta bort begränsningen', fi: 'Poista rajaus', en: 'End the restriction' },
  endHint: {
    sv: 'Alla som arbetar med ärendet ser det igen.',
    fi: 'Kaikki asian parissa työskentelevät näkevät sen taas.',
    en: 'Everyone who works with the case sees it again.',
  },
  endDone: { sv: 'Begränsningen togs bort.', fi: 'Rajaus poistettiin.', en: 'The restriction has ended.' },
} satisfies Words
