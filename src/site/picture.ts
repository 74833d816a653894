import { carefulWord, VERDICT_LOOKS } from '../components/verdict-icons.ts';
import type { Picture } from '../picture/picture.ts';
import { VERDICTS } from '../schemas/verdict.ts';
import { home } from './home.ts';
import type { Masthead } from './page.ts';
import type { Site } from './site.ts';

/** What a chat shows beside a link: the name that the picture's address has, and what is to be seen. */
export interface PagePicture {
  name: string;
  shows: Picture;
}

/** The picture of a page with this masthead; `sentence` stands in where the masthead has none. */
export const pictureOf = (name: string, where: string, { statuses, code, title, verdicts, lead }: Masthead, sentence: string): PagePicture =>
  ({ name, shows: { where, statuses, code: code ?? null, title, sentence: lead ?? sentence, verdicts } });

/** The picture of every page that has none of its own. */
export function sitePicture(site: Site): PagePicture {
  const { masthead, description } = home(site);
  return pictureOf('index', '', { ...masthead, verdicts: VERDICTS.map((verdict) => ({ verdict })) }, description);
}

/** A picture in words, for who cannot see it. */
export function pictureWords({ where, statuses, code, title, sentence, verdicts }: Picture): string {
  const marks = verdicts.map(({ verdict, careful, for: which }) => [which, careful ? carefulWord(VERDICT_LOOKS[verdict].word) : VERDICT_LOOKS[verdict].word].filter(Boolean).join(': '));
  return [[where, ...statuses, code].filter(Boolean).join(' '), title.replace(/\.$/, ''), marks.join(', '), sentence].filter(Boolean).join('. ').replaceAll('`', '');
}
