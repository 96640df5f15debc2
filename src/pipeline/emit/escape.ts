/**
 * Escaping of text for MDX, in one place. Whatever is not known to be inert behind a tag on the same line
 * becomes a character reference, which is text wherever it stands: no Markdown, JSX, expression, import,
 * directive or autolink can come of it. (What works on parsed text, such as typographic quotation marks
 * and bare links, is switched off in the site's configuration.)
 */
const INERT =
  /[\p{Script=Han}A-Za-z0-9,.;'"!?()%\-\u3001-\u3003\u3005-\u3011\u3014-\u301f\uff01-\uff5e\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/u;

/** Control characters and noncharacters: a reference to one is read as U+FFFD, and none means anything to MDX. */
const WITHOUT_REFERENCE = /(?![\t\n\f\r])[\p{Cc}\p{Noncharacter_Code_Point}]/u;

/** Text as the content of an element on one line. A space between words stays one. */
export function escapeText(text: string): string {
  let escaped = '';
  let before = ' ';
  for (const character of text) {
    const plainSpace = character === ' ' && /[^\s]/u.test(before);
    escaped += plainSpace ? character : escapeCharacter(character);
    before = character;
  }
  return escaped.replace(/ $/u, '&#x20;');
}

/** Text as the value of an attribute, quotation marks included. */
export function escapeAttribute(text: string): string {
  const escape = (character: string): string => {
    if (character === ' ') return character;
    return character === '"' ? reference(character) : escapeCharacter(character);
  };
  return `"${[...text].map(escape).join('')}"`;
}

function escapeCharacter(character: string): string {
  return INERT.test(character) || WITHOUT_REFERENCE.test(character) ? character : reference(character);
}

function reference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
