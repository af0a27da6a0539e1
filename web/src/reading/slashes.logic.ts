// Whether two numbers with a slash between are a day ("27/11") or something else: a half post, round
// the clock, a blood pressure, a mark on a scale, a class. In doubt it is no day: nothing is due that
// nobody has said. Pure.

/** Words before that make it a time, a measure or a number of something. */
const measures = [
  'kl',
  'klockan',
  'blodtryck\\p{L}*',
  'bt',
  'puls\\p{L}*',
  'skatta\\p{L}*',
  'mår',
  'mådde',
  'ångest\\p{L}*',
  'smärt\\p{L}*',
  'poäng',
  'nivå',
  'skala\\p{L}*',
  'betyg\\p{L}*',
  'klass\\p{L}*',
  'årskurs\\p{L}*',
  'åk',
  'avd',
  'avdelning\\p{L}*',
  'rum',
  'nr',
  'nummer',
  'dnr',
  'kap',
  'sida',
  'sid',
  'grupp\\p{L}*',
  'våning',
];
const between = 'är|var|på|till|ca|cirka|runt|omkring|nu|låg|ligger|idag|sin|sitt|som|en';
const counted = [
  'av',
  'tjänst\\p{L}*',
  'tid',
  'tids',
  'del',
  'delar',
  'dag',
  'dagar',
  'dygn',
  'vecka',
  'veckor',
  'månad\\p{L}*',
  'år',
  'timm\\p{L}*',
  'lön\\p{L}*',
  'plats\\p{L}*',
  'tablett\\p{L}*',
  'liter',
  'gånger',
  'personer',
  'poäng',
  'rätt',
  'besök\\p{L}*',
  'hyra\\p{L}*',
  'sjukskriv\\p{L}*',
  'sjukpenning\\p{L}*',
  'ersättning\\p{L}*',
];
const isMeasured = new RegExp(
  `(?<!\\p{L})(?:${measures.join('|')})[.:]?(?:\\s+(?:${between}))*\\s*$`,
  'iu',
);
const isCounted = new RegExp(`^(?:-\\p{L}|\\s*%|\\s+(?:${counted.join('|')})(?!\\p{L}))`, 'iu');
/** What is more often a share, or round the clock, than a day; with "senast" before it is a day. */
const isShare = /^(?:1\/2|1\/3|2\/3|1\/4|3\/4|24\/7)$/;

/** @param match of the whole, with "senast", "den" or the weekday where one stands before it */
export function isNoDay(match: RegExpExecArray): boolean {
  const before = match.input.slice(0, match.index);
  const after = match.input.slice(match.index + match[0].length);
  return isMeasured.test(before) || isCounted.test(after) || isShare.test(match[0]);
}
