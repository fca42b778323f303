import type { CommonTexts } from './demo-texts.ts'

export const finnishTexts: CommonTexts = {
  sourceContact: {
    police: 'partio',
    social_services: 'sosiaalipäivystys',
    school: 'koulukuraattori',
    educational_institution: 'opinto-ohjaaja',
    health_services: 'kouluterveydenhuolto',
    youth_services: 'nuorisotalo',
    guardian_relative: 'huoltaja',
    self: 'nuori itse',
    other: 'muu yhteistyötaho',
  },
  addedValue: {
    police: 'tuntee lain ja tietää, missä tutkinta on',
    social_work: 'tuntee perheen tilanteen ja sovittaa tuen yhteen',
    psychiatric_nursing: 'arvioi vointia ja tietä hoitoon',
    youth_work: 'tuntee nuoren vapaa-ajan ja saa yhteyden arjessa',
    student_welfare: 'järjestää tuen koulupäivään',
  },
  familyValue: {
    youth: 'kyse on hänen omasta elämästään',
    guardian: 'tuntee nuoren parhaiten',
    interpreter: 'kaikkien pitää ymmärtää toisiaan',
  },
  purposes: {
    preparatory: [
      'Käymme läpi, mitä tiedämme, ja sovimme, kuka kysyy mitäkin.',
      'Suunnittelemme tapaamisen ja sen, ketä tarvitaan paikalle.',
    ],
    first: [
      'Tutustumme ja kuulemme, mitä nuori ja huoltajat itse ajattelevat.',
      'Ensitapaaminen: mitä on tapahtunut, miten voitte, mitä toivotte?',
    ],
    further: ['Katsomme, mitä on tehty, ja sovimme jatkosta.', 'Miten on mennyt, mikä kantaa, mitä pitää muuttaa?'],
    follow_up: ['Varmistamme, että apu on alkanut, ja kuulemme, miltä tuntuu.'],
  },
  stances: {
    select: [
      'Tarvitaan monta ammattialaa.',
      'Varhainen puuttuminen, perhe on motivoitunut.',
      'Toistuvia tapahtumia lyhyessä ajassa.',
    ],
    not_select: ['Yhteys oppilashuoltoon riittää.', 'Asiakkaalla on jo oma työntekijä.'],
    more_information: ['Soitan koululle ennen seuraavaa palaveria.', 'Pitää tietää, onko tutkinta käynnissä.'],
  },
  threshold: [
    'Usealla viranomaisella on asiassa tehtävä; auttaaksemme meidän on tiedettävä, kenestä on kyse.',
    'Huoli toistuu ja koskee useaa elämänaluetta.',
  ],
  guidance: {
    advice_given: [
      'Neuvontaa puhelimitse yhteydenottajalle; uusi yhteys, jos huoli kasvaa.',
      'Koulu sai neuvoja jatkoon, oppilashuolto ottaa vastuun.',
    ],
    referred_directly: ['Ohjattu suoraan oppilashuoltoon, aika on sovittu.', 'Ohjattu perheneuvolaan.'],
    handled_elsewhere: ['Lastensuojelun oma työntekijä hoitaa asiaa.'],
    declined: ['Perhe ei halua osallistua. He saivat yhteystiedot ja voivat palata asiaan.'],
    not_target_group: ['Ei kuulu kohderyhmään; ohjattu aikuisten palveluihin.'],
  },
  urgentMeasure: [
    'Otettu yhteys sosiaalipäivystykseen, nuori on läheisen luona yön yli.',
    'Keskustelu perheen kanssa samana päivänä, tilanne on turvallinen maanantaihin.',
  ],
  shared: [
    'Perhe on tavoitettu puhelimitse ja tulee tapaamiseen. {Torstait|Maanantait} sopivat parhaiten.',
    'Huoltaja pyysi kutsun viestinä, ei kirjeenä.',
    'Nuori otti itse yhteyttä ja kysyi, mikä ankkuritapaaminen on.',
  ],
  sharedLater: [
    'Koulu kertoo: {parempia viikkoja|poissaolot vähenevät|aikuinen on nimetty}. Jatketaan näin.',
    'Nuori otti itse yhteyttä ja kysyi, milloin nähdään seuraavan kerran.',
    'Huoltaja soitti: {kotona on rauhallisempaa|vaikea viikko, mutta selviämme}. Seuraava tapaaminen pidetään.',
  ],
  later: {
    police: [
      'Ei uusia tapahtumia tapaamisen jälkeen. Nuori tervehti, kun partio kävi nuorisotalolla.',
      'Tutkinta on osaltani valmis. Perheelle kerrottu, mitä seuraavaksi tapahtuu.',
    ],
    social_care: [
      'Keskustelu huoltajan kanssa: tuki tuntuu oikealta, {aamut|illat} ovat helpompia. Arviointi jatkuu.',
      'Palvelutarpeen arvio käyty perheen kanssa läpi. Tekstissä ei korjattavaa.',
    ],
    health_care: [
      'Seurantakeskustelu: nukkuu {paremmin|pidempään}, jaksaa enemmän. Seuraava aika {kahden|neljän} viikon päästä.',
      'Nuori tuli sovittuun aikaan ja puhui avoimesti. Ei tarvetta uusille toimille.',
    ],
    youth_work: [
      'Nähtiin nuorisotalolla. Kertoi {viikonlopusta|uudesta kaverista|koulusta} kysymättä.',
      'Auttoi {keittiössä|musiikki-illassa|turnauksessa}. Tuli kolme kertaa peräkkäin ajoissa.',
    ],
  },
  summaryLater: [
    'Käytiin suunnitelma läpi kohta kohdalta. Suurin osa on tehty; loput saivat uuden päivän.\n\nNuori haluaa jatkaa näin. Seuraava yhteys puhelimitse.',
    'Lyhyt tapaaminen. Apu on alkanut ja tuntuu oikealta. Sovittiin, että tavataan vain, jos jokin muuttuu.',
  ],
  worry: {
    family: ['Riitoja {joka viikonloppu|melkein päivittäin}, kaikki ovat väsyneitä.'],
    home_safety: ['Nuorella ei ole kotona turvallista kaikkina iltoina.'],
    school: ['Poissaolot ovat lisääntyneet {syyskuusta|elokuusta}, {kaksi|kolme} ainetta jäljessä.'],
    friends_leisure: ['Liikkuu vanhemmassa porukassa, ei harrastusta {kevään|vuoden} jälkeen.'],
    offending: ['{Kaksi|Kolme} tapahtumaa lyhyessä ajassa, aina ryhmässä.'],
    substances: ['Nikotiinia päivittäin, muuta viikonloppuisin.'],
    mental_health: ['Alakuloinen, nukkuu huonosti, ei jaksa tavata muita.'],
    health_sleep: ['Nukkuu arkisin {neljä|viisi} tuntia.'],
    online_life: ['Verkkotuttuja, joista aikuiset eivät tiedä.'],
    money_damages: ['Vahingonkorvaus {120|260} euroa odottaa.'],
  },
  strength: {
    family: [
      'Kotona on lämmintä ja rehellistä, kun on rauhallista.',
      'Huoltajat ovat yhtä mieltä ja haluavat olla mukana.',
    ],
    school: ['Viihtyy {käsitöissä|liikunnassa|kuvataiteessa}, on opettaja, johon luottaa.'],
    friends_leisure: ['Turvallinen ystävä alakoulusta asti.'],
    online_life: ['Taitava ja avulias verkossa, piirtää digitaalisesti.'],
    strengths: [
      'Huumoria, rehellinen, kantaa vastuuta, kun siihen luotetaan.',
      'Sinnikäs: rakensi {oman tietokoneen|oman mopon} itse.',
    ],
  },
  viewMissing: [
    'Nuori ei vielä halunnut sanoa mitään; kysytään uudelleen seuraavalla kerralla.',
    'Huoltajaa ei ole tavoitettu kahdesta yrityksestä huolimatta.',
  ],
  absent: ['työmatka', 'sairaana', 'toinen kokous samaan aikaan'],
  interpreterMissing: 'Tulkkikeskuksessa ei ollut vapaata tulkkia; läheistä ei käytetä tulkkina.',
  guardianMissing: 'Toista huoltajaa tavataan erikseen ensi viikolla.',
  cancelled: 'Perhe sairastui, haetaan uusi aika.',
  deviations: {
    acute: 'Tapaaminen pidettiin samana päivänä, ennen varsinaista palaveria.',
    young_persons_need: 'Nuori halusi tavata ensin vain nuorisotyöntekijän.',
    family_wish: 'Perhe pyysi tekemään suunnitelman ennen kuin kaikki osa-alueet on arvioitu.',
    step_done_elsewhere: 'Arvio tehtiin jo oppilashuollossa.',
  },
  serviceNote: ['Perhe sai esitteen ja yhteystiedot.', 'Aikaa haetaan niin, ettei koulupäivä häiriinny.'],
  confirmed: ['Vastaanottaja soitti ja vahvisti ensikäynnin.', 'Huoltaja kertoi käyntien alkaneen.'],
  serviceReasons: {
    refused: 'Perhe haluaa ensin kokeilla itse.',
    not_started: 'Jono on pitkä, paikkaa ei tullut.',
    withdrawn: 'Tarve muuttui, toinen palvelu sopii paremmin.',
  },
  followUps: [
    { what: 'Soittaa perheelle: ovatko käynnit alkaneet?', outcome: 'Kaksi käyntiä on ollut. Perhe on tyytyväinen.' },
    { what: 'Kysyy koululta, miten viikot ovat menneet', outcome: 'Poissaoloja on vähemmän, nimetty aikuinen toimii.' },
    { what: 'Tapaa nuorta lyhyesti nuorisotalolla', outcome: 'Tuli itse, kertoi ryhmästä.' },
  ],
  transferred: 'lastensuojelun oma työntekijä',
  closing: {
    referred_started: 'Palvelut ovat alkaneet ja perhe tietää, kehen ottaa yhteyttä. Tiimi päättää.',
    no_need: 'Tilanne on rauhallinen. Ei jatkotarvetta.',
    referred_not_started: 'Perhe varaa ajan itse. Yhteystiedot annettiin.',
    consent_withdrawn: 'Perhe ei halunnut jatkaa. Jokainen viranomainen hoitaa omat tehtävänsä.',
    moved: 'Perhe muutti toiselle alueelle.',
    turned_18: 'Nuori täytti 18 ja jatkaa aikuisten palveluissa.',
    transferred: 'Siirretty toiselle tiimille nuoren tieten.',
    not_reached: 'Perhettä ei tavoitettu useista yrityksistä huolimatta.',
  },
  youthThought: ['Hyvä, että ette olleet vihaisia.', 'Ok. Aika monta aikuista aluks.', 'Sain sanoa niin kuin on.'],
  guardianThought: [
    'Vihdoin kaikki samassa pöydässä.',
    'Apu tuli nopeammin kuin luulimme.',
    'Hyvä, mutta koulun olisi pitänyt olla mukana aiemmin.',
  ],
  notAsked: ['Ei tavoitettu kysyttäväksi.', 'Ei halunnut vastata.'],
  correction: { reason: 'Väärä viikonpäivä', added: ' Oikaisu: keskustelu käytiin tiistaina.' },
}
