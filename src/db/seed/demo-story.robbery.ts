import type { Story } from './demo-story.ts'

/** Robbery in a group, with somebody older who asks for more. */
export const robbery: Story = {
  triggers: ['offence_report', 'child_welfare_notification'],
  youngest: 12,
  criteria: ['crime', 'multi_support'],
  reasons: ['robbery', 'weapons', 'crime_recruitment'],
  causes: [
    { category: 'crime_contact', actors: ['police', 'social_welfare'] },
    { category: 'parenting_strain', actors: ['social_welfare'] },
  ],
  services: ['child_welfare', 'special_youth_work', 'family_services'],
  worries: ['offending', 'friends_leisure', 'online_life'],
  strengths: ['family', 'strengths'],
  texts: {
    sv: {
      need: [
        'En grupp på {tre|fyra|fem} unga tog {en telefon|en jacka|hörlurar} av en jämnårig {vid stationen|i parken}. Den unga stod bredvid. Någon äldre har lovat pengar för fler "ärenden". Önskas: skydd och stöd innan den unga dras längre in.',
        'Misstänkt rån bland minderåriga. Den unga hade {en kniv|en brytbladskniv} i väskan men tog inte fram den. Önskas: alla fyra myndigheter runt bordet snabbt.',
      ],
      authorities: {
        police: {
          note: [
            'Rån, fyra misstänkta, den unga är yngst. Förhör hölls i närvaro av vårdnadshavare och socialvården. Den unga berättar, men inte om vem som bad.',
            'Samarbete med utredaren: telefonens innehåll gås igenom. Kontaktad i en chattgrupp där äldre söker yngre för "jobb".',
          ],
          bring: ['Var utredningen står. Hur värvning går till och vem man ringer om någon hör av sig igen.'],
          meeting: [
            'Den unga lyssnade, frågade vad som händer med de andra; det berättas inte. Gav direkt nummer. Ny kontakt från gruppen ska meddelas genast.',
          ],
        },
        social_care: {
          note: [
            'Brådskande bedömning gjord samma dag: den unga är trygg hemma. Bedömning av servicebehovet inledd, barnskyddets öppenvård övervägs.',
            'Hembesök. Vårdnadshavaren arbetar {natt|skift}; den unga är ensam med yngre syskon flera kvällar i veckan.',
          ],
          bring: ['Kvällarna hemma och vem som kan vara där.'],
          meeting: [
            'Kom överens om stödperson två kvällar i veckan. Öppenvårdens åtgärder förklarade, familjen samtycker.',
          ],
        },
        health_care: {
          note: ['Den unga är rädd, sover dåligt sedan händelsen och undviker att gå ut. Ingen akut risk.'],
          bring: ['Rädsla och sömn efter händelsen.'],
          meeting: ['Erbjöd krissamtal, två tider bokade. Vårdnadshavaren deltar i det första.'],
        },
        youth_work: {
          note: [
            'Uppsökande pass {på fredag|på lördag} kväll: gruppen har flyttat till busstationen. Den unga var inte med.',
            'Den unga kom till gården med en kusin, pratade länge om {bilar|fotboll|att bli frisör}.',
          ],
          bring: ['Vad som drar i den unga, och vad vi kan erbjuda i stället redan den här veckan.'],
          meeting: ['Träffas två gånger i veckan, mötet börjar utanför området där gruppen rör sig.'],
        },
      },
      summary: [
        'Alla fyra myndigheter, den unga och vårdnadshavaren deltog. Vi talade om vad den unga behöver just nu: trygghet, något att göra och en vuxen att ringa.\n\nVi kom överens om:\n- stödperson hemma två kvällar i veckan\n- ungdomsarbetaren träffar den unga två gånger i veckan\n- den unga ringer om någon tar kontakt\n- ny träff om {två|tre} veckor',
        'Tre veckor utan kontakt med gruppen. Den unga har byggt ett eget schema för kvällarna. Stödet hemma fortsätter.',
      ],
      youth: [
        'Jag visste inte att de skulle göra så. Eller jag visste nog lite. Man går inte bara därifrån.',
        'Han sa att man får tvåhundra för typ ingenting. Det kändes som att någon behövde mig.',
      ],
      goal: ['Jag vill kunna gå till bussen utan att kolla bakom mig.', 'Jag vill tjäna egna pengar på riktigt.'],
      guardian: [
        'Jag jobbar när det händer. Jag behöver hjälp med kvällarna, inte fler som säger att jag borde vara hemma.',
        'Nu vet jag vem jag kan ringa. Det är det viktigaste.',
      ],
      causes: [
        'Äldre bekanta bjuder på pengar och gemenskap för småsysslor.',
        'Vårdnadshavaren arbetar kvällar och nätter och har ingen avlösning.',
      ],
      actions: [
        { goal: 'Trygga kvällar', what: 'Stödperson hemma två kvällar i veckan', who: 'Socialvården' },
        { goal: 'Ny riktning', what: 'Går på ungdomsverkstadens prova på-dagar', who: 'Den unga och ungdomsarbetaren' },
        {
          goal: 'Skydd mot värvning',
          what: 'Ringer ankarpolisen om någon hör av sig',
          who: 'Den unga och vårdnadshavaren',
        },
      ],
      providers: ['barnskyddets öppenvård', 'kommunens specialungdomsarbete', 'tjänster för barnfamiljer'],
    },
    fi: {
      need: [
        '{Kolmen|Neljän|Viiden} nuoren ryhmä vei ikätoverilta {puhelimen|takin|kuulokkeet} {asemalla|puistossa}. Nuori seisoi vieressä. Joku vanhempi on luvannut rahaa uusista "keikoista". Toive: suojaa ja tukea, ennen kuin nuori vedetään syvemmälle.',
        'Epäilty alaikäisten ryöstö. Nuorella oli laukussaan {veitsi|mattoveitsi}, mutta hän ei ottanut sitä esiin. Toive: kaikki neljä viranomaista nopeasti saman pöydän ääreen.',
      ],
      authorities: {
        police: {
          note: [
            'Ryöstö, neljä epäiltyä, nuori on heistä nuorin. Kuulustelussa läsnä huoltaja ja sosiaalihuolto. Nuori kertoo, mutta ei siitä, kuka pyysi.',
            'Yhteistyö tutkijan kanssa: puhelimen sisältö käydään läpi. Otettu yhteyttä keskusteluryhmässä, jossa vanhemmat hakevat nuorempia "töihin".',
          ],
          bring: ['Missä tutkinta on. Miten värväys tapahtuu ja kenelle soitetaan, jos joku ottaa taas yhteyttä.'],
          meeting: [
            'Nuori kuunteli, kysyi mitä muille tapahtuu; siitä ei kerrota. Annettiin suora numero. Uudesta yhteydenotosta ilmoitetaan heti.',
          ],
        },
        social_care: {
          note: [
            'Kiireellinen arvio tehty samana päivänä: nuori on kotona turvassa. Palvelutarpeen arviointi aloitettu, lastensuojelun avohuoltoa harkitaan.',
            'Kotikäynti. Huoltaja tekee {yötyötä|vuorotyötä}; nuori on useana iltana viikossa yksin nuorempien sisarusten kanssa.',
          ],
          bring: ['Illat kotona ja kuka voi olla paikalla.'],
          meeting: ['Sovittiin tukihenkilö kahdeksi illaksi viikossa. Avohuollon toimet selitettiin, perhe suostuu.'],
        },
        health_care: {
          note: [
            'Nuori on peloissaan, nukkuu huonosti tapahtuman jälkeen ja välttää ulkona liikkumista. Ei akuuttia riskiä.',
          ],
          bring: ['Pelko ja uni tapahtuman jälkeen.'],
          meeting: ['Tarjottiin kriisikeskustelua, kaksi aikaa varattu. Huoltaja tulee ensimmäiseen mukaan.'],
        },
        youth_work: {
          note: [
            'Jalkautuminen {perjantai-iltana|lauantai-iltana}: ryhmä on siirtynyt linja-autoasemalle. Nuori ei ollut mukana.',
            'Nuori tuli nuorisotalolle serkun kanssa, puhui pitkään {autoista|jalkapallosta|kampaajan ammatista}.',
          ],
          bring: ['Mikä nuorta vetää, ja mitä voimme tarjota tilalle jo tällä viikolla.'],
          meeting: ['Tavataan kahdesti viikossa, aloitetaan alueen ulkopuolella, jossa ryhmä ei liiku.'],
        },
      },
      summary: [
        'Mukana kaikki neljä viranomaista, nuori ja huoltaja. Puhuttiin siitä, mitä nuori tarvitsee juuri nyt: turvaa, tekemistä ja aikuisen, jolle soittaa.\n\nSovittiin:\n- tukihenkilö kotiin kahtena iltana viikossa\n- nuorisotyöntekijä tapaa nuorta kahdesti viikossa\n- nuori soittaa, jos joku ottaa yhteyttä\n- uusi tapaaminen {kahden|kolmen} viikon kuluttua',
        'Kolme viikkoa ilman yhteyttä ryhmään. Nuori on tehnyt illoille oman aikataulun. Tuki kotona jatkuu.',
      ],
      youth: [
        'En mä tiennyt, että ne tekee niin. Tai vähän ehkä tiesin. Ei sieltä vaan kävellä pois.',
        'Se sano, että saa kaks sataa melkein ei mistään. Tuntu, että joku tarvii mua.',
      ],
      goal: ['Haluun kävellä bussille ilman, että pitää katsoa taakse.', 'Haluun tienata ihan oikeeta omaa rahaa.'],
      guardian: [
        'Olen töissä silloin, kun näitä tapahtuu. Tarvitsen apua iltoihin, en lisää ihmisiä sanomaan, että pitäisi olla kotona.',
        'Nyt tiedän, kenelle voin soittaa. Se on tärkeintä.',
      ],
      causes: [
        'Vanhemmat tutut tarjoavat rahaa ja yhteenkuuluvuutta pienistä tehtävistä.',
        'Huoltaja tekee ilta- ja yötyötä eikä saa apua arkeen.',
      ],
      actions: [
        { goal: 'Turvalliset illat', what: 'Tukihenkilö kotiin kahtena iltana viikossa', who: 'Sosiaalihuolto' },
        { goal: 'Uusi suunta', what: 'Käy nuorten työpajan kokeilupäivillä', who: 'Nuori ja nuorisotyöntekijä' },
        {
          goal: 'Suoja värväykseltä',
          what: 'Soittaa ankkuripoliisille, jos joku ottaa yhteyttä',
          who: 'Nuori ja huoltaja',
        },
      ],
      providers: ['lastensuojelun avohuolto', 'kunnan erityisnuorisotyö', 'lapsiperheiden palvelut'],
    },
  },
}
