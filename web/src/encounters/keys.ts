// The keys of a form about a contact: Alt 1 to 9 for its kind, Ctrl Enter to save.
import { expressionAt, type Expression } from '@/reading/ways.logic';

export function contactKeys(
  choose: (kind: Expression) => void,
  save: () => unknown,
): (event: KeyboardEvent) => void {
  return (event) => {
    const kind = event.altKey ? expressionAt(event.key) : undefined;
    if (kind) choose(kind);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
  };
}
