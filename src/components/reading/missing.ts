/** A link to a paragraph or sentence that this page had and has no more leads to the paragraph's own page. */
export function followMissing(): void {
  const permalinks = document.querySelector<HTMLElement>('[data-permalinks]')?.dataset['permalinks'];
  const [id, paragraph] = /^(p[1-9]\d*)(?:\.s\d+)?$/u.exec(location.hash.slice(1)) ?? [];
  if (permalinks === undefined || id === undefined || paragraph === undefined || document.getElementById(id)) return;
  if (document.getElementById(paragraph)) location.replace(`#${paragraph}`);
  else location.replace(`${permalinks}${paragraph}/${location.search}`);
}
