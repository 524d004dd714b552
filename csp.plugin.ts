import type { Plugin } from 'vite';
import file from './content-security-policy.json' with { type: 'json' };

const policy = file as Readonly<Record<string, string>>;

// a page can't say by itself who may frame it
const inPage = Object.entries(policy)
  .filter(([directive]) => directive !== 'frame-ancestors')
  .map((directive) => directive.join(' '))
  .join('; ');

const inline = /<style|<script(?![^>]*\ssrc=)|\s(style|on\w+)=/i;

/** Writes the Content-Security-Policy into the page, and refuses a page that this policy would cripple. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const found = inline.exec(html.replace(/<!--.*?-->/gs, ''));
        if (found) throw new Error(`index.html holds an inline script or style: ${found[0]}`);
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: inPage };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
