import { describe, expect, it } from 'vitest';
import file from '../../content-security-policy.json' with { type: 'json' };
import { contentSecurityPolicy } from '../../csp.plugin.ts';

const policy = file as Readonly<Record<string, string>>;

type Written = readonly { readonly attrs: { readonly content: string } }[];

const write = (html: string): Written => {
  const transform = contentSecurityPolicy().transformIndexHtml;
  if (typeof transform !== 'object') throw new Error('the plugin writes no page');
  return (transform.handler as unknown as (page: string) => Written)(html);
};

describe('the policy of the page', () => {
  it('allows nothing but what is served beside it', () => {
    const sources = new Set(Object.values(policy).flatMap((value) => value.split(' ')));
    expect([...sources].sort()).toEqual([
      ...["'none'", "'self'", "'wasm-unsafe-eval'"],
      ...['blob:', 'data:'],
    ]);
    expect(policy['default-src']).toBe("'none'");
  });

  it('lets scripts compile equations to WebAssembly, and no text to code', () => {
    expect(policy['script-src']).toBe("'self' 'wasm-unsafe-eval'");
  });

  it('stands in the page without what only a header can say', () => {
    const [meta] = write('<head><script type="module" src="./main.js"></script></head>');
    expect(meta?.attrs.content).toContain("script-src 'self' 'wasm-unsafe-eval'; style-src 'self'");
    expect(meta?.attrs.content).not.toContain('frame-ancestors');
  });

  it.each([
    '<script>start()</script>',
    '<style>p { color: red }</style>',
    '<p style="color: red">a</p>',
    '<body onload="start()">',
  ])('does not go with %s', (html) => {
    expect(() => write(html)).toThrow(/inline script or style/);
  });

  it('does not mind what a comment says', () => {
    expect(write('<!-- no <script> here -->')).toHaveLength(1);
  });
});
