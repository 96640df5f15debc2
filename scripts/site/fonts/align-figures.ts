/**
 * Noto Serif's 1 is narrower than its other figures. Gives all ten the width of the widest, each in the middle of it: figures
 * stand under each other, and lines break as in the system's face that stands in until this one is there.
 *
 * @param font TrueType, with its metrics in `hmtx`
 */
export function alignFigures(font: Buffer): Buffer {
  const aligned = Buffer.from(font);
  const tables = readTables(aligned);
  const metrics = place(tables, 'hmtx');
  const measured = aligned.readUInt16BE(place(tables, 'hhea') + 34);
  const figures = glyphsOfFigures(aligned, place(tables, 'cmap')).map((glyph) => {
    if (glyph === 0 || glyph >= measured)
      throw new Error('Cannot align the figures of a face that has not all of them');
    return metrics + glyph * 4;
  });
  const widest = Math.max(...figures.map((at) => aligned.readUInt16BE(at)));
  for (const at of figures) {
    const gap = widest - aligned.readUInt16BE(at);
    aligned.writeUInt16BE(widest, at);
    // The side bearing moves the outline.
    aligned.writeInt16BE(aligned.readInt16BE(at + 2) + Math.round(gap / 2), at + 2);
  }
  return aligned;
}

/** Where each table of a font stands. */
function readTables(font: Buffer): ReadonlyMap<string, number> {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  return new Map(entries.map((at) => [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]));
}

function place(tables: ReadonlyMap<string, number>, name: string): number {
  const at = tables.get(name);
  if (at === undefined) throw new Error(`Cannot align the figures of a face without the table ${name}`);
  return at;
}

/** Numbers of the glyphs of 0 to 9, from a map of the format 12 (runs of characters and glyphs); 0 where there is none. */
function glyphsOfFigures(font: Buffer, cmap: number): number[] {
  const maps = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const map = maps.find((at) => font.readUInt16BE(at) === 12);
  if (map === undefined) throw new Error('Cannot align the figures of a face without a map of the format 12');
  const runs = Array.from({ length: font.readUInt32BE(map + 12) }, (_, index) => map + 16 + index * 12);
  return [...'0123456789'].map((figure) => {
    const character = figure.charCodeAt(0);
    const run = runs.find((at) => font.readUInt32BE(at) <= character && character <= font.readUInt32BE(at + 4));
    return run === undefined ? 0 : font.readUInt32BE(run + 8) + character - font.readUInt32BE(run);
  });
}
