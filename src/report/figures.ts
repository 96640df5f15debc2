/** A figure that a text states: the number with its unit, and where it stands (UTF-16 units). */
export interface Figure {
  readonly from: number;
  readonly to: number;
}

/** Units and counted things of official Chinese, in either script; what follows a number and is none is a name, such as 5G. */
const FIGURE =
  /(?<![\d.第])\d+(?:[.,]\d+)*(?:[万萬亿億千百]+)?(?:个百分点|個百分點|平方公里|公里|[%％‰个個项項家人户戶次倍元吨噸米座条條件周週])(?:年|元|人)?|(?<=连续|連續|历时|歷時)\d+年|(?<![\d.第])\d+(?:\.\d+)?[万萬亿億]+/gu;

/** Dates, ordinals and names are no figures. */
export function findFigures(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map(({ index, 0: figure }) => ({ from: index, to: index + figure.length }));
}
