// Notes without a verb: "Samtal med X", "Mejl till X", "Inget från X", "Väntar: X". Pure.
import type { Clause } from './clause';
import type { Event } from './events.logic';
import type { Mention } from './mentions';
import {
  callNoun,
  given,
  has,
  lemma,
  machine,
  meetingNoun,
  messageNoun,
  said,
  silenceWord,
  participle,
} from './sense.logic';
import { notHeld } from './silence.logic';
import type { Told } from './telling.logic';

/** "Samtal med X", "Mejl till X", "Inget från X", "Väntar: X". */
export function verbless(
  told: Told,
  before: Told | undefined,
  put: (mention: Mention, event: Event) => void,
  text: string,
): void {
  const { clause } = told;
  const heading = before && clause.joint === ':' ? before.clause : undefined;
  const waits =
    heading &&
    (has(heading, 'wait') ||
      lemma(heading, 'väntas', 'saknas', 'fattas') ||
      said(heading, /^(?:utestående|restlista|obesvarat)$/));
  const met = clause.phrases.some((phrase) => meetingNoun.test(phrase.said));
  const list =
    heading &&
    heading.phrases.some(
      (phrase) =>
        meetingNoun.test(phrase.said) || /^(?:närvarande|deltagare|deltog|med)$/.test(phrase.said),
    );
  const note = clause.phrases.some((phrase) => messageNoun.test(phrase.said));
  const feedback = clause.phrases.some((phrase) => given.test(phrase.said));
  const no =
    clause.negated ||
    clause.phrases.some((phrase) => /^(?:ej|inget|ingen|utan)$/.test(phrase.said));
  const future = clause.phrases.some(
    (phrase) => phrase.kind === 'day' && !phrase.day!.past && !phrase.day!.earlier,
  );
  const sent =
    heading &&
    heading.phrases.some(({ said: word }) => messageNoun.test(word)) &&
    said(heading, /^(?:ut|till|skickat|iväg)$/);
  const sought = heading && said(heading, /^(?:sökt|ringt|ringda|sökta|uppringd|uppringda|jagat)$/);
  const done = said(clause, participle) && !said(clause, /^(?:av|ska|bör|måste)$/) && !future;
  const rang = said(clause, callNoun);
  const tookPart =
    met &&
    said(clause, /^(?:med|deltog|närvarande|deltagare)$/) &&
    clause.others.every(({ preposition }) => preposition !== 'med');
  for (const { mention, preposition } of clause.others) {
    if (mention.genitive) put(mention, said(clause, machine) ? 'reached' : 'spoken_of');
    else if (done && (preposition === '' || preposition === 'till'))
      put(mention, no ? 'spoken_of' : 'reached');
    else if (sent || sought) put(mention, sought ? 'called' : 'reached');
    else if (rang && (preposition === 'till' || preposition === '')) put(mention, 'called');
    else if (
      met &&
      !future &&
      !no &&
      preposition === '' &&
      clause.phrases.some(({ kind }) => kind === 'self')
    )
      put(mention, 'heard');
    else if (tookPart && !future && !no) put(mention, 'heard');
    else if (waits || clause.phrases.at(-1)?.kind === 'not') put(mention, 'silent');
    else if (clause.phrases.some((phrase) => silenceWord.test(phrase.said))) put(mention, 'silent');
    else if (no && preposition === 'från') put(mention, 'silent');
    else if (preposition === 'från' && (note || feedback || met) && !future) put(mention, 'heard');
    else if (preposition === 'till' && note) put(mention, 'reached');
    else if (met && !future && !no && ['med', 'tillsammans', 'hos', '+'].includes(preposition))
      put(mention, 'heard');
    else if (list && preposition === '') put(mention, 'heard');
    else if (!no && preposition === 'med' && clause.phrases[0]?.said === 'tillsammans')
      put(mention, 'heard');
    else if (met && !future && !no && !before && namesWhomOneMet(clause, text)) put(mention, 'met');
    else put(mention, 'spoken_of');
  }
}

/** "Uppföljning Gunilla Ek, tel, allt ok" */
const namesWhomOneMet = ({ phrases, start }: Clause, text: string) =>
  meetingNoun.test(phrases[0]?.said ?? '') &&
  phrases[1]?.kind === 'party' &&
  !notHeld.test(/^[^\n]*/.exec(text.slice(start))![0]);
