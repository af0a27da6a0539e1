// Asks a demo server labelled questions and prints how many it answers.
//   node tools/questions/measure.mjs tests/questions/visible.jsonl [--wrong]
import { measured, questionsIn, startDemo } from './questions.mjs';

const files = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const demo = await startDemo();
try {
  const { total, wrong } = await measured(files.flatMap(questionsIn), demo.ask);
  const share = (part, whole) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
  console.log(`first hit right       ${share(total.first, total.real)}`);
  console.log(`in the first three    ${share(total.three, total.real)}`);
  console.log(`nonsense finds nothing ${share(total.silent, total.nonsense)}`);
  console.log(`hits a question        ${(total.hits / total.real).toFixed(1)}`);
  if (process.argv.includes('--wrong')) {
    for (const { question, hits, place } of wrong) {
      console.log(`\n${question.id} ${question.text} → right at ${place}`);
      for (const hit of hits.slice(0, 4)) {
        const why = hit.reasons.map((each) => `${each.asked}→${each.found ?? ''}/${each.reason}/${each.field}`);
        console.log(`  ${hit.kind} ${hit.name}${hit.decision ? ` [${hit.decision.name}]` : ''} ${why.join(' ')}`);
      }
      console.log(`  want ${question.right.map((each) => `${each.kind} ${each.name}`).join(' | ')}`);
    }
  }
} finally {
  await demo.stop();
}
