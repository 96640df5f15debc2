/**
 * Where GBK and GB 18030-2000 put characters that Unicode did not have yet into the private area: the first private
 * character of each row, and what GB 18030-2022 has in its place.
 * Source: the tables of GB 18030-2022 as the C library of GNU (glibc) has them, and code page 936.
 */
const ROWS: readonly (readonly [first: number, characters: readonly string[]])[] = [
  [0xe78d, [...'︐︒︑︓︔︕︖︗︘︙']],
  [0xe7c7, [...'ḿǹ']],
  [0xe7e7, [...'〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻']],
  [
    0xe815,
    [
      ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
      ...'䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
    ],
  ],
];

/** The character of the standard for a private-use one of GBK, such as 䦆; undefined where there is none. */
export function fromGb18030(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  for (const [first, characters] of ROWS)
    if (code >= first) {
      const found = characters[code - first];
      if (found !== undefined) return found;
    }
  return undefined;
}
