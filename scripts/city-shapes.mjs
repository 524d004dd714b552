// Draws the eleven cities from the npm package china-geojson (MIT) with fewer points: seeds/city-shapes.json.
// `--print` writes to the terminal instead; the suite compares that with the file.
import { readFileSync, writeFileSync } from 'node:fs';
import outlines from 'china-geojson/src/geojson/shan_xi_2_geo.json' with { type: 'json' };
import { root } from './bootstrap.mjs';

/** @typedef {[number, number]} Point longitude, latitude */

/** Points nearer to the line than this many degrees of latitude go: about two kilometres. */
const tolerance = 0.02;
/** A degree of longitude in degrees of latitude, in the middle of the province. */
const longitudeScale = Math.cos((37.6 * Math.PI) / 180);

const keyOf = (/** @type {Point} */ point) => point.join(',');

/** How far a point lies from the line between two others. */
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [(bx - ax) * longitudeScale, by - ay];
  const [px, py] = [(x - ax) * longitudeScale, y - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
}

/** Douglas and Peucker (1973): the ends stay, and between them whatever sticks out by more than the tolerance. */
function simplify(/** @type {Point[]} */ line) {
  if (line.length < 3) return line;
  const [first, last] = [line[0], line.at(-1)];
  const far = line.map((point) => distance(point, first, last));
  const at = far.indexOf(Math.max(...far));
  if (far[at] <= tolerance) return [first, last];
  return [...simplify(line.slice(0, at + 1)).slice(0, -1), ...simplify(line.slice(at))];
}

/** Points where three cities meet, or two at the province's border: there a shared border begins or ends. */
function findJunctions(/** @type {Point[][]} */ rings) {
  const neighbours = new Map();
  for (const ring of rings)
    ring.forEach((point, i) => {
      const found = neighbours.get(keyOf(point)) ?? new Set();
      found.add(keyOf(ring[(i + 1) % ring.length])).add(keyOf(ring.at(i - 1)));
      neighbours.set(keyOf(point), found);
    });
  return new Set([...neighbours].filter(([, found]) => found.size > 2).map(([key]) => key));
}

/** Cuts a ring at the junctions; every piece has both its ends. */
function cut(/** @type {Point[]} */ ring, /** @type {Set<string>} */ junctions) {
  const start = ring.findIndex((point) => junctions.has(keyOf(point)));
  if (start < 0) throw new Error('a city touches no other');
  const turned = [...ring.slice(start), ...ring.slice(0, start + 1)];
  const pieces = [[turned[0]]];
  for (const point of turned.slice(1)) {
    pieces.at(-1)?.push(point);
    if (junctions.has(keyOf(point))) pieces.push([point]);
  }
  return pieces.slice(0, -1);
}

/** A piece simplified in one direction whoever asks, so that neighbours keep the same border. */
function simplifyShared(/** @type {Point[]} */ piece) {
  const backward = keyOf(piece[0]) > keyOf(piece.at(-1));
  const kept = simplify(backward ? piece.toReversed() : piece);
  return backward ? kept.toReversed() : kept;
}

const { cities } = JSON.parse(readFileSync(`${root}seeds/cities.json`, 'utf8'));

const shapes = cities.map(({ id, title }) => {
  const feature = outlines.features.find(({ properties }) => properties.name === title.zh);
  if (feature?.geometry.type !== 'Polygon') throw new Error(`no outline of ${title.en}`);
  return { id, ring: feature.geometry.coordinates[0].slice(0, -1) };
});
const junctions = findJunctions(shapes.map(({ ring }) => ring));
const lines = shapes.map(({ id, ring }) => {
  const kept = cut(ring, junctions).flatMap((piece) => simplifyShared(piece).slice(0, -1));
  return `    ${JSON.stringify({ id, ring: kept })}`;
});
const text = `{\n  "source": "china-geojson 1.0.0 (MIT)",\n  "shapes": [\n${lines.join(',\n')}\n  ]\n}\n`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(`${root}seeds/city-shapes.json`, text);
