// Guesses how people were in touch and what kind of contact it was, from the words used. Pure.
import type { Schemas } from '@/api/client';

export type How = Schemas['How'];
export type Expression = Schemas['Expression'];

/** In the order of their keys, Alt 1 to 9. */
export const expressions: readonly Expression[] = [
  'consulting',
  'check_in',
  'coordinating',
  'advocating',
  'extra_effort',
  'improvised_meeting',
  'planned_meeting',
  'information_exchange',
  'mutual_consultation',
];
export const expressionAt = (key: string) =>
  /^[1-9]$/.test(key) ? expressions[Number(key) - 1] : undefined;

const b = '(?<![\\p{L}])';
const word = (pattern: string) => new RegExp(`${b}(?:${pattern})`, 'iu');

// The first that fits decides, so the telling ones stand first.
const hows: [How, RegExp][] = [
  ['video', word('teams|zoom|skype|videomöte|videosamtal|på video|via video|digitalt möte')],
  [
    'corridor',
    word(
      'korridor|i kaffe|vid kaffe|fikarum|i hissen|på parkeringen|i trappan|sprang på|stötte ihop|stötte på|kopieringsrum',
    ),
  ],
  [
    'message',
    word(
      'mejl|mail|e-post|sms|mess(?:ade|at|a\\b)|meddelande via|chatt|skrev (?:en rad|ett par rader|några rader|till)|sdk\\b|brev (?:till|från)|lämnade lapp|ett meddelande|meddelande (?:till|från)',
    ),
  ],
  [
    'call',
    word(
      'ring(?:de|t|er upp)|uppringd|luren|tele?fon|tele?(?![\\p{L}])|tfn|telefonsamtal|samtal från|lurade|talsvar|tala(?:de|t)? in|på tråden|i luren|sl(?:og|å|agit) (?:en )?(?:signal|pling)|på (?:mobilen|jobbmobilen)|i mobilen|växeln (?:att )?koppla|kopplad(?:es)? till|quick call|called|phoned',
    ),
  ],
  [
    'visit',
    word(
      'hembesök|besök|följde med|åkte (?:hem )?till|var (?:hemma )?hos|va hemma hos|kom hit|(?<!(?:inte|ej) )på plats|hemma hos|met\\b',
    ),
  ],
  [
    'meeting',
    word(
      'sip\\b|sip-möte|\\p{L}*möte(?:t|n)?\\b|mote\\b|motet\\b|meeting|nätverksmöte|avstämningsmöte|teamträff|satt ner|sågs|träffa(?:de|t)?\\b|traffa(?:de|t)?\\b|mötte',
    ),
  ],
];
const expressionWords: [Expression, RegExp][] = [
  [
    'improvised_meeting',
    word(
      'korridor|sprang på|stötte ihop|stötte på|vid kaffe|fikarum|improvisera|i hissen|på parkeringen|råkade träffa',
    ),
  ],
  [
    'extra_effort',
    word(
      'följde med|skjutsa|hjälpte .{0,30}(?:flytta|bära|öppna|packa|städa|handla)|öppnade posten|burit|bar upp|hämtade .{0,20}med egen bil|egen bil|efter jobbet|på kvällen|lite extra',
    ),
  ],
  [
    'advocating',
    word(
      'argumentera|krävde|krävt|tjata|stod på mig|överklag|talade för|talat för|för .{0,20}talan|företräd|protestera|ifrågasatt|insistera',
    ),
  ],
  [
    'planned_meeting',
    word('sip\\b|sip-möte|nätverksmöte|avstämningsmöte|planerat möte|inbokat|kallat möte|mötet'),
  ],
  [
    'mutual_consultation',
    word('konsulter|rådgjor|vände och vred|resonera(?:de)? ihop|tänkte ihop|ärendedrag'),
  ],
  [
    'coordinating',
    word(
      'samordna|synka|koordinera|bokade|bokat in|kallade|kallat|la(?:de)? upp en plan|fördelade|delade upp|planera',
    ),
  ],
  ['consulting', word('bolla|bad om råd|undrade|frågade om råd|hur .{0,20}brukar|kollade hur man')],
  [
    'check_in',
    word(
      'stämde av|stämt av|avstämning|följde upp|följt upp|uppföljning|hur (?:det )?går|hur (?:det )?gick|kollade läget|checkade',
    ),
  ],
  [
    'information_exchange',
    word('berättade|informera|fick veta|fick höra|meddelade|hälsade att|upplyste|skickade över'),
  ],
];

/** Undefined when nothing in the text tells. */
export function guessHow(text: string): How | undefined {
  return hows.find(([, pattern]) => pattern.test(text))?.[0];
}
export function guessExpression(text: string): Expression | undefined {
  return expressionWords.find(([, pattern]) => pattern.test(text))?.[0];
}
/** What somebody was heard to say about how things are: it may belong in the formal record. */
export function findFact(text: string): string | undefined {
  const match =
    /(?<!\p{L})(?:säger|sa|sade|berättar|berättade|uppger|uppgav|menar)\s+att\s+([^.!?\n]{8,200})/iu.exec(
      text,
    );
  return match?.[1]?.trim();
}
