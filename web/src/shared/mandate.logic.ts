// What somebody decides about, after "beslutar om": written with those words or without them. Pure.
import { uncapitalised } from './letters.logic';

export const mandateText = (written: string): string =>
  uncapitalised(
    written
      .trim()
      .replace(
        /^(?:(?:hon|han|hen) )?(?:beslutar om|bestämmer om|decides on|decides about)\s+/iu,
        '',
      ),
  );
