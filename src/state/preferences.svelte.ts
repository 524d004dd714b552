import * as v from 'valibot';

const key = 'tuiyan-preferences';

const PreferencesSchema = v.object({
  locale: v.fallback(v.picklist(['zh-CN', 'en']), 'zh-CN'),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  scale: v.fallback(v.picklist(['auto', 'normal', 'projector']), 'auto'),
  toured: v.fallback(v.boolean(), false),
  slides: v.fallback(v.nullable(v.array(v.string())), null),
  panels: v.fallback(v.record(v.string(), v.pipe(v.number(), v.finite(), v.minValue(0))), {}),
});

type Choices = v.InferOutput<typeof PreferencesSchema>;

function read(storage: () => Storage): Choices {
  try {
    return v.parse(PreferencesSchema, JSON.parse(storage().getItem(key) ?? '{}'));
  } catch {
    // forbidden storage, or what another program left there: the defaults serve
    return v.parse(PreferencesSchema, {});
  }
}

/** What the user likes: language, theme, type size, panel sizes. Kept in localStorage where the browser allows it. */
export class Preferences {
  readonly #storage: () => Storage;
  #choices = $state.raw<Choices>(v.parse(PreferencesSchema, {}));

  /** Takes the storage as a function, for reading `window.localStorage` itself may be forbidden. */
  constructor(storage: () => Storage = () => localStorage) {
    this.#storage = storage;
    this.#choices = read(storage);
  }

  get locale(): Choices['locale'] {
    return this.#choices.locale;
  }

  set locale(locale: Choices['locale']) {
    this.#set({ locale });
  }

  get theme(): Choices['theme'] {
    return this.#choices.theme;
  }

  set theme(theme: Choices['theme']) {
    this.#set({ theme });
  }

  get scale(): Choices['scale'] {
    return this.#choices.scale;
  }

  set scale(scale: Choices['scale']) {
    this.#set({ scale });
  }

  /** Whether the tour was taken, or declined. */
  get toured(): boolean {
    return this.#choices.toured;
  }

  set toured(toured: boolean) {
    this.#set({ toured });
  }

  /** What is presented, in order; null: nobody arranged it. */
  get slides(): readonly string[] | null {
    return this.#choices.slides;
  }

  set slides(slides: readonly string[] | null) {
    this.#set({ slides: slides === null ? null : [...slides] });
  }

  /** Size of a panel in CSS pixels; undefined: nobody moved it. */
  panelSize(name: string): number | undefined {
    return this.#choices.panels[name];
  }

  resizePanel(name: string, size: number): void {
    this.#set({ panels: { ...this.#choices.panels, [name]: size } });
  }

  #set(choices: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...choices };
    try {
      this.#storage().setItem(key, JSON.stringify(this.#choices));
    } catch {
      // a choice that can't be kept holds for this visit
    }
  }
}
