/** Keeps the whole build for use without a network, and knows when a later build waits to take its place. */
export class Offline {
  #next = $state.raw<ServiceWorker | null>(null);
  #asked = false;

  /** A later build lies ready: `update` opens it. */
  get isUpdateReady(): boolean {
    return this.#next !== null;
  }

  /** Starts keeping the build; call it when the page has nothing more urgent to fetch or compute. Once is enough. */
  keep(): void {
    if (this.#asked || !import.meta.env.PROD) return;
    this.#asked = true;
    // absent on plain http from another machine, forbidden in some private modes: the page works without
    const workers = (navigator as Partial<Navigator>).serviceWorker;
    workers?.register('./sw.js').then(
      (registration) => this.#watch(registration),
      () => undefined,
    );
  }

  /** Opens the later build; drafts are saved as the page is left. */
  update(): void {
    const next = this.#next;
    if (next === null) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    // another tab may have let it in already
    if (next.state === 'installed') next.postMessage('skip');
    else location.reload();
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const see = (worker: ServiceWorker | null): void => {
      // without a controller this is the first build that is kept, not a later one
      if (worker?.state === 'installed' && navigator.serviceWorker.controller !== null)
        this.#next = worker;
    };
    see(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => see(installing));
    });
  }
}
