// The verbs of the field as data: how each is bent and what it means that somebody does it. A verb
// that is not here promises nothing and lets nobody be heard.
//
// talk: both speak ("pratade med") · call: it may go unanswered · send: one reaches out · says: who
// does it has spoken · do: one can undertake it · wait · try · is: a state, neither heard nor promised ·
// may: can, may, wants, ought: nothing is promised by it · will: ska, tänker, lovar.

/** Like kolla, kollar, kollade, kollat. */
export const likeKolla: [string, string][] = [
  ['talk', 'samtala diskutera resonera konferera rådgöra'],
  ['talk do', 'prata tala snacka bolla träffa stämma'],
  ['send do', 'skicka mejla maila sms:a smsa messa faxa chatta kontakta fråga'],
  ['send says do', 'meddela informera tipsa uppdatera'],
  ['says do', 'svara bekräfta rapportera redovisa'],
  ['says', 'berätta hälsa klaga undra flagga önska mena tacka påstå'],
  ['will', 'lova planera'],
  ['wait', 'vänta invänta avvakta'],
  [
    'do',
    'kolla fixa ordna boka betala hämta lämna skaffa planera samla räkna checka bevaka handlägga ' +
      'registrera samordna leta titta köpa packa städa skanna scanna justera ändra rätta granska ' +
      'förankra kalla skjutsa dubbelkolla kontrollera organisera öppna starta aktivera avboka omboka ' +
      'flytta dela bevilja avsluta remittera koordinera pinga lotsa intyga kopiera installera ' +
      'dokumentera återkoppla felanmäla vidarebefordra påbörja attestera komplettera laga måla ' +
      'montera rensa sammanfatta mata intervjua fakturera utfärda formulera visa spara ' +
      'ladda delta anlita anställa utvärdera prioritera verkställa rekommendera signera ' +
      'klara publicera kartlägga plocka hjälpa testa screena ladda filma larma byta ' +
      'orosanmäla överklaga kika återlämna frakta hyra flagga vika nappa samråda',
  ],
  ['try', 'jaga'],
  [
    'is',
    'jobba arbeta sluta hoppas orka våga bråka verka handla stanna strula fungera må hata älska',
  ],
  [
    'is',
    'gilla sakna drömma gråta rasa vägra plugga praktisera träna pendla somna vakna hamna ramla',
  ],
];
/** Stems: like ring, ringer, ringde, ringt; where it is -te, a + stands behind. */
export const likeRinga: [string, string][] = [
  ['call do', 'ring'],
  ['send do', 'sänd sök+'],
  ['talk do', 'möt+ träff'],
  ['says', 'nämn påpek+ tyck+ befar'],
  ['may', 'behöv'],
  ['wait', 'dröj'],
  [
    'do',
    'följ läs+ åk+ hjälp+ kör lös+ byt+ ställ hör undersök+ uppsök+ ansök+ besök+ köp+ tryck+ ' +
      'häng sköt+ förläng fyll hänvis+ tillstyrk+ avstyrk+ säkerställ vänd utfärd överför genomför ' +
      'slutför anmäl beställ framför bygg tolk+ skjut+ vidtal förmedl efterhör efterlys+ röj medverk',
  ],
  ['is', 'häng känn lev trivs behåll upplev'],
];
/** infinitive/present/past/supine/imperative */
export const irregular: [string, string][] = [
  ['send do', 'skriva/skriver/skrev/skrivit/skriv'],
  ['send says do', 'be/ber/bad/bett/be'],
  ['send do', 'påminna/påminner/påminde/påmint/påminn'],
  ['send do', 'nå/når/nådde/nått/nå'],
  ['says', 'säga/säger/sa/sagt/säg'],
  ['says', 'säga/säjer/sade/sagt/säg'],
  ['says', 'uppge/uppger/uppgav/uppgett/uppge'],
  ['says', 'förstå/förstår/förstod/förstått/förstå'],
  ['says do', 'föreslå/föreslår/föreslog/föreslagit/föreslå'],
  ['says do', 'återkomma/återkommer/återkom/återkommit/återkom'],
  ['says do', 'återge/återger/återgav/återgett/återge'],
  ['talk do', 'ses/ses/sågs/setts/ses'],
  ['talk', 'träffas/träffas/träffades/träffats/träffas'],
  ['talk', 'mötas/möts/möttes/mötts/möts'],
  ['talk do', 'höras/hörs/hördes/hörts/hörs'],
  ['talk do', 'stämma/stämmer/stämde/stämt/stäm'],
  ['talk', 'sitta/sitter/satt/suttit/sitt'],
  ['talk', 'stöta/stöter/stötte/stött/stöt'],
  ['talk', 'springa/springer/sprang/sprungit/spring'],
  ['come do', 'komma/kommer/kom/kommit/kom'],
  ['do', 'bestämma/bestämmer/bestämde/bestämt/bestäm'],
  ['do', 'ta/tar/tog/tagit/ta'],
  ['do', 'göra/gör/gjorde/gjort/gör'],
  ['do', 'ge/ger/gav/gett/ge'],
  ['do', 'se/ser/såg/sett/se'],
  ['do', 'gå/går/gick/gått/gå'],
  ['do', 'lägga/lägger/la/lagt/lägg'],
  ['do', 'lägga/lägger/lade/lagt/lägg'],
  ['do', 'bjuda/bjuder/bjöd/bjudit/bjud'],
  ['do', 'dra/drar/drog/dragit/dra'],
  ['do', 'hålla/håller/höll/hållit/håll'],
  ['do', 'driva/driver/drev/drivit/driv'],
  ['do', 'utreda/utreder/utredde/utrett/utred'],
  ['do', 'sätta/sätter/satte/satt/sätt'],
  ['do', 'förbereda/förbereder/förberedde/förberett/förbered'],
  ['do', 'pröva/prövar/prövade/prövat/pröva'],
  ['do', 'besluta/beslutar/beslutade/beslutat/besluta'],
  ['do', 'besluta/beslutar/beslöt/beslutit/besluta'],
  ['do', 'överlämna/överlämnar/överlämnade/överlämnat/överlämna'],
  ['do', 'översätta/översätter/översatte/översatt/översätt'],
  ['do', 'bära/bär/bar/burit/bär'],
  ['do', 'handlägga/handlägger/handlade/handlagt/handlägg'],
  ['do', 'återuppta/återupptar/återupptog/återupptagit/återuppta'],
  ['do', 'anta/antar/antog/antagit/anta'],
  ['do', 'stryka/stryker/strök/strukit/stryk'],
  ['do', 'svänga/svänger/svängde/svängt/sväng'],
  ['will', 'ska/ska/skulle/skolat/ska'],
  ['will', 'skall/skall/skulle/skolat/skall'],
  ['will', 'tänka/tänker/tänkte/tänkt/tänk'],
  ['will', 'åta/åtar/åtog/åtagit/åta'],
  ['will', 'lova/lovar/lovade/lovat/lova'],
  ['must', 'måste/måste/måste/måst/måste'],
  ['must', 'böra/bör/borde/bort/bör'],
  ['may', 'kunna/kan/kunde/kunnat/kan'],
  ['may', 'vilja/vill/ville/velat/vill'],
  ['may', 'få/får/fick/fått/få'],
  ['may', 'behöva/behöver/behövde/behövt/behöv'],
  ['may', 'bruka/brukar/brukade/brukat/bruka'],
  ['may', 'slippa/slipper/slapp/sluppit/slipp'],
  ['may', 'hinna/hinner/hann/hunnit/hinn'],
  ['try', 'försöka/försöker/försökte/försökt/försök'],
  ['forget', 'glömma/glömmer/glömde/glömt/glöm'],
  ['is', 'vara/är/var/varit/var'],
  ['is', 'bli/blir/blev/blivit/bli'],
  ['has', 'ha/har/hade/haft/ha'],
  ['is', 'stå/står/stod/stått/stå'],
  ['is', 'ligga/ligger/låg/legat/ligg'],
  ['is', 'bo/bor/bodde/bott/bo'],
  ['is', 'heta/heter/hette/hetat/het'],
  ['is', 'veta/vet/visste/vetat/vet'],
  ['is', 'tro/tror/trodde/trott/tro'],
  ['is', 'finnas/finns/fanns/funnits/finns'],
  ['is', 'saknas/saknas/saknades/saknats/saknas'],
  ['is', 'gälla/gäller/gällde/gällt/gäll'],
  ['is', 'börja/börjar/började/börjat/börja'],
  ['is', 'sova/sover/sov/sovit/sov'],
  ['is', 'äta/äter/åt/ätit/ät'],
  ['is', 'må/mår/mådde/mått/må'],
  ['is', 'ångra/ångrar/ångrade/ångrat/ångra'],
  ['is', 'låta/låter/lät/låtit/låt'],
  ['is', 'dyka/dyker/dök/dykt/dyk'],
  ['is', 'kännas/känns/kändes/känts/känns'],
  ['is', 'verka/verkar/verkade/verkat/verka'],
  ['is', 'hända/händer/hände/hänt/händ'],
  ['is', 'slå/slår/slog/slagit/slå'],
  ['is', 'bero/beror/berodde/berott/bero'],
];
