const key = 'tuiyan-preferences';

interface Choices {
  readonly locale: 'zh-CN' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly scale: 'auto' | 'normal' | 'projector';
  readonly toured: boolean;
  readonly slides: readonly string[] | null;
  readonly panels: Readonly<Record<string, number>>;
}

/** The known choice that a value is, else the first of them. */
const oneOf = <T>(known: readonly [T, ...T[]], value: unknown): T =>
  known.find((each) => each === value) ?? known[0];

const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** By hand: the schemas of the other doors load later, and this one is passed before anything is on screen. */
function parse(value: unknown): Choices {
  const { locale, theme, scale, toured, slides, panels } = isRecord(value) ? value : {};
  const sizes = isRecord(panels) ? Object.entries(panels) : [];
  return {
    locale: oneOf(['zh-CN', 'en'], locale),
    theme: oneOf(['auto', 'light', 'dark'], theme),
    scale: oneOf(['auto', 'normal', 'projector'], scale),
    toured: oneOf([false, true], toured),
    slides: Array.isArray(slides) && slides.every(isText) ? slides : null,
    panels: Object.fromEntries(
      sizes.flatMap(([name, size]) => (isSize(size) ? [[name, size] as const] : [])),
    ),
  };
}

function read(storage: () => Storage): Choices {
  try {
    return parse(JSON.parse(storage().getItem(key) ?? '{}'));
  } catch {
    // forbidden storage, or what another program left there: the defaults serve
    return parse(null);
  }
}

/** What the user likes: language, theme, type size, panel sizes. Kept in localStorage where the browser allows it. */
export class Preferences {
  readonly #storage: () => Storage;
  #choices = $state.raw<Choices>(parse(null));

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
