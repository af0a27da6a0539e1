// Sentences of which contacts are told: how one met, what it led to, and what has no case at all.
#include "demo/content_stories.hpp"

namespace mellanrum::demo {

namespace {

using Text = std::string_view;

constexpr Text call_heard[] = {
    "Ringde {0}.",          "{0} ringde.",
    "{0} ringde tillbaka.", "Pratade med {0} på telefon.",
    "Kort samtal med {0}.", "Fick tag på {0} på telefontiden.",
    "{0} svarade direkt.",  "Ringde {1} och kom fram till {0}.",
};
constexpr Text call_sought[] = {
    "Sökte {0}, lämnade bud.",
    "Ringde {0}, fick telefonsvararen.",
    "{0} var på möte. Bad att få bli uppringd.",
    "Ringde {1} två gånger utan svar.",
    "Sökte {0} på telefontiden, det var kö.",
};
constexpr Text message_heard[] = {
    "Svar från {0}.", "{0} skrev.", "Meddelande från {0}.", "{0} svarade samma eftermiddag.",
    "Brev från {1}.",
};
constexpr Text message_sent[] = {
    "Skrev till {0}.",
    "Skickade en fråga till {0}.",
    "Påminde {0} om det vi sa.",
    "Skickade underlaget till {1}.",
};
constexpr Text corridor[] = {
    "Sprang på {0} i trapphuset.", "{0} och jag stod kvar efter mötet.",
    "Mötte {0} utanför {1}.",      "{0} stack in huvudet.",
    "Kaffekön med {0}.",           "Gick samma väg som {0} till bussen.",
};
constexpr Text visit[] = {
    "Var hos {0}.",
    "Hälsade på hos {1} och träffade {0}.",
    "{0} kom förbi hos oss.",
    "Hembesök tillsammans med {0}.",
};
constexpr Text meeting[] = {
    "Möte med {0}.",
    "Satt ner med {0} i en halvtimme.",
    "Uppföljning hos {1} med {0}.",
    "Träffades hos oss, {0} kom dit.",
};
constexpr Text video[] = {
    "Videomöte med {0}.",
    "{0} på länk i tjugo minuter.",
    "Möte på länk med {1}.",
};

constexpr Text tails[] = {
    "Vi hörs i nästa vecka.",
    "Bra samtal.",
    "Vi var överens på fem minuter.",
    "Skönt att få prata om det.",
    "Bad om att få höra av sig på fredag.",
    "Tackade för att vi ringde.",
    "Det tog längre tid än tänkt, men det var värt det.",
    "Ingen av oss visste, men nu vet vi vem som vet.",
    "Jag skriver upp det.",
    "Vi bestämde att säga samma sak.",
    "Lugnare nu än förra gången.",
    "Lovade att inte lova för mycket.",
    "Fick ett direktnummer.",
    "Vi tar det en gång till när alla är på plats.",
    "Gick igenom vem som gör vad.",
};

constexpr Text news_of_kept[] = {
    "Hörde av sig: det är gjort.",
    "Det är klart nu.",
    "Det som var lovat är på plats.",
    "Kom som utlovat.",
    "Tog lite längre tid, men nu är det klart.",
    "Allt var i ordning när vi frågade.",
    "Bekräftade att det är ordnat.",
    "Gjort, och redan inlagt i planen.",
    "Fick kvittot i dag.",
    "Det löste sig på ett samtal.",
};
constexpr Text news_of_delay[] = {
    "Det dröjer, men det är inte glömt.",
    "Sjukdom på enheten, det blir nästa vecka.",
    "Väntar på en underskrift.",
    "Det ligger hos chefen.",
    "Har begärt fram papperen.",
    "Ber om en vecka till.",
    "Är på gång, säger {0}.",
    "En kollega har tagit över så länge.",
    "Behöver veta en sak till från oss först.",
    "Nytt system, allt tar dubbelt så lång tid.",
};

constexpr Text joint_meetings[] = {
    "Uppföljning med {0}. Alla fick säga en sak som hade blivit bättre.",
    "SIP-uppföljning med {0}. Målen står kvar, ett är klart.",
    "Avstämning med {0}. Vi flyttade ett datum och strök två.",
    "Möte med {0}. Det viktigaste kom sista fem minuterna.",
    "Samlade {0}. Nu vet alla vem som ringer vem.",
    "Nätverksmöte med {0}. Tre stolar för många, men rätt personer.",
    "Kort möte med {0} före lunch. Beslut i två frågor, den tredje får vänta.",
    "Planering med {0}. Första gången alla läser samma papper.",
};

constexpr Text extra_efforts[] = {
    "Åkte förbi med ett busskort.",
    "Följde med till banken. Det tog två timmar och behövdes.",
    "Satt kvar i telefonen tills någon svarade.",
    "Bar upp en soffa tillsammans med en granne.",
    "Övade inför samtalet i bilen utanför.",
    "Skrev om brevet så att det gick att förstå.",
    "Köpte en almanacka och skrev in allt med olika färger.",
    "Väntade med på akuten.",
    "Skickade ett sms på söndagskvällen inför måndagen.",
    "Hämtade nycklarna när ingen annan kunde.",
    "Fikade, för att det var en sådan dag.",
    "Läste igenom beslutet högt, två gånger.",
    "Ringde och sa grattis på födelsedagen.",
    "Gick en runda runt sjön. Då kom det fram.",
    "Lånade ut vårt mötesrum och stannade kvar i närheten.",
    "Sorterade post vid köksbordet.",
    "Höll hunden medan läkaren pratade.",
    "Tog bussen tillsammans, fram och tillbaka, en gång för säkerhets skull.",
    "Ritade upp veckan på baksidan av ett kuvert.",
    "Stannade kvar i samtalet tills skratten kom.",
    "Läste avtalet rad för rad och strök under två.",
    "Var med när flyttkartongerna packades upp.",
    "Letade rätt på en vinterjacka på Återbruket.",
    "Skrev under som vittne på ett foto av en trasig dörr.",
    "Gick före och tände ljuset i lägenheten.",
    "Satt tyst bredvid under förhöret.",
    "Ringde skolan klockan sju för att berätta att morgonen gick bra.",
    "Hjälpte till att skriva tre meningar till dottern.",
    "Hämtade medicinen när apoteket stängde tidigt.",
    "Kokade makaroner medan vi väntade på rörmokaren.",
    "Provade bankdosan tills den gick att använda.",
    "Kom tillbaka efter arbetstid för att höra hur det gick.",
};

constexpr Text consults[] = {
    "Hur gör ni när två myndigheter väntar på varandra? {0} brukar be den ena om ett datum.",
    "Bollade ett första möte som kan bli svårt. {0} föreslog att börja med kaffe och sluta tidigt.",
    "Frågade {0} vem som egentligen beslutar. Det var inte den jag trodde.",
    "{0} undrade hur vi skriver samtycken. Visade vårt exempel.",
    "Pratade om hur man säger nej till ett sjunde uppdrag.",
    "{0} berättade om en väg in som inte står i någon broschyr.",
    "Jämförde hur vi räknar restid i bistånd. Det skiljer mer än vi trodde.",
    "Vred på en fråga om umgänge och sekretess. Svaret: fråga den det gäller först.",
    "{0} ville veta om handledarna på Återbruket hinner ta emot en till.",
    "Frågade om telefontider. {0} säger att åtta prick gäller, inte fem över.",
    "Två hade samma fråga samma dag. Vi tog den ihop.",
    "Hur lång tid tar en god man just nu? {0} visste en snabbare väg.",
    "Funderade högt om när det är dags att släppa taget.",
    "{0} har testat gående möten. Det gick bättre än vid ett bord.",
    "Bad {0} läsa ett brev som om det kom till någon annan. Det blev kortare.",
    "Vad gör man när alla har gjort rätt och det ändå blev fel?",
    "{0} hade hört att köerna minskar på mottagning 2. Det stämde nästan.",
    "Pratade igenom gårdagens möte. Det hjälpte att någon annan hade märkt samma sak.",
    "Frågade hur man bokar tolk som får vara kvar hela serien.",
    "{0} tipsade om en fond som svarar inom en vecka.",
    "Vem kan Norrlida nu när stationen är stängd? {0} visste två namn.",
    "Bollade ordningen: först bostad eller först sysselsättning.",
    "Lånade {0} som bollplank inför ett svårt telefonsamtal.",
    "Frågade {0} hur ett intyg ska vara skrivet för att räcka.",
    "Ny kollega undrade över orden. Vi gick igenom nio förkortningar.",
    "{0} funderade på om en SIP behövs när bara två är inblandade. Vi landade i ett vanligt möte.",
    "Hur får man en läkare att skriva om vardagen? {0} skickar tre frågor i förväg.",
    "Bad {0} om ett namn på Kronofogden. Fick ett klockslag i stället, det var bättre.",
    "Pratade om vad som är mitt och vad som är någon annans. Skönt att ha det sagt.",
    "{0} har en mall för kallelser som går att förstå. Fick den.",
    "Någon som kan bostadstillägg? {0} kunde, och lärde mig på tre minuter.",
    "Vi jämförde väntetider. {0} tror att det vänder efter nyår.",
    "Frågade {0} hur de gör när föräldern inte öppnar. De skriver en hälsning för hand.",
    "{0} ville öva på ett svårt besked. Vi bytte roller två gånger.",
    "Diskuterade hur mycket man kan säga i telefon när någon annan sitter i rummet.",
    "{0} undrade om vi kan hålla ett möte på biblioteket. Det kan vi, grupprummet är gratis.",
    "Sorterade tankar före en utvärdering. {0} lyssnade mest.",
    "Vad räknas som sysselsättning i ett intyg? {0} hade ett exempel som gått igenom.",
    "Tipsade {0} om telefontiden i Norrlida. Den har ändrats.",
    "{0} och jag bytte två kontakter mot varandra, som samlarkort.",
    "Undrade om fler har märkt att breven kommer sent. Det har {0}.",
    "Frågade vem som brukar kalla när alla tror att någon annan gör det.",
    "{0} berättade hur de introducerar nya. Vi tar efter det med kaffet.",
};

constexpr Text decisions[] = {
    "Beslut: beviljat från nästa månad.",
    "Beslut: avslag, går att överklaga i tre veckor.",
    "Beslut om förlängning i sex månader.",
    "Beviljat delvis. Resten prövas när intyget finns.",
};

constexpr Text kept[] = {"", "", "", "klart", "gjort i tid", "bekräftat på telefon"};
constexpr Text changed[] = {
    "läkaren är borta den veckan",        "mötet flyttades",
    "väntar på ett intyg till",           "sjukdom på enheten",
    "ny handläggare behöver läsa in sig", "ville vänta till efter helgen",
    "beslutsmötet ställdes in",           "bättre att göra det efter flytten",
};
constexpr Text dropped[] = {
    "behövs inte längre",      "löstes på annat sätt",
    "ville själv vänta",       "avslag, vi prövar en annan väg",
    "ingår i ett nytt beslut", "den frågan tog skolan över",
};
constexpr Text snoozed[] = {
    "återkommer efter semestern", "väntar på beslut i nämnden", "tid först om ett par veckor",
    "kursen startar då",          "läkaren är tillbaka då",
};
constexpr Text case_closed[] = {
    "Målen är nådda och uppföljda.",
    "Har flyttat, överlämnat till den nya kommunen.",
    "Klarar sig med det stöd som finns kvar.",
    "Vill inte ha vägledning just nu, är välkommen åter.",
};
constexpr Text step_notes[] = {
    "Började bra, blev för mycket efter en månad.",
    "Gick hela vägen.",
    "Avbröts när handledaren slutade.",
    "Gav det första intyget som höll.",
    "Plats fanns, men ingen skjuts.",
    "Väntan var längre än insatsen.",
    "Bytte dag, då fungerade det.",
    "Blev vän med någon där.",
};

}  // namespace

const Phrases& phrases() {
  static constexpr Phrases all{
      call_heard,    call_sought, message_heard, message_sent, corridor,      visit,
      meeting,       video,       tails,         news_of_kept, news_of_delay, joint_meetings,
      extra_efforts, consults,    decisions,     kept,         changed,       dropped,
      snoozed,       case_closed, step_notes};
  return all;
}

}  // namespace mellanrum::demo
