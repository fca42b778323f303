import type { Story } from './demo-story.ts'

/** Mopeds and electric scooters: often one talk is enough. */
export const traffic: Story = {
  triggers: ['offence_report'],
  youngest: 13,
  criteria: ['crime'],
  reasons: ['traffic'],
  causes: [
    { category: 'peer_pressure', actors: ['police'] },
    { category: 'no_leisure', actors: ['youth_work'] },
  ],
  services: ['youth_work', 'hobby', 'other'],
  worries: ['offending', 'friends_leisure'],
  strengths: ['family', 'strengths'],
  texts: {
    sv: {
      need: [
        'Moped utan körrätt, {60|70|80} km/h, passagerare utan hjälm. {Tredje|Andra} gången i höst. Vårdnadshavaren har låst in mopeden. Önskas: ett samtal om risker och något vettigt att göra med motorintresset.',
        'Elsparkcykel i hög fart {på skolans gård|på torget}, en yngre elev skrämdes. Filmat och delat. Önskas: samtal innan någon skadas.',
      ],
      authorities: {
        police: {
          note: [
            'Äventyrande av trafiksäkerheten, moped. Den unga stannade genast och var saklig. Två tidigare tillsägelser.',
          ],
          bring: ['Bromssträcka, ansvar för passageraren och vägen till eget körkort.'],
          meeting: [
            'Räknade bromssträckan tillsammans. Den unga förstod först då. Inga fler åtgärder om inget nytt händer.',
          ],
        },
        social_care: {
          note: ['Telefonsamtal: trygg familj, klara regler. Inget behov av stöd från socialvården.'],
          bring: ['Kort om familjens läge.'],
          meeting: ['Inget servicebehov framkom. Familjen vet vart man ringer.'],
        },
        health_care: {
          note: ['Skolhälsovården: frisk, livlig, otålig. Inga särskilda behov.'],
          bring: ['Impulser och riskbedömning i den åldern.'],
          meeting: ['Deltog kort. Ingen uppföljning.'],
        },
        youth_work: {
          note: ['Verkstadskvällen på ungdomsgården har {två|tre} lediga platser. Den unga skruvar redan hemma.'],
          bring: ['Verkstadskvällen.'],
          meeting: ['Börjar i verkstadsgruppen {på måndag|nästa vecka}. Får en äldre motorkunnig som handledare.'],
        },
      },
      summary: [
        'Ett rakt och bra samtal. Den unga börjar i verkstadsgruppen och mopeden står till körrätten är klar. Uppföljning per telefon om {tre|fyra} veckor.',
      ],
      youth: [
        'Det är det roligaste jag vet. Jag tänkte inte på den som satt bakpå.',
        'Om jag får skruva i stället så räcker det.',
      ],
      goal: ['Jag vill bygga en egen moped som går igenom besiktningen.'],
      guardian: [
        'Bra att höra det av någon annan än oss. Mopeden står inlåst.',
        'Det är en bra unge, det går bara lite för fort ibland.',
      ],
      causes: ['Kompisarna kör, och den som väntar på körrätten blir kvar.', 'Motorintresset har ingen plats.'],
      actions: [
        { goal: 'Körglädje utan risker', what: 'Börjar i verkstadsgruppen', who: 'Den unga och ungdomsarbetaren' },
        { goal: 'Körrätt', what: 'Anmäler sig till mopedkortet', who: 'Den unga och vårdnadshavarna' },
      ],
      providers: ['ungdomsgårdens verkstadsgrupp', 'motorklubbens juniorer', 'bilskolan'],
    },
    fi: {
      need: [
        'Mopo ilman ajo-oikeutta, {60|70|80} km/h, matkustajalla ei kypärää. {Kolmas|Toinen} kerta syksyllä. Huoltaja on lukinnut mopon. Toive: keskustelu riskeistä ja järkevää tekemistä moottorikiinnostukselle.',
        'Sähköpotkulauta kovaa vauhtia {koulun pihalla|torilla}, nuorempi oppilas säikähti. Kuvattu ja jaettu. Toive: keskustelu ennen kuin joku loukkaantuu.',
      ],
      authorities: {
        police: {
          note: [
            'Liikenneturvallisuuden vaarantaminen, mopo. Nuori pysähtyi heti ja oli asiallinen. Kaksi aiempaa huomautusta.',
          ],
          bring: ['Jarrutusmatka, vastuu matkustajasta ja tie omaan ajokorttiin.'],
          meeting: [
            'Laskettiin jarrutusmatka yhdessä. Nuori ymmärsi vasta silloin. Ei muita toimia, ellei uutta tapahdu.',
          ],
        },
        social_care: {
          note: ['Puhelu: turvallinen perhe, selvät säännöt. Ei sosiaalihuollon tuen tarvetta.'],
          bring: ['Lyhyesti perheen tilanne.'],
          meeting: ['Palvelutarvetta ei ilmennyt. Perhe tietää, mihin soittaa.'],
        },
        health_care: {
          note: ['Kouluterveydenhuolto: terve, vilkas, kärsimätön. Ei erityisiä tarpeita.'],
          bring: ['Impulssit ja riskien arviointi tuossa iässä.'],
          meeting: ['Mukana lyhyesti. Ei seurantaa.'],
        },
        youth_work: {
          note: ['Nuorisotalon korjaamoillassa on {kaksi|kolme} vapaata paikkaa. Nuori rassaa jo kotona.'],
          bring: ['Korjaamoilta.'],
          meeting: ['Aloittaa korjaamoryhmässä {maanantaina|ensi viikolla}. Saa ohjaajaksi kokeneemman harrastajan.'],
        },
      },
      summary: [
        'Suora ja hyvä keskustelu. Nuori aloittaa korjaamoryhmässä, ja mopo seisoo, kunnes ajo-oikeus on kunnossa. Seuranta puhelimitse {kolmen|neljän} viikon kuluttua.',
      ],
      youth: [
        'Se on kivointa mitä tiedän. En mä ajatellut sitä, joka istu takana.',
        'Jos mä saan rassata sen sijaan, niin se riittää.',
      ],
      goal: ['Haluun rakentaa oman mopon, joka menee katsastuksesta läpi.'],
      guardian: [
        'Hyvä kuulla se jonkun muun suusta. Mopo on lukkojen takana.',
        'Hän on hyvä nuori, vauhtia on vain vähän liikaa.',
      ],
      causes: [
        'Kaverit ajavat, ja se, joka odottaa ajo-oikeutta, jää jälkeen.',
        'Moottorikiinnostukselle ei ole paikkaa.',
      ],
      actions: [
        { goal: 'Ajamisen ilo ilman riskejä', what: 'Aloittaa korjaamoryhmässä', who: 'Nuori ja nuorisotyöntekijä' },
        { goal: 'Ajo-oikeus', what: 'Ilmoittautuu mopokortille', who: 'Nuori ja huoltajat' },
      ],
      providers: ['nuorisotalon korjaamoryhmä', 'moottorikerhon juniorit', 'autokoulu'],
    },
  },
}
