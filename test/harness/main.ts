import { mount } from 'svelte';
import '../../src/app/app.css';
import { i18n } from '../../src/i18n/i18n.svelte.ts';
import Harness from './Harness.svelte';

/** The Workbench on made-up figures: `?lang=en&theme=dark&scale=projector&state=busy`. */
const wanted = new URLSearchParams(location.search);
await i18n.set(wanted.get('lang') === 'en' ? 'en' : 'zh-CN');
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';
document.documentElement.dataset['scale'] = wanted.get('scale') ?? 'auto';
mount(Harness, {
  target: document.querySelector('#app') ?? document.body,
  props: { state: wanted.get('state') ?? 'final' },
});
