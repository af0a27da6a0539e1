// How one tells that nobody answered, or that whom one sought was not there. Data and one test. Pure.
const no = '(?:inte|int|ej|aldrig|aldri|icke)';
const signs = [
  // "inget svar", "utan resultat", "ingen som helst kontakt"
  '(?:inget|ej|inte|utan|ingen|inga|aldrig|noll|nada|int)\\s+(?:\\p{L}+\\s+){0,2}(?:svar|kontakt|svarade|svarar|svara|svarat|reaktion|respons|resultat|framgång|återkoppling|lycka|napp|tecken|livstecken|ljud)',
  `svara(?:r|de|t)?\\s+(?:\\p{L}+\\s+)?${no}`,
  // "ingen tar telefonen"
  'ingen\\s+(?:som\\s+)?(?:\\p{L}+(?:ar|er|de|te)|tar|tog|hör|hörde|där|hemma|inne|på\\s+plats|öppnade)',
  // the telephone itself
  'autosvar|frånvaro(?:meddelande|hälsning)|telefonsvar|röstbrevlåd|mobilsvar|talsvar|voicemail|svararen|upptaget|tuta(?:r|de)|telefonkö|avstäng[dt]|abonnent|ur\\s+(?:bruk|funktion)|bara\\s+signaler|gick\\s+fram\\s+signaler|fel\\s+nummer|kopplas?\\s+(?:inte|ej)|stängt',
  `(?:kom|kommer|kommit|gick|går)\\s+${no}\\s+(?:fram|igenom|att\\s+nå)`,
  'gav\\s+upp|la(?:de)?\\s+på\\s+luren|lyft(?:er|e)\\s+inte|(?:kom|kommer)\\s+till\\s+(?:växeln|svararen)|missa(?:de|t)',
  `(?:fick|får|når|nådde|nått|fått|lyckades|lyckats|lyckas)\\s+${no}(?:\\s+\\p{L}+)?\\s*(?:tag|kontakt|svar|nå|få)?`,
  'utan\\s+att\\s+(?:få|nå|lyckas)',
  // whom one sought was away
  `${no}\\s+(?:hemma|anträffbar|på\\s+(?:plats|jobbet|kontoret)|inne|där|tillgänglig|i\\s+tjänst|nåbar|kontaktbar|ledig)`,
  '(?:är|var|e|va|satt|sitter|fortfarande|redan|gått|åkt|blivit)\\s+(?:\\p{L}+\\s+)?(?:sjuk|sjukskriven|ledig|tjänstledig|föräldraledig|ute|borta|bortrest|frånvarande|upptagen|oanträffbar|hem|för\\s+dagen|på\\s+(?:semester|\\p{L}*möte|lunch|kurs|resa|tjänsteresa|utbildning|konferens|rast)|i\\s+\\p{L}*möte|i\\s+telefon|i\\s+samtal|på\\s+annan\\s+linje|vab)(?!\\p{L})',
  '(?:är|var|va)\\s+(?:det\\s+)?(?:låst|släckt|tomt|nedsläckt|igenbommat|stängt)',
  'vabbar|har\\s+(?:semester|slutat|gått|lunch|stängt)|semestrar|lunchstängt',
];
/** Told of a call or a visit that nobody answered. */
export const noAnswer = new RegExp(`(?<!\\p{L})(?:${signs.join('|')})`, 'iu');
/** Told of a meeting that was not. */
export const notHeld =
  /(?<!\p{L})(?:inställ[dt]|avbok|ombok|boka(?:t|d|s|de) (?:av|om)|uteb|fram(?:flytt|skj)|uppskj|flytta[dt]|blev inte av|blir inte av|(?:kom|dök|kommer|dyker) (?:inte|ej)|glömt? bort)/iu;
