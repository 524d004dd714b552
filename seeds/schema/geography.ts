import * as v from 'valibot';
import type { CityShape, NamedPlace } from '../types.ts';
import { finite, grade, id, words } from './fields.ts';
import { checkUnique, readFile, type Parsed } from './result.ts';

const longitude = v.pipe(finite, v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(finite, v.minValue(-90), v.maxValue(90));

const shapes = v.strictObject({
  source: words,
  shapes: v.array(
    v.strictObject({
      id,
      ring: v.pipe(v.array(v.strictTuple([longitude, latitude])), v.minLength(4)),
    }),
  ),
});

const places = v.strictObject({
  places: v.array(v.strictObject({ target: id, name: words, city: id, grade, why: words })),
});

/** `seeds/city-shapes.json` → one outline a city, degrees of longitude and latitude, not closed. */
export function parseCityShapes(input: unknown): Parsed<readonly CityShape[]> {
  return readFile('seeds/city-shapes.json', shapes, input, (raw, report) => {
    checkUnique(
      raw.shapes.map((shape) => shape.id),
      report,
    );
    return raw.shapes;
  });
}

/** `seeds/places.json` → the city in which each item lies that a target names. */
export function parsePlaces(input: unknown): Parsed<readonly NamedPlace[]> {
  return readFile('seeds/places.json', places, input, (raw, report) => {
    checkUnique(
      raw.places.map((place) => `${place.target}: ${place.name}`),
      report,
    );
    return raw.places;
  });
}
