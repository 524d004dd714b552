export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Playwright's own list, which ours replaces, as far as it matters here; then the address bar's page, which each window computes. */
const withoutFeatures = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['LensOverlay', 'MediaRouter', 'OptimizationHints', 'PaintHolding'],
  ...['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'],
];
export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join(',')}`,
];
