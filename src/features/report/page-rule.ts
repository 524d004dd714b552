/** A text as a CSS string: quotes, backslashes and line breaks escaped. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /["\\\p{Cc}]/gu,
    (char) => `\\${char.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${escaped}"`;
}

/** The page: A4, the report's own footer, and its numbers; `{n}` and `{all}` stand for page and pages. */
export function pageRule(footer: string, numbering: string): string {
  const number = numbering
    .split(/(\{n\}|\{all\})/)
    .map((part) => {
      if (part === '{n}') return 'counter(page)';
      return part === '{all}' ? 'counter(pages)' : cssString(part);
    })
    .join(' ');
  const type =
    'font: 8pt/1.3 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #444; vertical-align: top; padding-top: 3mm;';
  return `@page {
  size: A4 portrait;
  margin: 20mm 18mm 20mm;
  @bottom-left { content: ${cssString(footer)}; width: 78%; text-align: left; ${type} }
  @bottom-right { content: ${number}; width: 22%; text-align: right; ${type} }
}`;
}

/** Lays the rule over the document's own while the report is open; returns how to take it off. A built sheet is no inline style: the policy lets it through. */
export function layPageRule(rule: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
