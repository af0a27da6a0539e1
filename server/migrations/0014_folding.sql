-- Words are folded otherwise now: O’Brien is one word, ø is o, æ is ae. What search has written is
-- thrown away; the program writes it anew when it starts (landscape::make_all_searchable).
DELETE FROM landscape_search;
DELETE FROM landscape_search_identity;
-- Code names in hexadecimal: the letters that fold otherwise. No digit pair can be hit askew, since
-- only letters and digits are in them.
UPDATE cases_cases SET search_key = replace(replace(replace(replace(replace(replace(search_key,
  'c3b8', '6f'), 'c3a6', '6165'), 'c582', '6c'), 'c491', '64'), 'c3b0', '64'), 'c3be', '7468');
