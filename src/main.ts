import { mount } from 'svelte';
import App from './app/App.svelte';
import './app/app.css';
import { applyLook } from './app/look.ts';
import { createParts } from './app/parts.ts';
import { i18n } from './i18n/i18n.svelte.ts';
import { Preferences } from './state/preferences.svelte.ts';

const preferences = new Preferences();
applyLook(preferences, document.documentElement);
await i18n.set(preferences.locale);

const parts = createParts(preferences, i18n.m.app.plan);
const found = await parts.drafts.find();
if (found.kind === 'fresh') parts.drafts.startFrom(parts.session.workingSet);
else parts.session.restore(found.set);
parts.drafts.attach(document, window);
const screen = await parts.link.open(location.hash, found.kind !== 'fresh');
// the link leaves the address, so that a reload goes on with the draft
if (screen !== null) history.replaceState(null, '', screen);

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no #app to put the app into');
mount(App, { target, props: { parts } });
