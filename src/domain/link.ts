import { parseBody, type Adjustment } from './body.ts';
import { ByteWriter, type Bytes } from './bytes.ts';
import type { Catalogue } from './catalogue.ts';
import { crc32, fromBase64Url, toBase64Url } from './checks.ts';
import { deflate, inflate } from './deflate.ts';
import { planHash, readShare, writeShare, type RawShare, type Share } from './link-body.ts';
import { carriesNotes } from './link-scenario.ts';
import { findLinkTexts } from './link-text.ts';
import type { Refusal } from './refusal.ts';

/**
 * The share link. Bytes: format version × 2 + deflated, the share, CRC-32 of all before it; as base64url after `#s=`.
 * The first byte and the checksum's place hold for every version to come.
 */
export interface ShareLink {
  /** `#s=…`. */
  readonly fragment: string;
  /** Characters of the fragment: above `linkWarningLength`, chat software may cut it. */
  readonly length: number;
  /** Notes too long for a link were left out. */
  readonly notesOmitted: boolean;
}

/** Which check a damaged link failed. */
export type Damage =
  'not_base64url' | 'too_short' | 'too_long' | 'checksum' | 'truncated' | 'bad_field';

export type LinkOutcome =
  | {
      readonly kind: 'ok';
      readonly share: Share;
      readonly adjusted: readonly Adjustment[];
    }
  /** No scenario in the fragment. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  /** Made by a later version of the program; the text is kept for it. */
  | { readonly kind: 'newer'; readonly format: number; readonly text: string }
  /** Sound, but it names what this version doesn't have or allow. */
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly model: string;
      readonly text: string;
    };

export const linkWarningLength = 2000;

/** Format 1 was never released. */
const format = 2;
const longestText = 100_000;
const inflatedLimit = 65_536;
const shortestBytes = 6;

/** Packs a share into a fragment. A scenario naming a lever that the catalogue lacks is a bug upstream. */
export async function encodeLink(share: Share, catalogue: Catalogue): Promise<ShareLink> {
  const plain = writeShare(share, catalogue);
  const packed = await deflate(plain);
  const deflated = packed.length < plain.length;
  const body = deflated ? packed : plain;
  const sealed = new Uint8Array(body.length + 5);
  sealed[0] = format * 2 + (deflated ? 1 : 0);
  sealed.set(body, 1);
  const checksum = new ByteWriter();
  checksum.fixed(crc32(sealed.subarray(0, -4)), 4);
  sealed.set(checksum.bytes, body.length + 1);
  const fragment = `#s=${toBase64Url(sealed)}`;
  const notesOmitted = !share.scenarios.every(({ scenario }) => carriesNotes(scenario));
  return { fragment, length: fragment.length, notesOmitted };
}

type Unsealed = { readonly plain: Bytes } | LinkOutcome;

async function unseal(text: string): Promise<Unsealed> {
  const damaged = (damage: Damage): LinkOutcome => ({ kind: 'damaged', damage });
  if (text.length > longestText) return damaged('too_long');
  const sealed = fromBase64Url(text);
  if (sealed === null) return damaged('not_base64url');
  if (sealed.length < shortestBytes) return damaged('too_short');
  const view = new DataView(sealed.buffer);
  const stored = view.getUint32(sealed.length - 4, true);
  if (stored !== crc32(sealed.subarray(0, -4))) return damaged('checksum');
  const version = view.getUint8(0) >> 1;
  if (version > format) return { kind: 'newer', format: version, text };
  if (version < format) return damaged('bad_field');
  const body = sealed.slice(1, -4);
  if (view.getUint8(0) % 2 === 0) return { plain: body };
  const plain = await inflate(body, inflatedLimit);
  return plain === null ? damaged('truncated') : { plain };
}

function admit({ plan, ...raw }: RawShare, text: string, catalogue: Catalogue): LinkOutcome {
  const { model } = raw;
  if (plan !== planHash(catalogue.plan)) {
    const refusal: Refusal = { code: 'other_plan', plan: `#${plan.toString(16)}` };
    return { kind: 'refused', refusal, model, text };
  }
  const bodies = raw.scenarios.map(({ body, ...proof }) => {
    return { ...parseBody(body, catalogue), ...proof };
  });
  const refused = bodies.find((body) => !body.ok);
  if (refused !== undefined) return { kind: 'refused', refusal: refused.refusal, model, text };
  const sound = bodies.filter((body) => body.ok);
  const scenarios = sound.map(({ scenario, digest, headline }) => ({ scenario, digest, headline }));
  return {
    kind: 'ok',
    share: { ...raw, scenarios },
    adjusted: sound.flatMap(({ adjusted }) => adjusted),
  };
}

async function decodeText(text: string, catalogue: Catalogue): Promise<LinkOutcome> {
  const unsealed = await unseal(text);
  if (!('plain' in unsealed)) return unsealed;
  const raw = readShare(unsealed.plain, catalogue);
  return raw === null ? { kind: 'damaged', damage: 'bad_field' } : admit(raw, text, catalogue);
}

/** Opens a fragment, an address or a message that has one. Whatever the text, the answer is an outcome and nothing is changed. */
export async function decodeLink(fragment: string, catalogue: Catalogue): Promise<LinkOutcome> {
  let damaged: LinkOutcome = { kind: 'empty' };
  for (const text of findLinkTexts(fragment)) {
    const outcome = await decodeText(text, catalogue);
    if (outcome.kind !== 'damaged') return outcome;
    if (damaged.kind === 'empty') damaged = outcome;
  }
  return damaged;
}
