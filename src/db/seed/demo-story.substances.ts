import type { Story } from './demo-story.ts'

/** Nicotine, alcohol or cannabis, noticed at school or on a Friday evening. */
export const substances: Story = {
  triggers: ['child_welfare_notification', 'concern_expert'],
  youngest: 12,
  criteria: ['substances'],
  reasons: ['drugs', 'tobacco_nicotine'],
  causes: [
    { category: 'own_substance_use', actors: ['health_care', 'youth_work'] },
    { category: 'family_conflict', actors: ['social_welfare'] },
  ],
  services: ['substance_services', 'student_welfare', 'family_counselling'],
  worries: ['substances', 'health_sleep', 'family'],
  strengths: ['friends_leisure', 'strengths'],
  texts: {
    sv: {
      need: [
        'Skolkuratorn är orolig för en elev: {luktar cannabis|kommer påverkad|säljer snusdosor} och har blivit tyst. Vitsorden sjunker. Önskas: en gemensam bedömning och stöd som den unga orkar ta emot.',
        'Den unga hittades {berusad|påverkad} {i centrum|på en fest} {i fredags|natten mot söndag}. Andra gången i höst. Vårdnadshavaren ber om hjälp. Önskas: samtal om rusmedel utan skuld.',
      ],
      authorities: {
        police: {
          note: [
            'Straffbart bruk av narkotika, liten mängd. Den unga berättade själv var den fanns. Vårdnadshavaren underrättad samma kväll.',
            'Vägkontroll vid mopedmötet: inget att anmärka. Den unga hälsade och ville prata.',
          ],
          bring: ['Vad lagen säger om eget bruk, och vad som hindras i framtiden, till exempel körkort.'],
          meeting: [
            'Talade om åtgärdseftergift och vilka följder bruk kan ha. Den unga frågade mycket. Inga nya misstankar.',
          ],
        },
        social_care: {
          note: [
            'Barnskyddsanmälan från skolan. Inget brådskande behov. Familjen känner till anmälan och är lättad.',
            'Samtal med vårdnadshavarna: gräl om pengar och tider varje veckoslut. De är trötta men eniga om att be om hjälp.',
          ],
          bring: ['Grälen hemma, och vad familjen redan har försökt.'],
          meeting: ['Familjerådgivning börjar. Vårdnadshavarna får ett nummer för kvällar när det blir svårt.'],
        },
        health_care: {
          note: [
            'Rusmedelsmätare gjord: bruk {varje veckoslut|några gånger i månaden}, nikotin dagligen. Ingen abstinens. Motiverad att minska.',
            'Sömn och humör: trött, men inga tecken på psykisk sjukdom. Uppföljning om {två|fyra} veckor.',
          ],
          bring: ['Resultatet av rusmedelsmätaren, om den unga själv vill berätta.'],
          meeting: [
            'Den unga berättade själv om bruket. Tider till rusmedelsmottagningen ges, skolans hälsovårdare följer upp.',
          ],
        },
        youth_work: {
          note: [
            'Pratade med den unga på gården: röker när det blir för stökigt i huvudet. Har slutat med {ishockey|ridning} i våras.',
            'Kompisgänget röker alla. En av dem vill sluta samtidigt.',
          ],
          bring: ['Hur det ser ut i gänget, och vem som kunde sluta tillsammans.'],
          meeting: ['Två i gänget vill pröva nikotinfri månad. Vi håller räkning på ungdomsgården.'],
        },
      },
      summary: [
        'Den unga berättade själv om sitt bruk och vad som skulle hjälpa. Vi dömer inte, vi planerar.\n\nVi kom överens om:\n- tid till rusmedelsmottagningen\n- familjerådgivning för hela familjen\n- skolans hälsovårdare ses varannan vecka\n- vi träffas igen om {fem|sex} veckor',
        'Bruket har minskat, nikotinet är kvar. Stämningen hemma är bättre. Skolan märker att den unga orkar vara med igen.',
      ],
      youth: [
        'Det är inte så farligt som alla tror. Men jag vill inte att det ska bli det heller.',
        'När jag röker blir det tyst i huvudet. Jag vill hitta nåt annat som gör det tyst.',
      ],
      goal: ['Jag vill klara en hel månad utan.', 'Jag vill orka med skolan så att jag kommer in dit jag vill.'],
      guardian: [
        'Vi grälar varje fredag. Jag vill ha mitt barn tillbaka, inte bara rätt.',
        'Vi har försökt med allt, förbud och belöningar. Skönt att få höra vad som faktiskt brukar fungera.',
      ],
      causes: [
        'Rusmedel används för att lugna tankar och få höra till gänget.',
        'Ständiga gräl hemma om pengar och tider.',
      ],
      actions: [
        { goal: 'Minska bruket', what: 'Går till rusmedelsmottagningen tre gånger', who: 'Den unga' },
        { goal: 'Lugnare hemma', what: 'Börjar i familjerådgivningen', who: 'Vårdnadshavarna' },
        { goal: 'Orka med skolan', what: 'Träffar hälsovårdaren varannan vecka', who: 'Skolans hälsovårdare' },
      ],
      providers: ['mottagningen för ungas rusmedelsfrågor', 'skolans elevhälsa', 'familjerådgivningen'],
    },
    fi: {
      need: [
        'Koulukuraattori on huolissaan oppilaasta: {haisee kannabikselle|tulee päihtyneenä|myy nuuskaa} ja on muuttunut hiljaiseksi. Numerot laskevat. Toive: yhteinen arvio ja tuki, jonka nuori jaksaa ottaa vastaan.',
        'Nuori löytyi {humalassa|päihtyneenä} {keskustasta|juhlista} {perjantaina|sunnuntain vastaisena yönä}. Toinen kerta syksyllä. Huoltaja pyytää apua. Toive: keskustelu päihteistä ilman syyllistämistä.',
      ],
      authorities: {
        police: {
          note: [
            'Huumausaineen käyttörikos, pieni määrä. Nuori kertoi itse, missä aine oli. Huoltajalle ilmoitettu samana iltana.',
            'Liikennevalvonta mopotapaamisessa: ei huomautettavaa. Nuori tervehti ja halusi jutella.',
          ],
          bring: ['Mitä laki sanoo omasta käytöstä ja mitä se estää myöhemmin, esimerkiksi ajokortin.'],
          meeting: [
            'Puhuttiin toimenpiteistä luopumisesta ja käytön seurauksista. Nuori kysyi paljon. Ei uusia epäilyjä.',
          ],
        },
        social_care: {
          note: [
            'Lastensuojeluilmoitus koululta. Ei kiireellistä tarvetta. Perhe tietää ilmoituksesta ja on helpottunut.',
            'Keskustelu huoltajien kanssa: riitoja rahasta ja kotiintuloajoista joka viikonloppu. Väsyneitä, mutta yhtä mieltä avun tarpeesta.',
          ],
          bring: ['Kodin riidat, ja mitä perhe on jo kokeillut.'],
          meeting: ['Perheneuvonta alkaa. Huoltajat saavat numeron iltoihin, jolloin on vaikeaa.'],
        },
        health_care: {
          note: [
            'Päihdemittari tehty: käyttöä {joka viikonloppu|muutaman kerran kuussa}, nikotiinia päivittäin. Ei vieroitusoireita. Motivaatio vähentää.',
            'Uni ja mieliala: väsynyt, ei viitteitä mielenterveyden häiriöstä. Seuranta {kahden|neljän} viikon päästä.',
          ],
          bring: ['Päihdemittarin tulos, jos nuori itse haluaa kertoa.'],
          meeting: ['Nuori kertoi käytöstä itse. Päihdevastaanotolle annetaan ajat, kouluterveydenhoitaja seuraa.'],
        },
        youth_work: {
          note: [
            'Juttelin nuoren kanssa nuorisotalolla: polttaa, kun päässä on liikaa hälyä. Lopetti {jääkiekon|ratsastuksen} keväällä.',
            'Kaveriporukassa kaikki polttavat. Yksi heistä haluaa lopettaa yhtä aikaa.',
          ],
          bring: ['Millaista porukassa on, ja kuka voisi lopettaa yhdessä.'],
          meeting: ['Kaksi porukasta haluaa kokeilla nikotiinitonta kuukautta. Pidämme kirjaa nuorisotalolla.'],
        },
      },
      summary: [
        'Nuori kertoi itse käytöstään ja siitä, mikä auttaisi. Emme tuomitse, vaan suunnittelemme.\n\nSovittiin:\n- aika päihdevastaanotolle\n- perheneuvonta koko perheelle\n- kouluterveydenhoitaja tapaa joka toinen viikko\n- tavataan uudelleen {viiden|kuuden} viikon kuluttua',
        'Käyttö on vähentynyt, nikotiini jatkuu. Kotona on parempi ilmapiiri. Koulussa huomataan, että nuori jaksaa taas olla mukana.',
      ],
      youth: [
        'Ei se oo niin vaarallista kuin kaikki luulee. Mutta en mä halua, että siitä tulee sellasta.',
        'Kun mä poltan, päässä tulee hiljasta. Haluun löytää jotain muuta, mikä tekee hiljasta.',
      ],
      goal: ['Haluun pärjätä kokonaisen kuukauden ilman.', 'Haluun jaksaa koulua, että pääsen sinne minne haluun.'],
      guardian: [
        'Riitelemme joka perjantai. Haluan lapseni takaisin, en vain olla oikeassa.',
        'Olemme kokeilleet kaikkea, kieltoja ja palkintoja. On hyvä kuulla, mikä oikeasti yleensä auttaa.',
      ],
      causes: [
        'Päihteillä rauhoitetaan ajatuksia ja kuulutaan porukkaan.',
        'Jatkuvat riidat kotona rahasta ja ajoista.',
      ],
      actions: [
        { goal: 'Käytön vähentäminen', what: 'Käy päihdevastaanotolla kolme kertaa', who: 'Nuori' },
        { goal: 'Rauhallisempi koti', what: 'Aloittaa perheneuvonnassa', who: 'Huoltajat' },
        {
          goal: 'Koulussa jaksaminen',
          what: 'Tapaa terveydenhoitajan joka toinen viikko',
          who: 'Kouluterveydenhoitaja',
        },
      ],
      providers: ['nuorten päihdevastaanotto', 'koulun oppilashuolto', 'perheneuvola'],
    },
  },
}
